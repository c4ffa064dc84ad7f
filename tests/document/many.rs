//! Many faults at once: all of them come out, and each slip once.

use super::{edited, faults, gone, told};
use serde_json::{Value, json};

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
                (
                    "/questions/goals/options/acne-scars",
                    json!({ "weights": { "acne-scars": 9 } }),
                ),
                ("/questions/visit/kind", json!("both")),
                (
                    "/questions/visit/options/first/raises",
                    json!(["first-visit", "tiredness"]),
                ),
                ("/questions/wishes/when/none", json!(["not-sure", "never"])),
                ("/conditions/pregnant", json!(null)),
                ("/conditions/first-visit/class", json!("nice")),
                ("/order", json!(["visit", "goals", "midday"])),
                ("/texts/en/ui/general", json!("")),
                ("/texts/en/ui/progress", json!("{step}")),
                ("/texts/en/questions/visit/short", gone()),
                ("/texts/en/questions/visit/hint", json!("Guaranteed fun")),
                (
                    "/texts/pt/questions/visit/options/never",
                    json!({ "label": "Nunca" }),
                ),
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
            "/texts/en/ui/progress: has {step}, built in is {step} {total}; keep that",
            "/texts/en/questions/visit/hint: says \"guaranteed\"; \
             say instead: Results differ from person to person",
            "/texts/en/questions/visit/short: missing; write this text",
            "/texts/en/ui/general: empty; write this text",
            "/texts/pt/questions/visit/options/never/label: belongs to nothing in the quiz; \
             mend its name or drop it",
        ],
    );
}

#[track_caller]
fn each_is_one_fault(slips: &[(&str, &str, Value)]) {
    for (name, path, value) in slips {
        let found = faults(&edited(name, &[(path, value.clone())]));
        assert_eq!(found.len(), 1, "{name} {path} {value}: {found:#?}");
    }
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
        (
            "everything",
            "/questions/visit/options/first/weights",
            json!([]),
        ),
        (
            "everything",
            "/questions/visit/options/not-sure/unsure",
            json!("yes"),
        ),
        (
            "everything",
            "/questions/visit/when/any",
            json!("acne-scars"),
        ),
        (
            "everything",
            "/questions/wishes/options/quiet/group",
            json!("The room"),
        ),
        (
            "everything",
            "/questions/goals/options/tired-eyes/weights/fine-lines",
            json!("3"),
        ),
        ("everything", "/conditions/first-visit", json!(true)),
        ("everything", "/conditions/first-visit/class", gone()),
        ("everything", "/conditions/first-visit/source", gone()),
        (
            "everything",
            "/citations/house-rules",
            json!("https://clinic.example"),
        ),
        ("everything", "/citations/house-rules/link", gone()),
        ("everything", "/ask/price", json!("What would it cost?")),
        ("everything", "/language", json!("english")),
        ("everything", "/texts", json!("x")),
        ("everything", "/texts/en", json!([])),
        (
            "everything",
            "/texts/en/questions/visit",
            json!("Have you been here?"),
        ),
        ("everything", "/texts/en/questions/visit/title", json!(5)),
        ("everything", "/texts/en/questions/visit/title", json!("")),
        (
            "everything",
            "/texts/en/conditions",
            json!(["A first visit"]),
        ),
    ];
    each_is_one_fault(&slips);
}

#[test]
fn one_slip_in_all_of_them_is_one_fault() {
    let slips = [
        // All of them together.
        ("everything", "/questions", json!(null)),
        ("everything", "/questions", json!("x")),
        ("everything", "/questions/goals", json!(null)),
        ("everything", "/questions/goals/options", json!([])),
        ("everything", "/conditions", json!([])),
        ("everything", "/citations", json!(true)),
        ("everything", "/ask", json!("x")),
        // The order that rules rest on.
        ("everything", "/order", json!("visit")),
        ("everything", "/order/1", json!(null)),
        ("everything", "/order/1", json!("visits")),
        // Texts that are needed.
        ("everything", "/texts/en/questions/visit/title", json!(null)),
        ("everything", "/texts/en/questions/visit/options", json!("")),
        (
            "everything",
            "/questions/health/options/first-visit/raises/0",
            json!(5),
        ),
        (
            "everything",
            "/questions/health/options/first-visit/raises/0",
            json!("visits"),
        ),
        (
            "own-note",
            "/conditions/flying-soon/defers",
            json!("fine-lines"),
        ),
        (
            "own-note",
            "/questions/health/options/contact-lenses/raises",
            json!([]),
        ),
        (
            "own-note",
            "/questions/health/options/contact-lenses/raises",
            json!("contact-lenses"),
        ),
        ("german", "/texts/de", json!(null)),
        (
            "own-question",
            "/questions/sun/options/not-sure",
            json!(null),
        ),
    ];
    each_is_one_fault(&slips);
}

/// A name that is written wrong is told where it stands, and not what it leaves undone.
#[test]
fn one_slip_of_the_pen_is_one_fault() {
    for (name, path) in [
        ("everything", "/questions"),
        ("everything", "/conditions"),
        ("everything", "/citations"),
        ("everything", "/ask"),
        ("everything", "/texts"),
        ("german", "/language"),
        ("everything", "/questions/goals/options"),
        ("everything", "/questions/goals/options/tired-eyes/weights"),
        ("everything", "/questions/health/options/first-visit/raises"),
        ("everything", "/questions/visit/kind"),
        ("everything", "/questions/visit/options"),
        ("everything", "/questions/wishes/when/question"),
        ("everything", "/conditions/first-visit/class"),
        ("everything", "/citations/house-rules/link"),
        ("everything", "/reviewed/by"),
    ] {
        let document: Value = serde_json::from_str(super::golden(name)).unwrap();
        let value = document.pointer(path).unwrap().clone();
        let slip = format!("{path}x");
        let found = faults(&edited(name, &[(path, gone()), (&slip, value)]));
        assert_eq!(found.len(), 1, "{slip}: {found:#?}");
        assert!(found[0].starts_with(&format!("{slip}: ")), "{}", found[0]);
    }
}
