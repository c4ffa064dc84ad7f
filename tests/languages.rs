//! The languages as the quiz has them: every text in its row, and the nearest one to a tag.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod support;

use microneedling_quiz::text::{LANGUAGES, Language, Texts, ui};
use std::collections::{BTreeMap, BTreeSet};
use support::source::{code, files};
use support::texts::{LANGUAGES as FILES, TEXTS, at};

/// The texts that a language may share with English, and why.
const SHARED: [(&str, &[&str]); 8] = [
    // A name.
    ("/ui/send-whatsapp", &["de", "es", "fr", "pl", "pt"]),
    // The same word in both.
    ("/ui/sources", &["fr"]),
    ("/conditions/diabetes/title", &["de", "es", "pt"]),
    ("/conditions/diabetes/name", &["es", "pt"]),
    ("/benefits/oil-and-pores/short", &["fr"]),
    ("/benefits/oil-and-pores/aspects/pores/name", &["fr"]),
    ("/benefits/exfoliation/name", &["fr"]),
    ("/benefits/exfoliation/short", &["fr"]),
];

/// The texts of a language's file by their paths.
fn by_path(tag: &str) -> BTreeMap<&'static str, &'static str> {
    let found = FILES.iter().find(|(it, ..)| it == tag);
    let (_, _, rows) = found.unwrap_or_else(|| panic!("no file of {tag}"));
    let rows = rows.iter();
    rows.map(|(path, text)| (path.as_str(), text.as_str()))
        .collect()
}

/// The paths of the rows that the screens have, in the order of the English file.
fn paths() -> Vec<&'static str> {
    let all = TEXTS.iter().map(|(path, _)| path.as_str());
    all.filter(|path| !path.starts_with("/shell/")).collect()
}

/// The names between braces.
fn placeholders(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    parts
        .map(|it| it.split_once('}').expect("a brace").0)
        .collect()
}

fn tags() -> Vec<&'static str> {
    LANGUAGES.iter().map(|it| it.texts.lang()).collect()
}

#[test]
fn there_is_a_language_for_every_file_english_first() {
    let others = FILES.iter().map(|(tag, ..)| tag.as_str());
    let others = others.filter(|tag| *tag != "en");
    let expected: Vec<_> = ["en"].into_iter().chain(others).collect();
    assert_eq!(tags(), expected);
    assert!(expected.len() >= 7, "{expected:?}");
    assert_eq!(Texts::default().lang(), "en");
}

#[test]
fn every_language_says_of_itself_what_its_file_says() {
    for (tag, about, _) in FILES.iter() {
        let it = Language::of(tag);
        assert_eq!(it.texts.lang(), about["lang"], "{tag}");
        assert_eq!(it.texts.format(), about["format"], "{tag}");
        assert_eq!(it.texts.is_rtl(), about["dir"] == "rtl", "{tag}");
        assert_eq!(it.name, about["name"], "{tag}");
        assert_eq!(it.reviewed, about["reviewed"], "{tag}");
        // What `Intl` writes must be the same language.
        assert!(it.texts.speaks(it.texts.format()), "{tag}");
    }
    let rtl: Vec<_> = tags()
        .into_iter()
        .filter(|it| Texts::of(it).is_rtl())
        .collect();
    assert_eq!(rtl, ["ar"]);
    let names: BTreeSet<_> = LANGUAGES.iter().map(|it| it.name).collect();
    assert_eq!(names.len(), LANGUAGES.len(), "two go by the same name");
}

#[test]
fn every_text_of_every_language_stands_in_the_row_of_the_english() {
    let paths = paths();
    for it in LANGUAGES {
        let tag = it.texts.lang();
        let rows: Vec<_> = it.texts.rows().collect();
        assert_eq!(rows.len(), paths.len(), "{tag}");
        let file = by_path(tag);
        for (path, row) in paths.iter().zip(rows) {
            assert_eq!(file.get(path), Some(&row), "{tag} {path}");
            assert!(!row.trim().is_empty(), "{tag} {path}");
            // It stands between two rows of a table that is handed over.
            assert!(!row.contains('\0'), "{tag} {path}");
        }
    }
}

#[test]
fn every_language_has_the_words_of_the_shell() {
    for it in LANGUAGES {
        let file = by_path(it.texts.lang());
        for (name, words) in [
            ("wait", it.shell.wait),
            ("open", it.shell.open),
            ("close", it.shell.close),
            ("dialog", it.shell.dialog),
            ("reviewed", it.shell.reviewed),
            ("idle", it.shell.idle),
            ("fallback-title", it.shell.fallback_title),
            ("fallback-lead", it.shell.fallback_lead),
            ("fallback-next", it.shell.fallback_next),
        ] {
            let path = format!("/shell/{name}");
            assert_eq!(file[path.as_str()], words, "{} {path}", it.texts.lang());
        }
    }
    // The list above is whole.
    let shell = TEXTS.iter().filter(|(path, _)| path.starts_with("/shell/"));
    assert_eq!(shell.count(), 9);
}

#[test]
fn a_text_with_a_count_has_a_row_for_each_plural() {
    for it in LANGUAGES {
        let file = by_path(it.texts.lang());
        for (category, name) in (0..).zip(["zero", "one", "two", "few", "many", "other"]) {
            let words = it.texts.get(ui::CONFIDENCE.of(category));
            assert_eq!(words, file[format!("/ui/confidence/{name}").as_str()]);
        }
        // No category that there isn't leads to another text.
        let other = ui::CONFIDENCE.of(5);
        assert_eq!(ui::CONFIDENCE.of(6), other);
        assert_eq!(ui::CONFIDENCE.of(u8::MAX), other);
    }
}

/// Every text at once, as one text of a table made for it, so that the quiz's own filling is used.
fn filled(texts: Texts, values: &[(&str, &str)]) -> Vec<String> {
    const BETWEEN: &str = "\u{1}";
    let rows: Vec<_> = texts.rows().collect();
    let mut table = vec![String::new(); rows.len()];
    table[ui::NEXT.place()] = rows.join(BETWEEN);
    let table = Texts::read("x", "x", false, &table.join("\0")).expect("as many rows");
    let filled = table.fill(ui::NEXT, values);
    filled.split(BETWEEN).map(String::from).collect()
}

#[test]
fn every_text_of_every_language_is_filled_without_a_brace_left() {
    let english: Vec<_> = Texts::default().rows().collect();
    let names: BTreeSet<_> = english.iter().flat_map(|it| placeholders(it)).collect();
    assert!(names.len() > 10, "only {names:?}");
    let values: Vec<_> = names.iter().map(|name| (*name, "⟨⟩")).collect();
    for it in LANGUAGES {
        let all = filled(it.texts, &values);
        assert_eq!(all.len(), english.len(), "{}", it.texts.lang());
        for (text, filled) in it.texts.rows().zip(all) {
            let expected = names.iter().fold(text.to_owned(), |text, name| {
                text.replace(&format!("{{{name}}}"), "⟨⟩")
            });
            assert_eq!(filled, expected, "{}", it.texts.lang());
            let braces = filled.contains(['{', '}']);
            assert!(!braces, "{}: {filled}", it.texts.lang());
        }
    }
}

/// A name that nobody fills would leave a hole in the sentence.
#[test]
fn every_placeholder_is_filled_somewhere() {
    let mut source = files("src/ui", "rs");
    source.extend(
        files("src", "rs")
            .into_iter()
            .filter(|it| it.0 == "src/text.rs"),
    );
    // Strings count here, comments don't.
    let lines = source.iter().flat_map(|(_, text)| text.lines());
    let lines: Vec<_> = lines
        .filter(|it| !it.trim_start().starts_with("//"))
        .collect();
    for (path, text) in TEXTS.iter() {
        for name in placeholders(text) {
            let filling = format!("(\"{name}\",");
            let mut all = lines.iter();
            assert!(
                all.any(|it| it.contains(&filling)),
                "{path}: nobody fills {{{name}}}"
            );
        }
    }
}

/// And one that is shown as it is would show its braces.
#[test]
fn no_text_with_a_placeholder_is_shown_as_it_is() {
    let source: Vec<_> = files("src/ui", "rs");
    for (path, text) in TEXTS.iter().filter(|(_, text)| text.contains('{')) {
        // The figures of a plan stand in texts of the content, all of them filled.
        let Some(name) = path.strip_prefix("/ui/") else {
            let figures = path.starts_with("/benefits/")
                && (path.ends_with("/sessions") || path.ends_with("/measured"));
            // `src/embed/engine/document.js` fills this one.
            let figures = figures || path == "/shell/reviewed";
            assert!(figures, "{path} is shown as it is: {text}");
            continue;
        };
        let name = name.replace('-', "_").to_uppercase();
        let shown = format!("get(ui::{name})");
        for (file, text) in &source {
            let text: String = text.split_whitespace().collect();
            assert!(!text.contains(&shown), "{file} shows {path} as it is");
        }
    }
}

/// A text of the screens that no screen shows would be translated in vain.
#[test]
fn every_text_of_the_screens_is_shown_somewhere() {
    let source = files("src", "rs");
    let source: Vec<_> = source.iter().map(|(_, text)| code(text)).collect();
    for (path, _) in TEXTS.iter() {
        let Some(name) = path.strip_prefix("/ui/") else {
            continue;
        };
        let (name, _) = name.split_once('/').unwrap_or((name, ""));
        let name = format!("ui::{}", name.replace('-', "_").to_uppercase());
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let shown = |text: &String| {
            let mut found = text.match_indices(&name);
            found.any(|(at, _)| ends(&text[at + name.len()..]))
        };
        assert!(source.iter().any(shown), "{path} is shown nowhere");
    }
}

#[test]
fn the_languages_are_not_english_over_again() {
    // Marks and placeholders alone are no words.
    let words = |text: &str| {
        let plain = placeholders(text)
            .into_iter()
            .fold(text.to_owned(), |text, name| {
                text.replace(&format!("{{{name}}}"), "")
            });
        plain.contains(char::is_alphabetic)
    };
    let mut seen = BTreeSet::new();
    for (tag, _, rows) in FILES.iter().filter(|(tag, ..)| tag != "en") {
        for (path, text) in rows {
            // A category that English doesn't have says "other" there.
            if words(text) && text == at(path) {
                let shared = SHARED.iter().find(|(it, _)| it == path);
                let may = shared.is_some_and(|(_, tags)| tags.contains(&tag.as_str()));
                assert!(may, "{tag} {path} is English: {text}");
                seen.insert((path.as_str(), tag.as_str()));
            }
        }
    }
    let listed = SHARED
        .iter()
        .flat_map(|(path, tags)| tags.iter().map(move |tag| (*path, *tag)));
    assert_eq!(
        seen,
        listed.collect(),
        "what is listed and no longer shared"
    );
}

#[test]
fn a_tag_finds_the_nearest_language() {
    for (tag, lang) in [
        ("de-AT", "de"),
        ("DE", "de"),
        ("de", "de"),
        ("De-ch", "de"),
        ("de-DE-1996", "de"),
        ("pt-BR", "pt"),
        ("pt-PT", "pt"),
        // As many a CMS writes it.
        ("de_AT", "de"),
        ("AR-EG", "ar"),
        ("fr-CA", "fr"),
        ("es-419", "es"),
        ("pl", "pl"),
        ("en", "en"),
        ("en-US", "en"),
    ] {
        assert_eq!(Texts::of(tag).lang(), lang, "{tag}");
        assert_eq!(Language::of(tag).texts.lang(), lang, "{tag}");
        assert!(Texts::of(tag).speaks(tag), "{tag}");
    }
}

#[test]
fn a_tag_of_no_language_finds_english() {
    for tag in [
        "zh",
        "",
        "e",
        "d",
        "deu",
        "den-CA",
        "-",
        "-de",
        "x-de",
        " de",
        "de ",
        "é",
        "dé",
        "日本語",
        "🇩🇪",
        "null",
        "\0",
        "ende",
        "plt",
    ] {
        assert_eq!(Texts::of(tag), Texts::default(), "{tag:?}");
        for it in LANGUAGES {
            assert!(!it.texts.speaks(tag), "{tag:?}: {}", it.texts.lang());
        }
    }
}

#[test]
fn a_table_that_is_handed_over_is_the_language_again() {
    for it in LANGUAGES {
        let texts = it.texts;
        let rows: Vec<_> = texts.rows().collect();
        let handed = Texts::read(
            texts.lang(),
            texts.format(),
            texts.is_rtl(),
            &rows.join("\0"),
        );
        let handed = handed.expect("a row for each text");
        assert_eq!(handed, texts);
        assert_eq!(handed.get(ui::NEXT), texts.get(ui::NEXT));
    }
    // A language that nobody has thought of yet.
    let rows: Vec<_> = Texts::default().rows().map(str::to_uppercase).collect();
    let loud = Texts::read("loud", "en", false, &rows.join("\0")).expect("a row for each text");
    assert_eq!(loud.get(ui::BACK), "BACK");
    assert!(loud.speaks("LOUD-1") && !loud.speaks("lou") && !loud.speaks("en"));
}

#[test]
fn a_table_of_another_length_is_refused() {
    let rows: Vec<_> = Texts::of("de").rows().collect();
    let read = |rows: &[&str]| Texts::read("de", "de", false, &rows.join("\0"));
    assert!(read(&rows).is_some());
    assert_eq!(read(&rows[1..]), None, "the first is missing");
    assert_eq!(read(&rows[..rows.len() - 1]), None, "the last is missing");
    assert_eq!(read(&[&rows[..], &["one more"]].concat()), None);
    assert_eq!(read(&[&rows[..], &rows].concat()), None);
    assert_eq!(read(&[]), None);
    assert_eq!(Texts::read("de", "de", false, &rows.join("\n")), None);
    // A NUL at the end begins another row.
    assert_eq!(
        Texts::read("de", "de", false, &(rows.join("\0") + "\0")),
        None
    );
}

#[test]
fn lists_and_quotes_hold_what_they_are_given() {
    for it in LANGUAGES {
        let tag = it.texts.lang();
        let list = it.texts.list(&["⟨1⟩", "⟨2⟩", "⟨3⟩"]);
        let places = ["⟨1⟩", "⟨2⟩", "⟨3⟩"].map(|it| list.find(it));
        assert!(places.iter().all(Option::is_some), "{tag}: {list}");
        assert!(places.is_sorted(), "{tag}: {list}");
        assert_eq!(it.texts.list(&["⟨1⟩"]), "⟨1⟩");
        let quoted = it.texts.quote("⟨1⟩");
        assert!(quoted.contains("⟨1⟩") && quoted != "⟨1⟩", "{tag}: {quoted}");
    }
}
