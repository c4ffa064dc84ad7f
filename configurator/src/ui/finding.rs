//! The words for what a check finds.

use crate::check::{Bad, Finding};
use crate::words::{fill, finding as words};

/// A finding in words: what was found, and the mend.
pub fn told(it: &Finding) -> String {
    let one = |text: &str, it: &str| fill(text, &[("it", it)]);
    let both = |text: &str, none: &str, it: &str, right: Option<&str>| match right {
        Some(right) => fill(text, &[("it", it), ("right", right)]),
        None => one(none, it),
    };
    match it {
        Finding::Nothing => words::NOTHING.into(),
        Finding::ScriptMissing => words::SCRIPT_MISSING.into(),
        Finding::ScriptTwice(many) => fill(words::SCRIPT_TWICE, &[("many", &many.to_string())]),
        Finding::ScriptName(it, right) => fill(words::SCRIPT_NAME, &[("it", it), ("right", right)]),
        Finding::ScriptAddress(it) => one(words::SCRIPT_ADDRESS, it),
        Finding::ElementMissing => words::ELEMENT_MISSING.into(),
        Finding::ElementName(it) => one(words::ELEMENT_NAME, it),
        Finding::ShownAsText => words::SHOWN_AS_TEXT.into(),
        Finding::DivUnmarked => words::DIV_UNMARKED.into(),
        Finding::SelfClosed => words::SELF_CLOSED.into(),
        Finding::NotClosed => words::NOT_CLOSED.into(),
        Finding::CurlyQuotes(it) => one(words::CURLY_QUOTES, it),
        Finding::Attribute(it, right) => both(
            words::ATTRIBUTE_NEAR,
            words::ATTRIBUTE,
            it,
            right.as_deref(),
        ),
        Finding::DataTooMuch(it) => {
            let right = it.strip_prefix("data-").unwrap_or(it);
            fill(words::DATA_TOO_MUCH, &[("it", it), ("right", right)])
        }
        Finding::DataMissing(it) => one(words::DATA_MISSING, it),
        Finding::Value(name, given, bad) => value(name, given, bad),
        Finding::Both => words::BOTH.into(),
        Finding::DocumentTwice => words::DOCUMENT_TWICE.into(),
        Finding::ScriptType => words::SCRIPT_TYPE.into(),
        Finding::DocumentOutside => words::DOCUMENT_OUTSIDE.into(),
        Finding::Document(path, message) => {
            fill(words::DOCUMENT, &[("path", path), ("message", message)])
        }
        Finding::OnlyHere(it) => one(words::ONLY_HERE, it),
        Finding::Example(it) => one(words::EXAMPLE, it),
        Finding::NoHttps(it) => one(words::NO_HTTPS, it),
        Finding::Policy => words::POLICY.into(),
        Finding::FrameTakes(it, right) => {
            both(words::FRAME_NEAR, words::FRAME, it, right.as_deref())
        }
    }
}

fn value(name: &str, given: &str, bad: &Bad) -> String {
    let text = match bad {
        Bad::NotOneOf(all, near) => {
            let text = if near.is_some() {
                words::NOT_ONE_OF_NEAR
            } else {
                words::NOT_ONE_OF
            };
            let (all, near) = (all.join(", "), near.unwrap_or_default());
            return fill(
                text,
                &[
                    ("name", name),
                    ("it", given),
                    ("all", &all),
                    ("right", near),
                ],
            );
        }
        Bad::NoNumber => words::NO_NUMBER,
        Bad::NoLanguage => words::NO_LANGUAGE,
        Bad::NotSpoken => words::NOT_SPOKEN,
        Bad::Scheme(scheme) => {
            return fill(
                words::SCHEME,
                &[("name", name), ("it", given), ("scheme", scheme)],
            );
        }
        Bad::NoAddress => words::NO_ADDRESS,
        Bad::Empty => words::EMPTY,
    };
    fill(text, &[("name", name), ("it", given)])
}
