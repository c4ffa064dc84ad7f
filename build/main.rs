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
    let sources = content::Sources {
        quiz: read("quiz.json")?,
        text: read("text/en.json")?,
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
