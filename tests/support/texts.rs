//! The English texts, as a visitor reads them.

use microneedling_quiz::quiz::TextId;
use serde_json::Value;
use std::sync::LazyLock;

/// Path and text, in the order of `content/text/en.json`, which is the order of [`TextId`].
pub static TEXTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let json = include_str!("../../content/text/en.json");
    let tree: Value = serde_json::from_str(json).expect("content/text/en.json is JSON");
    let mut flat = Vec::new();
    flatten(String::new(), &tree, &mut flat);
    flat
});

fn flatten(path: String, value: &Value, flat: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => flat.push((path, text.clone())),
        Value::Object(map) => {
            for (key, inner) in map {
                flatten(format!("{path}/{key}"), inner, flat);
            }
        }
        other => panic!("{path}: {other} is no text"),
    }
}

/// The words that a [`TextId`] stands for.
pub fn text(id: TextId) -> &'static str {
    &TEXTS.get(id.place()).expect("a text").1
}

/// The words at a path.
pub fn at(path: &str) -> &'static str {
    let found = TEXTS.iter().find(|(it, _)| it == path);
    &found.unwrap_or_else(|| panic!("no text {path}")).1
}
