//! What to wait for, ask about or know: before everything else.

use super::sources;
use crate::quiz::content::Class;
use crate::quiz::{Note, QuizResult, TextId};
use crate::text::ui;
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// The notes that the answers raised.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    html! { <>{ for result.notes.iter().map(|it| callout(screen, *it)) }</> }
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
    let class = raised.class.as_str();
    let title = [
        ("class", words.get(class_title(raised.class))),
        ("name", name.clone()),
    ];
    let title = title.each_ref().map(|(key, value)| (*key, value.as_str()));
    html! {
        <div
            class={classes!("note", class)}
            part="note"
            data-note={class}
            data-condition={condition.id.to_string()}
        >
            <h3>{ words.fill(ui::NOTE_TITLE, &title) }</h3>
            <p>
                { words.fill(ui::NOTE_TOLD, &[("name", &name)]) }{ " " }
                { words.get(condition.note) }
            </p>
            if condition.citations.is_empty() {
                <p class="small">{ words.get(ui::MAKERS) }</p>
            } else {
                { sources::view(screen, &condition.citations) }
            }
        </div>
    }
}
