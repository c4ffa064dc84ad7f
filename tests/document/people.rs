//! People at clinics that don't offer all six benefits.

use super::{outline, read, result};
use serde_json::{Map, Value, json};

/// What isn't offered: what a person answers: the matches, the headline, the next step.
const PEOPLE: &str = "
exfoliation: goals: dull-skin · health: none: texture weak | also | consult
exfoliation: goals: rough-texture, dull-skin · health: none: texture best | first texture | consult
exfoliation: goals: not-sure · health: diabetes: | unsure | ask
fine-lines: goals: lost-firmness, fine-lines · area: face · health: none: texture best | first texture | consult
fine-lines: goals: fine-lines, acne-scars · area: face · health: none: acne-scars best, texture weak | first acne-scars | consult
texture: goals: lost-firmness, fine-lines · area: face · health: none: fine-lines best | first fine-lines | consult
texture: goals: rough-texture · health: none: exfoliation weak | also | consult
acne-scars: goals: acne-scars · area: face · health: none: texture weak | also | consult
acne-scars: goals: blackheads · health: none: oil-and-pores also | also | consult
acne-scars: goals: acne-scars, oily-skin · area: face · health: breakout-now: oil-and-pores also, texture weak | later oil-and-pores | wait
oil-and-pores: goals: acne-scars · area: face · health: breakout-now: acne-scars also, texture weak | later acne-scars | wait
texture, fine-lines, acne-scars, oil-and-pores, exfoliation: goals: stretch-marks · area: belly-or-hips · health: none: stretch-marks best | first stretch-marks | consult
texture, fine-lines, acne-scars, oil-and-pores, exfoliation: goals: stretch-marks · health: pregnant: stretch-marks also | later stretch-marks | wait
texture, fine-lines, stretch-marks, acne-scars, oil-and-pores: goals: dull-skin · health: none: exfoliation also | onlyexfoliation | lotion
";

#[test]
fn everyone_gets_what_the_table_says() {
    let mut wrong = Vec::new();
    for line in PEOPLE.lines().filter(|it| !it.is_empty()) {
        let (dropped, rest) = line.split_once(": ").expect("what is dropped");
        let (given, expected) = rest.rsplit_once(": ").expect("what is expected");
        let nulls = dropped.split(", ").map(|id| (id.to_owned(), Value::Null));
        let nulls: Map<_, _> = nulls.collect();
        let content = read(&json!({ "benefits": nulls }).to_string()).content;
        let given = format!("{given} · timing: no-rush · age: 22-or-over");
        let got = outline(&result(&content, &given));
        if got.trim() != expected {
            wrong.push(format!("{line}\n  got {got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
