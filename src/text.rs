//! The words: one table of texts for each language, in the order of `content/text/en.json`.
//!
//! The engine names a text by its place ([`TextId`]); here it becomes words.
//! English is built in. A table lives as long as the page, so a text needs no
//! owner; texts that must be put together come as a `String`.

use crate::quiz::TextId;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A language's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    lang: &'static str,
    table: &'static [&'static str],
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            lang: "en",
            table: EN,
        }
    }
}

impl Texts {
    /// The tag of its language.
    pub fn lang(self) -> &'static str {
        self.lang
    }

    /// A text as it is.
    ///
    /// Empty for a text that the table doesn't have.
    pub fn get(self, id: TextId) -> &'static str {
        self.table.get(id.place()).copied().unwrap_or_default()
    }

    /// A text with its placeholders (`{name}`) filled.
    pub fn fill(self, id: TextId, values: &[(&str, &str)]) -> String {
        fill(self.get(id), values)
    }

    /// A list as a sentence has it: "a, b and c".
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        match items.as_slice() {
            [] => String::new(),
            [only] => String::from(*only),
            [rest @ .., last] => {
                let rest = rest.join(self.get(ui::LIST_COMMA));
                self.fill(ui::LIST_TWO, &[("a", &rest), ("b", last)])
            }
        }
    }

    /// A visitor's own choice, in quotes.
    pub fn quote(self, text: &str) -> String {
        self.fill(ui::QUOTE, &[("text", text)])
    }
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, behind) = after.split_once('}').unwrap_or((after, ""));
        if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
            filled.push_str(value);
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_unknown_ones_left_out() {
        let values = [("a", "one"), ("b", "{a}")];
        assert_eq!(fill("{a} and {b}, {c}!", &values), "one and {a}, !");
        assert_eq!(fill("plain", &values), "plain");
    }

    #[test]
    fn lists_read_like_a_sentence() {
        let texts = Texts::default();
        assert_eq!(texts.list::<&str>(&[]), "");
        assert_eq!(texts.list(&["a"]), "a");
        assert_eq!(texts.list(&["a", "b"]), "a and b");
        assert_eq!(texts.list(&["a", "b", "c"]), "a, b and c");
    }
}
