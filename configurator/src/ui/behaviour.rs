//! How the element behaves on a page.

use yew::prelude::*;

use super::choice::{Attribute, Named};
use super::field::{Frame, described, typed};
use super::fold::Fold;
use super::store::use_store;
use crate::draft::Action;
use crate::words::behaviour as words;

/// How it behaves.
#[component]
pub fn Behaviour() -> Html {
    let store = use_store();
    let two = |name: &'static str, first: &'static str, other: &'static str| -> Vec<Named> {
        vec![("".into(), first.into()), (name.into(), other.into())]
    };
    let oninput =
        store.on(|event: InputEvent| Action::Attribute("reset-after".into(), typed(&event)));
    let onchange = store.on_settle();
    let value = store.draft().attribute("reset-after").to_owned();
    html! {
        <Fold id="section-behaviour" holds={vec![]} title={words::TITLE} level=3>
            <Attribute name="loading" label={words::LOADING} all={two("eager", words::LAZY, words::EAGER)} />
            <Attribute name="resume" label={words::RESUME} all={two("none", words::TAB, words::NONE)} />
            <Frame id="attribute-reset-after" label={words::RESET} hint={words::RESET_HINT}>
                <input type="number" id="attribute-reset-after" min="1" step="1" inputmode="numeric" {value}
                    {oninput} {onchange} aria-describedby={described("attribute-reset-after", true, false)} />
            </Frame>
            <Attribute name="events" label={words::EVENTS} hint={words::EVENTS_HINT}
                all={two("answers", words::PLAIN, words::WITH_ANSWERS)} />
        </Fold>
    }
}
