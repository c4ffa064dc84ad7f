//! `cargo xtask lighthouse`: what Lighthouse says of the demo page and of the gallery, on a phone.
//!
//! Serving and measuring are scripts beside the locked package, in `bench/lighthouse`. A score under
//! 100 is printed with what it was lost by, and is no failure: performance depends on the machine.

use anyhow::{Context, Result};

use crate::dist::{self, Kit};
use crate::sh::{self, Shell, say};
use crate::tools::{Browser, Tools};

/// The scripts, and the lock file of what they call.
const FOLDER: &str = "bench/lighthouse";

/// Pages of `dist/`: the demo page, and all of the gallery.
const PAGES: u32 = 9;

/// Measures each page so many times.
pub fn run(shell: &Shell, runs: u32) -> Result<()> {
    let mut tools = Tools::new(shell);
    let kit = Kit::ensure(&mut tools)?;
    tools.browser(Browser::Chromium)?;
    let chromium = shell.which("chromium").context("no chromium on PATH")?;
    let folder = shell.project.root.join(FOLDER);
    let packages = tools.npm_locked("lighthouse", &folder)?;
    let packages = packages.context("the registry of npm can't be reached: try again with it")?;
    tools.done();
    let dist = dist::built(shell, &kit)?;
    // A run takes about ten seconds.
    let minutes = (runs * PAGES).div_ceil(6);
    say(format!(
        "measuring, about {minutes} minutes; leave the machine alone meanwhile"
    ));
    let mut node = shell.command("node");
    node.arg(folder.join("measure.mjs"))
        .args([dist, packages, shell.project.target("lighthouse"), chromium])
        .arg(runs.to_string());
    sh::run(&mut node)
}
