//! The kind end for people under 18: no match, somebody to ask.

use super::markup::Markup;
use super::screen::Screen;
use super::state::Action;
use crate::text::ui;
use yew::prelude::*;

/// The end.
pub fn view(screen: &Screen) -> Html {
    let words = screen.words;
    let inside = Markup::html(|m| {
        m.heading(screen, ui::END_TITLE);
        m.leaf("p", "", words.get(ui::END_TEXT));
        m.leaf("p", "", words.get(ui::END_HELP));
        m.leaf("p", "small", words.get(ui::END_PRIVATE));
        m.within("div", "actions", |m| {
            m.button(screen, ui::BACK, Action::Back.into());
            m.button(screen, ui::START_AGAIN, Action::Restart.into());
        });
    });
    html! { <section class="screen end" part="end" key="end">{ inside }</section> }
}
