//! The built-in quiz as JSON: what a clinic's document is merged over.

use crate::source::files::Wording;
use crate::source::json;
use serde_json::{Map, Value};

/// `content/quiz.json`.
pub(super) fn quiz() -> Map<String, Value> {
    object(include_str!("../../content/quiz.json"))
}

/// `content/text/en.json` but for what is no part of the quiz itself.
pub(super) fn english() -> Map<String, Value> {
    let mut texts = object(include_str!("../../content/text/en.json"));
    for name in ["about", "shell"] {
        texts.shift_remove(name);
    }
    texts
}

/// `content/wording.json`.
pub(super) fn wording() -> Option<Wording> {
    let wording = object(include_str!("../../content/wording.json"));
    serde_path_to_error::deserialize(&Value::Object(wording)).ok()
}

/// The places of the options in a link.
pub(super) fn places() -> Vec<Option<String>> {
    let mut link = object(include_str!("../../content/link.json"));
    let places = link.shift_remove("places").unwrap_or_default();
    let places = places.as_array().into_iter().flatten();
    places.map(|it| Some(it.as_str()?.to_owned())).collect()
}

/// The whole quiz, as a document may change it: what `content/quiz.json` holds, the order of the
/// questions, the language, and the English texts.
///
/// ```
/// let quiz = microneedling_quiz::document::built_in();
/// assert_eq!(quiz["questions"]["goals"]["kind"], "several");
/// assert_eq!(quiz["order"][0], "goals");
/// assert_eq!(quiz["texts"]["en"]["ui"]["next"], "Next");
/// ```
pub fn built_in() -> Value {
    let mut whole = quiz();
    let questions = whole.get("questions").and_then(Value::as_object);
    let order = questions.into_iter().flat_map(Map::keys);
    let order: Vec<Value> = order.map(|it| Value::from(it.as_str())).collect();
    whole.insert("order".into(), order.into());
    whole.insert("language".into(), "en".into());
    let texts = Map::from_iter([("en".into(), Value::Object(english()))]);
    whole.insert("texts".into(), texts.into());
    Value::Object(whole)
}

/// The build has checked these files, so that they are objects.
fn object(json: &str) -> Map<String, Value> {
    match json::read(json) {
        Ok(Value::Object(it)) => it,
        _ => Map::new(),
    }
}
