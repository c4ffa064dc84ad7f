//! `sbom.cdx.json`: what is inside the files of `embed/`. The package `sbom` writes it; here stands
//! what it can't know: the compiler of the wasm, and the tools that made it small.

use std::path::Path;

use anyhow::{Context, Result};

use crate::dist::Kit;
use crate::npm::{BINARYEN, ESBUILD, TERSER};
use crate::sh::{self, Shell};
use crate::tools::TRUNK;

/// Writes it into the folder, in which all that it tells of has to be.
pub fn write(shell: &Shell, kit: &Kit, folder: &Path) -> Result<()> {
    let mut rustc = shell.command("rustc");
    kit.wasm.set(shell, &mut rustc)?;
    let answer = sh::output(rustc.arg("--version"))?;
    let rust = answer
        .split_whitespace()
        .nth(1)
        .with_context(|| format!("rustc tells no version: {answer}"))?;
    let bindgen = shell.project.locked("wasm-bindgen")?;
    let mut cargo = shell.cargo();
    cargo
        .args(["run", "--quiet", "-p", "sbom", "--"])
        .args([folder.as_os_str(), rust.as_ref()])
        .arg(format!("cargo/trunk@{TRUNK}"))
        .arg(format!("cargo/wasm-bindgen-cli@{bindgen}"))
        .args([BINARYEN, ESBUILD, TERSER].map(|it| format!("npm/{it}")));
    sh::run(&mut cargo)
}
