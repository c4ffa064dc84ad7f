//! Frames of the quiz.

use percent_encoding::percent_decode_str;

use super::attributes;
use super::found::{Finding, Report};
use super::known::{FRAMED, near};
use super::scripts;
use super::tree::{Node, Tag, every};

/// Is it a frame with the quiz?
pub fn is_ours(tag: &Tag) -> bool {
    let src = tag.get("src").unwrap_or_default();
    let path = src.split(['?', '#']).next().unwrap_or_default();
    let quiz =
        || src.contains("booking-url=") || src.contains("microneedling") || src.contains("quiz");
    tag.name == "iframe" && path.ends_with("/frame.html") && quiz()
        || tag.name == "iframe" && path == "frame.html"
}

/// Checks their addresses, and what these say.
pub fn check(report: &mut Report, tree: &[Node]) {
    for tag in every(tree).into_iter().filter(|it| is_ours(it)) {
        let src = tag.get("src").unwrap_or_default();
        scripts::address(report, src);
        let query = src.split_once('?').map_or("", |it| it.1);
        let query = query.split('#').next().unwrap_or_default();
        for pair in query.split('&').filter(|it| !it.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = percent_decode_str(&value.replace('+', " "))
                .decode_utf8_lossy()
                .into_owned();
            if FRAMED.contains(&name) {
                attributes::value(report, name, &value);
            } else {
                let right = near(name, FRAMED).map(str::to_owned);
                report.add(Finding::FrameTakes(name.into(), right));
            }
        }
    }
}
