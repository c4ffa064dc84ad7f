//! The timeline as SVG: one lane for the article, one for studies, over a year.
//!
//! It says nothing that the words beside it don't; its name is their summary.

use super::plan::article;
use crate::quiz::Plan;
use crate::quiz::content::{Span, StudyPlan};
use crate::text::ui;
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
    html! {
        <svg
            viewBox={["0 0 300 ", &height.to_string()].concat()}
            role="img"
            aria-label={article(screen, plan)}
        >
            { lane(14, words.get(ui::PLAN_LANE_ARTICLE)) }
            { article_lane }
            if let Some(studies) = studies {
                { lane(70, words.get(ui::PLAN_LANE_STUDIES)) }
                { band(78, studies, words.get(ui::PLAN_BAND)) }
                { sessions(94, studies.sessions, studies.gap_weeks) }
            }
            { axis(screen, height) }
        </svg>
    }
}

fn lane(y: u32, name: AttrValue) -> Html {
    html! { <text class="lane" x="2" y={y.to_string()}>{ name }</text> }
}

/// Full dots for the fewest sessions, open ones for the rest.
fn sessions(y: u32, sessions: Span, gap: Option<Span>) -> Html {
    let line = ["M2 ", &y.to_string(), "H298"].concat();
    // Where the gap wasn't read, dots would claim one.
    let dots = gap.into_iter().flat_map(|gap| {
        let doubled = u32::from(gap.from) + u32::from(gap.to);
        (0..sessions.to).map(move |place| {
            let sure = place < sessions.from;
            html! {
                <circle
                    class={if sure { "sure" } else { "maybe" }}
                    cx={x(u32::from(place) * doubled / 2).to_string()}
                    cy={y.to_string()}
                    r={if sure { "6" } else { "5" }}
                />
            }
        })
    });
    html! { <g><path class="line" d={line} />{ for dots }</g> }
}

/// The weeks in which change was measured.
fn band(y: u32, studies: &StudyPlan, label: AttrValue) -> Html {
    let from = x(studies.measured_weeks.from.into());
    let to = x(studies.measured_weeks.to.into());
    html! {
        <g class="band">
            <rect
                x={from.to_string()}
                y={y.to_string()}
                width={(to - from).to_string()}
                height="32"
                rx="8"
            />
            <text x={(to + 8).to_string()} y={(y + 8).to_string()}>{ label }</text>
        </g>
    }
}

fn axis(screen: &Screen, height: u32) -> Html {
    let words = screen.words;
    let y = (height - 6).to_string();
    let tick = |at: u32, anchor: &'static str, text: AttrValue| {
        html! { <text x={at.to_string()} y={y.clone()} text-anchor={anchor}>{ text }</text> }
    };
    let months =
        [3_u32, 6, 9].map(|months| tick(x(months * 13 / 3), "middle", months.to_string().into()));
    html! {
        <>
            { tick(2, "start", words.get(ui::PLAN_AXIS_START)) }
            { for months }
            { tick(298, "end", words.fill(ui::PLAN_AXIS_MONTHS, &[("n", "12")])) }
        </>
    }
}
