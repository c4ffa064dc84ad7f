//! The JSON Schema (2020-12) of clinic documents, made from the types that read them.

mod patch;
mod words;

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
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Clinic document of the microneedling quiz",
        "description": "A JSON Merge Patch (RFC 7396) over the built-in quiz: it holds only what \
                        differs, and null drops what is there.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "$defs": generator.take_definitions(true),
    });
    patch::patch(&mut schema);
    narrow(&mut schema);
    schema
}

/// The fields of a type, by name.
fn fields<T: JsonSchema>(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let schema: Schema = T::json_schema(generator);
    let fields = schema.get("properties").and_then(Value::as_object);
    fields.cloned().unwrap_or_default()
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
        "type": "object",
        "properties": all,
        "additionalProperties": false,
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
    let version = json!({ "description": "Of this format: 1.", "enum": [1, null] });
    set(
        "/properties",
        json!({ "version": version, "benefits": benefits() }),
    );
    let words = words::built_in("", &Value::Object(base::english()));
    set(
        "/$defs",
        json!({ "Texts": words, "OwnTexts": words::own() }),
    );
    set(
        "/properties/texts",
        json!({ "properties": texts, "additionalProperties": false }),
    );
    let mut tags: Vec<Value> = languages.into_iter().map(Value::from).collect();
    tags.push(Value::Null);
    set("/properties/language", json!({ "enum": tags }));
    let names = json!({ "propertyNames": { "pattern": ID, "maxLength": 40 } });
    for name in ["questions", "conditions", "ask", "citations"] {
        set(&format!("/properties/{name}"), names.clone());
    }
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
