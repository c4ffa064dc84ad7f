//! How many sessions, how far apart, and when change is usually measured.
//!
//! Two sources stand side by side and never mix: what the article says of any
//! benefit, and what studies of one benefit did. Nothing here promises a date.

use super::answers::Answers;
use super::content::{
    AnswerOption, ArticlePlan, BenefitId, Class, Content, OptionId, Role, Severity, Span, StudyPlan,
};
use super::flow;
use super::matching::{Level, Match, PerMatch};
use super::notes::Note;

/// How the visitor's hope compares with when studies measured change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Before anything was measured.
    TooSoon,
    /// While it was being measured.
    Partly,
    /// After all was measured.
    Fits,
}

/// The plan of one benefit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub benefit: BenefitId,
    /// What studies did; none, where no study had the visitor's goal as its own.
    pub studies: Option<StudyPlan>,
    /// How the hope fits; none, where either is unknown or the benefit is put off.
    pub fit: Option<Fit>,
}

/// The plan of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The article's figures, the same for every benefit.
    pub article: ArticlePlan,
    /// How much it shows, as answered.
    pub severity: Option<Severity>,
    /// The answer to "when do you hope to see a change".
    pub hope: Option<OptionId>,
    /// A wait note comes before any of it.
    pub on_hold: bool,
    /// One row a benefit, in the order of the matches.
    pub rows: PerMatch<Row>,
    /// The benefit that the picture is drawn for: the first that matches well and was studied.
    pub drawn: Option<BenefitId>,
}

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

impl Day {
    /// So many weeks later.
    #[must_use]
    pub const fn weeks(self, weeks: u8) -> Self {
        Self(self.0.saturating_add(7 * weeks as i32))
    }
}

/// The plan on dates, for someone who began on a day of their choice. Nothing is promised by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The day of their choice.
    pub begin: Day,
    /// When to ask for a consultation: two weeks before, but tomorrow at the earliest. None where
    /// that is too late.
    pub consult: Option<Day>,
    /// The first and the last day of the weeks in which studies measured change.
    pub measured: [Day; 2],
}

impl Plan {
    /// The plan on dates.
    ///
    /// None where a wait note comes before any of it, or where no study is drawn.
    pub fn dates(&self, begin: Day, today: Day) -> Option<Dates> {
        let studies = self.drawn_row()?.studies.as_ref();
        let measured = studies.filter(|_| !self.on_hold)?.measured_weeks;
        let consult = Day(begin.0.saturating_sub(14).max(today.0.saturating_add(1)));
        Some(Dates {
            begin,
            consult: (consult < begin).then_some(consult),
            measured: [begin.weeks(measured.from), begin.weeks(measured.to)],
        })
    }

    /// The row that the picture is drawn for.
    pub fn drawn_row(&self) -> Option<&Row> {
        self.rows.iter().find(|row| Some(row.benefit) == self.drawn)
    }
}

/// Whole months, rounded, of a number of weeks.
pub const fn months(weeks: u8) -> u8 {
    // 52 weeks are 12 months; 26 rounds.
    let months = (weeks as u16 * 12 + 26) / 52;
    #[allow(clippy::cast_possible_truncation, reason = "255 weeks are 59 months")]
    {
        months as u8
    }
}

fn fit(hoped_weeks: u8, measured: Span) -> Fit {
    if hoped_weeks < measured.from {
        Fit::TooSoon
    } else if hoped_weeks < measured.to {
        Fit::Partly
    } else {
        Fit::Fits
    }
}

/// The answer to the question of a role.
fn answer<'a>(
    content: &'a Content,
    counting: &Answers,
    role: Role,
) -> Option<(OptionId, &'a AnswerOption)> {
    let (id, question) = content.by_role(role)?;
    question
        .options(id)
        .find(|(option, _)| counting.has(*option))
}

/// The plan that goes with these matches and notes.
pub(crate) fn plan(
    content: &Content,
    counting: &Answers,
    matches: &PerMatch<Match>,
    notes: &[Note],
) -> Plan {
    let severity = answer(content, counting, Role::Severity).and_then(|(_, it)| it.severity);
    let hope = answer(content, counting, Role::Timing);
    let hoped_weeks = hope.and_then(|(_, it)| it.hoped_weeks);
    #[cfg(not(feature = "document"))]
    let all = matches.each_ref();
    #[cfg(feature = "document")]
    let all = matches.iter();
    let rows = all.map(|it| {
        let studies = content.benefit(it.benefit).plan.clone();
        // Another goal's studies would be no answer to this visitor's.
        let studies = studies
            .filter(|studies| it.level == Level::None || flow::holds(studies.when, counting));
        let fit = match (&studies, hoped_weeks) {
            (Some(studies), Some(weeks)) if it.later.is_none() => {
                Some(fit(weeks, studies.measured_weeks))
            }
            _ => None,
        };
        Row {
            benefit: it.benefit,
            studies,
            fit,
        }
    });
    #[cfg(feature = "document")]
    let rows: Vec<_> = rows.collect();
    let drawn = matches
        .iter()
        .zip(&rows)
        .find(|(it, row)| it.level <= Level::Also && row.studies.is_some())
        .map(|(it, _)| it.benefit);
    Plan {
        article: content.article,
        severity,
        hope: hope.filter(|(_, it)| !it.unsure).map(|(id, _)| id),
        on_hold: notes.iter().any(|note| note.class == Class::Wait),
        rows,
        drawn,
    }
}
