//! What is left where a clinic drops benefits, questions, options and notes, and what it leads to.

use super::{Outcome, answers, options, outcome, outline, questions, read, result};
use crate::support::cases::{Dice, SEED};
use microneedling_quiz::quiz::content::When;
use microneedling_quiz::quiz::{BenefitId, Content, Headline, Match, QuizResult, Reason, notes};
use serde_json::{Value, json};

/// The benefits of a set, in the article's order: a bit for each.
fn benefits(set: u32) -> Vec<&'static str> {
    let all = (0..6).zip(BenefitId::ALL);
    all.filter(|(at, _)| set >> at & 1 == 1)
        .map(|(_, id)| id.as_str())
        .collect()
}

/// The quiz without these benefits.
fn without(dropped: &[&str]) -> Content {
    let nulls = dropped.iter().map(|id| ((*id).to_owned(), Value::Null));
    let nulls: serde_json::Map<_, _> = nulls.collect();
    read(&json!({ "benefits": nulls }).to_string()).content
}

/// Answers to every question, whether it is asked or not.
fn picked(content: &Content, dice: &mut Dice) -> super::Answers {
    let mut answers = super::Answers::new();
    for (id, question) in content.questions() {
        let all: Vec<_> = question.options(id).filter(|(_, it)| !it.ends).collect();
        for _ in 0..=dice.below(3) {
            answers.set(content, all[dice.below(all.len())].0, true);
        }
    }
    answers
}

/// Every benefit that a result speaks of.
fn spoken_of(result: &QuizResult) -> Vec<BenefitId> {
    let mut found: Vec<_> = result.matches.iter().map(|it| it.benefit).collect();
    found.extend(result.plan.rows.iter().map(|it| it.benefit));
    found.extend(result.plan.drawn);
    found.extend(result.headline_for_later());
    match &result.headline {
        Headline::First(one) => found.push(*one),
        Headline::Joint(one, other) => found.extend([*one, *other]),
        Headline::Later(list) => found.extend(list),
        _ => {}
    }
    let reasons = result.matches.iter().flat_map(|it: &Match| &it.reasons);
    for reason in reasons {
        if let Reason::StrongerStudies(list) = reason {
            found.extend(list);
        }
    }
    found
}

#[test]
fn every_set_of_benefits_but_all_six() {
    let mut dice = Dice::new(SEED);
    let built_in = Content::built_in();
    for set in 0..63 {
        let dropped = benefits(set);
        let content = without(&dropped);
        let offered: Vec<_> = content.benefits.iter().filter(|it| it.offered).collect();
        let kept = benefits(63 & !set);
        assert_eq!(
            offered.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(),
            kept
        );
        // A goal stays as long as it leads anywhere.
        let goals = &built_in.question_named("goals").unwrap().1.options;
        let leads = goals.iter().filter(|goal| {
            goal.unsure
                || built_in
                    .benefits
                    .iter()
                    .any(|it| goal.weights.of(it.id) > 0 && kept.contains(&it.id.as_str()))
        });
        let goals: Vec<_> = leads.map(|it| it.id.as_ref()).collect();
        assert_eq!(options(&content, "goals"), goals, "without {dropped:?}");
        for _ in 0..40 {
            let answers = picked(&content, &mut dice);
            let Outcome::Result(result) = outcome(&content, &answers) else {
                panic!("an end without {dropped:?}");
            };
            let mut shown: Vec<_> = result
                .matches
                .iter()
                .map(|it| it.benefit.as_str())
                .collect();
            assert_eq!(
                result
                    .plan
                    .rows
                    .iter()
                    .map(|it| it.benefit.as_str())
                    .collect::<Vec<_>>(),
                shown
            );
            shown.sort_by_key(|id| BenefitId::ALL.iter().position(|it| it.as_str() == *id));
            assert_eq!(shown, kept, "without {dropped:?}");
            for benefit in spoken_of(&result) {
                assert!(
                    kept.contains(&benefit.as_str()),
                    "{benefit:?} without {dropped:?}"
                );
            }
        }
    }
}

/// Questions that only come up behind what isn't offered don't come up.
#[test]
fn questions_behind_what_is_not_offered() {
    let all = questions(Content::built_in()).len();
    assert_eq!(questions(&without(&["stretch-marks"])).len(), all);
    let lines = without(&[
        "texture",
        "stretch-marks",
        "acne-scars",
        "oil-and-pores",
        "exfoliation",
    ]);
    assert_eq!(
        questions(&lines),
        [
            "goals",
            "noticeable",
            "area",
            "midday",
            "timing",
            "age",
            "health"
        ]
    );
    let (_, midday) = lines.question_named("midday").unwrap();
    let Some(When::Any(..)) = midday.when else {
        panic!("it still comes up for those who are not sure");
    };
}

/// Whatever may be dropped alone, by the path of its null.
fn droppable() -> Vec<Value> {
    let built_in = microneedling_quiz::document::built_in();
    let mut found = Vec::new();
    for (id, question) in built_in["questions"].as_object().unwrap() {
        if !["goals", "age", "health"].contains(&id.as_str()) {
            found.push(json!({ "questions": { id: null } }));
        }
        for (option, it) in question["options"].as_object().unwrap() {
            let core = it["raises"].as_array().into_iter().flatten();
            let mut core = core.map(|it| &built_in["conditions"][it.as_str().unwrap()]["core"]);
            let is_core = id == "health" && core.any(|it| it == true);
            let neither = id == "health" && option == "none";
            if id != "age" && it["unsure"] != true && !is_core && !neither {
                found.push(json!({ "questions": { id: { "options": { option: null } } } }));
            }
        }
    }
    for (id, condition) in built_in["conditions"].as_object().unwrap() {
        if condition["core"] != true {
            found.push(json!({ "conditions": { id: null } }));
        }
    }
    for id in built_in["ask"].as_object().unwrap().keys() {
        found.push(json!({ "ask": { id: null } }));
    }
    for (path, object) in [
        ("questions", &built_in["texts"]["en"]["questions"]),
        ("conditions", &built_in["texts"]["en"]["conditions"]),
    ] {
        for (id, it) in object.as_object().unwrap() {
            if it.get("hint").is_some() {
                found.push(json!({ "texts": { "en": { path: { id: { "hint": null } } } } }));
            }
        }
    }
    found
}

/// Of an object with one key each, the keys down to the null.
fn steps(of: &Value) -> Vec<&str> {
    let mut steps = Vec::new();
    let mut at = of;
    while let Some((key, inner)) = at.as_object().and_then(|it| it.iter().next()) {
        steps.push(key.as_str());
        at = inner;
    }
    steps
}

#[test]
fn whatever_is_not_core_may_go_alone() {
    let mut dice = Dice::new(SEED);
    let all = droppable();
    assert!(all.len() > 90, "{}", all.len());
    for document in &all {
        let content = read(&document.to_string()).content;
        match steps(document)[..] {
            ["questions", id] => assert!(content.question_named(id).is_none(), "{id}"),
            ["questions", id, "options", option] => {
                assert!(!options(&content, id).contains(&option), "{id}.{option}");
            }
            ["conditions", id] => {
                let told = notes::all(&content);
                let mut told = told
                    .iter()
                    .map(|it| &content.condition(it.condition).unwrap().id);
                assert!(told.all(|it| it != id), "{id}");
                assert!(!options(&content, "health").contains(&id), "{id}");
            }
            ["ask", _] => assert_eq!(content.ask.len(), Content::built_in().ask.len() - 1),
            _ => assert_eq!(questions(&content), questions(Content::built_in())),
        }
        for _ in 0..5 {
            let answers = picked(&content, &mut dice);
            assert!(matches!(outcome(&content, &answers), Outcome::Result(_)));
        }
    }
}

/// All of it together leaves the goals of one benefit, the age and the core of the health.
#[test]
fn all_that_may_go_may_go_at_once() {
    let mut document = json!({});
    for it in droppable() {
        // A goal must be left.
        let steps = steps(&it);
        if steps[..] != ["questions", "goals", "options", "fine-lines"] {
            merge(&mut document, it);
        }
    }
    let content = read(&document.to_string()).content;
    assert_eq!(questions(&content), ["goals", "age", "health"]);
    assert_eq!(options(&content, "goals"), ["fine-lines", "not-sure"]);
    assert_eq!(
        options(&content, "health"),
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
    let result = result(
        &content,
        "goals: fine-lines · age: 18-to-21 · health: pregnant",
    );
    assert_eq!(
        outline(&result),
        "fine-lines best, texture weak | first fine-lines | wait"
    );
    assert_eq!(result.ask.len(), 0);
    let end = answers(&content, "goals: fine-lines · age: under-18");
    assert_eq!(outcome(&content, &end), Outcome::End);
}

/// Puts one document over another; nulls stay, as they are to be said.
fn merge(into: &mut Value, it: Value) {
    match (into, it) {
        (Value::Object(into), Value::Object(it)) => {
            for (key, value) in it {
                match into.get_mut(&key) {
                    Some(found) => merge(found, value),
                    None => {
                        into.insert(key, value);
                    }
                }
            }
        }
        // What is dropped already stays so.
        (Value::Null, _) => {}
        (into, it) => *into = it,
    }
}

/// A question that was dropped is neither asked nor looked at.
#[test]
fn what_looked_at_a_dropped_question_or_option_goes_too() {
    let built_in = Content::built_in();
    let content = read(r#"{"questions": {"timing": null}}"#).content;
    assert_eq!(
        content.ask.len(),
        built_in.ask.len() - 1,
        "of hoping for it soon"
    );
    let given = result(
        &content,
        "goals: fine-lines · age: 22-or-over · health: none",
    );
    assert_eq!(given.plan.hope, None);
    assert!(given.plan.rows.iter().all(|it| it.fit.is_none()));

    let goals = json!({ "acne-scars": null, "stretch-marks": null });
    let content =
        read(&json!({ "questions": { "goals": { "options": goals } } }).to_string()).content;
    assert!(content.question_named("mark-age").is_none());
    let benefit = content.benefit(BenefitId::AcneScars);
    assert!(
        benefit.plan.is_none(),
        "nobody has the goal that its studies were about"
    );
    assert_eq!(benefit.aspects.len(), 3);
    let content =
        read(r#"{"questions": {"goals": {"options": {"dark-marks": null, "blackheads": null}}}}"#)
            .content;
    assert_eq!(content.benefit(BenefitId::AcneScars).aspects.len(), 1);

    let content = read(r#"{"conditions": {"dark-marks-risk": null}}"#).content;
    let given = result(
        &content,
        "goals: dark-marks · age: 22-or-over · health: none",
    );
    assert!(given.notes.is_empty());
}
