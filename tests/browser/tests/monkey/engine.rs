//! What a page shows, held against the engine: the same answers, run natively.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use browser_tests::{Context, Result, ensure};
use microneedling_quiz::document;
use microneedling_quiz::quiz::{Answers, Content, Outcome, Place, Visit, outcome};
use serde::Deserialize;

use crate::tables::DOCUMENTS;

/// Two words of each: benefit and level, or class and condition.
type Pairs = Vec<(String, String)>;

/// What a page shows after a step.
#[derive(Debug, Deserialize)]
pub struct Shown {
    /// Which step it was.
    pub at: usize,
    document: String,
    hash: String,
    /// The visit that the tab keeps; empty without.
    line: String,
    /// Was that written by this step?
    written: bool,
    /// A question, `result`, `end`, or nothing where it waits.
    place: String,
    painted: bool,
    ticked: Vec<String>,
    levels: Pairs,
    notes: Pairs,
    complete: Vec<Complete>,
}

/// What `mq-complete` tells a page that wants the answers.
#[derive(Debug, Deserialize)]
struct Complete {
    answers: BTreeMap<String, Vec<String>>,
    matches: Vec<BTreeMap<String, String>>,
    notes: Vec<BTreeMap<String, String>>,
}

/// The quiz as built in, and as each document makes it.
pub struct Engines(BTreeMap<&'static str, Content>);

impl Engines {
    /// Read once.
    pub fn get() -> &'static Self {
        static ENGINES: OnceLock<Engines> = OnceLock::new();
        ENGINES.get_or_init(|| {
            let read = |(name, text)| Some((name, document::check(text).ok()?.content));
            Self(DOCUMENTS.into_iter().filter_map(read).collect())
        })
    }

    /// The quiz that a page shows with this document: without one, or a wrong one, the built-in.
    fn of(&self, document: &str) -> &Content {
        self.0.get(document).unwrap_or(Content::built_in())
    }

    /// The options of every quiz that go with no other.
    pub fn alone(&self) -> Vec<String> {
        let quizzes = self.0.values().chain([Content::built_in()]);
        let questions = quizzes.flat_map(|it| it.questions.iter());
        let options = questions.flat_map(|it| it.options.iter());
        let mut alone: Vec<_> = options
            .filter(|it| it.exclusive)
            .map(|it| it.id.to_string())
            .collect();
        alone.sort();
        alone.dedup();
        alone
    }

    /// Holds it against the engine, and tells how many results that were.
    pub fn judge(&self, shown: &Shown) -> Result<usize> {
        let content = self.of(&shown.document);
        let judged = judge(content, shown);
        judged.with_context(|| format!("with the document \"{}\": {shown:?}", shown.document))
    }
}

fn judge(content: &Content, shown: &Shown) -> Result<usize> {
    let mut results = shown.complete.len();
    for it in &shown.complete {
        complete(content, it)?;
    }
    if shown.painted {
        return Ok(results);
    }
    let own = Visit::from_text(content, &shown.line);
    if shown.written && !shown.line.is_empty() {
        let visit = own.as_ref().context("what is kept can't be read")?;
        kept(content, visit, shown)?;
    }
    let link = shown.hash.strip_prefix("#mq=");
    let link = link.and_then(|it| Visit::from_link(content, it));
    if shown.place != "result" || (own.is_none() && link.is_none()) {
        return Ok(results);
    }
    results += 1;
    let wanted: Vec<_> = [own, link]
        .into_iter()
        .flatten()
        .filter_map(|it| told(content, it.answers()))
        .collect();
    // A browser may keep a quiz from taking a link out of the address once it isn't shown.
    ensure!(
        wanted.contains(&(shown.levels.clone(), shown.notes.clone())),
        "the engine has {wanted:?}"
    );
    Ok(results)
}

/// Is what is kept what is on the screen?
fn kept(content: &Content, visit: &Visit, shown: &Shown) -> Result<()> {
    let place = match visit.place() {
        Place::Result => "result",
        Place::End => "end",
        Place::Question(id) => {
            let question = content.question(id).context("no such question")?;
            let options = question.options(id);
            let ticked: Vec<_> = options
                .filter(|(id, _)| visit.answers().has(*id))
                .map(|(_, it)| it.id.to_string())
                .collect();
            ensure!(ticked == shown.ticked, "{ticked:?} is kept");
            &question.id
        }
    };
    ensure!(place == shown.place, "it is kept at {place}");
    Ok(())
}

/// What a page is told, held against the engine.
fn complete(content: &Content, it: &Complete) -> Result<()> {
    let pairs = it.answers.iter().flat_map(|(question, options)| {
        options
            .iter()
            .map(move |option| (question.as_str(), option.as_str()))
    });
    let answers = Answers::from_ids(content, pairs)?;
    let read = |list: &[BTreeMap<String, String>], one, two| -> Option<Pairs> {
        let pair =
            |it: &BTreeMap<String, String>| Some((it.get(one)?.clone(), it.get(two)?.clone()));
        list.iter().map(pair).collect()
    };
    let matches = read(&it.matches, "benefit", "level").context("a match without a level")?;
    let notes = read(&it.notes, "note", "condition").context("a note of nothing")?;
    if answers.is_empty() {
        // At the end for people under 18 there is nothing to tell.
        ensure!(
            matches.is_empty() && notes.is_empty(),
            "matches of no answers"
        );
        return Ok(());
    }
    let found = Some((matches, notes));
    let wanted = told(content, &answers);
    ensure!(
        found == wanted,
        "mq-complete told {found:?}; the engine has {wanted:?}"
    );
    Ok(())
}

/// Levels and notes of a set of answers; none at the end for people under 18.
fn told(content: &Content, answers: &Answers) -> Option<(Pairs, Pairs)> {
    let Outcome::Result(result) = outcome(content, answers) else {
        return None;
    };
    let levels = result
        .matches
        .iter()
        .map(|it| (it.benefit.as_str().to_owned(), it.level.as_str().to_owned()));
    let notes = result.notes.iter().map(|it| {
        let condition = content.condition(it.condition).map_or("", |it| &it.id);
        (it.class.as_str().to_owned(), condition.to_owned())
    });
    Some((levels.collect(), notes.collect()))
}
