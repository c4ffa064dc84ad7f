//! Going through the quiz, back and forth.
//!
//! `every_state` visits every state that can be reached with the answers of
//! [`PART`], by every action, and holds each step against the promises below.
//! `long_walks` does the same with all answers along drawn paths.

use crate::support::cases::{Dice, SEED};
use crate::support::ids::{noted, option, options, quiz, told};
use microneedling_quiz::quiz::{
    Answers, OptionId, Outcome, Place, QuestionId, Unanswered, Visit, flow, outcome,
};
use std::collections::HashSet;

/// One goal that brings each question that may be left out, "not sure", a tick
/// that can be taken back, an answer that ends the quiz, and one of each other.
const PART: [(&str, &[&str]); 8] = [
    ("goals", &["acne-scars", "oily-skin", "not-sure"]),
    ("noticeable", &["quite"]),
    ("area", &["face"]),
    ("mark-age", &["over-a-year"]),
    ("midday", &["comfortable"]),
    ("timing", &["no-rush"]),
    ("age", &["under-18", "22-or-over"]),
    ("health", &["breakout-now", "none"]),
];

/// What a person can do.
#[derive(Clone, Copy, Debug)]
enum Action {
    Choose(OptionId, bool),
    Next,
    Back,
    Change(QuestionId),
    Restart,
}

/// Does one thing and holds it against what it promises.
fn step(visit: &Visit, action: Action) -> Visit {
    let mut after = visit.clone();
    match action {
        Action::Choose(id, on) => {
            after.choose(quiz(), id, on);
            chose(visit, &after, id, on);
        }
        Action::Next => next(visit, &mut after),
        Action::Back => back(visit, &mut after),
        Action::Change(question) => change(visit, &mut after, question),
        Action::Restart => {
            after.restart(quiz());
            assert_eq!(after, Visit::new(quiz()));
            assert!(after.answers().is_empty());
        }
    }
    stands(&after);
    after
}

/// Only the question shown takes an answer, and every other keeps its own.
fn chose(before: &Visit, after: &Visit, id: OptionId, on: bool) {
    assert_eq!(after.place(), before.place(), "choosing doesn't move");
    if before.place() != Place::Question(id.question) {
        assert_eq!(after, before, "another question was answered");
        return;
    }
    assert!(!on || after.answers().has(id));
    for (other, question) in quiz()
        .questions()
        .filter(|(other, _)| *other != id.question)
    {
        let [was, is] = [before, after].map(|it| it.answers().of(other));
        assert_eq!(
            was,
            is,
            "{} changed: {}",
            question.id,
            told(after.answers())
        );
    }
}

fn next(before: &Visit, after: &mut Visit) {
    let unanswered = match before.place() {
        Place::Question(id) if before.answers().of(id).is_empty() => Some(id),
        _ => None,
    };
    let last = before.is_last(quiz());
    let went = after.next(quiz());
    assert_eq!(after.answers(), before.answers(), "Next keeps every answer");
    if let Some(id) = unanswered {
        assert_eq!(went, Err(Unanswered(id)));
        assert_eq!(after, before, "Next without an answer stays");
        return;
    }
    assert_eq!(went, Ok(after.place()));
    if let Place::Question(id) = before.place() {
        assert_ne!(
            after.place(),
            before.place(),
            "Next moves: {}",
            told(before.answers())
        );
        assert_eq!(
            last,
            after.place() == Place::Result,
            "{}",
            told(before.answers())
        );
        let path = flow::path(quiz(), before.answers());
        if let Place::Question(next) = after.place() {
            let at = |id| path.iter().position(|it| *it == id);
            assert!(
                at(id) < at(next),
                "Next goes on: {}",
                told(before.answers())
            );
        }
    } else {
        assert_eq!(after, before);
    }
}

fn back(before: &Visit, after: &mut Visit) {
    after.back(quiz());
    // Only a change that would leave a question open is dropped.
    let over = matches!(after.place(), Place::Result | Place::End);
    let dropped = before.is_changing() && over;
    assert!(
        dropped || after.answers() == before.answers(),
        "Back keeps every answer"
    );
    if dropped {
        let path = flow::path(quiz(), after.answers());
        let open = path.iter().any(|id| after.answers().of(*id).is_empty());
        assert!(!open, "Back from a change leaves nothing open");
    }
    assert_eq!(before.can_go_back(quiz()), after.place() != before.place());
    let path = flow::path(quiz(), before.answers());
    let at = |place| match place {
        Place::Question(id) => path.iter().position(|it| *it == id),
        Place::Result | Place::End => Some(path.len()),
    };
    let (was, is) = (at(before.place()), at(after.place()));
    // One question back; or, from a change, to the result that it left.
    let one_back = is.map(|at| at + 1) == was;
    let left_the_change = matches!(after.place(), Place::Result | Place::End);
    let stays = was == Some(0) && after.place() == before.place();
    assert!(
        one_back || left_the_change || stays,
        "{}",
        told(before.answers())
    );
}

fn change(before: &Visit, after: &mut Visit, question: QuestionId) {
    after.change(quiz(), question);
    assert_eq!(
        after.answers(),
        before.answers(),
        "Change keeps every answer"
    );
    let path = flow::path(quiz(), before.answers());
    if before.place() != Place::Result || !path.contains(&question) {
        assert_eq!(after, before, "Change is of the result alone");
        return;
    }
    assert_eq!(after.place(), Place::Question(question));
    // Thought better of: Back, and Next as well, lead to the same result again.
    let mut back = after.clone();
    back.back(quiz());
    assert_eq!(&back, before);
    let mut next = after.clone();
    assert_eq!(next.next(quiz()), Ok(Place::Result));
    assert_eq!(&next, before);
}

/// What is true wherever one stands.
fn stands(visit: &Visit) {
    let text = visit.to_text(quiz());
    let kept = Visit::from_text(quiz(), &text);
    assert_eq!(kept.as_ref(), Some(visit), "kept as {text}");
    let path = flow::path(quiz(), visit.answers());
    assert!(path.len() <= 8, "{}", told(visit.answers()));
    match (visit.place(), visit.progress(quiz())) {
        (Place::Question(id), Some((step, total))) => {
            assert!(
                (1..=total).contains(&step),
                "{step} of {total}: {}",
                told(visit.answers())
            );
            assert_eq!(total, path.len());
            assert_eq!(path[step - 1], id);
            // Whatever comes earlier has an answer.
            let earlier = &path[..step - 1];
            assert!(
                earlier.iter().all(|id| !visit.answers().of(*id).is_empty()),
                "{}",
                told(visit.answers())
            );
        }
        (Place::Result, None) => {
            assert!(matches!(
                outcome(quiz(), visit.answers()),
                Outcome::Result(_)
            ));
            complete(visit, &path);
        }
        (Place::End, None) => {
            assert!(flow::ended(quiz(), visit.answers()));
            complete(visit, &path);
        }
        (place, progress) => panic!("{progress:?} at {place:?}"),
    }
}

fn complete(visit: &Visit, path: &[QuestionId]) {
    let answered = |id: &QuestionId| !visit.answers().of(*id).is_empty();
    assert!(path.iter().all(answered), "{}", told(visit.answers()));
}

/// Answering whatever is open and going on leads to a result or the end.
fn gets_somewhere(visit: &Visit) {
    let mut visit = visit.clone();
    for _ in 0..=8 {
        let Place::Question(id) = visit.place() else {
            return;
        };
        if visit.answers().of(id).is_empty() {
            let question = quiz().question(id).expect("a question");
            let (last, _) = question.options(id).last().expect("options");
            visit.choose(quiz(), last, true);
        }
        visit.next(quiz()).expect("it has an answer");
    }
    panic!("no end in sight: {}", told(visit.answers()));
}

#[test]
fn every_state_keeps_what_was_answered_elsewhere() {
    let choices: Vec<_> = PART
        .iter()
        .flat_map(|(question, ids)| ids.iter().map(|id| option(question, id)))
        .collect();
    let start = Visit::new(quiz());
    // A visit keeps to itself whether it came by "Change"; its words tell.
    let name = |visit: &Visit| format!("{visit:?}");
    let mut seen = HashSet::from([name(&start)]);
    let mut open = vec![start];
    let mut ends = 0;
    while let Some(visit) = open.pop() {
        gets_somewhere(&visit);
        ends += usize::from(visit.place() == Place::End);
        let here = |id: &&OptionId| visit.place() == Place::Question(id.question);
        let mut actions = vec![Action::Next, Action::Back, Action::Restart];
        for id in choices.iter().filter(here) {
            actions.extend([Action::Choose(*id, true), Action::Choose(*id, false)]);
        }
        if visit.place() == Place::Result {
            actions.extend(quiz().questions().map(|(id, _)| Action::Change(id)));
        } else {
            // Two that must do nothing here.
            let elsewhere = choices.iter().find(|id| !here(id));
            actions.extend(elsewhere.map(|id| Action::Choose(*id, true)));
            actions.push(Action::Change(choices[0].question));
        }
        for action in actions {
            let after = step(&visit, action);
            if seen.insert(name(&after)) {
                open.push(after);
            }
        }
    }
    println!("{} states, {ends} of them the end", seen.len());
    assert!(
        seen.len() > 1000 && ends > 10,
        "only {} states, {ends} ends",
        seen.len()
    );
}

#[test]
fn long_walks_keep_what_was_answered_elsewhere() {
    println!("sampled with seed {SEED}");
    let mut dice = Dice::new(SEED);
    let all: Vec<_> = quiz().questions().map(|(id, _)| id).collect();
    let mut results = 0;
    for _ in 0..60 {
        let mut visit = Visit::new(quiz());
        for _ in 0..80 {
            let action = match (dice.below(10), visit.place()) {
                (0..=3, Place::Question(id)) => {
                    let options = quiz().question(id).expect("a question").options(id);
                    let options: Vec<_> = options.map(|(id, _)| id).collect();
                    Action::Choose(options[dice.below(options.len())], dice.below(5) > 0)
                }
                (4, Place::Question(_)) | (_, Place::End) => Action::Back,
                (0..=7, Place::Result) => Action::Change(all[dice.below(all.len())]),
                (9, _) if dice.below(20) == 0 => Action::Restart,
                _ => Action::Next,
            };
            visit = step(&visit, action);
            results += usize::from(visit.place() == Place::Result);
        }
        gets_somewhere(&visit);
    }
    assert!(results > 100, "only {results} results seen");
}

/// A change of goals asks only what it made necessary, and brings answers back.
#[test]
fn a_change_asks_only_what_is_new() {
    let mut visit = Visit::new(quiz());
    let scars = option("goals", "acne-scars");
    let pores = option("goals", "large-pores");
    for (question, id) in [
        ("goals", "acne-scars"),
        ("noticeable", "very"),
        ("area", "face"),
        ("mark-age", "under-6-months"),
        ("timing", "few-weeks"),
        ("age", "22-or-over"),
        ("health", "keloid"),
    ] {
        assert_eq!(
            visit.place(),
            Place::Question(option(question, id).question),
            "{question}"
        );
        visit.choose(quiz(), option(question, id), true);
        visit.next(quiz()).expect("it has an answer");
    }
    assert_eq!(visit.place(), Place::Result);
    let first = outcome(quiz(), visit.answers());

    // Pores instead of scars: midday is new, and the age of the marks sleeps.
    visit.change(quiz(), scars.question);
    visit.choose(quiz(), pores, true);
    visit.choose(quiz(), scars, false);
    let midday = option("midday", "comfortable");
    assert_eq!(visit.next(quiz()), Ok(Place::Question(midday.question)));
    visit.choose(quiz(), midday, true);
    assert_eq!(visit.next(quiz()), Ok(Place::Result));
    let Outcome::Result(second) = outcome(quiz(), visit.answers()) else {
        panic!("no result");
    };
    assert_eq!(noted(&second.notes), ["keloid"]);

    // And back: nothing is asked, the age of the marks counts again.
    visit.change(quiz(), scars.question);
    visit.choose(quiz(), scars, true);
    visit.choose(quiz(), pores, false);
    assert_eq!(visit.next(quiz()), Ok(Place::Result));
    assert_eq!(outcome(quiz(), visit.answers()), first);
}

#[test]
fn next_without_an_answer_stays_at_every_question() {
    let mut visit = Visit::new(quiz());
    // The longest path: scars and pores.
    for (question, id) in [
        ("goals", "acne-scars"),
        ("goals", "large-pores"),
        ("noticeable", "not-sure"),
        ("area", "not-sure"),
        ("mark-age", "not-sure"),
        ("midday", "not-sure"),
        ("timing", "not-sure"),
        ("age", "rather-not-say"),
        ("health", "rather-not-say"),
    ] {
        let id = option(question, id);
        if visit.place() != Place::Question(id.question) {
            visit.next(quiz()).expect("it has an answer");
        }
        assert_eq!(visit.place(), Place::Question(id.question), "{question}");
        if question != "goals" || visit.answers() == &Answers::new() {
            assert_eq!(visit.next(quiz()), Err(Unanswered(id.question)));
        }
        visit.choose(quiz(), id, true);
    }
    assert_eq!(visit.progress(quiz()), Some((8, 8)));
    assert!(visit.is_last(quiz()));
    // Ticks taken back leave nothing: Next refuses again.
    let (id, _) = options("health").pop().expect("options");
    visit.choose(quiz(), id, false);
    assert_eq!(visit.next(quiz()), Err(Unanswered(id.question)));
}
