//! The second way to the wasm target: Debian's packages `rustc-web`, `cargo-web`, `rust-web-src`.
//!
//! They stand beside rustup's Rust. They have no wasm target and no linker for it, but the sources
//! of the standard library; the linker is rustup's.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::apt;
use crate::sh::Shell;
use crate::tools::Tools;
use crate::wasm::sysroot;

const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";
const STD_SOURCE: &str = "/usr/lib/rustlib/src/rust/library/Cargo.lock";

/// Clippy of the same toolchain.
pub const CLIPPY: &str = "/usr/bin/cargo-clippy";

/// Whether the packages are here.
pub fn is_ready() -> bool {
    [CARGO, RUSTC, STD_SOURCE]
        .iter()
        .all(|file| Path::new(file).is_file())
}

/// Installs the packages.
pub fn install(shell: &Shell) -> Result<()> {
    let packages = ["rustc-web", "cargo-web", "rust-web-src"];
    apt::install(shell, "Debian's Rust", &packages, "about 1 minute")
}

/// What cargo, trunk and rustc read.
pub fn vars(shell: &Shell) -> Result<Vec<(&'static str, OsString)>> {
    Ok(vec![
        ("CARGO", CARGO.into()),
        ("RUSTC", RUSTC.into()),
        ("RUSTC_BOOTSTRAP", "1".into()),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
        (
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
            linker(shell)?.into(),
        ),
        // Two compilers in one folder would rebuild everything at each change of hands.
        (
            "CARGO_TARGET_DIR",
            shell.project.target("debian").into_os_string(),
        ),
    ])
}

/// A folder with nothing but Debian's cargo: trunk starts the first `cargo` on `PATH`.
pub fn cargo_folder(shell: &Shell) -> Result<PathBuf> {
    let folder = shell.project.target("tools/debian");
    let link = folder.join("cargo");
    if !link.exists() {
        fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
        fs::remove_file(&link).ok();
        symlink(Path::new(CARGO), &link)
            .with_context(|| format!("can't make {}", link.display()))?;
    }
    Ok(folder)
}

impl Tools<'_> {
    /// Makes sure of Debian's clippy.
    pub fn debian_clippy(&mut self) -> Result<()> {
        if !Path::new(CLIPPY).is_file() {
            let packages = ["rust-web-clippy"];
            apt::install(self.shell, "Debian's clippy", &packages, "a few seconds")?;
            self.changed();
        }
        self.have("clippy (Debian)");
        Ok(())
    }
}

fn linker(shell: &Shell) -> Result<PathBuf> {
    let rustlib = sysroot(shell)?.join("lib/rustlib");
    fs::read_dir(&rustlib)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin/rust-lld"))
        .find(|file| file.is_file())
        .with_context(|| {
            format!(
                "no rust-lld below {}: install Rust through rustup",
                rustlib.display()
            )
        })
}

#[cfg(unix)]
fn symlink(to: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, link)
}

#[cfg(not(unix))]
fn symlink(_to: &Path, _link: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}
