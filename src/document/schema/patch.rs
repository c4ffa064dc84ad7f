//! Makes the schema of a whole quiz one of a patch over it.

use serde_json::{Value, json};

/// What null would drop all of.
const WHOLE: [&str; 4] = ["questions", "conditions", "ask", "citations"];

/// What is written whole or not at all: a document may not change what is built in of it.
const NEW: [&str; 3] = ["Condition", "Citation", "Reviewed"];

/// In a patch nothing is required, and null drops whatever has a name.
pub(super) fn patch(schema: &mut Value) {
    let defs = schema.get_mut("$defs").and_then(Value::as_object_mut);
    for (name, it) in defs.into_iter().flatten() {
        let Some(object) = it.as_object_mut() else {
            continue;
        };
        let required = object.remove("required").unwrap_or_default();
        let names = required.as_array().into_iter().flatten();
        let names: Vec<&str> = names.filter_map(Value::as_str).collect();
        if NEW.contains(&name.as_str()) {
            object.insert("required".into(), names.clone().into());
            parts(it, &names);
        } else {
            parts(it, &[]);
        }
    }
    parts(schema, &WHOLE);
}

/// Lets null stand for each part but these.
fn parts(schema: &mut Value, stay: &[&str]) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    object.remove("default");
    let properties = object.get_mut("properties").and_then(Value::as_object_mut);
    for (name, it) in properties.into_iter().flatten() {
        parts(it, &[]);
        if !stay.contains(&name.as_str()) {
            nullable(it);
        }
    }
    if let Some(it) = object.get_mut("additionalProperties")
        && it.is_object()
    {
        parts(it, &[]);
        nullable(it);
    }
}

fn nullable(schema: &mut Value) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    match object.get_mut("type") {
        Some(Value::Array(kinds)) => {
            if !kinds.contains(&"null".into()) {
                kinds.push("null".into());
            }
        }
        Some(kind) => *kind = json!([kind.take(), "null"]),
        None => {
            let description = object.remove("description");
            let mut any = match object.remove("anyOf") {
                Some(Value::Array(any)) => any,
                _ => vec![Value::Object(std::mem::take(object))],
            };
            if !any.contains(&json!({ "type": "null" })) {
                any.push(json!({ "type": "null" }));
            }
            object.insert("anyOf".into(), any.into());
            object.extend(description.map(|it| ("description".into(), it)));
        }
    }
}
