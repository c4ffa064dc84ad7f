//! All state of the screens, and how it changes. No DOM in here.

use super::hand_off::Task;
use crate::quiz::{Content, Day, OptionId, QuestionId, Visit};

/// What a person did with the visit.
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

/// What a person set on the result, or learnt there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Wants health answers in what is handed on, or not.
    Health(bool),
    /// Named a day to begin on, or took it back.
    Begin(Option<Day>),
    /// Wrote in the message.
    Message(String),
    /// Was told how something ended.
    Said(Said),
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

/// What the quiz says after something was handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It is done.
    Done(Task),
    /// An app opens with the message.
    Sent,
    /// Nothing could be copied: here it is, to be copied by hand.
    ByHand(String),
}

/// How a link went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The answers came with it.
    Came,
    /// It could not be read.
    Broken,
}

/// What a person set on the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keep {
    /// Health answers go into the link and the message.
    pub health: bool,
    /// The day to begin on.
    pub begin: Option<Day>,
    /// The message as it was changed.
    pub message: Option<String>,
    /// What was said last.
    pub said: Option<Said>,
    /// How often something was said.
    pub times: u32,
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
    /// A link led here.
    pub link: Option<Link>,
    /// What was set on the result.
    pub keep: Keep,
}

impl State {
    /// At a visit, with the focus left to the page.
    pub fn at(visit: Visit, link: Option<Link>) -> Self {
        Self {
            visit,
            missing: false,
            focus: Focus::Stay,
            stepped: false,
            link,
            keep: Keep::default(),
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
            Action::Restart => {
                self.visit.restart(content);
                self.keep = Keep::default();
            }
        }
        self.missing = false;
        if self.visit.place() == before {
            self.focus = Focus::Stay;
        } else {
            self.focus = Focus::Heading;
            self.stepped = true;
            self.link = None;
            // Other answers make another message.
            self.keep.message = None;
            self.keep.said = None;
        }
    }

    /// Sets what a person set on the result.
    pub fn set(&mut self, setting: Setting) {
        self.keep.said = None;
        match setting {
            Setting::Health(on) => {
                self.keep.health = on;
                // What was written around health answers must not stay with them.
                if !on {
                    self.keep.message = None;
                }
            }
            Setting::Begin(day) => self.keep.begin = day,
            Setting::Message(words) => self.keep.message = Some(words),
            Setting::Said(said) => {
                self.keep.said = Some(said);
                self.keep.times += 1;
            }
        }
    }
}
