//! Nulls in odd places, what is missing, and what no document has.

use super::{edited, gone, told};
use serde_json::{Value, json};

#[track_caller]
fn null(path: &str, expected: &str) {
    let expected = format!("{path}: {expected}");
    told(
        &edited("empty", &[(path, Value::Null)]),
        [expected.as_str()],
    );
}

#[test]
fn of_all_at_once() {
    let whole = "null would drop all of it; drop its parts by name, or leave it out";
    for path in [
        "/benefits",
        "/questions",
        "/conditions",
        "/ask",
        "/citations",
    ] {
        null(path, whole);
    }
    told(
        r#"{"conditions": null, "ask": null}"#,
        [
            "/conditions: null would drop all of it; drop its parts by name, or leave it out",
            "/ask: null would drop all of it; drop its parts by name, or leave it out",
        ],
    );
}

#[test]
fn of_what_is_not_there() {
    null(
        "/questions/visit",
        "no such question to drop; mend the name or leave it out",
    );
    null(
        "/questions/midday/options/hot",
        "no such option to drop; mend the name or leave it out",
    );
    null(
        "/conditions/own",
        "null drops what isn't there; mend the name or leave it out",
    );
    null(
        "/citations/own",
        "no such source to drop; mend the name or leave it out",
    );
    null(
        "/ask/price",
        "no such question to take along to drop; mend the name or leave it out",
    );
    null(
        "/texts/en/ui",
        "no such text to drop; mend the name or leave it out",
    );
    null(
        "/texts/en/questions/visit/title",
        "no such text to drop; mend the name or leave it out",
    );
}

#[test]
fn of_what_must_be_there() {
    null("/questions/midday/kind", "missing; add it");
    null("/questions/midday/options", "missing; add it");
    null("/questions/midday/when/question", "missing; add it");
    null("/texts/en/ui/next", "can't be left out; write it");
    null(
        "/texts/en/questions/midday/title",
        "missing; write this text",
    );
    null(
        "/texts/en/conditions/pregnant/note",
        "missing; write this text",
    );
    told(
        &edited(
            "empty",
            &[("/benefits/texture", json!({ "offered": null }))],
        ),
        [
            "/benefits/texture: what is said of a benefit rests on studies; write null where you \
          don't offer it, and change its words in /texts",
        ],
    );
    told(
        r#"{"order": ["goals", null]}"#,
        ["/order/1: null doesn't belong here; write a text in quotes"],
    );
}

#[test]
fn what_is_missing() {
    for (name, path) in [
        ("own-question", "/questions/sun/kind"),
        ("own-question", "/questions/sun/options"),
        ("own-question", "/questions/sun/when/question"),
        ("own-note", "/conditions/flying-soon/class"),
        ("own-note", "/conditions/flying-soon/source"),
        ("own-note", "/citations/house-rules/cite"),
        ("own-note", "/citations/house-rules/link"),
        ("booking", "/reviewed/by"),
        ("booking", "/reviewed/on"),
    ] {
        let expected = format!("{path}: missing; add it");
        told(&edited(name, &[(path, gone())]), [expected.as_str()]);
    }
    told(
        &edited("own-note", &[("/conditions/flying-soon", json!({}))]),
        [
            "/conditions/flying-soon/class: missing; add it",
            "/conditions/flying-soon/source: missing; add it",
        ],
    );
    told(
        r#"{"reviewed": {}}"#,
        [
            "/reviewed/by: missing; add it",
            "/reviewed/on: missing; add it",
        ],
    );
}

#[test]
fn parts_that_no_document_has() {
    let mend = "is no part of a document; use $schema, language, texts, look, booking, clinic, \
                reviewed, version, benefits, questions, conditions, ask, citations, order";
    for (name, shown) in [
        ("benefit", "benefit"),
        ("Questions", "Questions"),
        ("", ""),
        ("__proto__", "__proto__"),
        ("constructor", "constructor"),
        ("a/b~c", "a~1b~0c"),
    ] {
        let expected = format!("/{shown}: {mend}");
        told(
            &json!({ name: { "look": {} } }).to_string(),
            [expected.as_str()],
        );
    }
}
