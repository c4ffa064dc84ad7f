//! Answers by the ids of `content/quiz.json`, and back into words.

use microneedling_quiz::quiz::content::{AnswerOption, ConditionId, Question};
use microneedling_quiz::quiz::{Answers, Content, Note, OptionId, QuestionId};

/// The quiz as built in.
pub fn quiz() -> &'static Content {
    Content::built_in()
}

/// A question by its id.
pub fn question(id: &str) -> (QuestionId, &'static Question) {
    quiz()
        .questions()
        .find(|(_, question)| question.id == id)
        .unwrap_or_else(|| panic!("no question \"{id}\""))
}

/// The options of a question, by its id.
pub fn options(question_id: &str) -> Vec<(OptionId, &'static AnswerOption)> {
    let (id, question) = question(question_id);
    question.options(id).collect()
}

/// An option by its question's id and its own.
pub fn option(question: &str, id: &str) -> OptionId {
    options(question)
        .into_iter()
        .find(|(_, option)| option.id == id)
        .unwrap_or_else(|| panic!("no option \"{id}\" of \"{question}\""))
        .0
}

/// The goals that may be chosen together: all but "not sure".
pub fn goals() -> Vec<OptionId> {
    options("goals")
        .into_iter()
        .filter(|(_, option)| !option.exclusive)
        .map(|(id, _)| id)
        .collect()
}

/// A condition by its id.
pub fn condition(id: &str) -> ConditionId {
    quiz()
        .conditions()
        .find(|(_, condition)| condition.id == id)
        .unwrap_or_else(|| panic!("no condition \"{id}\""))
        .0
}

/// The id of a condition.
pub fn condition_id(id: ConditionId) -> &'static str {
    &quiz().condition(id).expect("a condition").id
}

/// The id of an option.
pub fn option_id(id: OptionId) -> &'static str {
    &quiz().option(id).expect("an option").id
}

/// Notes as their conditions' ids.
pub fn noted(notes: &[Note]) -> Vec<&'static str> {
    notes
        .iter()
        .map(|note| condition_id(note.condition))
        .collect()
}

/// Answers by ids, as `[("goals", "fine-lines"), …]`.
pub fn answers<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Answers {
    Answers::from_ids(quiz(), pairs).expect("ids of the content")
}

/// The same answers with one more choice.
pub fn with(answers: &Answers, option: OptionId) -> Answers {
    let mut changed = answers.clone();
    changed.set(quiz(), option, true);
    changed
}

/// The same answers with nothing chosen at one question.
pub fn without(answers: &Answers, question: QuestionId) -> Answers {
    chosen(answers)
        .into_iter()
        .filter(|option| option.question != question)
        .fold(Answers::new(), |rest, option| with(&rest, option))
}

/// Everything chosen, in the order of asking, whether it counts or not.
pub fn chosen(answers: &Answers) -> Vec<OptionId> {
    quiz()
        .questions()
        .flat_map(|(id, question)| question.options(id))
        .map(|(id, _)| id)
        .filter(|id| answers.has(*id))
        .collect()
}

/// Answers in words, for the message of a test that fails.
pub fn told(answers: &Answers) -> String {
    let each = quiz().questions().filter_map(|(id, question)| {
        let ids: Vec<_> = question
            .options(id)
            .filter(|(option, _)| answers.has(*option))
            .map(|(_, option)| option.id.as_ref())
            .collect();
        (!ids.is_empty()).then(|| format!("{}: {}", question.id, ids.join(", ")))
    });
    let told: Vec<_> = each.collect();
    if told.is_empty() {
        "(nothing answered)".into()
    } else {
        told.join(" · ")
    }
}
