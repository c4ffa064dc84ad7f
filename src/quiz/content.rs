//! What the quiz is made of: questions, options, benefits, conditions, sources.
//!
//! A [`Content`] holds ids, weights and rules, and names each text by a small
//! number ([`TextId`]); the words live in a table of their own, one a language.
//! The built-in content ([`Content::built_in`]) is written as Rust statics by
//! `build/`, which reads and checks `content/quiz.json`, so nothing is parsed
//! on a visitor's phone.

use std::borrow::Cow;

/// A list that is a static in the built-in quiz and may be owned in a changed one.
pub type List<T> = Cow<'static, [T]>;

/// A name as it stands in the content and in the page (`acne-scars`).
pub type Name = Cow<'static, str>;

/// The place of a text in a language's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(pub(crate) u16);

impl TextId {
    /// The row of the table.
    pub const fn place(self) -> usize {
        self.0 as usize
    }
}

/// One of the questions, by its place in [`Content::questions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub(crate) u8);

impl QuestionId {
    pub(crate) const fn place(self) -> usize {
        self.0 as usize
    }
}

/// One of a question's options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionId {
    /// The question it answers.
    pub question: QuestionId,
    pub(crate) place: u8,
}

/// One of the conditions that ask for a note, by its place in [`Content::conditions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConditionId(pub(crate) u8);

/// One of the sources, by its place in [`Content::citations`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CitationId(pub(crate) u8);

/// The six benefits of the article, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum BenefitId {
    /// Smoother, firmer skin.
    Texture,
    /// Fine lines and wrinkles.
    FineLines,
    /// Stretch marks.
    StretchMarks,
    /// Acne scars, dark marks, blackheads.
    AcneScars,
    /// Pores first, oil second.
    OilAndPores,
    /// Exfoliation, never a reason on its own.
    Exfoliation,
}

impl BenefitId {
    /// All six, in the article's order.
    pub const ALL: [Self; 6] = [
        Self::Texture,
        Self::FineLines,
        Self::StretchMarks,
        Self::AcneScars,
        Self::OilAndPores,
        Self::Exfoliation,
    ];

    /// The id of the contract, as it stands in `data-benefit`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Texture => "texture",
            Self::FineLines => "fine-lines",
            Self::StretchMarks => "stretch-marks",
            Self::AcneScars => "acne-scars",
            Self::OilAndPores => "oil-and-pores",
            Self::Exfoliation => "exfoliation",
        }
    }
}

/// A figure for each of the six benefits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerBenefit<T> {
    /// In the article's order.
    pub values: [T; 6],
}

impl<T: Copy> PerBenefit<T> {
    /// The figure of one benefit.
    pub fn of(&self, benefit: BenefitId) -> T {
        let [texture, lines, stretch, acne, oil, exfoliation] = self.values;
        match benefit {
            BenefitId::Texture => texture,
            BenefitId::FineLines => lines,
            BenefitId::StretchMarks => stretch,
            BenefitId::AcneScars => acne,
            BenefitId::OilAndPores => oil,
            BenefitId::Exfoliation => exfoliation,
        }
    }
}

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

/// A set of options of one question; at most 32.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionSet(pub(crate) u32);

impl OptionSet {
    /// No option.
    pub const EMPTY: Self = Self(0);

    const fn bit(place: u8) -> u32 {
        // A place past 31 can't come out of checked content; it counts for nothing.
        if place < 32 { 1 << place } else { 0 }
    }

    /// Is nothing chosen?
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Have the two an option in common?
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn holds(self, place: u8) -> bool {
        self.0 & Self::bit(place) != 0
    }

    pub(crate) const fn with(self, place: u8) -> Self {
        Self(self.0 | Self::bit(place))
    }

    pub(crate) const fn without(self, place: u8) -> Self {
        Self(self.0 & !Self::bit(place))
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

/// The whole quiz but its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The article's sessions.
    pub article: ArticlePlan,
    /// In the order of asking.
    pub questions: List<Question>,
    /// In the article's order.
    pub benefits: [Benefit; 6],
    /// Wait, ask, know: in the order of telling.
    pub conditions: List<Condition>,
    /// In no order that matters.
    pub citations: List<Citation>,
    /// Sources on what the days after are like.
    pub expect: List<CitationId>,
    /// In the order of asking.
    pub ask: List<Ask>,
}

impl Content {
    /// The quiz as built in.
    pub fn built_in() -> &'static Self {
        &built_in::CONTENT
    }

    /// All questions with their ids.
    pub fn questions(&self) -> impl Iterator<Item = (QuestionId, &Question)> {
        (0u8..).map(QuestionId).zip(self.questions.iter())
    }

    /// One question.
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.get(id.place())
    }

    /// The question that plays a role.
    pub fn by_role(&self, role: Role) -> Option<(QuestionId, &Question)> {
        self.questions().find(|(_, question)| question.role == role)
    }

    /// One option.
    pub fn option(&self, id: OptionId) -> Option<&AnswerOption> {
        self.question(id.question)?.options.get(id.place as usize)
    }

    /// One benefit.
    pub fn benefit(&self, id: BenefitId) -> &Benefit {
        let [texture, lines, stretch, acne, oil, exfoliation] = &self.benefits;
        match id {
            BenefitId::Texture => texture,
            BenefitId::FineLines => lines,
            BenefitId::StretchMarks => stretch,
            BenefitId::AcneScars => acne,
            BenefitId::OilAndPores => oil,
            BenefitId::Exfoliation => exfoliation,
        }
    }

    /// All conditions with their ids, in the order of telling.
    pub fn conditions(&self) -> impl Iterator<Item = (ConditionId, &Condition)> {
        (0u8..).map(ConditionId).zip(self.conditions.iter())
    }

    /// One condition.
    pub fn condition(&self, id: ConditionId) -> Option<&Condition> {
        self.conditions.get(id.0 as usize)
    }

    /// The sources of a list.
    pub fn citations<'a>(&'a self, ids: &'a [CitationId]) -> impl Iterator<Item = &'a Citation> {
        ids.iter()
            .filter_map(|id| self.citations.get(id.0 as usize))
    }
}

impl Question {
    /// Its options with their ids, given its own id.
    pub fn options(&self, id: QuestionId) -> impl Iterator<Item = (OptionId, &AnswerOption)> {
        (0u8..)
            .map(move |place| OptionId {
                question: id,
                place,
            })
            .zip(self.options.iter())
    }
}

mod built_in {
    //! Written by `build/` out of `content/quiz.json`.
    #![allow(
        clippy::wildcard_imports,
        reason = "the written statics use every type"
    )]
    use super::*;
    use std::borrow::Cow::Borrowed;
    include!(concat!(env!("OUT_DIR"), "/content.rs"));
}
