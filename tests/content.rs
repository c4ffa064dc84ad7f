//! The compiler of `content/`: what it refuses, in which words, and what it lets pass.
//!
//! Each broken content is the real one with a small edit, and each fault is
//! held to the letter: file, path, what was found, and the mend.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "../build/content/mod.rs"]
mod content;

#[path = "content/broken.rs"]
mod broken;
#[path = "content/sources.rs"]
mod sources;

use content::{Sources, compile};
use serde_json::Value;

/// The three files of `content/`, as they are.
struct Files {
    quiz: Value,
    text: Value,
    wording: Value,
}

fn real() -> Files {
    let read = |json| serde_json::from_str(json).expect("JSON");
    Files {
        quiz: read(include_str!("../content/quiz.json")),
        text: read(include_str!("../content/text/en.json")),
        wording: read(include_str!("../content/wording.json")),
    }
}

impl Files {
    fn sources(&self) -> Sources {
        Sources {
            quiz: self.quiz.to_string(),
            text: self.text.to_string(),
            wording: self.wording.to_string(),
        }
    }
}

/// The faults of these sources, a line each.
fn faults(sources: &Sources) -> Vec<String> {
    match compile(sources) {
        Ok(_) => vec![],
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_real_content_has_no_fault() {
    let sources = Sources {
        quiz: include_str!("../content/quiz.json").into(),
        text: include_str!("../content/text/en.json").into(),
        wording: include_str!("../content/wording.json").into(),
    };
    assert_eq!(faults(&sources), [""; 0]);
    // Reading and writing JSON again, as the broken ones do, changes nothing.
    let [first, again] = [&sources, &real().sources()].map(|it| compile(it).expect("no fault"));
    assert_eq!(first.content, again.content);
    assert_eq!(first.texts, again.texts);
    assert!(
        first.content.starts_with("pub static CONTENT: Content"),
        "{}",
        first.content
    );
    assert!(
        first.texts.contains("pub const NEXT: TextId"),
        "{}",
        first.texts
    );
}
