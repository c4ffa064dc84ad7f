//! Documents that are too long, too deep or too full, and faults that would be.

use super::{edited, faults, told};
use microneedling_quiz::document::MOST_BYTES;
use serde_json::json;
use std::iter::repeat_n;

#[test]
fn five_megabytes_of_text() {
    let text = format!(
        r#"{{"texts": {{"en": {{"ui": {{"next": "{}"}}}}}}}}"#,
        "x".repeat(5 << 20)
    );
    told(
        &text,
        ["/: 5242919 bytes is over 262144; leave out what you don't change"],
    );
}

#[test]
fn a_byte_too_many() {
    let text = |bytes| format!("{{}}{}", " ".repeat(bytes - 2));
    assert_eq!(faults(&text(MOST_BYTES)), [""; 0]);
    told(
        &text(MOST_BYTES + 1),
        ["/: 262145 bytes is over 262144; leave out what you don't change"],
    );
}

#[test]
fn a_text_that_is_a_page_long() {
    told(
        &edited(
            "empty",
            &[(
                "/texts",
                json!({ "en": { "ui": { "next": "x ".repeat(20_000) }}}),
            )],
        ),
        ["/texts/en/ui/next: 40000 letters is over 2000; shorten it"],
    );
}

/// The reader goes no deeper than 32 levels, so a thousand are no strain on it.
#[test]
fn a_thousand_levels() {
    let path = |step: &str| repeat_n(step, 33).collect::<String>();
    let objects = format!("{}1{}", "{\"a\":".repeat(1000), "}".repeat(1000));
    let lists = format!("{{\"a\": {}{}}}", "[".repeat(1000), "]".repeat(1000));
    let open = "[".repeat(100_000);
    for (text, path, column) in [
        (objects, path("/a"), 164),
        (lists, format!("/a{}", path("/0").split_at(64).0), 38),
        (open, path("/0"), 33),
    ] {
        let expected =
            format!("{path}: deeper than 32 levels at line 1 column {column}; mend the JSON there");
        told(&text, [expected.as_str()]);
    }
}

#[test]
fn more_than_a_quiz_holds() {
    let question = json!({ "kind": "one", "options": { "yes": {}, "no": { "unsure": true } } });
    let words = json!({ "title": "Q?", "short": "Q", "options": { "yes": { "label": "Y" }, "no": { "label": "N" } } });
    let many = |count: usize, of: &serde_json::Value| {
        let each = (0..count).map(|at| (format!("own-{at}"), of.clone()));
        serde_json::Value::Object(each.collect())
    };
    let text = edited(
        "empty",
        &[
            ("/questions", many(17, &question)),
            ("/texts/en/questions", many(17, &words)),
        ],
    );
    told(
        &text,
        ["/questions: 25 questions is over 24; leave some out"],
    );

    let options = |at: usize| {
        let all = (0..31).map(move |it| (format!("own-{at}-{it}"), json!({})));
        all.chain([("no".to_owned(), json!({ "unsure": true }))])
            .collect::<serde_json::Map<_, _>>()
    };
    let labels = |at: usize| {
        let ids = options(at);
        let all = ids.keys().map(|id| (id.clone(), json!({ "label": "L" })));
        all.collect::<serde_json::Map<_, _>>()
    };
    let mut edits = Vec::new();
    let paths: Vec<_> = (0..6)
        .map(|at| {
            (
                format!("/questions/own-{at}"),
                format!("/texts/en/questions/own-{at}"),
            )
        })
        .collect();
    for (at, (question, words)) in paths.iter().enumerate() {
        edits.push((
            question.as_str(),
            json!({ "kind": "one", "options": options(at) }),
        ));
        edits.push((
            words.as_str(),
            json!({ "title": "Q?", "short": "Q", "options": labels(at) }),
        ));
    }
    told(
        &edited("empty", &edits),
        ["/questions: 252 options is over 250; leave some out"],
    );

    let note = json!({ "class": "know", "source": "our own advice" });
    let words = json!({ "title": "A", "name": "a", "note": "A." });
    told(
        &edited(
            "empty",
            &[
                ("/conditions", many(73, &note)),
                ("/texts/en/conditions", many(73, &words)),
            ],
        ),
        ["/conditions: 101 conditions is over 100; leave some out"],
    );
    told(
        &edited(
            "empty",
            &[
                ("/ask", many(86, &json!({}))),
                ("/texts/en/ask", many(86, &json!("A?"))),
            ],
        ),
        ["/ask: 101 questions to take along is over 100; leave some out"],
    );
    let source = json!({ "cite": "A.", "link": "https://clinic.example" });
    told(
        &edited(
            "empty",
            &[
                ("/citations", many(80, &source)),
                ("/texts/en/citations", many(80, &json!("A."))),
            ],
        ),
        ["/citations: 101 sources is over 100; leave some out"],
    );
}

/// Nobody reads more than a hundred, and none is longer than a few lines.
#[test]
fn faults_have_an_end() {
    let keys: Vec<_> = (0..5000).map(|at| format!("\"x{at}\": 1")).collect();
    assert_eq!(faults(&format!("{{{}}}", keys.join(", "))).len(), 100);
    let twice = format!("{{{}}}", ["\"a\": 1"; 300].join(", "));
    told(&twice, ["/a: stands twice; keep one of the two"]);
    let long = "x".repeat(200_000);
    for text in [
        format!("{{\"{long}\": 1}}"),
        format!("{{\"order\": [\"{long}\"]}}"),
        format!("{{\"language\": \"{long}\"}}"),
        format!("{{\"questions\": {{\"{long}\": 1}}}}"),
        format!("{{\"questions\": {{\"midday\": {{\"{long}\": 1}}}}}}"),
        format!("{{\"questions\": {{\"midday\": {{\"kind\": \"{long}\"}}}}}}"),
        format!("{{\"questions\": {{\"midday\": {{\"when\": {{\"question\": \"{long}\"}}}}}}}}"),
        format!("{{\"questions\": {{\"midday\": {{\"options\": \"{long}\"}}}}}}"),
        format!("{{\"texts\": {{\"en\": {{\"{long}\": \"x\"}}}}}}"),
        format!("{{\"texts\": {{\"{long}\": {{}}}}}}"),
        format!("{{\"booking\": {{\"url\": \"{long}:\"}}}}"),
        format!("{{\"look\": {{\"accent\": \"{long}\", \"font\": \"{long}\"}}}}"),
        format!("{{\"{long}\": 1, \"{long}\": 2}}"),
    ] {
        for fault in faults(&text) {
            assert!(
                fault.chars().count() < 700,
                "{} letters: {fault}",
                fault.len()
            );
        }
    }
}

#[test]
fn a_fault_is_a_line() {
    told(
        "{\"a\\nb\\u0000\\u202e\": 1, \"look\": {\"accent\": \"re\\u0007d\\u2028x\"}}",
        [
            "/a�b��: is no part of a document; use $schema, language, texts, look, booking, clinic, \
             reviewed, version, benefits, questions, conditions, ask, citations, order",
            "/look/accent: \"re d�x\" is no colour; write it like #2b5f52",
        ],
    );
}
