//! What somebody does on the page, and what it says to that.

use serde_json::Value;

use super::Change;
use crate::rules::Fault;

/// What somebody does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Writes a value into the document.
    Set(String, Value),
    /// The same while somebody types: one step as long as it is the same field.
    Type(String, String),
    /// Takes a value out of the document.
    Unset(String),
    /// Changes more than one place.
    Change(Change),
    /// Sets an attribute of the element; empty, it has its default.
    Attribute(String, String),
    /// Says where the quiz's files are.
    Host(String),
    /// Says where the document's file is.
    File(String),
    /// Opens a document from its text.
    Open(String),
    /// Opens a document and attributes out of a page.
    Take(String, Vec<(String, String)>),
    /// Gives up a text that was no document.
    GiveUp,
    /// A field is left: what is typed next is another step.
    Settle,
    /// Shows what is wrong as a list.
    List,
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Begins from nothing.
    StartOver,
}

/// What the page says after an action, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A step was taken back.
    Undone,
    /// A step was done again.
    Redone,
    /// There is nothing to take back, or to do again.
    NothingLeft,
    /// A document was opened, with so many faults.
    Opened(usize),
    /// What was opened is no document; the draft is as it was.
    Refused,
    /// All is as built in.
    StartedOver,
    /// Something has a new place; its name, the place, of how many.
    Moved(String, usize, usize),
}

/// A text that is no document, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// As it was given.
    pub text: String,
    /// What is wrong.
    pub faults: Vec<Fault>,
}
