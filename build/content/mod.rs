//! From the JSON of `content/` to Rust statics, or to a list of faults.

mod check;
mod emit;
mod fault;
mod language;
mod link;
mod source;
mod texts;

pub use fault::Fault;
use fault::Faults;

/// The files of `content/`, as text.
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

/// The Rust source written out of them.
pub struct Written {
    /// The static `CONTENT`.
    pub content: String,
    /// The tables of texts, and a name for each text of the screens.
    pub texts: String,
}

/// Checks the sources and writes them as Rust.
///
/// # Errors
/// Every fault found, in the order of the files.
pub fn compile(sources: &Sources) -> Result<Written, Vec<Fault>> {
    let quiz: source::Quiz = source::parse("content/quiz.json", &sources.quiz)?;
    let wording: source::Wording = source::parse("content/wording.json", &sources.wording)?;
    let link: source::Link = source::parse("content/link.json", &sources.link)?;
    let english = texts::Table::parse("en", &sources.text)?;
    let others = sources
        .languages
        .iter()
        .map(|(tag, json)| texts::Table::parse(tag, json))
        .collect::<Result<Vec<_>, _>>()?;

    let mut faults = Faults::default();
    check::quiz(&quiz, &mut faults);
    link::check(&quiz, &link, &mut faults);
    check::texts(&quiz, &english, &mut faults);
    for table in std::iter::once(&english).chain(&others) {
        language::check(&english, table, &wording, &mut faults);
    }
    faults.into_result()?;
    Ok(Written {
        content: emit::content(&quiz, &english, &link),
        texts: emit::texts(&english, &others),
    })
}
