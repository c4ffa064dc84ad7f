//! What a clinic is making: the document, the element's attributes, where the files are; and every
//! way to change it. Plain Rust without the web.

pub mod action;
mod add;
pub mod change;
pub mod fields;
pub mod kept;
pub mod order;
pub mod pointer;
pub mod quiz;
pub mod shown;
pub mod slug;
pub mod state;
pub mod texts;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

pub use action::{Action, Refused, Said};
pub use change::Change;
pub use quiz::Quiz;
pub use state::State;

/// The document's name as a file.
pub const FILE: &str = "microneedling-quiz.json";

/// All that is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The clinic document, with whatever it holds that this page doesn't know.
    pub document: Value,
    /// Attributes of the element that differ from their defaults.
    pub attributes: BTreeMap<String, String>,
    /// Where the quiz's files are, if not beside this page.
    pub host: String,
    /// Where the document's file is, if not beside those.
    pub file: String,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            document: Value::Object(Map::new()),
            attributes: BTreeMap::new(),
            host: String::new(),
            file: String::new(),
        }
    }
}

impl Draft {
    /// The value at a pointer.
    pub fn at(&self, pointer: &str) -> Option<&Value> {
        self.document.pointer(pointer)
    }

    /// What a field for text shows of it: text as it is, anything else as JSON.
    pub fn text(&self, pointer: &str) -> String {
        match self.at(pointer) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        }
    }

    /// An attribute; empty where it has its default.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The language of the clinic's own words.
    pub fn language(&self) -> &str {
        let own = self.at("/language").and_then(Value::as_str);
        own.filter(|it| !it.is_empty()).unwrap_or("en")
    }

    /// The pointer to a text in that language.
    pub fn words(&self, rest: &str) -> String {
        format!("/texts/{}{rest}", pointer::step(self.language()))
    }

    /// Does the document say nothing?
    pub fn is_plain(&self) -> bool {
        self.document.as_object().is_some_and(Map::is_empty)
    }

    /// The document, to be read by people.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(&self.document).unwrap_or_default()
    }
}
