//! A clinic's document: a JSON Merge Patch (RFC 7396) over the built-in quiz.
//!
//! [`check`] merges it, holds the result against the rules of the built-in content, and gives a
//! [`Document`] to show, or every fault at once. It is total: any text leads to one of the two.
//!
//! ```
//! use microneedling_quiz::document::check;
//! let document = check(r#"{ "benefits": { "exfoliation": null } }"#).unwrap();
//! assert!(!document.content.benefits[5].offered);
//!
//! let faults = check(
//!     r#"{ "questions": { "goals": { "options": { "acne-scars": { "weights": { "acne-scars": 9 }}}}}}"#,
//! ).unwrap_err();
//! assert_eq!(
//!     faults[0].to_string(),
//!     "/questions/goals/options/acne-scars/weights/acne-scars: 9 is over 3; use 0 to 3",
//! );
//! ```

#![allow(clippy::similar_names, reason = "a patch has paths")]

mod base;
mod broken;
pub mod colour;
mod fault;
mod limits;
mod lock;
pub mod look;
mod merge;
mod names;
mod order;
mod own;
mod places;
#[cfg(feature = "schema")]
mod schema;
mod text;
mod typed;
mod words;

pub use base::built_in;
pub use fault::Fault;
pub use own::{Booking, Clinic, Reviewed};
#[cfg(feature = "schema")]
pub use schema::schema;

use crate::quiz::Content;
use crate::source::check::{self as rules, Whose};
use crate::source::files::Link;
use crate::source::shape::Quiz;
use crate::source::{self, convert, json};
use broken::{Broken, within};
use fault::Faults;
use look::Look;
use own::Own;
use serde_json::{Map, Value};
use words::Words;

/// The most bytes that a document has. All of the built-in quiz with its English has 45,000.
pub const MOST_BYTES: usize = 256 * 1024;

/// A clinic's quiz, as its document makes it.
#[derive(Debug)]
pub struct Document {
    /// Questions, weights, conditions, benefits.
    pub content: Content,
    /// Colours, font and corners.
    pub look: Look,
    /// The booking button, where the page doesn't set one.
    pub booking: Booking,
    /// Whose quiz it is.
    pub clinic: Clinic,
    /// Who read it through, and when.
    pub reviewed: Option<Reviewed>,
    words: Words,
}

impl Document {
    /// The table of its texts in a language, in the order of its content's ids, given the table
    /// that is built in for that language.
    pub fn rows<'a>(&'a self, lang: &str, built_in: &[&'a str]) -> Vec<&'a str> {
        let base = lang.split(['-', '_']).next().unwrap_or(lang);
        self.words.rows(&base.to_ascii_lowercase(), built_in)
    }
}

/// Reads a document.
///
/// # Errors
/// Every fault in it, in the order of finding.
pub fn check(text: &str) -> Result<Document, Vec<Fault>> {
    let mut faults = Faults::default();
    let Some(patch) = object(text, &mut faults) else {
        return Err(faults.into_vec());
    };
    let read = read(patch, &mut faults);
    match read {
        Some(document) if faults.is_empty() => Ok(document),
        _ => Err(faults.into_vec()),
    }
}

/// The document as an object.
fn object(text: &str, faults: &mut Faults) -> Option<Map<String, Value>> {
    if text.len() > MOST_BYTES {
        let message = format!(
            "{} bytes is over {MOST_BYTES}; leave out what you don't change",
            text.len()
        );
        faults.note("/", message);
        return None;
    }
    let wanted = match text.trim_start_matches('\u{feff}').trim_start() {
        "" => Some("is empty; write { } where there is nothing to change"),
        page if page.starts_with('<') => {
            Some("is a page and no document; give the address of the JSON itself")
        }
        _ => None,
    };
    if let Some(message) = wanted {
        faults.note("/", message);
        return None;
    }
    match json::read(text) {
        Ok(Value::Object(patch)) => Some(patch),
        Ok(_) => {
            faults.note("/", "is no object; begin it with { and end it with }");
            None
        }
        Err(found) => {
            for (path, message) in found {
                faults.note(path, message);
            }
            None
        }
    }
}

fn read(mut patch: Map<String, Value>, faults: &mut Faults) -> Option<Document> {
    let base = base::quiz();
    let wording = base::wording()?;
    let mut broken = Broken::default();
    if unknown(&mut patch, &base, faults) {
        // One of those that aren't there may be what is misspelt.
        let names = [
            "questions",
            "conditions",
            "ask",
            "citations",
            "order",
            "language",
            "texts",
        ];
        let missing = names.iter().filter(|it| !patch.contains_key(**it));
        missing.for_each(|it| broken.add(format!("/{it}")));
    }
    let own = own(&mut patch, &mut broken, faults);
    own::check(&own, faults);
    let look = own::look(&own.look, faults);
    lock::check(&mut patch, &base, faults);
    faults.paths().for_each(|path| broken.add(path));

    let mut merged = base.clone();
    merge::prune(&mut merged, &patch);
    // What isn't offered is marked, and stays for the places of the others.
    if patch.get("benefits").is_some_and(Value::is_object) {
        patch.shift_remove("benefits");
    }
    let pruned = Value::Object(merged.clone());
    let mut merged = Value::Object(merged);
    merge::merge(&mut merged, Value::Object(patch));
    let mut quiz: Quiz = typed::read(merged, &pruned, &mut broken, faults)?;

    order::apply(&mut quiz, &mut broken, faults);
    let mut found = source::fault::Faults::default();
    rules::quiz(&quiz, Whose::Clinic, &mut found);
    let mut found = found.into_result().err().unwrap_or_default();
    found.retain(|it| !broken.excuses(it, &quiz));
    for it in &found {
        // What is wrong with a single weight is wrong with all of them.
        let inner = |other: &source::Fault| other.path != it.path && within(&other.path, &it.path);
        let is_list = ["/weights", "/raises"]
            .iter()
            .any(|end| it.path.ends_with(end));
        if !(is_list && found.iter().any(inner)) {
            faults.note(it.path.as_str(), it.message.as_str());
        }
        if it.path.matches('/').count() > 1 {
            broken.add(it.path.as_str());
        }
    }
    limits::check(&quiz, faults);

    let words = Words::read(&own, &Value::Object(base::english()), &wording, faults);
    words.check(&quiz, &broken, faults);
    if !faults.is_empty() {
        return None;
    }
    let built_in = base::places();
    let own_places = u16::try_from(built_in.len()).unwrap_or(u16::MAX);
    let (places, own_link) = places::of(&quiz, built_in);
    let mut content = convert::content(&quiz, &words.table, &Link { places });
    content.own_link = own_link;
    content.own_places = own_places;
    let is_own = |name: &str, id: &str| {
        let built_in = base.get(name).and_then(Value::as_object);
        !built_in.is_some_and(|all| all.contains_key(id))
    };
    let mut private = Vec::new();
    for question in content.questions.to_mut() {
        // That it was asked at all tells of the answer that it hangs on.
        let hangs = question
            .when
            .is_some_and(|it| private.get(it.question().place()) == Some(&true));
        let raises = question.options.iter().any(|it| !it.raises.is_empty());
        question.private = is_own("questions", &question.id) && (raises || hangs);
        private.push(question.is_private());
    }
    for condition in content.conditions.to_mut() {
        condition.own = is_own("conditions", &condition.id);
    }
    Some(Document {
        content,
        look,
        booking: own.booking,
        clinic: own.clinic,
        reviewed: own.reviewed,
        words,
    })
}

/// Refuses fields that no document has. Were there any?
fn unknown(patch: &mut Map<String, Value>, base: &Map<String, Value>, faults: &mut Faults) -> bool {
    let before = patch.len();
    let own = own::NAMES.into_iter();
    let known: Vec<&str> = own
        .chain(base.keys().map(String::as_str))
        .chain(["order"])
        .collect();
    patch.retain(|name, _| {
        let is_known = known.contains(&name.as_str());
        if !is_known {
            let name: String = json::escaped(name).chars().take(80).collect();
            let offered = known
                .iter()
                .filter(|it| !["article", "expect"].contains(it));
            let offered: Vec<&str> = offered.copied().collect();
            let message = format!("is no part of a document; use {}", offered.join(", "));
            faults.note(format!("/{name}"), message);
        }
        is_known
    });
    patch.len() < before
}

/// Takes out what is no part of the built-in quiz.
fn own(patch: &mut Map<String, Value>, broken: &mut Broken, faults: &mut Faults) -> Own {
    let mut own = Map::new();
    for name in own::NAMES {
        if let Some(mut it) = patch.shift_remove(name) {
            if name != "texts" {
                without_nulls(&mut it);
            }
            if !it.is_null() {
                own.insert(name.into(), it);
            }
        }
    }
    let own = typed::read(Value::Object(own), &Value::Null, broken, faults);
    own.unwrap_or_default()
}

/// In a merge patch null stands for what isn't there.
fn without_nulls(value: &mut Value) {
    if let Value::Object(object) = value {
        object.retain(|_, it| !it.is_null());
        object.values_mut().for_each(without_nulls);
    }
}
