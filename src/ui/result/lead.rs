//! The headline, and three lines: what fits, why, what next.

use crate::quiz::matching::Reason;
use crate::quiz::{BenefitId, Headline, Level, Match, NextStep, OptionId, QuizResult};
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::screen::Screen;
use crate::ui::words::figure;

/// The opening of the result.
pub fn view(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    m.within("div", "lead", |m| {
        m.leaf("h3", "headline", &headline(screen, result));
        let why = [why(screen, result), confidence(screen, result)];
        let why: Vec<String> = why.into_iter().flatten().collect();
        for lines in [what(screen, result), why] {
            if !lines.is_empty() {
                m.leaf("p", "", &lines.join(" "));
            }
        }
        m.leaf("p", "next", screen.words.get(next(result.next)));
    });
}

/// What fits, in a few words.
fn headline(screen: &Screen, result: &QuizResult) -> String {
    let words = screen.words;
    let benefit = |id: BenefitId| screen.content.benefit(id);
    let later = result.headline_for_later();
    if !later.is_empty() {
        let list = words.benefits(&later);
        return words.fill(ui::HEADLINE_LATER, &[("list", &list)]);
    }
    match &result.headline {
        Headline::First(id) => {
            let benefit = benefit(*id);
            words.get(benefit.headline.unwrap_or(benefit.name)).into()
        }
        Headline::Joint(a, b) => {
            let (a, b) = (words.get(benefit(*a).name), words.get(benefit(*b).short));
            words.fill(ui::HEADLINE_JOINT, &[("a", a), ("b", b)])
        }
        Headline::Also => words.get(ui::HEADLINE_ALSO).into(),
        Headline::OnlyExfoliation => words.get(ui::HEADLINE_EXFOLIATION).into(),
        Headline::Unsure => words.get(ui::HEADLINE_UNSURE).into(),
        // What is put off has returned above, unless nothing is named.
        Headline::Nothing | Headline::Later(_) => words.get(ui::HEADLINE_NOTHING).into(),
    }
}

/// What else fits, and what is for later.
fn what(screen: &Screen, result: &QuizResult) -> Vec<String> {
    let words = screen.words;
    let mut lines = Vec::new();
    let mut list = |text, last: Level| {
        let mut ids = Vec::new();
        for it in &result.matches {
            if it.level > Level::Best && it.level <= last && it.later.is_none() {
                ids.push(it.benefit);
            }
        }
        if !ids.is_empty() {
            lines.push(words.fill(text, &[("list", &words.benefits(&ids))]));
        }
    };
    match &result.headline {
        Headline::First(_) | Headline::Joint(..) | Headline::Later(_) => {
            list(ui::LEAD_ALSO, Level::Also);
        }
        Headline::Also => list(ui::LEAD_TOUCH, Level::Weak),
        Headline::OnlyExfoliation => lines.push(words.get(ui::LEAD_EXFOLIATION).into()),
        Headline::Unsure => lines.push(words.get(ui::LEAD_UNSURE).into()),
        Headline::Nothing => lines.push(words.get(ui::LEAD_NOTHING).into()),
    }
    for it in &result.matches {
        lines.extend(later(screen, it));
    }
    lines
}

fn later(screen: &Screen, it: &Match) -> Option<String> {
    let words = screen.words;
    let condition = it.later.filter(|_| it.level < Level::None)?;
    let list = words.benefits(&[it.benefit]);
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
    let mut because: Vec<OptionId> = Vec::new();
    for (_, options) in &result.answers {
        for option in options {
            let led = |it: &Match| match it.reasons.first() {
                Some(Reason::Because(options)) => {
                    named.contains(&it.benefit) && options.contains(option)
                }
                _ => false,
            };
            if result.matches.iter().any(led) {
                because.push(*option);
            }
        }
    }
    (!because.is_empty()).then(|| screen.words.because(&because))
}

fn confidence(screen: &Screen, result: &QuizResult) -> Option<String> {
    let open = &result.confidence;
    let says = open.unsure > 0 && result.matches.iter().any(|it| it.level != Level::None);
    let [unsure, asked] = [open.unsure, open.asked].map(figure);
    says.then(|| screen.words.plural(ui::CONFIDENCE, unsure, asked))
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
