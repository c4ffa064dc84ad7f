//! `cargo xtask bench`: the quiz against its peers, as slow as a cheap phone.
//!
//! Builds what is measured: `dist/`, the counter that shows what the stack itself costs, and the
//! pages of all of them. The measuring is a program of its own, the package `bench`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::alone::Program;
use crate::args::Bench;
use crate::dist::{self, Kit};
use crate::sh::{self, Shell, say};
use crate::tools::{Browser, Tools};

/// What the pages are built from.
const PEERS: &str = "bench/peers";

/// The package of the counter, and what its files are called.
const COUNTER: &str = "bench-counter";

/// Measures, and where it is asked for writes the chart and the tables of the README.
pub fn run(shell: &Shell, options: &Bench) -> Result<()> {
    let mut tools = Tools::new(shell);
    let kit = Kit::ensure(&mut tools)?;
    tools.browser(Browser::Chromium)?;
    let packages = tools.npm_locked("bench", &shell.project.root.join(PEERS))?;
    let packages = packages.context("the registry of npm can't be reached")?;
    tools.done();
    dist::build(shell, &kit)?;

    let out = shell.project.target("bench");
    let counter = counter(shell, &kit, &out.join("counter"))?;
    let pages = out.join("pages");
    fs::remove_dir_all(&pages).ok();
    say("building the pages of the benchmark");
    let mut node = shell.command("node");
    node.arg(shell.project.root.join(PEERS).join("build.mjs"))
        .args([&pages, &shell.project.dist(), &packages, &counter]);
    sh::run(&mut node)?;

    say(format!(
        "measuring, about {} minutes; leave the machine alone meanwhile",
        minutes(options.runs)
    ));
    let mut cargo = shell.cargo();
    cargo
        .args(["run", "--quiet", "-p", "bench", "--"])
        .args([OsStr::new("--pages"), pages.as_os_str()])
        .args([OsStr::new("--out"), out.as_os_str()])
        .args(["--runs", &options.runs.to_string()])
        .env("MQ_DIST", shell.project.dist())
        .env("MQ_BROWSERS", "chromium")
        .env("MQ_OUT", &out);
    if options.chart {
        let root = &shell.project.root;
        cargo.arg("--chart").arg(root.join("docs/bench.svg"));
        cargo.arg("--readme").arg(root.join("README.md"));
    }
    sh::run(&mut cargo)
}

/// Builds the counter with what makes the quiz small, and gives the folder of its two files.
fn counter(shell: &Shell, kit: &Kit, out: &Path) -> Result<PathBuf> {
    say("building Yew's counter, about 1 minute the first time");
    let program = Program {
        package: COUNTER,
        bin: COUNTER,
        options: &[],
        named: false,
        target: "bench/cargo",
    };
    program.build(shell, kit, out, "counter")?;
    Ok(out.into())
}

/// Each round of loads takes about two minutes, and memory eight.
fn minutes(runs: u32) -> u32 {
    runs * 2 + 8
}
