//! The schema of clinic documents: valid by the standard, and of one mind with the reader.
//!
//! The reader is the judge: a schema can't know every rule, so it may let through what the reader
//! refuses, but what the reader takes in it must not refuse. The examples of the documentation are
//! held against both, and each fault that is told there is held to the letter.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "document/mutation.rs"]
mod mutation;
mod support;

use jsonschema::{Validator, draft202012};
use microneedling_quiz::document::{self, built_in, check};
use serde_json::{Map, Value, json};
use std::{fs, thread};
use support::cases::{Dice, SEED};
use support::source::{files, root};

/// Each part has a seed of its own, so that the cores of a machine change nothing.
const PARTS: u64 = 4;
const EACH: usize = 1000;

fn validator() -> Validator {
    draft202012::new(&document::schema()).expect("a schema of 2020-12")
}

/// What the schema says against a document, a line each.
fn refused(schema: &Validator, document: &Value) -> Vec<String> {
    let errors = schema.iter_errors(document);
    errors
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect()
}

/// What the reader says against it.
fn told(text: &str) -> Vec<String> {
    let faults = check(text).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

/// Holds a document that is right against both.
#[track_caller]
fn assert_right(schema: &Validator, name: &str, text: &str) {
    let none: [&str; 0] = [];
    let document = serde_json::from_str(text).unwrap_or_else(|it| panic!("{name}: {it}\n{text}"));
    assert_eq!(told(text), none, "{name}: {text}");
    assert_eq!(refused(schema, &document), none, "{name}: {text}");
}

fn golden() -> Vec<(String, String)> {
    let files = files("tests/golden/documents", "json");
    assert!(files.len() > 10, "the golden documents are gone");
    files
}

#[test]
fn the_schema_is_one_of_2020_12() {
    let schema = document::schema();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let valid = draft202012::meta::validate(&schema);
    assert!(valid.is_ok(), "{}", valid.unwrap_err());
    // What refers to nothing would stop here.
    validator();
}

#[test]
fn golden_documents_pass_both() {
    let schema = validator();
    for (name, text) in golden() {
        assert_right(&schema, &name, &text);
    }
}

#[test]
fn every_built_in_text_may_be_written_again() {
    let texts = json!({ "texts": built_in()["texts"] });
    assert_right(&validator(), "the built-in texts", &texts.to_string());
}

/// The blocks of a language in a page of the documentation.
fn blocks<'a>(page: &'a str, lang: &str) -> Vec<&'a str> {
    let start = format!("```{lang}\n");
    let blocks = page.split(start.as_str()).skip(1);
    blocks.map(|it| it.split("\n```").next().unwrap()).collect()
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect(name)
}

#[test]
fn examples_of_the_documentation_pass_both() {
    let schema = validator();
    let mut count = 0;
    for name in ["README.md", "docs/document.md"] {
        let page = page(name);
        let own = blocks(&page, "json").into_iter();
        let inline = blocks(&page, "html").into_iter().flat_map(|it| {
            let scripts = it.split("<script type=\"application/json\">").skip(1);
            scripts.map(|it| it.split("</script>").next().unwrap())
        });
        for text in own.chain(inline) {
            assert_right(&schema, name, text);
            count += 1;
        }
    }
    assert!(count >= 15, "{count} examples");
}

/// Rows of "what is wrong" and "what you are told", each in backquotes.
#[test]
fn the_documentation_tells_the_faults_to_the_letter() {
    let page = page("docs/document.md");
    let rows = page.lines().filter(|it| it.starts_with("| `{"));
    let rows: Vec<_> = rows.map(|it| it.split('`').collect::<Vec<_>>()).collect();
    for row in &rows {
        let [_, document, _, fault, _] = row[..] else {
            panic!("no document and fault: {row:?}");
        };
        assert_eq!(told(document), [fault], "{document}");
    }
    assert!(rows.len() > 15, "{} rows", rows.len());
}

#[test]
fn what_is_wrong_fails_the_schema() {
    let schema = validator();
    let goal = |weights: Value| json!({ "questions": { "goals": { "options": { "acne-scars": { "weights": weights } } } } });
    let english = |texts: Value| json!({ "texts": { "en": texts } });
    let wrong = [
        json!([]),
        json!("benefits"),
        json!({ "benefit": {} }),
        json!({ "article": { "sessions": [1, 2] } }),
        json!({ "version": 2 }),
        json!({ "version": "1" }),
        json!({ "language": "it" }),
        json!({ "language": ["en"] }),
        json!({ "benefits": { "wrinkles": null } }),
        json!({ "benefits": { "texture": { "canLead": false } } }),
        json!({ "benefits": null }),
        json!({ "questions": [] }),
        json!({ "questions": { "First visit": { "kind": "one" } } }),
        json!({ "questions": { "a--b": { "kind": "one" } } }),
        json!({ "questions": { "visit": { "kind": "two" } } }),
        json!({ "questions": { "visit": { "kinds": "one" } } }),
        json!({ "questions": { "visit": { "options": { "First": {} } } } }),
        json!({ "questions": { "visit": { "when": { "question": 1 } } } }),
        json!({ "questions": { "health": { "options": { "none": { "hopedWeeks": 300 } } } } }),
        goal(json!({ "acne-scars": 4 })),
        goal(json!({ "acne-scars": -1 })),
        goal(json!({ "acne-scars": 1.5 })),
        goal(json!({ "wrinkles": 1 })),
        json!({ "questions": { "area": { "options": { "face": { "supports": ["glow"] } } } } }),
        json!({ "conditions": { "ours": { "class": "stop", "source": "us" } } }),
        json!({ "conditions": { "ours": { "source": "us" } } }),
        json!({ "citations": { "ours": { "cite": "Us.", "link": "http://clinic.example" } } }),
        json!({ "citations": { "ours": { "cite": "Us." } } }),
        json!({ "ask": { "price": "What is it?" } }),
        json!({ "order": "goals" }),
        json!({ "texts": { "it": {} } }),
        json!({ "texts": { "en": null } }),
        english(json!({ "ui": { "next": null } })),
        english(json!({ "ui": { "next": "" } })),
        english(json!({ "ui": { "nxet": "Go on" } })),
        english(json!({ "ui": { "next": 5 } })),
        english(json!({ "uis": { "next": "Go on" } })),
        english(json!({ "ask": { "price": "x".repeat(2001) } })),
        english(json!({ "questions": { "visit": { "title": ["Now?"] } } })),
        json!({ "look": { "accent": "teal" } }),
        json!({ "look": { "accent": "#12345" } }),
        json!({ "look": { "dark": { "accent": "7a3b69" } } }),
        json!({ "look": { "colour": "#123456" } }),
        json!({ "booking": { "url": "javascript:alert(1)" } }),
        json!({ "booking": { "url": "//clinic.example" } }),
        json!({ "booking": { "url": "data:text/html,x" } }),
        json!({ "booking": "https://clinic.example" }),
        json!({ "clinic": { "fax": "1" } }),
        json!({ "reviewed": { "by": "Dr A. Example" } }),
        json!({ "reviewed": { "by": "Dr A. Example", "on": "1 November 2026" } }),
    ];
    for document in wrong {
        assert!(!schema.is_valid(&document), "the schema: {document}");
        assert!(
            !told(&document.to_string()).is_empty(),
            "the reader: {document}"
        );
    }
}

/// Without the parts that change nothing, such as a null under a name that nothing has: the reader
/// passes over them, and in the schema they are slips, which an editor should show.
fn without_idle(document: &Value) -> Value {
    let quiz = |it: &Value| format!("{:?}", check(&it.to_string()).expect("right before"));
    let mut left = document.clone();
    for place in mutation::places(document).iter().rev() {
        let Some((outer, key)) = place.rsplit_once('/') else {
            continue;
        };
        let is_idle = |it: &Value| it.is_null() || it.as_object().is_some_and(Map::is_empty);
        if !left.pointer(place).is_some_and(is_idle) {
            continue;
        }
        let mut less = left.clone();
        let key = key.replace("~1", "/").replace("~0", "~");
        if let Some(Value::Object(object)) = less.pointer_mut(outer) {
            object.shift_remove(&key);
        }
        if check(&less.to_string()).is_ok() && quiz(&less) == quiz(&left) {
            left = less;
        }
    }
    left
}

#[test]
fn what_the_reader_takes_in_the_schema_does_not_refuse() {
    let each: Vec<_> = thread::scope(|scope| {
        let parts = (0..PARTS).map(|it| scope.spawn(move || mutated(SEED + it)));
        let parts: Vec<_> = parts.collect();
        parts.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let taken: usize = each.iter().map(|(taken, _)| taken).sum();
    let idle: usize = each.iter().map(|(_, idle)| idle).sum();
    println!("{taken} were taken in, {idle} of them with parts that change nothing");
    assert!(taken > 400 && idle < taken / 10, "{taken}, {idle}");
}

/// How many golden documents, changed by chance, are right still, and how many of those the schema
/// takes in only without their idle parts.
fn mutated(seed: u64) -> (usize, usize) {
    let schema = validator();
    let golden: Vec<Value> = golden()
        .iter()
        .map(|(_, text)| serde_json::from_str(text).expect("JSON"))
        .collect();
    let mut lenders = golden.clone();
    lenders.push(built_in());
    let mut dice = Dice::new(seed);
    let mut below = |end| dice.below(end);
    let (mut taken, mut idle) = (0, 0);
    for _ in 0..EACH {
        let mut document = golden[below(golden.len())].clone();
        for _ in 0..=below(3) {
            mutation::mutate(&mut document, &lenders, &mut below);
        }
        if !told(&document.to_string()).is_empty() {
            continue;
        }
        taken += 1;
        if schema.is_valid(&document) {
            continue;
        }
        idle += 1;
        let less = without_idle(&document);
        let none: [&str; 0] = [];
        assert_eq!(refused(&schema, &less), none, "{document}\n{less}");
    }
    (taken, idle)
}
