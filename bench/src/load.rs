//! One load of a page in a fresh tab of a browser that knows nothing, and a run to the result.

use std::cell::Cell;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{EVERY_QUESTION, Page, Setup, answer_to, run};
use serde::Deserialize;
use serde_json::json;

use crate::cdp;
use crate::figure::{Figure, Figures};
use crate::pages::Built;
use crate::stats;
use crate::throttle::Throttle;
use crate::traffic::Traffic;

const PROBE: &str = include_str!("probe.js");

/// More questions than any path has.
const FAR: usize = 12;

#[derive(Debug, Deserialize)]
struct Place {
    x: f64,
    y: f64,
}

/// Another screen than before.
#[derive(Debug, Deserialize)]
struct Moved {
    /// Since the tap.
    ms: f64,
    /// Since the start of the page.
    at: f64,
    screen: Option<String>,
    done: bool,
}

/// What the page itself has noted.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    /// When the page began, by the clock on the wall.
    origin: f64,
    fcp: Option<f64>,
    ready: f64,
    long_tasks: Vec<(f64, f64)>,
    shifts: Vec<(f64, f64)>,
}

/// Runs something in a fresh tab of a phone.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a caller hands over its body and keeps nothing"
)]
pub fn in_fresh_tab<T>(body: impl AsyncFn(&Page) -> Result<T>) -> Result<T> {
    let told = Cell::new(None);
    let ran = run(Setup::phone(), async |page| {
        told.set(Some(body(page).await?));
        Ok(())
    });
    ran.map_err(|fault| anyhow!("{fault:?}"))?;
    told.into_inner().ok_or_else(|| anyhow!("nothing ran"))
}

/// Opens a page, and waits until its first question can be answered.
pub async fn open(page: &Page, built: &Built, throttle: Option<&Throttle>) -> Result<()> {
    let url = built.serve(page.server());
    cdp::put_first(page, &format!("{}\n{PROBE}", built.drive)).await?;
    if let Some(throttle) = throttle {
        cdp::slow_down(page, throttle).await?;
    }
    page.client().goto(&url).await?;
    cdp::ask(page, "probe.ready.then(() => null)").await
}

/// Loads a page and takes it to its result.
pub fn measure(built: &Built, throttle: &Throttle) -> Result<Figures> {
    in_fresh_tab(async |page| {
        open(page, built, Some(throttle)).await?;
        let moves = walk(page).await?;
        let told: Told = cdp::ask(page, "probe.told()").await?;
        let traffic = Traffic::read(&cdp::events(page).await?, told.origin);
        Ok(figures(&told, &moves, &traffic))
    })
}

/// Answers one question after another, the first as soon as that can be done.
async fn walk(page: &Page) -> Result<Vec<Moved>> {
    let mut moves: Vec<Moved> = Vec::new();
    let mut screen: Option<String> = cdp::ask(page, "probe.screen()").await?;
    while let Some(question) = screen.take() {
        ensure!(moves.len() < FAR, "it goes on and on, to {question}");
        let next = answer(page, &question).await?;
        if !next.done {
            screen.clone_from(&next.screen);
        }
        moves.push(next);
    }
    Ok(moves)
}

async fn answer(page: &Page, question: &str) -> Result<Moved> {
    cdp::ask::<()>(page, "probe.watch()").await?;
    for id in answer_of(question)? {
        press(page, &format!("probe.option({})", json!(id))).await?;
    }
    // Where an answer goes on by itself, there is nothing to press.
    press(page, "probe.next()").await?;
    let moved = cdp::ask(page, "probe.moved()").await;
    moved.with_context(|| format!("behind {question}"))
}

/// What to choose; the floor of the stack, which counts taps, has nothing to choose from.
pub fn answer_of(question: &str) -> Result<&'static [&'static str]> {
    if question.starts_with("count-") {
        return Ok(&[]);
    }
    answer_to(question, &EVERY_QUESTION)
}

async fn press(page: &Page, what: &str) -> Result<()> {
    let place: Option<Place> = cdp::ask(page, what).await?;
    if let Some(Place { x, y }) = place {
        cdp::tap(page, x, y).await?;
    }
    Ok(())
}

fn figures(told: &Told, moves: &[Moved], traffic: &Traffic) -> Figures {
    let mut figures = Figures::default();
    figures.set(Figure::Paint, told.fcp);
    figures.set(Figure::Ready, told.ready);
    figures.set(Figure::BytesFirst, traffic.bytes(told.ready));
    // A page without a result has come to its end as well.
    let done = moves.iter().find(|it| it.done);
    let done = done.map_or(f64::INFINITY, |it| it.at);
    figures.set(Figure::BytesResult, traffic.bytes(done));
    figures.set(Figure::Requests, traffic.requests(done));
    // The first tap may wait for the network, and the last leads to far more than a question:
    // each is a figure of its own.
    if let [first, between @ .., last] = moves {
        figures.set(Figure::FirstTap, first.ms);
        figures.set(Figure::LastTap, last.ms);
        let taps: Vec<_> = between.iter().map(|it| it.ms).collect();
        figures.set(Figure::TapMedian, stats::median(&taps));
        figures.set(Figure::TapSlow, stats::percentile(&taps, 95));
    }
    let (all, _) = stats::tasks_after(&told.long_tasks, 0.0);
    let (taking, together) = stats::tasks_after(&told.long_tasks, told.ready);
    figures.set(Figure::TasksLoading, all - taking);
    figures.set(Figure::TasksTaking, taking);
    figures.set(Figure::TasksTime, together);
    figures.set(Figure::Shift, stats::layout_shift(&told.shifts));
    figures
}

#[cfg(test)]
mod tests {
    use super::{Moved, Told, figures};
    use crate::figure::Figure;
    use crate::traffic::Traffic;

    fn moved(at: f64, ms: f64, done: bool) -> Moved {
        let screen = None;
        Moved {
            ms,
            at,
            screen,
            done,
        }
    }

    #[test]
    fn the_first_and_the_last_tap_are_figures_of_their_own() {
        let told = Told {
            origin: 0.0,
            fcp: Some(400.0),
            ready: 500.0,
            long_tasks: vec![(300.0, 60.0), (600.0, 80.0)],
            shifts: vec![],
        };
        let moves = [
            moved(900.0, 300.0, false),
            moved(1000.0, 20.0, false),
            moved(1100.0, 30.0, false),
            moved(1200.0, 200.0, true),
        ];
        let figures = figures(&told, &moves, &Traffic::default());
        for (figure, value) in [
            (Figure::Paint, 400.0),
            (Figure::Ready, 500.0),
            (Figure::FirstTap, 300.0),
            (Figure::TapMedian, 25.0),
            (Figure::TapSlow, 30.0),
            (Figure::LastTap, 200.0),
            (Figure::TasksLoading, 1.0),
            (Figure::TasksTaking, 1.0),
            (Figure::TasksTime, 80.0),
        ] {
            let told = figures.get(figure);
            assert!(
                told.is_some_and(|it| (it - value).abs() < 1e-9),
                "{figure:?}: {told:?}"
            );
        }
    }
}
