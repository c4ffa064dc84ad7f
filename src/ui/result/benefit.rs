//! One benefit: its level, the reasons, what the article says, what studies say.

use super::ladder::level_title;
use super::sources;
use crate::quiz::content::{Aspect, Benefit, Evidence, StudyPlan};
use crate::quiz::matching::Reason;
use crate::quiz::plan::months;
use crate::quiz::{Level, Match, Places, QuizResult, TextId};
use crate::text::ui;
use crate::ui::quiz::Screen;
use crate::ui::words::Words;
use yew::prelude::*;

/// The card of one benefit.
pub fn view(screen: &Screen, result: &QuizResult, it: &Match) -> Html {
    let words = screen.words;
    let benefit = screen.content.benefit(it.benefit);
    let level = it.level.as_str();
    let answers = screen.state.visit.answers();
    let aspects = result.aspects(screen.content, answers, it.benefit);
    let elsewhere = it.level < Level::None && it.places == Places::Elsewhere;
    let body = html! {
        <>
            if let Some(elsewhere) = benefit.elsewhere.filter(|_| elsewhere) {
                <p class="elsewhere">{ words.get(elsewhere) }</p>
            }
            { for aspects.iter().map(|aspect| aspect_view(screen, benefit, aspect)) }
            { sessions(words, benefit) }
        </>
    };
    html! {
        <article
            class={classes!("benefit", level)}
            part="benefit"
            data-benefit={it.benefit.as_str()}
            data-level={level}
            key={it.benefit.as_str()}
        >
            <p class="chip">{ words.get(level_title(it.level)) }</p>
            <h4>{ words.get(benefit.name) }</h4>
            { for it.reasons.iter().map(|reason| reason_view(words, reason)) }
            // What hardly matches is folded, so that the letter stays short.
            if it.level >= Level::Weak {
                <details>
                    <summary>{ words.get(ui::MORE) }</summary>
                    { body }
                </details>
            } else {
                { body }
            }
        </article>
    }
}

fn reason_view(words: Words, reason: &Reason) -> Html {
    let text = match reason {
        Reason::Because(options) => words.because(options),
        Reason::OtherGoals(options) => {
            let list = words.quoted(options);
            words.fill(ui::REASON_OTHER_GOALS, &[("list", &list)])
        }
        Reason::NoGoals => words.get(ui::REASON_NO_GOALS),
        Reason::StrongerStudies(benefits) => {
            let list = words.benefits(benefits.iter().copied());
            words.fill(ui::REASON_STRONGER, &[("list", &list)])
        }
        Reason::LotionsDoAsWell => words.get(ui::REASON_LOTIONS),
        Reason::Later(condition) => {
            let when = words.later(*condition);
            words.fill(ui::LATER_WHEN, &[("when", &when)])
        }
    };
    html! { <p class="why">{ text }</p> }
}

fn aspect_view(screen: &Screen, benefit: &Benefit, aspect: &Aspect) -> Html {
    let words = screen.words;
    let name = aspect.name.filter(|_| benefit.aspects.len() > 1);
    html! {
        <div class="aspect">
            if let Some(name) = name {
                <h5>{ words.get(name) }</h5>
            }
            <p class="says">
                <b>{ words.get(ui::SAYS_ARTICLE) }</b>
                { words.get(aspect.article) }
            </p>
            <p class="says">
                <b>
                    { words.get(ui::SAYS_STUDIES) }{ " " }
                    <span class={classes!("evidence", evidence_class(aspect.evidence))}>
                        { words.get(evidence_title(aspect.evidence)) }
                    </span>
                </b>
                { words.get(aspect.studies) }
            </p>
            { sources::view(screen, &aspect.citations) }
        </div>
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
        Evidence::Stronger | Evidence::Fair => "firm",
        Evidence::Mixed | Evidence::Weaker => "loose",
    }
}

fn sessions(words: Words, benefit: &Benefit) -> Html {
    let text = match &benefit.plan {
        Some(plan) => html! { <>{ studied(words, plan) }</> },
        None => html! { <>{ words.get(ui::PLAN_NONE) }</> },
    };
    html! { <p class="says"><b>{ words.get(ui::SAYS_PLAN) }</b>{ text }</p> }
}

/// What studies did and when they measured, in words.
pub fn studied(words: Words, plan: &StudyPlan) -> AttrValue {
    let gap = plan.gap_weeks.unwrap_or(plan.sessions);
    let numbers = [
        ("min", plan.sessions.from),
        ("max", plan.sessions.to),
        ("gapMin", gap.from),
        ("gapMax", gap.to),
        ("from", months(plan.measured_weeks.from)),
        ("to", months(plan.measured_weeks.to)),
    ]
    .map(|(name, number)| (name, number.to_string()));
    let values = numbers
        .each_ref()
        .map(|(name, number)| (*name, number.as_str()));
    let sessions = words.fill(plan.sessions_text, &values);
    let measured = words.fill(plan.measured_text, &values);
    [sessions.as_str(), " ", measured.as_str()].concat().into()
}
