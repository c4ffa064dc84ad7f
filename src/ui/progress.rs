//! "Question 2 of 7", as a bar and in words.

use super::parts::{el, with_class, words_only};
use super::quiz::Screen;
use crate::text::ui;
use yew::prelude::*;

/// The bar above a question.
pub fn view(screen: &Screen) -> Html {
    let Some((step, total)) = screen.state.visit.progress(screen.content) else {
        return Html::default();
    };
    let words = screen.words;
    let (now, all) = (step.to_string(), total.to_string());
    let values = [("step", now.as_str()), ("total", all.as_str())];
    let segment = |place| with_class("i", if place <= step { "on" } else { "" }, vec![]);
    let bar = el(
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
            &words.fill(ui::PROGRESS, &values),
        ],
        (1..=total).map(segment).collect(),
    );
    let short = words_only(&words.fill(ui::PROGRESS_SHORT, &values));
    let short = el(
        "span",
        &["class", "aria-hidden"],
        &["progress-text", "true"],
        vec![short],
    );
    el(
        "div",
        &["class", "part"],
        &["progress", "progress"],
        vec![bar, short],
    )
}
