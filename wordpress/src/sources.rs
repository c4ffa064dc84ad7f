//! What is written by hand: `plugin/`, with the version put in, and the licences.

use crate::File;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Stands where the version goes.
const MARK: &str = "@VERSION@";

/// Files of the project that go along as they are: where they are, and what they become.
const BESIDE: [(&str, &str); 3] = [
    ("LICENSE-MIT", "LICENSE-MIT.txt"),
    ("LICENSE-APACHE", "LICENSE-APACHE.txt"),
    ("docs/document.md", "document.txt"),
];

/// Reads them.
pub fn read(project: &Project) -> Result<Vec<File>> {
    let version = project.version()?;
    let mut files = Vec::new();
    for (path, bytes) in below(&project.path("wordpress/plugin"))? {
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => text.replace(MARK, &version).into_bytes(),
            Err(other) => other.into_bytes(),
        };
        files.push((path, bytes));
    }
    for (from, to) in BESIDE {
        files.push((to.to_owned(), project.read(from)?.into_bytes()));
    }
    Ok(files)
}

/// All files below a folder, in order, by their paths inside it.
pub fn below(folder: &Path) -> Result<Vec<File>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<File>) -> Result<()> {
    let cant = || format!("can't read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cant)? {
        let entry = entry.with_context(cant)?;
        let (path, name) = (entry.path(), entry.file_name());
        let inside = format!("{prefix}{}", name.to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{inside}/"), found)?;
        } else {
            let bytes =
                fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
            found.push((inside, bytes));
        }
    }
    Ok(())
}
