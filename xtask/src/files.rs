//! Files: reading, writing and copying them, with errors that name them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// All files below a folder, in order.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(below(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The text of a file.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("can't read {}", file.display()))
}

/// Writes a file into a folder, which is made where there is none.
pub fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> Result<()> {
    let file = folder.join(name);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&file, text))
        .with_context(|| format!("can't write {}", file.display()))
}

/// Copies all files of a folder into another, which is made where there is none.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in below(from)? {
        let place = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(place.parent().unwrap_or(to))
            .and_then(|()| fs::copy(&file, &place))
            .with_context(|| format!("can't write {}", place.display()))?;
    }
    Ok(())
}
