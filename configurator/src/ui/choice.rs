//! Fields that offer what there is to choose: lists, radio buttons, ticks.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::field::Frame;
use super::store::use_store;
use crate::draft::Action;

/// A value and what it is called.
pub type Named = (AttrValue, AttrValue);

/// A list to choose one from.
#[derive(Properties, PartialEq)]
pub struct PickProps {
    /// The field's id.
    pub id: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong.
    #[prop_or_default]
    pub faults: Vec<AttrValue>,
    /// What there is.
    pub all: Vec<Named>,
    /// What is chosen.
    pub value: AttrValue,
    /// Something else is.
    pub on_pick: Callback<String>,
}

/// A list to choose one from.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let on_pick = props.on_pick.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(it) = event.target_dyn_into::<HtmlSelectElement>() {
            on_pick.emit(it.value());
        }
    });
    let described =
        super::field::described(&props.id, !props.hint.is_empty(), !props.faults.is_empty());
    let all = props.all.iter().map(|(value, name)| {
        html! { <option {value} selected={*value == props.value}>{ name }</option> }
    });
    html! {
        <Frame id={&props.id} label={&props.label} hint={&props.hint} faults={props.faults.clone()}>
            <select id={&props.id} {onchange} aria-describedby={described}
                aria-invalid={(!props.faults.is_empty()).then_some("true")}>
                { for all }
            </select>
        </Frame>
    }
}

/// An attribute of the element that takes one of some words.
#[derive(Properties, PartialEq)]
pub struct AttributeProps {
    /// Its name.
    pub name: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What there is; the first, whose value is empty, is the default.
    pub all: Vec<Named>,
}

/// An attribute as a list.
#[component]
pub fn Attribute(props: &AttributeProps) -> Html {
    let store = use_store();
    let value = store.draft().attribute(&props.name).to_owned();
    let name = props.name.to_string();
    let on_pick = store.on(move |value| Action::Attribute(name.clone(), value));
    html! {
        <Pick id={format!("attribute-{}", props.name)} label={&props.label} hint={&props.hint}
            all={props.all.clone()} {value} {on_pick} />
    }
}

/// Something that can be ticked.
#[derive(Properties, PartialEq)]
pub struct TickProps {
    /// The field's id.
    pub id: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// More of it, in small.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Is it ticked?
    pub on: bool,
    /// Can't it be changed?
    #[prop_or_default]
    pub fixed: bool,
    /// What is wrong.
    #[prop_or_default]
    pub faults: Vec<AttrValue>,
    /// It is ticked, or no longer.
    pub on_tick: Callback<bool>,
}

/// Something that can be ticked.
#[component]
pub fn Tick(props: &TickProps) -> Html {
    let on_tick = props.on_tick.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(it) = event.target_dyn_into::<HtmlInputElement>() {
            on_tick.emit(it.checked());
        }
    });
    let described =
        super::field::described(&props.id, !props.hint.is_empty(), !props.faults.is_empty());
    html! {
        <div class={classes!("tick", props.fixed.then_some("fixed"))}>
            <label for={&props.id}>
                <input type="checkbox" id={&props.id} checked={props.on} disabled={props.fixed}
                    {onchange} aria-describedby={described} />
                <span>{ &props.label }</span>
            </label>
            if !props.hint.is_empty() {
                <p class="hint" id={format!("{}-hint", props.id)}>{ &props.hint }</p>
            }
            { super::field::wrong(&props.id, &props.faults) }
        </div>
    }
}

/// One of several, all in sight.
#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// Shared by all.
    pub name: AttrValue,
    /// What is asked.
    pub legend: AttrValue,
    /// What there is.
    pub all: Vec<Named>,
    /// What is chosen.
    pub value: AttrValue,
    /// Something else is.
    pub on_pick: Callback<String>,
}

/// One of several, all in sight.
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let all = props.all.iter().map(|(value, label)| {
        let on_pick = props.on_pick.clone();
        let picked = value.to_string();
        let onchange = Callback::from(move |_: Event| on_pick.emit(picked.clone()));
        html! {
            <label class="pill">
                <input type="radio" name={&props.name} {value} checked={*value == props.value} {onchange} />
                <span>{ label }</span>
            </label>
        }
    });
    html! {
        <fieldset class="radios">
            <legend>{ &props.legend }</legend>
            <div class="pills">{ for all }</div>
        </fieldset>
    }
}
