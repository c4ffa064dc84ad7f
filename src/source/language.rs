//! The rules that every language's texts must keep.

use super::fault::Faults;
use super::files::{DontSay, Wording};
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
    if wording.source.trim().is_empty() {
        let message = "empty; name the table of evidence.md";
        faults.note("content/wording.json", "/source", message);
    }
    let mut fault = |path: &str, message: String| faults.note(&table.file, path, message);
    let lang = &table.about.lang;
    let file = table.file.rsplit('/').next().unwrap_or_default();
    let tag = file.trim_end_matches(".json");
    if lang != tag {
        let message = format!("\"{lang}\" is not what the file is called; write \"{tag}\"");
        fault("/about/lang", message);
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
        if !braces_pair(text) {
            let message = "has a brace without its partner; write placeholders as {name}";
            fault(path, message.into());
        }
    }
    plurals(english, table, &mut fault);
    if !std::ptr::eq(english, table) {
        same(english, table, &mut fault);
    }
    if !wording.languages.contains_key(lang) {
        let message = format!("no list of what may not be said in \"{lang}\"; write one");
        faults.note("content/wording.json", format!("/{lang}"), message);
    }
    for (path, text) in table.given() {
        for dont in phrases(wording, lang, text) {
            let message = format!("says \"{}\"; say instead: {}", dont.phrase, dont.say);
            faults.note(&table.file, path, message);
        }
    }
}

/// What a text says of which the language's list holds that it may not be said.
pub fn phrases<'a>(wording: &'a Wording, lang: &str, text: &str) -> Vec<&'a DontSay> {
    let text = plain(text);
    let list = wording.languages.get(lang).into_iter().flatten();
    list.filter(|it| says(&text, &it.phrase)).collect()
}

/// The categories of each text with plural forms are those of the language.
fn plurals(english: &Table, table: &Table, fault: &mut impl FnMut(&str, String)) {
    let lang = &table.about.lang;
    let Some((_, wanted)) = PLURALS.iter().find(|(tag, _)| tag == lang) else {
        let message = format!(
            "the plural categories of \"{lang}\" are not known; \
             add them to build/content/language.rs"
        );
        fault("/about/lang", message);
        return;
    };
    for path in english.plurals.keys() {
        let Some(given) = table.plurals.get(path) else {
            let found = table.text(path).map_or("missing", |_| "has no plurals");
            let wanted = wanted.join(", ");
            fault(
                path,
                format!("{found}; write those of \"{lang}\": {wanted}"),
            );
            continue;
        };
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
        let plural = english.plural(path);
        let Some(own) = table.text(path) else {
            if plural.is_none() {
                fault(path, "missing; write this text".into());
            }
            continue;
        };
        // What stands in for a category that the language doesn't have is "other" once more, and
        // an empty English text has its own fault.
        if !table.is_given(path) || text.trim().is_empty() {
            continue;
        }
        let (wanted, found) = (placeholders(text), placeholders(own));
        // "Two of them" needs no figure; "many of them" does.
        let exact = plural.is_some_and(|(_, it)| ["zero", "one", "two"].contains(&it));
        let fits = if exact {
            found.iter().all(|it| wanted.contains(it))
        } else {
            wanted == found
        };
        if !fits {
            let message = format!(
                "has {}, the English has {}; keep those",
                told(&found),
                told(&wanted)
            );
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
                "is not over twice the English; drop it from \"longer\"".into(),
            );
        }
    }
    for (path, _) in table.given() {
        // A plural that is written as one text has its fault already.
        if english.row(path).is_none() && !english.plurals.contains_key(path) {
            fault(
                path,
                "is no text of the English; mend its name or drop it".into(),
            );
        }
    }
    for (at, path) in table.about.longer.iter().enumerate() {
        if !table.is_given(path) {
            fault(
                &format!("/about/longer/{at}"),
                format!("no text \"{path}\"; drop it"),
            );
        }
    }
}

/// Has each brace its partner? None stands inside another pair.
pub fn braces_pair(text: &str) -> bool {
    let mut braces = text.chars().filter(|it| "{}".contains(*it));
    while let Some(brace) = braces.next() {
        if brace != '{' || braces.next() != Some('}') {
            return false;
        }
    }
    true
}

/// The placeholders of a text, sorted.
pub fn placeholders(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    let mut found: Vec<&str> = parts.filter_map(|it| Some(it.split_once('}')?.0)).collect();
    found.sort_unstable();
    found
}

/// Placeholders as they stand in a text.
fn told(placeholders: &[&str]) -> String {
    if placeholders.is_empty() {
        return "no placeholder".into();
    }
    let each: Vec<_> = placeholders.iter().map(|it| format!("{{{it}}}")).collect();
    each.join(" ")
}

/// A text as the phrases are written: small letters, round apostrophes, plain spaces.
fn plain(text: &str) -> String {
    let text = text.replace('\'', "’").replace(['\u{a0}', '\u{202f}'], " ");
    text.to_lowercase()
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
