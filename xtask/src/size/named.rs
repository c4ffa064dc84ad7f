//! An engine built once more with the names of its functions, and what the package `weight` tells
//! of it: who weighs how much, and what grew.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::alone::Program;
use crate::dist::Kit;
use crate::embed::{DOCUMENT, Kind};
use crate::project::PACKAGE;
use crate::sh::{Shell, say};

/// The package that weighs, and its folder, where what is kept stands too.
const WEIGHT: &str = "weight";

/// The file with what an engine weighed when somebody kept that, from the repository's folder.
pub fn kept(engine: Kind) -> String {
    format!("{WEIGHT}/{}.json", engine.name())
}

/// Builds an engine as for `dist/`, but with names.
pub fn build(shell: &Shell, kit: &Kit, engine: Kind) -> Result<PathBuf> {
    let name = engine.name();
    say(format!("building {name} with names, about 1 minute"));
    let (bin, options): (_, &[_]) = match engine {
        Kind::Plain => (PACKAGE, &[]),
        Kind::Document => (DOCUMENT, &["--features", "document"]),
    };
    let program = Program {
        package: PACKAGE,
        bin,
        options,
        named: true,
        target: "size",
    };
    program.build(shell, kit, &shell.project.target("size/named"), name)
}

/// The program that weighs, in the repository's folder; what to do follows.
pub fn weight(shell: &Shell) -> Command {
    let mut cargo = shell.cargo();
    cargo.args(["run", "--quiet", "-p", WEIGHT, "--"]);
    cargo
}
