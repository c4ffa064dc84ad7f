//! The plan: a drawn timeline, and the same in words.

use super::benefit::studied;
use super::drawing;
use crate::quiz::content::{Severity, StudyPlan};
use crate::quiz::plan::{Fit, Row, months};
use crate::quiz::{Plan, QuizResult};
use crate::text::ui;
use crate::ui::parts::{el, section, text};
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
        None => words.get(ui::PLAN_LEAD_GENERAL).into(),
    };
    let mut parts = Vec::new();
    if plan.on_hold {
        parts.push(text("p", "hold", words.get(ui::PLAN_HOLD)));
    }
    let figure = vec![
        text("figcaption", "", &caption),
        drawing::view(screen, plan),
    ];
    parts.push(el("figure", &["part"], &["plan"], figure));

    let lines = [article(screen, plan).as_str(), words.get(severity(plan))].join(" ");
    parts.push(text("p", "", &lines));
    let own = studies.map(|studies| studied(words, studies));
    let lines = [
        own.as_deref().unwrap_or_default(),
        words.get(ui::PLAN_STUDIES),
    ]
    .join(" ");
    parts.push(text("p", "", lines.trim_start()));
    let fit = row
        .zip(studies)
        .and_then(|(row, it)| fit(screen, plan, row, it));
    parts.extend(fit.map(|fit| text("p", "", &fit)));
    section("plan", words.get(ui::PLAN_TITLE), parts)
}

/// What the article says of sessions.
pub fn article(screen: &Screen, plan: &Plan) -> String {
    let (sessions, gap) = (plan.article.sessions, plan.article.gap_weeks);
    let numbers = [
        ("min", sessions.from),
        ("max", sessions.to),
        ("gapMin", gap.from),
        ("gapMax", gap.to),
    ];
    screen.words.count(ui::PLAN_ARTICLE, &numbers)
}

fn severity(plan: &Plan) -> crate::quiz::TextId {
    match plan.severity {
        Some(Severity::Low) => ui::PLAN_SEVERITY_LOW,
        Some(Severity::Middle) => ui::PLAN_SEVERITY_MIDDLE,
        Some(Severity::High) => ui::PLAN_SEVERITY_HIGH,
        None => ui::PLAN_SEVERITY_UNKNOWN,
    }
}

fn fit(screen: &Screen, plan: &Plan, row: &Row, studies: &StudyPlan) -> Option<String> {
    let words = screen.words;
    let text = match row.fit? {
        Fit::TooSoon => ui::PLAN_TOO_SOON,
        Fit::Partly => ui::PLAN_PARTLY,
        Fit::Fits => ui::PLAN_FITS,
    };
    let hope = words.option(plan.hope?);
    let from = months(studies.measured_weeks.from).to_string();
    let to = months(studies.measured_weeks.to).to_string();
    Some(words.fill(text, &[("hope", hope), ("from", &from), ("to", &to)]))
}
