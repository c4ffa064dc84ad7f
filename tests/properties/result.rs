//! The shape of every result.

use crate::support::cases::{CASES, Case, drawn, goal_sets};
use crate::support::ids::{chosen, goals, option_id, quiz, told, with, without};
use crate::support::texts::TEXTS;
use microneedling_quiz::quiz::content::{AnswerOption, Class, Evidence, Role};
use microneedling_quiz::quiz::plan::Fit;
use microneedling_quiz::quiz::{
    Answers, BenefitId, Headline, Level, Match, NextStep, OptionId, Outcome, Reason, flow, outcome,
};

/// The answers that lead to a benefit, by the content; the points they come to;
/// and the largest single weight.
fn leading(case: &Case, benefit: BenefitId) -> (Vec<OptionId>, u32, u8) {
    let weight = |(_, it): &(OptionId, &AnswerOption)| it.weights.of(benefit);
    let most = case.options.iter().map(weight).max().unwrap_or(0);
    let (goals, _) = quiz().by_role(Role::Goals).expect("goals");
    // A place supports only what a goal leads to, and several places no more than one.
    let wanted = case
        .options
        .iter()
        .any(|it| it.0.question == goals && weight(it) > 0);
    let (mut ids, mut sum, mut supported) = (Vec::new(), 0, false);
    for (id, it) in &case.options {
        let supports = wanted && it.supports.of(benefit);
        if it.weights.of(benefit) > 0 || supports {
            ids.push(*id);
        }
        sum += u32::from(it.weights.of(benefit));
        supported |= supports;
    }
    (ids, sum + u32::from(supported), most)
}

fn evidence(benefit: BenefitId) -> Evidence {
    quiz().benefit(benefit).aspects[0].evidence
}

/// What the lead is decided by: points, better studies counting for up to three,
/// and then the studies.
fn rank(case: &Case, benefit: BenefitId) -> (u32, Evidence) {
    let evidence = evidence(benefit);
    let studies = match evidence {
        Evidence::Weaker => 0,
        Evidence::Mixed => 1,
        Evidence::Fair => 2,
        Evidence::Stronger => 3,
    };
    (leading(case, benefit).1 + studies, evidence)
}

/// Has it a goal of its own and nothing against it?
fn may_lead(case: &Case, it: &Match) -> bool {
    let (_, _, most) = leading(case, it.benefit);
    most == 3 && it.later.is_none() && quiz().benefit(it.benefit).can_lead
}

fn at(case: &Case, level: Level) -> Vec<&Match> {
    case.result
        .matches
        .iter()
        .filter(|it| it.level == level)
        .collect()
}

#[test]
fn all_six_benefits_are_there_once_the_best_first() {
    for case in CASES.iter() {
        let mut ids = case
            .result
            .matches
            .iter()
            .map(|it| it.benefit)
            .collect::<Vec<_>>();
        ids.sort();
        assert_eq!(ids, BenefitId::ALL, "{}", told(&case.answers));
        let levels = case
            .result
            .matches
            .iter()
            .map(|it| it.level)
            .collect::<Vec<_>>();
        assert!(levels.is_sorted(), "{levels:?}: {}", told(&case.answers));
        let rows = case
            .result
            .plan
            .rows
            .iter()
            .map(|row| row.benefit)
            .collect::<Vec<_>>();
        assert_eq!(
            rows,
            case.result
                .matches
                .iter()
                .map(|it| it.benefit)
                .collect::<Vec<_>>()
        );
    }
}

#[test]
fn every_benefit_has_its_reasons_and_they_are_answers_that_count() {
    let goals = goals();
    for case in CASES.iter() {
        let chosen_goals: Vec<_> = goals
            .iter()
            .filter(|id| case.answers.has(**id))
            .copied()
            .collect();
        for it in &case.result.matches {
            let (leading, _, most) = leading(case, it.benefit);
            assert_eq!(
                it.level == Level::None,
                most == 0,
                "{}",
                told(&case.answers)
            );
            let expected = match (leading.is_empty(), chosen_goals.is_empty()) {
                (false, _) => Reason::Because(leading),
                (true, false) => Reason::OtherGoals(chosen_goals.clone()),
                (true, true) => Reason::NoGoals,
            };
            assert_eq!(
                it.reasons.first(),
                Some(&expected),
                "{}",
                told(&case.answers)
            );
        }
    }
}

#[test]
fn at_most_two_are_best_and_two_only_when_equal() {
    let mut joint = 0;
    for case in CASES.iter() {
        let best = at(case, Level::Best);
        assert!(
            best.len() <= 2,
            "{} are best: {}",
            best.len(),
            told(&case.answers)
        );
        if let [one, other] = best[..] {
            joint += 1;
            let [one, other] =
                [one, other].map(|it| (leading(case, it.benefit).1, evidence(it.benefit)));
            assert_eq!(one, other, "points and studies: {}", told(&case.answers));
        }
        // Best is the first of those that may lead, and there is one if any may.
        let able = case.result.matches.iter().filter(|it| may_lead(case, it));
        let most = able.map(|it| rank(case, it.benefit)).max();
        assert_eq!(
            best.first().map(|it| rank(case, it.benefit)),
            most,
            "{}",
            told(&case.answers)
        );
        assert!(
            best.iter().all(|it| may_lead(case, it)),
            "{}",
            told(&case.answers)
        );
    }
    assert!(joint > 100, "only {joint} joint cases");
}

#[test]
fn stronger_studies_are_named_where_they_decide() {
    let mut decided = 0;
    for case in CASES.iter() {
        for it in &case.result.matches {
            let named = it.reasons.iter().find_map(|reason| match reason {
                Reason::StrongerStudies(others) => Some(others.clone()),
                _ => None,
            });
            // Wanted at least as much, and yet not the best.
            let points = |id| leading(case, id).1;
            let mut outdone: Vec<_> = case
                .result
                .matches
                .iter()
                .filter(|other| {
                    may_lead(case, other)
                        && other.level != Level::Best
                        && points(other.benefit) >= points(it.benefit)
                })
                .map(|other| other.benefit)
                .collect();
            outdone.sort();
            if it.level != Level::Best {
                outdone.clear();
            }
            decided += outdone.len();
            assert!(
                outdone
                    .iter()
                    .all(|other| evidence(*other) < evidence(it.benefit))
            );
            assert_eq!(
                named.unwrap_or_default(),
                outdone,
                "{}",
                told(&case.answers)
            );
        }
    }
    assert!(decided > 100, "only {decided} decided so");
}

#[test]
fn what_is_put_off_is_never_best() {
    for case in CASES.iter() {
        for it in at(case, Level::Best) {
            assert_eq!(it.later, None, "{}", told(&case.answers));
        }
        for it in &case.result.matches {
            let says = it
                .reasons
                .iter()
                .any(|reason| matches!(reason, Reason::Later(_)));
            // Said also of what is no goal: pregnancy puts stretch marks off for everyone.
            assert_eq!(says, it.later.is_some(), "{}", told(&case.answers));
        }
    }
}

#[test]
fn the_next_step_is_to_wait_exactly_when_a_note_says_so() {
    for case in CASES.iter() {
        let has = |class| case.result.notes.iter().any(|note| note.class == class);
        let wait = has(Class::Wait);
        assert_eq!(
            case.result.next == NextStep::Wait,
            wait,
            "{}",
            told(&case.answers)
        );
        let ask = has(Class::Ask) && !wait;
        assert_eq!(
            case.result.next == NextStep::Ask,
            ask,
            "{}",
            told(&case.answers)
        );
        assert_eq!(case.result.plan.on_hold, wait, "{}", told(&case.answers));
        let first: Vec<_> = case
            .result
            .notes
            .iter()
            .filter(|note| note.class != Class::Know)
            .collect();
        let about: Vec<_> = first.iter().map(|note| note.condition).collect();
        assert_eq!(case.result.ask_about, about, "{}", told(&case.answers));
    }
}

#[test]
fn the_headline_says_what_the_matches_say() {
    let goals = goals();
    for case in CASES.iter() {
        let has_goal = goals.iter().any(|id| case.answers.has(*id));
        let ids = |level| {
            at(case, level)
                .iter()
                .map(|it| it.benefit)
                .collect::<Vec<_>>()
        };
        let best = ids(Level::Best);
        let fits = match &case.result.headline {
            Headline::First(one) => best == [*one],
            Headline::Joint(one, other) => best == [*one, *other],
            Headline::Later(list) => {
                let off = at(case, Level::Also)
                    .into_iter()
                    .filter(|it| it.later.is_some());
                best.is_empty()
                    && !list.is_empty()
                    && off.map(|it| it.benefit).eq(list.iter().copied())
            }
            Headline::OnlyExfoliation => {
                ids(Level::Also) == [BenefitId::Exfoliation] && best.is_empty()
            }
            Headline::Also => best.is_empty() && case.result.matches[0].level < Level::None,
            Headline::Unsure => best.is_empty() && !has_goal,
            Headline::Nothing => ids(Level::None).len() == 6,
        };
        assert!(fits, "{:?}: {}", case.result.headline, told(&case.answers));
        assert_eq!(
            case.result.headline == Headline::Unsure,
            !has_goal,
            "{}",
            told(&case.answers)
        );
    }
}

/// "Not sure" and "rather not say" count like no answer, but for the path that
/// "not sure" about the goals chooses.
#[test]
fn unsure_answers_never_score() {
    for set in drawn(500) {
        let Outcome::Result(before) = outcome(quiz(), &set) else {
            continue;
        };
        let path = flow::path(quiz(), &set);
        for (id, question) in quiz()
            .questions()
            .skip(1)
            .filter(|(id, _)| path.contains(id))
        {
            let (unsure, _) = question
                .options(id)
                .find(|(_, it)| it.unsure)
                .expect("one each");
            let open = without(&set, id);
            let [Outcome::Result(open), Outcome::Result(after)] =
                [open.clone(), with(&open, unsure)].map(|set| outcome(quiz(), &set))
            else {
                panic!("{} ends the quiz", told(&set));
            };
            assert_eq!(
                after.matches,
                open.matches,
                "{}: {}",
                question.id,
                told(&set)
            );
            assert_eq!(after.notes, open.notes, "{}: {}", question.id, told(&set));
            assert_eq!(after.plan, open.plan, "{}: {}", question.id, told(&set));
            assert_eq!(
                after.headline,
                open.headline,
                "{}: {}",
                question.id,
                told(&set)
            );
            // It lowers confidence, by one at most.
            let more = after.confidence.unsure - before.confidence.unsure;
            assert!(more <= 1, "{}: {}", question.id, told(&set));
            assert_eq!(
                after.confidence,
                open.confidence,
                "{}: {}",
                question.id,
                told(&set)
            );
        }
    }
}

#[test]
fn confidence_counts_what_was_left_open() {
    for case in CASES.iter() {
        let path = flow::path(quiz(), &case.answers);
        let open = path.iter().filter(|question| {
            let mut given = case
                .options
                .iter()
                .filter(|(id, _)| id.question == **question);
            given.all(|(_, it)| it.unsure)
        });
        let confidence = case.result.confidence;
        assert_eq!(
            (confidence.unsure, confidence.asked),
            (open.count(), path.len())
        );
    }
}

/// Eight at most; six or seven on the usual path, which is one goal, or several
/// of one kind: marks (scars, stretch marks) or the surface (what midday tells
/// of), beside any of the others. Both kinds together make eight, and "not sure"
/// about the goals makes five.
#[test]
fn at_most_eight_questions_and_usually_six_or_seven() {
    let has = |set: &Answers, ids: &[&str]| {
        chosen(set)
            .into_iter()
            .any(|id| ids.contains(&option_id(id)))
    };
    for set in goal_sets().iter().filter(|set| !set.is_empty()) {
        let marks = has(set, &["acne-scars", "stretch-marks"]);
        let surface = [
            "rough-texture",
            "blackheads",
            "oily-skin",
            "large-pores",
            "dull-skin",
        ];
        let length = flow::path(quiz(), set).len();
        let expected = match (has(set, &["not-sure"]), marks, has(set, &surface)) {
            (true, ..) => 5,
            (_, true, true) => 8,
            (_, false, false) => 6,
            _ => 7,
        };
        assert_eq!(length, expected, "{}", told(set));
        if chosen(set).len() == 1 && expected != 5 {
            assert!((6..=7).contains(&length), "{}", told(set));
        }
    }
    for case in CASES.iter() {
        assert!(case.result.answers.len() <= 8, "{}", told(&case.answers));
        let asked: Vec<_> = case.result.answers.iter().map(|(id, _)| *id).collect();
        assert_eq!(
            asked,
            flow::path(quiz(), &case.answers),
            "{}",
            told(&case.answers)
        );
    }
}

#[test]
fn the_plan_keeps_both_sources_and_promises_nothing_soon() {
    for case in CASES.iter() {
        let plan = &case.result.plan;
        let article = [plan.article.sessions, plan.article.gap_weeks].map(|it| (it.from, it.to));
        assert_eq!(article, [(1, 8), (6, 8)], "the article's figures");
        let hoped = case.options.iter().find_map(|(_, it)| it.hoped_weeks);
        for (row, it) in plan.rows.iter().zip(&case.result.matches) {
            // Studies of scars are no answer to dark marks, nor studies of oil to pores.
            let own = match row.benefit {
                BenefitId::AcneScars => Some("acne-scars"),
                BenefitId::OilAndPores => Some("oily-skin"),
                _ => None,
            };
            let asked = |id| case.options.iter().any(|(_, it)| it.id == id);
            let fits = it.level == Level::None || own.is_none_or(asked);
            let studies = quiz().benefit(row.benefit).plan.as_ref().filter(|_| fits);
            assert_eq!(row.studies.as_ref(), studies, "{}", told(&case.answers));
            // What is put off has no date that a hope could fit.
            let timed = hoped.filter(|_| it.later.is_none()).zip(studies);
            let expected = timed.map(|(hoped, studies)| {
                let measured = studies.measured_weeks;
                match hoped {
                    weeks if weeks < measured.from => Fit::TooSoon,
                    weeks if weeks < measured.to => Fit::Partly,
                    _ => Fit::Fits,
                }
            });
            assert_eq!(row.fit, expected, "{}", told(&case.answers));
            // Nothing was measured within the few weeks that are the soonest hope.
            assert!(hoped.is_none_or(|it| it >= 4) || row.fit.is_none_or(|it| it == Fit::TooSoon));
        }
        // Drawn for what a goal leads to: not for a weaker match, nor exfoliation,
        // nor for anyone without a goal.
        let mut studied = case
            .result
            .matches
            .iter()
            .zip(&plan.rows)
            .filter(|(it, row)| it.level <= Level::Also && row.studies.is_some());
        let row = plan.drawn_row().map(|row| row.benefit);
        assert_eq!(
            row,
            studied.next().map(|(it, _)| it.benefit),
            "{}",
            told(&case.answers)
        );
    }
}

/// Only the article speaks of change at once, and only in its own name.
#[test]
fn no_text_promises_a_change_at_once() {
    for (path, words) in TEXTS.iter() {
        let words = words.to_lowercase();
        for phrase in [
            "immediate",
            "instant",
            "straight away",
            "at once",
            "right away",
            "overnight",
        ] {
            let promises = words.contains(phrase);
            let attributed = path.ends_with("/article") && words.starts_with("the article says");
            assert!(!promises || attributed, "{path} says \"{phrase}\": {words}");
        }
    }
}
