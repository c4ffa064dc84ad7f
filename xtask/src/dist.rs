//! `cargo xtask dist`: the files to deploy, as small as they get.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::embed;
use crate::files;
use crate::npm::{BINARYEN, ESBUILD, TERSER};
use crate::package;
use crate::sh::{self, Shell, say};
use crate::size;
use crate::tools::Tools;
use crate::wasm::{Std, Wasm};
use crate::wordpress::ZIP;

/// The features that every browser we serve has. Named one by one: `--all-features` makes a file
/// that none of them reads, and without any wasm-opt refuses what rustc writes.
const WASM_OPT: [&str; 14] = [
    "-Oz",
    // Inlining makes what brotli could have seen twice differ: without it 0.6 KB less.
    "--one-caller-inline-max-function-size",
    "10",
    "--always-inline-max-function-size",
    "0",
    "--converge",
    // The linker puts the stack first, so nothing is below 1024: 0.3 KB less.
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Names the program that trunk's hook runs in the place of `cargo xtask`.
pub const HOOK: &str = "MQ_XTASK";

/// The folder of the page where a clinic makes the quiz its own: of its sources, and in `dist/`.
pub const CONFIGURATOR: &str = "configurator";

/// What the build needs.
pub struct Kit {
    /// How the web is built for.
    pub wasm: Wasm,
    binaryen: PathBuf,
    /// The folder of esbuild.
    pub esbuild: PathBuf,
    /// The folder of terser.
    pub terser: PathBuf,
}

impl Kit {
    /// Makes sure of it all.
    pub fn ensure(tools: &mut Tools) -> Result<Self> {
        let wasm = tools.wasm(Std::FromSource)?;
        tools.wasm_bindgen()?;
        tools.trunk()?;
        tools.node()?;
        Ok(Self {
            wasm,
            binaryen: tools.npm(&BINARYEN)?,
            esbuild: tools.npm(&ESBUILD)?,
            terser: tools.npm(&TERSER)?,
        })
    }
}

/// Builds `dist/` and shows what it weighs.
pub fn run(shell: &Shell) -> Result<()> {
    let mut tools = Tools::new(shell);
    let kit = Kit::ensure(&mut tools)?;
    tools.done();
    build(shell, &kit)?;
    print!("{}", size::table(&size::measure(shell)?));
    Ok(())
}

/// The built files: those that `MQ_DIST` names, or new ones.
pub fn built(shell: &Shell, kit: &Kit) -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("MQ_DIST") {
        let folder = PathBuf::from(folder);
        say(format!("the built files are those of {}", folder.display()));
        return folder
            .canonicalize()
            .with_context(|| format!("MQ_DIST names {}", folder.display()));
    }
    build(shell, kit)?;
    Ok(shell.project.dist())
}

/// Builds `dist/`; until the last moment the old one stays.
pub fn build(shell: &Shell, kit: &Kit) -> Result<()> {
    let stage = shell.project.target("dist-stage");
    remove(&stage)?;
    say("building dist/, about 2 minutes the first time");
    let mut trunk = shell.command("trunk");
    kit.wasm.set_smallest(shell, &mut trunk)?;
    // Integrity hashes are taken before the files below change: they would not fit any more.
    trunk
        .args(["build", "--release", "--skip-version-check"])
        .args(["--no-sri", "true", "--dist"])
        .arg(&stage)
        // Trunk's hook makes a big one, for the demo.
        .env(HOOK, "true");
    sh::run(&mut trunk)?;
    let mut trunk = shell.command("trunk");
    kit.wasm.set_smallest(shell, &mut trunk)?;
    trunk
        .args(["build", "--release", "--skip-version-check"])
        .args(["--no-sri", "true", "--dist"])
        .arg(stage.join(CONFIGURATOR))
        .current_dir(shell.project.root.join(CONFIGURATOR));
    sh::run(&mut trunk)?;
    for file in files::below(&stage)? {
        if file.extension().is_some_and(|kind| kind == "wasm") {
            optimize(shell, kit, &file, &[])?;
        }
    }
    embed::deploy(shell, kit, &stage)?;
    package::pack(shell, kit, &stage)?;
    plugin(shell, &stage)?;
    replace(
        &stage,
        &shell.project.dist(),
        &shell.project.target("dist-old"),
    )
}

/// Packs the plugin for `WordPress`, with the files of `embed/` in it.
fn plugin(shell: &Shell, stage: &Path) -> Result<()> {
    let mut cargo = shell.cargo();
    cargo
        .args(["run", "--quiet", "-p", "wordpress-plugin", "--"])
        .args([stage.join(embed::FOLDER), stage.join(ZIP)]);
    sh::run(&mut cargo)
}

/// Makes a wasm as small as it gets; `more` are further options of wasm-opt, such as `-g`, which
/// keeps the names of functions.
pub fn optimize(shell: &Shell, kit: &Kit, wasm: &Path, more: &[&str]) -> Result<()> {
    let mut node = shell.command("node");
    node.arg(kit.binaryen.join("bin/wasm-opt"))
        .args(WASM_OPT)
        .args(more)
        .arg(wasm)
        .arg("-o")
        .arg(wasm);
    sh::run(&mut node)
}

/// Puts `new` in the place of `old` by two renames, so that nobody sees half of it.
fn replace(new: &Path, old: &Path, aside: &Path) -> Result<()> {
    remove(aside)?;
    if old.exists() {
        fs::rename(old, aside).with_context(|| format!("can't move {}", old.display()))?;
    }
    fs::rename(new, old)
        .with_context(|| format!("can't move {} to {}", new.display(), old.display()))?;
    remove(aside)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("can't remove {}", folder.display()))?;
    }
    Ok(())
}
