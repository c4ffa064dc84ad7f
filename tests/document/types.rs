//! Values of a type that doesn't belong where they stand, at every level.

use super::{edited, told};
use serde_json::{Value, json};

const OBJECT: &str = "an object, { … }";
const LIST: &str = "a list, [ … ]";
const TEXT: &str = "a text in quotes";
const WHOLE: &str = "a whole number";
const BYTE: &str = "a whole number from 0 to 255";
const SWITCH: &str = "true or false";

/// A value at a path of a golden document, what is told of it, and where.
#[track_caller]
fn odd(name: &str, path: &str, value: Value, at: &str, found: &str, wanted: &str) {
    let expected = format!("{path}{at}: {found} doesn't belong here; write {wanted}");
    told(&edited(name, &[(path, value)]), [expected.as_str()]);
}

#[test]
fn at_the_top() {
    for (path, value, found, wanted) in [
        ("/$schema", json!(5), "5", TEXT),
        ("/version", json!("1"), "\"1\"", "1"),
        ("/version", json!(-1), "-1", "1"),
        ("/version", json!(1.0), "1.0", "1"),
        ("/language", json!(5), "5", TEXT),
        ("/benefits", json!([]), "a list", OBJECT),
        ("/questions", json!([]), "a list", OBJECT),
        ("/questions", json!("x"), "\"x\"", OBJECT),
        ("/conditions", json!(true), "true", OBJECT),
        ("/ask", json!(5), "5", OBJECT),
        ("/citations", json!([]), "a list", OBJECT),
        ("/order", json!("goals"), "\"goals\"", LIST),
        ("/order", json!({}), "an object", LIST),
        ("/texts", json!([]), "a list", OBJECT),
        ("/look", json!([]), "a list", OBJECT),
        ("/look", json!("#fff"), "\"#fff\"", OBJECT),
        ("/booking", json!("tel:112"), "\"tel:112\"", OBJECT),
        ("/booking", json!(["tel:112"]), "a list", OBJECT),
        ("/clinic", json!("Rosa"), "\"Rosa\"", OBJECT),
        ("/reviewed", json!(true), "true", OBJECT),
    ] {
        odd("empty", path, value, "", found, wanted);
    }
}

#[test]
fn of_questions() {
    for (value, at, found, wanted) in [
        (json!(5), "", "5", OBJECT),
        (json!([]), "", "a list", OBJECT),
        (json!({ "kind": 1 }), "/kind", "1", TEXT),
        (json!({ "kind": ["one"] }), "/kind", "a list", TEXT),
        (json!({ "kind": { "one": 1 } }), "/kind", "1", TEXT),
        (json!({ "kind": {} }), "/kind", "an object", TEXT),
        (json!({ "when": "goals" }), "/when", "\"goals\"", OBJECT),
        (json!({ "when": ["goals"] }), "/when", "a list", OBJECT),
        (
            json!({ "when": { "question": 1 } }),
            "/when/question",
            "1",
            TEXT,
        ),
        (
            json!({ "when": { "any": "x" } }),
            "/when/any",
            "\"x\"",
            LIST,
        ),
        (json!({ "when": { "any": [1] } }), "/when/any/0", "1", TEXT),
        (json!({ "options": [] }), "/options", "a list", OBJECT),
        (json!({ "options": "x" }), "/options", "\"x\"", OBJECT),
        (json!({ "order": "x" }), "/order", "\"x\"", LIST),
        (json!({ "order": [["x"]] }), "/order/0", "a list", TEXT),
    ] {
        odd("empty", "/questions/midday", value, at, found, wanted);
    }
}

#[test]
fn of_options() {
    for (value, at, found, wanted) in [
        (json!(5), "", "5", OBJECT),
        (json!([]), "", "a list", OBJECT),
        (json!({ "weights": [] }), "/weights", "a list", OBJECT),
        (
            json!({ "weights": { "texture": "1" } }),
            "/weights/texture",
            "\"1\"",
            WHOLE,
        ),
        (
            json!({ "weights": { "texture": [1] } }),
            "/weights/texture",
            "a list",
            WHOLE,
        ),
        (
            json!({ "weights": { "texture": 1.5 } }),
            "/weights/texture",
            "1.5",
            WHOLE,
        ),
        (
            json!({ "supports": "texture" }),
            "/supports",
            "\"texture\"",
            LIST,
        ),
        (
            json!({ "raises": { "hopes": true } }),
            "/raises",
            "an object",
            LIST,
        ),
        (json!({ "raises": [null] }), "/raises/0", "null", TEXT),
        (json!({ "unsure": "yes" }), "/unsure", "\"yes\"", SWITCH),
        (json!({ "exclusive": 1 }), "/exclusive", "1", SWITCH),
        (json!({ "group": 5 }), "/group", "5", TEXT),
        (json!({ "severity": 2 }), "/severity", "2", TEXT),
        (json!({ "hopedWeeks": "3" }), "/hopedWeeks", "\"3\"", BYTE),
        (json!({ "hopedWeeks": 300 }), "/hopedWeeks", "300", BYTE),
    ] {
        let path = "/questions/midday/options/comfortable";
        odd("empty", path, value, at, found, wanted);
    }
}

#[test]
fn of_notes_questions_to_take_along_and_sources() {
    for (path, value, at, found, wanted) in [
        ("/conditions/contact-lenses", json!(5), "", "5", OBJECT),
        (
            "/conditions/contact-lenses",
            json!(["know"]),
            "",
            "a list",
            OBJECT,
        ),
        ("/conditions/contact-lenses/class", json!(5), "", "5", TEXT),
        (
            "/conditions/contact-lenses/class",
            json!({ "know": 1 }),
            "",
            "1",
            TEXT,
        ),
        (
            "/conditions/contact-lenses/source",
            json!(true),
            "",
            "true",
            TEXT,
        ),
        (
            "/conditions/flying-soon/citations",
            json!("chu"),
            "",
            "\"chu\"",
            LIST,
        ),
        (
            "/conditions/flying-soon/defers",
            json!({}),
            "",
            "an object",
            LIST,
        ),
        (
            "/conditions/flying-soon/core",
            json!("no"),
            "",
            "\"no\"",
            SWITCH,
        ),
        ("/ask/price", json!([]), "", "a list", OBJECT),
        (
            "/ask/price",
            json!("How much?"),
            "",
            "\"How much?\"",
            OBJECT,
        ),
        ("/ask/flight/when", json!(true), "", "true", OBJECT),
        ("/citations/house-rules", json!("x"), "", "\"x\"", OBJECT),
        (
            "/citations/house-rules/link",
            json!({}),
            "",
            "an object",
            TEXT,
        ),
    ] {
        odd("own-note", path, value, at, found, wanted);
    }
}

#[test]
fn of_what_is_the_clinics() {
    for (path, value, found, wanted) in [
        ("/look/accent", json!(5), "5", TEXT),
        ("/look/dark", json!("#fff"), "\"#fff\"", OBJECT),
        ("/look/dark", json!([]), "a list", OBJECT),
        ("/look/dark/accent", json!(["#fff"]), "a list", TEXT),
        ("/booking/url", json!(5), "5", TEXT),
        ("/booking/label", json!(true), "true", TEXT),
        ("/clinic/name", json!({}), "an object", TEXT),
    ] {
        odd("empty", path, value, "", found, wanted);
    }
    told(
        r#"{"reviewed": {"by": 1, "on": 2}}"#,
        [
            "/reviewed/by: 1 doesn't belong here; write a text in quotes",
            "/reviewed/on: 2 doesn't belong here; write a text in quotes",
        ],
    );
}

#[test]
fn of_texts() {
    let object = "is no object; write the texts of the language in { … }";
    let nothing = "belongs to nothing in the quiz; mend its name or drop it";
    for (path, value, expected) in [
        ("/en", json!("Hello"), object),
        ("/en", json!([]), object),
        ("/en", json!(null), object),
        ("/en/ui/next", json!(5), "5 is no text; write it in quotes"),
        (
            "/en/ui/next",
            json!(["Go on"]),
            "[\"Go on\"] is no text; write it in quotes",
        ),
        ("/en/ui", json!("Hello"), nothing),
        ("/en/ui/next/label", json!("Go on"), nothing),
        ("/en/ui/confidence", json!("{count} of {total}"), nothing),
        ("/en/questions/midday", json!("Noon?"), nothing),
    ] {
        let path = format!("/texts{path}");
        let expected = format!("{path}: {expected}");
        told(&edited("empty", &[(&path, value)]), [expected.as_str()]);
    }
}

/// Fields and words that there are not, with those that there are.
#[test]
fn names_of_fields() {
    let option = "/questions/midday/options/comfortable";
    for (path, value, expected) in [
        (
            "/questions/midday/title",
            json!("Noon?"),
            "unknown; use one of kind, role, when, options, order",
        ),
        (
            &format!("{option}/label"),
            json!("Fine"),
            "unknown; use one of group, weights, supports, raises, unsure, exclusive, ends, severity, hopedWeeks",
        ),
        (
            &format!("{option}/severity"),
            json!("lots"),
            "\"lots\" is unknown; use one of low, middle, high",
        ),
        (
            "/questions/midday/when/all",
            json!([]),
            "unknown; use one of question, any, none",
        ),
        (
            "/questions/midday/kind",
            json!("many"),
            "\"many\" is unknown; use one or several",
        ),
        (
            "/conditions/own/name",
            json!("x"),
            "unknown; use one of class, core, source, citations, defers",
        ),
        ("/ask/price/text", json!("How much?"), "unknown; use when"),
        (
            "/look/colour",
            json!("#fff"),
            "unknown; use one of accent, surface, text, muted, border, font, radius, maxWidth, dark",
        ),
        (
            "/look/dark/font",
            json!("serif"),
            "unknown; use one of accent, surface, text, muted, border",
        ),
        (
            "/booking/href",
            json!("tel:112"),
            "unknown; use url or label",
        ),
        (
            "/clinic/address",
            json!("1 High Street"),
            "unknown; use one of name, email, phone",
        ),
        (
            "/reviewed/date",
            json!("2026-11-01"),
            "unknown; use by or on",
        ),
    ] {
        let own = [
            (
                "/conditions/own",
                json!({ "class": "know", "source": "our own" }),
            ),
            (
                "/texts/en/conditions/own",
                json!({ "title": "A", "name": "a", "note": "A." }),
            ),
            ("/texts/en/ask/price", json!("How much?")),
            ("/ask/price", json!({})),
            (
                "/reviewed",
                json!({ "by": "Dr A. Example", "on": "2026-11-01" }),
            ),
        ];
        let edits: Vec<_> = own.into_iter().chain([(path, value)]).collect();
        let expected = format!("{path}: {expected}");
        told(&edited("empty", &edits), [expected.as_str()]);
    }
}
