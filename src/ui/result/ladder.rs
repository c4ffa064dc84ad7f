//! The match ladder: a picture that is also text.

use crate::quiz::{Level, Match, QuizResult, TextId};
use crate::text::ui;
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// How the six benefits match, one rung each.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    html! {
        <section class="ladder">
            <h3>{ screen.words.get(ui::LADDER_TITLE) }</h3>
            <ol>{ for result.matches.iter().map(|it| rung(screen, it)) }</ol>
        </section>
    }
}

/// "Best match", "Also matches", "Weaker match", "Not among your goals".
pub fn level_title(level: Level) -> TextId {
    match level {
        Level::Best => ui::LEVEL_BEST,
        Level::Also => ui::LEVEL_ALSO,
        Level::Weak => ui::LEVEL_WEAK,
        Level::None => ui::LEVEL_NONE,
    }
}

fn rung(screen: &Screen, it: &Match) -> Html {
    let words = screen.words;
    let steps = match it.level {
        Level::Best => 3,
        Level::Also => 2,
        Level::Weak => 1,
        Level::None => 0,
    };
    let bars = (0..3).map(|bar| html! { <i class={classes!((bar < steps).then_some("on"))} /> });
    let later = it.later.filter(|_| it.level < Level::None);
    html! {
        <li class={it.level.as_str()}>
            <strong>{ words.get(screen.content.benefit(it.benefit).name) }</strong>
            <span>
                { words.get(level_title(it.level)) }
                if later.is_some() {
                    { words.get(ui::LIST_COMMA) }<em>{ words.get(ui::LATER) }</em>
                }
            </span>
            <div class="bars" aria-hidden="true">{ for bars }</div>
        </li>
    }
}
