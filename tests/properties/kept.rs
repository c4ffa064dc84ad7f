//! What was kept and came back damaged: it is a visit of this quiz, or none.

use crate::support::cases::{CASES, Dice, SEED};
use crate::support::ids::quiz;
use microneedling_quiz::quiz::{Place, Visit, flow};

fn read(text: &str) -> Option<Visit> {
    Visit::from_text(quiz(), text)
}

#[test]
fn every_set_of_answers_comes_back_at_its_result() {
    for case in CASES.iter().step_by(7) {
        let answers = case.answers.clone();
        let visit = Visit::resume(quiz(), answers, Place::Result, None);
        assert_eq!(read(&visit.to_text(quiz())), Some(visit));
    }
}

#[test]
fn what_is_no_visit_is_none() {
    for text in [
        "",
        " ",
        "1",
        "1 ",
        "2 @goals",
        "1 goals.fine-lines",
        "1 @",
        "1 @nowhere",
        "1 @goals goals",
        "1 @goals goals.",
        "1 @goals .fine-lines",
        "1 @goals goals.no-such-goal",
        "1 @goals age.fine-lines",
        "1 @goals *",
        "1 @goals -",
        "1  @goals",
        "{\"goals\":[\"fine-lines\"]}",
        "é",
        "null",
    ] {
        assert_eq!(read(text), None, "{text:?}");
    }
}

#[test]
fn a_place_that_the_answers_do_not_lead_to_is_the_nearest_one() {
    for (text, nearest) in [
        ("1 @result", "1 @goals"),
        ("1 @end", "1 @goals"),
        ("1 @age", "1 @goals"),
        (
            "1 @mark-age goals.fine-lines",
            "1 @noticeable goals.fine-lines",
        ),
        ("1 @goals *health", "1 @goals"),
        ("1 @goals *goals -goals.fine-lines goals.texture", ""),
        (
            "1 @goals goals.not-sure goals.fine-lines",
            "1 @goals goals.fine-lines",
        ),
    ] {
        let found = read(text).map(|visit| visit.to_text(quiz()));
        assert_eq!(found.unwrap_or_default(), nearest, "{text}");
    }
}

#[test]
fn damage_is_a_visit_or_none_and_never_a_fault() {
    let mut dice = Dice::new(SEED);
    let mut read_again = 0;
    for case in CASES.iter().step_by(11) {
        let visit = Visit::resume(quiz(), case.answers.clone(), Place::Result, None);
        let mut words: Vec<_> = visit.to_text(quiz()).split(' ').map(String::from).collect();
        for _ in 0..3 {
            let (at, to) = (dice.below(words.len()), dice.below(words.len()));
            match dice.below(4) {
                0 => words.swap(at, to),
                1 => drop(words.remove(at)),
                2 => words[at].insert(0, ['*', '-', '@', ' '][dice.below(4)]),
                _ => words[at] = words[to].clone(),
            }
            if words.is_empty() {
                words.push(String::new());
            }
        }
        if let Some(visit) = read(&words.join(" ")) {
            read_again += 1;
            assert_eq!(read(&visit.to_text(quiz())), Some(visit.clone()));
            let path = flow::path(quiz(), visit.answers());
            if let Place::Question(id) = visit.place() {
                assert!(path.contains(&id));
            }
        }
    }
    assert!(read_again > 50, "only {read_again} could be read");
}
