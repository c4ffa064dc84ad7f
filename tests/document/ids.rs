//! Names that nothing has, rules that turn in circles, weights that there are not.

use super::{edited, told};
use serde_json::json;

#[test]
fn a_benefit_that_is_not_there() {
    told(
        r#"{"benefits": {"pores": null}}"#,
        [
            "/benefits/pores: no such benefit; use one of texture, fine-lines, stretch-marks, \
            acne-scars, oil-and-pores, exfoliation",
        ],
    );
    told(
        r#"{"questions": {"midday": {"options": {"comfortable": {"weights": {"glow": 1}}}}}}"#,
        [
            "/questions/midday/options/comfortable/weights/glow: no benefit \"glow\"; use an id \
            that this file defines",
        ],
    );
    told(
        r#"{"questions": {"midday": {"options": {"comfortable": {"supports": ["texture",
            "glow"]}}}}}"#,
        [
            "/questions/midday/options/comfortable/supports/1: no benefit \"glow\"; use an id \
            that this file defines",
        ],
    );
    told(
        &edited(
            "own-note",
            &[("/conditions/flying-soon/defers", json!(["glow"]))],
        ),
        [
            "/conditions/flying-soon/defers/0: no benefit \"glow\"; use an id that this file \
            defines",
        ],
    );
}

#[test]
fn a_question_that_is_not_there() {
    told(
        r#"{"order": ["goals", "midnight"]}"#,
        [r#"/order/1: no question "midnight"; mend the name or leave it out"#],
    );
    told(
        r#"{"questions": {"midnight": null}}"#,
        ["/questions/midnight: no such question to drop; mend the name or leave it out"],
    );
    told(
        &edited(
            "own-question",
            &[("/questions/sun/when/question", json!("midnight"))],
        ),
        [
            "/questions/sun/when/question: no question \"midnight\"; use an id that this file \
            defines",
        ],
    );
    told(
        &edited(
            "own-note",
            &[("/ask/flight/when/question", json!("midnight"))],
        ),
        [r#"/ask/flight/when/question: no question "midnight"; use an id that this file defines"#],
    );
}

#[test]
fn an_option_that_is_not_there() {
    told(
        r#"{"questions": {"goals": {"order": ["glow", "acne-scars"]}}}"#,
        [r#"/questions/goals/order/0: no option "glow"; mend the name or leave it out"#],
    );
    told(
        r#"{"questions": {"goals": {"options": {"glow": null}}}}"#,
        ["/questions/goals/options/glow: no such option to drop; mend the name or leave it out"],
    );
    told(
        &edited(
            "own-question",
            &[("/questions/sun/when/none", json!(["not-sure", "glow"]))],
        ),
        [r#"/questions/sun/when/none/1: no option "glow"; use an id that this file defines"#],
    );
    told(
        &edited("own-note", &[("/ask/flight/when/any", json!(["few-days"]))]),
        [r#"/ask/flight/when/any/0: no option "few-days"; use an id that this file defines"#],
    );
}

#[test]
fn a_condition_that_is_not_there() {
    told(
        r#"{"conditions": {"tiredness": null}}"#,
        ["/conditions/tiredness: null drops what isn't there; mend the name or leave it out"],
    );
    told(
        r#"{"questions": {"midday": {"options": {"comfortable": {"raises": ["hopes",
            "tiredness"]}}}}}"#,
        [
            "/questions/midday/options/comfortable/raises/1: no condition \"tiredness\"; use an \
            id that this file defines",
        ],
    );
}

#[test]
fn a_source_that_is_not_there() {
    told(
        &edited(
            "own-note",
            &[(
                "/conditions/contact-lenses/citations",
                json!(["chu", "smith"]),
            )],
        ),
        [
            "/conditions/contact-lenses/citations/1: no citation \"smith\"; use an id that this \
            file defines",
        ],
    );
    told(
        r#"{"citations": {"smith": null}}"#,
        ["/citations/smith: no such source to drop; mend the name or leave it out"],
    );
}

#[test]
fn a_question_to_take_along_that_is_not_there() {
    told(
        r#"{"ask": {"prices": null}}"#,
        ["/ask/prices: no such question to take along to drop; mend the name or leave it out"],
    );
}

#[test]
fn what_the_document_itself_drops() {
    told(
        &edited(
            "own-question",
            &[(
                "/questions/goals",
                json!({"options": {"stretch-marks": null}}),
            )],
        ),
        [
            "/questions/sun/when/none/1: no option \"stretch-marks\"; use an id that this file \
            defines",
        ],
    );
    told(
        &edited("own-note", &[("/questions/timing", json!(null))]),
        [r#"/ask/flight/when/question: no question "timing"; use an id that this file defines"#],
    );
    told(
        &edited(
            "own-note",
            &[
                ("/conditions/flying-soon/citations", json!(["chu"])),
                ("/citations/chu", json!(null)),
            ],
        ),
        ["/citations/chu: is the quiz's own source; leave it out, or use another name"],
    );
    told(
        r#"{"order": ["goals", "midday"], "questions": {"midday": null}}"#,
        [r#"/order/1: no question "midday"; mend the name or leave it out"#],
    );
}

#[test]
fn names_that_can_be_none() {
    let long = "a".repeat(41);
    for (name, shown) in [
        ("First", "First"),
        ("first_visit", "first_visit"),
        ("first visit", "first visit"),
        ("first--visit", "first--visit"),
        ("-first", "-first"),
        ("", ""),
        (&long, &long),
        ("__proto__", "__proto__"),
        ("constructor", "constructor"),
        ("a/b~c", "a~1b~0c"),
        ("été", "été"),
    ] {
        let words = json!({ name: { "title": "A", "name": "a", "note": "A." } });
        let text = edited(
            "empty",
            &[
                (
                    "/conditions",
                    json!({ name: { "class": "know", "source": "our own" } }),
                ),
                (
                    "/questions/midday/options/comfortable/raises",
                    json!([name]),
                ),
                ("/texts/en/conditions", words),
            ],
        );
        let expected = format!(
            "/conditions/{shown}: can't be a name here; use small letters a to z, digits and \
             single hyphens, 40 at most, and none of result, end, constructor"
        );
        told(&text, [expected.as_str()]);
    }
}

#[test]
fn names_of_questions_options_sources_and_groups() {
    told(
        r#"{"questions": {"result": {"kind": "one", "options": {"yes": {}, "no": {
            "unsure": true}}}}}"#,
        [
            "/questions/result: can't be a name here; use small letters a to z, digits and \
            single hyphens, 40 at most, and none of result, end, constructor",
        ],
    );
    told(
        r#"{"questions": {"midday": {"options": {"__proto__": {}}}}}"#,
        [
            "/questions/midday/options/__proto__: can't be a name here; use small letters a to \
            z, digits and single hyphens, 40 at most, and none of result, end, constructor",
        ],
    );
    told(
        r#"{"citations": {"Smith": {"cite": "Smith A.", "link": "https://doi.org/10.1/x"}}}"#,
        [
            "/citations/Smith: can't be a name here; use small letters a to z, digits and single \
            hyphens, 40 at most, and none of result, end, constructor",
        ],
    );
    told(
        r#"{"ask": {"Price?": {}}}"#,
        [
            "/ask/Price?: can't be a name here; use small letters a to z, digits and single \
            hyphens, 40 at most, and none of result, end, constructor",
        ],
    );
    told(
        &edited(
            "own-question",
            &[("/questions/sun/options/daily/group", json!("Often & more"))],
        ),
        [
            "/questions/sun/options/daily/group: can't be a name here; use small letters a to z, \
            digits and single hyphens, 40 at most, and none of result, end, constructor",
        ],
    );
}
