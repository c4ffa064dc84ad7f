//! The table of what can be wrong has every code, and no other.

use std::collections::BTreeSet;
use std::path::Path;

use browser_tests::{Context, Result};

use crate::EMBEDDING;

/// How a code stands in the scripts.
const BEFORE: [&str; 3] = ["fault(", "code:", "code ="];

fn codes_of(script: &str, all: &mut BTreeSet<String>) {
    for before in BEFORE {
        for rest in script.split(before).skip(1) {
            let text = rest.trim_start().strip_prefix('"');
            let code = text.and_then(|it| it.split_once('"')).map(|it| it.0);
            all.extend(code.map(ToOwned::to_owned));
        }
    }
}

fn scripts(folder: &Path, all: &mut BTreeSet<String>) -> Result<()> {
    let entries = std::fs::read_dir(folder);
    for entry in entries.with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            scripts(&path, all)?;
        } else if path.extension().is_some_and(|it| it == "js") {
            codes_of(&std::fs::read_to_string(&path)?, all);
        }
    }
    Ok(())
}

#[test]
fn every_code_is_in_the_table() -> Result<()> {
    let mut told = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    scripts(&root.join("src/embed"), &mut told)?;
    assert!(told.len() > 10, "only {told:?} in the scripts");
    let (_, table) = EMBEDDING.split_once("| code |").context("no table")?;
    let (table, _) = table.split_once("\n\n").context("the table has no end")?;
    let rows = table.lines().filter_map(|it| it.strip_prefix("| `"));
    let rows: BTreeSet<_> = rows
        .filter_map(|it| it.split_once('`'))
        .map(|it| it.0.to_owned())
        .collect();
    assert_eq!(rows, told);
    Ok(())
}
