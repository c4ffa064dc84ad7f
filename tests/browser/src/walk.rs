//! Whole runs through the quiz, for tests that care about one of its screens, or about all.
//!
//! By scripted clicks, for speed: how a thumb and a keyboard get there has tests of its own.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::screen::{Kind, Report, Screen};
use crate::{Quiz, wait};

/// A question, and the options to choose.
pub type Answer<'a> = (&'a str, &'a [&'a str]);

/// Goals that bring up every question there is.
pub const EVERY_QUESTION: [Answer<'static>; 1] = [("goals", &["rough-texture", "acne-scars"])];

/// What somebody chooses where a test doesn't care: an answer to every question, none of which
/// raises a note or ends the quiz.
const PLAIN: [Answer<'static>; 8] = [
    ("goals", &["fine-lines"]),
    ("noticeable", &["quite"]),
    ("area", &["face"]),
    ("mark-age", &["over-a-year"]),
    ("midday", &["comfortable"]),
    ("timing", &["no-rush"]),
    ("age", &["22-or-over"]),
    ("health", &["none"]),
];

/// How a walk went.
#[derive(Debug, Deserialize)]
struct Walked {
    #[serde(default)]
    asked: Vec<String>,
    fault: Option<String>,
}

/// More questions than any path has.
const FAR: usize = 12;

/// Every question there is.
pub fn questions() -> [&'static str; PLAIN.len()] {
    PLAIN.map(|(id, _)| id)
}

/// The answer to a question: one of these, or else the plain one.
pub fn answer_to<'a>(question: &str, answers: &[Answer<'a>]) -> Result<&'a [&'a str]> {
    let mut all = answers.iter().chain(&PLAIN);
    let found = all.find(|(id, _)| *id == question);
    let (_, values) = found.with_context(|| format!("a question new to the tests: {question}"))?;
    Ok(values)
}

impl Quiz<'_> {
    /// Answers everything from here to the result or the end, and tells which questions came:
    /// these answers where they are asked for, and else plain ones.
    pub async fn walk(&self, answers: &[Answer<'_>]) -> Result<Vec<String>> {
        self.ready().await?;
        let all = PLAIN.iter().chain(answers).copied();
        let all: BTreeMap<_, _> = all.collect();
        // In the page itself: a run is one command then, not thirty.
        let args = vec![json!(all), json!(FAR), json!(wait::LIMIT.as_millis())];
        match self.look("walk", args).await? {
            Walked {
                fault: Some(fault), ..
            } => bail!(fault),
            Walked { asked, .. } => Ok(asked),
        }
    }

    /// The same, with a look at every screen on the way before it is answered, the last included.
    pub async fn tour(
        &self,
        answers: &[Answer<'_>],
        mut look: impl AsyncFnMut(&Screen) -> Result<()>,
    ) -> Result<Vec<String>> {
        let mut asked = Vec::new();
        let mut screen = self.ready().await?;
        while let Some(question) = screen.question.clone() {
            ensure!(asked.len() < FAR, "the quiz goes on and on: {asked:?}");
            let seen = look(&screen).await;
            seen.with_context(|| format!("at the question {question}"))?;
            let values = answer_to(&question, answers)?;
            screen = self.answer(&question, values).await?;
            asked.push(question);
        }
        let seen = look(&screen).await;
        seen.with_context(|| format!("at the {:?}", screen.kind))?;
        Ok(asked)
    }

    /// Answers a question once it is up, and goes on.
    pub async fn answer(&self, question: &str, values: &[&str]) -> Result<Screen> {
        let before = self.until_question(question).await?;
        let missing: Vec<String> = self.look("answer", vec![json!(values)]).await?;
        ensure!(missing.is_empty(), "{question} has no option {missing:?}");
        self.left(&before).await
    }

    /// Runs to the result.
    pub async fn result_of(&self, answers: &[Answer<'_>]) -> Result<Report> {
        self.walk(answers).await?;
        self.result().await
    }

    /// A new run from the result or the end.
    pub async fn start_again(&self) -> Result<Screen> {
        let screen = self.go("Start again").await?;
        ensure!(
            screen.kind == Kind::Question,
            "it starts at {}",
            screen.line()
        );
        Ok(screen)
    }
}
