//! The plan: a drawn timeline, and the same in words.

use super::benefit::studied;
use super::drawing;
use crate::quiz::content::{Severity, StudyPlan};
use crate::quiz::plan::{Fit, Row, months};
use crate::quiz::{Plan, QuizResult};
use crate::text::ui;
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// What it would take.
pub fn view(screen: &Screen, result: &QuizResult) -> Html {
    let words = screen.words;
    let plan = &result.plan;
    let row = plan.drawn_row();
    let studies = row.and_then(|row| row.studies.as_ref());
    let caption = match plan.drawn {
        Some(id) => words.fill(ui::PLAN_LEAD, &[("benefit", &words.benefits([id]))]),
        None => words.get(ui::PLAN_LEAD_GENERAL),
    };
    let own = studies.map_or_else(AttrValue::default, |studies| studied(words, studies));
    let fit = row
        .zip(studies)
        .and_then(|(row, it)| fit(screen, plan, row, it));
    html! {
        <section class="plan">
            <h3>{ words.get(ui::PLAN_TITLE) }</h3>
            if plan.on_hold {
                <p class="hold">{ words.get(ui::PLAN_HOLD) }</p>
            }
            <figure part="plan">
                <figcaption>{ caption }</figcaption>
                { drawing::view(screen, plan) }
            </figure>
            <p>{ article(screen, plan) }{ " " }{ words.get(severity(plan)) }</p>
            <p>{ own }{ " " }{ words.get(ui::PLAN_STUDIES) }</p>
            if let Some(fit) = fit {
                <p>{ fit }</p>
            }
        </section>
    }
}

/// What the article says of sessions.
pub fn article(screen: &Screen, plan: &Plan) -> AttrValue {
    let (sessions, gap) = (plan.article.sessions, plan.article.gap_weeks);
    let numbers = [
        ("min", sessions.from),
        ("max", sessions.to),
        ("gapMin", gap.from),
        ("gapMax", gap.to),
    ]
    .map(|(name, number)| (name, number.to_string()));
    let values = numbers
        .each_ref()
        .map(|(name, number)| (*name, number.as_str()));
    screen.words.fill(ui::PLAN_ARTICLE, &values)
}

fn severity(plan: &Plan) -> crate::quiz::TextId {
    match plan.severity {
        Some(Severity::Low) => ui::PLAN_SEVERITY_LOW,
        Some(Severity::Middle) => ui::PLAN_SEVERITY_MIDDLE,
        Some(Severity::High) => ui::PLAN_SEVERITY_HIGH,
        None => ui::PLAN_SEVERITY_UNKNOWN,
    }
}

fn fit(screen: &Screen, plan: &Plan, row: &Row, studies: &StudyPlan) -> Option<AttrValue> {
    let words = screen.words;
    let text = match row.fit? {
        Fit::TooSoon => ui::PLAN_TOO_SOON,
        Fit::Partly => ui::PLAN_PARTLY,
        Fit::Fits => ui::PLAN_FITS,
    };
    let hope = words.option(plan.hope?);
    let from = months(studies.measured_weeks.from).to_string();
    let to = months(studies.measured_weeks.to).to_string();
    Some(words.fill(text, &[("hope", &hope), ("from", &from), ("to", &to)]))
}
