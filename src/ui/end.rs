//! The kind end for people under 18: no match, somebody to ask.

use super::quiz::Screen;
use super::state::Action;
use crate::text::ui;
use yew::prelude::*;

/// The end.
pub fn view(screen: &Screen) -> Html {
    let words = screen.words;
    html! {
        <section class="screen end" part="end" key="end">
            <h2 tabindex="-1" ref={screen.heading.clone()}>{ words.get(ui::END_TITLE) }</h2>
            <p>{ words.get(ui::END_TEXT) }</p>
            <p>{ words.get(ui::END_HELP) }</p>
            <p class="small">{ words.get(ui::END_PRIVATE) }</p>
            <div class="actions">
                <button type="button" class="button plain" part="button"
                    onclick={screen.on(Action::Back)}>
                    { words.get(ui::BACK) }
                </button>
                <button type="button" class="button plain" part="button"
                    onclick={screen.on(Action::Restart)}>
                    { words.get(ui::START_AGAIN) }
                </button>
            </div>
        </section>
    }
}
