//! System packages of Debian and its kin.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::sh::{self, Shell, say};

const LIMIT: Duration = Duration::from_mins(20);

/// Installs `packages`, or says in one line what is missing and the command that installs it.
pub fn install(shell: &Shell, what: &str, packages: &[&str], takes: &str) -> Result<()> {
    let names = packages.join(" ");
    if shell.which("apt-get").is_none() {
        bail!("{what} is missing: install it (on Debian: sudo apt-get install {names})");
    }
    if !is_root() {
        bail!("{what} is missing: run `sudo apt-get install {names}`, then this again");
    }
    say(format!("installing {what} ({names}), {takes}"));
    let known = sh::succeeds(shell.command("apt-cache").arg("show").args(packages));
    if known && shell.run_quietly(&mut get(shell, packages), LIMIT).is_ok() {
        return Ok(());
    }
    // No lists yet, or lists so old that their files are gone from the server.
    shell.run_quietly(apt_get(shell).arg("update"), LIMIT)?;
    shell.run_quietly(&mut get(shell, packages), LIMIT)
}

fn get(shell: &Shell, packages: &[&str]) -> Command {
    let mut command = apt_get(shell);
    // Without --no-remove a conflict would be settled by removing what the user has.
    command
        .args(["install", "-y", "--no-install-recommends", "--no-remove"])
        .args(packages);
    command
}

fn apt_get(shell: &Shell) -> Command {
    let mut command = shell.command("apt-get");
    command
        .args(["-q", "-o", "DPkg::Lock::Timeout=120"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Whether this user may install packages.
#[cfg(unix)]
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// Whether this user may install packages.
#[cfg(not(unix))]
pub fn is_root() -> bool {
    false
}
