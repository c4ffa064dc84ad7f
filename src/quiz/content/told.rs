//! What is told: benefits with their evidence, conditions, sources, questions to take along.

use super::asked::When;
use super::ids::{BenefitId, CitationId, PerBenefit, TextId};
use super::{List, Name};

/// From here to there, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The least.
    pub from: u8,
    /// The most.
    pub to: u8,
}

/// How well studies support a benefit (evidence.md 6, point 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Small, uncontrolled or contradicting studies.
    Weaker,
    /// Studies that point both ways.
    Mixed,
    /// Consistent studies, few with controls.
    Fair,
    /// Several studies and a regulator's authorisation.
    Stronger,
}

/// One thing that a benefit speaks of (scars, dark marks; pores, oil).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aspect {
    /// Its name, where a benefit has several.
    pub name: Option<TextId>,
    /// What the article says of it.
    pub article: TextId,
    /// What studies say.
    pub studies: TextId,
    /// How strong they are.
    pub evidence: Evidence,
    /// The sources that may be cited for it (evidence.md 8).
    pub citations: List<CitationId>,
    /// When it is shown; always, where there is none.
    pub when: Option<When>,
    /// The goals it is about; told before what nobody asked for.
    pub about: Option<When>,
}

/// What studies did and when they measured (evidence.md 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyPlan {
    /// How many sessions.
    pub sessions: Span,
    /// Weeks between two sessions, where it was read.
    pub gap_weeks: Option<Span>,
    /// Weeks after the first session in which change was measured.
    pub measured_weeks: Span,
    /// The sessions in words.
    pub sessions_text: TextId,
    /// The measuring in words.
    pub measured_text: TextId,
    /// The goals that the studies were about; any, where there is none.
    pub when: Option<When>,
}

/// One of the six benefits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// Which.
    pub id: BenefitId,
    /// Does the clinic offer it?
    #[cfg(feature = "document")]
    pub offered: bool,
    /// May it be the best match? Exfoliation may not.
    pub can_lead: bool,
    /// Its name, as a title.
    pub name: TextId,
    /// Its name within a sentence.
    pub short: TextId,
    /// The headline when it comes first; none for one that may not.
    pub headline: Option<TextId>,
    /// What to say where studies looked at other places than the visitor chose.
    pub elsewhere: Option<TextId>,
    /// What studies did; none, where no study had it as its goal.
    pub plan: Option<StudyPlan>,
    /// What it speaks of, in the order of telling.
    pub aspects: List<Aspect>,
}

impl Benefit {
    /// Does the clinic offer it?
    pub const fn is_offered(&self) -> bool {
        #[cfg(feature = "document")]
        if !self.offered {
            return false;
        }
        true
    }
}

/// How much a note asks for; sorts with the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Many people are told to wait.
    Wait,
    /// Ask a clinician first.
    Ask,
    /// Good to know.
    Know,
}

impl Class {
    /// The word of the contract, as it stands in `data-note`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Wait => "wait",
            Self::Ask => "ask",
            Self::Know => "know",
        }
    }
}

/// Something to wait for, ask about or know (evidence.md 4, with the row in `content/`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The id of the contract, as it stands in `data-condition`.
    pub id: Name,
    /// Wait, ask or know.
    pub class: Class,
    /// May a clinic's document remove it? Not if it is core.
    pub core: bool,
    /// Its name, as a title.
    pub title: TextId,
    /// A smaller line under the title.
    pub hint: Option<TextId>,
    /// Its name within "You told us about …".
    pub name: TextId,
    /// What to do, and whom to ask.
    pub note: TextId,
    /// When a benefit that it puts off comes back ("once skin has settled").
    pub later: Option<TextId>,
    /// The sources that may be cited for it; makers' instructions where there is none.
    pub citations: List<CitationId>,
    /// Benefits it puts off.
    pub defers: PerBenefit<bool>,
    /// Is it a clinic's own? Makers' instructions don't stand behind those.
    #[cfg(feature = "document")]
    pub own: bool,
}

impl Condition {
    /// Does it rest on makers' instructions alone? What is only good to know rests on more.
    pub fn is_of_makers(&self) -> bool {
        #[cfg(feature = "document")]
        if self.own {
            return false;
        }
        self.citations.is_empty() && self.class != Class::Know
    }
}

/// A source that may be shown to a visitor (evidence.md 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// How to cite it; names and journals are not translated.
    pub cite: Name,
    /// Where to read it.
    pub link: Name,
    /// What it may stand behind.
    pub says: TextId,
}

/// A question to take to a consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its words.
    pub text: TextId,
    /// When it is offered; always, where there is none.
    pub when: Option<When>,
}

/// What the article says of sessions, whatever the benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArticlePlan {
    /// How many sessions.
    pub sessions: Span,
    /// Weeks between two sessions.
    pub gap_weeks: Span,
}
