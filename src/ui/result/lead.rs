//! The headline, and three lines: what fits, why, what next.

use crate::quiz::matching::Reason;
use crate::quiz::{BenefitId, Headline, Level, Match, NextStep, OptionId, QuizResult};
use crate::text::ui;
use crate::ui::parts::{text, with_class};
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// The opening of the result.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let lines = what(screen, result)
        .into_iter()
        .chain(why(screen, result))
        .chain(confidence(screen, result));
    let mut parts = vec![text("h3", "headline", &headline(screen, result))];
    parts.extend(lines.map(|line| text("p", "", &line)));
    parts.push(text("p", "next", screen.words.get(next(result.next))));
    with_class("div", "lead", parts)
}

fn headline(screen: &Screen, result: &QuizResult) -> String {
    let words = screen.words;
    let benefit = |id: BenefitId| screen.content.benefit(id);
    match &result.headline {
        Headline::First(id) => words.get(benefit(*id).headline).into(),
        Headline::Joint(a, b) => {
            let (a, b) = (words.get(benefit(*a).name), words.get(benefit(*b).short));
            words.fill(ui::HEADLINE_JOINT, &[("a", a), ("b", b)])
        }
        Headline::Later(ids) => {
            let list = words.benefits(ids.iter().copied());
            words.fill(ui::HEADLINE_LATER, &[("list", &list)])
        }
        Headline::Also => words.get(ui::HEADLINE_ALSO).into(),
        Headline::OnlyExfoliation => words.get(ui::HEADLINE_EXFOLIATION).into(),
        Headline::Unsure => words.get(ui::HEADLINE_UNSURE).into(),
        Headline::Nothing => words.get(ui::HEADLINE_NOTHING).into(),
    }
}

/// What else fits, and what is for later.
fn what(screen: &Screen, result: &QuizResult) -> Vec<String> {
    let words = screen.words;
    let now = |level: Level| {
        let it = result.matches.iter();
        it.filter(move |it| it.level == level && it.later.is_none())
    };
    let list = |text, ids: Vec<BenefitId>| {
        let list = words.benefits(ids.iter().copied());
        (!ids.is_empty()).then(|| words.fill(text, &[("list", &list)]))
    };
    let mut lines = Vec::new();
    match &result.headline {
        Headline::First(_) | Headline::Joint(..) | Headline::Later(_) => {
            let also = now(Level::Also).map(|it| it.benefit).collect();
            lines.extend(list(ui::LEAD_ALSO, also));
        }
        Headline::Also => {
            let touched = now(Level::Also).chain(now(Level::Weak));
            lines.extend(list(ui::LEAD_TOUCH, touched.map(|it| it.benefit).collect()));
        }
        Headline::OnlyExfoliation => lines.push(words.get(ui::LEAD_EXFOLIATION).into()),
        Headline::Unsure => lines.push(words.get(ui::LEAD_UNSURE).into()),
        Headline::Nothing => lines.push(words.get(ui::LEAD_NOTHING).into()),
    }
    lines.extend(result.matches.iter().filter_map(|it| later(screen, it)));
    lines
}

fn later(screen: &Screen, it: &Match) -> Option<String> {
    let words = screen.words;
    let condition = it.later.filter(|_| it.level < Level::None)?;
    let list = words.benefits([it.benefit]);
    let when = words.later(condition);
    Some(words.fill(ui::LEAD_LATER, &[("list", &list), ("when", when)]))
}

/// The answers that led to what the headline names.
fn why(screen: &Screen, result: &QuizResult) -> Option<String> {
    let named: Vec<BenefitId> = match &result.headline {
        Headline::First(id) => vec![*id],
        Headline::Joint(a, b) => vec![*a, *b],
        Headline::Later(ids) => ids.clone(),
        Headline::OnlyExfoliation => vec![BenefitId::Exfoliation],
        Headline::Also | Headline::Unsure | Headline::Nothing => vec![],
    };
    let led = |option: &OptionId| {
        let matches = result.matches.iter();
        let mut named = matches.filter(|it| named.contains(&it.benefit));
        named.any(|it| match it.reasons.first() {
            Some(Reason::Because(options)) => options.contains(option),
            _ => false,
        })
    };
    let answers = result.answers.iter();
    let because: Vec<_> = answers
        .flat_map(|(_, options)| options.iter().copied())
        .filter(led)
        .collect();
    (!because.is_empty()).then(|| screen.words.because(&because))
}

fn confidence(screen: &Screen, result: &QuizResult) -> Option<String> {
    let unsure = result.confidence.unsure;
    let text = match unsure {
        _ if result.matches.iter().all(|it| it.level == Level::None) => return None,
        0 => return None,
        1 => ui::CONFIDENCE_ONE,
        _ => ui::CONFIDENCE_OTHER,
    };
    let (count, total) = (unsure.to_string(), result.confidence.asked.to_string());
    let values = [("count", count.as_str()), ("total", total.as_str())];
    Some(screen.words.fill(text, &values))
}

fn next(step: NextStep) -> crate::quiz::TextId {
    match step {
        NextStep::Wait => ui::NEXT_WAIT,
        NextStep::Ask => ui::NEXT_ASK,
        NextStep::Consult => ui::NEXT_CONSULT,
        NextStep::Lotion => ui::NEXT_LOTION,
        NextStep::Look => ui::NEXT_LOOK,
    }
}
