//! "Check my page": what is wrong in something pasted.

use yew::prelude::*;

use super::field::{Frame, described, typed};
use super::finding::told;
use super::store::use_store;
use crate::check::{self, Report};
use crate::draft::Action;
use crate::edge::{focus, parse};
use crate::words::{check as words, fill};

fn look(text: &str) -> Report {
    if check::is_document(text) {
        check::document(text)
    } else {
        check::page(text, &parse::parse(text))
    }
}

/// "Check my page".
#[component]
pub fn PageCheck() -> Html {
    let store = use_store();
    let text = use_state(String::new);
    let report = use_state(|| None::<(u32, Report)>);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(typed(&event)))
    };
    let onsubmit = {
        let (text, report) = (text.clone(), report.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let time = report.as_ref().map_or(0, |it| it.0);
            report.set(Some((time + 1, look(&text))));
        })
    };
    let outcome = report.as_ref().map(|(time, report)| {
        let (hints, wrong): (Vec<_>, Vec<_>) = report.findings.iter().partition(|it| it.is_hint());
        let title = match wrong.len() {
            0 => words::FINE.to_owned(),
            1 => words::ONE.to_owned(),
            many => fill(words::MANY, &[("many", &many.to_string())]),
        };
        let list = |all: Vec<&check::Finding>| {
            let all = all.into_iter().map(|it| html! { <li>{ told(it) }</li> });
            html! { <ul>{ for all }</ul> }
        };
        let take = report.document.clone().map(|document| {
            let (store, attributes) = (store.clone(), report.attributes.clone());
            let onclick = Callback::from(move |_: MouseEvent| {
                store.act(Action::Take(document.clone(), attributes.clone()));
                focus::to("choose");
            });
            html! { <button type="button" {onclick}>{ words::TAKE }</button> }
        });
        let kind = if wrong.is_empty() { "fine" } else { "summary" };
        html! {
            <div key={*time} class={classes!("outcome", kind)}>
                <h3>{ title }</h3>
                if !wrong.is_empty() { { list(wrong) } }
                if !hints.is_empty() {
                    <p>{ words::HINTS }</p>
                    { list(hints) }
                }
                { take }
            </div>
        }
    });
    html! {
        <section class="check" aria-labelledby="check">
            <h2 id="check" tabindex="-1">{ words::TITLE }</h2>
            <p class="lead">{ words::LEAD }</p>
            <form {onsubmit}>
                <Frame id="pasted" label={words::LABEL} hint={words::HINT}>
                    <textarea id="pasted" rows="8" value={(*text).clone()} {oninput} spellcheck="false" dir="ltr"
                        aria-describedby={described("pasted", true, false)} />
                </Frame>
                <button type="submit" class="primary">{ words::CHECK }</button>
            </form>
            <div role="status">{ outcome }</div>
        </section>
    }
}
