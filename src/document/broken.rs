//! What is wrong already, so that one slip is told once.

use crate::source::Fault;
use crate::source::shape::{Quiz, When};

/// What was wrong.
#[derive(Default)]
pub(super) struct Broken {
    /// Its paths, and those of what was left out for it.
    paths: Vec<String>,
    /// The paths of objects with a field that there isn't: it may be another one, misspelt.
    misspelt: Vec<String>,
}

impl Broken {
    pub(super) fn add(&mut self, path: impl Into<String>) {
        self.paths.push(path.into());
    }

    /// Notes a field that there isn't.
    pub(super) fn add_field(&mut self, path: &str) {
        let (outer, _) = path.rsplit_once('/').unwrap_or_default();
        self.misspelt.push(outer.into());
        self.add(path);
    }

    /// Has this object a field that there isn't?
    pub(super) fn is_misspelt(&self, path: &str) -> bool {
        self.misspelt.iter().any(|it| it == path)
    }

    /// Is it wrong itself?
    pub(super) fn is(&self, path: &str) -> bool {
        self.paths.iter().any(|it| it == path)
    }

    /// Is anything wrong in there?
    pub(super) fn is_in(&self, outer: &str) -> bool {
        self.paths.iter().any(|it| within(it, outer))
    }

    /// Does it belong to something that is wrong, or hold it?
    pub(super) fn touches(&self, path: &str) -> bool {
        // All questions together are too much to be excused by one of them.
        let holds = path.matches('/').count() > 2;
        let mut all = self.paths.iter();
        all.any(|it| within(path, it) || (holds && within(it, path)))
            || self.misspelt.iter().any(|it| within(path, it))
    }

    /// Does a message name a question, an option or whatever else is wrong?
    pub(super) fn is_named(&self, message: &str) -> bool {
        self.paths.iter().any(|path| {
            let (outer, id) = path.rsplit_once('/').unwrap_or_default();
            let steps = outer.matches('/').count();
            let id = id.replace("~1", "/").replace("~0", "~");
            (steps == 1 || (steps == 3 && outer.ends_with("/options")))
                && message.contains(&["\"", &id, "\""].concat())
        })
    }

    /// Are the options of a question wrong, or all that they stand in?
    pub(super) fn has_lost_options(&self, question: &str) -> bool {
        let question = format!("/questions/{question}");
        let options = format!("{question}/options");
        let mut all = ["/questions", &question, &options].into_iter();
        all.any(|it| self.is(it)) || self.is_misspelt(&question)
    }

    /// Does a rule only miss what something wrong has taken away?
    pub(super) fn excuses(&self, fault: &Fault, quiz: &Quiz) -> bool {
        let message = &fault.message;
        let wholes = [
            ("no question ", "/questions"),
            ("no condition ", "/conditions"),
            ("no citation ", "/citations"),
        ];
        let mut wholes = wholes.iter();
        self.is_named(message)
            || self.touches(&fault.path)
            || wholes.any(|(start, whole)| message.starts_with(start) && self.is(whole))
            || (message.starts_with("no option ")
                && rule(&fault.path, quiz).is_some_and(|it| self.has_lost_options(&it.question)))
            || (message.contains(" comes no earlier;") && self.is_in("/order"))
    }
}

/// The rule that a path leads into.
fn rule<'a>(path: &str, quiz: &'a Quiz) -> Option<&'a When> {
    let mut steps = path.split('/').skip(1);
    match (steps.next()?, steps.next()?) {
        ("questions", id) => quiz.questions.get(id)?.when.as_ref(),
        ("ask", id) => quiz.ask.get(id)?.when.as_ref(),
        _ => None,
    }
}

/// Is this the path, or one further inside?
pub(super) fn within(path: &str, outer: &str) -> bool {
    let rest = path.strip_prefix(outer);
    rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
}
