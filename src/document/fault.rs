//! What is wrong in a document, where, and the mend.

use std::fmt;

/// More faults than anybody reads.
const MOST: usize = 100;

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
        let fault = Fault {
            path: path.into(),
            message: message.into(),
        };
        if self.0.len() < MOST && !self.0.contains(&fault) {
            self.0.push(fault);
        }
    }

    /// Is there one yet?
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in the order of finding.
    pub(super) fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}
