//! What was answered, with a way to change each.

use crate::quiz::QuizResult;
use crate::quiz::content::Question;
use crate::quiz::result::Given;
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::screen::Screen;
use crate::ui::state::Action;

/// The answers that count.
pub fn view(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    m.section("answers", true, screen.words.get(ui::ANSWERS_TITLE), |m| {
        m.within("dl", "", |m| {
            for given in &result.answers {
                if let Some(question) = screen.content.question(given.0) {
                    row(m, screen, question, given);
                }
            }
        });
    });
}

fn row(m: &mut Markup, screen: &Screen, question: &Question, (id, options): &Given) {
    let words = screen.words;
    // Every button says "Change"; this says what, to those who can't see the row.
    let about = screen.id(&["about-", &question.id].concat());
    m.within("div", "", |m| {
        m.element("dt", &["id"], &[&about], |m| {
            m.text(words.get(question.short));
        });
        m.within("dd", "", |m| {
            for option in options {
                m.leaf("span", "", words.option(*option));
            }
        });
        m.within("dd", "", |m| {
            m.pressed(
                "button",
                &["type", "class", "part", "aria-describedby"],
                &["button", "button link", "button", &about],
                words.get(ui::CHANGE),
                screen.on(Action::Change(*id).into()),
            );
        });
    });
}
