//! The sources behind a statement, folded away until asked for.

use crate::quiz::content::CitationId;
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::screen::Screen;

/// A list of sources with their addresses; nothing for an empty list.
pub fn view(m: &mut Markup, screen: &Screen, ids: &[CitationId]) {
    if ids.is_empty() {
        return;
    }
    let words = screen.words;
    m.within("details", "sources", |m| {
        m.leaf("summary", "", words.get(ui::SOURCES));
        m.within("ul", "", |m| {
            for citation in screen.content.citations(ids) {
                m.within("li", "", |m| {
                    m.element(
                        "a",
                        &["href", "target", "rel"],
                        &[&citation.link, "_blank", "noopener noreferrer"],
                        |m| m.text(&citation.cite),
                    );
                    m.text(" ");
                    m.text(words.get(citation.says));
                });
            }
        });
    });
}
