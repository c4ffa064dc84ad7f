//! Questions that a visitor takes along to a consultation.

use yew::prelude::*;

use super::benefits::Ticks;
use super::field::{TextField, faults, typed, wrong};
use super::fold::Fold;
use super::questions::remover;
use super::store::use_store;
use crate::draft::pointer::step;
use crate::draft::{Change, fields};
use crate::words::{fill, take_along as words};

/// Questions to take along.
#[component]
pub fn TakeAlong() -> Html {
    let store = use_store();
    let new = use_state(String::new);
    let (own, built): (Vec<_>, Vec<_>) = store.quiz().ask().into_iter().partition(|it| it.own);
    let own = own.iter().enumerate().map(|(number, it)| {
        let at = format!("/ask/{}", step(&it.id));
        let label = fill(words::OWN_ONE, &[("number", &(number + 1).to_string())]);
        html! {
            <li key={it.id.clone()} id={fields::id(&at)} tabindex="-1">
                { wrong(&fields::id(&at), &faults(&store, &at)) }
                <TextField at={store.draft().words(&at)} {label} />
                <div class="row-tools">{ remover(&store, &it.name, &at, true, true) }</div>
            </li>
        }
    });
    let add = {
        let (store, new) = (store.clone(), new.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !new.trim().is_empty() {
                store.change(Change::AddAsk(new.trim().into()));
                new.set(String::new());
            }
        })
    };
    let oninput = {
        let new = new.clone();
        Callback::from(move |event: InputEvent| new.set(typed(&event)))
    };
    let holds = vec!["/ask".into(), store.draft().words("/ask").into()];
    html! {
        <Fold id="doc/ask" {holds} title={words::TITLE} level=3>
            <p class="lead">{ words::LEAD }</p>
            { wrong("doc/ask", &faults(&store, "/ask")) }
            <ul class="notes">{ for own }</ul>
            <form class="add" onsubmit={add} novalidate=true>
                <div class="field">
                    <label for="new-ask">{ words::NEW }</label>
                    <input type="text" id="new-ask" value={(*new).clone()} {oninput} autocomplete="off" />
                </div>
                <button type="submit">{ words::ADD }</button>
            </form>
            <fieldset>
                <legend>{ words::BUILT }</legend>
                <Ticks group="ask" items={built} />
            </fieldset>
        </Fold>
    }
}
