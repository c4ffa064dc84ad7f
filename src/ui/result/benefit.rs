//! One benefit: its level, the reasons, what the article says, what studies say.

use super::ladder::level_title;
use super::{sources, turn};
use crate::quiz::content::{Aspect, Benefit, Evidence, StudyPlan};
use crate::quiz::matching::Reason;
use crate::quiz::plan::months;
use crate::quiz::{Level, Match, Places, QuizResult, TextId};
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::screen::Screen;
use crate::ui::words::Words;
use yew::Html;

/// The cards of all six, the best match first.
pub fn all(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    if !screen.pieces.shows(turn::BENEFITS) {
        return m.add(Html::default());
    }
    m.section(
        "benefits",
        true,
        screen.words.get(ui::BENEFITS_TITLE),
        |m| {
            for (turn, it) in (turn::BENEFITS..).zip(&result.matches) {
                let pieces = screen.pieces;
                pieces.draw(m, turn, &mut |m| card(m, screen, result, it));
            }
        },
    );
}

fn card(m: &mut Markup, screen: &Screen, result: &QuizResult, it: &Match) {
    let words = screen.words;
    let benefit = screen.content.benefit(it.benefit);
    let level = it.level.as_str();
    m.element(
        "article",
        &["class", "part", "data-benefit", "data-level"],
        &[
            &["benefit ", level].concat(),
            "benefit",
            it.benefit.as_str(),
            level,
        ],
        |m| {
            m.leaf("p", "chip", words.get(level_title(it.level)));
            m.leaf("h4", "", words.get(benefit.name));
            for reason in &it.reasons {
                let class = match reason {
                    Reason::Later(_) => "why later",
                    _ => "why",
                };
                m.leaf("p", class, &reason_text(words, reason));
            }
            if it.later.is_none() && result.is_for_later(it) {
                m.leaf("p", "why later", words.get(ui::LATER_HOLD));
            }
            if it.level < Level::Weak {
                says(m, screen, result, it, benefit);
            } else {
                // What hardly matches is folded, so that the letter stays short.
                m.within("details", "", |m| {
                    m.leaf("summary", "", words.get(ui::MORE));
                    says(m, screen, result, it, benefit);
                });
            }
        },
    );
}

/// What the article says, what studies say, and how they went about it.
fn says(m: &mut Markup, screen: &Screen, result: &QuizResult, it: &Match, benefit: &Benefit) {
    let words = screen.words;
    if let Some(elsewhere) = benefit.elsewhere
        && it.level < Level::None
        && it.places == Places::Elsewhere
    {
        m.leaf("p", "elsewhere", words.get(elsewhere));
    }
    let answers = screen.state.visit.answers();
    for aspect in result.aspects(screen.content, answers, it.benefit) {
        aspect_view(m, screen, aspect);
    }
    m.within("p", "says", |m| {
        m.leaf("b", "", words.get(ui::SAYS_PLAN));
        let mut rows = result.plan.rows.iter();
        let row = rows.find(|row| row.benefit == it.benefit);
        match row.and_then(|row| row.studies.as_ref()) {
            Some(plan) => m.text(&studied(words, plan)),
            None => m.text(words.get(ui::PLAN_NONE)),
        }
    });
}

fn reason_text(words: Words, reason: &Reason) -> String {
    match reason {
        Reason::Because(options) => words.because(options),
        Reason::OtherGoals(options) => {
            let list = words.quoted(options);
            words.fill(ui::REASON_OTHER_GOALS, &[("list", &list)])
        }
        Reason::NoGoals => words.get(ui::REASON_NO_GOALS).into(),
        Reason::StrongerStudies(benefits) => {
            let list = words.benefits(benefits);
            words.fill(ui::REASON_STRONGER, &[("list", &list)])
        }
        Reason::LotionsDoAsWell => words.get(ui::REASON_LOTIONS).into(),
        Reason::Later(condition) => {
            let when = words.later(*condition);
            words.fill(ui::LATER_WHEN, &[("when", when)])
        }
    }
}

fn aspect_view(m: &mut Markup, screen: &Screen, aspect: &Aspect) {
    let words = screen.words;
    if let Some(name) = aspect.name {
        m.leaf("h5", "", words.get(name));
    }
    m.within("p", "says", |m| {
        m.leaf("b", "", words.get(ui::SAYS_ARTICLE));
        m.text(words.get(aspect.article));
    });
    m.within("p", "says", |m| {
        m.within("b", "", |m| {
            m.text(words.get(ui::SAYS_STUDIES));
            m.text(" ");
            let title = words.get(evidence_title(aspect.evidence));
            m.leaf("span", evidence_class(aspect.evidence), title);
        });
        m.text(words.get(aspect.studies));
    });
    if aspect.citations.is_empty() {
        m.leaf("p", "small", words.get(ui::UNCITED));
    } else {
        sources::view(m, screen, &aspect.citations);
    }
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
