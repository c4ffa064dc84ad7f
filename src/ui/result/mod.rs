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

use super::markup::Markup;
use super::quiz::Screen;
use super::state::Action;
use crate::quiz::QuizResult;
use crate::text::ui;
use yew::prelude::*;

/// The result.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let inside = Markup::html(|m| {
        // Only on paper: on the screen the page around the quiz says whose it is.
        m.within("p", "clinic", |m| {
            if let Some(name) = &screen.clinic_name {
                m.changing(name);
            }
        });
        m.heading(screen, ui::RESULT_LABEL);
        notes::view(m, screen, result);
        lead::view(m, screen, result);
        ladder::view(m, screen, result);
        plan::view(m, screen, result);
        benefit::all(m, screen, result);
        expect(m, screen);
        ask(m, screen, result);
        conditions::view(m, screen);
        answers::view(m, screen, result);
        m.leaf("p", "small footer", screen.words.get(ui::FOOTER));
        actions(m, screen, result);
    });
    html! { <section class="screen result" part="result" key="result">{ inside }</section> }
}

/// What the days after a session are like (evidence.md 3).
fn expect(m: &mut Markup, screen: &Screen) {
    let words = screen.words;
    m.section("expect", words.get(ui::EXPECT_TITLE), |m| {
        for line in [ui::EXPECT_ARTICLE, ui::EXPECT_STUDIES, ui::EXPECT_SERIOUS] {
            m.leaf("p", "", words.get(line));
        }
        sources::view(m, screen, &screen.content.expect);
    });
}

/// Questions to take to a consultation, made from the answers.
fn ask(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    let words = screen.words;
    m.section("ask", words.get(ui::ASK_TITLE), |m| {
        m.within("ul", "", |m| {
            match result.ask_about.as_slice() {
                [] => {}
                [_, _, _, ..] => m.leaf("li", "", words.get(ui::ASK_MANY)),
                few => {
                    let list = words.conditions(few);
                    let few = words.fill(ui::ASK_CONDITIONS, &[("list", &list)]);
                    m.leaf("li", "", &few);
                }
            }
            for question in &result.ask {
                m.leaf("li", "", words.get(*question));
            }
        });
    });
}

fn actions(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    let words = screen.words;
    // What is on hold is nothing to press for.
    let class = if result.plan.on_hold {
        "button"
    } else {
        "button primary"
    };
    m.within("div", "actions", |m| {
        m.button(screen, ui::START_AGAIN, Action::Restart);
        if let Some(booking) = &screen.booking {
            let own = booking.label.as_deref();
            m.pressed(
                "a",
                &["class", "part", "href"],
                &[class, "button button-primary", &booking.url],
                own.unwrap_or(words.get(ui::BOOK)),
                screen.book.clone(),
            );
        }
    });
}
