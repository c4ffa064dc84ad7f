//! The PHP itself: without a slip, and nothing in it newer than PHP 7.4.

use std::path::{Path, PathBuf};
use std::process::Command;

use browser_tests::{Context, Result, ensure};

use crate::Site;
use crate::site::{scripts, told};

/// Every PHP file of the plugin as it was packed.
fn files() -> Result<Vec<PathBuf>> {
    let site = Site::single()?;
    site.reset()?;
    let mut found = Vec::new();
    walk(&site.plugin(""), &mut found)?;
    ensure!(found.len() > 5, "only {found:?}");
    Ok(found)
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, found)?;
        } else if path.extension().is_some_and(|it| it == "php") {
            found.push(path);
        }
    }
    Ok(())
}

#[test]
fn php_reads_every_file() -> Result<()> {
    for file in files()? {
        let read = Command::new("php").arg("-l").arg(&file).output()?;
        let said = String::from_utf8_lossy(&read.stdout);
        ensure!(read.status.success(), "{said}");
    }
    Ok(())
}

/// There is no PHP 7.4 to be had, but a reader of its grammar.
#[test]
fn php_7_4_reads_every_file_and_knows_each_function() -> Result<()> {
    let read = Command::new("node")
        .arg(scripts().join("php-7.4.cjs"))
        .arg(told("MQ_PHP_PARSER")?)
        .args(files()?)
        .output()
        .context("can't start node")?;
    let faults = String::from_utf8_lossy(&read.stdout);
    let stumbled = String::from_utf8_lossy(&read.stderr);
    ensure!(read.status.success(), "{faults}{stumbled}");
    Ok(())
}

/// Whoever asks for a file of the plugin by its address gets nothing, and no fault.
#[test]
fn no_file_can_be_run_by_its_address() -> Result<()> {
    let files = files()?;
    let site = Site::single()?;
    for file in files {
        let path = file.strip_prefix(&site.root)?.display().to_string();
        let answer = crate::fetch::fetch(&site.at(&format!("/{path}")))?;
        ensure!(answer.body.trim().is_empty(), "{path}: {}", answer.body);
        ensure!(!answer.head.contains(" 500 "), "{path}: {}", answer.head);
    }
    site.nothing_logged()
}
