//! The rules that content must keep.

mod benefits;
mod conditions;
mod questions;
mod texts;

use super::fault::Faults;
use super::shape::{Quiz, Span, When};
pub use texts::{SHELL, Wanted, is_condition, texts, wanted};

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
pub const CORE: [&str; 5] = [
    "breakout-now",
    "skin-infection",
    "cold-sore-now",
    "pregnant",
    "suspicious-spot",
];

/// Whose quiz it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The built-in one: it has every option that the contract names.
    BuiltIn,
    /// A clinic's: of those it has what no quiz may do without.
    Clinic,
}

/// Ids, weights, rules and sources.
pub fn quiz(quiz: &Quiz, whose: Whose, faults: &mut Faults) {
    if quiz.version != 1 {
        faults.quiz("/version", format!("{} is unknown; write 1", quiz.version));
    }
    span("/article/sessions", quiz.article.sessions, faults);
    span("/article/gapWeeks", quiz.article.gap_weeks, faults);
    source("/article/source", &quiz.article.source, faults);
    benefits::check(quiz, whose, faults);
    questions::check(quiz, whose, faults);
    conditions::check(quiz, faults);
    source("/expect/source", &quiz.expect.source, faults);
    cited("/expect/citations", &quiz.expect.citations, quiz, faults);
    for (id, ask) in &quiz.ask {
        let path = format!("/ask/{id}/when");
        when(&path, ask.when.as_ref(), quiz, quiz.questions.len(), faults);
    }
    for (id, citation) in &quiz.citations {
        if citation.cite.trim().is_empty() {
            let message = "empty; write whose work it is, and where it stands";
            faults.quiz(format!("/citations/{id}/cite"), message);
        }
        let link = citation.link.strip_prefix("https://").unwrap_or_default();
        let odd = |it: char| it.is_whitespace() || it.is_control() || "\"<>\\".contains(it);
        if link.is_empty() || link.contains(odd) {
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
        faults.quiz(
            path,
            "no source; name the row of evidence.md, or who says so",
        );
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
    if options.is_empty() {
        let message = "empty, so it never changes anything; name an option, or drop the rule";
        faults.quiz(format!("{path}/{key}"), message);
    }
    for (at, option) in options.iter().enumerate() {
        let all = question.options.keys().map(String::as_str);
        known(&format!("{path}/{key}/{at}"), "option", option, all, faults);
    }
}
