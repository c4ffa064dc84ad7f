//! The plan: a drawn timeline, and the same in words.

use super::benefit::studied;
use super::{drawing, keep};
use crate::quiz::content::{Severity, StudyPlan};
use crate::quiz::plan::{Fit, Row, months};
use crate::quiz::{Day, Plan, QuizResult};
use crate::text::ui;
use crate::ui::hand_off::{self, Task};
use crate::ui::markup::{Holds, Markup};
use crate::ui::platform;
use crate::ui::screen::{Message, Screen};
use crate::ui::state::{Said, Setting};

/// What it would take.
pub fn view(m: &mut Markup, screen: &Screen, result: &QuizResult) {
    let words = screen.words;
    let plan = &result.plan;
    let row = plan.drawn_row();
    let studies = row.and_then(|row| row.studies.as_ref());
    let article = article(screen, plan);
    // What is on hold, or was never studied, is not put on dates.
    let has_dates = studies.is_some() && !plan.on_hold;
    // A year in the middle of being typed is no date yet.
    let is_date = |day: &Day| has_dates && (0..2_900_000).contains(&day.0);
    let begin = screen.state.keep.begin.filter(is_date);
    let own = studies.map_or(words.get(ui::PLAN_STUDIES).into(), |it| studied(words, it));
    m.section("plan", true, words.get(ui::PLAN_TITLE), |m| {
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
            drawing::view(m, screen, plan, begin, &[&article, " ", &own].concat());
            m.within("p", "small", |m| {
                match begin {
                    Some(day) => {
                        m.changing(&words.fill(ui::PLAN_FROM, &[("date", &words.date(day))]));
                    }
                    None => m.changing(words.get(ui::PLAN_MONTHS)),
                }
                m.text(" ");
                m.text(words.get(ui::PLAN_KEY));
            });
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
        if has_dates {
            dates(m, screen, plan, begin);
        }
    });
}

/// "If you began on …": a day of the visitor's choice, and what follows from it.
fn dates(m: &mut Markup, screen: &Screen, plan: &Plan, begin: Option<Day>) {
    let words = screen.words;
    let (id, hint) = (screen.id("begin"), screen.id("begin-hint"));
    let (typed, today) = (screen.state.keep.begin, platform::today());
    let dates = begin.and_then(|day| plan.dates(day, today));
    m.within("div", "dates", |m| {
        m.element("label", &["for"], &[&id], |m| {
            m.text(words.get(ui::PLAN_BEGIN));
        });
        m.input(
            "input",
            &["type", "id", "max", "aria-describedby"],
            &["date", &id, "9999-12-31", &hint],
            Holds::Words(typed.map(platform::iso).unwrap_or_default()),
            screen.changed(|input| Setting::Begin(day(input.value_as_number())).into()),
        );
        m.element("p", &["class", "id"], &["small", &hint], |m| {
            m.text(words.get(ui::PLAN_BEGIN_HINT));
        });
        // Always there: Yew tells what stands before it by its place from the end.
        m.within("div", "", |m| {
            let Some(dates) = &dates else { return };
            let (date, range) = (words.date(dates.begin), words.dates(dates.measured));
            let values = [("date", date.as_str()), ("range", range.as_str())];
            m.within("p", "", |m| {
                m.changing(&words.fill(ui::PLAN_DATES, &values));
            });
            // What lies behind needs no reminder.
            if dates.measured.iter().all(|day| *day > today) {
                let events = hand_off::events(screen, dates);
                m.button(screen, ui::CALENDAR, Message::Do(Task::Calendar, events));
            }
            // It speaks of two.
            if dates.consult.is_some() {
                m.leaf("p", "small", words.get(ui::CALENDAR_HINT));
            }
        });
        keep::said(m, screen, |it| *it == Said::Done(Task::Calendar));
    });
}

/// The day of an input, which gives the start of it in milliseconds; none while it is empty.
fn day(milliseconds: f64) -> Option<Day> {
    let day = milliseconds / 86_400_000.0;
    // From the year 1, which a year is while it is typed, to 9999.
    #[allow(clippy::cast_possible_truncation, reason = "the range is checked")]
    (-719_162.0..2_932_897.0)
        .contains(&day)
        .then_some(Day(day as i32))
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
