//! The document inside of a quiz.

use serde_json::Value;

use super::elements::Found;
use super::found::{Finding, Report};
use super::known::CURLY;
use super::tree::{Node, Tag, every};

const JSON: &str = "application/json";

fn is_json(tag: &Tag) -> bool {
    let kind = tag.get("type").unwrap_or_default();
    tag.name == "script" && kind.trim().eq_ignore_ascii_case(JSON)
}

fn looks_like_json(tag: &Tag) -> bool {
    tag.name == "script" && tag.get("src").is_none() && tag.text().trim_start().starts_with('{')
}

/// The one document in it.
pub fn document(tag: &Tag) -> Option<String> {
    let mut all = tag.tags().filter(|it| is_json(it));
    let one = all.next().map(Tag::text);
    one.filter(|_| all.next().is_none())
}

/// Checks it.
pub fn check(report: &mut Report, found: &Found<'_>) {
    let documents: Vec<_> = found.tag.tags().filter(|it| is_json(it)).collect();
    for it in found
        .tag
        .tags()
        .filter(|it| !is_json(it) && looks_like_json(it))
    {
        report.add(Finding::ScriptType);
        faults(report, &it.text());
    }
    if documents.len() > 1 {
        report.add(Finding::DocumentTwice);
    }
    let src = if found.div { "data-src" } else { "src" };
    if !documents.is_empty() && found.tag.get(src).is_some() {
        report.add(Finding::Both);
    }
    for it in documents {
        faults(report, &it.text());
    }
}

/// Is there a document that belongs to no quiz?
pub fn outside(report: &mut Report, tree: &[Node], found: &[Found<'_>]) {
    let inside: usize = found
        .iter()
        .map(|it| it.tag.tags().filter(|it| is_json(it)).count())
        .sum();
    let ours = |it: &&&Tag| {
        let json = serde_json::from_str::<Value>(&it.text()).unwrap_or_default();
        let known = [
            "look",
            "benefits",
            "questions",
            "booking",
            "texts",
            "conditions",
        ];
        is_json(it)
            && known
                .iter()
                .any(|name| json.get(name).is_some_and(Value::is_object))
    };
    let all = every(tree);
    if inside == 0 && all.iter().any(|it| ours(&it)) {
        report.add(Finding::DocumentOutside);
    }
}

/// Every fault of a document.
pub fn faults(report: &mut Report, json: &str) {
    let broken = serde_json::from_str::<Value>(json).is_err();
    if let Some(around) = curly(json).filter(|_| broken) {
        report.add(Finding::CurlyQuotes(around));
    }
    for fault in super::faults_of(json) {
        report.add(Finding::Document(fault.path, fault.message));
    }
}

/// What stands in curly quotes where JSON wants straight ones: behind a bracket, comma or colon.
fn curly(json: &str) -> Option<String> {
    let at = json.match_indices(CURLY).map(|it| it.0).find(|at| {
        let before = json.get(..*at).unwrap_or_default().trim_end();
        before.ends_with(['{', '[', ',', ':'])
    })?;
    Some(json.get(at..)?.chars().take(30).collect())
}
