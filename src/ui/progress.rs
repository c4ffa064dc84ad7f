//! "Question 2 of 7", as a bar and in words.

use super::markup::Markup;
use super::screen::Screen;
use super::words::figure;
use crate::text::ui;

/// The bar above a question.
pub fn view(m: &mut Markup, screen: &Screen) {
    let Some((step, total)) = screen.state.visit.progress(screen.content) else {
        return;
    };
    let words = screen.words;
    let (now, all) = (step.to_string(), total.to_string());
    let [first, last] = [step, total].map(figure);
    let values = [("step", first), ("total", last)];
    m.element("div", &["class", "part"], &["progress", "progress"], |m| {
        m.element(
            "div",
            &[
                "class",
                "role",
                "aria-label",
                "aria-valuemin",
                "aria-valuemax",
                "aria-valuenow",
                "aria-valuetext",
            ],
            &[
                "progress-bar",
                "progressbar",
                words.get(ui::PROGRESS_LABEL),
                "0",
                &all,
                &now,
                &words.count(ui::PROGRESS, &values),
            ],
            |m| {
                for place in 1..=total {
                    m.within("i", if place <= step { "on" } else { "" }, |_| {});
                }
            },
        );
        let short = words.count(ui::PROGRESS_SHORT, &values);
        m.element(
            "span",
            &["class", "aria-hidden"],
            &["progress-text", "true"],
            |m| m.changing(&short),
        );
    });
}
