//! The whole page.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, Window};
use yew::prelude::*;

use super::behaviour::Behaviour;
use super::benefits::Benefits;
use super::clinic::Clinic;
use super::document::Document;
use super::language::Language;
use super::look::Look;
use super::notes::Notes;
use super::page_check::PageCheck;
use super::paste::Paste;
use super::preview::Preview;
use super::questions::Questions;
use super::store::{Held, Reveal, Store};
use super::summary::Summary;
use super::take_along::TakeAlong;
use super::texts::Texts;
use super::toolbar::{Bar, Toolbar};
use crate::draft::{Action, State, fields};
use crate::edge::{focus, keep, keys, pointer};
use crate::rules;
use crate::words::page as words;

/// The whole page.
#[component]
pub fn App() -> Html {
    let held = use_reducer(|| {
        let kept = keep::read().unwrap_or_default();
        Held(Rc::new(State::new(&Rc::new(rules::built_in()), kept)))
    });
    let state = Rc::clone(&held.0);
    let reveal = use_state(|| None::<Reveal>);
    let store = Store {
        state: Rc::clone(&state),
        dispatch: dispatch(&held),
        reveal: (*reveal).clone(),
        on_reveal: {
            let reveal = reveal.clone();
            Callback::from(move |it| reveal.set(Some(it)))
        },
    };
    let kept = use_state(|| true);
    {
        let kept = kept.clone();
        use_effect_with(Rc::clone(&state.draft), move |draft| {
            let done = keep::write(draft);
            if done != *kept {
                kept.set(done);
            }
        });
    }
    {
        let dispatch = store.dispatch.clone();
        use_effect_with((), move |()| {
            let heard = web_sys::window().map(|window| listen(&window, dispatch));
            let pressed = pointer::watch();
            move || drop((heard, pressed))
        });
    }
    {
        // What is asked for gets the focus once all around it is there.
        use_effect_with((*reveal).clone(), |reveal| {
            if let Some(it) = reveal {
                focus::to(&it.anchor);
            }
        });
    }
    {
        let store = store.clone();
        use_effect_with(state.added.clone(), move |added| {
            if let Some((_, pointer)) = added {
                store.show(pointer, &fields::id(pointer));
            }
        });
    }
    html! {
        <ContextProvider<Store> context={store}>
            <a class="skip" href="#choose">{ words::SKIP }</a>
            <Toolbar kept={*kept} />
            <main>
                // What sticks stays within this.
                <div class="work">
                <section class="choose" aria-labelledby="choose">
                    <h2 id="choose" tabindex="-1">{ words::CHOOSE }</h2>
                    <Summary />
                    <Clinic />
                    <Look />
                    <Language />
                    <Benefits />
                    <Questions />
                    <Notes />
                    <TakeAlong />
                    <Texts />
                    <Behaviour />
                </section>
                <Preview />
                </div>
                <Paste />
                <Document />
                <PageCheck />
            </main>
            <footer><p>{ words::FOOTER }</p></footer>
            <Bar />
        </ContextProvider<Store>>
    }
}

/// A callback that is the same as long as the page lives.
fn dispatch(held: &UseReducerHandle<Held>) -> Callback<Action> {
    let dispatcher = held.dispatcher();
    Callback::from(move |action| dispatcher.dispatch(action))
}

/// Undoes and does again by the keyboard.
fn listen(window: &Window, dispatch: Callback<Action>) -> EventListener {
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(window, "keydown", active, move |event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        if let Some(action) = key.and_then(keys::asked) {
            event.prevent_default();
            dispatch.emit(action);
        }
    })
}
