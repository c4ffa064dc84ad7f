//! What the plugin says in English: found in its sources, so that no list of it can be out of date.

use crate::File;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;

/// One thing that is said.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// Tells two of the same words apart: what `WordPress` asks for in parts of a block.
    pub context: Option<&'static str>,
    /// The words.
    pub id: String,
    /// What a translator has to know of it.
    pub note: Option<String>,
    /// The file that says it.
    pub file: String,
}

/// What begins a message in PHP, whatever is done with it then.
const CALLS: [&str; 1] = ["__( '"];

/// Lines of the plugin's head that `WordPress` shows in its list of plugins.
const HEAD: [&str; 2] = [" * Plugin Name:", " * Description:"];

/// All that is said, each once.
pub fn of(files: &[File]) -> Result<Vec<Message>> {
    let mut messages: Vec<Message> = Vec::new();
    for (name, bytes) in files {
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        let found = match Path::new(name).extension().and_then(|it| it.to_str()) {
            Some("php") => in_php(name, text)?,
            Some("json") if name.ends_with("block.json") => in_block(name, text)?,
            _ => continue,
        };
        for message in found {
            let same = |it: &Message| (it.context, &it.id) == (message.context, &message.id);
            if !messages.iter().any(same) {
                messages.push(message);
            }
        }
    }
    Ok(messages)
}

fn in_php(name: &str, text: &str) -> Result<Vec<Message>> {
    let said = |id: &str, note| Message {
        context: None,
        id: id.to_owned(),
        note,
        file: name.to_owned(),
    };
    let mut found = Vec::new();
    for line in text.lines() {
        let head = HEAD.iter().find_map(|it| line.strip_prefix(it));
        found.extend(head.map(|words| said(words.trim(), None)));
    }
    for call in CALLS {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(call) {
            let (id, end) = literal(after)
                .with_context(|| format!("{name}: a message has no end; close its quote"))?;
            rest = end;
            if end.starts_with(" )") {
                // Words of WordPress itself, which it has translated already.
                continue;
            }
            if !end.starts_with(", 'microneedling-quiz' )") {
                bail!(
                    "{name}: “{id}” names no text domain; write , 'microneedling-quiz' behind it"
                );
            }
            found.push(said(&id, note(before)));
        }
    }
    Ok(found)
}

/// The text of a literal whose quote is open, and what comes behind it.
fn literal(text: &str) -> Option<(String, &str)> {
    let mut out = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\'' => return Some((out, text.get(at + 1..)?)),
            '\\' => out.push(letters.next()?.1),
            _ => out.push(letter),
        }
    }
    None
}

/// The note for translators that stands in the line above.
fn note(before: &str) -> Option<String> {
    let above = before.lines().rev().nth(1)?.trim();
    let note = above
        .strip_prefix("/* translators: ")?
        .strip_suffix(" */")?;
    Some(note.to_owned())
}

fn in_block(name: &str, text: &str) -> Result<Vec<Message>> {
    let block: Value =
        serde_json::from_str(text).with_context(|| format!("{name}: is no JSON; mend it"))?;
    let mut found = Vec::new();
    let mut say = |context, words: &Value| {
        found.extend(words.as_str().map(|id| Message {
            context: Some(context),
            id: id.to_owned(),
            note: None,
            file: name.to_owned(),
        }));
    };
    for (key, context) in [
        ("title", "block title"),
        ("description", "block description"),
    ] {
        block.get(key).into_iter().for_each(|it| say(context, it));
    }
    let keywords = block.get("keywords").and_then(Value::as_array);
    for keyword in keywords.into_iter().flatten() {
        say("block keyword", keyword);
    }
    Ok(found)
}

/// The places in a text that are filled in later: `%s`, `%1$s`, in order of their names.
pub fn places(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in text.split('%').skip(1) {
        let digits: String = piece.chars().take_while(char::is_ascii_digit).collect();
        let rest = piece.get(digits.len()..).unwrap_or_default();
        if rest.starts_with("$s") && !digits.is_empty() {
            found.push(format!("%{digits}$s"));
        } else if rest.starts_with('s') && digits.is_empty() {
            found.push("%s".to_owned());
        }
    }
    found.sort();
    found
}
