//! The rules that content must keep.

use super::fault::Faults;
use super::source::{AnswerOption, Kind, Map, Question, Quiz, Role, Span, When};
use super::texts::Table;
use std::collections::BTreeSet;

/// The benefits of the contract, in the article's order.
pub const BENEFITS: [&str; 6] = [
    "texture",
    "fine-lines",
    "stretch-marks",
    "acne-scars",
    "oil-and-pores",
    "exfoliation",
];

/// Conditions that no quiz may do without (contract 5).
const CORE: [&str; 5] = [
    "breakout-now",
    "skin-infection",
    "cold-sore-now",
    "pregnant",
    "suspicious-spot",
];

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

/// Ids, weights, rules and sources.
pub fn quiz(quiz: &Quiz, faults: &mut Faults) {
    if quiz.version != 1 {
        faults.quiz("/version", format!("{} is unknown; write 1", quiz.version));
    }
    span("/article/sessions", quiz.article.sessions, faults);
    span("/article/gapWeeks", quiz.article.gap_weeks, faults);
    source("/article/source", &quiz.article.source, faults);
    benefits(quiz, faults);
    questions(quiz, faults);
    conditions(quiz, faults);
    source("/expect/source", &quiz.expect.source, faults);
    cited("/expect/citations", &quiz.expect.citations, quiz, faults);
    for (id, ask) in &quiz.ask {
        let path = format!("/ask/{id}/when");
        when(&path, ask.when.as_ref(), quiz, quiz.questions.len(), faults);
    }
    for (id, citation) in &quiz.citations {
        if !citation.link.starts_with("https://") {
            faults.quiz(
                format!("/citations/{id}/link"),
                format!(
                    "\"{}\" is no https address; write the DOI's or the regulator's",
                    citation.link
                ),
            );
        }
    }
}

fn span(path: &str, [from, to]: Span, faults: &mut Faults) {
    if from > to {
        faults.quiz(
            path,
            format!("{from} is over {to}; write the smaller one first"),
        );
    }
}

fn source(path: &str, source: &str, faults: &mut Faults) {
    if source.trim().is_empty() {
        faults.quiz(path, "no source; name the row of evidence.md");
    }
}

fn known<'a>(
    path: &str,
    what: &str,
    id: &str,
    mut all: impl Iterator<Item = &'a str>,
    faults: &mut Faults,
) {
    if !all.any(|it| it == id) {
        faults.quiz(
            path,
            format!("no {what} \"{id}\"; use an id that this file defines"),
        );
    }
}

fn cited(path: &str, ids: &[String], quiz: &Quiz, faults: &mut Faults) {
    for (at, id) in ids.iter().enumerate() {
        let all = quiz.citations.keys().map(String::as_str);
        known(&format!("{path}/{at}"), "citation", id, all, faults);
    }
}

/// A rule may look at questions before place `before` only, so none can turn in a circle.
fn when(path: &str, when: Option<&When>, quiz: &Quiz, before: usize, faults: &mut Faults) {
    let Some(when) = when else { return };
    let Some((place, _, question)) = quiz.questions.get_full(&when.question) else {
        faults.quiz(
            format!("{path}/question"),
            format!(
                "no question \"{}\"; use an id that this file defines",
                when.question
            ),
        );
        return;
    };
    if place >= before {
        faults.quiz(
            format!("{path}/question"),
            format!(
                "\"{}\" comes no earlier; look at an earlier question",
                when.question
            ),
        );
    }
    let (key, options) = match (&when.any, &when.none) {
        (Some(any), None) => ("any", any),
        (None, Some(none)) => ("none", none),
        _ => {
            faults.quiz(path, "needs \"any\" or \"none\", and not both; keep one");
            return;
        }
    };
    for (at, option) in options.iter().enumerate() {
        let all = question.options.keys().map(String::as_str);
        known(&format!("{path}/{key}/{at}"), "option", option, all, faults);
    }
}

fn benefits(quiz: &Quiz, faults: &mut Faults) {
    if !quiz.benefits.keys().eq(BENEFITS) {
        faults.quiz(
            "/benefits",
            format!("must be these, in this order: {}", BENEFITS.join(", ")),
        );
    }
    for (id, benefit) in &quiz.benefits {
        let path = format!("/benefits/{id}");
        if let Some(plan) = &benefit.plan {
            let path = format!("{path}/plan");
            span(&format!("{path}/sessions"), plan.sessions, faults);
            span(
                &format!("{path}/measuredWeeks"),
                plan.measured_weeks,
                faults,
            );
            if let Some(gap) = plan.gap_weeks {
                span(&format!("{path}/gapWeeks"), gap, faults);
            }
            source(&format!("{path}/source"), &plan.source, faults);
            let rule = plan.when.as_ref();
            when(
                &format!("{path}/when"),
                rule,
                quiz,
                quiz.questions.len(),
                faults,
            );
        }
        if benefit.aspects.is_empty() {
            faults.quiz(
                format!("{path}/aspects"),
                "empty; say at least one thing of it",
            );
        }
        for (name, aspect) in &benefit.aspects {
            let path = format!("{path}/aspects/{name}");
            cited(
                &format!("{path}/citations"),
                &aspect.citations,
                quiz,
                faults,
            );
            if aspect.citations.is_empty() && aspect.uncited.as_deref().unwrap_or("").is_empty() {
                faults.quiz(
                    format!("{path}/citations"),
                    "empty; cite a source of evidence.md 8, or say in \"uncited\" why there is none",
                );
            }
            for (key, rule) in [("when", &aspect.when), ("about", &aspect.about)] {
                let path = format!("{path}/{key}");
                when(&path, rule.as_ref(), quiz, quiz.questions.len(), faults);
            }
        }
        let options = || quiz.questions.values().flat_map(|q| q.options.values());
        let most = options().filter_map(|o| o.weights.get(id)).max();
        if most.is_none_or(|most| *most < 1) {
            faults.quiz(&path, "no option leads to it; give one a weight for it");
        } else if benefit.can_lead && most.is_some_and(|most| *most < 3) {
            faults.quiz(
                &path,
                "can lead, but no goal of its own does; give one the weight 3",
            );
        }
    }
}

fn questions(quiz: &Quiz, faults: &mut Faults) {
    for (id, options) in NAMED {
        let Some(question) = quiz.questions.get(id) else {
            faults.quiz("/questions", format!("no \"{id}\"; the contract names it"));
            continue;
        };
        for option in options {
            if !question.options.contains_key(*option) {
                faults.quiz(
                    format!("/questions/{id}/options"),
                    format!("no \"{option}\"; the contract names it"),
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
        if question.role != Role::Plain && roles.contains(&question.role) {
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
            weights(&path, question, it, faults);
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
    if !options.values().any(|option| option.unsure) {
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

fn weights(path: &str, question: &Question, option: &AnswerOption, faults: &mut Faults) {
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
    if question.role == Role::Goals && !option.unsure {
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

fn conditions(quiz: &Quiz, faults: &mut Faults) {
    for (id, condition) in &quiz.conditions {
        let path = format!("/conditions/{id}");
        source(&format!("{path}/source"), &condition.source, faults);
        cited(
            &format!("{path}/citations"),
            &condition.citations,
            quiz,
            faults,
        );
        for (at, benefit) in condition.defers.iter().enumerate() {
            let path = format!("{path}/defers/{at}");
            known(&path, "benefit", benefit, BENEFITS.into_iter(), faults);
        }
        if CORE.contains(&id.as_str()) && !condition.core {
            faults.quiz(path, "is one that every quiz keeps; give it \"core\": true");
        }
    }
    for id in CORE {
        if !quiz.conditions.contains_key(id) {
            faults.quiz("/conditions", format!("no \"{id}\"; every quiz keeps it"));
        }
    }
    let health = quiz
        .questions
        .get("health")
        .map(|question| &question.options);
    for (id, option) in health.into_iter().flatten() {
        let neutral = option.unsure || option.exclusive;
        if !neutral && !option.raises.contains(id) {
            faults.quiz(
                format!("/questions/health/options/{id}/raises"),
                format!("no \"{id}\"; a tick must raise its own condition"),
            );
        }
    }
}

/// Where the texts of the shell are, behind all others.
pub const SHELL: &str = "/shell/";

/// Every text that is needed is there, and no other.
pub fn texts(quiz: &Quiz, table: &Table, faults: &mut Faults) {
    let mut fault = |path: &str, message: &str| faults.note(&table.file, path, message);
    let (needed, allowed) = wanted(quiz);
    for path in &needed {
        if table.row(path).is_none() {
            fault(path, "missing; write this text");
        }
    }
    // Rows are counted up to the shell's, which are no part of the wasm.
    let last = table
        .iter()
        .skip_while(|(path, _)| !path.starts_with(SHELL));
    for (path, _) in last.filter(|(path, _)| !path.starts_with(SHELL)) {
        fault(path, "stands behind \"shell\"; move it before that");
    }
    for (path, _) in table.given() {
        let of_content = !path.starts_with("/ui/") && !path.starts_with(SHELL);
        if of_content && !needed.contains(path) && !allowed.contains(path) {
            fault(
                path,
                "belongs to nothing in content/quiz.json; mend its name or drop it",
            );
        }
    }
}

/// The paths of the texts that the content needs, and of those it may have.
fn wanted(quiz: &Quiz) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut needed = BTreeSet::new();
    let mut allowed = BTreeSet::new();
    let mut need = |path: String| needed.insert(path);
    for (id, question) in &quiz.questions {
        let path = format!("/questions/{id}");
        need(format!("{path}/title"));
        need(format!("{path}/short"));
        allowed.insert(format!("{path}/hint"));
        for (option, it) in &question.options {
            let label = format!("{path}/options/{option}/label");
            // An option that stands for a condition may go by the condition's title.
            if is_condition(quiz, option, it) {
                allowed.insert(label);
            } else {
                need(label);
            }
            allowed.insert(format!("{path}/options/{option}/hint"));
            if let Some(group) = &it.group {
                need(format!("{path}/groups/{group}"));
            }
        }
    }
    for (id, benefit) in &quiz.benefits {
        let path = format!("/benefits/{id}");
        need(format!("{path}/name"));
        need(format!("{path}/short"));
        if benefit.can_lead {
            need(format!("{path}/headline"));
        }
        allowed.insert(format!("{path}/elsewhere"));
        if benefit.plan.is_some() {
            need(format!("{path}/sessions"));
            need(format!("{path}/measured"));
        }
        for aspect in benefit.aspects.keys() {
            let path = format!("{path}/aspects/{aspect}");
            need(format!("{path}/article"));
            need(format!("{path}/studies"));
            if benefit.aspects.len() > 1 {
                need(format!("{path}/name"));
            }
        }
    }
    for (id, condition) in &quiz.conditions {
        let path = format!("/conditions/{id}");
        for name in ["title", "name", "note"] {
            need(format!("{path}/{name}"));
        }
        allowed.insert(format!("{path}/hint"));
        if !condition.defers.is_empty() {
            need(format!("{path}/later"));
        }
    }
    keys(&quiz.ask, |id| need(format!("/ask/{id}")));
    keys(&quiz.citations, |id| need(format!("/citations/{id}")));
    (needed, allowed)
}

fn keys<T>(map: &Map<T>, mut each: impl FnMut(&str) -> bool) {
    for id in map.keys() {
        each(id);
    }
}

/// Does an option stand for the condition of the same name?
pub fn is_condition(quiz: &Quiz, id: &str, option: &AnswerOption) -> bool {
    quiz.conditions.contains_key(id) && option.raises.iter().any(|it| it == id)
}
