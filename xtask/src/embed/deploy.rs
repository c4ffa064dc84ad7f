//! `embed/` as it is deployed: small, and each file but the named ones called by its content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::floor::FLOOR;
use super::imports;
use super::parts::{Glue, Inside, Parts, printed_by};
use super::sbom;
use super::{Built, FOLDER, Kind, MODULE, SCHEMA, SHELL, SINGLE};
use crate::dist::Kit;
use crate::files::{self, write};
use crate::sh::{self, Shell};

/// Stands for the bytes of the wasm until all around them is small: a minifier would write them
/// in its own way.
const BYTES: &str = "bytes-of-the-wasm";

/// Prints the integrity of each file, as JSON.
const INTEGRITY: &str = "
const { createHash } = require('node:crypto'), fs = require('node:fs');
const hash = (file) => `sha384-${createHash('sha384').update(fs.readFileSync(file)).digest('base64')}`;
console.log(JSON.stringify(Object.fromEntries(process.argv.slice(1).map((it) => [it, hash(it)])), null, 2));";

/// Prints the first eight digits of the hash of each file.
const NAME: &str = "
const { createHash } = require('node:crypto'), fs = require('node:fs');
for (const file of process.argv.slice(1))
  console.log(createHash('sha256').update(fs.readFileSync(file)).digest('hex').slice(0, 8));";

/// Makes the folder out of what trunk left in `stage`, whose wasm is small already.
pub fn deploy(shell: &Shell, kit: &Kit, stage: &Path) -> Result<()> {
    let both = Built::both(stage)?;
    let folder = stage.join(FOLDER);
    let work = shell.project.target("embed");
    fs::remove_dir_all(&work).ok();
    let parts = Parts::read(shell)?;
    let styles = |name: &str, css: &str| -> Result<String> {
        let name = format!("{name}.css");
        write(&work, &name, css)?;
        let css = minified(shell, kit, &work.join(name), &[])?;
        // esbuild leaves the blanks in the values of custom properties.
        Ok(css.replace(": ", ":").replace(", ", ","))
    };
    let (first, later) = (
        styles("first", &parts.first_styles)?,
        styles("later", &parts.later_styles)?,
    );

    let mut engines = Vec::new();
    for built in &both {
        let mut glue = Glue::read(shell, built)?;
        let wasm = fs::read(&built.wasm).context("can't read the wasm")?;
        let (wasm, short) = imports::shorten(&wasm, &glue.text)?;
        glue.text = short;
        let place = work.join(built.kind.name());
        let entry =
            place.join(parts.write_engine(&place, &glue, wasm.len() as u64, later.trim())?);
        let script = bundled(shell, kit, &entry, &["--format=esm"])?;
        engines.push((built.kind, entry, script, wasm));
    }
    // One hash for all of them: the shell has to name it, and a new version changes each anyway.
    let all: Vec<u8> = engines
        .iter()
        .flat_map(|(_, _, script, wasm)| [script.as_bytes(), wasm].concat())
        .collect();
    let hash = hash(shell, &work, &all)?;
    for (kind, _, script, wasm) in &engines {
        let name = format!("{}-{hash}", kind.name());
        write(&folder, &format!("{name}.js"), script)?;
        write(&folder, &format!("{name}.wasm"), wasm)?;
    }

    let script = parts.shell(&hash, first.trim(), Inside::Nothing);
    write(&work, SHELL, script)?;
    let script = minified(shell, kit, &work.join(SHELL), &[])?;
    write(&folder, SHELL, joinable(&script))?;

    let plain = engines.iter().find(|it| it.0 == Kind::Plain);
    let (_, entry, _, wasm) = plain.context("no plain engine")?;
    let inside = format!(
        "{{ quiz: () => {{ {} const bytes = () => \
         Uint8Array.from(\"{BYTES}\", (it) => it.charCodeAt(0)).buffer; \
         return {{ ...engine, start: (_, given) => engine.start(bytes(), given) }}; }} }}",
        bundled(
            shell,
            kit,
            entry,
            &["--format=iife", "--global-name=engine"]
        )?
    );
    // A document is read by the engine beside it: inside, all other pages would pay for that.
    write(
        &work,
        SINGLE,
        parts.shell(&hash, first.trim(), Inside::Engine(&inside)),
    )?;
    let script = minified(shell, kit, &work.join(SINGLE), &[])?;
    ensure!(
        script.matches(BYTES).count() == 1,
        "the single file has no one place for the bytes of the wasm: see what became of {BYTES}"
    );
    let script = script.replace(BYTES, &escaped(wasm));
    write(&folder, SINGLE, joinable(&script))?;

    // The package puts it into a module, where `inside` names the parts of its own.
    let script = parts.shell(&hash, first.trim(), Inside::All("inside"));
    write(&work, MODULE, script)?;

    write(&folder, SCHEMA, printed_by(shell, "check", &["--schema"])?)?;
    parts.write_languages(&folder)?;
    parts.write_frame(&folder)?;
    sbom::write(shell, kit, &folder)?;
    both.iter().try_for_each(Built::remove)?;
    let names: Vec<_> = files::below(&folder)?
        .iter()
        .filter_map(|file| Some(file.strip_prefix(&folder).ok()?.to_owned()))
        .collect();
    let mut node = shell.command("node");
    node.args(["-e", INTEGRITY, "--"])
        .args(names)
        .current_dir(&folder);
    write(&folder, "integrity.json", sh::output(&mut node)?)
}

/// Bytes as what stands in a string of a script, a letter for each. In ASCII alone, because a page
/// says how its scripts are read; a tenth smaller than as base64, which hides what repeats.
fn escaped(bytes: &[u8]) -> String {
    let letters = bytes.iter().map(|byte| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(*byte)),
        // What ends a script must not stand in one that is put into a page.
        b' '..=b'~' if *byte != b'<' => char::from(*byte).to_string(),
        _ => format!("\\x{byte:02x}"),
    });
    letters.collect()
}

/// Joined behind a script without a last semicolon, it would be read as a call of that.
fn joinable(script: &str) -> String {
    format!(";{script}")
}

/// The first eight digits of the hash of what is in some files: so named, they may be cached for good.
fn hash(shell: &Shell, work: &Path, bytes: &[u8]) -> Result<String> {
    write(work, "all.part", bytes)?;
    let mut node = shell.command("node");
    let hash = sh::output(node.args(["-e", NAME, "--"]).arg(work.join("all.part")))?;
    Ok(hash.trim().to_owned())
}

/// A module with all that it imports, as small as it gets.
pub fn bundled(shell: &Shell, kit: &Kit, entry: &Path, options: &[&str]) -> Result<String> {
    // The glue would find the wasm beside itself; it is handed over instead.
    let always = ["--bundle", "--define:import.meta.url=0"];
    minified(shell, kit, entry, &[&always, options].concat())
}

/// A script or a sheet as small as it gets.
fn minified(shell: &Shell, kit: &Kit, file: &Path, options: &[&str]) -> Result<String> {
    let mut node = shell.command("node");
    node.arg(kit.esbuild.join("bin/esbuild"))
        .arg(file)
        .args([
            "--minify",
            "--log-level=warning",
            // The glue names the same script once for each way of calling it.
            "--log-override:duplicate-object-key=silent",
            "--legal-comments=none",
            "--charset=utf8",
        ])
        .arg(format!("--target={FLOOR}"))
        .args(options);
    let once = sh::output(&mut node)?;
    if file.extension().is_some_and(|kind| kind == "css") {
        return Ok(once);
    }
    let again = file.with_extension("min.js");
    fs::write(&again, once).with_context(|| format!("can't write {}", again.display()))?;
    let mut node = shell.command("node");
    node.arg(kit.terser.join("bin/terser")).arg(again).args([
        "--compress",
        "--mangle",
        "--ecma",
        "2020",
    ]);
    if options.contains(&"--format=esm") {
        node.arg("--module");
    }
    sh::output(&mut node)
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn bytes_read_back_from_a_string_of_a_script() {
        for (bytes, letters) in [
            (&b"asm"[..], "asm"),
            (b"\0\n\x7f\xff", r"\x00\x0a\x7f\xff"),
            (b"\"\\", r#"\"\\"#),
            (b"</script>", r"\x3c/script>"),
        ] {
            assert_eq!(escaped(bytes), letters);
        }
    }
}
