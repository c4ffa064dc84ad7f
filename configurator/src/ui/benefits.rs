//! What can be left out: benefits, notes, questions to take along. Ticked is in.

use yew::prelude::*;

use super::choice::Tick;
use super::field::{faults, wrong};
use super::fold::Fold;
use super::store::use_store;
use crate::draft::pointer::step;
use crate::draft::shown::Item;
use crate::draft::{Change, fields};
use crate::words::benefits as words;

/// Things with ticks.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// `benefits`, `conditions`, `ask`.
    pub group: &'static str,
    /// What there is.
    pub items: Vec<Item>,
    /// What is said of one that must stay.
    #[prop_or_default]
    pub fixed: AttrValue,
}

/// Things with ticks.
#[component]
pub fn Ticks(props: &Props) -> Html {
    let store = use_store();
    let all = props.items.iter().map(|it| {
        let at = format!("/{}/{}", props.group, step(&it.id));
        let on_tick = {
            let (store, at) = (store.clone(), at.clone());
            Callback::from(move |on: bool| {
                let at = at.clone();
                store.change(if on { Change::TakeBack(at) } else { Change::Drop(at) });
            })
        };
        let hint = if it.can_drop { AttrValue::default() } else { props.fixed.clone() };
        html! {
            <Tick key={it.id.clone()} id={fields::id(&at)} label={it.name.clone()} {hint} on={!it.dropped}
                fixed={!it.can_drop && !it.dropped} faults={faults(&store, &at)} {on_tick} />
        }
    });
    html! { <div class="ticks">{ for all }</div> }
}

/// The benefits.
#[component]
pub fn Benefits() -> Html {
    let store = use_store();
    let items = store.quiz().benefits();
    let offered = items.iter().filter(|it| !it.dropped).count();
    let note = crate::words::fill(
        words::OFFERED,
        &[
            ("some", &offered.to_string()),
            ("all", &items.len().to_string()),
        ],
    );
    html! {
        <Fold id="doc/benefits" holds={vec!["/benefits".into()]} title={words::TITLE} {note} level=3>
            <p class="lead">{ words::LEAD }</p>
            { wrong("doc/benefits", &faults(&store, "/benefits")) }
            <fieldset>
                <legend>{ words::LEGEND }</legend>
                <Ticks group="benefits" {items} />
            </fieldset>
            <p class="hint">{ words::CORE }</p>
        </Fold>
    }
}
