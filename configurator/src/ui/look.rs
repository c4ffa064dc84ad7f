//! How it looks.

use serde_json::json;
use yew::prelude::*;

use super::choice::{Attribute, Named, Pick};
use super::colour::ColourField;
use super::field::{TextField, faults, wrong};
use super::fold::Fold;
use super::store::{Store, use_store};
use crate::draft::fields::COLOURS;
use crate::words::look as words;

/// How it looks.
#[component]
pub fn Look() -> Html {
    let store = use_store();
    let [accent, others @ ..] = COLOURS;
    let all = |dark| {
        COLOURS
            .into_iter()
            .map(move |name| html! { <ColourField {name} {dark} /> })
    };
    let others = others
        .into_iter()
        .map(|name| html! { <ColourField {name} dark=false /> });
    let named = |all: &[(&'static str, &'static str)]| -> Vec<Named> {
        all.iter()
            .map(|(value, name)| (AttrValue::from(*value), AttrValue::from(*name)))
            .collect()
    };
    html! {
        <Fold id="doc/look" holds={vec!["/look".into()]} title={words::TITLE} level=3>
            { wrong("doc/look", &faults(&store, "/look")) }
            <p class="lead">{ words::GUARD }</p>
            <ColourField name={accent} dark=false />
            <Fold id="look-more" holds={vec!["/look/surface".into(), "/look/text".into(), "/look/muted".into(), "/look/border".into()]}
                title={words::MORE} level=0>
                { for others }
            </Fold>
            <Fold id="look-dark" holds={vec!["/look/dark".into()]} title={words::DARK} level=0>
                <p class="lead">{ words::DARK_LEAD }</p>
                { for all(true) }
            </Fold>
            { preset(&store, "/look/font", words::FONT, words::FONT_HINT, words::FONTS, words::FONT_NAMES) }
            <TextField at="/look/font" label={words::FONT_OWN} hint={words::FONT_OWN_HINT} />
            { preset(&store, "/look/radius", words::RADIUS, "", words::RADII, words::RADIUS_NAMES) }
            <TextField at="/look/radius" label={words::RADIUS_OWN} hint={words::RADIUS_OWN_HINT} />
            <TextField at="/look/maxWidth" label={words::WIDTH} hint={words::WIDTH_HINT} />
            <Attribute name="color-scheme" label={words::SCHEME} hint={words::SCHEME_HINT} all={named(&[
                ("", words::SCHEME_AUTO), ("light", words::SCHEME_LIGHT), ("dark", words::SCHEME_DARK),
            ])} />
            <Attribute name="mode" label={words::MODE} all={named(&[
                ("", words::MODE_INLINE), ("dialog", words::MODE_DIALOG),
            ])} />
        </Fold>
    }
}

/// A list of what is often wanted, above the field that takes anything.
fn preset(
    store: &Store,
    at: &'static str,
    label: &'static str,
    hint: &'static str,
    offered: &[&'static str],
    names: &[&'static str],
) -> Html {
    let value = store.draft().text(at);
    let known = value.is_empty() || offered.contains(&value.as_str());
    let mut all: Vec<Named> = vec![("".into(), words::AS_BUILT_IN.into())];
    let presets = offered
        .iter()
        .zip(names)
        .map(|(value, name)| (AttrValue::from(*value), AttrValue::from(*name)));
    all.extend(presets);
    if !known {
        all.push((value.clone().into(), words::OWN.into()));
    }
    let store = store.clone();
    let on_pick = Callback::from(move |value: String| {
        store.write(at, (!value.is_empty()).then(|| json!(value)));
    });
    html! { <Pick id={format!("preset{at}")} {label} {hint} {all} {value} {on_pick} /> }
}
