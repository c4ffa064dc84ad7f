//! When a question of one's own is asked: always, or by the answer to an earlier one.

use serde_json::{Value, json};
use yew::prelude::*;

use super::choice::{Named, Pick, Tick};
use super::field::{faults, wrong};
use super::store::use_store;
use crate::draft::fields;
use crate::draft::pointer::step;
use crate::draft::quiz::strings;
use crate::words::when as words;

/// Which question.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id.
    pub id: AttrValue,
}

/// When it is asked.
#[component]
pub fn When(props: &Props) -> Html {
    let store = use_store();
    let at = format!("/questions/{}/when", step(&props.id));
    let id = fields::id(&at);
    let when = store
        .quiz()
        .merged
        .pointer(&at)
        .cloned()
        .unwrap_or_default();
    let questions = store.quiz().questions();
    let live = questions.iter().filter(|it| !it.dropped);
    let earlier: Vec<_> = live.take_while(|it| props.id != it.id).collect();
    let named = when
        .get("question")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let mut all: Vec<Named> = vec![("".into(), words::ALWAYS.into())];
    all.extend(
        earlier
            .iter()
            .map(|it| (it.id.clone().into(), it.title.clone().into())),
    );
    if !all.iter().any(|it| it.0 == named) {
        all.push((named.clone().into(), named.clone().into()));
    }
    let is_none = when.get("none").is_some();
    let group = if is_none { "none" } else { "any" };
    let chosen = strings(when.get(group));
    let options = earlier
        .iter()
        .find(|it| it.id == named)
        .map(|it| it.options.clone());
    let options: Vec<_> = options
        .unwrap_or_default()
        .into_iter()
        .filter(|it| !it.dropped)
        .collect();
    let on_question = {
        let (store, at, earlier) = (store.clone(), at.clone(), questions.clone());
        Callback::from(move |question: String| {
            // With an answer from the first moment: without any it would be a fault.
            let first = earlier.iter().find(|it| it.id == question);
            let first = first.and_then(|it| it.options.iter().find(|it| !it.dropped));
            let first: Vec<_> = first.map(|it| it.id.clone()).into_iter().collect();
            let when = json!({ "question": question, "any": first });
            store.write(&at, (!question.is_empty()).then_some(when));
        })
    };
    let on_group = {
        let (store, at, named, chosen) = (store.clone(), at.clone(), named.clone(), chosen.clone());
        Callback::from(move |group: String| {
            store.write(&at, Some(json!({ "question": named, group: chosen })));
        })
    };
    let ticks = options.iter().map(|it| {
        let on_tick = {
            let (store, at, named, group) =
                (store.clone(), at.clone(), named.clone(), group.to_owned());
            let (option, chosen) = (it.id.clone(), chosen.clone());
            Callback::from(move |on: bool| {
                let mut chosen = chosen.clone();
                chosen.retain(|it| *it != option);
                if on {
                    chosen.push(option.clone());
                }
                store.write(
                    &at,
                    Some(json!({ "question": named, group.clone(): chosen })),
                );
            })
        };
        html! {
            <Tick key={it.id.clone()} id={format!("{id}/{}", it.id)} label={it.label.clone()}
                on={chosen.contains(&it.id)} {on_tick} />
        }
    });
    html! {
        <fieldset class="when">
            <legend>{ words::LEGEND }</legend>
            <Pick id={id.clone()} label={words::QUESTION} {all} value={named.clone()} on_pick={on_question} />
            { wrong(&id, &faults(&store, &at)) }
            if !named.is_empty() {
                <Pick id={format!("{id}-group")} label={words::GROUP} value={group} on_pick={on_group}
                    all={vec![("any".into(), words::ANY.into()), ("none".into(), words::NONE.into())]} />
                <div class="ticks">{ for ticks }</div>
            }
        </fieldset>
    }
}
