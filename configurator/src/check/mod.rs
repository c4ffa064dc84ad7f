//! "Check my page": what is wrong in a snippet, a page or a document that somebody pastes.
//!
//! The rules are plain Rust over a small tree, which the browser's own parser fills; some faults a
//! parser mends silently, so they are looked for in the text itself.

mod attributes;
mod elements;
mod found;
mod frames;
mod inline;
mod known;
mod scripts;
mod source;
mod tree;

pub use found::{Bad, Finding, Report};
pub use known::{FILES, near};
pub use tree::{Node, Tag};

use serde_json::Value;

use crate::rules;

/// Is a text a document, rather than HTML?
pub fn is_document(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with(['{', '[']) || serde_json::from_str::<Value>(text).is_ok()
}

/// Checks a document.
pub fn document(text: &str) -> Report {
    let mut report = Report {
        document: Some(text.into()),
        ..Report::default()
    };
    inline::faults(&mut report, text);
    report
}

/// Checks HTML: the text, and the tree that a browser makes of it.
pub fn page(text: &str, tree: &[Node]) -> Report {
    let mut report = Report::default();
    if text.trim().is_empty() {
        report.add(Finding::Nothing);
        return report;
    }
    source::check(&mut report, text, tree);
    let found = elements::find(tree);
    scripts::check(&mut report, tree);
    elements::check(&mut report, text, tree, &found);
    for it in &found {
        attributes::check(&mut report, it);
        inline::check(&mut report, it);
    }
    frames::check(&mut report, tree);
    if let [one] = found.as_slice() {
        report.attributes = attributes::plain(one);
        report.document = inline::document(one.tag);
    }
    report
}

/// Checks where the quiz's files are said to be.
pub fn address(url: &str) -> Vec<Finding> {
    let mut report = Report::default();
    scripts::address(&mut report, url);
    report.findings
}

/// The document's faults, in the words of the library.
fn faults_of(json: &str) -> Vec<rules::Fault> {
    rules::faults(json)
}
