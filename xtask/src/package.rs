//! `npm/`: the quiz as a package for bundlers, ready to publish.
//!
//! Its scripts are those of `embed/`, put into modules: the shell without a word about where files
//! are, and each engine with its wasm inside, as a text that any bundler takes along.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::dist::Kit;
use crate::embed::{self, bundled};
use crate::files::{self, read, write};
use crate::project::PACKAGE;
use crate::sh::{self, Shell};

/// The folder of the package: of its sources, and in `dist/`.
pub const FOLDER: &str = "npm";

/// The engines, as their files are called everywhere.
const ENGINES: [&str; 2] = ["quiz", "own"];

/// What comes later stays a file of its own.
const APART: [&str; 4] = [
    "--format=esm",
    "--external:./quiz.js",
    "--external:./own.js",
    "--external:./lang/*",
];

const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Makes `npm/` in `stage`, out of the `embed/` there and what its making left in `target/embed/`.
pub fn pack(shell: &Shell, kit: &Kit, stage: &Path) -> Result<()> {
    let out = stage.join(FOLDER);
    let embed = stage.join(embed::FOLDER);
    let tags = languages(&embed, &out)?;
    for name in ENGINES {
        write(
            &out,
            &format!("{name}.js"),
            engine(shell, kit, &embed, name)?,
        )?;
    }
    write(&out, "index.js", entry(shell, kit, &tags)?)?;
    files::copy(&embed, &out.join(embed::FOLDER))?;
    for name in LICENSES {
        write(&out, name, read(&shell.project.root.join(name))?)?;
    }
    let document = shell.project.root.join("docs/document.md");
    write(&out, "document.md", read(&document)?)?;
    describe(shell, &out)
}

/// Writes each language as a module; gives their tags.
fn languages(embed: &Path, out: &Path) -> Result<Vec<String>> {
    let mut tags = Vec::new();
    for file in files::below(&embed.join("lang"))? {
        let tag = file.file_stem().unwrap_or_default().to_string_lossy();
        let json = read(&file)?;
        let module = format!("export default {};\n", json.trim());
        write(&out.join("lang"), &format!("{tag}.js"), module)?;
        tags.push(tag.into_owned());
    }
    Ok(tags)
}

/// A module with an engine and its wasm.
fn engine(shell: &Shell, kit: &Kit, embed: &Path, name: &str) -> Result<String> {
    let entry = shell.project.target("embed").join(name).join("inside.js");
    let source = read(&shell.project.root.join(FOLDER).join("engine.js"))?;
    fs::write(&entry, source).with_context(|| format!("can't write {}", entry.display()))?;
    let script = bundled(shell, kit, &entry, &["--format=esm"])?;
    let wasm = files::below(embed)?.into_iter().find(|file| {
        let file = file.file_name().unwrap_or_default().to_string_lossy();
        file.starts_with(&format!("{name}-")) && file.ends_with(".wasm")
    });
    let wasm = wasm.with_context(|| format!("there is no wasm of {name} in embed/"))?;
    let bytes = fs::read(&wasm).with_context(|| format!("can't read {}", wasm.display()))?;
    let (length, letters) = (bytes.len(), letters(&bytes));
    Ok(format!(
        "const LENGTH={length},BYTES=\"{letters}\";{script}"
    ))
}

/// The module that a page imports.
fn entry(shell: &Shell, kit: &Kit, tags: &[String]) -> Result<String> {
    let target = shell.project.target("embed");
    let folder = target.join(FOLDER);
    let define = read(&target.join(embed::MODULE))?;
    let version = version(shell)?;
    let mut module =
        format!("export const version = \"{version}\";\nexport const languages = {{\n");
    for tag in tags {
        // Writing to a string never fails.
        writeln!(module, "  {tag}: () => import(\"./lang/{tag}.js\"),").ok();
    }
    write!(module, "}};\nexport const define = (inside) => {define}").ok();
    write(&folder, "shell.js", module)?;
    let source = read(&shell.project.root.join(FOLDER).join("index.js"))?;
    write(&folder, "index.js", source)?;
    bundled(shell, kit, &folder.join("index.js"), &APART)
}

/// The version of the quiz.
pub fn version(shell: &Shell) -> Result<String> {
    shell.project.locked(PACKAGE)
}

/// Writes types, manifest, README and `package.json`.
fn describe(shell: &Shell, out: &Path) -> Result<()> {
    let root = &shell.project.root;
    let mut node = shell.command("node");
    node.arg(root.join(FOLDER).join("build/write.mjs"))
        .args([root, out])
        .arg(version(shell)?);
    sh::run(&mut node)
}

/// Bytes as the inside of a string of JavaScript, a letter for a byte.
fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 3 / 2);
    let next = bytes.iter().skip(1).map(Some).chain([None]);
    for (byte, next) in bytes.iter().zip(next) {
        match byte {
            // Before a digit it would be an octal number.
            0 if next.is_some_and(u8::is_ascii_digit) => text.push_str("\\x00"),
            0 => text.push_str("\\0"),
            b'\n' => text.push_str("\\n"),
            b'\r' => text.push_str("\\r"),
            b'"' | b'\\' => text.extend(['\\', char::from(*byte)]),
            _ => text.push(char::from(*byte)),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn each_byte_becomes_a_letter_that_a_script_may_hold() {
        assert_eq!(letters(b"\0asm\x01\0\0\0"), "\\0asm\u{1}\\0\\0\\0");
        assert_eq!(letters(b"\x001\0a"), "\\x001\\0a");
        assert_eq!(letters(b"\"\\\r\n"), r#"\"\\\r\n"#);
        assert_eq!(letters(&[0x7f, 0x80, 0xff]), "\u{7f}\u{80}\u{ff}");
    }
}
