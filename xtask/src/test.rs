//! `cargo xtask test` and `cargo xtask screenshots`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::args::{Scope, Test};
use crate::dist::{self, Kit};
use crate::npm::AXE;
use crate::sh::{self, Shell, say};
use crate::size;
use crate::tools::{Browser, Tools};

/// The package with the browser tests, which want a built `dist/`.
const BROWSER_TESTS: &str = "browser-tests";

/// The browsers that the tests run in, where nobody chooses others.
const BROWSERS: &str = "chromium,firefox,webkit";

/// Runs the tests.
pub fn run(shell: &Shell, options: &Test) -> Result<()> {
    let start = Instant::now();
    // Everything is installed first: no test run should end in a missing tool after minutes.
    let stage = match options.scope {
        Scope::Native => None,
        Scope::All | Scope::Browser => Some(Stage::ensure(shell, chosen())?),
    };
    if options.scope != Scope::Browser {
        say("native tests");
        let mut cargo = shell.cargo();
        cargo
            .args(["test", "--workspace", "--exclude", BROWSER_TESTS, "--"])
            .args(&options.filters);
        sh::run(&mut cargo)?;
    }
    if let Some(stage) = stage {
        dist::build(shell, &stage.kit)?;
        size::check(&size::measure(shell)?)?;
        let suites = suites(shell)?;
        let asked = std::env::var_os("MQ_BROWSERS").is_some();
        let (one, every): (Vec<_>, Vec<_>) = suites
            .iter()
            .partition(|it| !asked && IN_ONE.contains(&it.as_str()));
        for (suites, browsers) in [(every, stage.browsers.as_str()), (one, "chromium")] {
            if suites.is_empty() {
                continue;
            }
            say(format!("browser tests in {browsers}"));
            let mut cargo = stage.cargo_test(shell)?;
            cargo.env("MQ_BROWSERS", browsers).arg("--lib");
            for suite in suites {
                cargo.args(["--test", suite]);
            }
            cargo.arg("--").args(&options.filters);
            sh::run(&mut cargo)?;
        }
    }
    let ran = match options.scope {
        Scope::All => "native, size limit, browser",
        Scope::Native => "native",
        Scope::Browser => "size limit, browser",
    };
    say(format!(
        "tests passed ({ran}) in {} s",
        start.elapsed().as_secs()
    ));
    Ok(())
}

/// Takes the pictures of the README again.
pub fn screenshots(shell: &Shell) -> Result<()> {
    // Pictures of one browser are enough for people.
    let stage = Stage::ensure(shell, "chromium".into())?;
    dist::build(shell, &stage.kit)?;
    let shots = shell.project.root.join("docs/screenshots");
    fs::create_dir_all(&shots).with_context(|| format!("can't make {}", shots.display()))?;
    let mut cargo = stage.cargo_test(shell)?;
    cargo
        .args(["--test", "screenshots", "--", "--ignored", "--nocapture"])
        .env("MQ_SHOTS", &shots);
    sh::run(&mut cargo)?;
    say("the pictures are in docs/screenshots");
    Ok(())
}

/// What these hold doesn't depend on the engine, and `languages` walks the same screens in each;
/// `MQ_BROWSERS` runs them elsewhere too.
const IN_ONE: [&str; 5] = ["access", "configurator", "layout", "result", "visit"];

/// The suites of the browser tests: a file or a folder each.
fn suites(shell: &Shell) -> Result<Vec<String>> {
    let folder = shell.project.root.join("tests/browser/tests");
    let entries =
        fs::read_dir(&folder).with_context(|| format!("can't read {}", folder.display()))?;
    let mut names = entries
        .map(|entry| Ok(entry?.path()))
        .filter_map(|path: Result<PathBuf>| {
            let name = path.map(|it| it.file_stem().map(|it| it.to_string_lossy().into_owned()));
            name.transpose()
        })
        .collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

/// `MQ_BROWSERS`, or all of them.
fn chosen() -> String {
    std::env::var("MQ_BROWSERS").unwrap_or_else(|_| BROWSERS.into())
}

/// What the browser tests need besides themselves.
struct Stage {
    kit: Kit,
    axe: PathBuf,
    browsers: String,
}

impl Stage {
    fn ensure(shell: &Shell, browsers: String) -> Result<Self> {
        // A name that is none is a slip to be told of before minutes of installing.
        let wanted = Browser::list(&browsers)?;
        let mut tools = Tools::new(shell);
        let stage = Self {
            kit: Kit::ensure(&mut tools)?,
            axe: tools.npm(&AXE)?.join("axe.min.js"),
            browsers,
        };
        for browser in wanted {
            tools.browser(browser)?;
        }
        tools.done();
        Ok(stage)
    }

    /// `cargo test` for the browser tests, with what their harness reads.
    fn cargo_test(&self, shell: &Shell) -> Result<Command> {
        let out = shell.project.target("browser-out");
        fs::create_dir_all(&out).with_context(|| format!("can't make {}", out.display()))?;
        let mut cargo = shell.cargo();
        cargo
            .args(["test", "-p", BROWSER_TESTS])
            .env("MQ_DIST", shell.project.dist())
            .env("MQ_AXE", &self.axe)
            .env("MQ_OUT", out)
            .env("MQ_BROWSERS", &self.browsers);
        Ok(cargo)
    }
}
