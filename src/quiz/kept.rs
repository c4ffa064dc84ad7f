//! A visit as a line of text, to be kept and taken up again.
//!
//! ```
//! use microneedling_quiz::quiz::{Content, Place, Visit};
//! let content = Content::built_in();
//! let visit = Visit::from_text(content, "1 @goals goals.fine-lines goals.acne-scars").unwrap();
//! assert_eq!(visit.to_text(content), "1 @goals goals.fine-lines goals.acne-scars");
//! // What is no visit of this quiz is none at all.
//! assert_eq!(Visit::from_text(content, "{}"), None);
//! ```
//!
//! The words are: the version, `@` and the place (a question, `result`, `end`), every option
//! chosen as `question.option`; while an answer is changed from the result also `*` and the
//! question, and behind a `-` each option as it was before.

use super::answers::Answers;
use super::content::{Content, OptionId, QuestionId};
use super::flow::{Place, Visit};

/// The version of this writing. Another one is no visit.
const VERSION: &str = "1";

impl Visit {
    /// The visit in words.
    pub fn to_text(&self, content: &Content) -> String {
        let mut text = String::from(VERSION);
        let mut word = |mark: &str, name: &str| {
            text.push(' ');
            text.push_str(mark);
            text.push_str(name);
        };
        let place = match self.place() {
            Place::Question(id) => name(content, id),
            Place::Result => "result",
            Place::End => "end",
        };
        word("@", place);
        if let Some((question, before)) = self.changing() {
            word("*", name(content, question));
            each(content, before, |option| word("-", option));
        }
        each(content, self.answers(), |option| word("", option));
        text
    }

    /// A visit out of its words, as near to where it was as its answers allow.
    ///
    /// None where the text is something else, of another version, or names what this quiz
    /// doesn't have.
    pub fn from_text(content: &Content, text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        if words.next() != Some(VERSION) {
            return None;
        }
        let (mut answers, mut before) = (Answers::new(), Answers::new());
        let (mut place, mut changing) = (None, None);
        for word in words {
            if let Some(name) = word.strip_prefix('@') {
                place = Some(match name {
                    "result" => Place::Result,
                    "end" => Place::End,
                    _ => Place::Question(question(content, name)?),
                });
            } else if let Some(name) = word.strip_prefix('*') {
                changing = Some(question(content, name)?);
            } else if let Some(name) = word.strip_prefix('-') {
                before.set(content, option(content, name)?, true);
            } else {
                answers.set(content, option(content, word)?, true);
            }
        }
        let changing = changing.map(|question| (question, before));
        Some(Self::resume(content, answers, place?, changing))
    }
}

fn name(content: &Content, id: QuestionId) -> &str {
    content.question(id).map_or("", |question| &question.id)
}

/// Names every option chosen, in the order of the quiz.
fn each(content: &Content, answers: &Answers, mut tell: impl FnMut(&str)) {
    for (id, question) in content.questions() {
        for (option, it) in question.options(id) {
            if answers.has(option) {
                tell(&[&question.id, ".", &it.id].concat());
            }
        }
    }
}

fn question(content: &Content, name: &str) -> Option<QuestionId> {
    content.question_named(name).map(|(id, _)| id)
}

fn option(content: &Content, name: &str) -> Option<OptionId> {
    let (question, option) = name.split_once('.')?;
    content.option_named(question, option)
}
