//! Rules that turn in circles, orders that nobody could follow, weights that there are not.

use super::{edited, gone, told};
use serde_json::json;

#[test]
fn a_rule_that_looks_at_its_own_question() {
    told(
        &edited(
            "own-question",
            &[(
                "/questions/sun/when",
                json!({"question": "sun", "none": ["daily"]}),
            )],
        ),
        [r#"/questions/sun/when/question: "sun" comes no earlier; look at an earlier question"#],
    );
    told(
        r#"{"questions": {"goals": {"when": {"question": "goals", "any": ["acne-scars"]}}}}"#,
        ["/questions/goals/when: is the same in every quiz; leave it out"],
    );
}

/// The one that comes first is told.
#[test]
fn rules_that_look_at_each_other() {
    told(
        &edited(
            "own-question",
            &[
                (
                    "/questions/sun/when",
                    json!({"question": "midday", "any": ["comfortable"]}),
                ),
                (
                    "/questions/midday",
                    json!({"when": {"question": "sun", "any": ["daily"]}}),
                ),
            ],
        ),
        [r#"/questions/sun/when/question: "midday" comes no earlier; look at an earlier question"#],
    );
    told(
        &edited(
            "own-question",
            &[(
                "/questions/sun/when",
                json!({"question": "timing", "any": ["few-weeks"]}),
            )],
        ),
        [r#"/questions/sun/when/question: "timing" comes no earlier; look at an earlier question"#],
    );
    told(
        r#"{"questions": {"noticeable": {"when": {"question": "midday"}}, "midday": {
            "when": {"question": "noticeable", "any": ["very"]}}}}"#,
        [
            "/questions/noticeable/when/question: \"midday\" comes no earlier; look at an \
            earlier question",
        ],
    );
}

#[test]
fn a_rule_that_says_both_any_and_none_or_neither_or_nothing() {
    told(
        &edited(
            "own-question",
            &[("/questions/sun/when/any", json!(["acne-scars"]))],
        ),
        [r#"/questions/sun/when: needs "any" or "none", and not both; keep one"#],
    );
    told(
        &edited(
            "own-question",
            &[("/questions/sun/when", json!({"question": "goals"}))],
        ),
        [r#"/questions/sun/when: needs "any" or "none", and not both; keep one"#],
    );
    told(
        &edited(
            "own-question",
            &[("/questions/sun/when", json!({"none": ["not-sure"]}))],
        ),
        ["/questions/sun/when/question: missing; add it"],
    );
    told(
        &edited("own-question", &[("/questions/sun/when/none", json!([]))]),
        [
            "/questions/sun/when/none: empty, so it never changes anything; name an option, or \
            drop the rule",
        ],
    );
}

#[test]
fn the_order_of_questions() {
    told(
        r#"{"order": ["midday", "goals"]}"#,
        [r#"/order/0: "midday" is before the goals; put "goals" first"#],
    );
    told(
        r#"{"order": ["timing"]}"#,
        [r#"/order/0: "timing" is before the goals; put "goals" first"#],
    );
    told(
        r#"{"order": ["goals", "timing", "goals"]}"#,
        [r#"/order/2: "goals" stands before already; list it once"#],
    );
    told(
        &edited(
            "own-question",
            &[(
                "/questions/sun/when",
                json!({"question": "midday", "any": ["comfortable"]}),
            )],
        ),
        [r#"/questions/sun/when/question: "midday" comes no earlier; look at an earlier question"#],
    );
}

/// The first is the contract's own example.
#[test]
fn weights_out_of_range() {
    told(
        r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {
            "acne-scars": 9}}}}}}"#,
        ["/questions/goals/options/acne-scars/weights/acne-scars: 9 is over 3; use 0 to 3"],
    );
    told(
        r#"{"questions": {"midday": {"options": {"comfortable": {"weights": {"texture": 4,
            "fine-lines": -1}}}}}}"#,
        [
            "/questions/midday/options/comfortable/weights/texture: 4 is over 3; use 0 to 3",
            "/questions/midday/options/comfortable/weights/fine-lines: -1 is under 0; use 0 to 3",
        ],
    );
}

#[test]
fn weights_where_none_belong() {
    told(
        &edited(
            "own-question",
            &[(
                "/questions/sun/options/not-sure/weights",
                json!({"texture": 1}),
            )],
        ),
        [r#"/questions/sun/options/not-sure/weights: "not sure" must not score; drop the weights"#],
    );
    told(
        r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {"texture": 3}}}}}}"#,
        [
            "/questions/goals/options/acne-scars/weights: belongs to no single benefit; give \
            exactly one the largest weight",
        ],
    );
    told(
        r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {
            "acne-scars": null, "texture": null}}}}}}"#,
        [
            "/questions/goals/options/acne-scars/weights: belongs to no single benefit; give \
            exactly one the largest weight",
        ],
    );
}

#[test]
fn questions_that_nobody_can_answer() {
    told(
        &edited(
            "own-question",
            &[("/questions/sun/options/not-sure/unsure", gone())],
        ),
        [r#"/questions/sun/options: nobody can say "not sure"; give one option "unsure": true"#],
    );
    told(
        &edited(
            "own-question",
            &[("/questions/sun/options/not-sure/exclusive", gone())],
        ),
        [
            "/questions/sun/options/not-sure: unsure beside other ticks; give it \"exclusive\": \
            true",
        ],
    );
    told(
        r#"{"questions": {"goals": {"options": {"not-sure": null}}}}"#,
        [r#"/questions/goals/options: nobody can say "not sure"; give one option "unsure": true"#],
    );
    told(
        r#"{"questions": {"mark-age": {"options": {"under-6-months": null,
            "6-to-12-months": null, "over-a-year": null}}}}"#,
        ["/questions/mark-age/options: 1 of them; give 2 to 32"],
    );
}

#[test]
fn a_role_that_two_play() {
    told(
        &edited("own-question", &[("/questions/sun/role", json!("timing"))]),
        ["/questions/sun/role: a built-in question plays it; leave it out, or drop that one"],
    );
    told(
        &edited("own-question", &[("/questions/sun/role", json!("goals"))]),
        ["/questions/sun/role: a built-in question plays it; leave it out, or drop that one"],
    );
    told(
        &edited("own-question", &[("/questions/sun/role", json!("sun"))]),
        [
            "/questions/sun/role: \"sun\" is unknown; use one of goals, severity, area, timing, \
            health, plain",
        ],
    );
}
