//! `cargo run -p wordpress-plugin -- EMBED_FOLDER OUT.zip`: the `WordPress` plugin, ready to install.
//!
//! Into the zip go `wordpress/plugin/`, the quiz's files as `cargo xtask dist` made them, the words
//! that stand in for the quiz, and the translations of the plugin's own words. The same sources
//! give the same bytes.

mod archive;
mod embed;
mod messages;
mod mo;
mod php;
mod pot;
mod project;
mod sources;
mod translations;
mod words;

use anyhow::{Context, Result, bail};
use project::Project;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folder that the plugin becomes on a site, and its text domain.
const SLUG: &str = "microneedling-quiz";

/// A file of the plugin: its path inside, and what is in it.
type File = (String, Vec<u8>);

fn main() -> Result<()> {
    let given: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder, out] = given.as_slice() else {
        bail!("name two things: the folder of the quiz's files and the zip to write");
    };
    let zip = pack(&Project::here(), folder)?;
    if let Some(parent) = out.parent() {
        fs::create_dir_all(parent).with_context(|| format!("can't make {}", parent.display()))?;
    }
    fs::write(out, &zip).with_context(|| format!("can't write {}", out.display()))?;
    println!("{}: {} KB", out.display(), zip.len() / 1024);
    Ok(())
}

/// The plugin as a zip.
fn pack(project: &Project, folder: &Path) -> Result<Vec<u8>> {
    let mut files = sources::read(project)?;
    let messages = messages::of(&files)?;
    files.extend(translations::compiled(project, &messages)?);
    files.push((
        format!("languages/{SLUG}.pot"),
        pot::written(&messages, &project.version()?).into_bytes(),
    ));
    files.extend(words::written(project)?);
    let quiz = embed::read(folder, &words::languages(project)?)?;
    files.push(embed::list(&quiz));
    files.extend(quiz);
    archive::zipped(files)
}

#[cfg(test)]
mod tests;
