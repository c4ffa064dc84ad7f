//! Makes a constant of every text in `content/configurator/en.json`, so that a misspelled name and
//! a text that nobody shows are both told by the compiler.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

const TEXTS: &str = "../content/configurator/en.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={TEXTS}");
    println!("cargo::rerun-if-changed=build.rs");
    let texts = fs::read_to_string(TEXTS).map_err(|fault| format!("{TEXTS}: {fault}"))?;
    let texts = serde_json::from_str(&texts).map_err(|fault| format!("{TEXTS}: {fault}"))?;
    let mut code = String::new();
    write(&mut code, "", &texts)?;
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("words.rs"), code)?;
    Ok(())
}

/// An object is a module, a list of texts a slice.
fn write(code: &mut String, path: &str, texts: &Value) -> Result<(), Box<dyn Error>> {
    let Value::Object(texts) = texts else {
        return Err(format!("{TEXTS}: {path} is no object").into());
    };
    for (name, text) in texts {
        let path = format!("{path}/{name}");
        let plain = |it: &char| it.is_ascii_lowercase() || it.is_ascii_digit() || *it == '-';
        if !name.chars().all(|it| plain(&it)) {
            return Err(format!("{TEXTS}: {path}: use a-z, 0-9 and -").into());
        }
        let rust = name.replace('-', "_");
        match text {
            Value::Object(_) => {
                writeln!(code, "pub mod {rust} {{")?;
                write(code, &path, text)?;
                writeln!(code, "}}")?;
            }
            Value::String(text) if !text.trim().is_empty() => {
                let rust = rust.to_uppercase();
                writeln!(code, "pub const {rust}: &str = {text:?};")?;
            }
            Value::Array(all) if all.iter().all(Value::is_string) => {
                let rust = rust.to_uppercase();
                let all: Vec<_> = all.iter().filter_map(Value::as_str).collect();
                writeln!(code, "pub const {rust}: &[&str] = &{all:?};")?;
            }
            _ => return Err(format!("{TEXTS}: {path}: {text} is no text").into()),
        }
    }
    Ok(())
}
