//! `cargo xtask size`: what the files in `dist/` weigh, and the limits for the wasm and the shell.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Result, bail};

use crate::dist::CONFIGURATOR;
use crate::embed::{self, SHELL};
use crate::files;
use crate::package;
use crate::sh::{self, Shell};
use crate::tools::Tools;

/// A file of `dist/` and its weight.
pub struct Weight {
    file: String,
    raw: u64,
    brotli: u64,
}

/// Bytes of brotli. A bare Yew program weighs 32 KB and the prototype of this quiz 38 KB: what goes
/// far beyond has drawn in a parser or a second copy of a crate, and phones pay for it. It was
/// 61,000 before the result could be handed on: link, message and dates cost 5 KB, their words 1.
const WASM_LIMIT: u64 = 70_000;

/// Bytes of brotli of the wasm that reads clinics' documents, which only their visitors load: the
/// quiz, serde, the rules and their words, and the built-in quiz as JSON with its English.
const OWN_LIMIT: u64 = 186_000;

/// Bytes of brotli for the script that a page names: all that stands before the first question.
/// The hash in it makes up to 16 bytes more or less, by no doing of anybody.
const SHELL_LIMIT: u64 = 6 * 1024 + 16;

/// Node compresses: it is here for the build already, and no crate has to be built for it.
const BROTLI: &str = "
const fs = require('node:fs'), zlib = require('node:zlib'), k = zlib.constants;
for (const file of process.argv.slice(1)) {
  const bytes = fs.readFileSync(file);
  const params = { [k.BROTLI_PARAM_QUALITY]: 11, [k.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  console.log(bytes.length, zlib.brotliCompressSync(bytes, { params }).length, file);
}";

/// Prints the table for what is in `dist/`.
pub fn run(shell: &Shell) -> Result<()> {
    if !shell.project.dist().is_dir() {
        bail!("there is no dist/ yet: run `cargo xtask dist`");
    }
    if shell.which("node").is_none() {
        let mut tools = Tools::new(shell);
        tools.node()?;
        tools.done();
    }
    print!("{}", table(&measure(shell)?));
    Ok(())
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
    Ok(answer.lines().filter_map(weight).collect())
}

/// Fails when a file is heavier than it may be.
pub fn check(weights: &[Weight]) -> Result<()> {
    for Weight { file, brotli, .. } in weights {
        let path = Path::new(file);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let limit = if file.starts_with(CONFIGURATOR) {
            // No visitor of a clinic comes there.
            continue;
        } else if path.extension().is_some_and(|kind| kind == "wasm") {
            if name.starts_with("own-") {
                OWN_LIMIT
            } else {
                WASM_LIMIT
            }
        } else if name == SHELL {
            SHELL_LIMIT
        } else {
            continue;
        };
        if *brotli > limit {
            bail!(
                "dist/{file} is {brotli} bytes with brotli, over the limit of {limit}: \
                 `cargo xtask size` shows the table; find what the last changes drew in"
            );
        }
    }
    Ok(())
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
fn weight(line: &str) -> Option<Weight> {
    let mut parts = line.splitn(3, ' ');
    Some(Weight {
        raw: parts.next()?.parse().ok()?,
        brotli: parts.next()?.parse().ok()?,
        file: parts.next()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::{OWN_LIMIT, SHELL_LIMIT, WASM_LIMIT, Weight, check, table, weight};

    fn wasm(brotli: u64) -> Vec<Weight> {
        weight(&format!("200000 {brotli} quiz_bg.wasm"))
            .into_iter()
            .collect()
    }

    #[test]
    fn a_line_of_the_script_is_read() {
        let read = weight("12 7 a folder/a file.js");
        assert!(read.is_some_and(|weight| {
            (weight.raw, weight.brotli, weight.file.as_str()) == (12, 7, "a folder/a file.js")
        }));
        assert!(weight("twelve 7 file").is_none());
    }

    #[test]
    fn the_limit_is_the_last_size_that_passes() {
        assert!(check(&wasm(WASM_LIMIT)).is_ok());
        let shell = |brotli| weight(&format!("20000 {brotli} embed/microneedling-quiz.js"));
        assert!(check(&shell(SHELL_LIMIT).into_iter().collect::<Vec<_>>()).is_ok());
        assert!(check(&shell(SHELL_LIMIT + 1).into_iter().collect::<Vec<_>>()).is_err());
        let own = |brotli| weight(&format!("500000 {brotli} embed/own-1.wasm"));
        assert!(check(&own(OWN_LIMIT).into_iter().collect::<Vec<_>>()).is_ok());
        assert!(check(&own(OWN_LIMIT + 1).into_iter().collect::<Vec<_>>()).is_err());
        let fault = check(&wasm(WASM_LIMIT + 1));
        assert!(fault.is_err_and(|fault| fault.to_string().contains("cargo xtask size")));
    }

    #[test]
    fn the_table_has_a_line_for_each_file() {
        assert_eq!(
            table(&wasm(40000)),
            "dist/              raw    brotli\nquiz_bg.wasm    200000     40000\n"
        );
    }
}
