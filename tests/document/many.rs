//! Too much, too deep, and many faults at once: all of them come out, and each slip once.

use super::{edited, faults, gone, told};
use microneedling_quiz::document::MOST_BYTES;
use serde_json::json;
use std::iter::repeat_n;

#[test]
fn five_megabytes_of_text() {
    let text = format!(r#"{{"texts": {{"en": {{"ui": {{"next": "{}"}}}}}}}}"#, "x".repeat(5 << 20));
    told(&text, ["/: 5242919 bytes is over 262144; leave out what you don't change"]);
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
        &edited("empty", &[("/texts", json!({ "en": { "ui": { "next": "x ".repeat(20_000) }}}))]),
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
        (open, path("/0"), 34),
    ] {
        let expected = format!("{path}: deeper than 32 levels at line 1 column {column}; mend the JSON there");
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
        &[("/questions", many(17, &question)), ("/texts/en/questions", many(17, &words))],
    );
    told(&text, ["/questions: 25 questions is over 24; leave some out"]);

    let options = |at: usize| {
        let all = (0..31).map(move |it| (format!("own-{at}-{it}"), json!({})));
        all.chain([("no".to_owned(), json!({ "unsure": true }))]).collect::<serde_json::Map<_, _>>()
    };
    let labels = |at: usize| {
        let ids = options(at);
        let all = ids.keys().map(|id| (id.clone(), json!({ "label": "L" })));
        all.collect::<serde_json::Map<_, _>>()
    };
    let mut edits = Vec::new();
    let paths: Vec<_> = (0..6).map(|at| (format!("/questions/own-{at}"), format!("/texts/en/questions/own-{at}"))).collect();
    for (at, (question, words)) in paths.iter().enumerate() {
        edits.push((question.as_str(), json!({ "kind": "one", "options": options(at) })));
        edits.push((words.as_str(), json!({ "title": "Q?", "short": "Q", "options": labels(at) })));
    }
    told(&edited("empty", &edits), ["/questions: 252 options is over 250; leave some out"]);

    let note = json!({ "class": "know", "source": "our own advice" });
    let words = json!({ "title": "A", "name": "a", "note": "A." });
    told(
        &edited("empty", &[("/conditions", many(73, &note)), ("/texts/en/conditions", many(73, &words))]),
        ["/conditions: 101 conditions is over 100; leave some out"],
    );
    told(
        &edited("empty", &[("/ask", many(86, &json!({}))), ("/texts/en/ask", many(86, &json!("A?")))]),
        ["/ask: 101 questions to take along is over 100; leave some out"],
    );
    let source = json!({ "cite": "A.", "link": "https://clinic.example" });
    told(
        &edited("empty", &[("/citations", many(80, &source)), ("/texts/en/citations", many(80, &json!("A.")))]),
        ["/citations: 101 sources is over 100; leave some out"],
    );
}

#[test]
fn every_fault_comes_out_at_once() {
    told(
        &edited(
            "everything",
            &[
                ("/version", json!(2)),
                ("/langauge", json!("en")),
                ("/benefits/pores", json!(null)),
                ("/questions/age", json!(null)),
                ("/questions/goals/options/acne-scars", json!({ "weights": { "acne-scars": 9 } })),
                ("/questions/visit/kind", json!("both")),
                ("/questions/visit/options/first/raises", json!(["first-visit", "tiredness"])),
                ("/questions/wishes/when/none", json!(["not-sure", "never"])),
                ("/conditions/pregnant", json!(null)),
                ("/conditions/first-visit/class", json!("nice")),
                ("/order", json!(["visit", "goals", "midday"])),
                ("/texts/en/ui/general", json!("")),
                ("/texts/en/ui/progress", json!("{step}")),
                ("/texts/en/questions/visit/short", gone()),
                ("/texts/en/questions/visit/hint", json!("Guaranteed fun")),
                ("/texts/pt/questions/visit/options/never", json!({ "label": "Nunca" })),
                ("/look/accent", json!("plum")),
                ("/look/dark/text", json!(5)),
                ("/booking/url", json!("javascript:alert(1)")),
                ("/clinic/email", json!("hello")),
                ("/reviewed/on", json!("soon")),
            ],
        ),
        [
            "/langauge: is no part of a document; use $schema, language, texts, look, booking, \
             clinic, reviewed, version, benefits, questions, conditions, ask, citations, order",
            "/look/dark/text: 5 doesn't belong here; write a text in quotes",
            "/booking/url: \"javascript:alert(1)\" is refused; write an address that begins with \
             https://, http://, tel:, mailto: or sms:",
            "/clinic/email: is no e-mail address; write one like hello@clinic.example",
            "/reviewed/on: is no day; write it like 2026-11-01",
            "/look/accent: \"plum\" is no colour; write it like #2b5f52",
            "/benefits/pores: no such benefit; use one of texture, fine-lines, stretch-marks, \
             acne-scars, oil-and-pores, exfoliation",
            "/conditions/pregnant: is one that every quiz keeps; leave it out",
            "/questions/age: is asked by every quiz as it is, for people under 18; leave it out",
            "/questions/visit/kind: \"both\" is unknown; use one or several",
            "/conditions/first-visit/class: \"nice\" is unknown; use one of wait, ask, know",
            "/order/2: no question \"midday\"; mend the name or leave it out",
            "/order/0: \"visit\" is before the goals; put \"goals\" first",
            "/version: 2 is unknown; write 1",
            "/questions/goals/options/acne-scars/weights/acne-scars: 9 is over 3; use 0 to 3",
            "/questions/visit/options/first/raises/1: no condition \"tiredness\"; \
             use an id that this file defines",
            "/questions/wishes/when/none/1: no option \"never\"; use an id that this file defines",
            "/texts/en/ui/general: empty; write this text",
            "/texts/en/ui/progress: has {step}, built in is {step} {total}; keep that",
            "/texts/en/questions/visit/hint: says \"guaranteed\"; \
             say instead: Results differ from person to person",
            "/texts/pt/questions/visit/options/never/label: belongs to nothing in the quiz; \
             mend its name or drop it",
            "/texts/en/questions/visit/short: missing; write this text",
        ],
    );
}

/// Whatever hangs on one slip is not told as well.
#[test]
fn one_slip_is_one_fault() {
    let slips = [
        // A question of one's own with its texts, its place and its note.
        ("everything", "/questions/visit", json!("x")),
        ("everything", "/questions/visit", json!([])),
        ("everything", "/questions/visit/kind", json!("both")),
        ("everything", "/questions/visit/kind", gone()),
        ("everything", "/questions/visit/options", json!([])),
        ("everything", "/questions/visit/options/first", json!(5)),
        ("everything", "/questions/visit/options/first/weights", json!([])),
        ("everything", "/questions/visit/options/not-sure/unsure", json!("yes")),
        ("everything", "/questions/visit/when/any", json!("acne-scars")),
        ("everything", "/questions/wishes/options/quiet/group", json!("The room")),
        ("everything", "/questions/goals/options/tired-eyes/weights/fine-lines", json!("3")),
        ("everything", "/conditions/first-visit", json!(true)),
        ("everything", "/conditions/first-visit/class", gone()),
        ("everything", "/conditions/first-visit/source", gone()),
        ("everything", "/citations/house-rules", json!("https://clinic.example")),
        ("everything", "/citations/house-rules/link", gone()),
        ("everything", "/ask/price", json!("What would it cost?")),
        ("everything", "/language", json!("english")),
        ("everything", "/texts", json!("x")),
        ("everything", "/texts/en", json!([])),
        ("everything", "/texts/en/questions/visit", json!("Have you been here?")),
        ("everything", "/texts/en/questions/visit/title", json!(5)),
        ("everything", "/texts/en/questions/visit/title", json!("")),
        ("everything", "/texts/en/conditions", json!(["A first visit"])),
        ("own-note", "/conditions/flying-soon/defers", json!("fine-lines")),
        ("own-note", "/questions/health/options/contact-lenses/raises", json!([])),
        ("own-note", "/questions/health/options/contact-lenses/raises", json!("contact-lenses")),
        ("german", "/texts/de", json!(null)),
        ("own-question", "/questions/sun/options/not-sure", json!(null)),
    ];
    for (name, path, value) in slips {
        let found = faults(&edited(name, &[(path, value.clone())]));
        assert_eq!(found.len(), 1, "{name} {path} {value}: {found:#?}");
    }
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
            assert!(fault.chars().count() < 700, "{} letters: {fault}", fault.len());
        }
    }
}

#[test]
fn a_fault_is_a_line() {
    told(
        "{\"a\\nb\\u0000\\u202e\": 1, \"look\": {\"accent\": \"re\\u0007d\\u2028\"}}",
        [
            "/a�b��: is no part of a document; use $schema, language, texts, look, booking, clinic, \
             reviewed, version, benefits, questions, conditions, ask, citations, order",
            "/look/accent: \"re d�\" is no colour; write it like #2b5f52",
        ],
    );
}
