//! The shape of the other files of `content/`, and reading one.

use super::fault::Fault;
use super::json;
use super::shape::Map;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// `link.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The options as `question.option`, in the order of their places; null where one has gone.
    pub places: Vec<Option<String>>,
}

/// `about` of a language's file.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its tag, which names the file.
    pub lang: String,
    /// The tag by which `Intl` writes numbers, lists and dates, unless the page names a region.
    pub format: String,
    /// What its speakers call it.
    pub name: String,
    /// Which side it is read from.
    pub dir: Direction,
    /// Who read it through and when; "not yet reviewed" until somebody did.
    pub reviewed: String,
    /// Texts that may be more than twice as long as the English.
    #[serde(default)]
    pub longer: Vec<String>,
}

/// Which side a language is read from.
#[derive(Deserialize, Clone, Copy, Debug, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// `wording.json`.
#[derive(Deserialize)]
pub struct Wording {
    /// The table of evidence.md.
    pub source: String,
    /// By the tag of the language.
    #[serde(flatten)]
    pub languages: Map<Vec<DontSay>>,
}

/// What may not be said.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DontSay {
    /// The words, in small letters.
    pub phrase: String,
    /// What to say in their place.
    pub say: String,
}

/// Reads a file of `content/`.
///
/// # Errors
/// Every key that stands twice, or else one fault with the path of the value that doesn't fit.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<Fault>> {
    let fault = |(path, message): json::Found| Fault {
        file: file.into(),
        path,
        message,
    };
    let value = json::read(text).map_err(|all| all.into_iter().map(fault).collect::<Vec<_>>())?;
    serde_path_to_error::deserialize(value).map_err(|error| {
        let message = format!("{}; mend it there", error.inner());
        vec![fault((pointer(error.path()), message))]
    })
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
            Segment::Map { key } => format!("/{}", json::escaped(key)),
            Segment::Enum { variant } => format!("/{variant}"),
            Segment::Unknown => "/?".into(),
        })
        .collect()
}
