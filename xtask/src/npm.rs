//! Node, and the packages of its registry that have no equal elsewhere.
//!
//! They are cached beside cargo's own downloads, so that every clone on a machine shares them.

use std::fmt::{self, Display};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::apt;
use crate::project::cargo_home;
use crate::sh::{self, say};
use crate::tools::Tools;

const LIMIT: Duration = Duration::from_mins(10);

/// The oldest major version of Node that these packages run on.
const OLDEST_NODE: u32 = 18;

/// A package of Node's registry, in one exact version.
pub struct Package {
    name: &'static str,
    version: &'static str,
}

impl Display for Package {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}@{}", self.name, self.version)
    }
}

/// Holds wasm-opt; Debian's is too old for what today's rustc writes.
pub const BINARYEN: Package = Package {
    name: "binaryen",
    version: "132.0.0",
};

/// Minifies the glue; trunk's own minifier fails on it.
pub const ESBUILD: Package = Package {
    name: "esbuild",
    version: "0.28.2",
};

/// Makes scripts 2 % smaller still (125 bytes of the shell's 6,400).
pub const TERSER: Package = Package {
    name: "terser",
    version: "5.51.2",
};

/// Finds faults of accessibility in a running page.
pub const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
};

/// Reads PHP as an older PHP does: the plugin for `WordPress` runs from 7.4.
pub const PHP_PARSER: Package = Package {
    name: "php-parser",
    version: "3.7.0",
};

impl Tools<'_> {
    /// Makes sure of Node.
    pub fn node(&mut self) -> Result<()> {
        if self.shell.which("node").is_none() {
            apt::install(self.shell, "Node", &["nodejs"], "about 1 minute")?;
            self.changed();
        }
        let version = sh::output(self.shell.command("node").arg("--version"))?;
        match major(&version) {
            Some(number) if number >= OLDEST_NODE => self.have(format!("Node {number}")),
            _ => bail!(
                "Node {} is too old: install {OLDEST_NODE} or later",
                version.trim()
            ),
        }
        Ok(())
    }

    /// Makes sure of a package and gives its folder.
    pub fn npm(&mut self, package: &Package) -> Result<PathBuf> {
        let Package { name, version } = package;
        let home = self.cache()?.join(format!("{name}-{version}"));
        let folder = home.join("node_modules").join(name);
        if !folder.join("package.json").is_file() {
            say(format!("installing {name} {version}, a few seconds"));
            self.fetch(package, &home)?;
            self.changed();
        }
        self.have(format!("{name} {version}"));
        Ok(folder)
    }

    /// Makes sure of all the packages that the lock file in a folder names, and gives the folder
    /// with their `node_modules`; none where the registry can't be reached.
    pub fn npm_locked(&mut self, name: &str, folder: &Path) -> Result<Option<PathBuf>> {
        let files = ["package.json", "package-lock.json"];
        let read = |file: &&str| {
            let file = folder.join(file);
            fs::read(&file).with_context(|| format!("can't read {}", file.display()))
        };
        let texts = files.iter().map(read).collect::<Result<Vec<_>>>()?;
        let mut hasher = DefaultHasher::new();
        texts.hash(&mut hasher);
        let home = format!("{name}-{:016x}", hasher.finish());
        let home = self.cache()?.join(home);
        if !home.join("node_modules").is_dir() {
            self.npm_itself()?;
            // npm itself would try for minutes.
            let mut ping = self.shell.command("npm");
            if !sh::succeeds(ping.args(["ping", "--fetch-retries", "0"])) {
                return Ok(None);
            }
            say(format!(
                "installing what the {name} tests build with, about 20 seconds"
            ));
            self.fetch_into(&home, |npm, part| {
                for (file, text) in files.iter().zip(&texts) {
                    fs::write(part.join(file), text)?;
                }
                // `npm ci` wants the packages of every platform to be there.
                npm.args(["install", "--no-save", "--include=dev"]);
                Ok(())
            })?;
            self.changed();
        }
        self.have(format!("packages of the {name} tests"));
        Ok(Some(home))
    }

    fn npm_itself(&self) -> Result<()> {
        if self.shell.which("npm").is_none() {
            apt::install(self.shell, "npm", &["npm"], "about 1 minute")?;
        }
        Ok(())
    }

    fn fetch(&mut self, package: &Package, home: &Path) -> Result<()> {
        self.fetch_into(home, |npm, _| {
            npm.args(["install", "--no-save", "--no-package-lock"])
                .arg(format!("{}@{}", package.name, package.version));
            Ok(())
        })
    }

    /// Calls npm for a new folder, by what `add` puts to the command and into the folder.
    fn fetch_into(
        &mut self,
        home: &Path,
        add: impl FnOnce(&mut Command, &Path) -> Result<()>,
    ) -> Result<()> {
        self.npm_itself()?;
        // Beside its final place, then moved: an interrupted download leaves nothing half there.
        let part = home.with_added_extension(format!("part-{}", std::process::id()));
        fs::create_dir_all(&part).with_context(|| format!("can't make {}", part.display()))?;
        let mut npm = self.shell.command("npm");
        add(&mut npm, &part)?;
        npm.args(["--no-audit", "--no-fund", "--ignore-scripts"])
            .args(["--loglevel", "error", "--prefix"])
            .arg(&part)
            .current_dir(&part);
        let fetched = self.shell.run_quietly(&mut npm, LIMIT);
        if fetched.is_ok() {
            fs::remove_dir_all(home).ok();
            fs::rename(&part, home).with_context(|| format!("can't make {}", home.display()))?;
        }
        fs::remove_dir_all(&part).ok();
        fetched
    }

    fn cache(&self) -> Result<PathBuf> {
        let shared = cargo_home()?.join("microneedling-quiz-tools");
        if fs::create_dir_all(&shared).is_ok() {
            return Ok(shared);
        }
        // Cargo's folder may be read-only, as in some images.
        Ok(self.shell.project.target("tools/npm"))
    }
}

/// The major version in an answer like `v20.20.2`.
fn major(answer: &str) -> Option<u32> {
    let number = answer.trim().strip_prefix('v')?;
    number.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v18.0.0"), Some(18));
        assert_eq!(major("20"), None);
        assert_eq!(major(""), None);
    }
}
