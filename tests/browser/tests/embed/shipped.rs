//! What tells owners whether the files are the right ones, and what is inside: `integrity.json` and
//! `sbom.cdx.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Context, Engine, Env, Outcome, Result, Setup, ensure, run_in};
use serde_json::Value;

use crate::EMPTY;

/// Puts a file's hash together as a browser would, which then runs it or not.
const HASH: &str = "
    const [path, done] = arguments;
    fetch(path).then((it) => it.arrayBuffer())
        .then((it) => crypto.subtle.digest('SHA-384', it))
        .then((it) => done('sha384-' + btoa(String.fromCharCode(...new Uint8Array(it)))));";

fn below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            below(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// The names of all files in a folder, with `/` whatever the system says.
fn names(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    below(folder, &mut files)?;
    let inside = |it: &PathBuf| Some(it.strip_prefix(folder).ok()?.to_str()?.replace('\\', "/"));
    let mut names: Vec<_> = files.iter().filter_map(inside).collect();
    names.sort();
    Ok(names)
}

#[test]
fn every_file_but_the_list_itself_has_its_hash_in_the_list() -> Outcome {
    let why =
        "the files are the same, and elsewhere the server of the tests adds a script to pages";
    run_in(&[Engine::Chromium], why, Setup::desktop(), async |page| {
        let folder = Env::get()?.dist.join("embed");
        let list = fs::read_to_string(folder.join("integrity.json"))?;
        let list: BTreeMap<String, String> = serde_json::from_str(&list)?;
        let mut files = names(&folder)?;
        files.retain(|it| it != "integrity.json");
        let listed: Vec<_> = list.keys().cloned().collect();
        assert_eq!(listed, files);
        page.server().html("/", EMPTY);
        page.open("/").await?;
        for (file, hash) in &list {
            let path = format!("/embed/{file}");
            let is = page.script_async(HASH, vec![path.into()]).await?;
            assert_eq!(is, hash.as_str(), "{file}");
        }
        Ok(())
    })
}

#[test]
fn the_bill_names_the_files_that_are_there_and_no_machine() -> Result<()> {
    let dist = &Env::get()?.dist;
    let text = fs::read_to_string(dist.join("embed/sbom.cdx.json"))?;
    let bill: Value = serde_json::from_str(&text)?;
    let components = bill.get("components").and_then(Value::as_array);
    let components = components.context("no components")?;
    let named = |key: &str, value: &str| {
        let is = move |it: &&Value| it.get(key).and_then(Value::as_str) == Some(value);
        let found = components.iter().filter(is);
        let names = found.filter_map(|it| it.get("name").and_then(Value::as_str));
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    let mut files = names(&dist.join("embed"))?;
    files.retain(|it| Path::new(it).extension().is_some_and(|it| it == "wasm"));
    assert_eq!(named("type", "file"), files);
    let tools = named("scope", "excluded");
    for tool in ["trunk", "wasm-bindgen-cli", "binaryen", "esbuild", "terser"] {
        ensure!(tools.iter().any(|it| it == tool), "no {tool}: {tools:?}");
    }
    for trace in ["/home/", "/root/", "file:", "timestamp", "serialNumber"] {
        ensure!(!text.contains(trace), "{trace} is in the bill");
    }
    // The package holds the same files.
    let twin = fs::read_to_string(dist.join("npm/embed/sbom.cdx.json"))?;
    ensure!(twin == text, "the package has another bill");
    Ok(())
}
