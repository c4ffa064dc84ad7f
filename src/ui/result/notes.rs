//! What to wait for, ask about or know: before everything else.

use super::sources;
use crate::quiz::content::{Class, Condition};
use crate::quiz::{QuizResult, TextId};
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::screen::Screen;

/// The notes of these classes that the answers raised.
pub fn view(m: &mut Markup, screen: &Screen, result: &QuizResult, of: impl Fn(Class) -> bool) {
    for note in result.notes.iter().filter(|note| of(note.class)) {
        if let Some(condition) = screen.content.condition(note.condition) {
            callout(m, screen, condition);
        }
    }
}

/// "Wait first", "Ask first", "Good to know".
pub fn class_title(class: Class) -> TextId {
    match class {
        Class::Wait => ui::NOTE_WAIT,
        Class::Ask => ui::NOTE_ASK,
        Class::Know => ui::NOTE_KNOW,
    }
}

fn callout(m: &mut Markup, screen: &Screen, condition: &Condition) {
    let words = screen.words;
    let name = words.get(condition.name);
    let title = words.get(class_title(condition.class));
    let title = words.fill(ui::NOTE_TITLE, &[("class", title), ("name", name)]);
    let told = words.fill(ui::NOTE_TOLD, &[("name", name)]);
    let note = [&told, " ", words.get(condition.note)].concat();
    let class = condition.class.as_str();
    m.element(
        "div",
        &["class", "part", "data-note", "data-condition"],
        &[&["note ", class].concat(), "note", class, &condition.id],
        |m| {
            m.leaf("h3", "", &title);
            m.leaf("p", "", &note);
            if condition.is_of_makers() {
                m.leaf("p", "small", words.get(ui::MAKERS));
            } else {
                sources::view(m, screen, &condition.citations);
            }
        },
    );
}
