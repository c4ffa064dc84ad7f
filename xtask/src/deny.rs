//! `cargo xtask deny`: what the lock files hold, by cargo-deny and `deny.toml`: licences, crates in
//! two versions, where crates come from, and what is known against them.

use std::time::Duration;

use anyhow::Result;

use crate::sh::{self, Shell, say};
use crate::tools::Tools;

/// The workspaces of this repository, each with a lock file of its own.
const WORKSPACES: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// What is judged by nothing but the lock files.
const ALWAYS: [&str; 3] = ["bans", "licenses", "sources"];

/// The exceptions that a single lock file has no use for, because they are the other's.
const THE_OTHERS: [&str; 4] = [
    "license-exception-not-encountered",
    "license-not-encountered",
    "unmatched-skip",
    "unnecessary-skip",
];

/// A closed network may leave git hanging.
const FETCH_LIMIT: Duration = Duration::from_secs(30);

/// Makes sure of cargo-deny, and lets it judge.
pub fn run(shell: &Shell) -> Result<()> {
    let mut tools = Tools::new(shell);
    tools.cargo_deny()?;
    tools.done();
    say(check(shell)?);
    Ok(())
}

/// Lets cargo-deny judge each lock file; gives in a line what was looked at and what was not.
pub fn check(shell: &Shell) -> Result<String> {
    let mut checks = ALWAYS.to_vec();
    let mut fetch = deny(shell, "Cargo.toml");
    let reached = shell.run_quietly(fetch.args(["fetch", "db"]), FETCH_LIMIT);
    if reached.is_ok() {
        checks.push("advisories");
    }
    for manifest in WORKSPACES {
        let mut deny = deny(shell, manifest);
        deny.args(["check", "--hide-inclusion-graph"]);
        if manifest == "Cargo.toml" {
            // An exception that nothing needs any more would let its like in again.
            deny.args(["-D", "warnings", "-A", "license-exception-not-encountered"]);
        } else {
            deny.args(THE_OTHERS.iter().flat_map(|it| ["-A", it]));
        }
        sh::run(deny.args(&checks))?;
    }
    let files = WORKSPACES.map(|it| it.replace(".toml", ".lock")).join(", ");
    let done = checks.join(", ");
    Ok(if reached.is_ok() {
        format!("deny passed ({done}) for {files}")
    } else {
        format!(
            "deny passed ({done}) for {files}; NOT CHECKED: advisories, whose database can't be \
             reached from here"
        )
    })
}

fn deny(shell: &Shell, manifest: &str) -> std::process::Command {
    let root = &shell.project.root;
    let mut deny = shell.command("cargo-deny");
    deny.arg("--locked")
        .args(["--manifest-path".as_ref(), root.join(manifest).as_os_str()])
        .args(["--config".as_ref(), root.join("deny.toml").as_os_str()]);
    if manifest == "Cargo.toml" {
        deny.arg("--workspace");
    }
    deny
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::WORKSPACES;

    /// Folders with a lock file, down to three levels.
    fn locked(folder: &Path, depth: u32, found: &mut Vec<String>) {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        for path in entries.map(|it| it.path()) {
            let name = path.file_name().unwrap_or_default();
            if name == "Cargo.lock" {
                let manifest = path.with_extension("toml");
                found.push(manifest.to_string_lossy().into_owned());
            } else if depth > 0 && name != "target" && path.is_dir() {
                locked(&path, depth - 1, found);
            }
        }
    }

    #[test]
    fn every_lock_file_of_the_repository_is_judged() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        let root = root.unwrap_or(Path::new("."));
        let mut found = Vec::new();
        locked(root, 3, &mut found);
        found.sort();
        let mut expected = WORKSPACES.map(|it| root.join(it).to_string_lossy().into_owned());
        expected.sort();
        assert_eq!(found, expected);
    }
}
