//! What to wait for, ask about or know: before everything else.

use super::sources;
use crate::quiz::content::Class;
use crate::quiz::{Note, QuizResult, TextId};
use crate::text::ui;
use crate::ui::parts::{all, el, text};
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// The notes that the answers raised.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let notes = result.notes.iter().map(|it| callout(screen, *it));
    all(notes.collect())
}

/// "Wait first", "Ask first", "Good to know".
pub fn class_title(class: Class) -> TextId {
    match class {
        Class::Wait => ui::NOTE_WAIT,
        Class::Ask => ui::NOTE_ASK,
        Class::Know => ui::NOTE_KNOW,
    }
}

fn callout(screen: &Screen, raised: Note) -> Html {
    let Some(condition) = screen.content.condition(raised.condition) else {
        return Html::default();
    };
    let words = screen.words;
    let name = words.get(condition.name);
    let class = words.get(class_title(raised.class));
    let title = words.fill(ui::NOTE_TITLE, &[("class", class), ("name", name)]);
    let told = words.fill(ui::NOTE_TOLD, &[("name", name)]);
    let note = [told.as_str(), " ", words.get(condition.note)].concat();
    let backing = if condition.citations.is_empty() {
        text("p", "small", words.get(ui::MAKERS))
    } else {
        sources::view(screen, &condition.citations)
    };
    let class = raised.class.as_str();
    el(
        "div",
        &["class", "part", "data-note", "data-condition"],
        &[&["note ", class].concat(), "note", class, &condition.id],
        vec![text("h3", "", &title), text("p", "", &note), backing],
    )
}
