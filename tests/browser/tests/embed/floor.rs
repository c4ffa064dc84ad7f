//! The wasm asks for nothing that the oldest browsers of the list don't have.
//!
//! The list is `xtask/src/embed/floor.txt`. All of them have mutable globals, sign extension,
//! saturating conversions, several results and bulk memory; they lack (one of them at least) SIMD,
//! tail calls, exceptions, threads, extended constants, 64-bit memory, garbage collection, and
//! reference types, which Chrome has from 96: rustc allows them, and nothing here needs one.
//!
//! The build strips the section that names the features (`target_features`), so the code itself
//! is read, instruction by instruction. The scripts are read by `cargo xtask test`, with esbuild.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Context, Env, Result, ensure};

use crate::module::Module;

/// What the build makes the scripts for.
pub const FLOOR: &str = include_str!("../../../../xtask/src/embed/floor.txt");

/// Where visitors' owners read which browsers these are.
const TOLD: [&str; 2] = [
    include_str!("../../../../npm/README.md"),
    include_str!("../../../../docs/hosting.md"),
];

/// In files of their own: the engines, twice, and the configurator's.
const FILES: usize = 5;

#[test]
fn p4_the_wasm_asks_for_nothing_new() -> Result<()> {
    let files = below(&Env::get()?.dist, "wasm")?;
    for file in &files {
        let judged = Module(&fs::read(file)?).check();
        judged.with_context(|| format!("in {}", file.display()))?;
    }
    ensure!(files.len() >= FILES, "not all of them: {files:?}");
    Ok(())
}

#[test]
fn p4_a_wasm_inside_of_a_script_is_the_one_beside_it() -> Result<()> {
    let dist = &Env::get()?.dist;
    let wasm = |name: &str| -> Result<Vec<u8>> {
        let files = below(&dist.join("embed"), "wasm")?;
        let is = |it: &&PathBuf| {
            let file = it.file_name().unwrap_or_default().to_string_lossy();
            file.starts_with(name)
        };
        Ok(fs::read(files.iter().find(is).context("no wasm")?)?)
    };
    for (script, name) in [
        ("embed/microneedling-quiz.single.js", "quiz-"),
        ("npm/quiz.js", "quiz-"),
        ("npm/own.js", "own-"),
    ] {
        let text = fs::read_to_string(dist.join(script))?;
        let inside = inside(&text).with_context(|| format!("in {script}"))?;
        ensure!(
            inside == wasm(name)?,
            "{script} has another wasm than {name}"
        );
        Module(&inside).check()?;
    }
    Ok(())
}

#[test]
fn the_oldest_browsers_are_told_as_they_are_built_for() -> Result<()> {
    for browser in FLOOR.split(',') {
        let at = browser.find(|it: char| it.is_ascii_digit());
        let (name, version) = browser.split_at(at.context("no version")?);
        for text in TOLD {
            let said = text.to_lowercase().replace("chrome and edge", "chrome");
            let said = said.contains(&format!("{name} {version}"));
            ensure!(said, "{name} {version} is not told of in: {text}");
        }
    }
    Ok(())
}

/// The files of a kind, in all folders.
fn below(folder: &Path, kind: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder);
    for entry in entries.with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(below(&path, kind)?);
        } else if path.extension().is_some_and(|it| it == kind) {
            found.push(path);
        }
    }
    Ok(found)
}

/// The bytes of the wasm that stands in a script as a string, a letter for each.
fn inside(script: &str) -> Result<Vec<u8>> {
    let starts = ["\"\\x00asm", "\"\\0asm"];
    let start = starts.iter().find_map(|it| script.find(it));
    let text = script.get(start.context("no wasm")? + 1..);
    let mut letters = text.unwrap_or_default().chars();
    let mut bytes = Vec::new();
    loop {
        let letter = match letters.next().context("it has no end")? {
            '"' => return Ok(bytes),
            '\\' => match letters.next().context("it has no end")? {
                '0' => '\0',
                'n' => '\n',
                'r' => '\r',
                'x' => {
                    let digits: String = letters.by_ref().take(2).collect();
                    char::from(u8::from_str_radix(&digits, 16)?)
                }
                other => other,
            },
            other => other,
        };
        bytes.push(u8::try_from(letter).context("no letter for a byte")?);
    }
}

#[test]
fn p4_a_wasm_that_asks_for_more_would_be_found() -> Result<()> {
    let head = b"\0asm\x01\0\0\0";
    // (func (drop (v128.const i64x2 0 0))), and a function that throws.
    let simd = [&[10, 23, 1, 21, 0, 0xfd, 12][..], &[0; 16], &[0x1a, 11]].concat();
    for (section, what) in [
        (simd.as_slice(), "0xfd"),
        (&[10, 6, 1, 4, 0, 0x08, 0, 11], "0x8"),
        (&[13, 3, 1, 0, 0], "section 13"),
        (&[5, 4, 1, 3, 1, 2], "memories of kind 3"),
        (&[1, 5, 1, 0x60, 1, 0x7b, 0], "0x7b"),
        // What the page hands over, as a value and in a table; the size of a table.
        (&[1, 5, 1, 0x60, 1, 0x6f, 0], "0x6f"),
        (&[4, 4, 1, 0x6f, 0, 1], "a table of 0x6f"),
        (&[4, 7, 2, 0x70, 0, 1, 0x70, 0, 1], "2 tables"),
        (&[10, 7, 1, 5, 0, 0xfc, 16, 0, 11], "0xfc 16"),
        (
            &[
                0, 24, 15, b't', b'a', b'r', b'g', b'e', b't', b'_', b'f', b'e', b'a', b't', b'u',
                b'r', b'e', b's', 1, b'+', 5, b's', b'i', b'm', b'd', b'1',
            ],
            "simd1",
        ),
    ] {
        let bytes = [head, section].concat();
        let fault = Module(&bytes).check().err().map(|it| format!("{it:#}"));
        ensure!(
            fault.as_ref().is_some_and(|it| it.contains(what)),
            "{what}: {fault:?}"
        );
    }
    Ok(())
}
