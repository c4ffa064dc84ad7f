//! The document as a file: download it, open it again, see it as it is.

use wasm_bindgen_futures::spawn_local;
use web_sys::{FileList, HtmlInputElement};
use yew::prelude::*;

use super::field::{Frame, described, faults, typed};
use super::fold::Fold;
use super::store::{Store, use_store};
use crate::draft::{Action, FILE, fields};
use crate::edge::files;
use crate::words::document as words;

fn open(store: &Store, files: Option<FileList>) {
    let Some(file) = files::first(files) else {
        return;
    };
    let store = store.clone();
    spawn_local(async move {
        if let Some(text) = files::read(file).await {
            store.act(Action::Open(text));
        }
    });
}

/// The document as a file.
#[component]
pub fn Document() -> Html {
    let store = use_store();
    let over = use_state(|| false);
    let download = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            // A browser that saves nothing says so itself.
            let _ = files::save(FILE, &store.draft().json());
        })
    };
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                open(&store, field.files());
                // The same file can be opened again.
                field.set_value("");
            }
        })
    };
    let hover = |on: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(on);
        })
    };
    let ondrop = {
        let (store, over) = (store.clone(), over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            open(&store, event.data_transfer().and_then(|it| it.files()));
        })
    };
    html! {
        <section class="document" aria-labelledby="document">
            <h2 id="document" tabindex="-1">{ words::TITLE }</h2>
            <p class="lead">{ words::LEAD }</p>
            <div class="files">
                <button type="button" class="primary" onclick={download}>{ words::DOWNLOAD }</button>
                <div class={classes!("drop", over.then_some("over"))} ondragover={hover(true)}
                    ondragenter={hover(true)} ondragleave={hover(false)} {ondrop}>
                    <Frame id="open" label={words::OPEN} hint={words::OPEN_HINT}>
                        <input type="file" id="open" accept=".json,application/json" {onchange}
                            aria-describedby={described("open", true, false)} />
                    </Frame>
                </div>
            </div>
            { refused(&store) }
            <Fold id="section-json" holds={vec!["".into()]} title={words::JSON} level=3>
                <Json />
            </Fold>
        </section>
    }
}

/// What could not be opened, and why.
fn refused(store: &Store) -> Html {
    let Some(refused) = &store.state.refused else {
        return Html::default();
    };
    let all = refused
        .faults
        .iter()
        .map(|it| html! { <li>{ &it.message }</li> });
    let give_up = store.on(|_: MouseEvent| Action::GiveUp);
    let show = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.show("", &fields::id("")))
    };
    html! {
        <div class="summary" role="group" aria-labelledby="refused">
            <h3 id="refused">{ words::REFUSED }</h3>
            <ul>{ for all }</ul>
            <p>{ words::REFUSED_KEPT }</p>
            <button type="button" onclick={show}>{ words::MEND }</button>
            <button type="button" onclick={give_up}>{ words::GIVE_UP }</button>
        </div>
    }
}

/// The document as it is, to be changed by hand.
#[component]
fn Json() -> Html {
    let store = use_store();
    let typing = use_state(|| None::<String>);
    let id = fields::id("");
    let refused = store.state.refused.as_ref();
    let text = typing.as_ref().cloned();
    let text = text.or_else(|| refused.map(|it| it.text.clone()));
    let changed = text.is_some();
    let text = text.unwrap_or_else(|| store.draft().json());
    let mut faults = faults(&store, "");
    faults.extend(
        refused
            .iter()
            .flat_map(|it| &it.faults)
            .map(|it| it.message.clone().into()),
    );
    let oninput = {
        let typing = typing.clone();
        Callback::from(move |event: InputEvent| typing.set(Some(typed(&event))))
    };
    let take = {
        let (store, typing, text) = (store.clone(), typing.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            store.act(Action::Open(text.clone()));
            typing.set(None);
        })
    };
    let leave = {
        let (store, typing) = (store.clone(), typing.clone());
        Callback::from(move |_: MouseEvent| {
            store.act(Action::GiveUp);
            typing.set(None);
        })
    };
    let rows = text.lines().count().clamp(6, 24).to_string();
    let wrong = !faults.is_empty();
    html! {
        <>
            <Frame id={id.clone()} label={words::TEXT} hint={words::TEXT_HINT} {faults}>
                <textarea id={id.clone()} {rows} value={text} {oninput} spellcheck="false" wrap="off" dir="ltr"
                    class="json" aria-describedby={described(&id, true, wrong)}
                    aria-invalid={wrong.then_some("true")} />
            </Frame>
            if changed {
                <button type="button" class="primary" onclick={take}>{ words::TAKE }</button>
                <button type="button" onclick={leave}>{ words::LEAVE }</button>
            }
        </>
    }
}
