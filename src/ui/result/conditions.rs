//! Who should wait or ask first: the whole list, for everyone.

use super::notes::class_title;
use crate::quiz::content::{Class, Condition};
use crate::quiz::notes;
use crate::text::ui;
use crate::ui::parts::{bare, el, section, text};
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// The list, whatever was answered.
pub fn view(screen: &Screen) -> Html {
    let words = screen.words;
    let mut parts = vec![text("p", "small", words.get(ui::CONDITIONS_LEAD))];
    for class in [Class::Wait, Class::Ask, Class::Know] {
        parts.push(text("h4", "", words.get(class_title(class))));
        parts.push(group(screen, class));
    }
    section("conditions", words.get(ui::CONDITIONS_TITLE), parts)
}

fn group(screen: &Screen, class: Class) -> Html {
    let words = screen.words;
    let all = notes::all(screen.content);
    let of_class = all.into_iter().filter(|note| note.class == class);
    let rows = of_class.filter_map(|note| screen.content.condition(note.condition));
    let row = |condition: &Condition| {
        el(
            "li",
            &["data-condition", "data-note"],
            &[&condition.id, class.as_str()],
            vec![
                text("strong", "", words.get(condition.title)),
                text("span", "", words.get(condition.note)),
            ],
        )
    };
    bare("ul", rows.map(row).collect())
}
