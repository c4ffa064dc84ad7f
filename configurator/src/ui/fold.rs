//! A part of the page that folds. What is in it is made when it is first unfolded.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::store::{is_below, use_store};
use crate::words::{field as words, fill};

/// A part that folds.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id, for links to it.
    pub id: AttrValue,
    /// The places of the document that are in it.
    pub holds: Vec<AttrValue>,
    /// What it is called.
    pub title: AttrValue,
    /// More of that, in small.
    #[prop_or_default]
    pub note: AttrValue,
    /// How deep its heading is; 0 for none.
    #[prop_or_default]
    pub level: u8,
    /// Is it unfolded at first?
    #[prop_or_default]
    pub open: bool,
    /// What is in it.
    pub children: Html,
}

/// A part that folds.
#[component]
pub fn Fold(props: &Props) -> Html {
    let store = use_store();
    let seen = use_state(|| props.open);
    let asked = store
        .reveal
        .as_ref()
        .is_some_and(|it| props.holds.iter().any(|above| is_below(&it.pointer, above)));
    {
        // What was made once stays: something may be half typed in it.
        let seen = seen.clone();
        use_effect_with(asked, move |asked| {
            if *asked {
                seen.set(true);
            }
        });
    }
    let ontoggle = {
        let seen = seen.clone();
        Callback::from(move |event: Event| {
            let fold = event.target_dyn_into::<HtmlDetailsElement>();
            if fold.is_some_and(|it| it.open()) && !*seen {
                seen.set(true);
            }
        })
    };
    let wrong = store.faults_below(&props.holds);
    let title = match props.level {
        3 => html! { <h3>{ &props.title }</h3> },
        4 => html! { <h4>{ &props.title }</h4> },
        _ => html! { <span class="title">{ &props.title }</span> },
    };
    html! {
        // The browser folds it, so `open` is only how it begins.
        <details id={&props.id} class={classes!("fold", format!("level-{}", props.level))}
            open={props.open} {ontoggle}>
            <summary>
                { title }
                if !props.note.is_empty() {
                    <span class="note">{ &props.note }</span>
                }
                if wrong > 0 {
                    <span class="count">{ many(wrong) }</span>
                }
            </summary>
            if *seen || asked {
                <div class="inside">{ props.children.clone() }</div>
            }
        </details>
    }
}

/// "1 fault", "3 faults"
pub fn many(faults: usize) -> String {
    if faults == 1 {
        return words::ONE_FAULT.into();
    }
    fill(words::FAULTS, &[("many", &faults.to_string())])
}
