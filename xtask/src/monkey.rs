//! `cargo xtask monkey`: whatever is done to the quiz, in whatever order, for many thousand steps.
//!
//! It is the suite `monkey` of the browser tests, whose ordinary run is a short one. A line for
//! each page's life names its seed; one that fails tells the command that does the same again.

use std::fs;

use anyhow::{Context, Result};

use crate::args::Monkey;
use crate::dist::{self, Kit};
use crate::sh::{self, Shell, say};
use crate::tools::{Browser, Tools};

/// Where nobody chooses others by `MQ_BROWSERS`.
const BROWSERS: &str = "chromium,firefox,webkit";

/// Does so many steps in each browser.
pub fn run(shell: &Shell, options: &Monkey) -> Result<()> {
    let browsers = std::env::var("MQ_BROWSERS").unwrap_or_else(|_| BROWSERS.into());
    let wanted = Browser::list(&browsers)?;
    let mut tools = Tools::new(shell);
    let kit = Kit::ensure(&mut tools)?;
    for browser in wanted {
        tools.browser(browser)?;
    }
    tools.done();
    let dist = dist::built(shell, &kit)?;
    let out = shell.project.target("browser-out");
    fs::create_dir_all(&out).with_context(|| format!("can't make {}", out.display()))?;
    say(format!("{} steps in {browsers}", options.steps));
    let mut cargo = shell.cargo();
    cargo
        .args(["test", "-p", "browser-tests", "--test", "monkey", "--"])
        .args(["--nocapture", "--include-ignored", "whatever_is_done"])
        .env("MQ_DIST", dist)
        .env("MQ_OUT", out)
        .env("MQ_BROWSERS", &browsers)
        .env("MQ_STEPS", options.steps.to_string());
    if let Some(seed) = options.seed {
        cargo.env("MQ_SEED", seed.to_string());
    }
    sh::run(&mut cargo)
}
