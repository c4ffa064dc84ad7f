//! The match ladder: a picture that is also text.

use crate::quiz::{Level, Match, QuizResult, TextId};
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::screen::Screen;

/// How the six benefits match, one rung each.
pub fn view(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    m.section("ladder", true, screen.words.get(ui::LADDER_TITLE), |m| {
        m.within("ol", "", |m| {
            for it in &result.matches {
                rung(m, screen, result, it);
            }
        });
    });
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

fn rung(m: &mut Markup, screen: &Screen, result: &QuizResult, it: &Match) {
    let words = screen.words;
    let steps = match it.level {
        Level::Best => 3,
        Level::Also => 2,
        Level::Weak => 1,
        Level::None => 0,
    };
    m.within("li", it.level.as_str(), |m| {
        m.leaf(
            "strong",
            "",
            words.get(screen.content.benefit(it.benefit).name),
        );
        m.within("span", "", |m| {
            m.text(words.get(level_title(it.level)));
            if result.is_for_later(it) {
                m.text(words.get(ui::LIST_COMMA));
                m.leaf("em", "", words.get(ui::LATER));
            }
        });
        m.element("div", &["class", "aria-hidden"], &["bars", "true"], |m| {
            for bar in 0..3 {
                m.within("i", if bar < steps { "on" } else { "" }, |_| {});
            }
        });
    });
}
