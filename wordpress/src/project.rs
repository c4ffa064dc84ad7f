//! Where things are in the project.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The project that this program stands in.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The one that it was built from.
    pub fn here() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self {
            root: here.parent().unwrap_or(here).to_owned(),
        }
    }

    /// A file or folder of it.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The text of one of its files.
    pub fn read(&self, relative: &str) -> Result<String> {
        let path = self.path(relative);
        fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))
    }

    /// The version that everything of the project has: that of the quiz itself.
    pub fn version(&self) -> Result<String> {
        let manifest = self.read("Cargo.toml")?;
        let package = manifest.split("\n[package]").nth(1).unwrap_or_default();
        let mut lines = package.lines().take_while(|line| !line.starts_with('['));
        lines
            .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
            .map(str::to_owned)
            .context("Cargo.toml: [package] has no version = \"…\"; write it there")
    }
}
