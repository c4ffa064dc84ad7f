//! `cargo xtask size`: what the files in `dist/` weigh, what weighs what in the wasm, and whether all
//! of it keeps to the budget in `weight/budget.json`.

mod named;

use std::fmt::Write;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::args::Size;
use crate::dist::Kit;
use crate::embed::{self, Kind};
use crate::files;
use crate::package;
use crate::sh::{self, Shell, say};
use crate::tools::Tools;
use named::{kept, weight};

/// The limit of each file, with its reason.
const BUDGET: &str = "weight/budget.json";

/// A file of `dist/` and its weight.
pub struct Weight {
    file: String,
    raw: u64,
    brotli: u64,
}

/// Node compresses: it is here for the build already, and no crate has to be built for it.
const BROTLI: &str = "
const fs = require('node:fs'), zlib = require('node:zlib'), k = zlib.constants;
for (const file of process.argv.slice(1)) {
  const bytes = fs.readFileSync(file);
  const params = { [k.BROTLI_PARAM_QUALITY]: 11, [k.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  console.log(bytes.length, zlib.brotliCompressSync(bytes, { params }).length, file);
}";

/// Prints the table for what is in `dist/`, and what weighs what in an engine.
pub fn run(shell: &Shell, options: &Size) -> Result<()> {
    if !shell.project.dist().is_dir() {
        bail!("there is no dist/ yet: run `cargo xtask dist`");
    }
    let mut tools = Tools::new(shell);
    let kit = Kit::ensure(&mut tools)?;
    tools.done();
    let weights = measure(shell)?;
    println!("{}", table(&weights));
    let faults = faults(shell, &weights)?;
    if !faults.is_empty() {
        println!("what doesn't keep to {BUDGET}:\n{faults}\n");
    }

    let engine = if options.own {
        Kind::Document
    } else {
        Kind::Plain
    };
    let wasm = named::build(shell, &kit, engine)?;
    println!(
        "{} from the sources as they are now, with names. In dist/ the names of imports are short, \
         so it is a little less.\n",
        engine.name()
    );
    sh::run(weight(shell).arg("list").arg(&wasm))?;
    let kept = kept(engine);
    if options.keep {
        sh::run(weight(shell).arg("keep").arg(&wasm).arg(&kept))?;
        say(format!("{kept} is written"));
        return Ok(());
    }
    println!("since {kept} was kept:\n");
    sh::run(weight(shell).arg("grown").arg(&wasm).arg(&kept))
}

/// Weighs every file in `dist/`.
pub fn measure(shell: &Shell) -> Result<Vec<Weight>> {
    let folder = shell.project.dist();
    let mut node = shell.command("node");
    node.args(["-e", BROTLI, "--"]).current_dir(&folder);
    // The package holds the same files once more.
    let twin = Path::new(package::FOLDER).join(embed::FOLDER);
    for file in files::below(&folder)? {
        let file = file.strip_prefix(&folder)?;
        if !file.starts_with(&twin) {
            node.arg(file);
        }
    }
    let answer = sh::output(&mut node)?;
    Ok(answer.lines().filter_map(weighed).collect())
}

/// Fails when a file is heavier than its budget, and shows what grew in an engine that is.
pub fn check(shell: &Shell, kit: &Kit, weights: &[Weight]) -> Result<()> {
    let faults = faults(shell, weights)?;
    if faults.is_empty() {
        return Ok(());
    }
    for engine in Kind::ALL.into_iter().filter(|it| is_over(*it, &faults)) {
        let grown = named::build(shell, kit, engine).and_then(|wasm| {
            println!("{} since {} was kept:\n", engine.name(), kept(engine));
            sh::run(weight(shell).arg("grown").arg(wasm).arg(kept(engine)))
        });
        // Without it the faults are still to be told.
        if let Err(fault) = grown {
            say(format!("what grew is not known: {fault:#}"));
        }
    }
    bail!(
        "dist/ doesn't keep to its budget:\n\n{faults}\n\n\
         Take out what grew (`cargo xtask size` shows who weighs what), or change {BUDGET} \
         and say there what for; then `cargo xtask size --keep`, and with `--own`"
    )
}

/// What doesn't keep to the budget: a line for each, that begins with the file.
fn faults(shell: &Shell, weights: &[Weight]) -> Result<String> {
    let mut text = String::new();
    for Weight { file, raw, brotli } in weights {
        // Writing to a string never fails.
        writeln!(text, "{raw} {brotli} {file}").ok();
    }
    let folder = shell.project.target("size");
    files::write(&folder, "weights.txt", text)?;
    let mut judge = weight(shell);
    judge
        .arg("budget")
        .arg(BUDGET)
        .arg(folder.join("weights.txt"))
        .stderr(Stdio::inherit());
    let judged = judge
        .output()
        .with_context(|| format!("`{}` can't be started", sh::line(&judge)))?;
    let faults = String::from_utf8_lossy(&judged.stdout).trim().to_owned();
    // It fails with faults too; without any it told what kept it from judging.
    if faults.is_empty() && !judged.status.success() {
        bail!("`{}` failed ({})", sh::line(&judge), judged.status);
    }
    Ok(faults)
}

/// Whether the wasm of an engine is among the faults; a line of the budget without a file isn't one.
fn is_over(engine: Kind, faults: &str) -> bool {
    let start = format!("{}/{}-", embed::FOLDER, engine.name());
    faults.lines().any(|line| {
        line.split_once(".wasm: ")
            .and_then(|(file, _)| file.strip_prefix(&start))
            .is_some_and(|hash| hash != "*")
    })
}

/// The weights as a table.
pub fn table(weights: &[Weight]) -> String {
    let width = weights
        .iter()
        .map(|weight| weight.file.len())
        .max()
        .unwrap_or_default();
    let mut text = format!("{:width$} {:>9} {:>9}\n", "dist/", "raw", "brotli");
    for Weight { file, raw, brotli } in weights {
        // Writing to a string never fails.
        writeln!(text, "{file:width$} {raw:>9} {brotli:>9}").ok();
    }
    text
}

/// Reads a line of the script above: raw, brotli, file.
fn weighed(line: &str) -> Option<Weight> {
    let mut parts = line.splitn(3, ' ');
    Some(Weight {
        raw: parts.next()?.parse().ok()?,
        brotli: parts.next()?.parse().ok()?,
        file: parts.next()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Kind, is_over, table, weighed};

    #[test]
    fn a_line_of_the_script_is_read() {
        let read = weighed("12 7 a folder/a file.js");
        assert!(read.is_some_and(|weight| {
            (weight.raw, weight.brotli, weight.file.as_str()) == (12, 7, "a folder/a file.js")
        }));
        assert!(weighed("twelve 7 file").is_none());
    }

    #[test]
    fn only_an_engine_whose_wasm_is_told_of_is_built_again() {
        for (faults, quiz, own) in [
            ("embed/quiz-1.wasm: 9 bytes", true, false),
            ("embed/quiz-1.js: 9 bytes (for quiz.wasm)", false, false),
            ("embed/frame.js: 9\nembed/own-1.wasm: 9 bytes", false, true),
            ("embed/own-*.wasm: no file is called so", false, false),
        ] {
            let found = Kind::ALL.map(|it| is_over(it, faults));
            assert_eq!(found, [quiz, own], "{faults}");
        }
    }

    #[test]
    fn the_table_has_a_line_for_each_file() {
        let weights: Vec<_> = weighed("200000 40000 quiz_bg.wasm").into_iter().collect();
        assert_eq!(
            table(&weights),
            "dist/              raw    brotli\nquiz_bg.wasm    200000     40000\n"
        );
    }
}
