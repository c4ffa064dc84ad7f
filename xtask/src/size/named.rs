//! An engine built once more with the names of its functions, and what the package `weight` tells
//! of it: who weighs how much, and what grew.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::dist::{self, Kit};
use crate::embed::DOCUMENT;
use crate::project::PACKAGE;
use crate::sh::{self, Shell, say};
use crate::wasm::TARGET;

/// The package that weighs, and its folder, where what is kept stands too.
const WEIGHT: &str = "weight";

/// One of the two engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// What nearly every page loads.
    Quiz,
    /// That reads clinics' documents too.
    Own,
}

impl Engine {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Quiz, Self::Own];

    /// How its files are called, in `dist/` and for what is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quiz => "quiz",
            Self::Own => "own",
        }
    }

    /// The program, and what it is built with.
    fn program(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Quiz => (PACKAGE, &[]),
            Self::Own => (DOCUMENT, &["--features", "document"]),
        }
    }

    /// The file with what it weighed when somebody kept that, from the repository's folder.
    pub fn kept(self) -> String {
        format!("{WEIGHT}/{}.json", self.name())
    }

    /// Builds it as for `dist/`, but with names.
    pub fn build(self, shell: &Shell, kit: &Kit) -> Result<PathBuf> {
        let (name, (program, features)) = (self.name(), self.program());
        say(format!("building {name} with names, about 1 minute"));
        let target = shell.project.target("size");
        let mut cargo = shell.cargo();
        cargo
            .args(["build", "--quiet", "--release", "--target", TARGET])
            .args(["-p", PACKAGE, "--bin", program])
            .args(features);
        kit.wasm.set_smallest(shell, &mut cargo)?;
        cargo
            // A folder of its own: what `dist/` is built from stays as it is.
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_PROFILE_RELEASE_STRIP", "none");
        sh::run(&mut cargo)?;

        let out = target.join("named");
        let mut bindgen = shell.command("wasm-bindgen");
        bindgen
            .args(["--target", "web", "--no-typescript", "--out-name", name])
            .arg("--out-dir")
            .arg(&out)
            .arg(target.join(TARGET).join(format!("release/{program}.wasm")));
        sh::run(&mut bindgen)?;
        let wasm = out.join(format!("{name}_bg.wasm"));
        dist::optimize_named(shell, kit, &wasm)?;
        Ok(wasm)
    }
}

/// The program that weighs, in the repository's folder; what to do follows.
pub fn weight(shell: &Shell) -> Command {
    let mut cargo = shell.cargo();
    cargo.args(["run", "--quiet", "-p", WEIGHT, "--"]);
    cargo
}
