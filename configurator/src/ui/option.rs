//! One answer of a question: its words, and how much it counts for each benefit.

use serde_json::{Value, json};
use yew::prelude::*;

use super::choice::{Named, Pick};
use super::field::{TextField, faults, wrong};
use super::fold::Fold;
use super::questions::{mover, remover};
use super::store::{Store, use_store};
use crate::draft::pointer::step;
use crate::draft::shown::{Choice, Item};
use crate::draft::{Change, fields};
use crate::words::{fill, option as words, questions};

/// Which one.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The question's id.
    pub question: AttrValue,
    /// The answer.
    pub option: Choice,
    /// Where it stands.
    pub place: usize,
    /// Of how many.
    pub of: usize,
}

/// One answer.
#[component]
pub fn OptionRow(props: &Props) -> Html {
    let store = use_store();
    let it = &props.option;
    let question = step(&props.question);
    let at = format!("/questions/{question}/options/{}", step(&it.id));
    if it.dropped {
        let back = store.on_change(Change::TakeBack(at.clone()));
        return html! {
            <li class="dropped" id={fields::id(&at)} tabindex="-1">
                <span>{ fill(words::DROPPED, &[("label", &it.label)]) }</span>
                <button type="button" onclick={back}
                    aria-label={fill(questions::TAKE_BACK_ONE, &[("title", &it.label)])}>
                    { questions::TAKE_BACK }
                </button>
            </li>
        };
    }
    let holds = vec![at.clone().into(), store.draft().words(&at).into()];
    let text = |name: &str| store.draft().words(&format!("{at}/{name}"));
    let instead =
        |name: &str| AttrValue::from(store.quiz().built_text(&format!("{at}/{name}")).to_owned());
    let quiz = store.quiz();
    let benefits: Vec<_> = quiz
        .benefits()
        .into_iter()
        .filter(|it| !it.dropped)
        .collect();
    let moved = |by| Change::MoveOption(props.question.to_string(), it.id.clone(), by);
    html! {
        <li>
            <Fold id={fields::id(&at)} {holds} title={it.label.clone()} note={weighs(quiz.merged.pointer(&format!("{at}/weights")), &benefits)}>
                { wrong(&fields::id(&at), &faults(&store, &at)) }
                if it.by_note {
                    <p class="hint">{ words::BY_NOTE }</p>
                } else {
                    <TextField at={text("label")} label={words::LABEL} instead={instead("label")} />
                    <TextField at={text("hint")} label={words::HINT} instead={instead("hint")} />
                }
                if it.is_out {
                    <p class="hint">{ words::UNSURE }</p>
                } else if !it.by_note {
                    <fieldset class="weights">
                        <legend>{ words::WEIGHTS }</legend>
                        <p class="hint">{ words::WEIGHTS_HINT }</p>
                        <div class="grid">{ for benefits.iter().map(|it| weight(&store, &at, it)) }</div>
                    </fieldset>
                }
            </Fold>
            <div class="row-tools">
                { mover(&store, &it.label, moved(-1), props.place > 0, true) }
                { mover(&store, &it.label, moved(1), props.place + 1 < props.of, false) }
                { remover(&store, &it.label, &at, it.own, it.can_drop) }
            </div>
        </li>
    }
}

/// What an answer counts for, in short.
fn weighs(weights: Option<&Value>, benefits: &[Item]) -> String {
    let count = |it: &Item| {
        let weight = weights?.get(&it.id)?.as_i64().filter(|it| *it > 0)?;
        Some(format!("{} {weight}", it.name))
    };
    let all: Vec<_> = benefits.iter().filter_map(count).collect();
    all.join(", ")
}

/// How much an answer counts for a benefit.
fn weight(store: &Store, option: &str, benefit: &Item) -> Html {
    let at = format!("{option}/weights/{}", step(&benefit.id));
    let quiz = store.quiz();
    let now = quiz.merged.pointer(&at).cloned();
    let value = now.map_or_else(|| "0".to_owned(), |it| it.to_string());
    let mut all: Vec<Named> = words::LEVELS
        .iter()
        .enumerate()
        .map(|(weight, name)| (weight.to_string().into(), (*name).into()))
        .collect();
    // What a document has wrong shows as it is.
    if !all.iter().any(|it| it.0 == value) {
        all.push((value.clone().into(), value.clone().into()));
    }
    let on_pick = {
        let (store, at) = (store.clone(), at.clone());
        Callback::from(move |picked: String| {
            let picked: i64 = picked.parse().unwrap_or_default();
            let built = store.quiz().built.pointer(&at).and_then(Value::as_i64);
            // As built in, it has no place in the document; and what is 0 has none at all.
            let value = match (built, picked) {
                (Some(built), picked) if built == picked => None,
                (None, 0) => None,
                _ => Some(json!(picked)),
            };
            store.write(&at, value);
        })
    };
    html! {
        <Pick id={fields::id(&at)} label={benefit.name.clone()} {all} {value}
            faults={faults(store, &at)} {on_pick} />
    }
}
