//! What is asked: questions and their options.

use super::ids::{ConditionId, OptionSet, PerBenefit, QuestionId, TextId};
use super::{List, Name};

/// How many of a question's options may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Exactly one (radio buttons).
    One,
    /// Any number (checkboxes).
    Several,
}

/// What the rest of the quiz uses a question for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What the visitor would like to change; the first question.
    Goals,
    /// How much it shows; moves the plan.
    Severity,
    /// Where on the body; compared with where studies looked.
    Area,
    /// When a change is hoped for; compared with when studies measured it.
    Timing,
    /// What calls for a note.
    Health,
    /// None of these.
    Plain,
}

/// When a question, an aspect or a question to ask applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Some of these options of an earlier question are chosen.
    Any(QuestionId, OptionSet),
    /// None of them is.
    None(QuestionId, OptionSet),
}

impl When {
    /// The question that it looks at.
    pub const fn question(self) -> QuestionId {
        match self {
            Self::Any(question, _) | Self::None(question, _) => question,
        }
    }
}

/// How far the answer that the visitor gave reaches, on the way to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Shows only a little.
    Low,
    /// Others can see it.
    Middle,
    /// Stands out.
    High,
}

/// A question, shown one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The id of the contract, as it stands in `data-question`.
    pub id: Name,
    /// One answer or several.
    pub kind: Kind,
    /// What its answers are used for.
    pub role: Role,
    /// When it is asked; always, where there is none.
    pub when: Option<When>,
    /// The question itself.
    pub title: TextId,
    /// Its name on the result ("Your goals").
    pub short: TextId,
    /// A line under it.
    pub hint: Option<TextId>,
    /// What may be answered, at most 32.
    pub options: List<AnswerOption>,
    /// A clinic's own question on what calls for a note.
    #[cfg(feature = "document")]
    pub private: bool,
}

impl Question {
    /// Is it about health? Those answers are handed on only where the visitor says so.
    pub fn is_private(&self) -> bool {
        #[cfg(feature = "document")]
        if self.private {
            return true;
        }
        self.role == Role::Health
    }
}

/// One answer that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerOption {
    /// The id of the contract, the `value` of its input.
    pub id: Name,
    /// What it says.
    pub label: TextId,
    /// A smaller line under it.
    pub hint: Option<TextId>,
    /// The heading of the group it stands in.
    pub group: Option<TextId>,
    /// How directly it leads to each benefit, 0 to 3; 3 is the benefit's own goal.
    pub weights: PerBenefit<u8>,
    /// Benefits that it strengthens by one where a goal leads there already.
    pub supports: PerBenefit<bool>,
    /// Conditions it raises a note for.
    pub raises: List<ConditionId>,
    /// "Not sure" or "rather not say": lowers confidence and scores nothing.
    pub unsure: bool,
    /// Excludes every other option of its question.
    pub exclusive: bool,
    /// Ends the quiz kindly (`under-18`).
    pub ends: bool,
    /// How much it shows, for the plan.
    pub severity: Option<Severity>,
    /// The latest week in which a change is hoped for.
    pub hoped_weeks: Option<u8>,
}
