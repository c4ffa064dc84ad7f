//! `embed/`: the script that a clinic's page names, and what it loads.
//!
//! Trunk calls [`hook`] behind each of its builds, so that the demo page runs the same element
//! that is deployed; [`deploy`] makes the small one for `dist/`.

mod deploy;
mod imports;
mod parts;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::sh::Shell;
pub use deploy::deploy;
use parts::Parts;

/// The folder of `dist/` that a clinic copies.
pub const FOLDER: &str = "embed";

/// The script that a page names.
pub const SHELL: &str = "microneedling-quiz.js";

/// The whole in one file.
pub const SINGLE: &str = "microneedling-quiz.single.js";

/// What wasm-bindgen wrote: the glue and the wasm.
struct Built {
    glue: PathBuf,
    wasm: PathBuf,
}

impl Built {
    fn find(stage: &Path) -> Result<Self> {
        let entries =
            fs::read_dir(stage).with_context(|| format!("can't read {}", stage.display()))?;
        for entry in entries {
            let wasm = entry?.path();
            let name = wasm.file_name().unwrap_or_default().to_string_lossy();
            if let Some(name) = name.strip_suffix("_bg.wasm") {
                let glue = wasm.with_file_name(format!("{name}.js"));
                return Ok(Self { glue, wasm });
            }
        }
        bail!(
            "there is no wasm in {}: trunk calls this command itself, behind a build",
            stage.display()
        )
    }

    fn remove(&self) -> Result<()> {
        for file in [&self.glue, &self.wasm] {
            fs::remove_file(file).with_context(|| format!("can't remove {}", file.display()))?;
        }
        // What the glue imports has been copied; a build without any has no such folder.
        let snippets = self.glue.with_file_name("snippets");
        if snippets.is_dir() {
            fs::remove_dir_all(snippets).context("can't remove the snippets")?;
        }
        Ok(())
    }
}

/// What trunk calls: the files as they are, quick to make and good to read.
pub fn hook(shell: &Shell) -> Result<()> {
    let stage = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("trunk calls this command itself, behind each build: run `trunk build`")?;
    let built = Built::find(&stage)?;
    let folder = stage.join(FOLDER);
    let parts = Parts::read(shell, &built.glue)?;
    let engine = parts.write_engine(&folder, &parts.later_styles)?;
    fs::copy(&built.wasm, folder.join("quiz.wasm")).context("can't copy the wasm")?;
    let script = parts.shell(&engine, "quiz.wasm", &parts.first_styles, "null");
    write(&folder, SHELL, script)?;
    parts.write_languages(&folder)?;
    parts.write_frame(&folder)?;
    built.remove()
}

fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> Result<()> {
    let file = folder.join(name);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&file, text))
        .with_context(|| format!("can't write {}", file.display()))
}
