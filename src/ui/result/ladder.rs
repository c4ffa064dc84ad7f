//! The match ladder: a picture that is also text.

use crate::quiz::{Level, Match, QuizResult, TextId};
use crate::text::ui;
use crate::ui::parts::{bare, el, section, text, with_class, words_only};
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// How the six benefits match, one rung each.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let rungs = result.matches.iter().map(|it| rung(screen, it)).collect();
    let title = screen.words.get(ui::LADDER_TITLE);
    section("ladder", title, vec![bare("ol", rungs)])
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
    let bar = |bar| with_class("i", if bar < steps { "on" } else { "" }, vec![]);
    let bars = el(
        "div",
        &["class", "aria-hidden"],
        &["bars", "true"],
        (0..3).map(bar).collect(),
    );
    let mut level = vec![words_only(words.get(level_title(it.level)))];
    if it.later.is_some() && it.level < Level::None {
        level.push(words_only(words.get(ui::LIST_COMMA)));
        level.push(text("em", "", words.get(ui::LATER)));
    }
    let name = words.get(screen.content.benefit(it.benefit).name);
    with_class(
        "li",
        it.level.as_str(),
        vec![text("strong", "", name), bare("span", level), bars],
    )
}
