//! The budget: how many bytes each file may have, and what they are for.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// Every file of this folder needs a line.
const FOLDER: &str = "embed/";

/// All lines of the budget.
pub struct Budget(Vec<Line>);

/// How much a file may weigh: compressed as it travels, or as it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    /// Its path in `dist/`; a star stands for the part that changes, within a folder.
    file: String,
    brotli: Option<u64>,
    raw: Option<u64>,
    why: String,
}

/// What a file of `dist/` weighs.
pub struct Weight {
    file: String,
    raw: u64,
    brotli: u64,
}

/// Reads what `cargo xtask` measured: a line of `raw brotli file` for each.
pub fn weights(text: &str) -> Result<Vec<Weight>> {
    let weight = |line: &str| {
        let mut words = line.splitn(3, ' ');
        Some(Weight {
            raw: words.next()?.parse().ok()?,
            brotli: words.next()?.parse().ok()?,
            file: words.next()?.to_owned(),
        })
    };
    text.lines()
        .map(|line| weight(line).with_context(|| format!("\"{line}\" is no `raw brotli file`")))
        .collect()
}

impl Budget {
    /// Reads the file.
    pub fn read(json: &str) -> Result<Self> {
        let lines: Vec<Line> = serde_json::from_str(json)?;
        for Line {
            file,
            brotli,
            raw,
            why,
        } in &lines
        {
            if brotli.is_some() == raw.is_some() {
                bail!("\"{file}\": give it one limit, `brotli` or `raw`");
            }
            if why.trim().is_empty() {
                bail!("\"{file}\": say in `why` what its bytes are for");
            }
        }
        Ok(Self(lines))
    }

    /// What doesn't keep to it: a line for each, that begins with the file.
    pub fn faults(&self, weights: &[Weight]) -> Vec<String> {
        let mut faults = Vec::new();
        for line in &self.0 {
            let mut files = weights.iter().filter(|it| line.is_of(&it.file)).peekable();
            if files.peek().is_none() {
                faults.push(format!(
                    "{}: no file is called so; drop its line",
                    line.file
                ));
            }
            faults.extend(files.filter_map(|it| line.fault(it)));
        }
        let new = weights.iter().filter(|it| {
            it.file.starts_with(FOLDER) && !self.0.iter().any(|line| line.is_of(&it.file))
        });
        faults.extend(new.map(|Weight { file, raw, brotli }| {
            format!("{file}: {raw} bytes, {brotli} with brotli; give it a line, and say what for")
        }));
        faults
    }
}

impl Line {
    fn is_of(&self, file: &str) -> bool {
        match self.file.split_once('*') {
            None => self.file == file,
            Some((start, end)) => file
                .strip_prefix(start)
                .and_then(|rest| rest.strip_suffix(end))
                .is_some_and(|part| !part.contains('/')),
        }
    }

    fn fault(&self, weight: &Weight) -> Option<String> {
        let (bytes, limit, how) = match self.raw {
            Some(limit) => (weight.raw, limit, ""),
            None => (weight.brotli, self.brotli?, " with brotli"),
        };
        let over = bytes.checked_sub(limit).filter(|over| *over > 0)?;
        let (file, why) = (&weight.file, &self.why);
        Some(format!(
            "{file}: {bytes} bytes{how}, {over} over its {limit} ({why})"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, weights};

    const BUDGET: &str = r#"[
        { "file": "embed/quiz-*.wasm", "brotli": 70, "why": "the engine" },
        { "file": "plugin.zip", "raw": 500, "why": "the plugin" }
    ]"#;

    fn faults(measured: &str) -> Vec<String> {
        let budget = Budget::read(BUDGET).unwrap();
        budget.faults(&weights(measured).unwrap())
    }

    #[test]
    fn the_limit_is_the_last_size_that_passes() {
        assert_eq!(
            faults("999 70 embed/quiz-1.wasm\n500 499 plugin.zip"),
            [""; 0]
        );
        assert_eq!(
            faults("999 71 embed/quiz-1.wasm\n502 502 plugin.zip"),
            [
                "embed/quiz-1.wasm: 71 bytes with brotli, 1 over its 70 (the engine)",
                "plugin.zip: 502 bytes, 2 over its 500 (the plugin)",
            ]
        );
    }

    #[test]
    fn files_and_lines_belong_together() {
        let ok = "1 1 embed/quiz-1.wasm\n1 1 plugin.zip\n1 1 index.html";
        assert_eq!(faults(ok), [""; 0]);
        for (more, expected) in [
            (
                "9 7 embed/new.js",
                "embed/new.js: 9 bytes, 7 with brotli; give it a line",
            ),
            ("9 7 embed/quiz-a/b.wasm", "embed/quiz-a/b.wasm: 9 bytes"),
            (
                "9 7 embed/quiz-1.wasm.map",
                "embed/quiz-1.wasm.map: 9 bytes",
            ),
        ] {
            let found = faults(&format!("{ok}\n{more}"));
            assert!(
                matches!(found.as_slice(), [it] if it.starts_with(expected)),
                "{found:?}"
            );
        }
        let found = faults("1 1 embed/quiz-1.wasm");
        assert_eq!(found, ["plugin.zip: no file is called so; drop its line"]);
    }

    #[test]
    fn what_can_not_be_read_is_named() {
        for (from, to, expected) in [
            ("\"raw\": 500, ", "", "\"plugin.zip\": give it one limit"),
            (
                "\"raw\": 500",
                "\"raw\": 500, \"brotli\": 1",
                "\"plugin.zip\": give it one limit",
            ),
            ("the plugin", " ", "\"plugin.zip\": say in `why`"),
            ("brotli", "gzip", "unknown field `gzip`"),
        ] {
            let fault = Budget::read(&BUDGET.replace(from, to))
                .err()
                .unwrap()
                .to_string();
            assert!(fault.contains(expected), "{fault}");
        }
        assert!(weights("12 file").is_err());
    }

    #[test]
    fn the_budget_of_the_project_is_one() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/budget.json");
        assert!(Budget::read(&std::fs::read_to_string(file).unwrap()).is_ok());
    }
}
