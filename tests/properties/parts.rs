//! Which answers can act on each other, read off the content.
//!
//! `support/cases.rs` enumerates products of the parts that can, and leaves out
//! those that can't. When the content changes so that one of these fails, the
//! products there must grow with it.

use crate::support::cases::{both, places, small_goal_sets};
use crate::support::ids::{answers, chosen, options, quiz, with};
use microneedling_quiz::quiz::content::{AnswerOption, Role, When};
use microneedling_quiz::quiz::{Answers, BenefitId, Content, Outcome, QuestionId, outcome};
use std::collections::BTreeSet;

/// The questions that have an option like this.
fn with_option(like: impl Fn(&AnswerOption) -> bool) -> Vec<&'static str> {
    let questions = quiz().questions.iter();
    let found = questions.filter(|question| question.options.iter().any(&like));
    found.map(|question| question.id.as_ref()).collect()
}

fn looks_at(when: Option<When>) -> Option<QuestionId> {
    match when? {
        When::Any(question, _) | When::None(question, _) => Some(question),
    }
}

#[test]
fn matches_come_of_goals_midday_places_and_what_puts_off() {
    let weighs = |option: &AnswerOption| BenefitId::ALL.iter().any(|id| option.weights.of(*id) > 0);
    assert_eq!(with_option(weighs), ["goals", "midday"]);
    let supports = |option: &AnswerOption| BenefitId::ALL.iter().any(|id| option.supports.of(*id));
    assert_eq!(with_option(supports), ["area"]);
    let putting_off = quiz()
        .conditions
        .iter()
        .filter(|condition| BenefitId::ALL.iter().any(|id| condition.defers.of(*id)));
    let ids: Vec<_> = putting_off.map(|condition| condition.id.as_ref()).collect();
    assert_eq!(ids, ["breakout-now", "pregnant"]);
}

#[test]
fn notes_come_of_goals_marks_age_and_health() {
    let raises = |option: &AnswerOption| !option.raises.is_empty();
    assert_eq!(with_option(raises), ["goals", "mark-age", "age", "health"]);
    let raising: Vec<_> = options("goals")
        .into_iter()
        .filter(|(_, option)| raises(option))
        .map(|(_, option)| option.id.as_ref())
        .collect();
    assert_eq!(raising, ["dark-marks"]);
}

#[test]
fn goals_alone_choose_the_path_and_age_alone_ends_it() {
    let rules = quiz()
        .questions
        .iter()
        .filter_map(|question| looks_at(question.when));
    let looked_at: BTreeSet<_> = rules.collect();
    let goals = quiz().by_role(Role::Goals).map(|(id, _)| id);
    assert_eq!(
        looked_at.into_iter().collect::<Vec<_>>(),
        Vec::from_iter(goals)
    );
    assert_eq!(with_option(|option| option.ends), ["age"]);
}

#[test]
fn the_plan_comes_of_the_matches_the_hope_and_how_much_it_shows() {
    assert_eq!(
        with_option(|option| option.hoped_weeks.is_some()),
        ["timing"]
    );
    assert_eq!(
        with_option(|option| option.severity.is_some()),
        ["noticeable"]
    );
}

/// Every one of the 31 sets of places matches like one of the nine that are enumerated.
#[test]
fn places_differ_only_by_what_they_support() {
    let supported = |set: &Answers| -> (Vec<bool>, bool) {
        let named = chosen(set).into_iter().filter_map(|id| quiz().option(id));
        let named: Vec<_> = named.collect();
        let count = |id: &BenefitId| named.iter().any(|it| it.supports.of(*id));
        (
            BenefitId::ALL.iter().map(count).collect(),
            named.iter().all(|it| it.unsure),
        )
    };
    let listed: BTreeSet<_> = places().iter().map(supported).collect();
    let ticks: Vec<_> = options("area")
        .into_iter()
        .filter(|(_, it)| !it.exclusive)
        .collect();
    for bits in 1u32..1 << ticks.len() {
        let set = (0u32..)
            .zip(&ticks)
            .filter(|(at, _)| bits >> at & 1 == 1)
            .fold(Answers::new(), |set, (_, (id, _))| with(&set, *id));
        assert!(
            listed.contains(&supported(&set)),
            "a place that acts in its own way: {bits:b}"
        );
    }
}

/// The answers about midday that are left out match like those that are in.
#[test]
fn midday_has_two_kinds_of_answers() {
    let alike = [
        ["oily-in-places", "oily-all-over"],
        ["comfortable", "dry-or-tight"],
        ["comfortable", "not-sure"],
    ];
    for goals in small_goal_sets() {
        for pair in alike {
            let [one, other] = pair.map(|id| {
                let set = both(&goals, &answers([("midday", id)]));
                levels(quiz(), &set)
            });
            assert_eq!(one, other, "{pair:?}");
        }
    }
}

fn levels(content: &Content, set: &Answers) -> Vec<(&'static str, &'static str)> {
    let Outcome::Result(result) = outcome(content, set) else {
        panic!("no result");
    };
    let each = result.matches.iter();
    each.map(|it| (it.benefit.as_str(), it.level.as_str()))
        .collect()
}
