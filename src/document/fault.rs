//! What is wrong in a document, where, and the mend.

use std::fmt;

/// More faults than anybody reads.
const MOST: usize = 100;

/// The most letters of a path, and of what a message says was found: a whole page that was pasted
/// by mistake must not come back as a fault.
const LONGEST: usize = 240;

/// One fault of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place in the document, as a JSON pointer (RFC 6901); `/` for the whole.
    pub path: String,
    /// What was found, and what to do about it.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// The faults found so far.
#[derive(Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    /// Notes one, once.
    pub(super) fn note(&mut self, path: impl Into<String>, message: impl Into<String>) {
        if self.0.len() >= MOST {
            return;
        }
        let message = message.into();
        let message = match message.rsplit_once("; ") {
            Some((found, mend)) => [&shown(found), "; ", mend].concat(),
            None => shown(&message),
        };
        let path = shown(&path.into());
        let fault = Fault { path, message };
        if !self.0.contains(&fault) {
            self.0.push(fault);
        }
    }

    /// Is there one yet?
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where they are.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|it| it.path.as_str())
    }

    /// All of them, in the order of finding.
    pub(super) fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}

/// A text that fits into a line, whatever stands in the document.
fn shown(text: &str) -> String {
    let plain = |it: char| {
        if super::text::is_odd(it) {
            '\u{fffd}'
        } else {
            it
        }
    };
    let mut shown: String = text.chars().take(LONGEST).map(plain).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
