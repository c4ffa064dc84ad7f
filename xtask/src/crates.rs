//! The crate, as a registry would take it.

use anyhow::Result;

use crate::project::PACKAGE;
use crate::sh::{self, Shell, say};

/// Packs the crate and builds it from what is in the pack alone: a file that `include` forgets is
/// missed here, and not by those who depend on it.
pub fn package(shell: &Shell) -> Result<()> {
    say("packing the crate");
    let mut cargo = shell.cargo();
    cargo.args(["package", "--quiet", "-p", PACKAGE, "--all-features"]);
    // Work that isn't committed yet is tested too.
    sh::run(cargo.arg("--allow-dirty"))
}
