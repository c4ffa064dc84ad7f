//! Where things are in this repository.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, anyhow};

/// The package that is the quiz, as it is published.
pub const PACKAGE: &str = "microneedling-quiz";

/// The repository and the folders that the commands share.
pub struct Project {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
}

impl Project {
    /// Finds the repository through cargo or trunk, whichever runs this program.
    pub fn find() -> Result<Self> {
        if let Some(root) = env::var_os("TRUNK_SOURCE_DIR") {
            return Ok(Self {
                root: PathBuf::from(root),
            });
        }
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .context("start it through cargo, inside the repository: cargo xtask help")?;
        let root = Path::new(&manifest)
            .parent()
            .context("the xtask folder has no parent folder")?;
        Ok(Self {
            root: root.to_path_buf(),
        })
    }

    /// What is deployed.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A path below `target/`, whatever `CARGO_TARGET_DIR` says: these files are ours, not cargo's.
    pub fn target(&self, below: &str) -> PathBuf {
        self.root.join("target").join(below)
    }

    /// Tools that could not go into cargo's own folder without replacing another version.
    pub fn tools_bin(&self) -> PathBuf {
        self.target("tools/bin")
    }

    /// The version that `Cargo.lock` holds for `package`.
    pub fn locked(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path)
            .with_context(|| format!("{} can't be read", path.display()))?;
        locked_version(&lock, package).ok_or_else(|| {
            anyhow!("Cargo.lock names no {package}: run `cargo update {package}`, or add it to Cargo.toml")
        })
    }
}

/// Cargo's home: `CARGO_HOME`, or `.cargo` in the user's own folder.
pub fn cargo_home() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME").filter(|home| !home.is_empty()) {
        Some(home) => Ok(PathBuf::from(home)),
        None => env::home_dir()
            .map(|home| home.join(".cargo"))
            .context("no home folder is known: set CARGO_HOME"),
    }
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock = "\
[[package]]
name = \"wasm-bindgen-shared\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.129\"
source = \"registry\"
";
        assert_eq!(
            locked_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.129")
        );
        assert_eq!(locked_version(lock, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }
}
