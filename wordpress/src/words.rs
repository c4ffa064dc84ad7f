//! The words that stand in for the quiz, a PHP file for each language, out of `content/text/`.

use crate::File;
use crate::php::{quoted, returning};
use crate::project::Project;
use crate::sources::below;
use anyhow::{Context, Result};
use serde_json::{Map, Value};
use std::fmt::Write;

/// The tags of all languages of the quiz.
pub fn languages(project: &Project) -> Result<Vec<String>> {
    let files = below(&project.path("content/text"))?;
    let tags = files.iter().filter_map(|it| it.0.strip_suffix(".json"));
    Ok(tags.map(str::to_owned).collect())
}

/// The files.
pub fn written(project: &Project) -> Result<Vec<File>> {
    let quiz: Value = read(project, "content/quiz.json")?;
    let order = object(&quiz, "content/quiz.json", "/benefits")?;
    let mut files = Vec::new();
    for tag in languages(project)? {
        let name = format!("content/text/{tag}.json");
        let words = read(project, &name)?;
        let lines = lines(&words, &name, order)?;
        let text = returning("What stands in for the quiz.", &lines);
        files.push((format!("words/{tag}.php"), text.into_bytes()));
    }
    Ok(files)
}

fn read(project: &Project, name: &str) -> Result<Value> {
    serde_json::from_str(&project.read(name)?).with_context(|| format!("{name}: is no JSON"))
}

fn object<'a>(json: &'a Value, name: &str, path: &str) -> Result<&'a Map<String, Value>> {
    let found = json.pointer(path).and_then(Value::as_object);
    found.with_context(|| format!("{name} {path}: is no object; write {{ … }}"))
}

fn text<'a>(json: &'a Value, name: &str, path: &str) -> Result<&'a str> {
    let found = json.pointer(path).and_then(Value::as_str);
    found.with_context(|| format!("{name} {path}: is no text; write it"))
}

/// The lines of the array of one language.
fn lines(words: &Value, name: &str, order: &Map<String, Value>) -> Result<String> {
    let mut out = String::new();
    let is_rtl = words.pointer("/about/dir").and_then(Value::as_str) == Some("rtl");
    writeln!(out, "\t'rtl'      => {is_rtl},")?;
    for (key, path) in [("general", "/ui/general"), ("book", "/ui/book")] {
        writeln!(out, "\t'{key}' => {},", quoted(text(words, name, path)?))?;
    }
    writeln!(out, "\t'benefits' => array(")?;
    for id in order.keys() {
        let path = format!("/benefits/{id}");
        let title = quoted(text(words, name, &format!("{path}/name"))?);
        writeln!(out, "\t\t{} => array(", quoted(id))?;
        writeln!(out, "\t\t\t'name'    => {title},")?;
        writeln!(out, "\t\t\t'aspects' => array(")?;
        for (aspect, said) in object(words, name, &format!("{path}/aspects"))? {
            let path = format!("{path}/aspects/{aspect}");
            writeln!(out, "\t\t\t\t{} => array(", quoted(aspect))?;
            if said.get("name").is_some() {
                let own = quoted(text(words, name, &format!("{path}/name"))?);
                writeln!(out, "\t\t\t\t\t'name'    => {own},")?;
            }
            for who in ["article", "studies"] {
                let said = quoted(text(words, name, &format!("{path}/{who}"))?);
                writeln!(out, "\t\t\t\t\t'{who}' => {said},")?;
            }
            writeln!(out, "\t\t\t\t),")?;
        }
        writeln!(out, "\t\t\t),\n\t\t),")?;
    }
    writeln!(out, "\t),")?;
    Ok(out)
}
