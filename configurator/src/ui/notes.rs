//! Notes: which of the built-in ones show, and one's own.

use serde_json::json;
use yew::prelude::*;

use super::benefits::Ticks;
use super::choice::{Named, Pick};
use super::field::{Frame, TextField, described, faults, typed, wrong};
use super::fold::Fold;
use super::questions::remover;
use super::store::{Store, use_store};
use crate::draft::pointer::step;
use crate::draft::shown::Item;
use crate::draft::{Action, Change, fields};
use crate::edge::focus;
use crate::words::{fill, notes as words};

/// Notes.
#[component]
pub fn Notes() -> Html {
    let store = use_store();
    let (own, built): (Vec<_>, Vec<_>) =
        store.quiz().conditions().into_iter().partition(|it| it.own);
    let own = own.iter().map(|it| html! {
        <li key={it.id.clone()}>
            <Note item={it.clone()} />
            <div class="row-tools">
                { remover(&store, &it.name, &format!("/conditions/{}", step(&it.id)), true, true) }
            </div>
        </li>
    });
    let holds = vec![
        "/conditions".into(),
        store.draft().words("/conditions").into(),
    ];
    html! {
        <Fold id="doc/conditions" {holds} title={words::TITLE} level=3>
            <p class="lead">{ words::LEAD }</p>
            { wrong("doc/conditions", &faults(&store, "/conditions")) }
            <h4>{ words::OWN }</h4>
            <ul class="notes">{ for own }</ul>
            <NewNote />
            <Fold id="built-notes" title={words::BUILT} level=4
                holds={built.iter().map(|it| format!("/conditions/{}", step(&it.id)).into()).collect::<Vec<AttrValue>>()}>
                <p class="lead">{ words::BUILT_LEAD }</p>
                <Ticks group="conditions" items={built} fixed={words::CORE} />
            </Fold>
        </Fold>
    }
}

/// Which note.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The note.
    pub item: Item,
}

/// A note of one's own.
#[component]
pub fn Note(props: &Props) -> Html {
    let store = use_store();
    let it = &props.item;
    let at = format!("/conditions/{}", step(&it.id));
    let text = |name: &str| store.draft().words(&format!("{at}/{name}"));
    let class = format!("{at}/class");
    let value = store.draft().text(&class);
    let classes: Vec<Named> = vec![
        ("know".into(), words::KNOW.into()),
        ("ask".into(), words::ASK.into()),
        ("wait".into(), words::WAIT.into()),
    ];
    let on_pick = {
        let (store, class) = (store.clone(), class.clone());
        Callback::from(move |value: String| store.write(&class, Some(json!(value))))
    };
    let holds = vec![at.clone().into(), store.draft().words(&at).into()];
    html! {
        <Fold id={fields::id(&at)} {holds} title={it.name.clone()} level=4>
            { wrong(&fields::id(&at), &faults(&store, &at)) }
            <TextField at={text("title")} label={words::NOTE_TITLE} hint={words::NOTE_TITLE_HINT} />
            <TextField at={text("name")} label={words::NOTE_NAME} hint={words::NOTE_NAME_HINT} />
            <TextField at={text("note")} label={words::NOTE_TEXT} kind="area" />
            <Pick id={fields::id(&class)} label={words::CLASS} all={classes} {value}
                faults={faults(&store, &class)} {on_pick} />
            { raised(&store, &it.id) }
        </Fold>
    }
}

/// The answers that bring it up, and a list to choose more from.
fn raised(store: &Store, id: &str) -> Html {
    let mut chosen = Vec::new();
    let mut others: Vec<Named> = vec![("".into(), words::CHOOSE.into())];
    for question in store.quiz().questions().iter().filter(|it| !it.dropped) {
        for option in question.options.iter().filter(|it| !it.dropped) {
            let at = format!(
                "/questions/{}/options/{}",
                step(&question.id),
                step(&option.id)
            );
            let name = fill(
                words::ANSWER,
                &[("question", &question.title), ("answer", &option.label)],
            );
            if store.quiz().raised(&at).iter().any(|it| it == id) {
                chosen.push((at, name));
            } else if store.quiz().takes_notes(&question.id, &option.id) {
                others.push((at.into(), name.into()));
            }
        }
    }
    let add = {
        let id = id.to_owned();
        store.on(move |at: String| {
            if at.is_empty() {
                Action::Settle
            } else {
                Action::Change(Change::Raise(at, id.clone(), true))
            }
        })
    };
    let chosen = chosen.into_iter().map(|(at, name)| {
        let away = store.on_change(Change::Raise(at.clone(), id.to_owned(), false));
        html! {
            <li key={at}>
                <span>{ &name }</span>
                <button type="button" onclick={away} aria-label={fill(words::AWAY_ONE, &[("name", &name)])}>
                    { words::AWAY }
                </button>
            </li>
        }
    });
    html! {
        <>
            <p class="label">{ words::RAISED }</p>
            <ul class="raised">{ for chosen }</ul>
            <Pick id={format!("raise-{id}")} label={words::RAISE} all={others} value="" on_pick={add} />
        </>
    }
}

/// A form for a new note: whole before it becomes a part of the quiz.
#[component]
fn NewNote() -> Html {
    let store = use_store();
    let title = use_state(String::new);
    let text = use_state(String::new);
    let tried = use_state(|| false);
    let no_title = *tried && title.trim().is_empty();
    let no_text = *tried && text.trim().is_empty();
    let onsubmit = {
        let (title, text, tried) = (title.clone(), text.clone(), tried.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let missing = [("new-note", &title), ("new-note-text", &text)];
            if let Some((id, _)) = missing.iter().find(|it| it.1.trim().is_empty()) {
                tried.set(true);
                focus::to(id);
                return;
            }
            store.change(Change::AddNote(title.trim().into(), text.trim().into()));
            title.set(String::new());
            text.set(String::new());
            tried.set(false);
        })
    };
    let on = |it: &UseStateHandle<String>| {
        let it = it.clone();
        Callback::from(move |event: InputEvent| it.set(typed(&event)))
    };
    let told = |wrong: bool, text: &'static str| -> Vec<AttrValue> {
        wrong.then(|| text.into()).into_iter().collect()
    };
    html! {
        <form class="new" {onsubmit} novalidate=true>
            <Frame id="new-note" label={words::NEW} faults={told(no_title, words::NO_TITLE)}>
                <input type="text" id="new-note" value={(*title).clone()} oninput={on(&title)}
                    autocomplete="off" aria-invalid={no_title.then_some("true")}
                    aria-describedby={described("new-note", false, no_title)} />
            </Frame>
            <Frame id="new-note-text" label={words::NEW_TEXT} faults={told(no_text, words::NO_TEXT)}>
                <textarea id="new-note-text" rows="3" value={(*text).clone()} oninput={on(&text)}
                    aria-invalid={no_text.then_some("true")}
                    aria-describedby={described("new-note-text", false, no_text)} />
            </Frame>
            <button type="submit" class="primary">{ words::ADD }</button>
        </form>
    }
}
