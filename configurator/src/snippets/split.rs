//! What of a draft becomes an attribute and what the document.
//!
//! A document costs a visitor the part of the quiz that reads it. So where attributes can say
//! everything there is none; where there is one it says everything, since nobody looks for the
//! booking address in two places.

use serde_json::{Map, Value};

use crate::draft::Draft;
use crate::draft::pointer::remove;

/// A draft, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Of the element.
    pub attributes: Vec<(String, String)>,
    /// If attributes don't say it all.
    pub document: Option<Value>,
    /// Where the link leads that stands in for the quiz.
    pub book: Option<String>,
    /// What that says.
    pub label: Option<String>,
}

/// What an attribute says as well as the document.
const BOTH: [(&str, &str); 3] = [
    ("/booking/url", "booking-url"),
    ("/booking/label", "booking-label"),
    ("/clinic/name", "clinic-name"),
];

impl Parts {
    /// Takes a draft apart.
    pub fn of(draft: &Draft) -> Self {
        let mut attributes: Vec<_> = draft.attributes.clone().into_iter().collect();
        let text = |at: &str| draft.at(at).and_then(Value::as_str).map(str::to_owned);
        let mut left = draft.document.clone();
        let mut said = Vec::new();
        for (pointer, name) in BOTH {
            if let Some(value) = text(pointer) {
                remove(&mut left, pointer, &|_| true);
                said.push((name.to_owned(), value));
            }
        }
        for idle in ["/$schema", "/version"] {
            remove(&mut left, idle, &|_| true);
        }
        let plain = left.as_object().is_some_and(Map::is_empty);
        if plain {
            attributes.splice(0..0, said);
        }
        Self {
            attributes,
            document: (!plain).then(|| draft.document.clone()),
            book: text("/booking/url").filter(|it| may_link(it)),
            label: text("/booking/label"),
        }
    }
}

/// The schemes that a booking address may have.
pub const SCHEMES: [&str; 5] = ["https", "http", "tel", "mailto", "sms"];

/// The scheme of an address, as a browser finds it; none of a relative one.
pub fn scheme(url: &str) -> Option<String> {
    // Browsers skip these, wherever they stand.
    let url: String = url
        .trim()
        .chars()
        .filter(|it| !matches!(it, '\t' | '\n' | '\r'))
        .collect();
    let (scheme, _) = url.split_once(':')?;
    let mut letters = scheme.chars();
    let first = letters.next().is_some_and(|it| it.is_ascii_alphabetic());
    let plain = |it: char| it.is_ascii_alphanumeric() || "+-.".contains(it);
    (first && letters.all(plain)).then(|| scheme.to_ascii_lowercase())
}

/// May a booking button lead there?
pub fn may_link(url: &str) -> bool {
    !url.trim().is_empty() && scheme(url).is_none_or(|it| SCHEMES.contains(&it.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn draft(document: Value) -> Draft {
        Draft {
            document,
            ..Draft::default()
        }
    }

    #[test]
    fn what_attributes_can_say_needs_no_document() {
        let mut it = draft(json!({
            "booking": { "url": "tel:+44" }, "clinic": { "name": "Rosa" }, "version": 1,
        }));
        it.attributes.insert("mode".into(), "dialog".into());
        let parts = Parts::of(&it);
        assert_eq!(parts.document, None);
        let names: Vec<_> = parts.attributes.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(names, ["booking-url", "clinic-name", "mode"]);
        let more = draft(
            json!({ "booking": { "url": "/book" }, "clinic": { "name": "a", "phone": "1" } }),
        );
        let parts = Parts::of(&more);
        assert_eq!(parts.document.as_ref(), Some(&more.document));
        assert_eq!(parts.attributes, []);
        assert_eq!(parts.book.as_deref(), Some("/book"));
    }

    #[test]
    fn only_links_of_the_allowed_schemes_stand_in() {
        for good in [
            "https://a.b",
            "HTTP://a",
            "tel:1",
            "mailto:a@b",
            "sms:1",
            "/book",
            "book?a:b",
        ] {
            assert!(may_link(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            " java\nscript:1",
            "data:,x",
            "",
            " ",
            "whatsapp:1",
        ] {
            assert!(!may_link(bad), "{bad}");
        }
    }
}
