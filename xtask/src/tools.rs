//! The tools that cargo, rustup and apt bring: which versions, and how each gets here.
//!
//! A tool of the right version on `PATH` is used as it is. One that is missing goes into cargo's
//! own folder; where another version stands in the way, into `target/tools`, so that nothing that
//! belongs to someone else is replaced.

use std::fs;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::apt;
use crate::project::cargo_home;
use crate::sh::{self, Shell, say};

/// The last version of trunk that builds with the Rust this project asks for.
pub const TRUNK: &str = "0.21.14";

/// Debian has none; Node's package of that name downloads from elsewhere.
const GECKODRIVER: &str = "0.37.1";

/// Judges lock files.
const CARGO_DENY: &str = "0.20.2";

const INSTALL_LIMIT: Duration = Duration::from_hours(1);

/// A closed network may leave rustup hanging: past this, the other way is quicker.
pub const RUSTUP_LIMIT: Duration = Duration::from_mins(2);

struct CargoTool {
    package: &'static str,
    program: &'static str,
    takes: &'static str,
}

/// A browser that the browser tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Debian's Chromium.
    Chromium,
    /// Debian's Firefox, the long-lived one.
    Firefox,
    /// The browser of `WebKitGTK`, which comes with its driver.
    WebKit,
}

impl Browser {
    /// Reads a list like `chromium,webkit`.
    pub fn list(names: &str) -> Result<Vec<Self>> {
        let one = |name: &str| match name.trim() {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            other => bail!("MQ_BROWSERS takes chromium, firefox and webkit, not '{other}'"),
        };
        names.split(',').map(one).collect()
    }
}

/// Makes sure of tools, one by one, and remembers what it found.
pub struct Tools<'a> {
    /// Where they run.
    pub shell: &'a Shell,
    here: Vec<String>,
    installed: bool,
}

impl<'a> Tools<'a> {
    /// Nothing is looked for yet.
    pub fn new(shell: &'a Shell) -> Self {
        Self {
            shell,
            here: Vec::new(),
            installed: false,
        }
    }

    /// Notes a tool that is here.
    pub fn have(&mut self, what: impl Into<String>) {
        self.here.push(what.into());
    }

    /// Notes that something had to be installed.
    pub fn changed(&mut self) {
        self.installed = true;
    }

    /// Says in one line what is here, and clears away what the installs left behind.
    pub fn done(self) {
        fs::remove_dir_all(self.shell.project.target("tools/build")).ok();
        let state = if self.installed { "ready" } else { "all here" };
        say(format!("tools {state}: {}", self.here.join(", ")));
    }

    /// Makes sure of trunk.
    pub fn trunk(&mut self) -> Result<()> {
        let tool = CargoTool {
            package: "trunk",
            program: "trunk",
            takes: "about 2.5 minutes on two cores",
        };
        self.cargo_tool(&tool, TRUNK)
    }

    /// Makes sure of wasm-bindgen, in the version of the crate: the two must be equal.
    pub fn wasm_bindgen(&mut self) -> Result<()> {
        let tool = CargoTool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            takes: "about 1 minute on two cores",
        };
        let version = self.shell.project.locked("wasm-bindgen")?;
        self.cargo_tool(&tool, &version)
    }

    /// Makes sure of cargo-deny.
    pub fn cargo_deny(&mut self) -> Result<()> {
        let tool = CargoTool {
            package: "cargo-deny",
            program: "cargo-deny",
            takes: "about 1 minute on two cores",
        };
        self.cargo_tool(&tool, CARGO_DENY)
    }

    /// Makes sure of rustfmt and clippy.
    pub fn lints(&mut self) -> Result<()> {
        for (program, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
            let shell = self.shell;
            if !sh::succeeds(shell.cargo().args([program, "--version"])) {
                say(format!("installing {component}, a few seconds"));
                let mut rustup = shell.command("rustup");
                rustup.args(["component", "add", component]);
                shell.run_quietly(&mut rustup, RUSTUP_LIMIT)?;
                self.changed();
            }
            self.have(component);
        }
        Ok(())
    }

    /// Makes sure of a compiler for C++, in which libFuzzer comes.
    pub fn compiler(&mut self) -> Result<()> {
        self.packages("a C++ compiler", &["c++"], &["g++"])
    }

    /// Makes sure of a browser and of the driver that steers it.
    pub fn browser(&mut self, browser: Browser) -> Result<()> {
        match browser {
            Browser::Chromium => {
                let packages = ["chromium", "chromium-driver"];
                self.packages("Chromium", &["chromium", "chromedriver"], &packages)
            }
            Browser::Firefox => {
                self.packages("Firefox", &["firefox-esr"], &["firefox-esr"])?;
                let tool = CargoTool {
                    package: "geckodriver",
                    program: "geckodriver",
                    takes: "about 1 minute on two cores",
                };
                self.cargo_tool(&tool, GECKODRIVER)
            }
            // It can't do without a screen; Xvfb is one that nobody sees.
            Browser::WebKit => self.packages(
                "WebKit",
                &["WebKitWebDriver", "Xvfb"],
                &["webkit2gtk-driver", "xvfb"],
            ),
        }
    }

    fn packages(&mut self, what: &str, programs: &[&str], packages: &[&str]) -> Result<()> {
        let here = |program: &&str| self.shell.which(program).is_some();
        if !programs.iter().all(here) {
            apt::install(self.shell, what, packages, "about 1 minute")?;
            self.changed();
        }
        self.have(what);
        Ok(())
    }

    fn cargo_tool(&mut self, tool: &CargoTool, version: &str) -> Result<()> {
        let name = format!("{} {version}", tool.program);
        if self.version(tool.program).as_deref() != Some(version) {
            self.cargo_install(tool, version)?;
            let now = self.version(tool.program);
            if now.as_deref() != Some(version) {
                let now = now.as_deref().unwrap_or("none");
                bail!("{name} was installed, yet PATH leads to {now}: look at the folders in PATH");
            }
        }
        self.have(name);
        Ok(())
    }

    fn cargo_install(&mut self, tool: &CargoTool, version: &str) -> Result<()> {
        let shell = self.shell;
        let mut command = shell.cargo();
        command
            .args(["install", tool.package, "--version", version])
            // Unoptimized: these tools mostly call others, and build in a fraction of the time.
            .args(["--locked", "--debug"])
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            // One folder for all of them: what two tools have in common is built once.
            .env("CARGO_TARGET_DIR", shell.project.target("tools/build"));
        let place = if shell.which(tool.program).is_none() {
            command.arg("--root").arg(cargo_home()?);
            "cargo's folder"
        } else {
            command.arg("--root").arg(shell.project.target("tools"));
            command.arg("--force");
            "target/tools"
        };
        let (program, takes) = (tool.program, tool.takes);
        say(format!(
            "installing {program} {version} into {place}, {takes}"
        ));
        self.changed();
        shell.run_quietly(&mut command, INSTALL_LIMIT)
    }

    fn version(&self, program: &str) -> Option<String> {
        self.shell.which(program)?;
        let mut command = self.shell.command(program);
        version_in(&sh::output(command.arg("--version")).ok()?)
    }
}

/// The version in an answer like `trunk 0.21.14` or `wasm-bindgen 0.2.129 (0123abcd)`.
fn version_in(answer: &str) -> Option<String> {
    let word = answer.split_whitespace().nth(1)?;
    let number = word.strip_prefix('v').unwrap_or(word);
    number
        .starts_with(|first: char| first.is_ascii_digit())
        .then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Browser, version_in};

    #[test]
    fn browsers_are_read_from_a_list() {
        let list = |names| Browser::list(names).ok();
        let all = vec![Browser::Chromium, Browser::Firefox, Browser::WebKit];
        assert_eq!(list("chromium,firefox, webkit"), Some(all));
        assert_eq!(list("webkit"), Some(vec![Browser::WebKit]));
        assert_eq!(list("safari"), None);
        assert_eq!(list(""), None);
    }

    #[test]
    fn a_version_is_the_second_word() {
        for (answer, version) in [
            ("trunk 0.21.14\n", Some("0.21.14")),
            ("wasm-bindgen 0.2.129 (0123abcd)", Some("0.2.129")),
            ("tool v1.2.3-beta.1", Some("1.2.3-beta.1")),
            ("tool unknown", None),
            ("tool", None),
            ("", None),
        ] {
            assert_eq!(version_in(answer).as_deref(), version, "{answer}");
        }
    }
}
