//! `cargo xtask reproduce`: builds what is committed twice, in two clean checkouts that have as
//! little in common as one machine allows, and holds every file of the two `dist/` against each other.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::dist::Kit;
use crate::files;
use crate::sh::{self, Shell, say};
use crate::tools::Tools;

/// A checkout: its folder, and what surrounds the build in it.
struct Place {
    folder: &'static str,
    umask: &'static str,
    vars: [(&'static str, &'static str); 2],
}

const PLACES: [Place; 2] = [
    Place {
        folder: "reproduce/a",
        umask: "022",
        vars: [("TZ", "UTC"), ("LC_ALL", "C")],
    },
    Place {
        // Longer: a path that is written down anywhere shows.
        folder: "reproduce/another-one/in-folders/much-further-down",
        umask: "077",
        vars: [("TZ", "Pacific/Auckland"), ("LC_ALL", "C.UTF-8")],
    },
];

/// What a caller may have set, and a build must not depend on.
const UNSET: [&str; 5] = [
    "CARGO_TARGET_DIR",
    "MQ_DIST",
    "RUSTFLAGS",
    "RUSTDOCFLAGS",
    "SOURCE_DATE_EPOCH",
];

/// Prints hash and name of each file.
const HASHES: &str = "
const { createHash } = require('node:crypto'), fs = require('node:fs');
for (const file of process.argv.slice(1))
  console.log(createHash('sha256').update(fs.readFileSync(file)).digest('hex'), file);";

/// Builds twice and compares; the hashes are printed where all is the same.
pub fn run(shell: &Shell) -> Result<()> {
    let start = Instant::now();
    let mut tools = Tools::new(shell);
    // Both builds take these, so that neither installs any.
    Kit::ensure(&mut tools)?;
    tools.done();
    let changed = sh::output(shell.command("git").args(["status", "--porcelain"]))?;
    if !changed.trim().is_empty() {
        say("what is not committed is not in the checkouts");
    }
    let all = shell.project.target("reproduce");
    if all.exists() {
        fs::remove_dir_all(&all).with_context(|| format!("can't empty {}", all.display()))?;
    }
    let [first, second] = PLACES.map(|place| build(shell, &place));
    let (first, second) = (first?, second?);
    compare(&first, &second)?;

    let names = files::below(&first)?;
    let names = names.iter().filter_map(|it| it.strip_prefix(&first).ok());
    let mut node = shell.command("node");
    node.args(["-e", HASHES, "--"])
        .args(names)
        .current_dir(&first);
    print!("{}", sh::output(&mut node)?);
    fs::remove_dir_all(&all).with_context(|| format!("can't remove {}", all.display()))?;
    say(format!(
        "two builds gave the same bytes, in {} s",
        start.elapsed().as_secs()
    ));
    Ok(())
}

/// Builds `dist/` in a checkout, and gives it.
fn build(shell: &Shell, place: &Place) -> Result<PathBuf> {
    let folder = shell.project.target(place.folder);
    let mut git = shell.command("git");
    git.args(["clone", "--quiet"])
        .arg(&shell.project.root)
        .arg(&folder);
    sh::run(&mut git)?;
    say(format!("building in {}, some minutes", folder.display()));
    let mut build = shell.command("sh");
    build
        .args(["-c", "umask \"$0\" && exec cargo xtask dist", place.umask])
        .current_dir(&folder)
        .envs(place.vars)
        // Nothing is built again in there.
        .env("CARGO_INCREMENTAL", "0");
    for name in UNSET {
        build.env_remove(name);
    }
    sh::run(&mut build)?;
    Ok(folder.join("dist"))
}

/// Fails with the first place at which two folders differ.
fn compare(first: &Path, second: &Path) -> Result<()> {
    let names = |folder: &Path| -> Result<BTreeSet<PathBuf>> {
        let inside = |file: PathBuf| Some(file.strip_prefix(folder).ok()?.to_owned());
        Ok(files::below(folder)?
            .into_iter()
            .filter_map(inside)
            .collect())
    };
    let (here, there) = (names(first)?, names(second)?);
    let alone: Vec<_> = here.symmetric_difference(&there).collect();
    let mut faults: Vec<String> = alone
        .iter()
        .map(|it| format!("{} is in one alone", it.display()))
        .collect();
    for name in here.intersection(&there) {
        let read = |folder: &Path| {
            let file = folder.join(name);
            fs::read(&file).with_context(|| format!("can't read {}", file.display()))
        };
        if let Some(place) = differs(&read(first)?, &read(second)?) {
            faults.push(format!("{}: {place}", name.display()));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    bail!(
        "two builds of the same sources differ; both are kept in target/reproduce/:\n{}",
        faults.join("\n")
    )
}

/// Where two files differ first, with what stands there.
fn differs(first: &[u8], second: &[u8]) -> Option<String> {
    if first == second {
        return None;
    }
    let pairs = first.iter().zip(second);
    let at = pairs.take_while(|(one, other)| one == other).count();
    let around = |bytes: &[u8]| {
        let from = bytes.get(at.saturating_sub(20)..).unwrap_or_default();
        from.iter()
            .take(40)
            .copied()
            .collect::<Vec<_>>()
            .escape_ascii()
            .to_string()
    };
    Some(format!(
        "from byte {at} (of {} and {}) \"{}\" is \"{}\"",
        first.len(),
        second.len(),
        around(first),
        around(second)
    ))
}

#[cfg(test)]
mod tests {
    use super::differs;

    #[test]
    fn the_first_difference_is_told_with_its_place() {
        assert_eq!(differs(b"same", b"same"), None);
        let told = differs(b"abc/home/a/x", b"abc/home/b/x").unwrap_or_default();
        assert!(told.starts_with("from byte 9 (of 12 and 12)"), "{told}");
        assert!(told.contains("abc/home/b/x"), "{told}");
        let told = differs(b"abc", b"abc\0").unwrap_or_default();
        assert!(told.starts_with("from byte 3 (of 3 and 4)"), "{told}");
    }
}
