//! The oldest browsers that the quiz runs in (`floor.txt`), and whether they read what was built.
//! The wasm itself is read by the browser tests, which read `floor.txt` too.

use std::path::Path;

use anyhow::{Context, Result};

use crate::dist::Kit;
use crate::sh::{self, Shell, say};

/// As esbuild names them. The wasm wants bulk memory and saturating conversions, which all three have
/// had for longer; the element wants dialogs, which came to Safari with 15.4.
pub const FLOOR: &str = include_str!("floor.txt");

/// Fails where a script or a style sheet has something newer, and names it.
pub fn check(shell: &Shell, kit: &Kit, dist: &Path) -> Result<()> {
    say("scripts and styles in the oldest browsers");
    let root = &shell.project.root;
    let mut node = shell.command("node");
    node.arg(root.join("xtask/src/embed/floor.mjs"))
        .arg(&kit.esbuild)
        .arg(FLOOR)
        .args([root.as_path(), dist]);
    sh::run(&mut node).context(
        "what is named above can't be read by the oldest browsers: write it in an older way, or \
         raise xtask/src/embed/floor.txt, and what npm/README.md and docs/hosting.md say of it",
    )
}
