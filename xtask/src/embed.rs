//! `embed/`: the script that a clinic's page names, and what it loads.
//!
//! Trunk calls [`hook`] behind each of its builds, so that the demo page runs the same element
//! that is deployed; [`deploy`] makes the small one for `dist/`.

mod deploy;
pub mod floor;
mod imports;
mod parts;
mod sbom;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::dist::CONFIGURATOR;
use crate::files::{self, write};
use crate::sh::Shell;
pub use deploy::{bundled, deploy};
use parts::{Glue, Inside, Parts};

/// The folder of `dist/` that a clinic copies.
pub const FOLDER: &str = "embed";

/// The program that reads clinics' documents.
pub const DOCUMENT: &str = "microneedling-quiz-document";

/// The script that a page names.
pub const SHELL: &str = "microneedling-quiz.js";

/// What clinics' documents keep to, for editors.
const SCHEMA: &str = "quiz.schema.json";

/// The whole in one file.
pub const SINGLE: &str = "microneedling-quiz.single.js";

/// What `target/embed/` keeps for the package: the shell, given what is `inside`.
pub const MODULE: &str = "module.js";

/// Which wasm it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What nearly every page loads.
    Plain,
    /// That reads clinics' documents too.
    Document,
}

impl Kind {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Plain, Self::Document];

    /// How the names of its files begin.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "quiz",
            Self::Document => "own",
        }
    }
}

/// Stands for the hash in the names of files that are not to be kept.
const DEV: &str = "dev";

/// What wasm-bindgen wrote: the glue and the wasm.
struct Built {
    kind: Kind,
    glue: PathBuf,
    wasm: PathBuf,
}

impl Built {
    /// The plain one, and that for documents.
    fn both(stage: &Path) -> Result<[Self; 2]> {
        Ok([
            Self::find(stage, Kind::Plain)?,
            Self::find(stage, Kind::Document)?,
        ])
    }

    fn find(stage: &Path, kind: Kind) -> Result<Self> {
        let entries =
            fs::read_dir(stage).with_context(|| format!("can't read {}", stage.display()))?;
        for entry in entries {
            let wasm = entry?.path();
            let name = wasm.file_name().unwrap_or_default().to_string_lossy();
            if let Some(name) = name.strip_suffix("_bg.wasm")
                && name.starts_with(DOCUMENT) == (kind == Kind::Document)
            {
                let glue = wasm.with_file_name(format!("{name}.js"));
                return Ok(Self { kind, glue, wasm });
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
    let both = Built::both(&stage)?;
    let folder = stage.join(FOLDER);
    let parts = Parts::read(shell)?;
    for built in &both {
        let name = built.kind.name();
        let glue = Glue::read(shell, built)?;
        let size = fs::metadata(&built.wasm)
            .context("can't read the wasm")?
            .len();
        let place = folder.join(name);
        let engine = parts.write_engine(&place, &glue, size, &parts.later_styles)?;
        let named = |kind: &str| format!("{name}-{DEV}.{kind}");
        write(
            &folder,
            &named("js"),
            format!("export * from \"./{name}/{engine}\";\n"),
        )?;
        fs::copy(&built.wasm, folder.join(named("wasm"))).context("can't copy the wasm")?;
    }
    let script = parts.shell(DEV, &parts.first_styles, Inside::Nothing);
    write(&folder, SHELL, script)?;
    parts.write_languages(&folder)?;
    parts.write_frame(&folder)?;
    let configurator = shell.project.target(CONFIGURATOR);
    if configurator.is_dir() {
        files::copy(&configurator, &stage.join(CONFIGURATOR))?;
    }
    both.iter().try_for_each(Built::remove)
}
