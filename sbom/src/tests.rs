use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use cyclonedx_bom::prelude::{Bom, Validate};
use serde_json::Value;

use crate::{ENGINES, lock, root, tree};

/// What is in every wasm and comes with the compiler.
const STD: [&str; 5] = ["__rustc", "alloc", "compiler_builtins", "core", "std"];

const TOOL: &str = "cargo/trunk@0.21.14";

fn json() -> Result<String> {
    let bill = crate::bill("1.95.0", &[TOOL.into()], |it| Ok(format!("{it}-0.wasm")))?;
    let mut json = Vec::new();
    bill.output_as_json_v1_5(&mut json)?;
    Ok(String::from_utf8(json)?)
}

#[test]
fn the_bill_is_valid_when_it_is_read_back_and_the_same_each_time() -> Result<()> {
    let json = json()?;
    let read = Bom::parse_from_json_v1_5(json.as_bytes())?;
    ensure!(read.validate().passed(), "{:?}", read.validate());
    assert_eq!(json, self::json()?);
    let at = root();
    let machine = at.to_str().context("the folder has a name")?;
    ensure!(!json.contains(machine), "{machine} is in the bill");
    Ok(())
}

#[test]
fn every_crate_is_that_of_the_lock_file() -> Result<()> {
    let lock = lock::hashes(&fs::read_to_string(root().join("Cargo.lock"))?);
    let bill: Value = serde_json::from_str(&json()?)?;
    let components = bill["components"].as_array().context("components")?;
    let mut crates = 0;
    for it in components {
        let text = |key: &str| it[key].as_str().unwrap_or_default().to_owned();
        if it["scope"] == "excluded" || !text("purl").starts_with("pkg:cargo/") {
            continue;
        }
        let expected = lock.get(&(text("name"), text("version")));
        let hash = it["hashes"][0]["content"].as_str();
        assert_eq!(hash, expected.map(String::as_str), "{it}");
        ensure!(it["licenses"][0]["expression"].is_string(), "{it}");
        crates += 1;
    }
    ensure!(crates > 20, "only {crates} crates");
    Ok(())
}

#[test]
fn every_crate_that_weighs_something_in_a_wasm_is_on_the_bill() -> Result<()> {
    let bill: Value = serde_json::from_str(&json()?)?;
    let uses = bill["dependencies"].as_array().context("dependencies")?;
    for (engine, _) in ENGINES {
        let inside = uses
            .iter()
            .find(|it| it["ref"] == format!("{engine}-0.wasm"));
        let inside = inside.and_then(|it| it["dependsOn"].as_array());
        let names: BTreeSet<_> = inside
            .context("no such file")?
            .iter()
            .filter_map(|it| it.as_str()?.strip_prefix("pkg:cargo/")?.split('@').next())
            .map(|it| it.replace('-', "_"))
            .collect();
        let kept = fs::read_to_string(root().join(format!("weight/{engine}.json")))?;
        let kept: Value = serde_json::from_str(&kept)?;
        for name in kept["crates"].as_object().context("crates")?.keys() {
            let name = name.split("::").next().unwrap_or_default();
            // What is no crate is told in words.
            if !name.contains(' ') && !STD.contains(&name) {
                ensure!(names.contains(name), "{name} is in {engine}: {names:?}");
            }
        }
        ensure!(
            !names.contains("yew_macro"),
            "{engine} has what only builds"
        );
        let reads = names.contains("serde_path_to_error");
        ensure!(reads == (engine == "own"), "the engines are mixed up");
    }
    Ok(())
}

#[test]
fn what_made_the_files_is_not_in_them() -> Result<()> {
    let bill: Value = serde_json::from_str(&json()?)?;
    let components = bill["components"].as_array().context("components")?;
    let tool = components.iter().find(|it| it["name"] == "trunk");
    assert_eq!(tool.context("no trunk")?["scope"], "excluded");
    let bare = crate::bill("1.95.0", &["trunk".into()], |it| Ok(it.to_owned()));
    ensure!(bare.is_err(), "a tool without a version went through");
    Ok(())
}

#[test]
fn a_tree_is_read_with_what_uses_what() -> Result<()> {
    let text = "0|a v1.0.0 (/some/where)|MIT\n1|b v2.0.0|MIT/Apache-2.0\n2|c v3.0.0|Zlib\n1|c v3.0.0|Zlib (*)\n";
    let read = tree::Tree::read(text)?;
    let told: Vec<_> = read
        .crates
        .iter()
        .map(|(it, about)| {
            let uses: Vec<_> = about.uses.iter().map(|it| it.name.as_str()).collect();
            format!("{} {} {} {uses:?}", it.name, it.version, about.licence)
        })
        .collect();
    let expected = [
        r#"a 1.0.0 MIT ["b", "c"]"#,
        r#"b 2.0.0 MIT/Apache-2.0 ["c"]"#,
        "c 3.0.0 Zlib []",
    ];
    assert_eq!(told, expected);
    ensure!(tree::Tree::read("").is_err(), "nothing went through");
    ensure!(tree::Tree::read("0|a").is_err(), "half a line went through");
    Ok(())
}
