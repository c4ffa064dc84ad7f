//! A clinic's page built with Yew, with the quiz on it.
//!
//! The quiz stands in a shadow root of its own, so that the page's styles and the quiz's keep out
//! of each other's way. With trunk: `<link data-trunk rel="rust" data-bin="…">`, as for any Yew program.

use microneedling_quiz::{Quiz, QuizEvent, STYLES};
use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

/// Opens a shadow root in an element, with a place for Yew to draw in.
fn place(host: &Element) -> Option<Element> {
    let root = host
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .ok()?;
    let place = host.owner_document()?.create_element("div").ok()?;
    root.append_child(&place).ok()?;
    Some(place)
}

#[component]
fn Page() -> Html {
    let host = use_node_ref();
    let quiz = use_state(|| None::<Element>);
    let said = use_state(|| "Take the quiz: it needs a minute.".to_owned());

    {
        let (host, quiz) = (host.clone(), quiz.clone());
        use_effect_with((), move |()| {
            quiz.set(host.cast::<Element>().as_ref().and_then(place));
        });
    }

    // None of these carries an answer.
    let on_event = {
        let said = said.clone();
        Callback::from(move |event| {
            said.set(match event {
                QuizEvent::Start => "Started.".into(),
                QuizEvent::Step { step, total } => format!("Question {step} of {total}."),
                QuizEvent::Complete => "Here is the result.".into(),
                QuizEvent::Book(_) => "See you soon.".into(),
                QuizEvent::Restart => "Once more.".into(),
            });
        })
    };

    html! {
        <main>
            <h1>{ "Clinic Example" }</h1>
            <p role="status">{ &*said }</p>
            <div ref={host} />
            if let Some(place) = &*quiz {
                { create_portal(
                    html! {
                        <>
                            <style>{ STYLES }</style>
                            <div class="box">
                                <Quiz
                                    booking_url="https://clinic.example/book"
                                    clinic_name="Clinic Example"
                                    {on_event}
                                />
                            </div>
                        </>
                    },
                    place.clone(),
                ) }
            }
        </main>
    }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
