//! A field with its label, its hint and its faults.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::store::{Store, use_store};
use crate::draft::{Action, fields};
use crate::words::field as words;

/// What goes around every field.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The id of what is in it.
    pub id: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong.
    #[prop_or_default]
    pub faults: Vec<AttrValue>,
    /// The field itself.
    pub children: Html,
}

/// A label, a hint, faults, and the field.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let FrameProps {
        id, label, hint, ..
    } = props;
    html! {
        <div class={classes!("field", (!props.faults.is_empty()).then_some("wrong"))}>
            <label for={id}>{ label }</label>
            if !hint.is_empty() {
                <p class="hint" id={format!("{id}-hint")}>{ hint }</p>
            }
            { wrong(id, &props.faults) }
            { props.children.clone() }
        </div>
    }
}

/// Faults beside what they belong to.
pub fn wrong(id: &str, faults: &[AttrValue]) -> Html {
    if faults.is_empty() {
        return Html::default();
    }
    let all = faults.iter().map(|it| {
        html! {
            <span>
                <span class="unseen">{ words::FAULT }{ " " }</span>
                { it }
            </span>
        }
    });
    html! { <p class="fault" id={format!("{id}-fault")}>{ for all }</p> }
}

/// What describes a field, for `aria-describedby`.
pub fn described(id: &str, hint: bool, fault: bool) -> Option<String> {
    let hint = hint.then(|| format!("{id}-hint"));
    let fault = fault.then(|| format!("{id}-fault"));
    let all: Vec<_> = hint.into_iter().chain(fault).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// The faults of a pointer, in words.
pub fn faults(store: &Store, pointer: &str) -> Vec<AttrValue> {
    let all = store.faults(pointer).into_iter();
    all.map(|it| it.message.clone().into()).collect()
}

/// What somebody typed.
pub fn typed(event: &InputEvent) -> String {
    let area = event.target_dyn_into::<HtmlTextAreaElement>();
    let area = area.map(|it| it.value());
    let line = || {
        event
            .target_dyn_into::<HtmlInputElement>()
            .map(|it| it.value())
    };
    area.or_else(line).unwrap_or_default()
}

/// A field for a text of the document.
#[derive(Properties, PartialEq)]
pub struct TextProps {
    /// Where in the document.
    pub at: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: AttrValue,
    /// `text`, `email`, `tel`, `url`, `date`; or `area` for several lines.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// `autocomplete`, for what a browser may know.
    #[prop_or_default]
    pub auto: Option<AttrValue>,
    /// The id, where the pointer's own is taken.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What stands there without one's own, and would still.
    #[prop_or_default]
    pub instead: Option<AttrValue>,
}

/// A text of the document.
#[component]
pub fn TextField(props: &TextProps) -> Html {
    let store = use_store();
    let id = props.id.clone();
    let id = id.unwrap_or_else(|| fields::id(&props.at).into());
    let faults = faults(&store, &props.at);
    let described = described(&id, !props.hint.is_empty(), !faults.is_empty());
    let invalid = (!faults.is_empty()).then_some("true");
    let value = store.draft().text(&props.at);
    let at = props.at.to_string();
    let oninput = store.on(move |event: InputEvent| Action::Type(at.clone(), typed(&event)));
    let onchange = store.on_settle();
    let field = if props.kind == "area" {
        html! {
            <textarea id={&id} rows="3" {value} {oninput} {onchange} placeholder={props.instead.clone()}
                aria-describedby={described} aria-invalid={invalid} />
        }
    } else {
        html! {
            <input id={&id} type={&props.kind} {value} {oninput} {onchange}
                autocomplete={props.auto.clone().unwrap_or_else(|| "off".into())}
                placeholder={props.instead.clone()}
                aria-describedby={described} aria-invalid={invalid} />
        }
    };
    html! {
        <Frame {id} label={&props.label} hint={&props.hint} {faults}>{ field }</Frame>
    }
}
