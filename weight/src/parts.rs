//! What weighs what in a wasm: the sums by crate, and each function; as a table, and as the file
//! that is kept to compare with.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use crate::names::{owner, plain};
use crate::wasm::Wasm;

/// Smaller functions are not kept: they come and go with every change.
pub const SMALL: u64 = 100;

/// What a kept file says of itself.
const ABOUT: &str = "Bytes before compression, made by `cargo xtask size --keep`: each crate, and \
                     each function of 100 bytes or more";

/// Bytes by name.
pub type Sums = BTreeMap<String, u64>;

/// Who weighs how much, before compression.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    about: String,
    /// Everything, by crate or kind.
    pub crates: Sums,
    /// Functions; those of one name together.
    pub functions: Sums,
}

impl Parts {
    /// Sums up a wasm.
    pub fn of(wasm: &Wasm) -> Self {
        let (mut crates, mut functions) = (Sums::new(), Sums::new());
        let mut add = |whose: String, bytes| *crates.entry(whose).or_default() += bytes;
        for (name, bytes) in &wasm.functions {
            let Some(name) = name.as_deref().map(plain) else {
                add("made by the tools, without a name".into(), *bytes);
                continue;
            };
            add(owner(&name), *bytes);
            *functions.entry(name).or_default() += bytes;
        }
        add("data: words and statics".into(), wasm.data);
        add(
            "the rest: types, imports, exports, tables".into(),
            wasm.rest,
        );
        Self {
            about: ABOUT.into(),
            crates,
            functions,
        }
    }

    /// Reads a kept file.
    pub fn read(json: &str) -> Result<Self> {
        Ok(serde_json::from_str(json)?)
    }

    /// The file to keep: in the order of names, so that a change of it shows what changed.
    pub fn kept(mut self) -> Result<String> {
        self.functions.retain(|_, bytes| *bytes >= SMALL);
        Ok(serde_json::to_string_pretty(&self)? + "\n")
    }

    /// All crates and the `top` heaviest functions, as a table.
    pub fn list(&self, top: usize) -> String {
        let all: u64 = self.crates.values().sum();
        let mut text = format!("{all:>7}  100.0 %  all, before compression\n");
        let mut add = |sums: &Sums, most: usize| {
            let mut rows: Vec<_> = sums.iter().collect();
            // The sort is stable: equal ones stay in the order of their names.
            rows.sort_by_key(|(_, bytes)| Reverse(**bytes));
            for (name, bytes) in rows.into_iter().take(most) {
                let tenths = (bytes * 1000 + all / 2) / all.max(1);
                let (whole, tenth) = (tenths / 10, tenths % 10);
                // Writing to a string never fails.
                writeln!(text, "{bytes:>7}  {whole:>3}.{tenth} %  {}", short(name)).ok();
            }
            text.push('\n');
        };
        add(&self.crates, usize::MAX);
        add(&self.functions, top);
        text
    }
}

/// A name that fits on a line or two.
pub fn short(name: &str) -> String {
    const MOST: usize = 150;
    match name.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or(name)),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Parts, short};
    use crate::wasm::Wasm;

    /// Two functions that differ by their hash alone, a small one, and one without a name.
    fn parts() -> Parts {
        let function = |name: &str, bytes| (Some(name.to_owned()), bytes);
        Parts::of(&Wasm {
            functions: vec![
                function("<yew[1]::A>::b", 300),
                function("<yew[2]::A>::b", 100),
                function("yew::small", 99),
                (None, 1),
            ],
            data: 400,
            rest: 100,
        })
    }

    #[test]
    fn every_byte_is_in_one_sum() {
        let parts = parts();
        assert_eq!(parts.crates.values().sum::<u64>(), 1000);
        assert_eq!(parts.crates["yew"], 499);
        assert_eq!(parts.functions["<yew::A>::b"], 400);
    }

    #[test]
    fn the_table_has_the_heaviest_first() {
        let list = parts().list(1);
        let lines: Vec<_> = list.lines().map(str::trim).collect();
        assert_eq!(
            lines[..2],
            [
                "1000  100.0 %  all, before compression",
                "499   49.9 %  yew"
            ]
        );
        assert_eq!(
            lines[lines.len() - 3..],
            ["", "400   40.0 %  <yew::A>::b", ""]
        );
    }

    #[test]
    fn what_is_kept_is_read_back_without_the_small_ones() {
        let kept = parts().kept().unwrap();
        let read = Parts::read(&kept).unwrap();
        assert_eq!(read.crates, parts().crates);
        assert_eq!(read.functions.len(), 1);
        assert!(Parts::read(&kept.replace("crates", "boxes")).is_err());
    }

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(short("é"), "é");
        assert_eq!(short(&"é".repeat(151)), "é".repeat(150) + "…");
    }
}
