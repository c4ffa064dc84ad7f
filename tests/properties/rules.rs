//! The nine numbered rules.

use crate::support::cases::{
    CASES, Case, SEED, both, drawn, goal_sets, health_sets, small_goal_sets,
};
use crate::support::ids::{
    answers, chosen, condition, goals, option, option_id, options, question, quiz, told, with,
    without,
};
use crate::support::texts::{TEXTS, at, text};
use microneedling_quiz::quiz::content::Class;
use microneedling_quiz::quiz::{
    Answers, BenefitId, Headline, Level, NextStep, Note, OptionId, Outcome, QuizResult, Reason,
    flow, notes, outcome,
};
use std::collections::HashMap;

fn result(answers: &Answers) -> Box<QuizResult> {
    match outcome(quiz(), answers) {
        Outcome::Result(result) => result,
        Outcome::End => panic!("{} ends the quiz", told(answers)),
    }
}

fn level(result: &QuizResult, benefit: BenefitId) -> Level {
    let found = result.matches.iter().find(|it| it.benefit == benefit);
    found.expect("all six are there").level
}

/// The benefit that a goal belongs to: the one it leads to most.
fn own(goal: OptionId) -> BenefitId {
    let option = quiz().option(goal).expect("a goal");
    let most = BenefitId::ALL
        .into_iter()
        .max_by_key(|id| option.weights.of(*id));
    most.expect("six benefits")
}

/// The cases where an answer counts.
fn counting(id: OptionId) -> impl Iterator<Item = &'static Case> {
    let counts = move |case: &&Case| case.options.iter().any(|(it, _)| *it == id);
    CASES.iter().filter(counts)
}

#[test]
fn rule_1_one_more_goal_never_lowers_its_own_benefit() {
    let holds = |set: &Answers, goal: OptionId, before: &QuizResult, after: &QuizResult| {
        let [before, after] = [before, after].map(|it| level(it, own(goal)));
        // The best sorts first.
        assert!(
            after <= before,
            "{} is {before:?}; with {} it is {after:?}: {}",
            own(goal).as_str(),
            option_id(goal),
            told(set),
        );
    };
    // Every set of goals is among the cases, so the one with a goal more is at hand.
    let known: HashMap<_, _> = CASES
        .iter()
        .map(|case| (&case.answers, &case.result))
        .collect();
    let mut steps = 0;
    for case in CASES.iter() {
        for goal in goals() {
            if let Some(after) = known.get(&with(&case.answers, goal)) {
                holds(&case.answers, goal, &case.result, after);
                steps += 1;
            }
        }
    }
    assert!(steps > 200_000, "only {steps} steps looked at");
    for set in drawn(200) {
        for goal in goals() {
            let more = with(&set, goal);
            if !flow::ended(quiz(), &set) {
                holds(&set, goal, &result(&set), &result(&more));
            }
        }
    }
}

#[test]
fn rule_2_no_goal_gives_no_best_and_a_kind_text() {
    // Nothing, or "not sure" and "rather not say", at each question: every mix.
    let unsure: Vec<_> = quiz()
        .questions()
        .flat_map(|(id, question)| question.options(id))
        .filter(|(_, option)| option.unsure)
        .map(|(id, _)| id)
        .collect();
    assert_eq!(
        unsure.len(),
        quiz().questions.len(),
        "one for each question"
    );
    for bits in 0u32..1 << unsure.len() {
        let set = (0u32..)
            .zip(&unsure)
            .filter(|(at, _)| bits >> at & 1 == 1)
            .fold(Answers::new(), |set, (_, id)| with(&set, *id));
        let result = result(&set);
        for it in &result.matches {
            assert_eq!(it.level, Level::None, "{}", told(&set));
            assert_eq!(it.reasons, [Reason::NoGoals], "{}", told(&set));
        }
        assert_eq!(result.headline, Headline::Unsure, "{}", told(&set));
        assert_eq!(result.next, NextStep::Look, "{}", told(&set));
        assert_eq!(
            result.confidence.unsure,
            result.confidence.asked,
            "{}",
            told(&set)
        );
    }
    // The same with any other answers beside "not sure" about the goals.
    for case in counting(option("goals", "not-sure")) {
        let best = case.result.matches.iter().any(|it| it.level == Level::Best);
        assert!(!best, "{}", told(&case.answers));
        assert_eq!(
            case.result.headline,
            Headline::Unsure,
            "{}",
            told(&case.answers)
        );
    }
    for path in ["/ui/headline-unsure", "/ui/lead-unsure"] {
        let words = at(path);
        assert!(words.contains("fine"), "{path} is not kind: {words}");
    }
}

#[test]
fn rule_3_exfoliation_alone_never_leads_and_names_the_simpler_ways() {
    for case in CASES.iter() {
        let found = case
            .result
            .matches
            .iter()
            .find(|it| it.benefit == BenefitId::Exfoliation);
        let it = found.expect("all six are there");
        assert_ne!(it.level, Level::Best, "{}", told(&case.answers));
        let says = it.reasons.contains(&Reason::LotionsDoAsWell);
        assert_eq!(says, it.level != Level::None, "{}", told(&case.answers));
    }
    let alone = answers([("goals", "dull-skin")]);
    for case in counting(option("goals", "dull-skin")) {
        let goals = without_but(&case.answers, "goals");
        if goals != alone {
            continue;
        }
        assert_eq!(
            case.result.headline,
            Headline::OnlyExfoliation,
            "{}",
            told(&case.answers)
        );
        let free = case
            .result
            .notes
            .iter()
            .all(|note| note.class == Class::Know);
        if free {
            assert_eq!(
                case.result.next,
                NextStep::Lotion,
                "{}",
                told(&case.answers)
            );
        }
    }
    for path in ["/ui/reason-lotions", "/ui/lead-exfoliation"] {
        let words = at(path);
        assert!(words.starts_with("The article says"), "{path}: {words}");
        assert!(words.contains("lotions and face washes"), "{path}: {words}");
    }
}

/// The answers to one question alone.
fn without_but(set: &Answers, id: &str) -> Answers {
    let (kept, _) = question(id);
    let others = quiz()
        .questions()
        .map(|(id, _)| id)
        .filter(|id| *id != kept);
    others.fold(set.clone(), |rest, id| without(&rest, id))
}

#[test]
fn rule_4_pores_come_first_and_oil_second() {
    let pores_first = |words: &str| {
        let words = words.to_lowercase();
        let pores = words
            .find("pore")
            .unwrap_or_else(|| panic!("no pores in \"{words}\""));
        assert!(
            words.find("oil").is_none_or(|oil| pores < oil),
            "oil first in \"{words}\""
        );
    };
    let benefit = quiz().benefit(BenefitId::OilAndPores);
    for id in [benefit.name, benefit.short, benefit.headline.unwrap()] {
        pores_first(text(id));
    }
    // Both aspects, in this order, whatever was answered.
    for goals in small_goal_sets() {
        let result = result(&goals);
        let aspects = result.aspects(quiz(), &goals, BenefitId::OilAndPores);
        let names: Vec<_> = aspects
            .iter()
            .map(|it| text(it.name.expect("a name")))
            .collect();
        assert_eq!(names.len(), 2, "{}", told(&goals));
        assert!(names[0].to_lowercase().contains("pores"), "{names:?}");
        assert!(names[1].to_lowercase().contains("oil"), "{names:?}");
    }
}

#[test]
fn rule_5_a_breakout_comes_before_everything() {
    let breakout = condition("breakout-now");
    let mut seen = 0;
    for case in counting(option("health", "breakout-now")) {
        seen += 1;
        let first = case.result.notes.first().expect("a note");
        assert_eq!(first.condition, breakout, "{}", told(&case.answers));
        assert_eq!(first.class, Class::Wait);
        assert_eq!(case.result.next, NextStep::Wait, "{}", told(&case.answers));
        assert!(case.result.plan.on_hold, "{}", told(&case.answers));
        for it in &case.result.matches {
            if matches!(it.benefit, BenefitId::AcneScars | BenefitId::OilAndPores) {
                assert_eq!(it.later, Some(breakout), "{}", told(&case.answers));
                assert_ne!(it.level, Level::Best, "{}", told(&case.answers));
            }
        }
    }
    assert!(seen > 1000, "only {seen} cases with a breakout");
}

#[test]
fn rule_5_no_text_advises_treatment_during_a_breakout() {
    let note = at("/conditions/breakout-now/note");
    for word in ["wait", "iffer", "ask", "clinician", "doctor"] {
        assert!(
            note.contains(word),
            "the note doesn't say \"{word}\": {note}"
        );
    }
    for (path, words) in TEXTS.iter() {
        let words = words.to_lowercase();
        let speaks = ["breakout", "pimple", "active acne", "cosmetic cleanse"];
        let speaks = speaks.iter().any(|it| words.contains(it));
        assert!(
            !speaks || path.starts_with("/conditions/breakout-now/"),
            "{path} speaks of a breakout: {words}",
        );
    }
}

#[test]
fn rule_6_pregnancy_puts_stretch_marks_off() {
    let pregnant = condition("pregnant");
    let mut goal = 0;
    for case in counting(option("health", "pregnant")) {
        let found = case
            .result
            .matches
            .iter()
            .find(|it| it.benefit == BenefitId::StretchMarks);
        let it = found.expect("all six are there");
        assert_eq!(it.later, Some(pregnant), "{}", told(&case.answers));
        assert_ne!(it.level, Level::Best, "{}", told(&case.answers));
        if it.level != Level::None {
            goal += 1;
            assert!(
                it.reasons.contains(&Reason::Later(pregnant)),
                "{}",
                told(&case.answers)
            );
        }
        assert_eq!(case.result.next, NextStep::Wait, "{}", told(&case.answers));
    }
    assert!(goal > 500, "only {goal} cases with stretch marks");
    // And only then: nothing is put off without a condition of its own.
    for case in CASES.iter() {
        let raised: Vec<_> = case
            .result
            .notes
            .iter()
            .map(|note| note.condition)
            .collect();
        for it in &case.result.matches {
            assert!(
                it.later.is_none_or(|id| raised.contains(&id)),
                "{}",
                told(&case.answers)
            );
        }
    }
}

#[test]
fn rule_6_under_18_ends_the_quiz_without_a_match() {
    let under = option("age", "under-18");
    let health = quiz().questions().last().map(|(id, _)| id);
    for set in goal_sets()
        .iter()
        .chain(&health_sets())
        .cloned()
        .chain(drawn(500))
    {
        let set = with(&set, under);
        assert_eq!(outcome(quiz(), &set), Outcome::End, "{}", told(&set));
        assert!(flow::ended(quiz(), &set));
        let path = flow::path(quiz(), &set);
        assert_eq!(path.last(), Some(&under.question), "{}", told(&set));
        assert!(
            !path.iter().any(|id| Some(*id) == health),
            "health is asked: {}",
            told(&set)
        );
        assert!(
            notes::notes(quiz(), &set)
                .iter()
                .all(|note| note.class != Class::Wait)
        );
        // Any other age gives a result, and every answer is still there.
        let older = with(&set, option("age", "22-or-over"));
        assert!(
            matches!(outcome(quiz(), &older), Outcome::Result(_)),
            "{}",
            told(&older)
        );
        assert_eq!(
            without(&older, under.question),
            without(&set, under.question)
        );
    }
    for path in [
        "/ui/end-title",
        "/ui/end-text",
        "/ui/end-help",
        "/ui/end-private",
    ] {
        assert!(!at(path).is_empty());
    }
}

#[test]
fn rule_7_notes_are_ordered_wait_ask_know() {
    for case in CASES.iter() {
        let order: Vec<_> = case.result.notes.iter().map(|note| note.class).collect();
        assert!(order.is_sorted(), "{order:?}: {}", told(&case.answers));
        // Exactly what the counting answers raise, each once.
        let mut raised: Vec<_> = case
            .options
            .iter()
            .flat_map(|(_, it)| it.raises.iter().copied())
            .collect();
        raised.sort();
        raised.dedup();
        let mut got: Vec<_> = case
            .result
            .notes
            .iter()
            .map(|note| note.condition)
            .collect();
        got.sort();
        assert_eq!(got, raised, "{}", told(&case.answers));
    }
}

/// Not only because the content happens to stand in this order.
#[test]
fn rule_7_holds_whatever_the_order_of_the_content() {
    let mut content = quiz().clone();
    content.conditions.to_mut().reverse();
    let ordered = |notes: &[Note]| {
        let order: Vec<_> = notes.iter().map(|note| note.class).collect();
        assert!(order.is_sorted(), "{order:?}");
    };
    ordered(&notes::all(&content));
    for set in health_sets() {
        ordered(&notes::notes(&content, &set));
    }
}

#[test]
fn rule_7_the_order_of_ticking_changes_nothing() {
    let all = options("health").into_iter();
    let ticks: Vec<_> = all.filter(|(_, it)| !it.exclusive).collect();
    let ticks: Vec<_> = ticks.into_iter().map(|(id, _)| id).collect();
    let mut lists = vec![ticks.clone()];
    for (at, first) in ticks.iter().enumerate() {
        lists.extend(ticks[at + 1..].iter().map(|second| vec![*first, *second]));
    }
    for list in lists {
        let ticked =
            |list: &[OptionId]| list.iter().fold(Answers::new(), |set, id| with(&set, *id));
        let straight = ticked(&list);
        assert_eq!(chosen(&straight), list, "every tick stays");
        let expected = notes::notes(quiz(), &straight);
        let backwards: Vec<_> = list.iter().rev().copied().collect();
        let (early, late) = list.split_at(list.len() / 2);
        // Ticked, taken back and ticked again.
        let mut again = straight.clone();
        for id in &list {
            again.set(quiz(), *id, false);
            assert!(!again.has(*id));
            again.set(quiz(), *id, true);
        }
        for other in [ticked(&backwards), ticked(&[late, early].concat()), again] {
            assert_eq!(other, straight);
            assert_eq!(notes::notes(quiz(), &other), expected, "{}", told(&other));
        }
    }
}

#[test]
fn rule_7_no_text_forbids_judges_or_stops_a_medicine() {
    for (path, words) in TEXTS.iter() {
        let words = words.to_lowercase().replace('’', "'");
        for phrase in [
            "you cannot",
            "you can't",
            "you must not",
            "suitable",
            "eligible",
        ] {
            assert!(!words.contains(phrase), "{path} says \"{phrase}\": {words}");
        }
        for (place, _) in words.match_indices("stop ") {
            assert!(
                words[..place].ends_with("do not "),
                "{path} says to stop: {words}"
            );
        }
    }
    for (_, condition) in quiz().conditions() {
        let note = text(condition.note).to_lowercase();
        let does = match condition.class {
            Class::Wait => &["wait"][..],
            Class::Ask => &["ask", "talk to", "tell the clinic", "doctor", "show them"],
            Class::Know => continue,
        };
        let says = does.iter().any(|it| note.contains(it));
        assert!(says, "{} doesn't say what to do: {note}", condition.id);
    }
}

#[test]
fn rule_8_everyone_gets_the_whole_list() {
    let all = notes::all(quiz());
    let mut ids: Vec<_> = all.iter().map(|note| note.condition).collect();
    let order: Vec<_> = all.iter().map(|note| note.class).collect();
    assert!(order.is_sorted(), "{order:?}");
    // Ticks choose which notes come first; they are the list's own, in its order.
    for case in CASES.iter() {
        let mut rest = all.iter();
        for note in &case.result.notes {
            assert!(
                rest.any(|it| it == note),
                "not in the list's order: {}",
                told(&case.answers)
            );
        }
    }
    ids.sort();
    let every: Vec<_> = quiz().conditions().map(|(id, _)| id).collect();
    assert_eq!(ids, every, "each condition once");
    for (_, tick) in options("health").iter().filter(|(_, it)| !it.exclusive) {
        assert!(tick.raises.contains(&condition(&tick.id)), "{}", tick.id);
    }
}

#[test]
fn rule_9_same_answers_same_result() {
    for case in CASES.iter().step_by(20) {
        // The same answers, given in another order and another way.
        let picks = chosen(&case.answers);
        let set = picks
            .iter()
            .rev()
            .fold(Answers::new(), |set, id| with(&set, *id));
        assert_eq!(set, case.answers);
        assert_eq!(*result(&set), case.result, "{}", told(&set));
    }
}

#[test]
fn rule_9_answers_off_the_path_count_for_nothing() {
    println!("sampled with seed {SEED}");
    for set in drawn(1500) {
        let path = flow::path(quiz(), &set);
        let off: Vec<_> = quiz()
            .questions()
            .filter(|(id, _)| !path.contains(id))
            .collect();
        let bare = off
            .iter()
            .fold(set.clone(), |rest, (id, _)| without(&rest, *id));
        assert_eq!(flow::counting(quiz(), &set), bare, "{}", told(&set));
        let expected = outcome(quiz(), &bare);
        assert_eq!(outcome(quiz(), &set), expected, "{}", told(&set));
        // Not even another answer there.
        for (id, question) in off {
            let (last, _) = question.options(id).last().expect("options");
            let other = with(&without(&set, id), last);
            assert_eq!(flow::path(quiz(), &other), path, "{}", told(&other));
            assert_eq!(outcome(quiz(), &other), expected, "{}", told(&other));
        }
    }
}

#[test]
fn rule_9_answers_come_back_with_their_question() {
    let full = answers([
        ("noticeable", "very"),
        ("area", "neck"),
        ("mark-age", "under-6-months"),
        ("midday", "oily-all-over"),
        ("timing", "few-weeks"),
        ("age", "18-to-21"),
        ("health", "breakout-now"),
    ]);
    let sets = small_goal_sets();
    for before in &sets {
        let start = both(before, &full);
        let expected = outcome(quiz(), &start);
        for between in sets.iter().step_by(3) {
            // There and back by the ticks of a person.
            let mut set = start.clone();
            retick(&mut set, between);
            assert_eq!(set, both(between, &full));
            retick(&mut set, before);
            assert_eq!(set, start);
        }
        assert_eq!(outcome(quiz(), &start), expected);
    }
}

/// Ticks and unticks goals until they are these.
fn retick(set: &mut Answers, goals: &Answers) {
    for (id, _) in options("goals") {
        if goals.has(id) {
            set.set(quiz(), id, true);
        }
    }
    for (id, _) in options("goals") {
        if !goals.has(id) {
            set.set(quiz(), id, false);
        }
    }
}
