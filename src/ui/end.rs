//! The kind end for people under 18: no match, somebody to ask.

use super::parts::{button, heading, text, with_class};
use super::quiz::Screen;
use super::state::Action;
use crate::text::ui;
use yew::prelude::*;

/// The end.
pub fn view(screen: &Screen) -> Html {
    let words = screen.words;
    html! {
        <section class="screen end" part="end" key="end">
            { heading(screen, ui::END_TITLE) }
            { text("p", "", words.get(ui::END_TEXT)) }
            { text("p", "", words.get(ui::END_HELP)) }
            { text("p", "small", words.get(ui::END_PRIVATE)) }
            { with_class("div", "actions", vec![
                button(screen, ui::BACK, Action::Back),
                button(screen, ui::START_AGAIN, Action::Restart),
            ]) }
        </section>
    }
}
