//! Golden documents changed by chance, 5,000 times: whatever stands there, the reader takes it in
//! or tells what is wrong, and whatever it takes in is a quiz that can be taken.

use super::GOLDEN;
use super::held::hold;
use super::mutation::mutate;
use crate::support::cases::{Dice, SEED};
use microneedling_quiz::document::built_in;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

/// Each part has a seed of its own, so that the cores of a machine change nothing.
const PARTS: u64 = 20;
const EACH: usize = 250;

fn documents() -> Vec<Value> {
    let golden = GOLDEN.map(|(_, json)| serde_json::from_str(json).expect("JSON"));
    golden.into()
}

/// How many of a part are taken in.
fn part(seed: u64) -> usize {
    let mut dice = Dice::new(seed);
    let golden = documents();
    let mut lenders = golden.clone();
    lenders.push(built_in());
    let mut taken = 0;
    for _ in 0..EACH {
        let mut below = |end| dice.below(end);
        let mut document = golden[below(golden.len())].clone();
        for _ in 0..=below(4) {
            mutate(&mut document, &lenders, &mut below);
        }
        let text = document.to_string();
        let held = catch_unwind(AssertUnwindSafe(|| hold(&text, &mut below)));
        taken += usize::from(held.unwrap_or_else(|_| panic!("seed {seed}: {text}")));
    }
    taken
}

#[test]
fn whatever_becomes_of_a_document_is_a_quiz_or_its_faults() {
    let cores = thread::available_parallelism().map_or(1, usize::from) as u64;
    let taken: usize = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores)
            .map(|core| {
                let seeds = (0..PARTS).filter(move |it| it % cores == core);
                scope.spawn(move || seeds.map(|it| part(SEED + it)).sum::<usize>())
            })
            .collect();
        let done = workers.into_iter().map(|it| it.join().expect("no panic"));
        done.sum()
    });
    let all = EACH * usize::try_from(PARTS).expect("a small number");
    println!("{taken} of {all} were taken in");
    assert!(
        taken > all / 20 && taken < all,
        "{taken} of {all} were taken in"
    );
}

/// JSON that is cut off, or has letters changed, is no document, or another one.
#[test]
fn letters_changed_by_chance_are_no_fault_of_the_reader() {
    let mut dice = Dice::new(SEED);
    for (_, json) in GOLDEN {
        for _ in 0..200 {
            let mut letters: Vec<char> = json.chars().collect();
            letters.truncate(1 + dice.below(letters.len() + letters.len() / 2));
            for _ in 0..dice.below(4) {
                let at = dice.below(letters.len());
                letters[at] =
                    ['"', '{', '}', '[', ']', ',', ':', '\0', 'n', '-', '9', 'é'][dice.below(12)];
            }
            let text: String = letters.into_iter().collect();
            hold(&text, &mut |end| dice.below(end));
        }
    }
}

/// Every single change of one place in the document that uses everything.
#[test]
fn every_value_in_the_place_of_every_value() {
    let everything = super::golden("everything");
    let mut dice = Dice::new(SEED);
    let document: Value = serde_json::from_str(everything).expect("JSON");
    let values = [
        Value::Null,
        serde_json::json!(true),
        serde_json::json!(7),
        serde_json::json!("x"),
        serde_json::json!([]),
        serde_json::json!({}),
        serde_json::json!([null]),
        serde_json::json!({ "x": null }),
    ];
    for place in super::mutation::places(&document) {
        for value in &values {
            let mut changed = document.clone();
            *changed.pointer_mut(&place).expect("a place") = value.clone();
            hold(&changed.to_string(), &mut |end| dice.below(end));
        }
    }
}
