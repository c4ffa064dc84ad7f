//! The quizzes that links and visits are of: the built-in one, and one that a clinic made its own.

use std::sync::LazyLock;

use microneedling_quiz::document;
use microneedling_quiz::quiz::content::OptionId;
use microneedling_quiz::quiz::{Answers, Content, Visit, outcome};

use crate::Below;

const OWN: &str = include_str!("../../golden/documents/everything.json");

/// The quiz of the golden document that uses everything.
static CLINICS: LazyLock<Content> = LazyLock::new(|| {
    let document = document::check(OWN).expect("a document without faults");
    document.content
});

/// Both of them.
pub fn both() -> [&'static Content; 2] {
    [Content::built_in(), &CLINICS]
}

/// Every option of a quiz.
pub fn options(content: &Content) -> Vec<OptionId> {
    let all = content.questions();
    all.flat_map(|(id, question)| question.options(id).map(|(id, _)| id).collect::<Vec<_>>())
        .collect()
}

/// Answers to about each question, also to those that aren't asked.
pub fn some_answers(content: &Content, below: Below) -> Answers {
    let mut answers = Answers::new();
    for (id, question) in content.questions() {
        let options: Vec<_> = question.options(id).map(|(id, _)| id).collect();
        for _ in 0..below(4) {
            answers.set(content, options[below(options.len())], true);
        }
    }
    answers
}

/// Any visit leads to something, and comes back from its own words.
pub fn hold_visit(content: &Content, visit: &Visit) {
    outcome(content, visit.answers());
    if let Some((at, of)) = visit.progress(content) {
        assert!(at >= 1 && at <= of, "question {at} of {of}");
    }
    let text = visit.to_text(content);
    let again = Visit::from_text(content, &text);
    assert_eq!(again.as_ref(), Some(visit), "{text}");
}
