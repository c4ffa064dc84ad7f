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
    format: &'static str,
    rtl: bool,
    table: &'static [&'static str],
}

/// A text that comes with a count: a row for each plural category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural(TextId);

impl Plural {
    /// The row of a category: zero, one, two, few, many or other, counted from 0.
    pub fn of(self, category: u8) -> TextId {
        TextId(self.0.0 + u16::from(category.min(5)))
    }
}

/// A language as its file in `content/text/` has it.
#[derive(Debug)]
pub struct Language {
    /// The words of the screens.
    pub texts: Texts,
    /// What its speakers call it.
    pub name: &'static str,
    /// Who read it through and when; "not yet reviewed" until somebody did.
    pub reviewed: &'static str,
    /// The words that show before the quiz runs, or where it can't.
    pub shell: Shell,
}

impl Language {
    /// The nearest language to a tag: `de` for `de-AT`, English where there is no nearer one.
    pub fn of(tag: &str) -> &'static Self {
        let found = LANGUAGES.iter().find(|it| it.texts.speaks(tag));
        found.unwrap_or(&&EN_FILE)
    }
}

impl Default for Texts {
    /// English.
    fn default() -> Self {
        #[cfg(target_arch = "wasm32")]
        return *ENGLISH.get_or_init(|| Self {
            table: EN_JOINED.split('\0').collect::<Vec<_>>().leak(),
            ..EN_ALONE
        });
        #[cfg(not(target_arch = "wasm32"))]
        EN
    }
}

/// English as a visitor's phone has it: where its rows begin is found there, which weighs 0.8 KB
/// brotli less than a table of it.
#[cfg(target_arch = "wasm32")]
static ENGLISH: std::sync::OnceLock<Texts> = std::sync::OnceLock::new();

impl Texts {
    /// The words for a language tag: `de` for `de-AT`, English where there is no nearer one.
    ///
    /// A program that calls this holds every language.
    pub fn of(tag: &str) -> Self {
        Language::of(tag).texts
    }

    /// Is it the language of this tag, whatever its region?
    pub fn speaks(self, tag: &str) -> bool {
        let start = tag.get(..self.lang.len());
        let rest = tag.as_bytes().get(self.lang.len());
        start.is_some_and(|it| it.eq_ignore_ascii_case(self.lang))
            && rest.is_none_or(|it| b"-_".contains(it))
    }

    /// A language that comes when the quiz runs: its tag, the tag for `Intl`, its direction, and
    /// the rows of its table with a NUL between them. It stays for good.
    ///
    /// None where it hasn't a row for each text.
    pub fn read(lang: &str, format: &str, rtl: bool, rows: &str) -> Option<Self> {
        let keep = |text: &str| -> &'static str { Box::leak(Box::from(text)) };
        let table: Vec<&str> = keep(rows).split('\0').collect();
        (table.len() == ROWS).then(|| Self {
            lang: keep(lang),
            format: keep(format),
            rtl,
            table: table.leak(),
        })
    }

    /// The same language with other rows. They stay for good.
    #[cfg(feature = "document")]
    #[must_use]
    pub fn with_rows(self, rows: Vec<&str>) -> Self {
        let keep = |text: &str| -> &'static str { Box::leak(Box::from(text)) };
        let table: Vec<&'static str> = rows.into_iter().map(keep).collect();
        Self {
            table: table.leak(),
            ..self
        }
    }

    /// The rows of its table.
    pub fn rows(self) -> impl Iterator<Item = &'static str> {
        self.table.iter().copied()
    }

    /// The tag by which `Intl` writes numbers, lists and dates where the page names no region.
    pub fn format(self) -> &'static str {
        self.format
    }

    /// Is it written from right to left?
    pub fn is_rtl(self) -> bool {
        self.rtl
    }

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
