//! The timeline as SVG: one lane for the article, one for studies, over a year.
//!
//! It says nothing that the words beside it don't; its name is their summary.

use super::plan::article;
use crate::quiz::Plan;
use crate::quiz::content::{Span, StudyPlan};
use crate::text::ui;
use crate::ui::parts::{bare, el, with_class, words_only};
use crate::ui::quiz::Screen;
use yew::prelude::*;

/// Where the lanes start and end.
const START: u32 = 8;
const END: u32 = 292;
/// Weeks drawn: eight of the article's sessions, seven weeks apart, and some air.
const WEEKS: u32 = 54;

fn x(week: u32) -> u32 {
    START + week.min(WEEKS) * (END - START) / WEEKS
}

/// The picture.
pub fn view(screen: &Screen, plan: &Plan) -> Html {
    let words = screen.words;
    let studies = plan.drawn_row().and_then(|row| row.studies.as_ref());
    let height: u32 = if studies.is_some() { 142 } else { 80 };
    let article_lane = sessions(34, plan.article.sessions, Some(plan.article.gap_weeks));
    let mut parts = vec![lane(14, words.get(ui::PLAN_LANE_ARTICLE)), article_lane];
    if let Some(studies) = studies {
        parts.push(lane(70, words.get(ui::PLAN_LANE_STUDIES)));
        parts.push(band(78, studies, words.get(ui::PLAN_BAND)));
        parts.push(sessions(94, studies.sessions, studies.gap_weeks));
    }
    parts.push(axis(screen, height));
    el(
        "svg",
        &["viewBox", "role", "aria-label"],
        &[
            &["0 0 300 ", &height.to_string()].concat(),
            "img",
            &article(screen, plan),
        ],
        parts,
    )
}

/// A text in the picture.
fn label(class: &str, x: u32, y: u32, anchor: &str, words: &str) -> Html {
    el(
        "text",
        &["class", "x", "y", "text-anchor"],
        &[class, &x.to_string(), &y.to_string(), anchor],
        vec![words_only(words)],
    )
}

fn lane(y: u32, name: &str) -> Html {
    label("lane", 2, y, "start", name)
}

/// Full dots for the fewest sessions, open ones for the rest.
fn sessions(y: u32, sessions: Span, gap: Option<Span>) -> Html {
    let line = ["M2 ", &y.to_string(), "H298"].concat();
    let mut parts = vec![el("path", &["class", "d"], &["line", &line], vec![])];
    // Where the gap wasn't read, dots would claim one.
    if let Some(gap) = gap {
        let doubled = u32::from(gap.from) + u32::from(gap.to);
        for place in 0..sessions.to {
            let sure = place < sessions.from;
            let week = u32::from(place) * doubled / 2;
            parts.push(el(
                "circle",
                &["class", "cx", "cy", "r"],
                &[
                    if sure { "sure" } else { "maybe" },
                    &x(week).to_string(),
                    &y.to_string(),
                    if sure { "6" } else { "5" },
                ],
                vec![],
            ));
        }
    }
    bare("g", parts)
}

/// The weeks in which change was measured.
fn band(y: u32, studies: &StudyPlan, words: &str) -> Html {
    let from = x(studies.measured_weeks.from.into());
    let to = x(studies.measured_weeks.to.into());
    let (at, width) = (from.to_string(), to.saturating_sub(from).to_string());
    let bar = el(
        "rect",
        &["x", "y", "width", "height", "rx"],
        &[&at, &y.to_string(), &width, "32", "8"],
        vec![],
    );
    let parts = vec![bar, label("", to + 8, y + 8, "start", words)];
    with_class("g", "band", parts)
}

fn axis(screen: &Screen, height: u32) -> Html {
    let words = screen.words;
    let y = height - 6;
    let mut parts = vec![label("", 2, y, "start", words.get(ui::PLAN_AXIS_START))];
    for months in [3_u32, 6, 9] {
        let at = x(months * 13 / 3);
        parts.push(label("", at, y, "middle", &months.to_string()));
    }
    let year = words.fill(ui::PLAN_AXIS_MONTHS, &[("n", "12")]);
    parts.push(label("", 298, y, "end", &year));
    bare("g", parts)
}
