//! The texts as their files have them, read without the compiler that is held against them.

use super::source::files;
use microneedling_quiz::quiz::TextId;
use serde_json::Value;
use std::sync::LazyLock;

/// The rows of a text with plural forms.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Path and text of each row.
pub type Rows = Vec<(String, String)>;

/// The English, in the order of `content/text/en.json`, which is the order of
/// [`TextId`].
pub static TEXTS: LazyLock<Rows> =
    LazyLock::new(|| laid_flat(include_str!("../../content/text/en.json")));

/// Every language by its tag, in the order of its own file, with what it says of itself.
pub static LANGUAGES: LazyLock<Vec<(String, Value, Rows)>> = LazyLock::new(|| {
    let files = files("content/text", "json").into_iter();
    let each = files.map(|(file, json)| {
        let tag = file
            .rsplit('/')
            .next()
            .and_then(|it| it.strip_suffix(".json"));
        let tree: Value = serde_json::from_str(&json).expect("JSON");
        let tag = tag.expect("a tag").to_owned();
        (tag, tree["about"].clone(), laid_flat(&json))
    });
    each.collect()
});

/// The rows of a language's file.
fn laid_flat(json: &str) -> Rows {
    let tree: Value = serde_json::from_str(json).expect("the file of a language is JSON");
    let mut flat = Vec::new();
    for (key, value) in tree.as_object().expect("an object") {
        // What a file says of itself is no text of the quiz.
        if key != "about" {
            flatten(format!("/{key}"), value, &mut flat);
        }
    }
    flat
}

fn flatten(path: String, value: &Value, flat: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => flat.push((path, text.clone())),
        Value::Object(map) if map.keys().all(|it| CATEGORIES.contains(&it.as_str())) => {
            for category in CATEGORIES {
                // A category that the language doesn't have is said as any other number.
                let words = map.get(category).unwrap_or(&map["other"]);
                flatten(format!("{path}/{category}"), words, flat);
            }
        }
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
