//! Every file that a visitor's browser fetches: missing, cut at ten places, a page in its place.

use std::path::Path;

use browser_tests::{Outcome, Page, Reply, Result, Setup, ensure, run};

use crate::frames::{self, Case, State};
use crate::{built, named};

/// A page that a host shows for anything it doesn't have.
const SORRY: &str = "<!doctype html><title>Sorry</title><p>Not here";

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    /// As it was built.
    Whole,
    /// The host answers 404.
    Missing,
    /// The host answers 200 with a page.
    Page,
    /// So many ninths of it; of nine, all but the last byte.
    Cut(usize),
}

impl Fate {
    /// All but the good one: missing, a page, ten cuts.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Missing, Self::Page]
            .into_iter()
            .chain((0..10).map(Self::Cut))
    }

    pub fn name(self) -> String {
        format!("{self:?}")
            .to_lowercase()
            .replace('(', "-")
            .replace(')', "")
    }

    pub fn reply(self, file: &str, mut bytes: Vec<u8>) -> Reply {
        match self {
            Self::Whole => {}
            Self::Missing => return Reply::not_found(),
            Self::Page => return Reply::html(SORRY),
            Self::Cut(place) => bytes.truncate(bytes.len().saturating_sub(1) * place / 9),
        }
        Reply::of_file(Path::new(file), bytes)
    }
}

/// Puts these files into a folder of their own, one of them spoilt.
pub fn put(page: &Page, folder: &str, files: &[String], spoilt: &str, fate: Fate) -> Result<()> {
    for file in files {
        let fate = if file == spoilt { fate } else { Fate::Whole };
        page.server()
            .put(&format!("{folder}{file}"), fate.reply(file, built(file)?));
    }
    Ok(())
}

/// The files of a quiz without a document, or with one, and a language.
pub fn files(engine: &str) -> Result<Vec<String>> {
    let start = format!("{engine}-");
    Ok(vec![
        "microneedling-quiz.js".into(),
        named(&start, ".js")?,
        named(&start, ".wasm")?,
        "lang/de.json".into(),
    ])
}

/// Opens a page with a frame for every fate of one of these files, and waits until each is over.
pub async fn every_fate(
    page: &Page,
    files: &[String],
    spoilt: &str,
    case: impl Fn(&str, &str) -> Case,
) -> Result<Vec<State>> {
    let mut cases = Vec::new();
    for fate in Fate::all() {
        let name = fate.name();
        let folder = format!("/{name}/");
        put(page, &folder, files, spoilt, fate)?;
        cases.push(case(&name, &folder));
    }
    let mut states = Vec::new();
    // So many engines at once are as much as a slow machine starts in time.
    for some in cases.chunks(frames::AT_ONCE) {
        frames::open(page, some).await?;
        let all = frames::settled(page).await?;
        let works = all.values().filter(|it| it.alive);
        frames::walk(page, works.map(|it| it.name.as_str())).await?;
        states.extend(frames::look(page).await?.into_values());
        // What the browser says of it is no fault of the quiz.
        page.console_errors().await?;
    }
    Ok(states)
}

/// The page's own words stand in, and one fault is told.
pub fn stands_in(it: &State, codes: &[&str], words: &[&str]) -> Result<()> {
    ensure!(it.own && !it.alive && !it.painted && !it.busy, "{it:?}");
    it.told_each_once()?;
    let [code] = it.codes()[..] else {
        anyhow::bail!("not one fault: {it:?}");
    };
    ensure!(codes.contains(&code), "none of {codes:?}: {it:?}");
    for word in words {
        ensure!(it.messages().concat().contains(word), "no “{word}”: {it:?}");
    }
    Ok(())
}

/// The quiz works as if nothing were.
pub fn works(it: &State) -> Result<()> {
    ensure!(it.alive && !it.busy && it.faults.is_empty(), "{it:?}");
    it.told_each_once()
}

/// The page's own words stay, and nothing is told, for there is nobody to tell it.
pub fn silent(all: Vec<State>) -> Result<()> {
    ensure!(all.len() == 12, "{} frames", all.len());
    for it in all {
        // Its last byte is the end of a line.
        if it.name == "cut-9" {
            works(&it)?;
            continue;
        }
        let quiet = it.own && it.faults.is_empty() && it.console.is_empty();
        // The browser's own word on a script that is none.
        ensure!(quiet && it.errors.len() <= 1, "{it:?}");
    }
    Ok(())
}

#[test]
fn a_shell_that_is_no_good_leaves_the_page_as_it_is() -> Outcome {
    run(Setup::phone(), async |page| {
        let files = files("quiz")?;
        let all = every_fate(page, &files, &files[0], Case::of_folder).await?;
        silent(all)
    })
}

async fn an_engine(page: &Page, engine: &str, attributes: &'static str) -> Result<()> {
    let document = serde_json::json!({ "look": { "accent": "#7a3b69" } }).to_string();
    page.server()
        .put("/own.json", Reply::new("application/json", document));
    let files = files(engine)?;
    let case = |name: &str, folder: &str| Case {
        attributes: attributes.into(),
        ..Case::of_folder(name, folder)
    };
    for (spoilt, codes) in [
        (&files[1], &["missing", "script"][..]),
        (&files[2], &["missing", "not-wasm", "damaged"]),
    ] {
        let all = every_fate(page, &files, spoilt, case).await?;
        ensure!(all.len() == 12, "{} frames", all.len());
        for it in &all {
            // A script may end without the end of its last line.
            if it.name == "cut-9" && it.alive {
                works(it)?;
            } else if it.name == "cut-0" && *spoilt == files[1] {
                // Which code it has is the next test's.
                stands_in(it, &["script", "unknown"], &[])?;
            } else {
                stands_in(it, codes, &[spoilt.as_str(), "copy it there"])?;
            }
        }
    }
    Ok(())
}

/// A host that answers with nothing at all: a module without anything in it is a whole one.
#[test]
fn an_engine_that_is_empty_is_named() -> Outcome {
    run(Setup::phone(), async |page| {
        for engine in ["quiz", "own"] {
            let files = files(engine)?;
            put(page, "/empty/", &files, &files[1], Fate::Cut(0))?;
            let attributes = if engine == "own" { "src=/own.json" } else { "" };
            let case = Case {
                attributes: attributes.into(),
                ..Case::of_folder("empty", "/empty/")
            };
            frames::open(page, &[case]).await?;
            for it in frames::settled(page).await?.values() {
                stands_in(it, &["script"], &[files[1].as_str(), "copy it there"])?;
            }
        }
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn an_engine_that_is_no_good_leaves_what_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        an_engine(page, "quiz", "").await
    })
}

#[test]
fn an_engine_for_documents_that_is_no_good_leaves_what_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        an_engine(page, "own", "src=/own.json").await
    })
}
