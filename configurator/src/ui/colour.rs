//! A colour: the browser's own field, one for its name, and what the guard makes of it.

use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::{described, faults, typed, wrong};
use super::store::use_store;
use crate::draft::{Action, fields};
use crate::rules::{self, Moved};
use crate::words::{colours as names, fill, look as words};

/// A colour that can be set.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// `accent`, `surface`, …
    pub name: &'static str,
    /// Is it one for the dark?
    pub dark: bool,
}

/// Its name in words.
fn called(name: &str) -> &'static str {
    match name {
        "accent" => names::ACCENT,
        "surface" => names::SURFACE,
        "text" => names::TEXT,
        "muted" => names::MUTED,
        _ => names::BORDER,
    }
}

/// A colour.
#[component]
pub fn ColourField(props: &Props) -> Html {
    let store = use_store();
    let below = if props.dark { "/look/dark" } else { "/look" };
    let at = format!("{below}/{}", props.name);
    let id = fields::id(&at);
    let value = store.draft().text(&at);
    let own = rules::hex(&value);
    let look = store.draft().at("/look").unwrap_or(&Value::Null);
    let shown = own.unwrap_or_else(|| rules::used(look, props.name, props.dark));
    let faults = faults(&store, &at);
    let oninput = {
        let at = at.clone();
        store.on(move |event: InputEvent| Action::Type(at.clone(), typed(&event)))
    };
    let onpick = {
        let at = at.clone();
        store.on(move |event: InputEvent| {
            let picked = event.target_dyn_into::<HtmlInputElement>();
            Action::Type(at.clone(), picked.map(|it| it.value()).unwrap_or_default())
        })
    };
    let onchange = store.on_settle();
    let onclick = {
        let at = at.clone();
        store.on(move |_: MouseEvent| Action::Unset(at.clone()))
    };
    let name = if props.dark {
        fill(names::DARK, &[("name", called(props.name))])
    } else {
        called(props.name).to_owned()
    };
    let invalid = (!faults.is_empty()).then_some("true");
    html! {
        <div class={classes!("field", "colour", (!faults.is_empty()).then_some("wrong"))}>
            <label for={id.clone()}>{ &name }</label>
            { wrong(&id, &faults) }
            <div class="row">
                <input type="color" value={shown.clone()} oninput={onpick} onchange={&onchange}
                    aria-label={fill(names::PICK, &[("name", &name)])} />
                <input type="text" id={id.clone()} {value} {oninput} {onchange} placeholder={shown}
                    spellcheck="false" autocomplete="off" aria-invalid={invalid}
                    aria-describedby={described(&id, true, !faults.is_empty())} />
                <button type="button" {onclick} aria-disabled={store.draft().at(&at).is_none().to_string()}
                    aria-label={fill(names::RESET_ONE, &[("name", &name)])}>{ names::RESET }</button>
            </div>
            <div class="guards" id={format!("{id}-hint")}>
                { for guards(props, look) }
            </div>
        </div>
    }
}

/// What the guard says of a colour, in light and in dark.
fn guards(props: &Props, look: &Value) -> Vec<Html> {
    let given = |at: &str| look.pointer(&format!("{at}/{}", props.name)).is_some();
    let mut all = Vec::new();
    for dark in [false, true] {
        // A light colour without one for the dark speaks for both.
        let here = dark == props.dark || (dark && props.name == "accent" && !given("/dark"));
        let moved = rules::moved(look, dark)
            .into_iter()
            .find(|it| it.name == props.name);
        let scheme = if dark {
            words::IN_DARK
        } else {
            words::IN_LIGHT
        };
        match moved {
            Some(moved) if here && (given("") || given("/dark") || dark == props.dark) => {
                all.push(guard(scheme, &moved));
            }
            None if here
                && props.name != "border"
                && props.name != "surface"
                && given(if props.dark { "/dark" } else { "" }) =>
            {
                all.push(html! { <p class="guard fine">{ fill(words::FINE, &[("scheme", scheme)]) }</p> });
            }
            _ => {}
        }
    }
    all
}

fn guard(scheme: &str, moved: &Moved) -> Html {
    let before = format!("{:.1}:1", floor(moved.before));
    let after = format!("{:.1}:1", floor(moved.after));
    html! {
        <p class="guard">
            <svg class="swatch" viewBox="0 0 2 1" aria-hidden="true">
                <rect width="1" height="1" fill={moved.wanted.clone()} />
                <rect x="1" width="1" height="1" fill={moved.used.clone()} />
            </svg>
            { fill(words::MOVED, &[
                ("scheme", scheme), ("wanted", &moved.wanted), ("before", &before),
                ("used", &moved.used), ("after", &after),
            ]) }
        </p>
    }
}

/// One digit, never more than there is: 4.49 is not 4.5.
fn floor(contrast: f64) -> f64 {
    (contrast * 10.0 + 1e-9).floor() / 10.0
}
