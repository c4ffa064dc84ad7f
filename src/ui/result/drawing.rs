//! The timeline as SVG: one lane for the article, one for studies, over a year.
//!
//! It says nothing that the words beside it don't; its name is their summary.

use crate::quiz::content::{Span, StudyPlan};
use crate::quiz::{Day, Plan};
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::screen::Screen;

/// Where the lanes start and end.
const START: u32 = 8;
const END: u32 = 292;
/// Weeks drawn: eight of the article's sessions, seven weeks apart, and some air.
const WEEKS: u32 = 54;

fn x(week: u32) -> u32 {
    START + week.min(WEEKS) * (END - START) / WEEKS
}

/// The picture, named by what it says of the article.
pub fn view(m: &mut Markup, screen: &Screen, plan: &Plan, begin: Option<Day>, name: &str) {
    let words = screen.words;
    let studies = plan.drawn_row().and_then(|row| row.studies.as_ref());
    let height: u32 = if studies.is_some() { 142 } else { 80 };
    let size = ["0 0 300 ", &height.to_string()].concat();
    m.element(
        "svg",
        &["viewBox", "role", "aria-label"],
        &[&size, "img", name],
        |m| {
            label(m, "lane", 2, 14, "start", words.get(ui::PLAN_LANE_ARTICLE));
            sessions(m, 34, plan.article.sessions, Some(plan.article.gap_weeks));
            if let Some(studies) = studies {
                label(m, "lane", 2, 70, "start", words.get(ui::PLAN_LANE_STUDIES));
                band(m, 78, studies, words.get(ui::PLAN_BAND));
                sessions(m, 94, studies.sessions, studies.gap_weeks);
            }
            axis(m, screen, height - 6, begin);
        },
    );
}

/// A text in the picture, at the origin of a group of its own, about which it can be mirrored.
fn label(m: &mut Markup, class: &str, x: u32, y: u32, anchor: &str, words: &str) {
    let place = ["translate(", &x.to_string(), " ", &y.to_string(), ")"].concat();
    m.element("g", &["transform"], &[&place], |m| {
        m.element("text", &["class", "text-anchor"], &[class, anchor], |m| {
            m.text(words);
        });
    });
}

/// Full dots for the fewest sessions, open ones for the rest.
fn sessions(m: &mut Markup, y: u32, sessions: Span, gap: Option<Span>) {
    let y = y.to_string();
    let line = ["M2 ", &y, "H298"].concat();
    m.element("path", &["class", "d"], &["line", &line], |_| {});
    // Where the gap wasn't read, dots would claim one.
    let Some(gap) = gap else { return };
    let doubled = u32::from(gap.from) + u32::from(gap.to);
    for place in 0..sessions.to {
        let (class, radius) = if place < sessions.from {
            ("sure", "6")
        } else {
            ("maybe", "5")
        };
        let at = x(u32::from(place) * doubled / 2).to_string();
        let names = &["class", "cx", "cy", "r"];
        m.element("circle", names, &[class, &at, &y, radius], |_| {});
    }
}

/// The weeks in which change was measured.
fn band(m: &mut Markup, y: u32, studies: &StudyPlan, words: &str) {
    let from = x(studies.measured_weeks.from.into());
    let to = x(studies.measured_weeks.to.into());
    // What was measured at one time only is a mark of its own width.
    let width = to.saturating_sub(from).max(6).to_string();
    m.within("g", "band", |m| {
        m.element(
            "rect",
            &["x", "y", "width", "height", "rx"],
            &[&from.to_string(), &y.to_string(), &width, "32", "8"],
            |_| {},
        );
        label(m, "", to + 12, y + 8, "start", words);
    });
}

/// Months, or the days that they begin on.
fn axis(m: &mut Markup, screen: &Screen, y: u32, begin: Option<Day>) {
    for quarter in 0_u8..5 {
        // A date takes the room of two.
        if begin.is_some() && quarter % 2 == 1 {
            continue;
        }
        let week = quarter * 13;
        let words = match begin {
            Some(day) => screen.words.short_date(day.weeks(week)),
            None => screen.words.range(3 * quarter, 3 * quarter),
        };
        // What stands at an edge would hang over it.
        let anchor = match quarter {
            0 => "start",
            4 => "end",
            _ => "middle",
        };
        let at = match quarter {
            0 => START - 6,
            4 => END + 6,
            _ => x(week.into()),
        };
        label(m, "", at, y, anchor, &words);
    }
}
