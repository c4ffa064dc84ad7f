//! The state, and how parts of the page reach it.

use std::rc::Rc;

use serde_json::Value;
use yew::prelude::*;

use crate::draft::{Action, Change, Draft, Quiz, State};
use crate::edge::pointer;
use crate::rules::Fault;

/// The state as Yew holds it.
#[derive(Default)]
pub struct Held(pub Rc<State>);

impl Reducible for Held {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::new(self.0.after(action))))
    }
}

/// A place that the page was asked to show: which time, its pointer, its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reveal {
    /// The same place twice is shown twice.
    pub time: u32,
    /// Everything around it unfolds.
    pub pointer: String,
    /// It gets the focus.
    pub anchor: String,
}

/// The state with what changes it.
#[derive(Clone, Default, PartialEq)]
pub struct Store {
    /// The state.
    pub state: Rc<State>,
    /// Changes it.
    pub dispatch: Callback<Action>,
    /// What is to be shown.
    pub reveal: Option<Reveal>,
    /// Asks for something to be shown.
    pub on_reveal: Callback<Reveal>,
}

impl Store {
    /// What is chosen.
    pub fn draft(&self) -> &Draft {
        &self.state.draft
    }

    /// The quiz that this makes.
    pub fn quiz(&self) -> &Quiz {
        &self.state.quiz
    }

    /// Does something.
    pub fn act(&self, action: Action) {
        self.dispatch.emit(action);
    }

    /// Changes more than one place.
    pub fn change(&self, change: Change) {
        self.act(Action::Change(change));
    }

    /// A callback that does something.
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event| dispatch.emit(action(event)))
    }

    /// A callback for when a field is left.
    pub fn on_settle(&self) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| {
            let dispatch = dispatch.clone();
            pointer::after(move || dispatch.emit(Action::Settle));
        })
    }

    /// A callback for a change.
    pub fn on_change<E: 'static>(&self, change: Change) -> Callback<E> {
        self.on(move |_| Action::Change(change.clone()))
    }

    /// Shows a place and puts the focus there.
    pub fn show(&self, pointer: &str, anchor: &str) {
        let time = self.reveal.as_ref().map_or(0, |it| it.time);
        self.on_reveal.emit(Reveal {
            time: time + 1,
            pointer: pointer.into(),
            anchor: anchor.into(),
        });
    }

    /// The faults of a field.
    pub fn faults(&self, pointer: &str) -> Vec<&Fault> {
        let all = self.state.told.iter();
        let own = all.filter(|it| it.field == pointer);
        own.map(|it| &it.fault).collect()
    }

    /// How many faults there are at a place or below it.
    pub fn faults_below(&self, pointers: &[AttrValue]) -> usize {
        let below = |field: &str| pointers.iter().any(|it| is_below(field, it));
        let all = self.state.told.iter();
        all.filter(|it| below(&it.field)).count()
    }

    /// Writes a value; null stands for none.
    pub fn write(&self, pointer: &str, value: Option<Value>) {
        self.act(match value {
            Some(value) => Action::Set(pointer.into(), value),
            None => Action::Unset(pointer.into()),
        });
    }
}

/// Is a place another one, or in it? All is in the whole, which stands for itself alone here.
pub fn is_below(pointer: &str, above: &str) -> bool {
    if above.is_empty() {
        return pointer.is_empty();
    }
    let rest = pointer.strip_prefix(above);
    rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
}

/// The state for a part of the page.
#[hook]
pub fn use_store() -> Store {
    // The page itself provides it around everything.
    use_context::<Store>().unwrap_or_default()
}
