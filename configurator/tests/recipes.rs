//! The recipes of the documentation are what this page gives.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

use configurator::draft::Draft;
use configurator::snippets::{Host, Site, pieces};
use serde_json::json;

const PAGE: &str = include_str!("../../docs/embedding.md");

/// The block of a name.
fn block(name: &str) -> String {
    let start = format!("```html {name}\n");
    let (_, rest) = PAGE.split_once(&start).expect(name);
    tight(rest.split("\n```").next().unwrap())
}

/// Without the breaks between tags: where lines end is up to each.
fn tight(code: &str) -> String {
    let lines: Vec<_> = code.lines().map(str::trim).collect();
    lines.concat()
}

/// What is given for a host, a booking address being all that is chosen.
fn given(host: Host) -> Vec<String> {
    let site = Site {
        base: "https://clinic.example/quiz/".into(),
        file: "https://clinic.example/quiz/microneedling-quiz.json".into(),
        needs: "The quiz needs JavaScript.".into(),
        book: "Book a consultation".into(),
        title: "Microneedling quiz".into(),
    };
    let draft = Draft {
        document: json!({ "booking": { "url": "https://clinic.example/book" } }),
        ..Draft::default()
    };
    let pieces = pieces(host, &draft, &site, true);
    pieces.iter().map(|it| tight(&it.code)).collect()
}

#[test]
fn the_recipes_and_this_page_give_the_same_lines() {
    for host in Host::ALL {
        let wanted = match host {
            Host::Iframe => vec![block("iframe")],
            Host::WordPressBox => vec![block("box-head"), block("box-here")],
            _ => vec![block("two-lines")],
        };
        assert_eq!(given(host), wanted, "{}", host.id());
    }
}
