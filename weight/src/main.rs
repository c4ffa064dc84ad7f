//! What the built files weigh: by crate and function, since the last time, and against the budget.
//!
//! `cargo xtask size` and `cargo xtask test` call this, and build what it reads:
//!
//! - `list WASM`: what weighs what in a wasm that has its names.
//! - `keep WASM KEPT`: writes that down, to be compared with later.
//! - `grown WASM KEPT`: what grew or shrank since, the most first.
//! - `budget BUDGET WEIGHTS`: which files go over their budget, or have none; says nothing where all
//!   is well.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )
)]

mod budget;
mod grown;
mod names;
mod parts;
mod wasm;

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Value, ValueExt};

use budget::Budget;
use parts::Parts;

/// How many functions are shown where nobody says.
const TOP: usize = 40;

fn main() -> ExitCode {
    run().unwrap_or_else(|fault| {
        eprintln!("weight: {fault:#}");
        ExitCode::FAILURE
    })
}

fn run() -> Result<ExitCode> {
    let (words, top) = arguments()?;
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["list", wasm] => print!("{}", parts(wasm)?.list(top)),
        ["keep", wasm, kept] => {
            fs::write(kept, parts(wasm)?.kept()?).with_context(|| format!("can't write {kept}"))?;
        }
        ["grown", wasm, kept] => {
            let before = text(kept)
                .and_then(|json| Parts::read(&json).with_context(|| format!("{kept} is broken")))
                .context(
                    "`cargo xtask size --keep` writes what to compare with (own.json: with --own)",
                )?;
            print!("{}", grown::list(&before, &parts(wasm)?, top));
        }
        ["budget", budget, weights] => {
            let budget =
                Budget::read(&text(budget)?).with_context(|| format!("{budget} can't be used"))?;
            let faults = budget.faults(&budget::weights(&text(weights)?)?);
            if !faults.is_empty() {
                println!("{}", faults.join("\n"));
                return Ok(ExitCode::FAILURE);
            }
        }
        _ => bail!(
            "one of these is wanted: list WASM, keep WASM KEPT, grown WASM KEPT, \
             budget BUDGET WEIGHTS; and --top N for how many functions are shown"
        ),
    }
    Ok(ExitCode::SUCCESS)
}

/// The words of the command line, and how many functions to show.
fn arguments() -> Result<(Vec<String>, usize)> {
    let mut parser = lexopt::Parser::from_env();
    let (mut words, mut top) = (Vec::new(), TOP);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("top") => top = parser.value()?.parse()?,
            Value(word) => words.push(word.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok((words, top))
}

fn parts(wasm: &str) -> Result<Parts> {
    let bytes = fs::read(wasm).with_context(|| format!("can't read {wasm}"))?;
    let read = wasm::read(&bytes).with_context(|| format!("{wasm} can't be weighed"))?;
    Ok(Parts::of(&read))
}

fn text(file: &str) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("can't read {file}"))
}
