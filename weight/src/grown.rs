//! What grew or shrank since a wasm was weighed last.

use std::cmp::Reverse;
use std::fmt::Write;

use crate::parts::{Parts, SMALL, Sums, short};

/// Something that changed.
#[derive(Debug, PartialEq, Eq)]
struct Change<'a> {
    name: &'a str,
    before: u64,
    after: u64,
}

impl Change<'_> {
    /// By how many bytes, with the sign.
    fn by(&self) -> String {
        let sign = if self.after < self.before { '-' } else { '+' };
        format!("{sign}{}", self.after.abs_diff(self.before))
    }

    fn what(&self) -> &'static str {
        match (self.before, self.after) {
            (0, _) => " (new)",
            (_, 0) => " (gone)",
            _ => "",
        }
    }
}

/// What changed from a kept file to now, the most first: all crates, and `top` functions.
pub fn list(before: &Parts, after: &Parts, top: usize) -> String {
    let total = |parts: &Parts| parts.crates.values().sum();
    let all = Change {
        name: "all, before compression",
        before: total(before),
        after: total(after),
    };
    let crates = changes(&before.crates, &after.crates);
    let functions = changes(&before.functions, &after.functions);
    if crates.is_empty() && functions.is_empty() {
        return "nothing changed\n".into();
    }
    let mut text = String::new();
    rows(&mut text, &[all]);
    rows(&mut text, &crates);
    text.push('\n');
    let (shown, more) = functions.split_at(top.min(functions.len()));
    rows(&mut text, shown);
    // Writing to a string never fails.
    if !more.is_empty() {
        writeln!(text, "and {} smaller changes", more.len()).ok();
    }
    writeln!(
        text,
        "(a new one may have been there with less than {SMALL} bytes)"
    )
    .ok();
    text
}

fn rows(text: &mut String, changes: &[Change]) {
    for it in changes {
        let (by, what, name) = (it.by(), it.what(), short(it.name));
        writeln!(text, "{by:>7}  to {:>7}  {name}{what}", it.after).ok();
    }
}

/// What differs. The one before holds no small functions, so they don't count as new.
fn changes<'a>(before: &'a Sums, after: &'a Sums) -> Vec<Change<'a>> {
    let bytes = |sums: &Sums, name: &str| sums.get(name).copied().unwrap_or_default();
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    let mut changes: Vec<_> = gone
        .chain(after.keys())
        .map(|name| Change {
            name,
            before: bytes(before, name),
            after: bytes(after, name),
        })
        .filter(|it| it.before != it.after && it.before.max(it.after) >= SMALL)
        .collect();
    changes.sort_by_key(|it| (Reverse(it.after.abs_diff(it.before)), it.name));
    changes
}

#[cfg(test)]
mod tests {
    use super::{changes, list};
    use crate::parts::{Parts, Sums};
    use crate::wasm::Wasm;

    fn sums(of: &[(&str, u64)]) -> Sums {
        of.iter()
            .map(|(name, bytes)| ((*name).to_owned(), *bytes))
            .collect()
    }

    #[test]
    fn the_largest_change_comes_first_whatever_its_sign() {
        let before = sums(&[
            ("same", 500),
            ("grown", 200),
            ("gone", 300),
            ("shrunk", 150),
        ]);
        let after = sums(&[
            ("same", 500),
            ("grown", 700),
            ("shrunk", 10),
            ("new", 120),
            ("small", 99),
        ]);
        let found: Vec<_> = changes(&before, &after)
            .iter()
            .map(|it| (it.name, it.by(), it.what()))
            .collect();
        let expected = [
            ("grown", "+500", ""),
            ("gone", "-300", " (gone)"),
            ("shrunk", "-140", ""),
            ("new", "+120", " (new)"),
        ];
        assert_eq!(
            found,
            expected.map(|(name, by, what)| (name, by.into(), what))
        );
    }

    #[test]
    fn the_list_shows_the_sum_and_how_many_are_left_out() {
        let parts = |bytes| {
            let functions = ["a::b", "a::c"].map(|it| (Some(it.into()), bytes));
            Parts::of(&Wasm {
                functions: functions.into(),
                data: 50,
                rest: 0,
            })
        };
        let text = list(&parts(200), &parts(300), 1);
        let lines: Vec<_> = text.lines().map(str::trim).collect();
        let expected = [
            "+200  to     650  all, before compression",
            "+200  to     600  a",
            "",
            "+100  to     300  a::b",
            "and 1 smaller changes",
        ];
        assert_eq!(lines[..5], expected);
        assert_eq!(list(&parts(200), &parts(200), 1), "nothing changed\n");
    }
}
