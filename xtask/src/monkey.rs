//! `cargo xtask monkey`: whatever is done to the quiz, in whatever order, for many thousand steps.
//!
//! It is the suite `monkey` of the browser tests, whose ordinary run is a short one. A line for
//! each page's life names its seed; one that fails tells the command that does the same again.

use anyhow::Result;

use crate::args::Monkey;
use crate::sh::{self, Shell, say};
use crate::suite::Suite;

/// Does so many steps in each browser.
pub fn run(shell: &Shell, options: &Monkey) -> Result<()> {
    let suite = Suite::ensure(shell, "chromium,firefox,webkit")?;
    say(format!("{} steps in {}", options.steps, suite.browsers));
    let mut cargo = suite.test("monkey", "whatever_is_done");
    cargo.env("MQ_STEPS", options.steps.to_string());
    if let Some(seed) = options.seed {
        cargo.env("MQ_SEED", seed.to_string());
    }
    sh::run(&mut cargo)
}
