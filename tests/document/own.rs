//! Questions, options and notes of a clinic's own, and what they change in a result.

use super::{Answers, Outcome, edited, golden, levels, outcome, read, result, rows};
use microneedling_quiz::quiz::content::Kind;
use microneedling_quiz::quiz::link::without_health;
use microneedling_quiz::quiz::plan::Fit;
use microneedling_quiz::quiz::{BenefitId, Class, Content, Headline, Place, Visit, flow};
use serde_json::json;

const REST: &str = "timing: no-rush · age: 22-or-over · health: none";

#[test]
fn an_own_question_changes_a_result_by_its_weights() {
    let content = read(golden("own-question")).content;
    let told = |given: &str| levels(&result(&content, &format!("{given} · {REST}")));
    let plain = told("goals: rough-texture · area: face · sun: never");
    assert_eq!(plain[..2], ["texture best", "exfoliation weak"]);
    // Two for fine lines are no goal, so texture stays first; they are more than exfoliation's one.
    let sunny = told("goals: rough-texture · area: face · sun: daily");
    assert_eq!(
        sunny[..3],
        ["texture best", "fine-lines also", "exfoliation weak"]
    );
    // Alike by their sums, the better studied one is first; one more for the other turns it.
    let goals = "goals: fine-lines, rough-texture · area: face";
    let [shade, holidays] = ["never", "holidays"].map(|it| told(&format!("{goals} · sun: {it}")));
    assert_eq!(shade[..2], ["fine-lines best", "texture also"]);
    assert_eq!(holidays[..2], ["texture best", "fine-lines also"]);
}

#[test]
fn an_own_question_is_asked_when_its_rule_holds() {
    let content = read(golden("own-question")).content;
    let asked = |goals: &str| {
        let answers = super::answers(&content, goals);
        let path = flow::path(&content, &answers);
        path.iter()
            .any(|id| content.question(*id).unwrap().id == "sun")
    };
    assert!(asked("goals: fine-lines"));
    assert!(!asked("goals: not-sure"));
    assert!(!asked("goals: fine-lines, stretch-marks"));
    // An answer to it counts for nothing where it isn't asked.
    let both = result(
        &content,
        &format!("goals: stretch-marks · sun: daily · {REST}"),
    );
    assert_eq!(levels(&both)[..1], ["stretch-marks best"]);
    assert!(levels(&both)[1..].iter().all(|it| it.ends_with(" none")));
}

#[test]
fn an_own_goal_leads_to_its_benefit() {
    let content = read(golden("everything")).content;
    let given = format!("goals: tired-eyes · visit: again · wishes: quiet · {REST}");
    let result = result(&content, &given);
    assert_eq!(
        levels(&result),
        [
            "fine-lines best",
            "texture weak",
            "acne-scars none",
            "oil-and-pores none"
        ]
    );
    assert_eq!(result.headline, Headline::First(BenefitId::FineLines));
}

#[test]
fn own_notes_stand_in_the_result() {
    let document = read(golden("own-note"));
    let content = &document.content;
    let words = rows(&document, "en");
    let result = result(
        content,
        "goals: fine-lines, acne-scars · area: face · timing: few-weeks · age: 22-or-over · \
         health: contact-lenses, diabetes",
    );
    let told: Vec<_> = result
        .notes
        .iter()
        .map(|it| {
            let condition = content.condition(it.condition).unwrap();
            (it.class, &*condition.id, words[condition.title.place()])
        })
        .collect();
    assert_eq!(
        told,
        [
            (Class::Wait, "flying-soon", "A flight within days"),
            (Class::Ask, "diabetes", "Diabetes"),
            (Class::Know, "contact-lenses", "Contact lenses"),
        ]
    );
    // It puts off what it says it does, until what it says.
    let later = result
        .matches
        .iter()
        .find(|it| it.benefit == BenefitId::FineLines)
        .unwrap();
    let condition = content.condition(later.later.unwrap()).unwrap();
    assert_eq!(words[condition.later.unwrap().place()], "after the journey");
    let cited: Vec<_> = content.citations(&condition.citations).collect();
    assert_eq!(cited[0].link, "https://clinic.example/before");
    assert_eq!(
        words[cited[0].says.place()],
        "What we ask people to do before and after."
    );
    assert_eq!(result.headline, Headline::First(BenefitId::AcneScars));
    let asked: Vec<_> = result.ask.iter().map(|it| words[it.place()]).collect();
    assert!(asked.contains(&"What would it cost in all?"), "{asked:#?}");
    assert!(
        asked.contains(&"How soon after a session could I fly?"),
        "{asked:#?}"
    );
}

/// A tick of one's own goes by the name of its condition, like those that are built in.
#[test]
fn a_tick_that_raises_its_own_condition_has_its_name() {
    let document = read(golden("own-note"));
    let id = document
        .content
        .option_named("health", "contact-lenses")
        .unwrap();
    let label = document.content.option(id).unwrap().label;
    assert_eq!(rows(&document, "en")[label.place()], "Contact lenses");
}

/// What calls for a note says something of a person's health.
#[test]
fn own_questions_that_raise_notes_are_as_private_as_health() {
    let content = read(golden("everything")).content;
    let private: Vec<_> = content
        .questions
        .iter()
        .filter(|it| it.is_private())
        .collect();
    let private: Vec<_> = private.iter().map(|it| &*it.id).collect();
    // The wishes are asked only behind an answer about the visit.
    assert_eq!(private, ["visit", "wishes", "health"]);
    let given = "goals: tired-eyes · visit: first · wishes: quiet · health: none";
    let left = without_health(&content, &super::answers(&content, given));
    let expected = "goals: tired-eyes · visit: not-sure · health: rather-not-say";
    assert_eq!(left, super::answers(&content, expected));
}

/// Somebody who asks otherwise when a change is hoped for still gets the plan held against it.
#[test]
fn an_own_question_may_play_the_part_of_a_dropped_one() {
    let words = json!({
        "title": "By when?",
        "short": "When",
        "options": { "spring": { "label": "By spring" }, "open": { "label": "I don’t mind" } },
    });
    let question = json!({
        "kind": "one",
        "role": "timing",
        "options": { "spring": { "hopedWeeks": 13 }, "open": { "unsure": true } },
    });
    let text = edited(
        "empty",
        &[
            ("/questions", json!({ "timing": null, "by-when": question })),
            ("/texts/en/questions/by-when", words),
        ],
    );
    let content = read(&text).content;
    let given = "goals: fine-lines · area: face · age: 22-or-over · health: none · by-when: spring";
    let result = result(&content, given);
    assert_eq!(result.plan.hope, content.option_named("by-when", "spring"));
    assert_eq!(result.plan.rows[0].fit, Some(Fit::Partly));
}

/// A quiz small enough for every way through it to be gone.
#[test]
fn every_way_through_a_small_quiz_ends() {
    let goals = [
        "rough-texture",
        "lost-firmness",
        "stretch-marks",
        "blackheads",
        "oily-skin",
        "large-pores",
        "dull-skin",
    ];
    let health = [
        "skin-flare",
        "sunburn",
        "isotretinoin-now",
        "cancer-treatment",
        "cold-sores-before",
        "skin-condition-calm",
        "keloid",
        "isotretinoin-recent",
        "blood-thinner",
        "weak-immunity",
        "diabetes",
        "recent-procedure",
        "allergy",
        "autoimmune",
    ];
    let nulls = |ids: &[&str]| {
        let each = ids.iter().map(|id| ((*id).to_owned(), json!(null)));
        serde_json::Value::Object(each.collect())
    };
    let text = edited(
        "own-question",
        &[
            ("/benefits/exfoliation", json!(null)),
            ("/questions/noticeable", json!(null)),
            ("/questions/area", json!(null)),
            ("/questions/midday", json!(null)),
            ("/questions/timing", json!(null)),
            ("/questions/goals/options", nulls(&goals)),
            ("/questions/sun/when/none", json!(["not-sure"])),
            ("/conditions", nulls(&health)),
        ],
    );
    let content = read(&text).content;
    let mut ends = [0; 2];
    walk(&content, &Visit::new(&content), &mut ends);
    // Goals with scars (4 of 4 ages) and without (3), each by 5 answers on the sun, or "not sure".
    let before_the_age = (4 * 4 + 3) * 5 + 1;
    // Three ages and 33 answers on health, or under 18.
    assert_eq!(ends, [before_the_age * 3 * 33, before_the_age]);
}

/// Goes every way on from here, and counts the results and the kind ends.
fn walk(content: &Content, visit: &Visit, ends: &mut [usize; 2]) {
    let Place::Question(id) = visit.place() else {
        let answers = visit.answers();
        match (visit.place(), outcome(content, answers)) {
            (Place::End, Outcome::End) => ends[1] += 1,
            (Place::Result, Outcome::Result(result)) => {
                ends[0] += 1;
                assert_eq!(result.matches.len(), 5);
                assert!(result.matches.iter().all(|it| !it.reasons.is_empty()));
                assert_eq!(result.answers.len(), flow::path(content, answers).len());
            }
            (place, _) => panic!("{place:?}"),
        }
        return;
    };
    let question = content.question(id).unwrap();
    let all: Vec<_> = question.options(id).collect();
    let (alone, ticks): (Vec<_>, Vec<_>) = all
        .iter()
        .partition(|(_, it)| question.kind == Kind::One || it.exclusive);
    let mut choices: Vec<Vec<_>> = alone.iter().map(|(id, _)| vec![*id]).collect();
    for set in 1..1u32 << ticks.len() {
        let picked = (0..).zip(&ticks).filter(|(at, _)| set >> at & 1 == 1);
        choices.push(picked.map(|(_, (id, _))| *id).collect());
    }
    for choice in choices {
        let mut next = visit.clone();
        for option in &choice {
            next.choose(content, *option, true);
        }
        next.next(content).unwrap();
        walk(content, &next, ends);
    }
}

/// Own answers don't get lost when an earlier one is changed.
#[test]
fn own_answers_stay_when_they_do_not_apply_for_a_while() {
    let content = read(golden("own-question")).content;
    let mut answers: Answers = super::answers(&content, "goals: fine-lines · sun: daily");
    let option = content.option_named("goals", "not-sure").unwrap();
    answers.set(&content, option, true);
    assert!(!flow::counting(&content, &answers).has(content.option_named("sun", "daily").unwrap()));
    assert!(answers.has(content.option_named("sun", "daily").unwrap()));
}
