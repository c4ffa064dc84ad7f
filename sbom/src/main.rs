//! `cargo run -p sbom -- EMBED_FOLDER RUST_VERSION [TOOL…]`: writes `sbom.cdx.json`, a bill of what
//! is inside the files of that folder, in the format of `CycloneDX` 1.5.
//!
//! A tool is named as `cargo/trunk@0.21.14` or `npm/esbuild@0.28.2`. cargo itself tells the crates,
//! so that neither what only builds nor what only tests is among them. There is no time and no random
//! number in the bill: the same sources give the same bytes.

#![cfg_attr(
    test,
    allow(
        clippy::indexing_slicing,
        reason = "JSON gives null where there is nothing"
    )
)]

mod bill;
mod lock;
mod tree;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use cyclonedx_bom::prelude::Bom;
use tree::Tree;

/// The file, beside those that it tells of.
const FILE: &str = "sbom.cdx.json";

/// The package that is the quiz.
const PACKAGE: &str = "microneedling-quiz";

/// The engines: how their files begin, and the features that they are built with.
const ENGINES: [(&str, &str); 2] = [("quiz", ""), ("own", "document")];

fn main() -> Result<()> {
    let given: Vec<String> = env::args().skip(1).collect();
    let [folder, rust, tools @ ..] = given.as_slice() else {
        bail!("name the folder of the quiz's files, the version of Rust, and the tools");
    };
    let folder = Path::new(folder);
    let bill = bill(rust, tools, |engine| wasm(folder, engine))?;
    let mut json = Vec::new();
    bill.output_as_json_v1_5(&mut json)
        .context("the bill can't be written as JSON")?;
    json.push(b'\n');
    let file = folder.join(FILE);
    fs::write(&file, json).with_context(|| format!("can't write {}", file.display()))
}

/// The bill, with each engine's file called as `named` says.
fn bill(rust: &str, tools: &[String], named: impl Fn(&str) -> Result<String>) -> Result<Bom> {
    let lock = root().join("Cargo.lock");
    let lock =
        fs::read_to_string(&lock).with_context(|| format!("can't read {}", lock.display()))?;
    let mut bill = bill::Bill::new(lock::hashes(&lock), rust)?;
    for (engine, features) in ENGINES {
        bill.engine(&named(engine)?, &tree(features)?)?;
    }
    for tool in tools {
        bill.tool(tool)?;
    }
    bill.done()
}

/// The file with the wasm of an engine.
fn wasm(folder: &Path, engine: &str) -> Result<String> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    let names = entries.flatten().map(|it| it.file_name());
    let mut names = names.filter_map(|it| it.into_string().ok());
    names
        .find(|it| {
            let name = it.strip_suffix(".wasm");
            name.is_some_and(|it| it.starts_with(&format!("{engine}-")))
        })
        .with_context(|| format!("{}: no {engine}-….wasm is in it", folder.display()))
}

/// The crates that are linked into the quiz.
fn tree(features: &str) -> Result<Tree> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .args(["tree", "--locked", "-p", PACKAGE, "--features", features])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--edges", "normal,no-proc-macro", "--prefix", "depth"])
        .args(["--format", tree::FORMAT])
        .current_dir(root());
    let answer = cargo.output().context("cargo can't be started")?;
    if !answer.status.success() {
        let said = String::from_utf8_lossy(&answer.stderr);
        bail!("cargo tree failed: {}", said.trim());
    }
    Tree::read(&String::from_utf8_lossy(&answer.stdout))
}

fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

#[cfg(test)]
mod tests;
