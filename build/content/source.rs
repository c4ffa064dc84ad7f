//! The shape of `content/*.json`, as serde reads it.

use super::fault::Fault;
use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Keeps the order of the file, which is the order of asking and telling.
pub type Map<T> = IndexMap<String, T>;

/// `quiz.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Quiz {
    pub version: u32,
    pub article: ArticlePlan,
    pub benefits: Map<Benefit>,
    pub questions: Map<Question>,
    pub conditions: Map<Condition>,
    pub expect: Expect,
    pub ask: Map<Ask>,
    pub citations: Map<Citation>,
}

/// From here to there, both included.
pub type Span = [u8; 2];

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ArticlePlan {
    pub sessions: Span,
    pub gap_weeks: Span,
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Benefit {
    pub can_lead: bool,
    pub plan: Option<StudyPlan>,
    pub aspects: Map<Aspect>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct StudyPlan {
    pub sessions: Span,
    pub gap_weeks: Option<Span>,
    pub measured_weeks: Span,
    /// The goals that its studies were about, where the benefit has others too.
    pub when: Option<When>,
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Aspect {
    pub evidence: Evidence,
    pub citations: Vec<String>,
    /// The goals that it is about; it comes before those that weren't chosen.
    pub about: Option<When>,
    /// Why there is no source to cite.
    pub uncited: Option<String>,
    pub when: Option<When>,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    Weaker,
    Mixed,
    Fair,
    Stronger,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    pub question: String,
    pub any: Option<Vec<String>>,
    pub none: Option<Vec<String>>,
}

#[derive(Deserialize, Clone, Copy, Debug, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    One,
    Several,
}

#[derive(Deserialize, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Goals,
    Severity,
    Area,
    Timing,
    Health,
    #[default]
    Plain,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub kind: Kind,
    #[serde(default)]
    pub role: Role,
    pub when: Option<When>,
    pub options: Map<AnswerOption>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AnswerOption {
    pub group: Option<String>,
    #[serde(default)]
    pub weights: Map<i64>,
    #[serde(default)]
    pub supports: Vec<String>,
    #[serde(default)]
    pub raises: Vec<String>,
    #[serde(default)]
    pub unsure: bool,
    #[serde(default)]
    pub exclusive: bool,
    #[serde(default)]
    pub ends: bool,
    pub severity: Option<Severity>,
    pub hoped_weeks: Option<u8>,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Low,
    Middle,
    High,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    Wait,
    Ask,
    Know,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    pub class: Class,
    #[serde(default)]
    pub core: bool,
    /// The row of evidence.md 4.
    pub source: String,
    pub citations: Vec<String>,
    #[serde(default)]
    pub defers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    pub citations: Vec<String>,
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    pub when: Option<When>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    pub cite: String,
    pub link: String,
}

/// `link.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The options as `question.option`, in the order of their places; null where one has gone.
    pub places: Vec<Option<String>>,
}

/// `about` of a language's file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its tag, which names the file.
    pub lang: String,
    /// The tag by which `Intl` writes numbers, lists and dates, unless the page names a region.
    pub format: String,
    /// What its speakers call it.
    pub name: String,
    pub dir: Direction,
    /// Who read it through and when; "not yet reviewed" until somebody did.
    pub reviewed: String,
    /// Texts that may be more than twice as long as the English.
    #[serde(default)]
    pub longer: Vec<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    Ltr,
    Rtl,
}

/// `wording.json`.
#[derive(Deserialize)]
pub struct Wording {
    pub source: String,
    /// By the tag of the language.
    #[serde(flatten)]
    pub languages: Map<Vec<DontSay>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DontSay {
    pub phrase: String,
    pub say: String,
}

/// Reads a file of `content/`.
///
/// # Errors
/// One fault, with the path of the value that doesn't fit.
pub fn parse<T: DeserializeOwned>(file: &str, json: &str) -> Result<T, Vec<Fault>> {
    let fault = |path, error: &serde_json::Error| {
        vec![Fault {
            file: file.into(),
            path,
            message: format!("{error}; mend the JSON there"),
        }]
    };
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| fault(pointer(error.path()), error.inner()))?;
    // Nothing may follow.
    reader.end().map_err(|error| fault("/".into(), &error))?;
    Ok(read)
}

/// The path of a value, as a JSON pointer.
pub fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    if path.iter().len() == 0 {
        return "/".into();
    }
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{key}"),
            Segment::Enum { variant } => format!("/{variant}"),
            Segment::Unknown => "/?".into(),
        })
        .collect()
}
