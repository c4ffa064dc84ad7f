//! The rules that every language's texts must keep.

use super::fault::Faults;
use super::source::Wording;
use super::texts::{CATEGORIES, Table};

/// The plural categories of whole numbers below a million in each language (CLDR).
const PLURALS: [(&str, &[&str]); 7] = [
    ("en", &["one", "other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("de", &["one", "other"]),
    ("es", &["one", "other"]),
    ("fr", &["one", "other"]),
    ("pl", &["one", "few", "many", "other"]),
    ("pt", &["one", "other"]),
];

/// A language's texts are those of English, each as long as it may be, with its placeholders, and
/// none says what may not be said.
pub fn check(english: &Table, table: &Table, wording: &Wording, faults: &mut Faults) {
    let mut fault = |path: &str, message: String| faults.note(&table.file, path, message);
    if wording.source.trim().is_empty() {
        let message = "content/wording.json names no source; name the table of evidence.md";
        fault("/", message.into());
    }
    let lang = &table.about.lang;
    if !table.file.ends_with(&format!("/{lang}.json")) {
        fault(
            "/about/lang",
            format!("\"{lang}\" is not what the file is called; write that"),
        );
    }
    if table.about.reviewed.trim().is_empty() {
        fault(
            "/about/reviewed",
            "empty; write \"not yet reviewed\", or who did and when".into(),
        );
    }
    for (path, text) in table.given() {
        if text.trim().is_empty() {
            fault(path, "empty; write this text".into());
        }
        if text.matches('{').count() != text.matches('}').count() {
            let message = "has a brace without its partner; write placeholders as {name}";
            fault(path, message.into());
        }
    }
    plurals(table, &mut fault);
    if !std::ptr::eq(english, table) {
        same(english, table, &mut fault);
    }
    match wording.languages.get(lang) {
        None => {
            let message = format!("no list of what may not be said in it; write one as \"{lang}\"");
            faults.note("content/wording.json", "/", message);
        }
        Some(list) => {
            for (path, text) in table.given() {
                let plain = text.replace('\'', "’").to_lowercase();
                for dont in list {
                    if says(&plain, &dont.phrase) {
                        let message =
                            format!("says \"{}\"; say instead: {}", dont.phrase, dont.say);
                        faults.note(&table.file, path, message);
                    }
                }
            }
        }
    }
}

fn plurals(table: &Table, fault: &mut impl FnMut(&str, String)) {
    let lang = &table.about.lang;
    let Some((_, wanted)) = PLURALS.iter().find(|(tag, _)| tag == lang) else {
        let message = "its plural categories are not known; add them to build/content/language.rs";
        fault("/about/lang", message.into());
        return;
    };
    for (path, given) in &table.plurals {
        for category in CATEGORIES {
            let path = format!("{path}/{category}");
            match (
                wanted.contains(&category),
                given.iter().any(|it| it == category),
            ) {
                (true, false) => fault(&path, "missing; write this text".into()),
                (false, true) => fault(&path, format!("is no plural of \"{lang}\"; drop it")),
                _ => {}
            }
        }
    }
}

/// The same texts as in English, with the same placeholders, and not twice as long.
fn same(english: &Table, table: &Table, fault: &mut impl FnMut(&str, String)) {
    for (path, text) in english.iter() {
        let Some(own) = table.text(path) else {
            fault(path, "missing; write this text".into());
            continue;
        };
        let plural = english
            .plurals
            .keys()
            .any(|it| path.starts_with(&format!("{it}/")));
        let (wanted, found) = (placeholders(text), placeholders(own));
        // "Two of them" needs no figure.
        let fits = if plural {
            found.iter().all(|it| wanted.contains(it))
        } else {
            wanted == found
        };
        if !fits {
            let message = format!("has {found:?}; the English has {wanted:?}, keep those");
            fault(path, message);
        }
        let (most, length) = (2 * text.chars().count(), own.chars().count());
        let allowed = table.about.longer.iter().any(|it| it == path);
        if length > most && !allowed {
            let message = format!(
                "{length} letters, over twice the English; use {most} or name it in \"longer\""
            );
            fault(path, message);
        } else if allowed && length <= most {
            fault(
                path,
                "is no longer twice the English; drop it from \"longer\"".into(),
            );
        }
    }
    for (path, _) in table.given() {
        if english.row(path).is_none() {
            fault(
                path,
                "is no text of the English; mend its name or drop it".into(),
            );
        }
    }
    for path in &table.about.longer {
        if table.row(path).is_none() {
            fault("/about/longer", format!("no text \"{path}\"; drop it"));
        }
    }
}

/// The placeholders of a text, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    let mut found: Vec<&str> = parts.filter_map(|it| Some(it.split_once('}')?.0)).collect();
    found.sort_unstable();
    found
}

/// Does a text hold a phrase, as whole words?
fn says(text: &str, phrase: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, found)| {
        let before = text.get(..at).and_then(|it| it.chars().next_back());
        let after = text
            .get(at + found.len()..)
            .and_then(|it| it.chars().next());
        let is_word = phrase
            .chars()
            .all(|c| c.is_alphanumeric() || c.is_whitespace());
        !(is_word && (inside(before) || inside(after)))
    })
}
