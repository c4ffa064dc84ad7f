//! Who should wait or ask first: the whole list, for everyone.

use super::notes::class_title;
use crate::quiz::content::Class;
use crate::quiz::notes;
use crate::text::ui;
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// The list, whatever was answered.
pub fn view(screen: &Screen) -> Html {
    let words = screen.words;
    let groups = [Class::Wait, Class::Ask, Class::Know].map(|class| group(screen, class));
    html! {
        <section class="conditions">
            <h3>{ words.get(ui::CONDITIONS_TITLE) }</h3>
            <p class="small">{ words.get(ui::CONDITIONS_LEAD) }</p>
            { for groups }
        </section>
    }
}

fn group(screen: &Screen, class: Class) -> Html {
    let words = screen.words;
    let all = notes::all(screen.content);
    let of_class = all.into_iter().filter(|note| note.class == class);
    let rows = of_class.filter_map(|note| screen.content.condition(note.condition));
    let rows = rows.map(|condition| {
        html! {
            <li data-condition={condition.id.to_string()} data-note={class.as_str()}>
                <strong>{ words.get(condition.title) }</strong>
                <span>{ words.get(condition.note) }</span>
            </li>
        }
    });
    html! {
        <>
            <h4>{ words.get(class_title(class)) }</h4>
            <ul>{ for rows }</ul>
        </>
    }
}
