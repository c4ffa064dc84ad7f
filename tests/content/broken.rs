//! Contents that must stop the build.

use super::{Files, at, drop_key, faults, real};
use microneedling_quiz::source::Sources;
use serde_json::{Value, json};

/// The faults that an edit of the real content makes.
///
/// English is alone: the other languages would only say over again that they are not like it.
fn broken(edit: impl FnOnce(&mut Files)) -> Vec<String> {
    let mut files = real();
    files.languages.clear();
    edit(&mut files);
    faults(&files.sources())
}

/// The faults that an edit of `quiz.json` makes.
fn quiz(edit: impl FnOnce(&mut Value)) -> Vec<String> {
    broken(|files| edit(&mut files.quiz))
}

/// The faults that an edit of `text/en.json` makes.
fn text(edit: impl FnOnce(&mut Value)) -> Vec<String> {
    broken(|files| edit(&mut files.text))
}

/// Leaves the places of options that have gone, as their link's file asks for.
fn gone(files: &mut Files, options: &[&str]) {
    for option in options {
        let places = at(&mut files.link, "/places").as_array_mut();
        let place = places.expect("a list").iter_mut().find(|it| *it == option);
        *place.unwrap_or_else(|| panic!("no place for {option}")) = Value::Null;
    }
}

// Ids

#[test]
fn a_note_for_a_condition_that_is_not_there() {
    assert_eq!(
        quiz(|it| at(it, "/questions/goals/options/dark-marks")["raises"] = json!(["dark-spots"])),
        [
            "content/quiz.json /questions/goals/options/dark-marks/raises/0: \
          no condition \"dark-spots\"; use an id that this file defines"
        ],
    );
}

#[test]
fn a_weight_for_a_benefit_that_is_not_there() {
    assert_eq!(
        quiz(|it| at(it, "/questions/midday/options/oily-all-over/weights")["shine"] = json!(1)),
        [
            "content/quiz.json /questions/midday/options/oily-all-over/weights/shine: \
          no benefit \"shine\"; use an id that this file defines"
        ],
    );
}

#[test]
fn a_place_that_supports_no_benefit_there_is() {
    assert_eq!(
        quiz(|it| *at(it, "/questions/area/options/neck/supports/1") = json!("lines")),
        [
            "content/quiz.json /questions/area/options/neck/supports/1: \
          no benefit \"lines\"; use an id that this file defines"
        ],
    );
}

#[test]
fn a_condition_that_puts_off_no_benefit_there_is() {
    assert_eq!(
        quiz(|it| *at(it, "/conditions/pregnant/defers/0") = json!("stretchmarks")),
        ["content/quiz.json /conditions/pregnant/defers/0: \
          no benefit \"stretchmarks\"; use an id that this file defines"],
    );
}

#[test]
fn a_citation_that_is_not_there() {
    assert_eq!(
        quiz(|it| *at(it, "/conditions/serums/citations/0") = json!("friedmann")),
        ["content/quiz.json /conditions/serums/citations/0: \
          no citation \"friedmann\"; use an id that this file defines"],
    );
    assert_eq!(
        quiz(|it| *at(it, "/benefits/texture/aspects/main/citations/2") = json!("ramaut")),
        [
            "content/quiz.json /benefits/texture/aspects/main/citations/2: \
          no citation \"ramaut\"; use an id that this file defines"
        ],
    );
    assert_eq!(
        quiz(|it| *at(it, "/expect/citations/1") = json!("gowda")),
        ["content/quiz.json /expect/citations/1: \
          no citation \"gowda\"; use an id that this file defines"],
    );
}

#[test]
fn a_rule_that_looks_at_nothing_there_is() {
    assert_eq!(
        quiz(|it| *at(it, "/ask/soon/when/question") = json!("hope")),
        ["content/quiz.json /ask/soon/when/question: \
          no question \"hope\"; use an id that this file defines"],
    );
    assert_eq!(
        quiz(|it| *at(it, "/questions/mark-age/when/any/1") = json!("scars")),
        ["content/quiz.json /questions/mark-age/when/any/1: \
          no option \"scars\"; use an id that this file defines"],
    );
}

// Rules

#[test]
fn a_rule_that_looks_at_a_later_question() {
    assert_eq!(
        quiz(|it| {
            at(it, "/questions/noticeable")["when"] =
                json!({ "question": "age", "any": ["18-to-21"] });
        }),
        ["content/quiz.json /questions/noticeable/when/question: \
          \"age\" comes no earlier; look at an earlier question"],
    );
}

#[test]
fn a_rule_that_looks_at_its_own_question() {
    assert_eq!(
        quiz(|it| {
            at(it, "/questions/age")["when"] = json!({ "question": "age", "none": ["under-18"] });
        }),
        ["content/quiz.json /questions/age/when/question: \
          \"age\" comes no earlier; look at an earlier question"],
    );
}

#[test]
fn a_rule_that_says_both_any_and_none_or_neither() {
    let path = "/benefits/acne-scars/aspects/blackheads/when";
    let fault = [
        "content/quiz.json /benefits/acne-scars/aspects/blackheads/when: \
                  needs \"any\" or \"none\", and not both; keep one",
    ];
    assert_eq!(quiz(|it| at(it, path)["none"] = json!(["not-sure"])), fault);
    assert_eq!(quiz(|it| drop_key(it, path, "any")), fault);
}

// Weights

#[test]
fn a_weight_out_of_range() {
    // The contract's own example.
    assert_eq!(
        quiz(|it| *at(it, "/questions/goals/options/acne-scars/weights/acne-scars") = json!(9)),
        [
            "content/quiz.json /questions/goals/options/acne-scars/weights/acne-scars: \
          9 is over 3; use 0 to 3"
        ],
    );
    assert_eq!(
        quiz(|it| *at(it, "/questions/goals/options/acne-scars/weights/texture") = json!(-1)),
        [
            "content/quiz.json /questions/goals/options/acne-scars/weights/texture: \
          -1 is under 0; use 0 to 3"
        ],
    );
}

#[test]
fn not_sure_that_scores() {
    assert_eq!(
        quiz(
            |it| at(it, "/questions/midday/options/not-sure")["weights"] = json!({ "texture": 1 })
        ),
        [
            "content/quiz.json /questions/midday/options/not-sure/weights: \
          \"not sure\" must not score; drop the weights"
        ],
    );
}

#[test]
fn a_goal_that_belongs_to_no_single_benefit() {
    assert_eq!(
        quiz(
            |it| at(it, "/questions/goals/options/blackheads")["weights"]["acne-scars"] = json!(2)
        ),
        [
            "content/quiz.json /questions/goals/options/blackheads/weights: \
          belongs to no single benefit; give exactly one the largest weight"
        ],
    );
    assert_eq!(
        quiz(|it| drop_key(it, "/questions/goals/options/oily-skin", "weights")),
        [
            "content/quiz.json /questions/goals/options/oily-skin/weights: \
          belongs to no single benefit; give exactly one the largest weight"
        ],
    );
}

#[test]
fn a_benefit_that_no_option_leads_to() {
    assert_eq!(
        quiz(|it| {
            at(it, "/questions/goals/options/stretch-marks")["weights"] = json!({ "texture": 3 });
        }),
        ["content/quiz.json /benefits/stretch-marks: \
          no option leads to it; give one a weight for it"],
    );
}

#[test]
fn a_benefit_that_can_lead_without_a_goal_of_its_own() {
    assert_eq!(
        quiz(|it| *at(
            it,
            "/questions/goals/options/large-pores/weights/oil-and-pores"
        ) = json!(2)),
        ["content/quiz.json /benefits/oil-and-pores: \
          can lead, but no goal of its own does; give one the weight 3"],
    );
}

// Benefits and plans

#[test]
fn benefits_out_of_order() {
    let faults = quiz(|it| {
        let benefits = at(it, "/benefits").as_object_mut().expect("an object");
        let texture = benefits.shift_remove("texture").expect("texture");
        benefits.insert("texture".into(), texture);
    });
    assert_eq!(
        faults,
        [
            "content/quiz.json /benefits: must be these, in this order: \
          texture, fine-lines, stretch-marks, acne-scars, oil-and-pores, exfoliation"
        ],
    );
}

#[test]
fn figures_the_wrong_way_round() {
    assert_eq!(
        quiz(|it| *at(it, "/benefits/acne-scars/plan/sessions") = json!([6, 3])),
        ["content/quiz.json /benefits/acne-scars/plan/sessions: \
          6 is over 3; write the smaller one first"],
    );
    assert_eq!(
        quiz(|it| *at(it, "/article/gapWeeks") = json!([8, 6])),
        ["content/quiz.json /article/gapWeeks: 8 is over 6; write the smaller one first"],
    );
}

#[test]
fn an_aspect_without_a_citation_or_a_word_on_why() {
    assert_eq!(
        quiz(|it| drop_key(it, "/benefits/oil-and-pores/aspects/pores", "uncited")),
        [
            "content/quiz.json /benefits/oil-and-pores/aspects/pores/citations: \
          empty; cite a source of evidence.md 8, or say in \"uncited\" why there is none"
        ],
    );
}

// Conditions

#[test]
fn a_condition_without_a_source() {
    assert_eq!(
        quiz(|it| *at(it, "/conditions/keloid/source") = json!(" ")),
        ["content/quiz.json /conditions/keloid/source: \
          no source; name the row of evidence.md, or who says so"],
    );
}

#[test]
fn a_condition_without_a_note() {
    assert_eq!(
        text(|it| drop_key(it, "/conditions/keloid", "note")),
        ["content/text/en.json /conditions/keloid/note: missing; write this text"],
    );
}

#[test]
fn a_core_condition_that_is_not_core() {
    assert_eq!(
        quiz(|it| *at(it, "/conditions/suspicious-spot/core") = json!(false)),
        ["content/quiz.json /conditions/suspicious-spot: \
          is one that every quiz keeps; give it \"core\": true"],
    );
}

#[test]
fn a_core_condition_that_is_gone() {
    let faults = broken(|files| {
        drop_key(&mut files.quiz, "/conditions", "cold-sore-now");
        drop_key(&mut files.text, "/conditions", "cold-sore-now");
    });
    assert_eq!(
        faults,
        [
            "content/quiz.json /questions/health/options/cold-sore-now/raises/0: \
             no condition \"cold-sore-now\"; use an id that this file defines",
            "content/quiz.json /conditions: no \"cold-sore-now\"; every quiz keeps it",
            "content/text/en.json /questions/health/options/cold-sore-now/label: \
             missing; write this text",
        ],
    );
}

#[test]
fn a_tick_that_raises_nothing_of_its_own() {
    let faults = broken(|files| {
        *at(&mut files.quiz, "/questions/health/options/diabetes/raises") = json!(["allergy"]);
        at(&mut files.text, "/questions/health/options")["diabetes"] =
            json!({ "label": "Diabetes" });
    });
    assert_eq!(
        faults,
        [
            "content/quiz.json /questions/health/options/diabetes/raises: \
          no \"diabetes\"; a tick must raise its own condition"
        ],
    );
}

// Questions

#[test]
fn two_questions_of_one_role() {
    assert_eq!(
        quiz(|it| at(it, "/questions/midday")["role"] = json!("timing")),
        ["content/quiz.json /questions/timing/role: \
          another question plays it; drop one of the two"],
    );
}

#[test]
fn goals_that_do_not_come_first() {
    assert_eq!(
        quiz(|it| drop_key(it, "/questions/goals", "role")),
        ["content/quiz.json /questions: \
          the first has not the role \"goals\"; put the goals first"],
    );
}

#[test]
fn an_option_of_the_contract_that_is_gone() {
    let faults = broken(|files| {
        drop_key(&mut files.quiz, "/questions/age/options", "18-to-21");
        drop_key(&mut files.text, "/questions/age/options", "18-to-21");
        gone(files, &["age.18-to-21"]);
    });
    assert_eq!(
        faults,
        ["content/quiz.json /questions/age/options: no \"18-to-21\"; every quiz has it"],
    );
}

#[test]
fn a_question_of_the_contract_that_is_gone() {
    let faults = broken(|files| {
        drop_key(&mut files.quiz, "/questions", "age");
        drop_key(&mut files.text, "/questions", "age");
        gone(
            files,
            &[
                "age.under-18",
                "age.18-to-21",
                "age.22-or-over",
                "age.rather-not-say",
            ],
        );
    });
    assert_eq!(
        faults,
        ["content/quiz.json /questions: no \"age\"; every quiz has it"]
    );
}

#[test]
fn a_question_that_nobody_can_leave_open() {
    assert_eq!(
        quiz(|it| drop_key(it, "/questions/timing/options/not-sure", "unsure")),
        ["content/quiz.json /questions/timing/options: \
          nobody can say \"not sure\"; give one option \"unsure\": true"],
    );
}

#[test]
fn not_sure_beside_other_ticks() {
    assert_eq!(
        quiz(|it| drop_key(it, "/questions/area/options/not-sure", "exclusive")),
        ["content/quiz.json /questions/area/options/not-sure: \
          unsure beside other ticks; give it \"exclusive\": true"],
    );
}

#[test]
fn a_question_with_nothing_to_choose_from() {
    let faults = broken(|files| {
        *at(&mut files.quiz, "/questions/noticeable/options") =
            json!({ "not-sure": { "unsure": true } });
        let texts = at(&mut files.text, "/questions/noticeable/options");
        *texts = json!({ "not-sure": { "label": "Not sure" } });
        let chosen = ["slightly", "quite", "very"].map(|it| format!("noticeable.{it}"));
        gone(files, &chosen.each_ref().map(String::as_str));
    });
    assert_eq!(
        faults,
        ["content/quiz.json /questions/noticeable/options: 1 of them; give 2 to 32"],
    );
}

// Sources

#[test]
fn a_citation_that_is_not_https() {
    assert_eq!(
        quiz(|it| *at(it, "/citations/sun/link") = json!("http://doi.org/10.1007/x")),
        ["content/quiz.json /citations/sun/link: \
          \"http://doi.org/10.1007/x\" is no https address; write the DOI's or the regulator's"],
    );
}

#[test]
fn figures_without_a_source() {
    for path in [
        "/article/source",
        "/benefits/texture/plan/source",
        "/expect/source",
    ] {
        assert_eq!(
            quiz(|it| *at(it, path) = json!("")),
            [format!(
                "content/quiz.json {path}: no source; name the row of evidence.md, or who says so"
            )],
        );
    }
}

#[test]
fn a_version_that_is_not_known() {
    assert_eq!(
        quiz(|it| it["version"] = json!(2)),
        ["content/quiz.json /version: 2 is unknown; write 1"],
    );
}

// Texts

#[test]
fn a_missing_text() {
    for (object, key) in [
        ("/questions/midday", "title"),
        ("/questions/midday", "short"),
        ("/questions/midday/options/comfortable", "label"),
        ("/questions/health/groups", "medicines"),
        ("/benefits/fine-lines", "headline"),
        ("/benefits/fine-lines", "measured"),
        ("/benefits/acne-scars/aspects/dark-marks", "studies"),
        ("/benefits/acne-scars/aspects/dark-marks", "name"),
        ("/conditions/pregnant", "later"),
        ("/conditions/moles", "title"),
        ("/ask", "device"),
        ("/citations", "chu"),
    ] {
        assert_eq!(
            text(|it| drop_key(it, object, key)),
            [format!(
                "content/text/en.json {object}/{key}: missing; write this text"
            )],
        );
    }
}

#[test]
fn a_text_that_belongs_to_nothing() {
    assert_eq!(
        text(|it| at(it, "/ask")["price"] = json!("What does it cost?")),
        ["content/text/en.json /ask/price: \
          belongs to nothing in the quiz; mend its name or drop it"],
    );
    assert_eq!(
        text(|it| at(it, "/conditions/diabetes")["later"] = json!("later")),
        ["content/text/en.json /conditions/diabetes/later: \
          belongs to nothing in the quiz; mend its name or drop it"],
    );
}

#[test]
fn an_empty_text() {
    assert_eq!(
        text(|it| *at(it, "/ui/next") = json!("  ")),
        ["content/text/en.json /ui/next: empty; write this text"],
    );
}

#[test]
fn a_placeholder_that_is_cut() {
    assert_eq!(
        text(|it| *at(it, "/ui/progress") = json!("Question {step} of {total")),
        ["content/text/en.json /ui/progress: \
          has a brace without its partner; write placeholders as {name}"],
    );
}

#[test]
fn every_phrase_that_may_not_be_said() {
    let wording = real().wording;
    let phrases = wording["en"].as_array().expect("a list");
    assert!(phrases.len() > 30, "only {} phrases", phrases.len());
    for it in phrases {
        let (phrase, say) = (it["phrase"].as_str().unwrap(), it["say"].as_str().unwrap());
        // As a sentence has it: with a capital, a straight apostrophe, a stop.
        let words = format!("Well, {}.", phrase.replace('’', "'").to_uppercase());
        assert_eq!(
            text(|it| *at(it, "/ui/footer") = json!(words)),
            [format!(
                "content/text/en.json /ui/footer: says \"{phrase}\"; say instead: {say}"
            )],
        );
    }
}

#[test]
fn phrases_are_found_as_whole_words() {
    assert_eq!(
        text(|it| *at(it, "/ui/footer") = json!("What retreats is secure; it nuclears nothing.")),
        [""; 0],
    );
    assert_eq!(
        text(|it| *at(it, "/conditions/moles/note") = json!("This clears it, guaranteed.")),
        [
            "content/text/en.json /conditions/moles/note: \
             says \"clears\"; say instead: may help reduce the look of …",
            "content/text/en.json /conditions/moles/note: \
             says \"guaranteed\"; say instead: Results differ from person to person",
        ],
    );
}

// Shape

#[test]
fn a_value_of_the_wrong_type() {
    let faults = quiz(|it| *at(it, "/benefits/texture/canLead") = json!("yes"));
    let [fault] = &faults[..] else {
        panic!("{faults:?}")
    };
    let start = "content/quiz.json /benefits/texture/canLead: \
                 invalid type: string \"yes\", expected a boolean; mend it there";
    assert!(fault.starts_with(start), "{fault}");
    assert_eq!(
        text(|it| *at(it, "/ui/next") = json!(["Next"])),
        ["content/text/en.json /ui/next: [\"Next\"] is no text; write it in quotes"],
    );
}

#[test]
fn an_unknown_word_of_a_closed_list() {
    let faults = quiz(|it| *at(it, "/conditions/keloid/class") = json!("never"));
    let [fault] = &faults[..] else {
        panic!("{faults:?}")
    };
    let start = "content/quiz.json /conditions/keloid/class: unknown variant `never`, \
                 expected one of `wait`, `ask`, `know`";
    assert!(fault.starts_with(start), "{fault}");
    assert!(fault.ends_with("; mend it there"), "{fault}");
}

#[test]
fn an_unknown_field() {
    let faults = quiz(|it| at(it, "/questions/area/options/face")["suports"] = json!([]));
    let [fault] = &faults[..] else {
        panic!("{faults:?}")
    };
    let start = "content/quiz.json /questions/area/options/face/suports: unknown field `suports`, \
                 expected one of `group`, `weights`, `supports`";
    assert!(fault.starts_with(start), "{fault}");
    assert!(fault.ends_with("; mend it there"), "{fault}");
}

#[test]
fn a_missing_field() {
    let faults = quiz(|it| drop_key(it, "/conditions/keloid", "source"));
    let [fault] = &faults[..] else {
        panic!("{faults:?}")
    };
    let start = "content/quiz.json /conditions/keloid: missing field `source`";
    assert!(fault.starts_with(start), "{fault}");
}

#[test]
fn a_file_that_is_not_json() {
    let of = |edit: fn(&mut Sources)| {
        let mut sources = real().sources();
        edit(&mut sources);
        let faults = faults(&sources);
        let [fault] = &faults[..] else {
            panic!("{faults:?}")
        };
        assert!(fault.ends_with("; mend the JSON there"), "{fault}");
        fault.clone()
    };
    let fault = of(|it| it.quiz.truncate(1000));
    assert!(fault.starts_with("content/quiz.json /"), "{fault}");
    let fault = of(|it| it.text = "{ \"ui\": }".into());
    assert!(
        fault.starts_with("content/text/en.json /ui: expected value"),
        "{fault}"
    );
    let fault = of(|it| it.link = "[".into());
    assert!(
        fault.starts_with("content/link.json /0: EOF while parsing"),
        "{fault}"
    );
    let fault = of(|it| it.languages[0].1.truncate(500));
    assert!(fault.starts_with("content/text/ar.json /ui/"), "{fault}");
    let fault = of(|it| it.wording = "source".into());
    assert!(
        fault.starts_with("content/wording.json /: expected value at line 1"),
        "{fault}"
    );
    // Also what comes after a file that ends well.
    let fault = of(|it| it.quiz.push_str(" }"));
    assert!(
        fault.starts_with("content/quiz.json /: trailing characters at line 1"),
        "{fault}"
    );
}

#[test]
fn keys_that_stand_twice() {
    let mut sources = real().sources();
    let once = "\"expect\":{";
    let twice = "\"expect\":{\"source\":\"a\",\"source\":\"b\",";
    sources.quiz = sources.quiz.replacen(once, twice, 1);
    assert_eq!(
        faults(&sources),
        ["content/quiz.json /expect/source: stands twice; keep one of the two"],
    );
}

#[test]
fn what_is_deeper_than_any_hand_writes() {
    let mut sources = real().sources();
    sources.wording = "[".repeat(100);
    let faults = faults(&sources);
    let [fault] = &faults[..] else {
        panic!("{faults:?}")
    };
    assert!(
        fault.contains("/0/0: deeper than 32 levels at line 1"),
        "{fault}"
    );
}

#[test]
fn several_faults_come_out_together() {
    let faults = broken(|files| {
        *at(
            &mut files.quiz,
            "/questions/goals/options/acne-scars/weights/acne-scars",
        ) = json!(9);
        *at(&mut files.quiz, "/conditions/keloid/source") = json!("");
        *at(&mut files.quiz, "/citations/wu/link") = json!("doi:10.1097");
        drop_key(&mut files.text, "/ask", "device");
        *at(&mut files.text, "/ui/footer") = json!("No risk at all.");
    });
    assert_eq!(
        faults,
        [
            "content/quiz.json /questions/goals/options/acne-scars/weights/acne-scars: \
             9 is over 3; use 0 to 3",
            "content/quiz.json /conditions/keloid/source: no source; name the row of evidence.md, or who says so",
            "content/quiz.json /citations/wu/link: \
             \"doi:10.1097\" is no https address; write the DOI's or the regulator's",
            "content/text/en.json /ask/device: missing; write this text",
            "content/text/en.json /ui/footer: \
             says \"no risk\"; say instead: Results differ from person to person",
        ],
    );
}
