//! A program built for the web by itself, as small as `dist/` and without trunk: to be weighed or
//! measured, never deployed.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::dist::{self, Kit};
use crate::sh::{self, Shell};
use crate::wasm::TARGET;

/// What is built.
pub struct Program<'a> {
    /// The package it is of.
    pub package: &'a str,
    /// What it is called there.
    pub bin: &'a str,
    /// Further options of cargo.
    pub options: &'a [&'a str],
    /// Whether its functions keep their names.
    pub named: bool,
    /// Cargo's folder for it, in `target/`: other flags in one would build everything anew.
    pub target: &'a str,
}

impl Program<'_> {
    /// Builds it, and puts its glue and its wasm into a folder; gives the wasm.
    pub fn build(&self, shell: &Shell, kit: &Kit, out: &Path, name: &str) -> Result<PathBuf> {
        let target = shell.project.target(self.target);
        let mut cargo = shell.cargo();
        cargo
            .args(["build", "--quiet", "--release", "--target", TARGET])
            .args(["-p", self.package, "--bin", self.bin])
            .args(self.options);
        kit.wasm.set_smallest(shell, &mut cargo)?;
        cargo.env("CARGO_TARGET_DIR", &target);
        if self.named {
            cargo.env("CARGO_PROFILE_RELEASE_STRIP", "none");
        }
        sh::run(&mut cargo)?;

        let built = target.join(TARGET).join("release").join(self.bin);
        let mut bindgen = shell.command("wasm-bindgen");
        bindgen
            .args(["--target", "web", "--no-typescript", "--out-name", name])
            .arg("--out-dir")
            .arg(out)
            .arg(built.with_extension("wasm"));
        sh::run(&mut bindgen)?;
        let wasm = out.join(format!("{name}_bg.wasm"));
        let more: &[_] = if self.named { &["-g"] } else { &[] };
        dist::optimize(shell, kit, &wasm, more)?;
        Ok(wasm)
    }
}
