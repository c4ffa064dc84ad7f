//! Changes that touch more than one place of the document.

use serde_json::{Value, json};

use super::pointer::{remove, set, step};
use super::quiz::strings;
use super::{Draft, Quiz, order};

/// What somebody does to the quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A question of one's own, with its answers.
    AddQuestion {
        /// How it reads.
        title: String,
        /// May several answers be chosen?
        several: bool,
        /// Their words.
        answers: Vec<String>,
        /// The words of the answer that every question has.
        not_sure: String,
    },
    /// An answer of one's own; the question's id and the words.
    AddOption(String, String),
    /// A note of one's own: its title and what it says.
    AddNote(String, String),
    /// A question to take along.
    AddAsk(String),
    /// Leaves something out that is built in: its pointer.
    Drop(String),
    /// Takes it back.
    TakeBack(String),
    /// Deletes something of one's own: a question, an answer, a note; its pointer.
    Delete(String),
    /// Moves a question; below 0 towards the start.
    MoveQuestion(String, isize),
    /// Moves an answer of a question.
    MoveOption(String, String, isize),
    /// Lets an answer (its pointer) bring up a note, or no longer.
    Raise(String, String, bool),
    /// The language of the clinic's own words, which go with it.
    Language(String),
}

impl Draft {
    /// Takes a value away, and objects that are left empty.
    pub fn unset(&mut self, quiz: &Quiz, pointer: &str) {
        remove(&mut self.document, pointer, &|path| {
            let last = path.rsplit('/').next().unwrap_or_default();
            quiz.built.pointer(path).is_some_and(Value::is_object)
                || path.starts_with("/texts")
                || ["look", "dark", "booking", "clinic", "reviewed", "weights"].contains(&last)
        });
    }

    /// Writes a value.
    pub fn set(&mut self, pointer: &str, value: Value) {
        set(&mut self.document, pointer, value);
    }

    /// Does it; gives the pointer to what was added.
    pub fn apply(&mut self, quiz: &Quiz, change: &Change) -> Option<String> {
        match change {
            Change::AddQuestion {
                title,
                several,
                answers,
                not_sure,
            } => return Some(self.add_question(quiz, title, *several, answers, not_sure)),
            Change::AddOption(question, words) => {
                return Some(self.add_option(quiz, question, words));
            }
            Change::AddNote(title, note) => return Some(self.add_note(quiz, title, note)),
            Change::AddAsk(words) => return Some(self.add_ask(quiz, words)),
            Change::Drop(pointer) => {
                self.unlist(quiz, pointer);
                self.set(pointer, Value::Null);
            }
            Change::TakeBack(pointer) => self.unset(quiz, pointer),
            Change::Delete(pointer) => self.delete(quiz, pointer),
            Change::MoveQuestion(id, by) => self.move_question(quiz, id, *by),
            Change::MoveOption(question, id, by) => self.move_option(quiz, question, id, *by),
            Change::Raise(option, note, on) => self.raise(quiz, option, note, *on),
            Change::Language(tag) => self.speak(quiz, tag),
        }
        None
    }

    /// Deletes what is the clinic's own, with its words and whatever names it.
    fn delete(&mut self, quiz: &Quiz, pointer: &str) {
        let Some((group, id)) = pointer.rsplit_once('/') else {
            return;
        };
        self.unlist(quiz, pointer);
        self.unset(quiz, pointer);
        self.unset(quiz, &self.words(pointer));
        for question in quiz.questions() {
            let at = format!("/questions/{}", step(&question.id));
            let when = format!("{at}/when");
            let named = self.at(&format!("{when}/question")).and_then(Value::as_str);
            if group == "/questions" && named == Some(id) {
                self.unset(quiz, &when);
            }
            for option in question.options {
                let option = format!("{at}/options/{}", step(&option.id));
                if group == "/conditions" && self.at(&option).is_some() {
                    self.raise(quiz, &option, id, false);
                }
            }
        }
    }

    /// Takes a question or an answer out of the list that says its place.
    fn unlist(&mut self, quiz: &Quiz, pointer: &str) {
        let Some((group, id)) = pointer.rsplit_once('/') else {
            return;
        };
        let list = match group {
            "/questions" => "/order".to_owned(),
            _ => match group.strip_suffix("/options") {
                Some(question) => format!("{question}/order"),
                None => return,
            },
        };
        let listed = strings(self.at(&list));
        let left: Vec<_> = listed.iter().filter(|it| *it != id).collect();
        if left.is_empty() {
            self.unset(quiz, &list);
        } else if left.len() < listed.len() {
            self.set(&list, json!(left));
        }
    }

    fn move_question(&mut self, quiz: &Quiz, id: &str, by: isize) {
        let wanted = order::moved(&live(quiz), id, by);
        self.order(quiz, "/order", &natural(quiz), &wanted);
    }

    fn move_option(&mut self, quiz: &Quiz, question: &str, id: &str, by: isize) {
        let at = format!("/questions/{}", step(question));
        let options = quiz.options(question);
        let live: Vec<_> = options.iter().filter(|it| !it.dropped).collect();
        let live: Vec<_> = live.iter().map(|it| it.id.clone()).collect();
        let mut natural = quiz.ids(&format!("{at}/options"));
        natural.retain(|it| live.contains(it));
        let wanted = order::moved(&live, id, by);
        self.order(quiz, &format!("{at}/order"), &natural, &wanted);
    }

    pub(super) fn order(
        &mut self,
        quiz: &Quiz,
        pointer: &str,
        natural: &[String],
        wanted: &[String],
    ) {
        match order::shortest(natural, wanted) {
            Some(list) => self.set(pointer, list),
            None => self.unset(quiz, pointer),
        }
    }

    fn raise(&mut self, quiz: &Quiz, option: &str, note: &str, on: bool) {
        let at = format!("{option}/raises");
        let now = self.at(&at).or_else(|| quiz.built.pointer(&at));
        let mut all = strings(now);
        all.retain(|it| it != note);
        if on {
            all.push(note.into());
        }
        if all == strings(quiz.built.pointer(&at)) {
            self.unset(quiz, &at);
        } else {
            self.set(&at, json!(all));
        }
    }

    fn speak(&mut self, quiz: &Quiz, tag: &str) {
        let before = format!("/texts/{}", step(self.language()));
        if tag == "en" {
            self.unset(quiz, "/language");
        } else {
            self.set("/language", json!(tag));
        }
        let after = format!("/texts/{}", step(self.language()));
        if before != after
            && self.at(&after).is_none()
            && let Some(own) = self.at(&before).cloned()
        {
            self.unset(quiz, &before);
            self.set(&after, own);
        }
    }
}

/// The questions that are asked, in their order.
pub(super) fn live(quiz: &Quiz) -> Vec<String> {
    let all = quiz.questions().into_iter().filter(|it| !it.dropped);
    all.map(|it| it.id).collect()
}

/// The same in the order they have of themselves.
pub(super) fn natural(quiz: &Quiz) -> Vec<String> {
    let live = live(quiz);
    let mut all = quiz.ids("/questions");
    all.retain(|it| live.contains(it));
    all
}
