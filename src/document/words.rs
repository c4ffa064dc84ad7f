//! The words of a document: each in its language, over those that are built in.

use super::broken::{Broken, within};
use super::fault::Faults;
use super::own::Own;
use super::text;
use crate::source::check::{Wanted, wanted};
use crate::source::files::Wording;
use crate::source::language::placeholders;
use crate::source::shape::{Map, Quiz};
use crate::source::texts::Table;
use serde_json::Value;

/// The language that is built in.
const ENGLISH: &str = "en";

/// The most letters of one text. The longest of the built-in quiz has under 500.
const LONGEST: usize = 2000;

/// The texts of a clinic's quiz.
#[derive(Debug)]
pub(super) struct Words {
    /// Row by row as built in, and behind that the clinic's own.
    pub table: Table,
    /// How many rows are built in.
    built_in: usize,
    /// What the document gives, by language and path.
    given: Map<Map<String>>,
    /// The language of own texts that the visitor's doesn't have.
    language: String,
    /// Languages and paths of what is dropped though it isn't there.
    nulls: Vec<(String, String)>,
    /// The paths of what couldn't be taken in; empty for a whole language.
    unread: Vec<String>,
}

impl Words {
    /// Takes in what a document says, over the English that is built in.
    pub(super) fn read(own: &Own, english: &Value, wording: &Wording, faults: &mut Faults) -> Self {
        let known: Vec<&str> = wording.languages.keys().map(String::as_str).collect();
        let language = own.language.as_deref().unwrap_or(ENGLISH);
        if !known.contains(&language) {
            let message = format!(
                "\"{language}\" is no language of the quiz; use {}",
                known.join(", ")
            );
            faults.note("/language", message);
        }
        let table = Table::plain(ENGLISH, english);
        let built_in = table.clone();
        let mut words = Self {
            built_in: table.len(),
            table,
            given: Map::new(),
            language: language.into(),
            nulls: Vec::new(),
            unread: Vec::new(),
        };
        if !known.contains(&language) {
            words.unread.push(String::new());
        }
        // Where what the quiz needs may stand.
        let is_own = |tag: &str| [ENGLISH, language].contains(&tag);
        for (tag, tree) in &own.texts {
            let path = format!("/texts/{}", crate::source::json::escaped(tag));
            if !known.contains(&tag.as_str()) {
                let message = format!("is no language of the quiz; use {}", known.join(", "));
                faults.note(path, message);
                words.unread.push(String::new());
                continue;
            }
            if !tree.is_object() {
                faults.note(
                    path,
                    "is no object; write the texts of the language in { … }",
                );
                if is_own(tag) {
                    words.unread.push(String::new());
                }
                continue;
            }
            let mut given = Map::new();
            let mut unread = Vec::new();
            flat(&path, "", tree, (&mut given, &mut unread), faults);
            if is_own(tag) {
                words.unread.extend(unread);
            }
            words.take(tag, given, (&built_in, wording), faults);
        }
        words
    }

    /// Takes in the texts of a language, each held against the English that is built in.
    fn take(
        &mut self,
        tag: &str,
        given: Map<Option<String>>,
        (english, wording): (&Table, &Wording),
        faults: &mut Faults,
    ) {
        let mut kept = Map::new();
        for (path, text) in given {
            let at = format!("/texts/{tag}{path}");
            let built_in = self.table.row(&path).filter(|row| *row < self.built_in);
            let Some(text) = text else {
                if built_in.is_none() {
                    self.nulls.push((tag.into(), path));
                } else if path.starts_with("/ui/") {
                    faults.note(at, "can't be left out; write it");
                } else if tag == ENGLISH {
                    self.table.hide(&path);
                }
                continue;
            };
            let wanted = built_in.and(english.text(&path)).map(placeholders);
            let plural = english.plural(&path);
            let exact = plural.is_some_and(|(_, it)| ["zero", "one", "two"].contains(&it));
            if !text::is_empty(&text) {
                text::plain(&at, &text, LONGEST, faults);
                if let Some(wanted) = wanted {
                    text::fills(&at, &text, &wanted, exact, faults);
                }
                text::says(&at, &text, tag, wording, faults);
            }
            if tag == ENGLISH || tag == self.language {
                // In its own language a text stands in for the English that there isn't.
                let instead = tag == ENGLISH || built_in.is_none();
                if instead && !(tag != ENGLISH && self.given_in(ENGLISH, &path)) {
                    self.table.set(&path, &text);
                }
            }
            kept.insert(path, text);
        }
        self.given.insert(tag.into(), kept);
    }

    fn given_in(&self, tag: &str, path: &str) -> bool {
        self.given.get(tag).is_some_and(|it| it.contains_key(path))
    }

    /// Is there every text that the quiz needs, and no other?
    pub(super) fn check(&self, quiz: &Quiz, broken: &Broken, faults: &mut Faults) {
        let Wanted { needed, allowed } = wanted(quiz);
        let mut missing = Vec::new();
        let unread = ["/texts", "/language"].iter().any(|it| broken.is(it));
        for path in needed.iter().filter(|_| !unread) {
            let (id, _) = path.rsplit_once('/').unwrap_or_default();
            let named = id.rsplit('/').next().unwrap_or_default();
            // Without its condition, a tick on health has no name.
            let nameless = path.ends_with("/label")
                && (broken.is_in(&format!("{id}/raises"))
                    || broken.is("/conditions")
                    || broken.is_misspelt(id)
                    || broken.is_named(&format!("\"{named}\"")));
            if self.table.row(path).is_none() && !self.is_unread(path) && !nameless {
                missing.push(path);
                let path = format!("/texts/{}{path}", self.language);
                faults.note(path, "missing; write this text");
            }
        }
        for (tag, path) in &self.nulls {
            if !missing.iter().any(|it| within(it, path)) {
                let message = "no such text to drop; mend the name or leave it out";
                faults.note(format!("/texts/{tag}{path}"), message);
            }
        }
        for (tag, given) in &self.given {
            for (path, text) in given {
                let of_quiz = needed.contains(path) || allowed.contains(path);
                // Also of what the document drops: its words go with it.
                let of_screens = self.is_built_in(path);
                // What belongs to something that is wrong itself is no second fault.
                // So are a heading, and what comes of a note, where a slip took their use away.
                let item = path.match_indices('/').nth(2);
                let item = item.and_then(|(at, _)| path.get(..at));
                let hangs = path.ends_with("/later") || path.contains("/groups/");
                let of_broken =
                    broken.touches(path) || (hangs && item.is_some_and(|it| broken.is_in(it)));
                let at = format!("/texts/{tag}{path}");
                if !of_quiz && !of_screens && !of_broken {
                    let message = "belongs to nothing in the quiz; mend its name or drop it";
                    faults.note(at, message);
                } else if text::is_empty(text) {
                    faults.note(at, "empty; write this text");
                } else if !self.is_built_in(path) {
                    text::fills(&at, text, &[], false, faults);
                }
            }
        }
    }

    /// Does something stand there, or around it, that is no text?
    fn is_unread(&self, path: &str) -> bool {
        let own = [ENGLISH, &self.language].map(|tag| self.given.get(tag));
        let mut given = own.into_iter().flatten().flat_map(Map::keys);
        given.any(|it| it != path && within(path, it))
            || self.unread.iter().any(|it| within(path, it))
    }

    fn is_built_in(&self, path: &str) -> bool {
        self.table.row(path).is_some_and(|row| row < self.built_in)
    }

    /// The rows in a language, given those that are built in for it.
    pub(super) fn rows<'a>(&'a self, lang: &str, built_in: &[&'a str]) -> Vec<&'a str> {
        let own = |tag: &str, path: &str| Some(self.given.get(tag)?.get(path)?.as_str());
        let rows = self.table.iter().enumerate();
        rows.map(|(row, (path, text))| {
            let own_language = own(lang, path);
            if row < self.built_in {
                own_language.or(built_in.get(row).copied()).unwrap_or(text)
            } else {
                own_language.or(own(&self.language, path)).unwrap_or(text)
            }
        })
        .collect()
    }
}

/// Lays the texts of a tree flat.
fn flat(
    root: &str,
    path: &str,
    tree: &Value,
    (into, unread): (&mut Map<Option<String>>, &mut Vec<String>),
    faults: &mut Faults,
) {
    match tree {
        Value::Object(object) => {
            for (key, it) in object {
                let path = format!("{path}/{}", crate::source::json::escaped(key));
                flat(root, &path, it, (into, unread), faults);
            }
        }
        Value::String(text) => {
            into.insert(path.into(), Some(text.clone()));
        }
        Value::Null => {
            into.insert(path.into(), None);
        }
        found => {
            let found: String = found.to_string().chars().take(40).collect();
            faults.note(
                format!("{root}{path}"),
                format!("{found} is no text; write it in quotes"),
            );
            unread.push(path.into());
        }
    }
}
