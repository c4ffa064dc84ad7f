//! What somebody does on the page, and what becomes of the document.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::rc::Rc;

use configurator::draft::{Action, Change, Draft, Said, State};
use configurator::rules;
use serde_json::{Value, json};

fn fresh() -> State {
    State::new(&Rc::new(rules::built_in()), Draft::default())
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(state.clone(), |state, action| state.after(action))
}

fn typed(pointer: &str, text: &str) -> Action {
    Action::Type(pointer.into(), text.into())
}

fn own_question() -> Action {
    Action::Change(Change::AddQuestion {
        title: "Have you been here before?".into(),
        several: false,
        answers: vec!["First visit".into(), "Yes, I have".into()],
        not_sure: "Not sure".into(),
    })
}

const OWN: &str = "have-you-been-here-before";

#[test]
fn typing_in_one_field_is_one_step() {
    let it = after(
        &fresh(),
        [
            typed("/clinic/name", "R"),
            typed("/clinic/name", "Ro"),
            Action::Settle,
            typed("/clinic/name", "Rosa"),
            typed("/booking/url", "tel:1"),
        ],
    );
    let whole = json!({ "clinic": { "name": "Rosa" }, "booking": { "url": "tel:1" } });
    assert_eq!(it.draft.document, whole);
    let names: Vec<_> = [1, 2, 3, 4]
        .into_iter()
        .map(|steps| {
            after(&it, vec![Action::Undo; steps])
                .draft
                .text("/clinic/name")
        })
        .collect();
    assert_eq!(names, ["Rosa", "Ro", "", ""]);
    let back = after(&it, vec![Action::Undo; 4]);
    assert!(back.draft.is_plain() && !back.can_undo());
    assert_eq!(back.said.as_ref().unwrap().1, Said::NothingLeft);
    let again = after(&back, vec![Action::Redo; 3]);
    assert_eq!(again.draft.document, whole);
    assert!(!again.can_redo());
}

#[test]
fn a_new_step_ends_what_could_be_done_again() {
    let it = after(
        &fresh(),
        [
            typed("/clinic/name", "A"),
            Action::Undo,
            typed("/clinic/phone", "1"),
        ],
    );
    assert!(!it.can_redo());
    assert_eq!(it.draft.document, json!({ "clinic": { "phone": "1" } }));
}

#[test]
fn what_changes_nothing_is_no_step() {
    let it = after(
        &fresh(),
        [typed("/clinic/name", ""), Action::Settle, Action::GiveUp],
    );
    assert!(!it.can_undo());
}

#[test]
fn emptied_fields_leave_nothing_behind() {
    let it = after(
        &fresh(),
        [
            typed("/look/dark/accent", "#fff"),
            typed("/look/dark/accent", ""),
        ],
    );
    assert!(it.draft.is_plain());
}

#[test]
fn a_benefit_is_dropped_and_taken_back() {
    let drop = Action::Change(Change::Drop("/benefits/exfoliation".into()));
    let it = fresh().after(drop);
    assert_eq!(
        it.draft.document,
        json!({ "benefits": { "exfoliation": null } })
    );
    let dropped = |it: &State| it.quiz.benefits().iter().filter(|it| it.dropped).count();
    assert_eq!((it.quiz.benefits().len(), dropped(&it)), (6, 1));
    let it = it.after(Action::Change(Change::TakeBack(
        "/benefits/exfoliation".into(),
    )));
    assert!(it.draft.is_plain());
}

#[test]
fn a_question_of_ones_own_is_whole_from_the_first_moment() {
    let it = fresh().after(own_question());
    assert_eq!(it.added, Some((1, format!("/questions/{OWN}"))));
    assert_eq!(
        it.draft.document,
        json!({
            "questions": { OWN: { "kind": "one", "options": {
                "first-visit": {}, "yes-i-have": {}, "not-sure": { "unsure": true, "exclusive": true },
            } } },
            "texts": { "en": { "questions": { OWN: {
                "title": "Have you been here before?",
                "short": "Have you been here before",
                "options": {
                    "first-visit": { "label": "First visit" },
                    "yes-i-have": { "label": "Yes, I have" },
                    "not-sure": { "label": "Not sure" },
                },
            } } } },
            "order": ["goals", "noticeable", "area", "mark-age", "midday", "timing", OWN],
        })
    );
    let asked: Vec<_> = it.quiz.questions().into_iter().map(|it| it.id).collect();
    assert_eq!(asked[6..], [OWN, "age", "health"]);
    let twice = it.after(own_question());
    assert!(twice.quiz.has(&format!("/questions/{OWN}-2")));
    let gone = it.after(Action::Change(Change::Delete(format!("/questions/{OWN}"))));
    let left: Vec<_> = gone.quiz.questions().into_iter().map(|it| it.id).collect();
    let built: Vec<_> = fresh()
        .quiz
        .questions()
        .into_iter()
        .map(|it| it.id)
        .collect();
    assert_eq!(left, built);
    assert_eq!(gone.draft.document.get("texts"), None);
}

#[test]
fn what_holds_the_quiz_together_cannot_be_dropped() {
    let quiz = fresh().quiz;
    let locked: Vec<_> = quiz
        .questions()
        .into_iter()
        .filter(|it| !it.can_drop)
        .map(|it| it.id)
        .collect();
    assert_eq!(locked, ["goals", "age", "health"]);
    let fixed: Vec<_> = quiz
        .questions()
        .into_iter()
        .filter(|it| !it.can_move)
        .map(|it| it.id)
        .collect();
    assert_eq!(fixed, ["goals"]);
    let locked: Vec<_> = quiz
        .conditions()
        .into_iter()
        .filter(|it| !it.can_drop)
        .map(|it| it.id)
        .collect();
    assert_eq!(
        locked,
        [
            "breakout-now",
            "skin-infection",
            "cold-sore-now",
            "pregnant",
            "suspicious-spot"
        ]
    );
    let locked: Vec<_> = quiz
        .options("health")
        .into_iter()
        .filter(|it| !it.can_drop)
        .map(|it| it.id)
        .collect();
    assert_eq!(
        locked,
        [
            "breakout-now",
            "skin-infection",
            "cold-sore-now",
            "suspicious-spot",
            "pregnant",
            "none",
            "rather-not-say"
        ]
    );
    assert_eq!(quiz.options("health")[0].label, "A breakout now");
}

#[test]
fn questions_move_and_say_where_to() {
    let up = |id: &str| Action::Change(Change::MoveQuestion(id.into(), -1));
    let it = fresh().after(up("timing"));
    assert_eq!(
        it.draft.at("/order"),
        Some(&json!([
            "goals",
            "noticeable",
            "area",
            "mark-age",
            "timing"
        ]))
    );
    let said = Said::Moved("When do you hope to see a change?".into(), 5, 8);
    assert_eq!(it.said.as_ref().unwrap().1, said);
    let back = it.after(Action::Change(Change::MoveQuestion("timing".into(), 1)));
    assert!(back.draft.is_plain(), "{}", back.draft.document);
    let it = fresh().after(Action::Change(Change::MoveOption(
        "timing".into(),
        "no-rush".into(),
        -3,
    )));
    assert_eq!(
        it.draft.document,
        json!({ "questions": { "timing": { "order": ["no-rush"] } } })
    );
}

#[test]
fn what_is_dropped_is_in_no_list_of_an_order() {
    let it = fresh().after(own_question());
    let it = it.after(Action::Change(Change::Drop("/questions/midday".into())));
    let order = ["goals", "noticeable", "area", "mark-age", "timing", OWN];
    assert_eq!(it.draft.at("/order"), Some(&json!(order)));
    assert_eq!(it.faults, []);
}

#[test]
fn what_is_half_typed_is_not_wrong_yet() {
    let typing = fresh().after(typed("/look/accent", "#12"));
    assert_eq!((typing.faults.len(), typing.told.len()), (1, 0));
    let left = typing.after(Action::Settle);
    assert_eq!(left.told.len(), 1);
    assert!(!left.listed && left.after(Action::List).listed);
    // Told once, it is told until it is mended, and then at once no longer.
    let still = left.after(typed("/look/accent", "#12345"));
    assert_eq!(still.told.len(), 1);
    let mended = still
        .after(Action::List)
        .after(typed("/look/accent", "#123456"));
    assert!(mended.told.is_empty() && !mended.listed);
    let opened = fresh().after(Action::Open(r#"{ "look": { "accent": "x" } }"#.into()));
    assert!(opened.listed && opened.told.len() == 1);
}

#[test]
fn what_the_preview_shows_has_no_fault() {
    let it = fresh().after(typed("/look/accent", "#123456"));
    let good = it.good.clone();
    let wrong = it.after(typed("/look/accent", "#12345"));
    assert_eq!((wrong.faults.len(), &wrong.good), (1, &good));
    let mended = wrong.after(typed("/look/accent", "#1234"));
    assert_eq!(mended.good, good);
    let mended = mended.after(typed("/look/accent", "#123"));
    assert_eq!(*mended.good, mended.draft.document);
}

#[test]
fn an_own_answer_comes_before_not_sure() {
    let it = fresh().after(Action::Change(Change::AddOption(
        "timing".into(),
        "Before my wedding".into(),
    )));
    assert_eq!(
        it.draft.at("/questions/timing"),
        Some(&json!({
            "options": { "before-my-wedding": {} },
            "order": ["few-weeks", "one-to-three-months", "three-to-six-months", "no-rush", "before-my-wedding"],
        }))
    );
    let gone = it.after(Action::Change(Change::Delete(
        "/questions/timing/options/before-my-wedding".into(),
    )));
    let options: Vec<_> = gone
        .quiz
        .options("timing")
        .into_iter()
        .map(|it| it.id)
        .collect();
    assert_eq!(options.len(), 5);
    assert_eq!(gone.draft.at("/texts"), None);
}

#[test]
fn a_note_is_raised_by_answers_and_gone_from_them_with_itself() {
    let raise = |on| {
        Change::Raise(
            "/questions/goals/options/dark-marks".into(),
            "first-visit".into(),
            on,
        )
    };
    let it = after(
        &fresh(),
        [
            Action::Change(Change::AddNote("First visit".into(), "Come early.".into())),
            Action::Change(raise(true)),
        ],
    );
    assert_eq!(
        it.draft.at("/questions/goals/options/dark-marks/raises"),
        Some(&json!(["dark-marks-risk", "first-visit"]))
    );
    assert_eq!(
        it.draft.text("/texts/en/conditions/first-visit/name"),
        "first visit"
    );
    let off = it.after(Action::Change(raise(false)));
    assert_eq!(off.draft.at("/questions"), None);
    let gone = it.after(Action::Change(Change::Delete(
        "/conditions/first-visit".into(),
    )));
    assert!(gone.draft.is_plain(), "{}", gone.draft.document);
}

#[test]
fn own_words_go_with_their_language() {
    let it = after(
        &fresh(),
        [
            typed("/texts/en/ui/next", "Weiter"),
            Action::Change(Change::Language("de".into())),
        ],
    );
    assert_eq!(
        it.draft.document,
        json!({ "language": "de", "texts": { "de": { "ui": { "next": "Weiter" } } } })
    );
    assert_eq!(it.quiz.text("/ui/next"), Some("Weiter"));
    assert_eq!(it.quiz.text("/ui/back"), Some("Back"));
}

#[test]
fn opening_keeps_what_this_page_does_not_know() {
    let text =
        r##"{ "$schema": "x", "future": { "a": [1, null] }, "look": { "accent": "#000" } }"##;
    let it = fresh().after(Action::Open(text.into()));
    let it = it.after(typed("/look/accent", "#111111"));
    let mut wanted: Value = serde_json::from_str(text).unwrap();
    wanted["look"]["accent"] = json!("#111111");
    assert_eq!(
        it.draft.document.to_string(),
        wanted.to_string(),
        "in its order too"
    );
    assert!(after(&it, [Action::Undo, Action::Undo]).draft.is_plain());
}

#[test]
fn what_is_no_document_takes_nothing_away() {
    let it = fresh().after(typed("/clinic/name", "Rosa"));
    for text in ["{", "", "[]", "5", "null"] {
        let tried = it.after(Action::Open(text.into()));
        assert_eq!(tried.draft, it.draft, "{text}");
        assert_eq!(
            tried.refused.as_ref().map(|it| it.text.as_str()),
            Some(text)
        );
        assert_eq!(tried.said.as_ref().unwrap().1, Said::Refused);
        assert_eq!(tried.after(Action::GiveUp).refused, None);
    }
}

#[test]
fn starting_over_is_a_step_like_any() {
    let mut it = after(
        &fresh(),
        [
            typed("/clinic/name", "Rosa"),
            Action::Attribute("mode".into(), "dialog".into()),
        ],
    );
    let before = it.draft.clone();
    it = it.after(Action::StartOver);
    assert_eq!(*it.draft, Draft::default());
    assert_eq!(it.after(Action::Undo).draft, before);
}

#[test]
fn every_section_and_list_survives_a_document_of_wrong_types() {
    for wrong in [
        json!({ "questions": [] , "benefits": 5, "conditions": "x", "ask": true, "texts": 1, "order": {}, "look": [] }),
        json!({ "questions": { "goals": 5, "own": null, "x": { "options": [], "order": 5 } }, "texts": { "en": [] } }),
        json!({ "language": 5, "questions": { "x": { "options": { "y": 5 } }, "z~/": {} } }),
    ] {
        let it = fresh().after(Action::Open(wrong.to_string()));
        let questions = it.quiz.questions();
        for question in &questions {
            it.quiz.options(&question.id);
        }
        for change in [
            Change::AddNote("A".into(), "B".into()),
            Change::AddAsk("B".into()),
            Change::AddOption("goals".into(), "C".into()),
            Change::MoveQuestion("timing".into(), -1),
            Change::Language("de".into()),
            Change::Delete("/questions/x".into()),
            Change::Raise("/questions/x/options/y".into(), "n".into(), true),
        ] {
            let after = it.after(Action::Change(change));
            assert!(after.can_undo());
        }
        let _ = it.after(own_question()).after(Action::Undo);
    }
}
