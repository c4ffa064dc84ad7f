//! `content/*.json`: its shape, the rules that it keeps, and how it becomes a [`Content`].
//!
//! The build reads the built-in quiz by these files, and [`crate::document`] what a clinic has made
//! of it, so the same rules hold for both. No visitor without a document has any of it in the wasm.
//!
//! [`Content`]: crate::quiz::Content

pub mod check;
pub mod convert;
pub mod fault;
pub mod files;
pub mod json;
pub mod language;
mod link;
pub mod shape;
pub mod texts;

use check::Whose;
pub use fault::Fault;
use fault::Faults;
use files::{Link, Wording};
use shape::Quiz;
use texts::Table;

/// The files of `content/`, as text.
#[derive(Clone, Debug)]
pub struct Sources {
    /// `quiz.json`: questions, options, weights, conditions, benefits, sources.
    pub quiz: String,
    /// `link.json`: the places of the options in a link.
    pub link: String,
    /// `text/en.json`: every word a visitor reads.
    pub text: String,
    /// The same in other languages: the tag and the file of each, in the order of the tags.
    pub languages: Vec<(String, String)>,
    /// `wording.json`: what may not be said.
    pub wording: String,
}

/// What they hold, checked.
pub struct Checked {
    /// Ids, weights and rules.
    pub quiz: Quiz,
    /// The places of the options in a link.
    pub link: Link,
    /// The English.
    pub english: Table,
    /// The other languages.
    pub others: Vec<Table>,
}

/// Reads and checks them.
///
/// # Errors
/// Every fault found, in the order of the files.
pub fn read(sources: &Sources) -> Result<Checked, Vec<Fault>> {
    let quiz: Quiz = files::parse("content/quiz.json", &sources.quiz)?;
    let wording: Wording = files::parse("content/wording.json", &sources.wording)?;
    let link: Link = files::parse("content/link.json", &sources.link)?;
    let english = Table::parse("en", &sources.text)?;
    let others = sources
        .languages
        .iter()
        .map(|(tag, json)| Table::parse(tag, json))
        .collect::<Result<Vec<_>, _>>()?;

    let mut faults = Faults::default();
    check::quiz(&quiz, Whose::BuiltIn, &mut faults);
    link::check(&quiz, &link, &mut faults);
    check::texts(&quiz, &english, &mut faults);
    for table in std::iter::once(&english).chain(&others) {
        language::check(&english, table, &wording, &mut faults);
    }
    faults.into_result()?;
    Ok(Checked {
        quiz,
        link,
        english,
        others,
    })
}
