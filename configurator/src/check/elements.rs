//! The quizzes of a page: the element itself, or a div with its mark.

use super::found::{Finding, Report};
use super::known::{ATTRIBUTES, MARK, TAG, near};
use super::tree::{Node, Tag, every, text};

/// A quiz.
pub struct Found<'a> {
    /// The element.
    pub tag: &'a Tag,
    /// Is it a div, whose attributes begin with `data-`?
    pub div: bool,
}

/// All of them.
pub fn find(tree: &[Node]) -> Vec<Found<'_>> {
    let all = every(tree).into_iter();
    all.filter_map(|tag| {
        let div = tag.get(MARK).is_some();
        (div || tag.name == TAG).then_some(Found { tag, div })
    })
    .collect()
}

/// Is there one at all, and if not, what has become of it?
pub fn check(report: &mut Report, source: &str, tree: &[Node], found: &[Found<'_>]) {
    if !found.is_empty() {
        return;
    }
    let all = every(tree);
    let frame = all.iter().any(|it| super::frames::is_ours(it));
    let name = |it: &&&Tag| it.name.contains('-') && near(&it.name, [TAG]).is_some();
    let unmarked = |it: &&&Tag| {
        let ours = |name: &str| {
            let name = name.strip_prefix("data-");
            name.is_some_and(|it| {
                ATTRIBUTES
                    .iter()
                    .any(|(known, _)| *known == it && it.contains('-'))
            })
        };
        let nearly = |name: &str| name.starts_with("data-micro") && near(name, [MARK]).is_some();
        it.attributes
            .iter()
            .any(|(name, _)| ours(name) || nearly(name))
    };
    if let Some(it) = all.iter().find(name) {
        report.add(Finding::ElementName(it.name.clone()));
    } else if text(tree).contains(&format!("<{TAG}")) || source.contains(&format!("&lt;{TAG}")) {
        report.add(Finding::ShownAsText);
    } else if all.iter().any(|it| unmarked(&it)) {
        report.add(Finding::DivUnmarked);
    } else if !frame {
        report.add(Finding::ElementMissing);
    }
}
