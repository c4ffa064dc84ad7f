//! "Question 2 of 7", as a bar and in words.

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
    let segments =
        (1..=total).map(|place| html! { <i class={classes!((place <= step).then_some("on"))} /> });
    html! {
        <div class="progress" part="progress">
            <div
                class="progress-bar"
                role="progressbar"
                aria-label={words.get(ui::PROGRESS_LABEL)}
                aria-valuemin="0"
                aria-valuemax={all.clone()}
                aria-valuenow={now.clone()}
                aria-valuetext={words.fill(ui::PROGRESS, &values)}
            >
                { for segments }
            </div>
            <span class="progress-text" aria-hidden="true">
                { words.fill(ui::PROGRESS_SHORT, &values) }
            </span>
        </div>
    }
}
