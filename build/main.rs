//! Reads and checks `content/`, and writes it as Rust statics.
//!
//! A fault stops the build with the file, the path inside it, what was found,
//! and the mend; all faults come out at once.

mod content;

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    let read = |name: &str| fs::read_to_string(Path::new("content").join(name));
    let mut languages = Vec::new();
    for entry in fs::read_dir("content/text")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(tag) = name.strip_suffix(".json").filter(|tag| *tag != "en") {
            languages.push((tag.to_owned(), read(&format!("text/{name}"))?));
        }
    }
    languages.sort();
    let sources = content::Sources {
        quiz: read("quiz.json")?,
        link: read("link.json")?,
        text: read("text/en.json")?,
        languages,
        wording: read("wording.json")?,
    };
    match content::compile(&sources) {
        Ok(written) => {
            let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
            let out = Path::new(&out);
            fs::write(out.join("content.rs"), written.content)?;
            fs::write(out.join("texts.rs"), written.texts)
        }
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            Ok(())
        }
    }
}
