//! From the JSON of `content/` to Rust statics, or to a list of faults.

mod check;
mod emit;
mod fault;
mod source;
mod texts;

pub use fault::Fault;
use fault::Faults;

/// The files of `content/`, as text.
pub struct Sources {
    /// `quiz.json`: questions, options, weights, conditions, benefits, sources.
    pub quiz: String,
    /// `text/en.json`: every word a visitor reads.
    pub text: String,
    /// `wording.json`: what may not be said.
    pub wording: String,
}

/// The Rust source written out of them.
pub struct Written {
    /// The static `CONTENT`.
    pub content: String,
    /// The table of English texts, and a name for each text of the screens.
    pub texts: String,
}

/// Checks the sources and writes them as Rust.
///
/// # Errors
/// Every fault found, in the order of the files.
pub fn compile(sources: &Sources) -> Result<Written, Vec<Fault>> {
    let quiz: source::Quiz = source::parse("content/quiz.json", &sources.quiz)?;
    let wording: source::Wording = source::parse("content/wording.json", &sources.wording)?;
    let table = texts::Table::parse("content/text/en.json", &sources.text)?;

    let mut faults = Faults::default();
    check::quiz(&quiz, &mut faults);
    check::texts(&quiz, &table, &wording, &mut faults);
    faults.into_result()?;
    Ok(Written {
        content: emit::content(&quiz, &table),
        texts: emit::texts(&table),
    })
}
