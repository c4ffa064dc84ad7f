//! A question of one's own: whole before it becomes a part of the quiz.

use yew::prelude::*;

use super::choice::Radios;
use super::field::{Frame, described, typed};
use super::store::use_store;
use crate::draft::Change;
use crate::edge::focus;
use crate::words::new_question as words;

/// A form for a new question.
#[component]
pub fn NewQuestion() -> Html {
    let store = use_store();
    let title = use_state(String::new);
    let answers = use_state(String::new);
    let several = use_state(|| false);
    let tried = use_state(|| false);
    let listed: Vec<String> = answers
        .lines()
        .map(|it| it.trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    let no_title = *tried && title.trim().is_empty();
    let few = *tried && listed.len() < 2;
    let onsubmit = {
        let (store, title, answers, several, tried) = (
            store.clone(),
            title.clone(),
            answers.clone(),
            several.clone(),
            tried.clone(),
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if title.trim().is_empty() || listed.len() < 2 {
                tried.set(true);
                focus::to(if title.trim().is_empty() {
                    "new-title"
                } else {
                    "new-answers"
                });
                return;
            }
            store.change(Change::AddQuestion {
                title: title.trim().into(),
                several: *several,
                answers: listed.clone(),
                not_sure: words::NOT_SURE.into(),
            });
            title.set(String::new());
            answers.set(String::new());
            several.set(false);
            tried.set(false);
        })
    };
    let on = |it: &UseStateHandle<String>| {
        let it = it.clone();
        Callback::from(move |event: InputEvent| it.set(typed(&event)))
    };
    let faults = |wrong: bool, text: &'static str| {
        wrong
            .then(|| text.into())
            .into_iter()
            .collect::<Vec<AttrValue>>()
    };
    let pick = {
        let several = several.clone();
        Callback::from(move |kind: String| several.set(kind == "several"))
    };
    html! {
        <form class="new" {onsubmit} novalidate=true aria-labelledby="new-question">
            <h4 id="new-question">{ words::HEADING }</h4>
            <Frame id="new-title" label={words::TITLE} faults={faults(no_title, words::NO_TITLE)}>
                <input type="text" id="new-title" value={(*title).clone()} oninput={on(&title)} autocomplete="off"
                    aria-describedby={described("new-title", false, no_title)}
                    aria-invalid={no_title.then_some("true")} />
            </Frame>
            <Frame id="new-answers" label={words::ANSWERS} hint={words::ANSWERS_HINT} faults={faults(few, words::FEW)}>
                <textarea id="new-answers" rows="4" value={(*answers).clone()} oninput={on(&answers)}
                    aria-describedby={described("new-answers", true, few)}
                    aria-invalid={few.then_some("true")} />
            </Frame>
            <Radios name="new-kind" legend={words::KIND} value={if *several { "several" } else { "one" }} on_pick={pick}
                all={vec![("one".into(), words::ONE.into()), ("several".into(), words::SEVERAL.into())]} />
            <button type="submit" class="primary">{ words::ADD }</button>
        </form>
    }
}
