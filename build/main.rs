//! Reads and checks `content/`, and writes it as Rust statics.
//!
//! A fault stops the build with the file, the path inside it, what was found,
//! and the mend; all faults come out at once.

#![allow(
    clippy::unused_self,
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the library needs more of it"
)]

mod texts;
mod write;

// The very types and rules of the library.
mod quiz;
#[path = "../src/source/mod.rs"]
mod source;

use source::convert;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=src/source");
    println!("cargo::rerun-if-changed=src/quiz/content");
    let read = |name: &str| fs::read_to_string(Path::new("content").join(name));
    let mut languages = Vec::new();
    for entry in fs::read_dir("content/text")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(tag) = name.strip_suffix(".json").filter(|tag| *tag != "en") {
            languages.push((tag.to_owned(), read(&format!("text/{name}"))?));
        }
    }
    languages.sort();
    let sources = source::Sources {
        quiz: read("quiz.json")?,
        link: read("link.json")?,
        text: read("text/en.json")?,
        languages,
        wording: read("wording.json")?,
    };
    match source::read(&sources) {
        Ok(it) => {
            let content = convert::content(&it.quiz, &it.english, &it.link);
            let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
            let out = Path::new(&out);
            fs::write(out.join("content.rs"), write::content(&content))?;
            fs::write(out.join("texts.rs"), texts::write(&it.english, &it.others))
        }
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            Ok(())
        }
    }
}
