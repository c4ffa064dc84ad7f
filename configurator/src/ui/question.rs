//! One question, unfolded.

use serde_json::json;
use yew::prelude::*;

use super::choice::{Named, Pick};
use super::field::{TextField, faults, typed, wrong};
use super::option::OptionRow;
use super::store::use_store;
use super::when::When;
use crate::draft::pointer::step;
use crate::draft::{Change, fields};
use crate::words::question as words;

/// Which one.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id.
    pub id: AttrValue,
}

/// One question.
#[component]
pub fn QuestionEditor(props: &Props) -> Html {
    let store = use_store();
    let new = use_state(String::new);
    let Some(question) = store
        .quiz()
        .questions()
        .into_iter()
        .find(|it| props.id == it.id)
    else {
        return Html::default();
    };
    let at = format!("/questions/{}", step(&question.id));
    let text = |name: &str| store.draft().words(&format!("{at}/{name}"));
    let instead =
        |name: &str| AttrValue::from(store.quiz().built_text(&format!("{at}/{name}")).to_owned());
    let options = question.options.iter().enumerate().map(|(place, it)| {
        html! {
            <OptionRow key={it.id.clone()} question={props.id.clone()} option={it.clone()} {place}
                of={question.options.len()} />
        }
    });
    let kind = {
        let (store, at) = (store.clone(), format!("{at}/kind"));
        Callback::from(move |kind: String| store.write(&at, Some(json!(kind))))
    };
    let kinds: Vec<Named> = vec![
        ("one".into(), words::ONE.into()),
        ("several".into(), words::SEVERAL.into()),
    ];
    let add = {
        let (store, new, id) = (store.clone(), new.clone(), question.id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let words = new.trim().to_owned();
            if !words.is_empty() {
                store.change(Change::AddOption(id.clone(), words));
                new.set(String::new());
            }
        })
    };
    let oninput = {
        let new = new.clone();
        Callback::from(move |event: InputEvent| new.set(typed(&event)))
    };
    let new_id = format!("new{at}");
    html! {
        <>
            { wrong(&fields::id(&at), &faults(&store, &at)) }
            <TextField at={text("title")} label={words::TITLE} instead={instead("title")} />
            <TextField at={text("hint")} label={words::HINT} instead={instead("hint")} />
            <TextField at={text("short")} label={words::SHORT} hint={words::SHORT_HINT} instead={instead("short")} />
            if question.own {
                <Pick id={fields::id(&format!("{at}/kind"))} label={words::KIND} all={kinds}
                    faults={faults(&store, &format!("{at}/kind"))}
                    value={if question.several { "several" } else { "one" }} on_pick={kind} />
                <When id={props.id.clone()} />
            }
            <h5>{ words::ANSWERS }</h5>
            <ol class="options">{ for options }</ol>
            <form class="add" onsubmit={add} novalidate=true>
                <div class="field">
                    <label for={new_id.clone()}>{ words::NEW_ANSWER }</label>
                    <input type="text" id={new_id} value={(*new).clone()} {oninput} autocomplete="off" />
                </div>
                <button type="submit">{ words::ADD_ANSWER }</button>
            </form>
        </>
    }
}
