//! Whatever is done to a quiz, in whatever order: it holds.
//!
//! A seed makes a list of steps (`steps`, out of `tables`), which are done in the page (`page/`) or
//! by a driver's hands (`hands`). After each one the page is held against its rules
//! (`page/rules.js`), and what it shows against the engine, run natively (`engine`). A list that
//! fails is made shorter (`shorter`), and told with the command that does the same again.
//!
//! `MQ_STEPS` and `MQ_SEED` ask for more steps, or others; `cargo xtask monkey` sets them.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod engine;
mod hands;
mod notices;
mod play;
mod shorter;
mod steps;
mod tables;

use browser_tests::{Engine, Outcome, Page, Result, Setup, bail, ensure, run};

use play::Played;
use steps::{steps, told};

/// Where chance starts, unless somebody asks for another run.
const SEED: u64 = 20_261_123;

/// How many steps an ordinary run has, in each engine.
const STEPS: usize = 600;

/// A page that is older than this many steps gives way to a new one, with the next seed: no test
/// may take longer than the harness lets it.
const LIFE: usize = 500;

/// The memory of both engines in pages of 64 KB, with each document and language that there is.
const MOST_PAGES: f64 = 80.0;

/// The last steps that are told of a run that failed.
const LAST: usize = 10;

#[test]
fn whatever_is_done_to_it_the_quiz_holds() -> Outcome {
    let steps = number("MQ_STEPS").map_or(STEPS, |it| usize::try_from(it).expect("a small number"));
    let first = number("MQ_SEED").unwrap_or(SEED);
    for (seed, from) in (first..).zip((0..steps).step_by(LIFE)) {
        let many = LIFE.min(steps - from);
        run(setup(seed), async |page| monkey(page, seed, many).await)?;
    }
    Ok(())
}

/// A number of the environment.
fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    let number = text.parse();
    Some(number.unwrap_or_else(|_| panic!("{name}={text} is no number; write one like 7")))
}

/// On a phone and on a laptop in turn.
fn setup(seed: u64) -> Setup {
    if seed.is_multiple_of(2) {
        Setup::desktop()
    } else {
        Setup::phone()
    }
}

/// One page's life.
async fn monkey(page: &Page, seed: u64, many: usize) -> Result<()> {
    let all = steps(seed, many);
    play::open(page).await?;
    let Played {
        broken,
        results,
        pages,
    } = play::play(page, &all).await?;
    let engine = page.engine();
    let Some((at, fault)) = broken else {
        println!("{engine}: seed {seed}, {many} steps, {results} results, {pages} pages of memory");
        // Each document and language that was met stays: that much, and not more with every step.
        ensure!(
            pages <= MOST_PAGES,
            "seed {seed}: {pages} pages of memory after {many} steps, over {MOST_PAGES}"
        );
        return Ok(());
    };
    let done = &all[..=at];
    let last = told(&done[done.len().saturating_sub(LAST)..]);
    let again = command(engine, seed, at + 1);
    let short = shorter::of(page, done, &fault).await;
    bail!(
        "after step {at} of seed {seed}: {fault}\n\
         again by: {again}\nthe last steps:{last}\n{short}"
    )
}

/// What does the same again.
fn command(engine: Engine, seed: u64, steps: usize) -> String {
    format!("MQ_BROWSERS={engine} cargo xtask monkey --seed {seed} --steps {steps}")
}
