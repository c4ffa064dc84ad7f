//! The schema of texts.

use serde_json::{Map, Value, json};

/// The most letters of a text; the same as the reader holds.
const LONGEST: u32 = 2000;

/// The tree of the built-in texts, each with its English words.
pub(super) fn built_in(path: &str, tree: &Value) -> Value {
    match tree {
        Value::Object(texts) => {
            let texts: Map<String, Value> = texts
                .iter()
                .map(|(name, it)| (name.clone(), built_in(&format!("{path}/{name}"), it)))
                .collect();
            // Screens have no texts of one's own; questions, conditions and the like may.
            let more = if ["", "/ui"].contains(&path) {
                Value::Bool(false)
            } else {
                json!({ "$ref": "#/$defs/OwnTexts" })
            };
            json!({ "type": "object", "properties": texts, "additionalProperties": more })
        }
        Value::String(text) => {
            // Screens need each of theirs.
            let kind = if path.starts_with("/ui/") {
                json!("string")
            } else {
                json!(["string", "null"])
            };
            json!({ "description": text, "type": kind, "minLength": 1, "maxLength": LONGEST })
        }
        _ => Value::Bool(true),
    }
}

/// Texts under names of one's own.
pub(super) fn own() -> Value {
    json!({
        "description": "A text, or several by their names.",
        "type": ["string", "object"],
        "minLength": 1,
        "maxLength": LONGEST,
        "additionalProperties": { "$ref": "#/$defs/OwnTexts" },
    })
}
