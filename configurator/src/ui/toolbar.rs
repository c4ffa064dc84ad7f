//! What stays in reach: undo, redo, start over, what was said last; on narrow screens the way to
//! each part of the page.

use yew::prelude::*;

use super::fold::many;
use super::store::use_store;
use crate::draft::{Action, Said};
use crate::edge::focus;
use crate::words::{fill, page, toolbar as words};

/// What the toolbar is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Could the draft be kept?
    pub kept: bool,
}

/// The head of the page.
#[component]
pub fn Toolbar(props: &Props) -> Html {
    let store = use_store();
    let sure = use_state(|| false);
    let undo = store.on(|_: MouseEvent| Action::Undo);
    let redo = store.on(|_: MouseEvent| Action::Redo);
    let list = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.act(Action::List);
            focus::soon_to("faults");
        })
    };
    let ask = {
        let sure = sure.clone();
        Callback::from(move |_: MouseEvent| sure.set(true))
    };
    let leave = {
        let sure = sure.clone();
        Callback::from(move |_: MouseEvent| {
            sure.set(false);
            focus::to("start-over");
        })
    };
    let start = {
        let (sure, store) = (sure.clone(), store.clone());
        Callback::from(move |_: MouseEvent| {
            store.act(Action::StartOver);
            sure.set(false);
            focus::to("choose");
        })
    };
    {
        let asked = *sure;
        use_effect_with(asked, |asked| {
            if *asked {
                focus::to("keep-it");
            }
        });
    }
    let said = store.state.said.as_ref();
    let key = said.map_or(0, |it| it.0);
    html! {
        <header>
            <div class="name">
                <h1>{ page::TITLE }</h1>
                <p>{ page::LEAD }</p>
            </div>
            if !store.state.told.is_empty() {
                <button type="button" class="wrong" onclick={list}>{ many(store.state.told.len()) }</button>
            }
            <div class="tools" role="group" aria-label={words::LABEL}>
                <button type="button" onclick={undo} aria-disabled={(!store.state.can_undo()).to_string()}
                    aria-keyshortcuts="Control+Z">{ words::UNDO }</button>
                <button type="button" onclick={redo} aria-disabled={(!store.state.can_redo()).to_string()}
                    aria-keyshortcuts="Control+Shift+Z Control+Y">{ words::REDO }</button>
                <button type="button" id="start-over" onclick={ask} aria-expanded={sure.to_string()}>
                    { words::START_OVER }
                </button>
            </div>
            if *sure {
                <div class="sure" role="group" aria-labelledby="sure">
                    <p id="sure">{ words::SURE }</p>
                    <button type="button" class="primary" onclick={start}>{ words::YES }</button>
                    <button type="button" id="keep-it" onclick={leave}>{ words::NO }</button>
                </div>
            }
            <p class="said" role="status">
                // A new element each time, so that the same words are told again.
                <span key={key}>{ said.map(|it| told(&it.1)) }</span>
            </p>
            if !props.kept {
                <p class="fault" role="status">{ words::NOT_KEPT }</p>
            }
        </header>
    }
}

/// What was said, in words.
fn told(said: &Said) -> String {
    match said {
        Said::Undone => words::UNDONE.into(),
        Said::Redone => words::REDONE.into(),
        Said::NothingLeft => words::NOTHING_LEFT.into(),
        Said::Opened(0) => words::OPENED.into(),
        Said::Opened(faults) => fill(words::OPENED_WRONG, &[("faults", &many(*faults))]),
        Said::Refused => words::REFUSED.into(),
        Said::StartedOver => words::STARTED_OVER.into(),
        Said::Moved(name, place, of) => fill(
            words::MOVED,
            &[
                ("name", name),
                ("place", &place.to_string()),
                ("of", &of.to_string()),
            ],
        ),
    }
}

/// The way to each part of the page.
#[component]
pub fn Bar() -> Html {
    html! {
        <nav class="bar" aria-label={words::PARTS}>
            <a href="#choose">{ page::CHOOSE_SHORT }</a>
            <a href="#preview">{ page::PREVIEW_SHORT }</a>
            <a href="#paste">{ page::PASTE_SHORT }</a>
            <a href="#check">{ page::CHECK_SHORT }</a>
        </nav>
    }
}
