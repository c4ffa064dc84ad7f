//! The questions: their order, which are asked, and one's own.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::field::{faults, wrong};
use super::fold::Fold;
use super::new_question::NewQuestion;
use super::question::QuestionEditor;
use super::store::{Store, use_store};
use crate::draft::pointer::step;
use crate::draft::shown::Question;
use crate::draft::{Change, fields};
use crate::edge::focus;
use crate::words::{fill, questions as words};

/// The questions.
#[component]
pub fn Questions() -> Html {
    let store = use_store();
    let questions = store.quiz().questions();
    let live: Vec<_> = questions
        .iter()
        .filter(|it| !it.dropped)
        .map(|it| it.id.clone())
        .collect();
    let all = questions.iter().map(|it| row(&store, it, &live));
    let note = fill(words::ASKED, &[("some", &live.len().to_string())]);
    let holds = vec![
        "/questions".into(),
        "/order".into(),
        store.draft().words("/questions").into(),
    ];
    html! {
        <Fold id="doc/questions" {holds} title={words::TITLE} {note} level=3>
            <p class="lead">{ words::LEAD }</p>
            { wrong("doc/questions", &faults(&store, "/questions")) }
            <ol class="questions">{ for all }</ol>
            <NewQuestion />
        </Fold>
    }
}

/// A question with its buttons.
fn row(store: &Store, it: &Question, live: &[String]) -> Html {
    let at = format!("/questions/{}", step(&it.id));
    if it.dropped {
        let back = store.on_change(Change::TakeBack(at.clone()));
        return html! {
            <li key={it.id.clone()} class="dropped" id={fields::id(&at)} tabindex="-1">
                <span>{ fill(words::DROPPED, &[("title", &it.title)]) }</span>
                <button type="button" onclick={back} aria-label={fill(words::TAKE_BACK_ONE, &[("title", &it.title)])}>
                    { words::TAKE_BACK }
                </button>
            </li>
        };
    }
    let place = live.iter().position(|id| *id == it.id).unwrap_or(0);
    let aside = match (it.own, it.can_drop) {
        (true, _) => words::IS_OWN,
        (false, false) => words::IS_FIXED,
        _ => "",
    };
    let holds = vec![at.clone().into(), store.draft().words(&at).into()];
    // The first question stays first.
    let up = place > 1 && it.can_move;
    let down = it.can_move && place + 1 < live.len();
    html! {
        <li key={it.id.clone()}>
            <Fold id={fields::id(&at)} {holds} title={it.title.clone()} note={aside} level=4>
                <QuestionEditor id={it.id.clone()} />
            </Fold>
            <div class="row-tools">
                if it.can_move {
                    { mover(store, &it.title, Change::MoveQuestion(it.id.clone(), -1), up, true) }
                    { mover(store, &it.title, Change::MoveQuestion(it.id.clone(), 1), down, false) }
                }
                { remover(store, &it.title, &at, it.own, it.can_drop) }
            </div>
        </li>
    }
}

/// A button that moves something.
pub fn mover(store: &Store, name: &str, change: Change, can: bool, up: bool) -> Html {
    let (label, sign) = if up {
        (words::UP, "↑")
    } else {
        (words::DOWN, "↓")
    };
    let store = store.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        // At the end of a list it only does nothing, so that the focus stays on it.
        if can {
            store.change(change.clone());
            // What is moved in the page loses the focus on the way.
            if let Some(button) = event.target_dyn_into::<HtmlElement>() {
                focus::soon(button);
            }
        }
    });
    html! {
        <button type="button" class="icon" {onclick} aria-disabled={(!can).to_string()}
            aria-label={fill(label, &[("name", name)])}>{ sign }</button>
    }
}

/// A button that drops what is built in, or deletes what is one's own.
pub fn remover(store: &Store, name: &str, at: &str, own: bool, can: bool) -> Html {
    if !can {
        return Html::default();
    }
    let (change, label, one) = if own {
        (Change::Delete(at.into()), words::DELETE, words::DELETE_ONE)
    } else {
        (Change::Drop(at.into()), words::DROP, words::DROP_ONE)
    };
    let onclick = store.on_change(change);
    html! {
        <button type="button" {onclick} aria-label={fill(one, &[("name", name)])}>{ label }</button>
    }
}
