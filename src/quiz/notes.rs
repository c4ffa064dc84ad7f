//! What to wait for, ask about or know, out of the answers.
//!
//! Wait comes before ask, ask before know, whatever the order of the answers;
//! among equals the order of `content/` holds, which puts a breakout first.
//! The full list of conditions is shown to everyone; a note only says which
//! of them come first for this visitor.

use super::answers::Answers;
use super::content::{Class, ConditionId, Content};
use super::flow;

/// A condition that an answer raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Wait, ask or know.
    pub class: Class,
    /// What it is about.
    pub condition: ConditionId,
}

/// The notes of these answers, the gravest first.
pub fn notes(content: &Content, answers: &Answers) -> Vec<Note> {
    let counting = flow::counting(content, answers);
    let raised = |condition: ConditionId| {
        content.questions().any(|(id, question)| {
            question
                .options(id)
                .any(|(option, it)| counting.has(option) && it.raises.contains(&condition))
        })
    };
    by_class(content, raised)
}

/// Every condition there is, the gravest first: the list that everyone gets.
pub fn all(content: &Content) -> Vec<Note> {
    by_class(content, |_| true)
}

fn by_class(content: &Content, keep: impl Fn(ConditionId) -> bool) -> Vec<Note> {
    let mut notes = Vec::new();
    for class in [Class::Wait, Class::Ask, Class::Know] {
        for (id, condition) in content.conditions() {
            if condition.class == class && keep(id) {
                notes.push(Note {
                    class,
                    condition: id,
                });
            }
        }
    }
    notes
}
