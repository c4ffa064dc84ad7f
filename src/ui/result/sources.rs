//! The sources behind a statement, folded away until asked for.

use crate::quiz::content::CitationId;
use crate::text::ui;
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// A list of sources with their addresses; nothing for an empty list.
pub fn view(screen: &Screen, ids: &[CitationId]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let words = screen.words;
    let rows = screen.content.citations(ids).map(|citation| {
        html! {
            <li>
                <a href={citation.link.to_string()} target="_blank" rel="noopener noreferrer">
                    { citation.cite.to_string() }
                </a>
                { " " }{ words.get(citation.says) }
            </li>
        }
    });
    html! {
        <details class="sources">
            <summary>{ words.get(ui::SOURCES) }</summary>
            <ul>{ for rows }</ul>
        </details>
    }
}
