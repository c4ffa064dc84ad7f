//! The JSON Schema (2020-12) of clinic documents, made from the types that read them.

use super::base;
use super::own::Own;
use crate::source::check::BENEFITS;
use crate::source::shape::{Ask, Citation, Condition, Map as Named, Question};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// What an id may look like; the same as `lock` holds.
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const COLOUR: &str = "^\\s*#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\\s*$";
const ADDRESS: &str =
    "^([Hh][Tt][Tt][Pp][Ss]?://|[Tt][Ee][Ll]:|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Ss][Mm][Ss]:).";

/// What a document may change of the built-in quiz.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its schema is wanted")]
struct Quiz {
    /// Questions by their ids: null drops one, a new id adds one.
    questions: Named<Question>,
    /// The questions that come first, in this order; the others follow. The goals stay first.
    order: Vec<String>,
    /// Notes of one's own, by their ids; null drops a built-in one.
    conditions: Named<Condition>,
    /// Questions to take to a consultation, by their ids.
    ask: Named<Ask>,
    /// Sources of one's own, by their ids.
    citations: Named<Citation>,
}

/// The schema.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut properties = fields::<Quiz>(&mut generator);
    properties.extend(fields::<Own>(&mut generator));
    let version = json!({ "description": "Of this format: 1.", "const": 1 });
    properties.insert("version".into(), version);
    properties.insert("benefits".into(), benefits());
    let mut defs = generator.take_definitions(true);
    let mut texts = words(&Value::Object(base::english()), 0);
    texts["description"] = "Words, with the names of the built-in texts.".into();
    defs.insert("Texts".into(), texts);
    defs.insert("OwnTexts".into(), own_texts());
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Clinic document of the microneedling quiz",
        "description": "A JSON Merge Patch (RFC 7396) over the built-in quiz: it holds only what \
                        differs, and null drops what is there.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "$defs": defs,
    });
    patch(&mut schema, true);
    narrow(&mut schema);
    schema
}

/// The fields of a type, by name.
fn fields<T: JsonSchema>(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let schema: Schema = T::json_schema(generator);
    let fields = schema.get("properties").and_then(Value::as_object);
    fields.cloned().unwrap_or_default()
}

/// In a patch nothing is required, and null drops whatever has a name.
fn patch(schema: &mut Value, whole: bool) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    object.remove("required");
    object.remove("default");
    if let Some(defs) = object.get_mut("$defs").and_then(Value::as_object_mut) {
        for (name, it) in defs {
            if !name.ends_with("Texts") {
                patch(it, true);
            }
        }
    }
    if let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) {
        for (name, it) in properties {
            let fixed = whole && ["version", "benefits", "$schema"].contains(&name.as_str());
            if !fixed {
                patch(it, false);
                nullable(it);
            }
        }
    }
    if let Some(it) = object.get_mut("additionalProperties")
        && it.is_object()
    {
        patch(it, false);
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
            let inner = match object.remove("anyOf") {
                Some(Value::Array(any)) => any,
                _ => vec![Value::Object(std::mem::take(object))],
            };
            let mut any: Vec<Value> = inner;
            if !any.contains(&json!({ "type": "null" })) {
                any.push(json!({ "type": "null" }));
            }
            object.insert("anyOf".into(), any.into());
            object.extend(description.map(|it| ("description".into(), it)));
        }
    }
}

/// Only null, or that it isn't offered.
fn benefits() -> Value {
    let one = json!({
        "description": "null where it is not offered",
        "type": ["object", "null"],
        "properties": { "offered": { "type": "boolean" } },
        "required": ["offered"],
        "additionalProperties": false,
    });
    let all: Map<String, Value> = BENEFITS
        .map(|id| (id.into(), one.clone()))
        .into_iter()
        .collect();
    json!({
        "description": "Benefits that the clinic doesn't offer.",
        "type": ["object", "null"],
        "properties": all,
        "additionalProperties": false,
    })
}

/// The tree of the built-in texts, each with its English words.
fn words(tree: &Value, depth: u8) -> Value {
    match tree {
        Value::Object(texts) => {
            let texts: Map<String, Value> = texts
                .iter()
                .map(|(name, it)| (name.clone(), words(it, depth + 1)))
                .collect();
            // Screens have no texts of one's own; questions, conditions and the like may.
            let closed = depth < 1 || texts.contains_key("next");
            let more = if closed {
                Value::Bool(false)
            } else {
                json!({ "$ref": "#/$defs/OwnTexts" })
            };
            json!({ "type": ["object", "null"], "properties": texts, "additionalProperties": more })
        }
        Value::String(text) => {
            json!({ "description": text, "type": ["string", "null"], "maxLength": 2000 })
        }
        _ => Value::Bool(true),
    }
}

fn own_texts() -> Value {
    json!({
        "description": "A text, or several by their names.",
        "type": ["string", "object", "null"],
        "maxLength": 2000,
        "additionalProperties": { "$ref": "#/$defs/OwnTexts" },
    })
}

/// What the types don't say: ranges, forms and the known names.
fn narrow(schema: &mut Value) {
    let languages = base::wording().map(|it| it.languages.keys().cloned().collect::<Vec<_>>());
    let languages = languages.unwrap_or_default();
    let texts: Map<String, Value> = languages
        .iter()
        .map(|tag| (tag.clone(), json!({ "$ref": "#/$defs/Texts" })))
        .collect();
    let mut set = |path: &str, value: Value| {
        if let (Some(Value::Object(at)), Value::Object(value)) = (schema.pointer_mut(path), value) {
            at.extend(value);
        }
    };
    set(
        "/properties/texts",
        json!({ "properties": texts, "additionalProperties": false }),
    );
    let mut tags: Vec<Value> = languages.into_iter().map(Value::from).collect();
    tags.push(Value::Null);
    set("/properties/language", json!({ "enum": tags }));
    for name in ["questions", "conditions", "ask", "citations"] {
        let path = format!("/properties/{name}");
        set(
            &path,
            json!({ "propertyNames": { "pattern": ID, "maxLength": 40 } }),
        );
    }
    let names = json!({ "propertyNames": { "pattern": ID, "maxLength": 40 } });
    set("/$defs/Question/properties/options", names);
    let weights = json!({
        "propertyNames": { "enum": BENEFITS },
        "additionalProperties": { "type": ["integer", "null"], "minimum": 0, "maximum": 3 },
    });
    set("/$defs/AnswerOption/properties/weights", weights);
    let one = json!({ "items": { "enum": BENEFITS } });
    set("/$defs/AnswerOption/properties/supports", one.clone());
    set("/$defs/Condition/properties/defers", one);
    for shape in ["LookShape", "ColoursShape"] {
        for name in ["accent", "surface", "text", "muted", "border"] {
            let path = format!("/$defs/{shape}/properties/{name}");
            set(&path, json!({ "pattern": COLOUR }));
        }
    }
    set(
        "/$defs/Booking/properties/url",
        json!({ "pattern": ADDRESS, "maxLength": 2000 }),
    );
    set(
        "/$defs/Citation/properties/link",
        json!({ "pattern": "^https://" }),
    );
    set(
        "/$defs/Reviewed/properties/on",
        json!({ "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
    );
}
