//! What is wrong with the document, as a list that leads to each field.

use yew::prelude::*;

use super::fold::many;
use super::store::use_store;
use crate::draft::Said;
use crate::edge::focus;
use crate::words::{fill, summary as words};

/// All faults.
#[component]
pub fn Summary() -> Html {
    let store = use_store();
    let state = &store.state;
    {
        // Whoever opens a broken document is taken to what is wrong with it.
        let opened = state.said.clone();
        use_effect_with(opened, |said| {
            if let Some((_, Said::Opened(1..))) = said {
                focus::to("faults");
            }
        });
    }
    if !state.listed {
        return Html::default();
    }
    let faults = state.told.iter().map(|it| {
        let onclick = {
            let (store, field, anchor) = (store.clone(), it.field.clone(), it.anchor.clone());
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                store.show(&field, &anchor);
            })
        };
        html! {
            <li>
                <a href={format!("#{}", it.anchor)} {onclick}>{ &it.fault.message }</a>
                { " " }<code>{ &it.fault.path }</code>
            </li>
        }
    });
    let mended = state.mended.iter().map(|it| {
        html! {
            <li>{ &it.message }{ " " }<code>{ &it.path }</code></li>
        }
    });
    html! {
        <div class="summary" id="faults" role="group" tabindex="-1" aria-labelledby="faults-title">
            if state.told.is_empty() {
                <h3 id="faults-title">{ words::MENDED }</h3>
            } else {
                <h3 id="faults-title">
                    { fill(words::TITLE, &[("faults", &many(state.told.len()))]) }
                </h3>
                <p>{ words::LEAD }</p>
                <ul>{ for faults }</ul>
            }
            if !state.mended.is_empty() {
                <p>{ words::MENDED_LEAD }</p>
                <ul>{ for mended }</ul>
            }
        </div>
    }
}
