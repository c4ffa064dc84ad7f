//! What a parser mends silently: looked for in the text itself.

use super::elements;
use super::found::{Finding, Report};
use super::inline;
use super::known::{CURLY, TAG};
use super::tree::{Node, every};

/// Checks the text, beside the tree that was made of it.
pub fn check(report: &mut Report, source: &str, tree: &[Node]) {
    let bare = without_comments(source);
    let starts = tags(&bare, TAG);
    if starts.iter().any(|it| it.trim_end().ends_with('/')) {
        report.add(Finding::SelfClosed);
    } else {
        let ends = bare
            .to_ascii_lowercase()
            .matches(&format!("</{TAG}"))
            .count();
        if starts.len() > ends {
            report.add(Finding::NotClosed);
        }
    }
    for tag in every(tree) {
        let quiz = tag.name == TAG || tag.name == "script" || tag.get(super::known::MARK).is_some();
        for (name, value) in tag.attributes.iter().filter(|_| quiz) {
            if name.contains(CURLY) || value.starts_with(CURLY) {
                report.add(Finding::CurlyQuotes(format!("{name}={value}")));
            }
        }
    }
    inline::outside(report, tree, &elements::find(tree));
}

/// What stands in each start tag of a name, behind that.
fn tags<'a>(source: &'a str, name: &str) -> Vec<&'a str> {
    let lower = source.to_ascii_lowercase();
    let start = format!("<{name}");
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(at) = lower.get(from..).and_then(|it| it.find(&start)) {
        let begin = from + at + start.len();
        let inside = source.get(begin..).unwrap_or_default();
        // `<microneedling-quiz-x>` is another element.
        if inside.starts_with(|it: char| it.is_whitespace() || it == '>' || it == '/') {
            all.push(end(inside));
        }
        from = begin;
    }
    all
}

/// As far as the tag's own `>`, past those within quotes.
fn end(inside: &str) -> &str {
    let mut quote = None;
    for (at, letter) in inside.char_indices() {
        match (quote, letter) {
            (None, '>') => return inside.get(..at).unwrap_or(inside),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    inside
}

fn without_comments(source: &str) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |it| it.1);
    }
    out + rest
}
