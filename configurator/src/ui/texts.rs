//! Every text of the quiz, to be searched and reworded.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::{Named, Pick};
use super::field::{TextField, faults, typed, wrong};
use super::fold::Fold;
use super::store::{Store, use_store};
use crate::draft::texts::{self, Text};
use crate::draft::{Action, fields};
use crate::words::{fill, texts as words};

/// So many show at once, besides the clinic's own.
const MOST: usize = 20;

/// All texts.
#[component]
pub fn Texts() -> Html {
    let store = use_store();
    let own = store
        .state
        .texts()
        .iter()
        .filter(|it| is_own(&store, it))
        .count();
    let note = fill(words::CHANGED, &[("many", &own.to_string())]);
    html! {
        <Fold id="doc/texts" holds={vec!["/texts".into()]} title={words::TITLE} {note} level=3>
            <Found />
        </Fold>
    }
}

fn is_own(store: &Store, text: &Text) -> bool {
    store.draft().at(&store.draft().words(&text.rest)).is_some()
}

/// What is found.
#[component]
fn Found() -> Html {
    let store = use_store();
    let search = use_state(String::new);
    let group = use_state(String::new);
    let most = use_state(|| MOST);
    // The order is that of the last search: a field must not move while somebody types in it.
    let asked = (
        (*search).clone(),
        store.state.said.as_ref().map_or(0, |it| it.0),
        store.reveal.as_ref().map_or(0, |it| it.time),
    );
    let found = {
        let state = Rc::clone(&store.state);
        use_memo(asked, move |(search, ..)| {
            let found = texts::found(state.texts(), &state.draft, search);
            found.into_iter().cloned().collect::<Vec<_>>()
        })
    };
    let in_group = |it: &&Text| group.is_empty() || it.rest.starts_with(&format!("/{}/", *group));
    let found: Vec<_> = found.iter().filter(in_group).collect();
    let own = found.iter().filter(|it| is_own(&store, it)).count();
    let shown = found.len().min(own + *most);
    let rows = found.iter().take(shown).map(|it| row(&store, it));
    let oninput = {
        let (search, most) = (search.clone(), most.clone());
        Callback::from(move |event: InputEvent| {
            search.set(typed(&event));
            most.set(MOST);
        })
    };
    let on_pick = {
        let (group, most) = (group.clone(), most.clone());
        Callback::from(move |picked: String| {
            group.set(picked);
            most.set(MOST);
        })
    };
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most * 4))
    };
    let groups: Vec<Named> = words::GROUPS
        .iter()
        .zip(words::GROUP_NAMES)
        .map(|(group, name)| ((*group).into(), (*name).into()))
        .collect();
    let count = [
        ("shown", shown.to_string()),
        ("found", found.len().to_string()),
    ];
    let count: Vec<_> = count
        .iter()
        .map(|(name, it)| (*name, it.as_str()))
        .collect();
    html! {
        <>
            <p class="lead">{ words::LEAD }</p>
            { wrong("doc/texts", &faults(&store, "/texts")) }
            <div class="search" role="search">
                <div class="field">
                    <label for="search">{ words::SEARCH }</label>
                    <input type="search" id="search" value={(*search).clone()} {oninput} autocomplete="off" />
                </div>
                <Pick id="search-group" label={words::GROUP} all={groups} value={(*group).clone()} {on_pick} />
            </div>
            <p role="status">{ fill(words::COUNT, &count) }</p>
            <ul class="texts">{ for rows }</ul>
            if shown < found.len() {
                <button type="button" onclick={more}>{ words::MORE }</button>
            }
        </>
    }
}

/// A text with its built-in words beside.
fn row(store: &Store, text: &Text) -> Html {
    let at = store.draft().words(&text.rest);
    let id = fields::text_id(&at);
    let slots = texts::slots(&text.words);
    let hint = if slots.is_empty() {
        fill(words::BUILT_IN, &[("words", &text.words)])
    } else {
        let slots: Vec<_> = slots.iter().map(|it| format!("{{{it}}}")).collect();
        fill(
            words::BUILT_IN_SLOTS,
            &[("words", &text.words), ("slots", &slots.join(" "))],
        )
    };
    let own = store.draft().at(&at).is_some();
    let reset = {
        let at = at.clone();
        store.on(move |_: MouseEvent| Action::Unset(at.clone()))
    };
    let kind = if text.words.chars().count() > 60 {
        "area"
    } else {
        "text"
    };
    let name = text.rest.trim_start_matches('/').replace('/', " › ");
    html! {
        <li key={text.rest.clone()}>
            <TextField {at} id={id} label={name.clone()} {hint} {kind} />
            if own {
                <button type="button" onclick={reset} aria-label={fill(words::RESET_ONE, &[("name", &name)])}>
                    { words::RESET }
                </button>
            }
        </li>
    }
}
