//! The sources behind a statement, folded away until asked for.

use crate::quiz::content::{Citation, CitationId};
use crate::text::ui;
use crate::ui::parts::{bare, el, text, with_class, words_only};
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// A list of sources with their addresses; nothing for an empty list.
pub fn view(screen: &Screen, ids: &[CitationId]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let words = screen.words;
    let row = |citation: &Citation| {
        let link = el(
            "a",
            &["href", "target", "rel"],
            &[&citation.link, "_blank", "noopener noreferrer"],
            vec![words_only(&citation.cite)],
        );
        let says = [" ", words.get(citation.says)].concat();
        bare("li", vec![link, words_only(&says)])
    };
    let rows = screen.content.citations(ids).map(row).collect();
    let summary = text("summary", "", words.get(ui::SOURCES));
    with_class("details", "sources", vec![summary, bare("ul", rows)])
}
