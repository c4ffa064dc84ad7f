//! What the plugin promises, held against what is packed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use crate::messages::{self, Message, places};
use crate::project::Project;
use crate::{File, archive, embed, mo, php, sources, translations, words};
use polib::po_file;
use serde_json::Value;
use std::io::Read;

fn messages() -> Vec<Message> {
    messages::of(&sources::read(&Project::here()).unwrap()).unwrap()
}

fn text(name: &str) -> String {
    let files = sources::read(&Project::here()).unwrap();
    let (_, bytes) = files.into_iter().find(|it| it.0 == name).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_translation_fits() {
    let found = translations::read(&Project::here(), &messages()).unwrap();
    let locales: Vec<_> = found.iter().map(|it| it.locale.as_str()).collect();
    assert_eq!(locales, ["ar", "de_DE", "es_ES", "fr_FR", "pl_PL", "pt_PT"]);
    let i18n = text("includes/i18n.php");
    for tag in words::languages(&Project::here()).unwrap() {
        assert!(i18n.contains(&format!("'{tag}' => ")), "LANGUAGES: {tag}");
    }
}

#[test]
fn a_translation_that_lacks_something_stops_it() {
    let fault = |catalog: &str| {
        let message = Message {
            context: None,
            id: "%s is missing".to_owned(),
            note: None,
            file: String::new(),
        };
        let head = "msgid \"\"\nmsgstr \"Language: de\\n\"\n\n";
        let catalog = po_file::parse_from_reader(format!("{head}{catalog}").as_bytes()).unwrap();
        translations::check("de.po", &catalog, &[message])
            .err()
            .map(|it| it.to_string())
    };
    let right = "msgid \"%s is missing\"\nmsgstr \"%s fehlt\"\n";
    assert_eq!(fault(right), None);
    assert_eq!(
        fault("").as_deref(),
        Some("de.po: “%s is missing” is not translated; add it")
    );
    assert!(
        fault("msgid \"%s is missing\"\nmsgstr \"fehlt\"\n")
            .is_some_and(|it| it.contains("keep each of them"))
    );
    let stale = format!("{right}\nmsgid \"Gone\"\nmsgstr \"Weg\"\n");
    assert_eq!(
        fault(&stale).as_deref(),
        Some("de.po: “Gone” is not said any more; drop it")
    );
}

#[test]
fn nothing_is_said_that_may_not_be() {
    let project = Project::here();
    let wording: Value =
        serde_json::from_str(&project.read("content/wording.json").unwrap()).unwrap();
    let not_said = |lang: &str, words: &str| {
        let words = places(words)
            .iter()
            .fold(words.to_lowercase(), |it, place| it.replace(place, ""));
        for phrase in wording[lang].as_array().unwrap() {
            let phrase = phrase["phrase"].as_str().unwrap();
            let inside = |it: Option<char>| it.is_some_and(char::is_alphabetic);
            let whole = words.match_indices(phrase).any(|(at, _)| {
                !inside(words[..at].chars().next_back())
                    && !inside(words[at + phrase.len()..].chars().next())
            });
            assert!(!whole, "{lang}: “{phrase}” in “{words}”");
        }
    };
    let messages = messages();
    for it in &messages {
        not_said("en", &it.id);
    }
    for translation in translations::read(&project, &messages).unwrap() {
        for (_, _, words) in translation.said {
            not_said(&translation.locale[..2], &words);
        }
    }
    // "Makes no diagnosis" must be said.
    not_said(
        "en",
        &text("readme.txt")
            .replace("no diagnosis", "")
            .replace("JavaScript to be saved", ""),
    );
}

#[test]
fn the_readme_is_as_the_directory_wants_it() {
    let readme = text("readme.txt");
    let version = Project::here().version().unwrap();
    assert!(readme.contains(&format!("\nStable tag: {version}\n")));
    assert!(text("microneedling-quiz.php").contains(&format!(" {version}\n")));
    let short = readme.split("\n\n").nth(1).unwrap();
    assert!(short.chars().count() <= 150, "{}", short.chars().count());
    for name in [
        "Description",
        "Installation",
        "Frequently Asked Questions",
        "Screenshots",
        "Changelog",
        "Upgrade Notice",
    ] {
        assert!(readme.contains(&format!("\n== {name} ==\n")), "{name}");
    }
}

#[test]
fn the_colours_are_those_of_the_quiz() {
    let tokens = Project::here().read("styles/tokens.css").unwrap();
    let php = text("includes/colours.php");
    let mut given = php
        .lines()
        .filter(|it| it.contains("=> '#"))
        .filter_map(|it| it.split('\'').nth(3));
    for name in ["accent", "surface", "text"].repeat(2) {
        let colour = given.next().unwrap();
        assert!(
            tokens.contains(&format!("var(--mq-{name}, {colour})")),
            "{name}: {colour}"
        );
    }
}

#[test]
fn messages_are_found_with_their_notes() {
    let php = "<?php\n/* translators: %s: a file. */\n$a = sprintf( __( '%s isn\\'t there.', 'microneedling-quiz' ), $b );\n__( 'Saved.' );\n";
    let file: File = ("a.php".to_owned(), php.as_bytes().to_vec());
    let found = messages::of(&[file]).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id, "%s isn't there.");
    assert_eq!(found[0].note.as_deref(), Some("%s: a file."));
    let file: File = ("a.php".to_owned(), b"__( 'Saved.', 'other' )".to_vec());
    let fault = messages::of(&[file]).unwrap_err().to_string();
    assert!(fault.starts_with("a.php: “Saved.” names no text domain"));
    assert_eq!(places("%2$s of 100% %1$s %s"), ["%1$s", "%2$s", "%s"]);
}

#[test]
fn compiled_words_are_found_by_halving() {
    let said = [
        (None, "b".to_owned(), "zwei".to_owned()),
        (
            Some("block title".to_owned()),
            "a".to_owned(),
            "eins".to_owned(),
        ),
    ];
    let bytes = mo::written("Language: de\n", &said);
    let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let text = |row: usize| {
        let (length, at) = (number(row), number(row + 4));
        assert_eq!(bytes[at + length], 0);
        std::str::from_utf8(&bytes[at..at + length]).unwrap()
    };
    assert_eq!((number(0), number(8)), (0x9504_12de, 3));
    // WordPress reads no file in which the hashes don't follow the tables.
    assert_eq!(number(24), 28 + 2 * 3 * 8);
    let (ids, words) = (number(12), number(16));
    let all: Vec<_> = (0..3)
        .map(|row| (text(ids + 8 * row), text(words + 8 * row)))
        .collect();
    assert_eq!(
        all,
        [
            ("", "Language: de\n"),
            ("b", "zwei"),
            ("block title\u{4}a", "eins")
        ]
    );
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let files = || {
        vec![
            ("b.txt".to_owned(), vec![1; 999]),
            ("a.txt".to_owned(), vec![2]),
        ]
    };
    let zip = archive::zipped(files()).unwrap();
    let turned = files().into_iter().rev().collect();
    assert_eq!(zip, archive::zipped(turned).unwrap());
    let mut read = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let names: Vec<_> = read
        .file_names()
        .map(|it| it.unwrap().into_owned())
        .collect();
    assert_eq!(
        names,
        ["microneedling-quiz/a.txt", "microneedling-quiz/b.txt"]
    );
    let time = read.by_index(0).unwrap().last_modified();
    let other = archive::zipped(vec![("a.txt".to_owned(), vec![3])]).unwrap();
    let mut other = zip::ZipArchive::new(std::io::Cursor::new(other)).unwrap();
    assert_ne!(time, other.by_index(0).unwrap().last_modified());
    let mut bytes = Vec::new();
    let mut file = read.by_index(1).unwrap();
    file.read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes, [1; 999]);
}

#[test]
fn php_keeps_every_letter() {
    assert_eq!(php::quoted("it's a \\ $b"), r"'it\'s a \\ $b'");
}

#[test]
fn a_half_built_quiz_is_not_packed() {
    let folder = std::env::temp_dir().join(format!("microneedling-quiz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("microneedling-quiz.js"), "1").unwrap();
    std::fs::write(folder.join("quiz-1.js"), "1").unwrap();
    let fault = embed::read(&folder, &["en".to_owned()]).unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    let fault = fault.to_string();
    assert!(fault.ends_with("has no quiz-….wasm; build it anew by cargo xtask dist"));
}

#[test]
fn each_language_has_its_words() {
    let files = words::written(&Project::here()).unwrap();
    assert_eq!(files.len(), 7);
    for (name, bytes) in files {
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.matches("\t\t\t'aspects'").count(), 6, "{name}");
        assert_eq!(text.contains("=> true"), name == "words/ar.php");
    }
}
