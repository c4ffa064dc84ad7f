//! What a look into the quiz finds, as plain data.

use serde::Deserialize;

/// Which screen is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A question.
    Question,
    /// The result.
    Result,
    /// The kind end for people under 18.
    End,
    /// Nothing of the quiz.
    None,
}

/// A screen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Screen {
    /// Which.
    pub kind: Kind,
    /// The id of the question, `data-question`.
    pub question: Option<String>,
    /// Is the question still the shell's painting, before the program has taken over?
    pub painted: bool,
    /// The legend, or the heading of the other screens.
    pub title: String,
    /// How many `<h2>` there are.
    pub headings: usize,
    /// What may be chosen.
    pub options: Vec<Opt>,
    /// What the alert says, where there is one.
    pub error: Option<String>,
    /// Can that be read without scrolling?
    pub error_in_reach: bool,
    /// Is the question, or what has the focus in it, described by that alert?
    pub error_describes: bool,
    /// Everything that can be pressed, in order.
    pub buttons: Vec<Target>,
    /// The progress bar.
    pub progress: Option<Progress>,
}

impl Screen {
    /// The values of what is chosen.
    pub fn chosen(&self) -> Vec<&str> {
        let chosen = self.options.iter().filter(|it| it.checked);
        chosen.map(|it| it.value.as_str()).collect()
    }

    /// The button of a name.
    pub fn button(&self, name: &str) -> Option<&Target> {
        self.buttons.iter().find(|it| it.name == name)
    }

    /// What goes on from here: "Next", or "See my result" on the last question.
    pub fn forward(&self) -> Option<&Target> {
        self.button("Next").or_else(|| self.button("See my result"))
    }

    /// One line for messages.
    pub fn line(&self) -> String {
        let question = self.question.as_deref().unwrap_or_default();
        format!("{:?} {question} (“{}”)", self.kind, self.title)
    }
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Opt {
    /// Its `value`.
    pub value: String,
    /// `radio` or `checkbox`.
    pub r#type: String,
    /// Is it chosen?
    pub checked: bool,
    /// What its label shows.
    pub text: String,
    /// Where its label is.
    pub rect: Rect,
}

/// A box in the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Rect {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Rect {
    /// Its middle.
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Is it large enough for a thumb, 44 by 44?
    pub fn fits_a_thumb(&self) -> bool {
        self.width >= 44.0 && self.height >= 44.0
    }
}

/// Something that can be pressed or have the focus; of an input, its label.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Target {
    /// Of the element itself.
    pub tag: String,
    /// Of an input or a button.
    pub r#type: String,
    /// Of an input.
    pub value: String,
    /// What it is called.
    pub name: String,
    /// What `aria-describedby` adds to that.
    pub about: String,
    /// Of a radio button or a checkbox.
    pub checked: bool,
    /// Where it is.
    pub rect: Rect,
    /// Is all of it in the viewport?
    pub in_view: bool,
    /// What lies over its middle, where anything does.
    pub covered_by: Option<String>,
    /// Is it in the quiz, not in the page around it?
    pub in_quiz: bool,
}

impl Target {
    /// Can it be seen and touched without scrolling?
    pub fn in_reach(&self) -> bool {
        self.in_view && self.covered_by.is_none()
    }
}

/// What has the focus.
pub type Active = Target;

/// The progress bar.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Progress {
    /// `aria-valuetext`.
    pub text: String,
    /// `aria-valuenow`.
    pub now: String,
    /// `aria-valuemax`.
    pub max: String,
}

/// The result.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Report {
    /// All its words, those that are folded away too.
    pub text: String,
    /// In the order of the page.
    pub benefits: Vec<Benefit>,
    /// In the order of the page.
    pub notes: Vec<Note>,
    /// The conditions that are listed for everyone.
    pub conditions: Vec<String>,
    /// Where the first benefit stands among all elements of the result.
    pub first_benefit: i64,
    /// The name of the plan's picture.
    pub plan: Option<String>,
    /// Every link.
    pub links: Vec<Link>,
    /// The answers that can be changed, by what their "Change" is described by.
    pub answers: Vec<String>,
}

impl Report {
    /// The level of a benefit.
    pub fn level(&self, benefit: &str) -> Option<&str> {
        let benefit = self.benefits.iter().find(|it| it.id == benefit)?;
        Some(&benefit.level)
    }
}

/// One of the six benefits.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Benefit {
    /// `data-benefit`.
    pub id: String,
    /// `data-level`.
    pub level: String,
    /// All its words.
    pub text: String,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Note {
    /// `data-note`.
    pub class: String,
    /// `data-condition`.
    pub condition: String,
    /// All its words.
    pub text: String,
    /// Where it stands among all elements of the result.
    pub place: i64,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Link {
    /// What it is called.
    pub name: String,
    /// Where it leads, as written.
    pub href: Option<String>,
    /// Is it drawn as the main button?
    pub primary: bool,
}

/// The kind end.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct End {
    /// All its words.
    pub text: String,
    /// Benefits or levels in it.
    pub matches: usize,
}
