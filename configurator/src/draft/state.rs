//! All state of the page that outlives a field, in one reducer without DOM.

use std::rc::Rc;

use serde_json::Value;

use super::fields::{self, Placed};
use super::texts::{self, Text};
use super::{Action, Change, Draft, Quiz, Refused, Said};
use crate::rules::{self, Fault};

/// So many steps can be undone.
const MOST: usize = 200;

/// The state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What is chosen.
    pub draft: Rc<Draft>,
    /// The quiz that this makes.
    pub quiz: Rc<Quiz>,
    /// What is wrong with the document, each fault beside its field.
    pub faults: Vec<Placed>,
    /// Those that are told: what is only half typed isn't wrong yet.
    pub told: Vec<Placed>,
    /// Are they told as a list as well?
    pub listed: bool,
    /// The document as it last was without a fault: what the preview shows.
    pub good: Rc<Value>,
    /// What opening a document has mended by itself, until the next step.
    pub mended: Vec<Fault>,
    /// What couldn't be opened.
    pub refused: Option<Refused>,
    /// What was said last, and how often something was: the same words twice are two messages.
    pub said: Option<(u32, Said)>,
    /// What was added last, and how often something was; the page puts the focus there.
    pub added: Option<(u32, String)>,
    texts: Rc<Vec<Text>>,
    past: Vec<Rc<Draft>>,
    future: Vec<Rc<Draft>>,
    typing: Option<String>,
}

impl Default for State {
    /// A page about nothing.
    fn default() -> Self {
        Self::new(&Rc::default(), Draft::default())
    }
}

impl State {
    /// A page as it begins: with a draft that was kept, or from nothing.
    pub fn new(built: &Rc<Value>, draft: Draft) -> Self {
        let texts = Rc::new(texts::all(built));
        let mut state = Self {
            quiz: Rc::new(Quiz::new(built, &draft)),
            draft: Rc::new(draft),
            faults: Vec::new(),
            told: Vec::new(),
            listed: false,
            good: Rc::default(),
            mended: Vec::new(),
            refused: None,
            said: None,
            added: None,
            texts,
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
        };
        state.look_again();
        state.tell(false);
        state.listed = !state.told.is_empty();
        state
    }

    /// Every text of the built-in quiz.
    pub fn texts(&self) -> &[Text] {
        &self.texts
    }

    /// Is there a step to take back?
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Is there one to do again?
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        next.act(action);
        next
    }

    fn act(&mut self, action: Action) {
        let before = Rc::clone(&self.draft);
        let draft = Rc::make_mut(&mut self.draft);
        let mut typing = None;
        match action {
            Action::Set(pointer, value) => draft.set(&pointer, value),
            Action::Type(pointer, text) => {
                if text.is_empty() {
                    draft.unset(&self.quiz, &pointer);
                } else {
                    draft.set(&pointer, Value::String(text));
                }
                typing = Some(pointer);
            }
            Action::Unset(pointer) => draft.unset(&self.quiz, &pointer),
            Action::Change(change) => self.change(&change),
            Action::Attribute(name, value) => {
                typing = Some(format!("@{name}"));
                if value.is_empty() {
                    draft.attributes.remove(&name);
                } else {
                    draft.attributes.insert(name, value);
                }
            }
            Action::Host(host) => {
                draft.host = host;
                typing = Some("host".into());
            }
            Action::File(file) => {
                draft.file = file;
                typing = Some("file".into());
            }
            Action::Open(text) => return self.open(text, None),
            Action::Take(text, attributes) => return self.open(text, Some(attributes)),
            Action::GiveUp => self.refused = None,
            Action::Settle => {}
            Action::List => self.listed = true,
            Action::Undo => return self.step(Said::Undone),
            Action::Redo => return self.step(Said::Redone),
            Action::StartOver => {
                *draft = Draft::default();
                self.refused = None;
                self.say(Said::StartedOver);
            }
        }
        self.done(before, typing);
    }

    /// Ends a step: keeps what was before, unless it only goes on with what is being typed.
    fn done(&mut self, before: Rc<Draft>, typing: Option<String>) {
        let goes_on = typing.is_some() && typing == self.typing;
        self.typing = typing;
        if before == self.draft {
            return self.tell(false);
        }
        if !goes_on {
            self.past.push(before);
            if self.past.len() > MOST {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.mended.clear();
        self.look_again();
        self.tell(self.typing.is_some());
    }

    /// Tells what is wrong; while somebody types only what was told before and still is.
    fn tell(&mut self, typing: bool) {
        let before = std::mem::take(&mut self.told);
        let known = |it: &&Placed| before.iter().any(|told| told.field == it.field);
        let all = self.faults.iter();
        self.told = all.filter(|it| !typing || known(it)).cloned().collect();
        // A list that is asked for stays until nothing is wrong.
        self.listed = self.listed && !(self.faults.is_empty() && self.mended.is_empty());
    }

    fn step(&mut self, said: Said) {
        let (from, to) = match said {
            Said::Undone => (&mut self.past, &mut self.future),
            _ => (&mut self.future, &mut self.past),
        };
        self.typing = None;
        match from.pop() {
            Some(draft) => {
                to.push(std::mem::replace(&mut self.draft, draft));
                self.mended.clear();
                self.look_again();
                self.tell(false);
                self.say(said);
            }
            None => self.say(Said::NothingLeft),
        }
    }

    fn change(&mut self, change: &Change) {
        let added = Rc::make_mut(&mut self.draft).apply(&self.quiz, change);
        if let Some(added) = added {
            let many = self.added.as_ref().map_or(0, |it| it.0);
            self.added = Some((many + 1, added));
        }
        let after = Quiz::new(&self.quiz.built, &self.draft);
        let place = |all: Vec<(String, String)>, id: &str| {
            let at = all.iter().position(|it| it.0 == id)?;
            Some(Said::Moved(all.get(at)?.1.clone(), at + 1, all.len()))
        };
        let said = match change {
            Change::MoveQuestion(id, _) => {
                let all = after.questions().into_iter().filter(|it| !it.dropped);
                place(all.map(|it| (it.id, it.title)).collect(), id)
            }
            Change::MoveOption(question, id, _) => {
                let all = after.options(question).into_iter().filter(|it| !it.dropped);
                place(all.map(|it| (it.id, it.label)).collect(), id)
            }
            _ => None,
        };
        if let Some(said) = said {
            self.say(said);
        }
    }

    fn open(&mut self, text: String, attributes: Option<Vec<(String, String)>>) {
        let faults = rules::faults(&text);
        let document = serde_json::from_str::<Value>(&text).ok();
        let Some(document) = document.filter(Value::is_object) else {
            self.refused = Some(Refused { text, faults });
            self.say(Said::Refused);
            return;
        };
        let before = Rc::clone(&self.draft);
        let draft = Rc::make_mut(&mut self.draft);
        draft.document = document;
        if let Some(attributes) = attributes {
            draft.attributes = attributes.into_iter().collect();
        }
        self.refused = None;
        self.done(before, None);
        // Opening the same again has its faults too.
        self.look_again();
        let still = |it: &Fault| self.faults.iter().any(|now| now.fault == *it);
        self.mended = faults.into_iter().filter(|it| !still(it)).collect();
        self.listed = true;
        self.tell(false);
        self.say(Said::Opened(self.faults.len()));
    }

    fn say(&mut self, said: Said) {
        let many = self.said.as_ref().map_or(0, |it| it.0);
        self.said = Some((many + 1, said));
    }

    fn look_again(&mut self) {
        self.quiz = Rc::new(Quiz::new(&self.quiz.built, &self.draft));
        let fields = fields::all(&self.quiz, &self.draft, &self.texts);
        // A document that says nothing is the built-in quiz.
        let faults = if self.draft.is_plain() {
            Vec::new()
        } else {
            rules::faults(&self.draft.document.to_string())
        };
        self.faults = fields::place(&fields, faults);
        if self.faults.is_empty() {
            self.good = Rc::new(self.draft.document.clone());
        }
    }
}
