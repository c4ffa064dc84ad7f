//! The rules for questions and options.

use super::super::fault::Faults;
use super::super::shape::{AnswerOption, Kind, Question, Quiz, Role};
use super::{BENEFITS, CORE, Whose, known, when};

/// The question that the rule for people under 18 hangs on.
const AGE: &str = "age";
/// The question whose ticks raise the conditions.
const HEALTH: &str = "health";

/// Questions whose options the contract names (contract 4).
const NAMED: [(&str, &[&str]); 3] = [
    (
        "goals",
        &[
            "rough-texture",
            "lost-firmness",
            "fine-lines",
            "stretch-marks",
            "acne-scars",
            "dark-marks",
            "blackheads",
            "oily-skin",
            "large-pores",
            "dull-skin",
            "not-sure",
        ],
    ),
    (
        "age",
        &["under-18", "18-to-21", "22-or-over", "rather-not-say"],
    ),
    (
        "health",
        &[
            "breakout-now",
            "skin-infection",
            "cold-sore-now",
            "cold-sores-before",
            "skin-flare",
            "skin-condition-calm",
            "keloid",
            "isotretinoin-now",
            "isotretinoin-recent",
            "blood-thinner",
            "pregnant",
            "weak-immunity",
            "cancer-treatment",
            "diabetes",
            "suspicious-spot",
            "sunburn",
            "recent-procedure",
            "allergy",
            "autoimmune",
            "none",
            "rather-not-say",
        ],
    ),
];

/// Questions, their options, and the roles that they play.
pub fn check(quiz: &Quiz, whose: Whose, faults: &mut Faults) {
    for (id, options) in NAMED {
        let Some(question) = quiz.questions.get(id) else {
            faults.quiz("/questions", format!("no \"{id}\"; every quiz has it"));
            continue;
        };
        let kept = |id: &str| CORE.contains(&id) || ["none", "rather-not-say"].contains(&id);
        for option in options {
            let must = whose == Whose::BuiltIn || *id == *AGE || (*id == *HEALTH && kept(option));
            if must && !question.options.contains_key(*option) {
                faults.quiz(
                    format!("/questions/{id}/options"),
                    format!("no \"{option}\"; every quiz has it"),
                );
            }
        }
    }
    let mut roles = Vec::new();
    for (place, (id, question)) in quiz.questions.iter().enumerate() {
        let path = format!("/questions/{id}");
        when(
            &format!("{path}/when"),
            question.when.as_ref(),
            quiz,
            place,
            faults,
        );
        let plays_again = roles.contains(&question.role);
        if question.role != Role::Plain && plays_again {
            faults.quiz(
                format!("{path}/role"),
                "another question plays it; drop one of the two",
            );
        }
        roles.push(question.role);
        shape(&path, question, faults);
        for (option, it) in &question.options {
            let path = format!("{path}/options/{option}");
            references(&path, it, quiz, faults);
            let is_goal = question.role == Role::Goals && !plays_again;
            weights(&path, is_goal, it, faults);
        }
    }
    if roles.first() != Some(&Role::Goals) {
        faults.quiz(
            "/questions",
            "the first has not the role \"goals\"; put the goals first",
        );
    }
}

fn shape(path: &str, question: &Question, faults: &mut Faults) {
    let options = &question.options;
    if options.len() < 2 || options.len() > 32 {
        faults.quiz(
            format!("{path}/options"),
            format!("{} of them; give 2 to 32", options.len()),
        );
    }
    if !options.is_empty() && !options.values().any(|option| option.unsure) {
        faults.quiz(
            format!("{path}/options"),
            "nobody can say \"not sure\"; give one option \"unsure\": true",
        );
    }
    for (id, option) in options {
        if question.kind == Kind::Several && option.unsure && !option.exclusive {
            faults.quiz(
                format!("{path}/options/{id}"),
                "unsure beside other ticks; give it \"exclusive\": true",
            );
        }
    }
}

fn references(path: &str, option: &AnswerOption, quiz: &Quiz, faults: &mut Faults) {
    for (at, id) in option.supports.iter().enumerate() {
        known(
            &format!("{path}/supports/{at}"),
            "benefit",
            id,
            BENEFITS.into_iter(),
            faults,
        );
    }
    for (at, id) in option.raises.iter().enumerate() {
        let all = quiz.conditions.keys().map(String::as_str);
        known(&format!("{path}/raises/{at}"), "condition", id, all, faults);
    }
}

fn weights(path: &str, is_goal: bool, option: &AnswerOption, faults: &mut Faults) {
    for (benefit, weight) in &option.weights {
        let path = format!("{path}/weights/{benefit}");
        known(&path, "benefit", benefit, BENEFITS.into_iter(), faults);
        if *weight > 3 {
            faults.quiz(path, format!("{weight} is over 3; use 0 to 3"));
        } else if *weight < 0 {
            faults.quiz(path, format!("{weight} is under 0; use 0 to 3"));
        }
    }
    if option.unsure && !option.weights.is_empty() {
        faults.quiz(
            format!("{path}/weights"),
            "\"not sure\" must not score; drop the weights",
        );
    }
    if is_goal && !option.unsure {
        let most = option.weights.values().max();
        let holders = option.weights.values().filter(|it| Some(*it) == most);
        if holders.count() != 1 {
            faults.quiz(
                format!("{path}/weights"),
                "belongs to no single benefit; give exactly one the largest weight",
            );
        }
    }
}
