//! The plan on dates: counted from a day of the visitor's choice, and never a promise.

use crate::support::cases::{CASES, Dice, SEED};
use crate::support::ids::told;
use microneedling_quiz::quiz::{Day, Level, Plan};

/// 1 November 2026, about.
const TODAY: i32 = 20_758;

/// Days from far away to next to each other.
fn days() -> Vec<i32> {
    let near = (TODAY - 20)..=(TODAY + 20);
    let far = [0, 1, -1, TODAY - 400, TODAY + 400];
    near.chain(far).collect()
}

/// Days that no calendar has.
const EXTREMES: [i32; 10] = [
    i32::MIN,
    i32::MIN + 1,
    i32::MIN + 13,
    i32::MIN + 14,
    i32::MIN + 15,
    i32::MAX - 7 * 255 - 1,
    i32::MAX - 15,
    i32::MAX - 14,
    i32::MAX - 1,
    i32::MAX,
];

/// A plan that can be put on dates.
fn plan() -> &'static Plan {
    let mut plans = CASES.iter().map(|case| &case.result.plan);
    let found = plans.find(|it| !it.on_hold && it.drawn.is_some());
    found.expect("a plan with studies")
}

#[test]
fn a_plan_has_dates_exactly_where_studies_are_drawn_and_nothing_is_on_hold() {
    let (mut with, mut held, mut bare) = (0, 0, 0);
    for case in CASES.iter() {
        let plan = &case.result.plan;
        let dates = plan.dates(Day(TODAY + 30), Day(TODAY));
        let drawn = plan.drawn_row();
        match (plan.on_hold, drawn) {
            (true, _) => held += 1,
            (false, None) => bare += 1,
            (false, Some(_)) => with += 1,
        }
        let expected = !plan.on_hold && drawn.is_some();
        assert_eq!(dates.is_some(), expected, "{}", told(&case.answers));
        // What is put off is drawn for nobody who could begin.
        if let Some(row) = drawn.filter(|_| dates.is_some()) {
            let mut matches = case.result.matches.iter();
            let found = matches
                .find(|it| it.benefit == row.benefit)
                .expect("all six");
            assert!(found.level <= Level::Also, "{}", told(&case.answers));
            assert_eq!(found.later, None, "{}", told(&case.answers));
        }
    }
    println!("{with} with dates, {held} on hold, {bare} without studies");
    assert!(with > 1000 && held > 1000 && bare > 100);
}

#[test]
fn the_days_are_the_weeks_in_which_studies_measured() {
    for case in CASES.iter() {
        let plan = &case.result.plan;
        for begin in [TODAY, TODAY + 1, TODAY + 45] {
            let Some(dates) = plan.dates(Day(begin), Day(TODAY)) else {
                continue;
            };
            let row = plan.drawn_row().expect("studies");
            let weeks = row.studies.as_ref().expect("studies").measured_weeks;
            let [from, to] = dates.measured;
            assert_eq!(
                from.0 - begin,
                7 * i32::from(weeks.from),
                "{}",
                told(&case.answers)
            );
            assert_eq!(
                to.0 - begin,
                7 * i32::from(weeks.to),
                "{}",
                told(&case.answers)
            );
            assert!(dates.begin == Day(begin) && dates.begin < from && from <= to);
            // Nothing was measured at once: the soonest is a month on.
            assert!(from.0 - begin >= 28, "{}", told(&case.answers));
        }
    }
}

/// Whatever the answers: the days of a plan depend on its weeks alone.
#[test]
fn a_consultation_comes_before_the_beginning_and_after_today_or_not_at_all() {
    let (mut some, mut none) = (0, 0);
    for today in days().into_iter().chain(EXTREMES) {
        for begin in days().into_iter().chain(EXTREMES) {
            let dates = plan().dates(Day(begin), Day(today)).expect("dates");
            assert_eq!(dates.begin, Day(begin));
            let about = format!("begin {begin}, today {today}: {:?}", dates.consult);
            // As wide numbers have it, where nothing overflows.
            let soonest = (i64::from(begin) - 14).max(i64::from(today) + 1);
            let expected = (soonest < i64::from(begin)).then_some(soonest);
            if let Some(Day(day)) = dates.consult {
                some += 1;
                assert!(day < begin && day > today, "{about}");
                assert!(i64::from(begin) - i64::from(day) <= 14, "{about}");
                let least = i64::from(i32::MIN);
                assert_eq!(
                    expected.map(|it| it.max(least)),
                    Some(day.into()),
                    "{about}"
                );
            } else {
                none += 1;
                assert_eq!(expected, None, "{about}");
            }
        }
    }
    assert!(some > 500 && none > 500, "{some} and {none}");
}

#[test]
fn the_usual_consultation_is_two_weeks_before() {
    let consult = |begin: i32| {
        let dates = plan().dates(Day(TODAY + begin), Day(TODAY)).expect("dates");
        dates.consult.map(|day| day.0 - TODAY)
    };
    assert_eq!(consult(60), Some(46));
    assert_eq!(consult(15), Some(1));
    // Tomorrow at the earliest.
    assert_eq!(consult(14), Some(1));
    assert_eq!(consult(2), Some(1));
    // Too late for one.
    assert_eq!(consult(1), None);
    assert_eq!(consult(0), None);
    assert_eq!(consult(-30), None);
}

#[test]
fn a_week_has_seven_days() {
    let mut dice = Dice::new(SEED);
    for weeks in 0..=u8::MAX {
        for day in days() {
            assert_eq!(Day(day).weeks(weeks).0 - day, 7 * i32::from(weeks));
        }
        for _ in 0..20 {
            let day = i32::try_from(dice.below(4_000_000)).expect("small") - 2_000_000;
            assert_eq!(Day(day).weeks(weeks).0 - day, 7 * i32::from(weeks));
            if let Some(fewer) = weeks.checked_sub(1) {
                assert_eq!(Day(day).weeks(fewer).weeks(1), Day(day).weeks(weeks));
            }
        }
        // At the end of all days they stand still.
        for day in EXTREMES {
            let later = i64::from(day) + 7 * i64::from(weeks);
            assert_eq!(
                i64::from(Day(day).weeks(weeks).0),
                later.min(i32::MAX.into())
            );
        }
    }
}

/// Where the calendar ends, the order of the days stays.
#[test]
fn the_end_of_all_days_is_no_fault() {
    for case in CASES.iter().step_by(13) {
        for begin in EXTREMES {
            for today in EXTREMES {
                let Some(dates) = case.result.plan.dates(Day(begin), Day(today)) else {
                    continue;
                };
                let [from, to] = dates.measured;
                assert!(Day(begin) <= from && from <= to, "{dates:?}");
            }
        }
    }
}
