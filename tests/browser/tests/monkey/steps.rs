//! What is done to the quiz: a list that follows from a seed.

use browser_tests::Dice;
use serde::Serialize;

use crate::tables::{ATTRIBUTES, DOCUMENTS, EVENTS, LANGUAGES, METHODS, hashes};

/// One thing done by a visitor, the page or the browser.
///
/// `at` picks among what is there then, so that every step can be done on every screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum Step {
    /// Presses anything that can be pressed, or writes into it.
    Tap { at: u32 },
    /// Ticks an option, or takes the tick back.
    Pick { at: u32 },
    /// Presses what goes on.
    Next,
    /// The same press twice in a row.
    Twice { at: u32 },
    /// Goes on, and presses something while that is being drawn.
    Rush { at: u32 },
    /// Presses something, and the page takes the quiz away in the same turn.
    Snatch { at: u32, passes: u32 },
    /// The page takes the quiz away and puts it back, here or there, so many tasks later.
    Away { aside: bool, passes: u32 },
    /// Sets an attribute, or takes it away.
    Set {
        name: &'static str,
        value: Option<&'static str>,
    },
    /// The same by the property.
    Assign {
        name: &'static str,
        value: Option<&'static str>,
    },
    /// Calls a method.
    Call { name: &'static str },
    /// A document inside the element, or none any more.
    Inline { name: Option<&'static str> },
    /// The language of the page around it.
    Page { lang: &'static str },
    /// Another end of the address.
    Hash { hash: String },
    /// Back or forward in the browser.
    Travel { by: i32 },
    /// Something that browsers tell pages.
    Event { name: &'static str },
    /// The page puts the focus on something of the quiz.
    Focus { at: u32 },
    /// Scrolls to a part of the page, in hundredths.
    Scroll { to: u32 },
    /// Presses a key.
    Key { name: &'static str },
    /// A real tap.
    Touch { at: u32 },
    /// Another width of the window.
    Resize { width: u32 },
    /// Loads the page again.
    Reload,
}

/// Keys that a page can be used with.
const KEYS: [&str; 9] = [
    "Tab",
    "Tab",
    "Shift+Tab",
    "Up",
    "Down",
    "Left",
    "Space",
    "Enter",
    "Escape",
];

const WIDTHS: [u32; 4] = [320, 390, 768, 1280];

/// More than any screen has of anything.
const MANY: u32 = 5040;

/// As many steps as asked for. More of the same seed begin with the same.
pub fn steps(seed: u64, many: usize) -> Vec<Step> {
    let mut dice = Dice::new(seed);
    let mut steps = Vec::new();
    while steps.len() < many {
        // Chance alone would hardly ever get to a result.
        if dice.below(24) == 0 {
            let questions = 2 + dice.below(8);
            for _ in 0..questions {
                steps.push(Step::Pick {
                    at: dice.below(MANY),
                });
                steps.push(Step::Next);
            }
        } else {
            let step = step(&mut dice);
            steps.push(step);
        }
    }
    steps.truncate(many);
    steps
}

/// A line for each.
pub fn told(steps: &[Step]) -> String {
    let lines: Vec<_> = steps.iter().map(|step| format!("\n  {step:?}")).collect();
    lines.concat()
}

fn step(dice: &mut Dice) -> Step {
    let at = dice.below(MANY);
    match dice.below(100) {
        0..22 => Step::Tap { at },
        22..38 => Step::Pick { at },
        38..52 => Step::Next,
        52..55 => Step::Twice { at },
        55..59 => Step::Rush { at },
        59..61 => Step::Snatch {
            at,
            passes: dice.below(4),
        },
        61..63 => Step::Away {
            aside: dice.below(2) == 0,
            passes: dice.below(4),
        },
        63..73 => attribute(dice),
        73..76 => Step::Call {
            name: known(dice, &METHODS),
        },
        76 => Step::Inline {
            name: (dice.below(2) == 0).then(|| known(dice, &DOCUMENTS).0),
        },
        77..79 => Step::Page {
            lang: known(dice, &LANGUAGES),
        },
        79 | 80 => {
            let hashes = hashes();
            let hash = dice.one(&hashes).cloned();
            Step::Hash {
                hash: hash.unwrap_or_default(),
            }
        }
        81..83 => Step::Travel {
            by: if dice.below(2) == 0 { -1 } else { 1 },
        },
        83..88 => Step::Event {
            name: known(dice, &EVENTS),
        },
        88..91 => Step::Focus { at },
        91..94 => Step::Scroll {
            to: dice.below(101),
        },
        94..97 => Step::Key {
            name: known(dice, &KEYS),
        },
        97 | 98 => Step::Touch { at },
        _ => match dice.below(3) {
            0 => Step::Reload,
            _ => Step::Resize {
                width: known(dice, &WIDTHS),
            },
        },
    }
}

fn attribute(dice: &mut Dice) -> Step {
    let (name, values) = known(dice, &ATTRIBUTES);
    // Not every time, or hardly one would ever be set.
    let value = (dice.below(4) > 0).then(|| dice.one(values).copied());
    let value = value.flatten();
    if dice.below(3) == 0 {
        return Step::Assign { name, value };
    }
    Step::Set { name, value }
}

/// One of a table that isn't empty.
fn known<T: Copy>(dice: &mut Dice, table: &[T]) -> T {
    let at = dice.below(u32::try_from(table.len()).unwrap_or(1));
    table[at as usize]
}

#[test]
fn the_same_seed_gives_the_same_steps_and_more_of_them_begin_with_those() {
    let few = steps(3, 100);
    assert_eq!(few, steps(3, 100));
    assert_eq!(few, steps(3, 250)[..100]);
    assert_ne!(few, steps(4, 100));
}

#[test]
fn an_ordinary_run_has_steps_of_every_kind() {
    let all = steps(crate::SEED, crate::LIFE);
    let mut kinds: Vec<_> = all.iter().map(std::mem::discriminant).collect();
    kinds.sort_by_key(|kind| format!("{kind:?}"));
    kinds.dedup();
    assert_eq!(kinds.len(), 21, "of {}", all.len());
}
