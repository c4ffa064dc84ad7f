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

use super::parts::{bare, button, heading, section, text, with_class};
use super::quiz::Screen;
use super::state::Action;
use crate::quiz::QuizResult;
use crate::text::ui;
use yew::prelude::*;

/// The result.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let words = screen.words;
    let parts = [
        heading(screen, ui::RESULT_LABEL),
        notes::view(screen, result),
        lead::view(screen, result),
        ladder::view(screen, result),
        plan::view(screen, result),
        benefit::all(screen, result),
        expect(screen),
        ask(screen, result),
        conditions::view(screen),
        answers::view(screen, result),
        text("p", "small footer", words.get(ui::FOOTER)),
        actions(screen),
    ];
    html! {
        <section class="screen result" part="result" key="result">{ for parts }</section>
    }
}

/// What the days after a session are like (evidence.md 3).
fn expect(screen: &Screen) -> Html {
    let words = screen.words;
    let line = |id| text("p", "", words.get(id));
    let lines = vec![
        line(ui::EXPECT_ARTICLE),
        line(ui::EXPECT_STUDIES),
        line(ui::EXPECT_SERIOUS),
        sources::view(screen, &screen.content.expect),
    ];
    section("expect", words.get(ui::EXPECT_TITLE), lines)
}

/// Questions to take to a consultation, made from the answers.
fn ask(screen: &Screen, result: &QuizResult) -> Html {
    let words = screen.words;
    let first = (!result.ask_about.is_empty()).then(|| {
        let list = words.conditions(&result.ask_about);
        words.fill(ui::ASK_CONDITIONS, &[("list", &list)])
    });
    let first = first.map(|it| text("li", "", &it));
    let rest = result.ask.iter().map(|id| text("li", "", words.get(*id)));
    let rows = first.into_iter().chain(rest).collect();
    section("ask", words.get(ui::ASK_TITLE), vec![bare("ul", rows)])
}

fn actions(screen: &Screen) -> Html {
    let words = screen.words;
    let mut actions = vec![button(screen, ui::START_AGAIN, Action::Restart)];
    if let Some(booking) = screen.booking.clone() {
        let label = booking
            .label
            .unwrap_or(AttrValue::Static(words.get(ui::BOOK)));
        actions.push(html! {
            <a class="button primary" part="button button-primary" href={booking.url}
                onclick={screen.book.clone()}>
                { label }
            </a>
        });
    }
    with_class("div", "actions", actions)
}
