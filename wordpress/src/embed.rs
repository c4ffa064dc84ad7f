//! The quiz's own files, and the list of them by which the plugin notices that one is missing.

use crate::File;
use crate::php;
use crate::sources::below;
use anyhow::{Result, bail};
use std::path::Path;

/// What a site with the plugin has no use for.
const NOT_TAKEN: [&str; 5] = [
    "microneedling-quiz.single.js",
    "frame.html",
    "frame.js",
    "integrity.json",
    "sbom.cdx.json",
];

/// Only for editors of clinic documents: the quiz runs without it.
const SCHEMA: &str = "quiz.schema.json";

/// Reads them from the folder that `cargo xtask dist` has made.
pub fn read(folder: &Path, languages: &[String]) -> Result<Vec<File>> {
    let files: Vec<File> = below(folder)?
        .into_iter()
        .filter(|(path, _)| !NOT_TAKEN.contains(&path.as_str()))
        .collect();
    let mut wanted: Vec<(String, &str)> = vec![("microneedling-quiz".to_owned(), ".js")];
    for engine in ["quiz-", "own-"] {
        wanted.extend([".js", ".wasm"].map(|kind| (engine.to_owned(), kind)));
    }
    for tag in languages.iter().filter(|it| *it != "en") {
        wanted.push((format!("lang/{tag}"), ".json"));
    }
    for (start, end) in wanted {
        let is = |path: &str| path.starts_with(&start) && path.ends_with(end);
        if !files.iter().any(|(path, _)| is(path)) {
            bail!(
                "{}: has no {start}…{end}; build it anew by cargo xtask dist",
                folder.display()
            );
        }
    }
    let inside = |(path, bytes)| (format!("embed/{path}"), bytes);
    Ok(files.into_iter().map(inside).collect())
}

/// The list of them, in PHP.
pub fn list(files: &[File]) -> File {
    let needed = files.iter().map(|it| it.0.as_str());
    let quoted: Vec<_> = needed
        .filter(|path| !path.ends_with(SCHEMA))
        .map(|path| format!("\t{},\n", php::quoted(path)))
        .collect();
    let text = php::returning("The files that the quiz is made of.", &quoted.concat());
    ("packed.php".to_owned(), text.into_bytes())
}
