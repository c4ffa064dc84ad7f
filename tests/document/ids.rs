//! Names that nothing has, rules that turn in circles, weights that there are not.

use super::{edited, gone, told};
use serde_json::json;

#[test]
fn a_benefit_that_is_not_there() {
    told(r#"{"benefits": {"pores": null}}"#, ["/benefits/pores: no such benefit; use one of texture, fine-lines, stretch-marks, \
            acne-scars, oil-and-pores, exfoliation"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"weights": {"glow": 1}}}}}}"#, ["/questions/midday/options/comfortable/weights/glow: no benefit \"glow\"; use an id \
            that this file defines"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"supports": ["texture",
            "glow"]}}}}}"#, ["/questions/midday/options/comfortable/supports/1: no benefit \"glow\"; use an id \
            that this file defines"]);
    told(&edited("own-note", &[("/conditions/flying-soon/defers", json!(["glow"]))]), ["/conditions/flying-soon/defers/0: no benefit \"glow\"; use an id that this file \
            defines"]);
}

#[test]
fn a_question_that_is_not_there() {
    told(r#"{"order": ["goals", "midnight"]}"#, [r#"/order/1: no question "midnight"; mend the name or leave it out"#]);
    told(r#"{"questions": {"midnight": null}}"#, ["/questions/midnight: no such question to drop; mend the name or leave it out"]);
    told(&edited("own-question", &[("/questions/sun/when/question", json!("midnight"))]), ["/questions/sun/when/question: no question \"midnight\"; use an id that this file \
            defines"]);
    told(&edited("own-note", &[("/ask/flight/when/question", json!("midnight"))]), [r#"/ask/flight/when/question: no question "midnight"; use an id that this file defines"#]);
}

#[test]
fn an_option_that_is_not_there() {
    told(r#"{"questions": {"goals": {"order": ["glow", "acne-scars"]}}}"#, [r#"/questions/goals/order/0: no option "glow"; mend the name or leave it out"#]);
    told(r#"{"questions": {"goals": {"options": {"glow": null}}}}"#, ["/questions/goals/options/glow: no such option to drop; mend the name or leave it out"]);
    told(&edited("own-question", &[("/questions/sun/when/none", json!(["not-sure", "glow"]))]), [r#"/questions/sun/when/none/1: no option "glow"; use an id that this file defines"#]);
    told(&edited("own-note", &[("/ask/flight/when/any", json!(["few-days"]))]), [r#"/ask/flight/when/any/0: no option "few-days"; use an id that this file defines"#]);
}

#[test]
fn a_condition_that_is_not_there() {
    told(r#"{"conditions": {"tiredness": null}}"#, ["/conditions/tiredness: null drops what isn't there; mend the name or leave it out"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"raises": ["hopes",
            "tiredness"]}}}}}"#, ["/questions/midday/options/comfortable/raises/1: no condition \"tiredness\"; use an \
            id that this file defines"]);
}

#[test]
fn a_source_that_is_not_there() {
    told(&edited("own-note", &[("/conditions/contact-lenses/citations", json!(["chu", "smith"]))]), ["/conditions/contact-lenses/citations/1: no citation \"smith\"; use an id that this \
            file defines"]);
    told(r#"{"citations": {"smith": null}}"#, ["/citations/smith: no such source to drop; mend the name or leave it out"]);
}

#[test]
fn a_question_to_take_along_that_is_not_there() {
    told(r#"{"ask": {"prices": null}}"#, ["/ask/prices: no such question to take along to drop; mend the name or leave it out"]);
}

#[test]
fn what_the_document_itself_drops() {
    told(&edited("own-question", &[("/questions/goals", json!({"options": {"stretch-marks": null}}))]), ["/questions/sun/when/none/1: no option \"stretch-marks\"; use an id that this file \
            defines"]);
    told(&edited("own-note", &[("/questions/timing", json!(null))]), [r#"/ask/flight/when/question: no question "timing"; use an id that this file defines"#]);
    told(&edited("own-note", &[("/conditions/flying-soon/citations", json!(["chu"])), ("/citations/chu", json!(null))]), ["/citations/chu: is the quiz's own source; leave it out, or use another name"]);
    told(r#"{"order": ["goals", "midday"], "questions": {"midday": null}}"#, [r#"/order/1: no question "midday"; mend the name or leave it out"#]);
    told(r#"{"questions": {"midday": null}, "texts": {"en": {"questions": {"midday": {
            "title": "At noon?"}}}}}"#, ["/texts/en/questions/midday/title: belongs to nothing in the quiz; mend its name or \
            drop it"]);
}

#[test]
fn a_rule_that_looks_at_its_own_question() {
    told(&edited("own-question", &[("/questions/sun/when", json!({"question": "sun", "none": ["daily"]}))]), [r#"/questions/sun/when/question: "sun" comes no earlier; look at an earlier question"#]);
    told(r#"{"questions": {"goals": {"when": {"question": "goals", "any": ["acne-scars"]}}}}"#, ["/questions/goals/when: is the same in every quiz; leave it out"]);
}

/// The one that comes first is told.
#[test]
fn rules_that_look_at_each_other() {
    told(&edited("own-question", &[("/questions/sun/when", json!({"question": "midday", "any": ["comfortable"]})), ("/questions/midday", json!({"when": {"question": "sun", "any": ["daily"]}}))]), [r#"/questions/sun/when/question: "midday" comes no earlier; look at an earlier question"#]);
    told(&edited("own-question", &[("/questions/sun/when", json!({"question": "timing", "any": ["few-weeks"]}))]), [r#"/questions/sun/when/question: "timing" comes no earlier; look at an earlier question"#]);
    told(r#"{"questions": {"noticeable": {"when": {"question": "midday"}}, "midday": {
            "when": {"question": "noticeable", "any": ["very"]}}}}"#, ["/questions/noticeable/when/question: \"midday\" comes no earlier; look at an \
            earlier question"]);
}

#[test]
fn a_rule_that_says_both_any_and_none_or_neither_or_nothing() {
    told(&edited("own-question", &[("/questions/sun/when/any", json!(["acne-scars"]))]), [r#"/questions/sun/when: needs "any" or "none", and not both; keep one"#]);
    told(&edited("own-question", &[("/questions/sun/when", json!({"question": "goals"}))]), [r#"/questions/sun/when: needs "any" or "none", and not both; keep one"#]);
    told(&edited("own-question", &[("/questions/sun/when", json!({"none": ["not-sure"]}))]), ["/questions/sun/when/question: missing; add it"]);
    told(&edited("own-question", &[("/questions/sun/when/none", json!([]))]), ["/questions/sun/when/none: empty, so it never changes anything; name an option, or \
            drop the rule"]);
}

#[test]
fn the_order_of_questions() {
    told(r#"{"order": ["midday", "goals"]}"#, [r#"/order/0: "midday" is before the goals; put "goals" first"#]);
    told(r#"{"order": ["timing"]}"#, [r#"/order/0: "timing" is before the goals; put "goals" first"#]);
    told(r#"{"order": ["goals", "timing", "goals"]}"#, [r#"/order/2: "goals" stands before already; list it once"#]);
    told(&edited("own-question", &[("/questions/sun/when", json!({"question": "midday", "any": ["comfortable"]}))]), [r#"/questions/sun/when/question: "midday" comes no earlier; look at an earlier question"#]);
}

/// The first is the contract's own example.
#[test]
fn weights_out_of_range() {
    told(r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {
            "acne-scars": 9}}}}}}"#, ["/questions/goals/options/acne-scars/weights/acne-scars: 9 is over 3; use 0 to 3"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"weights": {"texture": 4,
            "fine-lines": -1}}}}}}"#, ["/questions/midday/options/comfortable/weights/texture: 4 is over 3; use 0 to 3", "/questions/midday/options/comfortable/weights/fine-lines: -1 is under 0; use 0 to 3"]);
}

#[test]
fn weights_where_none_belong() {
    told(&edited("own-question", &[("/questions/sun/options/not-sure/weights", json!({"texture": 1}))]), [r#"/questions/sun/options/not-sure/weights: "not sure" must not score; drop the weights"#]);
    told(r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {"texture": 3}}}}}}"#, ["/questions/goals/options/acne-scars/weights: belongs to no single benefit; give \
            exactly one the largest weight"]);
    told(r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {
            "acne-scars": null, "texture": null}}}}}}"#, ["/questions/goals/options/acne-scars/weights: belongs to no single benefit; give \
            exactly one the largest weight"]);
}

#[test]
fn questions_that_nobody_can_answer() {
    told(&edited("own-question", &[("/questions/sun/options/not-sure/unsure", gone())]), [r#"/questions/sun/options: nobody can say "not sure"; give one option "unsure": true"#]);
    told(&edited("own-question", &[("/questions/sun/options/not-sure/exclusive", gone())]), ["/questions/sun/options/not-sure: unsure beside other ticks; give it \"exclusive\": \
            true"]);
    told(r#"{"questions": {"goals": {"options": {"not-sure": null}}}}"#, [r#"/questions/goals/options: nobody can say "not sure"; give one option "unsure": true"#]);
    told(r#"{"questions": {"mark-age": {"options": {"under-6-months": null,
            "6-to-12-months": null, "over-a-year": null}}}}"#, ["/questions/mark-age/options: 1 of them; give 2 to 32"]);
}

#[test]
fn a_role_that_two_play() {
    told(&edited("own-question", &[("/questions/sun/role", json!("timing"))]), ["/questions/sun/role: a built-in question plays it; leave it out, or drop that one"]);
    told(&edited("own-question", &[("/questions/sun/role", json!("goals"))]), ["/questions/sun/role: a built-in question plays it; leave it out, or drop that one"]);
    told(&edited("own-question", &[("/questions/sun/role", json!("sun"))]), ["/questions/sun/role: \"sun\" is unknown; use one of goals, severity, area, timing, \
            health, plain"]);
}

#[test]
fn names_of_questions_options_sources_and_groups() {
    told(r#"{"questions": {"result": {"kind": "one", "options": {"yes": {}, "no": {
            "unsure": true}}}}}"#, ["/questions/result: can't be a name here; use small letters a to z, digits and \
            single hyphens, 40 at most, and none of result, end, constructor"]);
    told(r#"{"questions": {"midday": {"options": {"__proto__": {}}}}}"#, ["/questions/midday/options/__proto__: can't be a name here; use small letters a to \
            z, digits and single hyphens, 40 at most, and none of result, end, constructor"]);
    told(r#"{"citations": {"Smith": {"cite": "Smith A.", "link": "https://doi.org/10.1/x"}}}"#, ["/citations/Smith: can't be a name here; use small letters a to z, digits and single \
            hyphens, 40 at most, and none of result, end, constructor"]);
    told(r#"{"ask": {"Price?": {}}}"#, ["/ask/Price?: can't be a name here; use small letters a to z, digits and single \
            hyphens, 40 at most, and none of result, end, constructor"]);
    told(&edited("own-question", &[("/questions/sun/options/daily/group", json!("Often & more"))]), ["/questions/sun/options/daily/group: can't be a name here; use small letters a to z, \
            digits and single hyphens, 40 at most, and none of result, end, constructor"]);
}
