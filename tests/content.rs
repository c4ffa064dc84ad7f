//! The compiler of `content/`: what it refuses, in which words, and what it lets pass.
//!
//! Each broken content is the real one with a small edit, and each fault is
//! held to the letter: file, path, what was found, and the mend. `content/broken.rs`
//! edits the quiz and its English alone, `content/languages.rs` the other languages
//! and the places of a link.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

// How the build writes the tables.
#[path = "../build/texts.rs"]
mod written;

#[path = "content/broken.rs"]
mod broken;
#[path = "content/languages.rs"]
mod languages;
#[path = "content/sources.rs"]
mod sources;
mod support;

use microneedling_quiz::quiz::Content;
use microneedling_quiz::source::{self, Sources};
use serde_json::Value;
use support::source::files;

/// The files of `content/`, as they are.
struct Files {
    quiz: Value,
    link: Value,
    text: Value,
    /// By their tags, without English.
    languages: Vec<(String, Value)>,
    wording: Value,
}

fn real() -> Files {
    let read = |json| serde_json::from_str(json).expect("JSON");
    Files {
        quiz: read(include_str!("../content/quiz.json")),
        link: read(include_str!("../content/link.json")),
        text: read(include_str!("../content/text/en.json")),
        languages: languages()
            .iter()
            .map(|(tag, json)| (tag.clone(), read(json)))
            .collect(),
        wording: read(include_str!("../content/wording.json")),
    }
}

/// Tag and file of every language but English, in the order of the tags.
fn languages() -> Vec<(String, String)> {
    let all = files("content/text", "json").into_iter();
    let tag = |path: &str| {
        path.rsplit('/')
            .next()?
            .strip_suffix(".json")
            .map(Into::into)
    };
    let tagged = all.map(|(path, json)| (tag(&path).expect("a tag"), json));
    tagged
        .filter(|(tag, _): &(String, _)| tag != "en")
        .collect()
}

/// The value at a path, which must be there.
fn at<'a>(value: &'a mut Value, path: &str) -> &'a mut Value {
    value
        .pointer_mut(path)
        .unwrap_or_else(|| panic!("nothing at {path}"))
}

/// Takes a key out of the object at a path.
fn drop_key(value: &mut Value, path: &str, key: &str) {
    let object = at(value, path).as_object_mut().expect("an object");
    object
        .shift_remove(key)
        .unwrap_or_else(|| panic!("no {key} at {path}"));
}

impl Files {
    fn sources(&self) -> Sources {
        Sources {
            quiz: self.quiz.to_string(),
            link: self.link.to_string(),
            text: self.text.to_string(),
            languages: self
                .languages
                .iter()
                .map(|(tag, file)| (tag.clone(), file.to_string()))
                .collect(),
            wording: self.wording.to_string(),
        }
    }
}

/// The faults of these sources, a line each.
fn faults(sources: &Sources) -> Vec<String> {
    match source::read(sources) {
        Ok(_) => vec![],
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_real_content_has_no_fault() {
    let sources = Sources {
        quiz: include_str!("../content/quiz.json").into(),
        link: include_str!("../content/link.json").into(),
        text: include_str!("../content/text/en.json").into(),
        languages: languages(),
        wording: include_str!("../content/wording.json").into(),
    };
    assert!(sources.languages.len() >= 6, "English is not alone");
    assert_eq!(faults(&sources), [""; 0]);
    // Reading and writing JSON again, as the broken ones do, changes nothing.
    let [first, again] = [&sources, &real().sources()].map(|it| {
        let read = source::read(it).unwrap_or_else(|_| panic!("no fault"));
        source::convert::content(&read.quiz, &read.english, &read.link)
    });
    assert_eq!(first, again);
    assert_eq!(&first, Content::built_in());
}
