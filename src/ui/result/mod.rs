//! The result: notes first, then what fits, the plan, the six benefits, and what to take along.

mod answers;
mod benefit;
mod conditions;
mod drawing;
mod keep;
mod ladder;
mod lead;
mod notes;
mod plan;
mod sources;

use super::markup::Markup;
use super::pieces::Turn;
use super::platform;
use super::screen::Screen;
use super::state::{Action, Link};
use crate::quiz::QuizResult;
use crate::quiz::content::Class;
use crate::text::ui;
use yew::prelude::*;

/// In which turn each piece is drawn, what is read first before the rest ([`Pieces`]).
///
/// [`Pieces`]: super::pieces::Pieces
mod turn {
    use crate::ui::pieces::Turn;

    /// What to wait for, what fits, why, what next.
    pub const LEAD: Turn = 0;
    pub const LADDER: Turn = 1;
    pub const PLAN: Turn = 2;
    /// The first of the six benefits; the others follow it.
    pub const BENEFITS: Turn = 3;
    pub const EXPECT: Turn = 9;
    pub const CONDITIONS: Turn = 10;
    pub const ANSWERS: Turn = 11;
    pub const KEEP: Turn = 12;
    /// Only on paper.
    pub const HEAD: Turn = 13;
}

/// The turn of the last piece.
pub const LAST: Turn = turn::HEAD;

/// The result.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let pieces = screen.pieces;
    let inside = Markup::html(|m| {
        pieces.draw(m, turn::HEAD, &mut |m| head(m, screen));
        pieces.draw(m, turn::LEAD, &mut |m| {
            m.heading(screen, ui::RESULT_LABEL);
            if screen.state.link == Some(Link::Came) {
                m.within("div", "came", |m| {
                    m.leaf("p", "", screen.words.get(ui::LINK_CAME));
                    m.button(screen, ui::LINK_OWN, Action::Restart.into());
                });
            }
            // What calls for waiting comes before what fits; the rest behind it.
            notes::view(m, screen, result, |class| class == Class::Wait);
            lead::view(m, screen, result);
            notes::view(m, screen, result, |class| class != Class::Wait);
        });
        pieces.draw(m, turn::LADDER, &mut |m| ladder::view(m, screen, result));
        pieces.draw(m, turn::PLAN, &mut |m| plan::view(m, screen, result));
        benefit::all(m, screen, result);
        pieces.draw(m, turn::EXPECT, &mut |m| {
            expect(m, screen);
            ask(m, screen, result);
        });
        pieces.draw(m, turn::CONDITIONS, &mut |m| conditions::view(m, screen));
        pieces.draw(m, turn::ANSWERS, &mut |m| answers::view(m, screen, result));
        pieces.draw(m, turn::KEEP, &mut |m| {
            keep::view(m, screen);
            #[cfg(feature = "document")]
            if let Some(line) = &screen.reviewed {
                m.leaf("p", "small reviewed", line);
            }
            m.leaf("p", "small footer", screen.words.get(ui::FOOTER));
            actions(m, screen, result);
        });
    });
    html! {
        <section
            class="screen result"
            part="result"
            key="result"
            data-coming={(!pieces.shows(LAST)).then_some("")}
        >
            { inside }
        </section>
    }
}

/// Only on paper: on the screen the page around the quiz says whose it is.
fn head(m: &mut Markup, screen: &Screen) {
    m.within("p", "clinic", |m| {
        if let Some(name) = &screen.clinic_name {
            m.changing(name);
        }
        let date = screen.words.date(platform::today());
        m.changing(&screen.words.fill(ui::PRINTED, &[("date", &date)]));
    });
}

/// What the days after a session are like (evidence.md 3).
fn expect(m: &mut Markup, screen: &Screen) {
    let words = screen.words;
    m.section("expect", false, words.get(ui::EXPECT_TITLE), |m| {
        for line in [ui::EXPECT_ARTICLE, ui::EXPECT_STUDIES, ui::EXPECT_SERIOUS] {
            m.leaf("p", "", words.get(line));
        }
        sources::view(m, screen, &screen.content.expect);
    });
}

/// Questions to take to a consultation, made from the answers.
fn ask(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    m.section("ask", false, screen.words.get(ui::ASK_TITLE), |m| {
        m.within("ul", "", |m| {
            for question in questions(screen, result, 2) {
                m.leaf("li", "", &question);
            }
        });
    });
}

/// The questions to take along. More conditions than `few` are left to the notes.
pub fn questions(screen: &Screen, result: &QuizResult, few: usize) -> Vec<String> {
    let words = screen.words;
    let about = match result.ask_about.as_slice() {
        [] => None,
        many if many.len() > few => Some(words.get(ui::ASK_MANY).into()),
        few => {
            let list = words.conditions(few);
            Some(words.fill(ui::ASK_CONDITIONS, &[("list", &list)]))
        }
    };
    let rest = result.ask.iter().map(|it| String::from(words.get(*it)));
    about.into_iter().chain(rest).collect()
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
        m.button(screen, ui::START_AGAIN, Action::Restart.into());
        if let Some(booking) = &screen.booking {
            let own = booking.label.as_deref();
            m.pressed(
                "a",
                &["class", "part", "href", "rel"],
                // A page may send its links to a tab of a name, which keeps its opener.
                &[class, "button button-primary", &booking.url, "noopener"],
                own.unwrap_or(words.get(ui::BOOK)),
                screen.book.clone(),
            );
        }
    });
}
