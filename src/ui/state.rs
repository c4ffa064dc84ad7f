//! All state of the screens, and how it changes. No DOM in here.

use crate::quiz::{Content, OptionId, QuestionId, Visit};

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Ticked an option, or took the tick back.
    Choose(OptionId, bool),
    /// Pressed Next, or Enter.
    Next,
    /// Pressed Back.
    Back,
    /// Pressed Change beside an answer.
    Change(QuestionId),
    /// Pressed Start again.
    Restart,
}

/// Where the focus goes once the change is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// It stays where it is.
    Stay,
    /// To the new screen's heading.
    Heading,
    /// To the first option of the question that still wants an answer.
    FirstOption,
}

/// What the screens show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Answers and place.
    pub visit: Visit,
    /// Next was pressed without an answer.
    pub missing: bool,
    /// Where the focus goes next.
    pub focus: Focus,
    /// The screen came up by a step, not with the page.
    pub stepped: bool,
}

impl State {
    /// At a visit, with the focus left to the page.
    pub fn at(visit: Visit) -> Self {
        Self {
            visit,
            missing: false,
            focus: Focus::Stay,
            stepped: false,
        }
    }

    /// Does what the person asked for.
    pub fn apply(&mut self, content: &Content, action: &Action) {
        let before = self.visit.place();
        match action {
            Action::Choose(option, on) => self.visit.choose(content, *option, *on),
            Action::Next => {
                if self.visit.next(content).is_err() {
                    self.missing = true;
                    self.focus = Focus::FirstOption;
                    return;
                }
            }
            Action::Back => self.visit.back(content),
            Action::Change(question) => self.visit.change(content, *question),
            Action::Restart => self.visit.restart(content),
        }
        self.missing = false;
        if self.visit.place() == before {
            self.focus = Focus::Stay;
        } else {
            self.focus = Focus::Heading;
            self.stepped = true;
        }
    }
}
