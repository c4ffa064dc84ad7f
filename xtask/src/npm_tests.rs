//! The tests of the package: pages built with it by others' tools, and what those tools read.
//!
//! `dist/npm` is packed and installed as it would be after publishing, so that what `files` and
//! `exports` leave out is missed here first.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::files;
use crate::package;
use crate::sh::{self, Shell, say};
use crate::tools::Tools;

/// The suite of the browser tests that takes the quiz on the pages.
pub const SUITE: &str = "npm";

/// What its pages are built from.
const SOURCES: &str = "tests/npm";

/// How long one of the steps may take.
const LIMIT: Duration = Duration::from_mins(5);

/// Fails where Vite doesn't run.
const OLDEST_NODE: &str = "
const [major, minor] = process.versions.node.split('.');
process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1);";

/// The projects of the type tests.
const TYPES: [&str; 3] = ["tsconfig", "bundler", "preact"];

/// Makes sure of what the pages are built with, and gives its folder, or why it can't be had here.
pub fn ensure(tools: &mut Tools) -> Result<Result<PathBuf, String>> {
    if !sh::succeeds(tools.shell.command("node").args(["-e", OLDEST_NODE])) {
        return Ok(Err("Vite needs Node 20.19 or later".into()));
    }
    let kit = tools.npm_locked(SUITE, &tools.shell.project.root.join(SOURCES))?;
    Ok(kit.ok_or_else(|| "the registry of npm can't be reached".into()))
}

/// Checks the package under Node and by its types, and builds the pages; gives their folder.
pub fn build(shell: &Shell, kit: &Path) -> Result<PathBuf> {
    say("tests of the npm package: Node, types, Vite, React");
    let work = shell.project.target("npm-tests");
    fs::remove_dir_all(&work).ok();
    let app = work.join("app");
    files::copy(&shell.project.root.join(SOURCES), &app)?;
    let alone = "{ \"private\": true, \"type\": \"module\" }\n";
    fs::write(app.join("package.json"), alone).context("can't write package.json")?;
    fs::remove_file(app.join("package-lock.json")).ok();
    let run = |program: &str, arguments: &[&OsStr]| {
        let mut command: Command = shell.command(program);
        command.args(arguments).current_dir(&app);
        shell.run_quietly(&mut command, LIMIT)
    };
    // What is above a folder is found from there too: nothing has to be copied.
    let link = "const [to, at] = process.argv.slice(1); require('node:fs').symlinkSync(to, at, 'junction')";
    let (to, at) = (kit.join("node_modules"), work.join("node_modules"));
    run(
        "node",
        &["-e".as_ref(), link.as_ref(), to.as_ref(), at.as_ref()],
    )?;

    let made = shell.project.dist().join(package::FOLDER);
    let quiet = ["--loglevel", "error"].map(OsStr::new);
    let pack = ["pack", "--pack-destination", ".."].map(OsStr::new);
    run("npm", &[&pack, &quiet[..], &[made.as_ref()]].concat())?;
    let packed = format!("../microneedling-quiz-{}.tgz", package::version(shell)?);
    let install = [
        "install",
        "--offline",
        "--no-save",
        "--no-audit",
        "--no-fund",
    ];
    let install = install.map(OsStr::new);
    run("npm", &[&install, &quiet[..], &[packed.as_ref()]].concat())?;

    run("node", &["node/import.mjs".as_ref()])?;
    let compiler = to.join("typescript/bin/tsc");
    for project in TYPES {
        let file = format!("types/{project}.json");
        run("node", &[compiler.as_ref(), "-p".as_ref(), file.as_ref()])?;
    }
    let pages = work.join("pages");
    run("node", &["build.mjs".as_ref(), pages.as_ref()])?;
    Ok(pages)
}
