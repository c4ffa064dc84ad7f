//! What was answered, with a way to change each.

use crate::quiz::{OptionId, QuestionId, QuizResult};
use crate::text::ui;
use crate::ui::quiz::Screen;
use crate::ui::state::Action;
use yew::prelude::*;

/// The answers that count.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let rows = result.answers.iter();
    html! {
        <section class="answers">
            <h3>{ screen.words.get(ui::ANSWERS_TITLE) }</h3>
            <dl>{ for rows.map(|(id, options)| row(screen, *id, options)) }</dl>
        </section>
    }
}

fn row(screen: &Screen, id: QuestionId, options: &[OptionId]) -> Html {
    let Some(question) = screen.content.question(id) else {
        return Html::default();
    };
    let words = screen.words;
    // Every button says "Change"; this says what, to those who can't see the row.
    let about = screen.id(&["about-", &question.id].concat());
    let labels = options
        .iter()
        .map(|option| html! { <span>{ words.option(*option) }</span> });
    html! {
        <div>
            <dt id={about.clone()}>{ words.get(question.short) }</dt>
            <dd>{ for labels }</dd>
            <dd>
                <button type="button" class="button link" part="button" aria-describedby={about}
                    onclick={screen.on(Action::Change(id))}>
                    { words.get(ui::CHANGE) }
                </button>
            </dd>
        </div>
    }
}
