//! The plan: a drawn timeline, and the same in words.

use super::benefit::studied;
use super::drawing;
use crate::quiz::content::{Severity, StudyPlan};
use crate::quiz::plan::{Fit, Row, months};
use crate::quiz::{Plan, QuizResult};
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::quiz::Screen;

/// What it would take.
pub fn view(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    let words = screen.words;
    let plan = &result.plan;
    let row = plan.drawn_row();
    let studies = row.and_then(|row| row.studies.as_ref());
    let article = article(screen, plan);
    let own = studies.map_or(words.get(ui::PLAN_STUDIES).into(), |it| studied(words, it));
    m.section("plan", words.get(ui::PLAN_TITLE), |m| {
        if plan.on_hold {
            m.leaf("p", "hold", words.get(ui::PLAN_HOLD));
        }
        m.element("figure", &["part"], &["plan"], |m| {
            match plan.drawn {
                Some(id) => {
                    let benefit = words.benefits(&[id]);
                    let caption = words.fill(ui::PLAN_LEAD, &[("benefit", &benefit)]);
                    m.leaf("figcaption", "", &caption);
                }
                None => m.leaf("figcaption", "", words.get(ui::PLAN_LEAD_GENERAL)),
            }
            drawing::view(m, screen, plan, &[&article, " ", &own].concat());
            m.leaf("p", "small", words.get(ui::PLAN_KEY));
        });
        m.within("p", "", |m| {
            m.text(&article);
            m.text(" ");
            m.text(words.get(severity(plan)));
        });
        m.leaf("p", "", &own);
        if let Some(fit) = row
            .zip(studies)
            .and_then(|(row, it)| fit(screen, plan, row, it))
        {
            m.leaf("p", "", &fit);
        }
    });
}

/// What the article says of sessions.
fn article(screen: &Screen, plan: &Plan) -> String {
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
        Some(Severity::High) => ui::PLAN_SEVERITY_HIGH,
        Some(Severity::Middle) | None => ui::PLAN_SEVERITY_UNKNOWN,
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
    let (from, to) = (studies.measured_weeks.from, studies.measured_weeks.to);
    let months = words.range(months(from), months(to));
    Some(words.fill(text, &[("hope", hope), ("months", &months)]))
}
