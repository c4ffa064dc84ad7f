//! One benefit: its level, the reasons, what the article says, what studies say.

use super::ladder::level_title;
use super::sources;
use crate::quiz::content::{Aspect, Benefit, Evidence, StudyPlan};
use crate::quiz::matching::Reason;
use crate::quiz::plan::months;
use crate::quiz::{Level, Match, Places, QuizResult, TextId};
use crate::text::ui;
use crate::ui::parts::{all as all_of, bare, el, section, text, with_class, words_only};
use crate::ui::quiz::Screen;
use crate::ui::words::Words;
use yew::prelude::*;

/// The cards of all six, the best match first.
pub fn all(screen: &Screen, result: &QuizResult) -> Html {
    let cards = result.matches.iter().map(|it| card(screen, result, it));
    section(
        "benefits",
        screen.words.get(ui::BENEFITS_TITLE),
        cards.collect(),
    )
}

fn card(screen: &Screen, result: &QuizResult, it: &Match) -> Html {
    let words = screen.words;
    let benefit = screen.content.benefit(it.benefit);
    let level = it.level.as_str();
    let mut parts = vec![
        text("p", "chip", words.get(level_title(it.level))),
        text("h4", "", words.get(benefit.name)),
    ];
    parts.extend(it.reasons.iter().map(|reason| reason_view(words, reason)));

    let mut body = Vec::new();
    if it.level < Level::None && it.places == Places::Elsewhere {
        body.extend(
            benefit
                .elsewhere
                .map(|id| text("p", "elsewhere", words.get(id))),
        );
    }
    let answers = screen.state.visit.answers();
    let aspects = result.aspects(screen.content, answers, it.benefit);
    body.extend(
        aspects
            .iter()
            .map(|aspect| aspect_view(screen, benefit, aspect)),
    );
    let sessions = match &benefit.plan {
        Some(plan) => &studied(words, plan),
        None => words.get(ui::PLAN_NONE),
    };
    body.push(says(words_only(words.get(ui::SAYS_PLAN)), sessions));

    if it.level >= Level::Weak {
        // What hardly matches is folded, so that the letter stays short.
        body.insert(0, text("summary", "", words.get(ui::MORE)));
        parts.push(bare("details", body));
    } else {
        parts.extend(body);
    }
    el(
        "article",
        &["class", "part", "data-benefit", "data-level"],
        &[
            &["benefit ", level].concat(),
            "benefit",
            it.benefit.as_str(),
            level,
        ],
        parts,
    )
}

/// Who says it, and what.
fn says(who: Html, what: &str) -> Html {
    with_class("p", "says", vec![bare("b", vec![who]), words_only(what)])
}

fn reason_view(words: Words, reason: &Reason) -> Html {
    let reason = match reason {
        Reason::Because(options) => words.because(options),
        Reason::OtherGoals(options) => {
            let list = words.quoted(options);
            words.fill(ui::REASON_OTHER_GOALS, &[("list", &list)])
        }
        Reason::NoGoals => words.get(ui::REASON_NO_GOALS).into(),
        Reason::StrongerStudies(benefits) => {
            let list = words.benefits(benefits.iter().copied());
            words.fill(ui::REASON_STRONGER, &[("list", &list)])
        }
        Reason::LotionsDoAsWell => words.get(ui::REASON_LOTIONS).into(),
        Reason::Later(condition) => {
            let when = words.later(*condition);
            words.fill(ui::LATER_WHEN, &[("when", when)])
        }
    };
    text("p", "why", &reason)
}

fn aspect_view(screen: &Screen, benefit: &Benefit, aspect: &Aspect) -> Html {
    let words = screen.words;
    let mut parts = Vec::new();
    if benefit.aspects.len() > 1 {
        parts.extend(aspect.name.map(|name| text("h5", "", words.get(name))));
    }
    let article = words_only(words.get(ui::SAYS_ARTICLE));
    parts.push(says(article, words.get(aspect.article)));
    let studies = all_of(vec![
        words_only(words.get(ui::SAYS_STUDIES)),
        words_only(" "),
        text(
            "span",
            evidence_class(aspect.evidence),
            words.get(evidence_title(aspect.evidence)),
        ),
    ]);
    parts.push(says(studies, words.get(aspect.studies)));
    parts.push(sources::view(screen, &aspect.citations));
    with_class("div", "aspect", parts)
}

fn evidence_title(evidence: Evidence) -> TextId {
    match evidence {
        Evidence::Stronger => ui::EVIDENCE_STRONGER,
        Evidence::Fair => ui::EVIDENCE_FAIR,
        Evidence::Mixed => ui::EVIDENCE_MIXED,
        Evidence::Weaker => ui::EVIDENCE_WEAKER,
    }
}

fn evidence_class(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Stronger | Evidence::Fair => "evidence firm",
        Evidence::Mixed | Evidence::Weaker => "evidence loose",
    }
}

/// What studies did and when they measured, in words.
pub fn studied(words: Words, plan: &StudyPlan) -> String {
    let gap = plan.gap_weeks.unwrap_or(plan.sessions);
    let numbers = [
        ("min", plan.sessions.from),
        ("max", plan.sessions.to),
        ("gapMin", gap.from),
        ("gapMax", gap.to),
        ("from", months(plan.measured_weeks.from)),
        ("to", months(plan.measured_weeks.to)),
    ];
    let sessions = words.count(plan.sessions_text, &numbers);
    let measured = words.count(plan.measured_text, &numbers);
    [sessions, measured].join(" ")
}
