//! The shape of `content/quiz.json`, as serde reads it.

use indexmap::IndexMap;
use serde::Deserialize;

/// Keeps the order of the file, which is the order of asking and telling.
pub type Map<T> = IndexMap<String, T>;

/// `quiz.json`: the whole quiz but its words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Quiz {
    /// Of this shape: 1.
    pub version: u32,
    /// What the article says of sessions, whatever the benefit.
    pub article: ArticlePlan,
    /// The six benefits by their ids.
    pub benefits: Map<Benefit>,
    /// The questions by their ids, in the order of asking.
    pub questions: Map<Question>,
    /// What to wait for, ask about or know, by its id; in the order of telling.
    pub conditions: Map<Condition>,
    /// Where what is said of the days after a session comes from.
    pub expect: Expect,
    /// Questions to take to a consultation, by their ids.
    pub ask: Map<Ask>,
    /// The sources that may be cited to a visitor, by their ids.
    pub citations: Map<Citation>,
    /// The questions that come first, in this order; the others follow.
    #[serde(default)]
    pub order: Vec<String>,
}

/// From here to there, both included.
pub type Span = [u8; 2];

/// What the article says of sessions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ArticlePlan {
    /// How many.
    pub sessions: Span,
    /// Weeks between two.
    pub gap_weeks: Span,
    /// Where it says so.
    pub source: String,
}

/// One of the six benefits.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Benefit {
    /// False where a clinic doesn't offer it.
    #[serde(default = "yes")]
    pub offered: bool,
    /// May it be the best match?
    pub can_lead: bool,
    /// What studies did; none, where no study had it as its goal.
    pub plan: Option<StudyPlan>,
    /// What it speaks of, by name.
    pub aspects: Map<Aspect>,
}

fn yes() -> bool {
    true
}

/// What studies of a benefit did, and when they measured.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct StudyPlan {
    /// How many sessions.
    pub sessions: Span,
    /// Weeks between two, where it was read.
    pub gap_weeks: Option<Span>,
    /// Weeks after the first session in which change was measured.
    pub measured_weeks: Span,
    /// The goals that its studies were about, where the benefit has others too.
    pub when: Option<When>,
    /// The row of evidence.md.
    pub source: String,
}

/// One thing that a benefit speaks of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Aspect {
    /// How strong its studies are.
    pub evidence: Evidence,
    /// The sources to cite, by their ids.
    pub citations: Vec<String>,
    /// The goals that it is about; it comes before those that weren't chosen.
    pub about: Option<When>,
    /// Why there is no source to cite.
    pub uncited: Option<String>,
    /// When it is told; always, where there is none.
    pub when: Option<When>,
}

/// How well studies support something.
#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
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

/// When something applies: one of `any` is chosen, or none of `none`.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The id of a question that is asked earlier.
    pub question: String,
    /// Options of it, one of which is chosen.
    pub any: Option<Vec<String>>,
    /// Options of it, none of which is chosen.
    pub none: Option<Vec<String>>,
}

/// How many of a question's options may be chosen.
#[derive(Deserialize, Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Exactly one.
    One,
    /// Any number.
    Several,
}

/// What the rest of the quiz uses a question for.
#[derive(Deserialize, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// What the visitor would like to change; the first question.
    Goals,
    /// How much it shows.
    Severity,
    /// Where on the body.
    Area,
    /// When a change is hoped for.
    Timing,
    /// What calls for a note.
    Health,
    /// None of these.
    #[default]
    Plain,
}

/// A question, shown one at a time. Its words are in `texts`.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// One answer or several.
    pub kind: Kind,
    /// What the rest of the quiz uses it for; a question of one's own is plain.
    #[serde(default)]
    pub role: Role,
    /// When it is asked; always, where there is none.
    pub when: Option<When>,
    /// What may be answered, 2 to 32, by their ids.
    pub options: Map<AnswerOption>,
    /// The options that come first, in this order; the others follow.
    #[serde(default)]
    pub order: Vec<String>,
}

/// One answer that may be chosen.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AnswerOption {
    /// The group that it stands in; its heading is in `texts`.
    pub group: Option<String>,
    /// How directly it leads to each benefit, 0 to 3; 3 is the benefit's own goal.
    #[serde(default)]
    pub weights: Map<i64>,
    /// Benefits that it strengthens by one where a goal leads there already.
    #[serde(default)]
    pub supports: Vec<String>,
    /// Conditions that it raises a note for.
    #[serde(default)]
    pub raises: Vec<String>,
    /// "Not sure" or "rather not say": scores nothing. Every question has one.
    #[serde(default)]
    pub unsure: bool,
    /// Excludes every other option of its question.
    #[serde(default)]
    pub exclusive: bool,
    /// Ends the quiz kindly; only people under 18 come there.
    #[serde(default)]
    pub ends: bool,
    /// How much it shows.
    pub severity: Option<Severity>,
    /// The latest week in which a change is hoped for.
    pub hoped_weeks: Option<u8>,
}

/// How much it shows.
#[derive(Deserialize, Clone, Copy, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Only a little.
    Low,
    /// Others can see it.
    Middle,
    /// It stands out.
    High,
}

/// How much a note asks for.
#[derive(Deserialize, Clone, Copy, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Wait first.
    Wait,
    /// Ask a clinician first.
    Ask,
    /// Good to know.
    Know,
}

/// Something to wait for, ask about or know. Its words are in `texts`.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Wait, ask or know.
    pub class: Class,
    /// Must every quiz keep it?
    #[serde(default)]
    pub core: bool,
    /// The row of evidence.md 4, or who says so.
    pub source: String,
    /// The sources to cite, by their ids.
    #[serde(default)]
    pub citations: Vec<String>,
    /// Benefits that it puts off.
    #[serde(default)]
    pub defers: Vec<String>,
}

/// Where what is said of the days after a session comes from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// The sources to cite, by their ids.
    pub citations: Vec<String>,
    /// The row of evidence.md.
    pub source: String,
}

/// A question to take to a consultation. Its words are in `texts`.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// When it is offered; always, where there is none.
    pub when: Option<When>,
}

/// A source that may be cited to a visitor.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// How to cite it.
    pub cite: String,
    /// Where to read it: an https address.
    pub link: String,
}
