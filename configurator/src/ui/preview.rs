//! The live quiz at the size of a phone, light and dark.

use std::rc::Rc;

use gloo_events::EventListener;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::MessageEvent;
use yew::prelude::*;

use super::choice::Radios;
use super::store::use_store;
use crate::draft::Draft;
use crate::edge::frame::{self, Heard};
use crate::snippets;
use crate::words::preview as words;

const FRAMES: [(&str, &str, &str); 2] = [
    ("preview-light", "light", words::LIGHT),
    ("preview-dark", "dark", words::DARK),
];

/// What is drawn: what is chosen, and the document as it last was without a fault. One half typed
/// would show the built-in quiz for a moment.
type Drawn = (Rc<Draft>, Rc<Value>);

fn draw(id: &str, (draft, good): &Drawn) {
    let (attributes, document) = snippets::live(draft, good);
    frame::tell(id, &attributes, document);
}

/// The live quiz.
#[component]
pub fn Preview() -> Html {
    let store = use_store();
    let drawn: Drawn = (Rc::clone(&store.state.draft), Rc::clone(&store.state.good));
    let shown = use_state(|| "light".to_owned());
    let error = use_state(|| None::<String>);
    let latest = use_mut_ref(|| drawn.clone());
    *latest.borrow_mut() = drawn.clone();
    use_effect_with(drawn, |drawn| {
        for (id, ..) in FRAMES {
            draw(id, drawn);
        }
    });
    {
        let error = error.clone();
        use_effect_with((), move |()| {
            let heard = web_sys::window().map(|window| {
                EventListener::new(&window, "message", move |event| {
                    let Some(event) = event.dyn_ref::<MessageEvent>() else {
                        return;
                    };
                    for (id, ..) in FRAMES {
                        match frame::heard(id, event) {
                            Some(Heard::Ready) => draw(id, &latest.borrow()),
                            Some(Heard::Drawn(found)) => error.set(found),
                            None => {}
                        }
                    }
                })
            });
            move || drop(heard)
        });
    }
    let on_pick = {
        let shown = shown.clone();
        Callback::from(move |it: String| shown.set(it))
    };
    let frames = FRAMES.map(|(id, scheme, name)| {
        html! {
            <figure class={classes!("phone", scheme, (*shown == scheme).then_some("shown"))}>
                <figcaption>{ name }</figcaption>
                <iframe {id} src={format!("preview.html?scheme={scheme}")}
                    title={crate::words::fill(words::FRAME, &[("scheme", name)])} />
            </figure>
        }
    });
    html! {
        <section class="preview" aria-labelledby="preview">
            <h2 id="preview" tabindex="-1">{ words::TITLE }</h2>
            <Radios name="preview-scheme" legend={words::SCHEME} value={(*shown).clone()} {on_pick}
                all={FRAMES.map(|(_, scheme, name)| (scheme.into(), name.into())).to_vec()} />
            <div class="phones">{ for frames }</div>
            <p class="says" role="status">
                if !store.state.told.is_empty() {
                    { words::STALE }
                } else if let Some(error) = &*error {
                    { crate::words::fill(words::SAYS, &[("error", error)]) }
                }
            </p>
        </section>
    }
}
