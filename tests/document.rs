//! The reader of clinic documents: what it refuses, in which words, and what it makes of the rest.
//!
//! Each broken document is held to the letter: every fault with its path, what was found, and the
//! mend, and no fault more: `broken.rs`, `types.rs`, `nulls.rs`, `ids.rs`, `rules.rs`, `locked.rs`,
//! `words.rs`, `links.rs`, `look.rs`, `too_much.rs` and `many.rs`. What the right ones lead to stands
//! in `right.rs`, `dropped.rs`, `people.rs`, `own.rs`, `handed_on.rs` and `kept.rs`; the documents
//! that are kept for good in `golden.rs`; and what those become by chance in `mutated.rs`, with the
//! changes of `mutation.rs` and the promises of `held.rs`, which the fuzz target shares.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod support;

#[path = "document/broken.rs"]
mod broken;
#[path = "document/dropped.rs"]
mod dropped;
#[path = "document/golden.rs"]
mod golden;
#[path = "document/handed_on.rs"]
mod handed_on;
#[path = "document/held.rs"]
mod held;
#[path = "document/ids.rs"]
mod ids;
#[path = "document/kept.rs"]
mod kept;
#[path = "document/links.rs"]
mod links;
#[path = "document/locked.rs"]
mod locked;
#[path = "document/look.rs"]
mod look;
#[path = "document/many.rs"]
mod many;
#[path = "document/mutated.rs"]
mod mutated;
#[path = "document/mutation.rs"]
mod mutation;
#[path = "document/nulls.rs"]
mod nulls;
#[path = "document/own.rs"]
mod own;
#[path = "document/people.rs"]
mod people;
#[path = "document/right.rs"]
mod right;
#[path = "document/rules.rs"]
mod rules;
#[path = "document/too_much.rs"]
mod too_much;
#[path = "document/types.rs"]
mod types;
#[path = "document/words.rs"]
mod words;

use microneedling_quiz::document::{Document, check};
use microneedling_quiz::quiz::{
    Answers, Content, Headline, NextStep, Outcome, Place, QuizResult, Visit, outcome,
};
use serde_json::{Map, Value};
use support::cases::Dice;

/// The golden documents by their names.
const GOLDEN: [(&str, &str); 13] = [
    ("accent", include_str!("golden/documents/accent.json")),
    ("booking", include_str!("golden/documents/booking.json")),
    ("empty", include_str!("golden/documents/empty.json")),
    (
        "everything",
        include_str!("golden/documents/everything.json"),
    ),
    (
        "five-benefits",
        include_str!("golden/documents/five-benefits.json"),
    ),
    ("german", include_str!("golden/documents/german.json")),
    ("look", include_str!("golden/documents/look.json")),
    ("own-note", include_str!("golden/documents/own-note.json")),
    (
        "own-question",
        include_str!("golden/documents/own-question.json"),
    ),
    ("reordered", include_str!("golden/documents/reordered.json")),
    ("short", include_str!("golden/documents/short.json")),
    (
        "stretch-marks-only",
        include_str!("golden/documents/stretch-marks-only.json"),
    ),
    ("words", include_str!("golden/documents/words.json")),
];

/// Stands in an edit for what is taken out; no document holds it.
fn gone() -> Value {
    "\0".into()
}

/// A golden document.
fn golden(name: &str) -> &'static str {
    let found = GOLDEN.iter().find(|(it, _)| *it == name);
    found.unwrap_or_else(|| panic!("no document \"{name}\"")).1
}

/// The faults of a text, a line each.
fn faults(text: &str) -> Vec<String> {
    let faults = check(text).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

/// Holds the faults of a text to the letter.
#[track_caller]
fn told<const N: usize>(text: &str, expected: [&str; N]) {
    let shown: String = text.chars().take(200).collect();
    assert!(N > 0, "what is right stands elsewhere");
    assert_eq!(faults(text), expected, "{shown}");
}

/// A golden document, with these values at these paths.
fn edited(name: &str, edits: &[(&str, Value)]) -> String {
    let mut document: Value = serde_json::from_str(golden(name)).expect("JSON");
    for (path, value) in edits {
        put(&mut document, path, value.clone());
    }
    document.to_string()
}

/// Puts a value at a path, and the objects around it where there are none.
fn put(document: &mut Value, path: &str, value: Value) {
    let steps = path.split('/').skip(1);
    let steps: Vec<_> = steps
        .map(|it| it.replace("~1", "/").replace("~0", "~"))
        .collect();
    let (last, outer) = steps.split_last().expect("a path");
    if value != gone()
        && let Some(found) = document.pointer_mut(path)
    {
        *found = value;
        return;
    }
    let mut at = document;
    for step in outer {
        let object = at.as_object_mut().expect("an object");
        at = object.entry(step).or_insert_with(|| Map::new().into());
    }
    let object = at.as_object_mut().expect("an object");
    if value == gone() {
        object
            .shift_remove(last)
            .unwrap_or_else(|| panic!("nothing at {path}"));
    } else {
        object.insert(last.clone(), value);
    }
}

/// Reads a document that is right.
#[track_caller]
fn read(text: &str) -> Document {
    check(text).unwrap_or_else(|faults| panic!("{text}: {faults:#?}"))
}

/// Answers by their ids, as `"goals: fine-lines, acne-scars · area: face"`.
#[track_caller]
fn answers(content: &Content, told: &str) -> Answers {
    let parts = told.split(" · ").filter(|it| !it.is_empty());
    let pairs = parts.flat_map(|part| {
        let (question, options) = part.split_once(": ").expect("a question");
        options.split(", ").map(move |option| (question, option))
    });
    Answers::from_ids(content, pairs).unwrap_or_else(|it| panic!("{it}"))
}

/// The result of answers by their ids.
#[track_caller]
fn result(content: &Content, told: &str) -> QuizResult {
    match outcome(content, &answers(content, told)) {
        Outcome::Result(result) => *result,
        Outcome::End => panic!("{told} ends the quiz"),
    }
}

/// The benefits of a result with their levels, the best first, as `fine-lines best`.
fn levels(result: &QuizResult) -> Vec<String> {
    let matches = result.matches.iter();
    let level = |it: &microneedling_quiz::quiz::Match| {
        format!("{} {}", it.benefit.as_str(), it.level.as_str())
    };
    matches.map(level).collect()
}

/// The ids of the questions, in the order of asking.
fn questions(content: &Content) -> Vec<&str> {
    content.questions.iter().map(|it| it.id.as_ref()).collect()
}

/// The ids of a question's options, in the order of showing.
#[track_caller]
fn options<'a>(content: &'a Content, question: &str) -> Vec<&'a str> {
    let found = content.question_named(question);
    let (_, question) = found.unwrap_or_else(|| panic!("no question \"{question}\""));
    question.options.iter().map(|it| it.id.as_ref()).collect()
}

/// The text of a document in a language, by the words that its row holds.
fn rows<'a>(document: &'a Document, lang: &str) -> Vec<&'a str> {
    let built_in: Vec<&str> = microneedling_quiz::text::Texts::of(lang).rows().collect();
    document.rows(lang, built_in.leak())
}

/// How a person's result reads: the benefits with their levels, the headline, the next step.
fn outline(result: &QuizResult) -> String {
    let levels = levels(result)
        .into_iter()
        .filter(|it| !it.ends_with(" none"));
    let levels = levels.collect::<Vec<_>>().join(", ");
    let headline = match &result.headline {
        Headline::First(one) => format!("first {}", one.as_str()),
        Headline::Joint(one, other) => format!("joint {}, {}", one.as_str(), other.as_str()),
        Headline::Later(list) => {
            let list: Vec<_> = list.iter().map(|it| it.as_str()).collect();
            format!("later {}", list.join(", "))
        }
        other => format!("{other:?}").to_lowercase(),
    };
    let next = match result.next {
        NextStep::Wait => "wait",
        NextStep::Ask => "ask",
        NextStep::Consult => "consult",
        NextStep::Lotion => "lotion",
        NextStep::Look => "look",
    };
    format!("{levels} | {headline} | {next}")
}

/// Answers to all that is asked, drawn.
fn drawn(content: &Content, dice: &mut Dice) -> Answers {
    let mut visit = Visit::new(content);
    while let Place::Question(id) = visit.place() {
        let all: Vec<_> = content.question(id).unwrap().options(id).collect();
        for _ in 0..=dice.below(4) {
            visit.choose(content, all[dice.below(all.len())].0, true);
        }
        visit.next(content).unwrap();
    }
    visit.answers().clone()
}
