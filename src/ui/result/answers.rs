//! What was answered, with a way to change each.

use crate::quiz::{OptionId, QuestionId, QuizResult};
use crate::text::ui;
use crate::ui::parts::{bare, el, section, text, words_only};
use crate::ui::quiz::Screen;
use crate::ui::state::Action;
use yew::prelude::*;

/// The answers that count.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let rows = result.answers.iter();
    let rows = rows
        .map(|(id, options)| row(screen, *id, options))
        .collect();
    let title = screen.words.get(ui::ANSWERS_TITLE);
    section("answers", title, vec![bare("dl", rows)])
}

fn row(screen: &Screen, id: QuestionId, options: &[OptionId]) -> Html {
    let Some(question) = screen.content.question(id) else {
        return Html::default();
    };
    let words = screen.words;
    // Every button says "Change"; this says what, to those who can't see the row.
    let about = screen.id(&["about-", &question.id].concat());
    let short = vec![words_only(words.get(question.short))];
    let options = options.iter();
    let labels = options.map(|option| text("span", "", words.option(*option)));
    let change = html! {
        <button type="button" class="button link" part="button" aria-describedby={about.clone()}
            onclick={screen.on(Action::Change(id))}>
            { words.get(ui::CHANGE) }
        </button>
    };
    el(
        "div",
        &[],
        &[],
        vec![
            el("dt", &["id"], &[&about], short),
            bare("dd", labels.collect()),
            bare("dd", vec![change]),
        ],
    )
}
