//! What the README shows works as it stands, copied and pasted.

use browser_tests::{Context, Outcome, Result, Setup, ensure, run};

use crate::EMPTY;

pub const README: &str = include_str!("../../../../README.md");

/// Where the README has the files.
pub const PLACE: &str = "https://clinic.example/quiz/";

/// The HTML blocks of the README.
pub fn blocks() -> impl Iterator<Item = &'static str> {
    let blocks = README.split("```html\n").skip(1);
    blocks.filter_map(|it| it.split_once("```").map(|(block, _)| block))
}

#[test]
fn the_two_lines_of_the_readme_work_from_another_host() -> Outcome {
    run(Setup::phone(), async |page| {
        let lines = blocks().next().context("the README has no HTML")?;
        ensure!(lines.lines().count() == 2, "not two lines:\n{lines}");
        ensure!(lines.contains(PLACE), "no {PLACE} in:\n{lines}");
        page.server().allow_other_origins(true);
        let lines = lines.replace(PLACE, &page.server().url("/embed/"));
        let other = page.other_origin().await?;
        other.watch(true);
        other.html("/page", &format!("{EMPTY}<body><h1>A clinic</h1>{lines}"));
        let quiz = page.open_quiz(&other.url("/page")).await?;
        quiz.alive().await?;
        let report = quiz.result_of(&[]).await?;
        let book = "https://clinic.example/book";
        let leads = report
            .links
            .iter()
            .any(|it| it.href.as_deref() == Some(book));
        ensure!(leads, "{:?}", report.links);
        assert_eq!(other.requests(), ["GET /page"]);
        Ok(())
    })
}

#[test]
fn the_other_lines_of_the_readme_work_too() -> Outcome {
    run(Setup::phone(), async |page| {
        let div = between("`<div data-microneedling-quiz", "`")?;
        let base = between("`data-base=\"", "`")?.replace(PLACE, "/embed/");
        let rule = between("`microneedling-quiz:not(:defined)", "`")?;
        let copy = browser_tests::Reply::script(crate::shell()?);
        page.server().put("/cache/1f.js", copy);
        let head =
            format!("<style>{rule}</style><script src='/cache/1f.js' {base} async></script>");
        crate::put(page, "/", &head, &format!("<p>Before</p>{div}"));
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        let report = quiz.result_of(&[]).await?;
        ensure!(!report.links.is_empty(), "no booking link");
        Ok(())
    })
}

/// What stands in the README from one mark up to another, without the ticks of code.
fn between(from: &str, to: &str) -> Result<&'static str> {
    let (_, rest) = README
        .split_once(from)
        .with_context(|| format!("no {from}"))?;
    let (text, _) = rest.split_once(to).context("no end")?;
    let start = README.len() - rest.len() - from.len() + 1;
    let whole = README.get(start..start + from.len() - 1 + text.len());
    whole.context("no text")
}
