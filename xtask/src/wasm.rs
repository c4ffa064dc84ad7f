//! The wasm target: two ways to it, and what each wants in the environment.
//!
//! The first is rustup's. Where its server is out of reach, Debian's Rust (see [`debian`]) builds
//! the standard library from source, and the project still builds.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::debian;
use crate::sh::{self, Shell, say};
use crate::tools::{RUSTUP_LIMIT, Tools};

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where the wasm target comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// `rustup target add`.
    Rustup,
    /// Debian's Rust, with the standard library built from its sources.
    Debian,
}

/// Which standard library a build uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Std {
    /// The one that comes with the target.
    Prebuilt,
    /// One built together with the program, for the smallest result.
    FromSource,
}

/// A wasm target that is ready, and how to use it.
pub struct Wasm {
    /// Where it comes from.
    pub way: Way,
    /// What every build for it wants in its environment.
    vars: Vec<(&'static str, OsString)>,
    /// A folder that has to be first on `PATH`.
    path_first: Option<PathBuf>,
}

impl Tools<'_> {
    /// Makes sure of the wasm target.
    pub fn wasm(&mut self, std: Std) -> Result<Wasm> {
        let ways = ways(env::var("MQ_WASM").ok().as_deref())?;
        let way = match ways.iter().find(|way| way.is_ready(self.shell, std)) {
            Some(way) => *way,
            None => self.add_wasm(ways, std)?,
        };
        self.have(match way {
            Way::Rustup => "wasm target (rustup)",
            Way::Debian => "wasm target (Debian)",
        });
        match way {
            Way::Rustup => Ok(Wasm {
                way,
                vars: Vec::new(),
                path_first: None,
            }),
            Way::Debian => Ok(Wasm {
                way,
                vars: debian::vars(self.shell)?,
                path_first: Some(debian::cargo_folder(self.shell)?),
            }),
        }
    }

    fn add_wasm(&mut self, ways: &[Way], std: Std) -> Result<Way> {
        self.changed();
        for (index, way) in ways.iter().enumerate() {
            let added = match way {
                Way::Rustup => add_by_rustup(self.shell, std),
                Way::Debian => debian::install(self.shell),
            };
            match added {
                Ok(()) if way.is_ready(self.shell, std) => return Ok(*way),
                Ok(()) => say("it was installed, yet its files are not where they belong"),
                Err(fault) if index + 1 == ways.len() => return Err(fault),
                Err(fault) => say(format!("{fault:#}\n  so Debian's Rust is tried")),
            }
        }
        bail!("no wasm target: `rustup target add {TARGET}` adds it where the network allows");
    }
}

impl Way {
    fn is_ready(self, shell: &Shell, std: Std) -> bool {
        match self {
            Way::Debian => debian::is_ready(),
            Way::Rustup => sysroot(shell).is_ok_and(|root| {
                let rustlib = root.join("lib/rustlib");
                let source = rustlib.join("src/rust/library/Cargo.lock");
                rustlib.join(TARGET).join("lib").is_dir()
                    && (std == Std::Prebuilt || source.is_file())
            }),
        }
    }
}

impl Wasm {
    /// Sets what a build for the web needs, the same as a bare `trunk build` would have.
    pub fn set(&self, shell: &Shell, command: &mut Command) -> Result<()> {
        command.envs(self.vars.iter().map(|(name, value)| (name, value)));
        if let Some(folder) = &self.path_first {
            shell.put_first(command, folder)?;
            // cargo adds rustup's libraries to it, and Debian's rustc must load its own.
            command.env_remove("LD_LIBRARY_PATH");
        }
        Ok(())
    }

    /// Sets what the smallest build needs.
    pub fn set_smallest(&self, shell: &Shell, command: &mut Command) -> Result<()> {
        self.set(shell, command)?;
        let folder = match self.way {
            Way::Rustup => "dist-build",
            Way::Debian => "dist-build-debian",
        };
        command
            // A folder of its own: other flags would rebuild everything each time.
            .env("CARGO_TARGET_DIR", shell.project.target(folder))
            // build-std is not stable yet; this lets a stable compiler do it.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                "-Zunstable-options -Cpanic=immediate-abort",
            )
            // Either of these would silently replace the flags above.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        Ok(())
    }
}

/// Prints what a shell needs so that a bare `trunk build` works in it.
pub fn print_env(shell: &Shell) -> Result<()> {
    let mut tools = Tools::new(shell);
    let wasm = tools.wasm(Std::Prebuilt)?;
    tools.done();
    println!("# eval \"$(cargo xtask env)\"");
    for (name, value) in &wasm.vars {
        println!("export {name}={}", quoted(&value.to_string_lossy()));
    }
    let own = Some(shell.project.tools_bin()).filter(|folder| folder.is_dir());
    for folder in own.into_iter().chain(wasm.path_first) {
        println!(
            "export PATH={}:\"$PATH\"",
            quoted(&folder.to_string_lossy())
        );
    }
    Ok(())
}

/// Rustup's own folder of the toolchain in use.
pub fn sysroot(shell: &Shell) -> Result<PathBuf> {
    let answer = sh::output(shell.command("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(answer.trim()))
}

fn add_by_rustup(shell: &Shell, std: Std) -> Result<()> {
    let add = |kind: &str, name: &str| {
        say(format!("adding {name} through rustup, about 20 seconds"));
        let mut rustup = shell.command("rustup");
        rustup.args([kind, "add", name]);
        shell
            .run_quietly(&mut rustup, RUSTUP_LIMIT)
            .context("rustup could not add it")
    };
    add("target", TARGET)?;
    if std == Std::FromSource {
        add("component", "rust-src")?;
    }
    Ok(())
}

fn ways(forced: Option<&str>) -> Result<&'static [Way]> {
    match forced {
        None | Some("") => Ok(&[Way::Rustup, Way::Debian]),
        Some("rustup") => Ok(&[Way::Rustup]),
        Some("debian") => Ok(&[Way::Debian]),
        Some(other) => bail!("MQ_WASM={other}: use rustup or debian, or leave it unset"),
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::{Way, quoted, ways};

    #[test]
    fn rustup_comes_first_and_either_can_be_forced() {
        assert!(matches!(ways(None), Ok([Way::Rustup, Way::Debian])));
        assert!(matches!(ways(Some("rustup")), Ok([Way::Rustup])));
        assert!(matches!(ways(Some("debian")), Ok([Way::Debian])));
        assert!(ways(Some("nix")).is_err_and(|fault| fault.to_string().contains("MQ_WASM=nix")));
    }

    #[test]
    fn a_shell_reads_a_quoted_word_back() {
        assert_eq!(quoted("/a b"), "'/a b'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }
}
