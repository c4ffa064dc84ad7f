//! The plugin in a real `WordPress`: those who write pages, and those who visit them.
//!
//! `cargo xtask test wordpress` sets the sites up and tells where they are. The tests share them,
//! so they run one after the other, and each begins with everything put back.

#![allow(
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod access;
mod author;
mod block;
mod careless;
mod editor;
mod fetch;
mod gone;
mod hands;
mod languages;
mod network;
mod optimisers;
mod readable;
mod removal;
mod settings;
mod several;
mod site;
mod syntax;
mod themes;
mod wrong;

use browser_tests::{Outcome, Page, Quiz, Result, Setup, ensure, run};

use hands::Hands;
use site::Site;

/// The name of the element.
const TAG: &str = "microneedling-quiz";

/// Where the settings are.
const SETTINGS: &str = "/wp-admin/options-general.php?page=microneedling-quiz";

/// Runs a test on the single site, put back to where each begins; in the end nothing may stand in
/// the log of `WP_DEBUG`.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a test hands over its body and keeps nothing"
)]
#[track_caller]
fn on_site(setup: Setup, body: impl AsyncFn(&Page, &Site) -> Result<()>) -> Outcome {
    run(setup, async |page| {
        let site = Site::single()?;
        site.reset()?;
        body(page, &site).await?;
        ended(page, &site).await
    })
}

/// Nothing may stand in the log of `WP_DEBUG`, nor on the console but what `WordPress` says there
/// of its own: its editor asks for more than authors are given.
async fn ended(page: &Page, site: &Site) -> Result<()> {
    let refused = |it: &str| it.contains("/wp-json/wp/v2/") && it.contains("403 (Forbidden)");
    // What the quiz has to say to the owner of a wrong document.
    let faulty = |it: &str| it.contains("microneedling-quiz: the document has ");
    let told = page.console_errors().await?;
    let ours: Vec<_> = told
        .iter()
        .filter(|it| !refused(it) && !faulty(it))
        .collect();
    ensure!(ours.is_empty(), "errors on the console: {ours:#?}");
    site.nothing_logged()
}

/// The quizzes of a page, in order, each by a mark of its own.
async fn quizzes(page: &Page) -> Result<Vec<Quiz<'_>>> {
    let mark = "
        const all = [...document.querySelectorAll('microneedling-quiz')];
        all.forEach((it, place) => it.dataset.place = place);
        return all.length";
    let count: usize = page.read(mark, vec![]).await?;
    let quiz = |place| page.quiz(&format!("{TAG}[data-place='{place}']"));
    Ok((0..count).map(quiz).collect())
}

/// A visitor, who is not logged in, takes the first quiz of a page to its result.
async fn visit(page: &Page, address: &str) -> Result<()> {
    Hands(page).log_out().await?;
    let quiz = page.open_quiz(address).await?;
    let report = quiz.result_of(&[]).await?;
    ensure!(report.benefits.len() == 6, "{:?}", report.benefits);
    Ok(())
}

/// How many `<script` of the quiz's own there are in some HTML.
fn scripts(html: &str) -> usize {
    html.matches("embed/microneedling-quiz.js").count()
}
