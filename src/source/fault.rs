//! What is wrong, where, and the mend.

use std::fmt;

/// One fault in a file of `content/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The path of the value in it, as a JSON pointer.
    pub path: String,
    /// What was found, and what to do about it.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.file, self.path, self.message)
    }
}

/// More faults than anybody reads.
const MOST: usize = 100;

/// The faults found so far.
#[derive(Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Notes a fault of `content/quiz.json`.
    pub fn quiz(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.note("content/quiz.json", path, message);
    }

    /// Notes a fault of a file.
    pub fn note(&mut self, file: &str, path: impl Into<String>, message: impl Into<String>) {
        let fault = Fault {
            file: file.into(),
            path: path.into(),
            message: message.into(),
        };
        if self.0.len() < MOST && !self.0.contains(&fault) {
            self.0.push(fault);
        }
    }

    /// Nothing, if there is no fault.
    ///
    /// # Errors
    /// All of them otherwise.
    pub fn into_result(self) -> Result<(), Vec<Fault>> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(self.0)
        }
    }
}
