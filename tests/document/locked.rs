//! What no document may take away or change.

use super::told;

#[test]
fn core_conditions_are_not_dropped() {
    told(
        r#"{"conditions": {"breakout-now": null, "skin-infection": null,
            "cold-sore-now": null, "pregnant": null, "suspicious-spot": null}}"#,
        [
            "/conditions/breakout-now: is one that every quiz keeps; leave it out",
            "/conditions/skin-infection: is one that every quiz keeps; leave it out",
            "/conditions/cold-sore-now: is one that every quiz keeps; leave it out",
            "/conditions/pregnant: is one that every quiz keeps; leave it out",
            "/conditions/suspicious-spot: is one that every quiz keeps; leave it out",
        ],
    );
}

#[test]
fn nor_are_their_ticks_nor_the_ways_to_say_none() {
    told(
        r#"{"questions": {"health": {"options": {"breakout-now": null,
            "skin-infection": null, "cold-sore-now": null, "pregnant": null,
            "suspicious-spot": null, "none": null, "rather-not-say": null}}}}"#,
        [
            "/questions/health/options/breakout-now: is one that every quiz keeps as it is; \
            leave it out",
            "/questions/health/options/skin-infection: is one that every quiz keeps as it is; \
            leave it out",
            "/questions/health/options/cold-sore-now: is one that every quiz keeps as it is; \
            leave it out",
            "/questions/health/options/pregnant: is one that every quiz keeps as it is; leave it \
            out",
            "/questions/health/options/suspicious-spot: is one that every quiz keeps as it is; \
            leave it out",
            "/questions/health/options/none: is one that every quiz keeps as it is; leave it out",
            "/questions/health/options/rather-not-say: is one that every quiz keeps as it is; \
            leave it out",
        ],
    );
    told(
        r#"{"questions": {"health": {"options": {"pregnant": {"raises": []}, "none": {
            "exclusive": null}}}}}"#,
        [
            "/questions/health/options/pregnant: is one that every quiz keeps as it is; leave it \
            out",
            "/questions/health/options/none: is one that every quiz keeps as it is; leave it out",
        ],
    );
}

#[test]
fn built_in_conditions_are_not_changed() {
    told(
        r#"{"conditions": {"pregnant": {"class": "know"}}}"#,
        [
            "/conditions/pregnant: is the quiz's own note; change its words in /texts, or write \
            one of your own under another name",
        ],
    );
    told(
        r#"{"conditions": {"diabetes": {"class": "know"}}}"#,
        [
            "/conditions/diabetes: is the quiz's own note; change its words in /texts, or write \
            one of your own under another name",
        ],
    );
    told(
        r#"{"conditions": {"diabetes": "know"}}"#,
        [
            "/conditions/diabetes: is the quiz's own note; change its words in /texts, or write \
            one of your own under another name",
        ],
    );
}

#[test]
fn the_question_for_the_age_stays_as_it_is() {
    told(
        r#"{"questions": {"age": null}}"#,
        ["/questions/age: is asked by every quiz as it is, for people under 18; leave it out"],
    );
    told(
        r#"{"questions": {"age": {"options": {"under-18": null}}}}"#,
        ["/questions/age: is asked by every quiz as it is, for people under 18; leave it out"],
    );
    told(
        r#"{"questions": {"age": {"options": {"under-18": {"ends": false}}}}}"#,
        ["/questions/age: is asked by every quiz as it is, for people under 18; leave it out"],
    );
    told(
        r#"{"questions": {"age": {"when": {"question": "goals", "any": ["acne-scars"]}}}}"#,
        ["/questions/age: is asked by every quiz as it is, for people under 18; leave it out"],
    );
    told(
        r#"{"questions": {"age": 5}}"#,
        ["/questions/age: is asked by every quiz as it is, for people under 18; leave it out"],
    );
}

#[test]
fn the_goals_and_the_question_on_health_stay() {
    told(
        r#"{"questions": {"goals": null}}"#,
        ["/questions/goals: is asked by every quiz; leave it out"],
    );
    told(
        r#"{"questions": {"health": null}}"#,
        ["/questions/health: is asked by every quiz; leave it out"],
    );
    told(
        r#"{"questions": {"health": {"when": {"question": "goals", "any": ["acne-scars"]}}}}"#,
        ["/questions/health/when: is the same in every quiz; leave it out"],
    );
    told(
        r#"{"questions": {"health": {"kind": "one", "role": "plain"}}}"#,
        [
            "/questions/health/kind: is the same in every quiz; leave it out",
            "/questions/health/role: is the same in every quiz; leave it out",
        ],
    );
    told(
        r#"{"questions": {"goals": {"role": "plain"}}}"#,
        ["/questions/goals/role: is the same in every quiz; leave it out"],
    );
}

#[test]
fn ticks_on_health_raise_their_notes() {
    told(
        r#"{"questions": {"health": {"options": {"diabetes": {"raises": []}}}}}"#,
        [
            "/questions/health/options/diabetes/raises: no \"diabetes\"; a tick must raise its \
            own condition",
        ],
    );
    told(
        r#"{"questions": {"health": {"options": {"diabetes": {"exclusive": true}}}}}"#,
        [
            "/questions/health/options/diabetes/exclusive: would undo the other ticks, and their \
            notes with them; drop it",
        ],
    );
    told(
        r#"{"questions": {"health": {"options": {"well": {}}}}, "texts": {"en": {
            "questions": {"health": {"options": {"well": {"label": "I feel well"}}}}}}}"#,
        [
            "/questions/health/options/well/raises: no \"well\"; a tick must raise its own \
            condition",
        ],
    );
}

#[test]
fn only_the_age_ends_the_quiz() {
    told(
        r#"{"questions": {"midday": {"options": {"comfortable": {"ends": true}}}}}"#,
        [
            "/questions/midday/options/comfortable/ends: only the question for the age ends the \
            quiz; leave it out",
        ],
    );
    told(
        r#"{"questions": {"midday": {"options": {"comfortable": {"ends": "yes"}}}}}"#,
        [
            "/questions/midday/options/comfortable/ends: only the question for the age ends the \
            quiz; leave it out",
        ],
    );
}

#[test]
fn what_studies_found_stays() {
    told(
        r#"{"article": {"sessions": [1, 2]}, "expect": null}"#,
        [
            "/article: is what the article and studies say, the same for every clinic; leave it out",
            "/expect: is what the article and studies say, the same for every clinic; leave it out",
        ],
    );
    told(
        r#"{"benefits": {"texture": {"canLead": false}}}"#,
        [
            "/benefits/texture: what is said of a benefit rests on studies; write null where you \
            don't offer it, and change its words in /texts",
        ],
    );
    told(
        r#"{"benefits": {"texture": {"offered": false, "canLead": false}}}"#,
        [
            "/benefits/texture: what is said of a benefit rests on studies; write null where you \
            don't offer it, and change its words in /texts",
        ],
    );
    told(
        r#"{"benefits": {"texture": {"offered": "no"}}}"#,
        [
            "/benefits/texture: what is said of a benefit rests on studies; write null where you \
            don't offer it, and change its words in /texts",
        ],
    );
    told(
        r#"{"benefits": {"texture": false}}"#,
        [
            "/benefits/texture: what is said of a benefit rests on studies; write null where you \
            don't offer it, and change its words in /texts",
        ],
    );
    told(
        r#"{"citations": {"fda": {"link": "https://clinic.example"}}}"#,
        ["/citations/fda: is the quiz's own source; leave it out, or use another name"],
    );
    told(
        r#"{"citations": {"fda": "x"}}"#,
        ["/citations/fda: is the quiz's own source; leave it out, or use another name"],
    );
}

#[test]
fn not_all_six_are_dropped() {
    told(
        r#"{"benefits": {"texture": null, "fine-lines": null, "stretch-marks": null,
            "acne-scars": {"offered": false}, "oil-and-pores": null, "exfoliation": null}}"#,
        ["/benefits: all six are dropped, so there is nothing to match; keep one at least"],
    );
}

#[test]
fn the_notice_is_not_emptied() {
    told(
        r#"{"texts": {"en": {"ui": {"general": ""}}}}"#,
        ["/texts/en/ui/general: empty; write this text"],
    );
    told(
        r#"{"texts": {"en": {"ui": {"general": "\u200b\u00a0"}}}}"#,
        ["/texts/en/ui/general: empty; write this text"],
    );
    told(
        r#"{"texts": {"en": {"ui": {"general": null}}, "de": {"ui": {"general": null,
            "footer": " "}}}}"#,
        [
            "/texts/en/ui/general: can't be left out; write it",
            "/texts/de/ui/general: can't be left out; write it",
            "/texts/de/ui/footer: empty; write this text",
        ],
    );
}
