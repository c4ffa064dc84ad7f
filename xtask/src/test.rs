//! `cargo xtask test` and `cargo xtask screenshots`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::args::{Scope, Test};
use crate::crates;
use crate::dist::{self, Kit};
use crate::embed::floor;
use crate::npm::{AXE, PHP_PARSER};
use crate::npm_tests;
use crate::sh::{self, Shell, say};
use crate::size;
use crate::tools::{Browser, Tools};
use crate::wordpress::{self, Sites};

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
        Scope::All => Some(Stage::ensure(shell, chosen(), true, true)?),
        Scope::Browser => Some(Stage::ensure(shell, chosen(), false, true)?),
        Scope::WordPress => Some(Stage::ensure(shell, "chromium".into(), true, false)?),
    };
    if matches!(options.scope, Scope::All | Scope::Native) {
        say("native tests");
        let mut cargo = shell.cargo();
        cargo
            .args(["test", "--workspace", "--exclude", BROWSER_TESTS, "--"])
            .args(&options.filters);
        sh::run(&mut cargo)?;
        if options.filters.is_empty() {
            crates::package(shell)?;
        }
    }
    let (mut left_out, mut not_built) = (None, None);
    if let Some(stage) = stage {
        if options.scope == Scope::WordPress {
            left_out = in_wordpress(shell, &stage, &dist::built(shell, &stage.kit)?, options)?;
        } else {
            dist::build(shell, &stage.kit)?;
            size::check(shell, &stage.kit, &size::measure(shell)?)?;
            floor::check(shell, &stage.kit, &shell.project.dist())?;
            in_browsers(shell, &stage, options)?;
            not_built = with_package(shell, &stage, options)?;
        }
        if options.scope == Scope::All {
            left_out = in_wordpress(shell, &stage, &shell.project.dist(), options)?;
        }
    }
    let ran = match options.scope {
        Scope::All if left_out.is_none() => "native, budget, browser, WordPress",
        Scope::All => "native, budget, browser",
        Scope::Native => "native",
        Scope::Browser => "budget, browser",
        Scope::WordPress if left_out.is_some() => "none",
        Scope::WordPress => "WordPress",
    };
    // Last, where it is read.
    if let Some(why) = left_out {
        say(format!("skipped: WordPress tests: {why}"));
    }
    if let Some(why) = not_built {
        say(format!("skipped: tests of the npm package: {why}"));
    }
    say(format!(
        "tests passed ({ran}) in {} s",
        start.elapsed().as_secs()
    ));
    Ok(())
}

/// Runs the suites of the browser tests that need nothing but the built files.
fn in_browsers(shell: &Shell, stage: &Stage, options: &Test) -> Result<()> {
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
        // All that is wrong, not the first suite of it alone.
        cargo
            .env("MQ_BROWSERS", browsers)
            .args(["--no-fail-fast", "--lib"]);
        for suite in suites {
            cargo.args(["--test", suite]);
        }
        cargo.arg("--").args(&options.filters);
        sh::run(&mut cargo)?;
    }
    Ok(())
}

/// Runs those of the npm package, on pages built with it, or gives the reason why they can't.
fn with_package(shell: &Shell, stage: &Stage, options: &Test) -> Result<Option<String>> {
    let kit = match &stage.package {
        Ok(kit) => kit,
        Err(why) => return Ok(Some(why.clone())),
    };
    let pages = npm_tests::build(shell, kit)?;
    let mut cargo = stage.cargo_test(shell)?;
    cargo
        .env("MQ_NPM", pages)
        .args(["--test", npm_tests::SUITE, "--"])
        .args(&options.filters);
    sh::run(&mut cargo)?;
    Ok(None)
}

/// Runs those of the plugin, or gives the reason why they can't.
fn in_wordpress(
    shell: &Shell,
    stage: &Stage,
    dist: &Path,
    options: &Test,
) -> Result<Option<String>> {
    let parser = match &stage.wordpress {
        Ok(parser) => parser,
        Err(why) => return Ok(Some(why.clone())),
    };
    say("WordPress tests in chromium; setting WordPress up, a few seconds");
    let sites = Sites::start(shell, dist)?;
    let mut cargo = stage.cargo_test(shell)?;
    sites.tell(&mut cargo);
    cargo
        .env("MQ_BROWSERS", "chromium")
        .env("MQ_DIST", dist)
        .env("MQ_PHP_PARSER", parser)
        .args(["--test", WORDPRESS, "--"])
        // They share the sites.
        .arg("--test-threads=1")
        .args(&options.filters);
    sh::run(&mut cargo)?;
    Ok(None)
}

/// Takes the pictures of the README again.
pub fn screenshots(shell: &Shell) -> Result<()> {
    // Pictures of one browser are enough for people.
    let stage = Stage::ensure(shell, "chromium".into(), false, false)?;
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
const IN_ONE: [&str; 8] = [
    "access",
    "attack",
    "configurator",
    "documents",
    "layout",
    "recipes",
    "result",
    "visit",
];

/// The suite that needs a `WordPress`.
const WORDPRESS: &str = "wordpress";

/// Suites that need more than the built files, and run apart.
const APART: [&str; 2] = [WORDPRESS, npm_tests::SUITE];

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
    names.retain(|name| !APART.contains(&name.as_str()));
    names.sort();
    Ok(names)
}

/// `MQ_BROWSERS`, or all of them.
fn chosen() -> String {
    std::env::var("MQ_BROWSERS").unwrap_or_else(|_| BROWSERS.into())
}

/// A fault in one line.
fn reason(fault: &anyhow::Error) -> String {
    let text = format!("{fault:#}");
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    let [first, .., last] = lines.as_slice() else {
        return text;
    };
    format!("{first} {last}")
}

/// What the browser tests need besides themselves.
struct Stage {
    kit: Kit,
    axe: PathBuf,
    browsers: String,
    /// What reads the plugin's PHP, once `WordPress` is here; or why that can't be had.
    wordpress: Result<PathBuf, String>,
    /// What the pages with the npm package are built with, or why that can't be had.
    package: Result<PathBuf, String>,
}

impl Stage {
    fn ensure(shell: &Shell, browsers: String, wordpress: bool, package: bool) -> Result<Self> {
        // A name that is none is a slip to be told of before minutes of installing.
        let wanted = Browser::list(&browsers)?;
        let mut tools = Tools::new(shell);
        let stage = Self {
            kit: Kit::ensure(&mut tools)?,
            axe: tools.npm(&AXE)?.join("axe.min.js"),
            browsers,
            wordpress: if wordpress {
                // No reason to keep back the other tests: not every machine has these packages.
                wordpress::ensure(&mut tools)
                    .and_then(|()| tools.npm(&PHP_PARSER))
                    .map_err(|fault| reason(&fault))
            } else {
                Err("nobody asked for them".into())
            },
            package: if package {
                npm_tests::ensure(&mut tools)?
            } else {
                Err("nobody asked for them".into())
            },
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
