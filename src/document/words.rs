//! The words of a document: each in its language, over those that are built in.

use super::broken::Broken;
use super::fault::Faults;
use super::own::Own;
use crate::source::check::{Wanted, wanted};
use crate::source::language::{phrases, placeholders};
use crate::source::shape::{Map, Quiz, Wording};
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
    /// Were there texts that couldn't be taken in?
    is_unread: bool,
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
        let mut words = Self {
            built_in: table.len(),
            table,
            given: Map::new(),
            language: language.into(),
            is_unread: !known.contains(&language),
        };
        for (tag, tree) in &own.texts {
            let path = format!("/texts/{}", crate::source::json::escaped(tag));
            if !known.contains(&tag.as_str()) {
                let message = format!("is no language of the quiz; use {}", known.join(", "));
                faults.note(path, message);
                words.is_unread = true;
                continue;
            }
            if !tree.is_object() {
                faults.note(
                    path,
                    "is no object; write the texts of the language in { … }",
                );
                words.is_unread = true;
                continue;
            }
            let mut given = Map::new();
            flat(&path, "", tree, &mut given, faults);
            words.take(tag, given, wording, faults);
        }
        words
    }

    fn take(
        &mut self,
        tag: &str,
        given: Map<Option<String>>,
        wording: &Wording,
        faults: &mut Faults,
    ) {
        let mut kept = Map::new();
        for (path, text) in given {
            let at = format!("/texts/{tag}{path}");
            let built_in = self.table.row(&path).filter(|row| *row < self.built_in);
            let Some(text) = text else {
                if built_in.is_none() {
                    faults.note(at, "no such text to drop; mend the name or leave it out");
                } else if path.starts_with("/ui/") {
                    faults.note(at, "can't be left out; write it");
                } else if tag == ENGLISH {
                    self.table.hide(&path);
                }
                continue;
            };
            if is_empty(&text) {
                faults.note(at, "empty; write this text");
                continue;
            }
            plain(&at, &text, LONGEST, faults);
            let found = placeholders(&text);
            let wanted = built_in.and(self.table.text(&path)).map(placeholders);
            let wanted = wanted.unwrap_or_default();
            // "Two of them" needs no figure; "many of them" does.
            let plural = built_in.and(self.table.plural(&path));
            let exact = plural.is_some_and(|(_, it)| ["zero", "one", "two"].contains(&it));
            let fits = if exact {
                found.iter().all(|it| wanted.contains(it))
            } else {
                found == wanted
            };
            if text.matches('{').count() != text.matches('}').count() {
                faults.note(
                    &at,
                    "has a brace without its partner; write placeholders as {name}",
                );
            } else if !fits {
                let told = |them: &[&str]| match them {
                    [] => "no placeholder".to_owned(),
                    them => format!("{{{}}}", them.join("} {")),
                };
                let message = format!(
                    "has {}, built in is {}; keep that",
                    told(&found),
                    told(&wanted)
                );
                faults.note(&at, message);
            }
            for dont in phrases(wording, tag, &text) {
                let message = format!("says \"{}\"; say instead: {}", dont.phrase, dont.say);
                faults.note(&at, message);
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
        let given = |path: &str| self.given.values().any(|it| it.contains_key(path));
        // Texts that couldn't be read may be those that are missing.
        let unread = self.is_unread || broken.is("/texts");
        for path in needed.iter().filter(|_| !unread) {
            // Where a text stands in the place of an object, that is the fault.
            let mut outer = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
            if self.table.row(path).is_none() && !outer.any(given) {
                faults.note(
                    format!("/texts/{}{path}", self.language),
                    "missing; write this text",
                );
            }
        }
        for (tag, given) in &self.given {
            for path in given.keys() {
                let of_quiz = needed.contains(path) || allowed.contains(path);
                let of_screens = path.starts_with("/ui/") && self.is_built_in(path);
                // What belongs to something that is wrong itself is no second fault.
                if !of_quiz && !of_screens && !broken.touches(path) {
                    faults.note(
                        format!("/texts/{tag}{path}"),
                        "belongs to nothing in the quiz; mend its name or drop it",
                    );
                }
            }
        }
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
fn flat(root: &str, path: &str, tree: &Value, into: &mut Map<Option<String>>, faults: &mut Faults) {
    match tree {
        Value::Object(object) => {
            for (key, it) in object {
                let path = format!("{path}/{}", crate::source::json::escaped(key));
                flat(root, &path, it, into, faults);
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
        }
    }
}

/// A text that any page can show: not too long, and without signs that turn around what follows.
pub(super) fn plain(path: &str, text: &str, most: usize, faults: &mut Faults) {
    let letters = text.chars().count();
    if letters > most {
        faults.note(
            path,
            format!("{letters} letters is over {most}; shorten it"),
        );
    }
    if text.chars().any(is_odd) {
        faults.note(path, "has a control character; write it again by hand");
    }
}

/// Is it a control character, or one that turns around what follows?
pub(super) fn is_odd(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Is there nothing to see? Also where it is made of spaces that have no width.
pub(super) fn is_empty(text: &str) -> bool {
    let unseen = |it: char| matches!(it, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    text.chars().all(|it| it.is_whitespace() || unseen(it))
}
