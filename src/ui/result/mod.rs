//! The result: notes first, then what fits, the plan, the six benefits, and what to take along.

mod answers;
mod benefit;
mod conditions;
mod drawing;
mod ladder;
mod lead;
mod notes;
mod plan;
mod sources;

use super::quiz::Screen;
use super::state::Action;
use crate::quiz::QuizResult;
use crate::text::ui;
use yew::prelude::*;

/// The result.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let words = screen.words;
    html! {
        <section class="screen result" part="result" key="result">
            <h2 class="over" tabindex="-1" ref={screen.heading.clone()}>
                { words.get(ui::RESULT_LABEL) }
            </h2>
            { notes::view(screen, result) }
            { lead::view(screen, result) }
            { ladder::view(screen, result) }
            { plan::view(screen, result) }
            <section class="benefits">
                <h3>{ words.get(ui::BENEFITS_TITLE) }</h3>
                { for result.matches.iter().map(|it| benefit::view(screen, result, it)) }
            </section>
            { expect(screen) }
            { ask(screen, result) }
            { conditions::view(screen) }
            { answers::view(screen, result) }
            <p class="small footer">{ words.get(ui::FOOTER) }</p>
            { actions(screen) }
        </section>
    }
}

/// What the days after a session are like (evidence.md 3).
fn expect(screen: &Screen) -> Html {
    let words = screen.words;
    html! {
        <section class="expect">
            <h3>{ words.get(ui::EXPECT_TITLE) }</h3>
            <p>{ words.get(ui::EXPECT_ARTICLE) }</p>
            <p>{ words.get(ui::EXPECT_STUDIES) }</p>
            <p>{ words.get(ui::EXPECT_SERIOUS) }</p>
            { sources::view(screen, &screen.content.expect) }
        </section>
    }
}

/// Questions to take to a consultation, made from the answers.
fn ask(screen: &Screen, result: &QuizResult) -> Html {
    let words = screen.words;
    let first = (!result.ask_about.is_empty()).then(|| {
        let list = words.conditions(&result.ask_about);
        words.fill(ui::ASK_CONDITIONS, &[("list", &list)])
    });
    let rest = result.ask.iter().map(|text| words.get(*text));
    html! {
        <section class="ask">
            <h3>{ words.get(ui::ASK_TITLE) }</h3>
            <ul>{ for first.into_iter().chain(rest).map(|text| html! { <li>{ text }</li> }) }</ul>
        </section>
    }
}

fn actions(screen: &Screen) -> Html {
    let words = screen.words;
    let book = screen.booking.clone().map(|booking| {
        let label = booking.label.unwrap_or_else(|| words.get(ui::BOOK));
        html! {
            <a class="button primary" part="button button-primary" href={booking.url}
                onclick={screen.book.clone()}>
                { label }
            </a>
        }
    });
    html! {
        <div class="actions">
            <button type="button" class="button plain" part="button"
                onclick={screen.on(Action::Restart)}>
                { words.get(ui::START_AGAIN) }
            </button>
            { for book }
        </div>
    }
}
