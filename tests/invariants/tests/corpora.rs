//! What is kept in `fuzz/corpus`, and some of what it becomes by chance, holds what was promised.
//!
//! `cargo xtask fuzz` looks for more, by coverage and for minutes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use invariants::{Dice, TARGETS, Target};

/// A folder is looked through by people, and goes with each clone.
const MOST_BYTES: u64 = 200_000;

/// How many changes of each file are tried.
const CHANGES: usize = 20;

fn corpus(target: &Target) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let folder = folder.join(target.name);
    let files = fs::read_dir(&folder).unwrap_or_else(|_| panic!("{} is missing", folder.display()));
    let mut files: Vec<_> = files.map(|it| it.expect("a file").path()).collect();
    // Names before order of the disk: the dice go from one to the next.
    files.sort();
    files
}

fn hold(target: &Target, data: &[u8]) {
    let held = catch_unwind(AssertUnwindSafe(|| (target.hold)(data)));
    let shown = String::from_utf8_lossy(data);
    assert!(held.is_ok(), "{} breaks on {shown:?}", target.name);
}

#[test]
fn what_is_kept_holds_and_what_is_near_to_it() {
    for target in &TARGETS {
        let files = corpus(target);
        assert!(!files.is_empty(), "{}: an empty corpus", target.name);
        let mut dice = Dice::new(8);
        for file in files {
            let mut data = fs::read(&file).expect("a file that can be read");
            hold(target, &data);
            for _ in 0..CHANGES {
                if let Some(changed) = (target.mutate)(&data, &mut |end| dice.below(end)) {
                    hold(target, &changed);
                    data = changed;
                }
            }
        }
    }
}

#[test]
fn the_corpora_stay_small() {
    for target in &TARGETS {
        let sizes = corpus(target)
            .into_iter()
            .map(|it| fs::metadata(it).map(|it| it.len()));
        let all: u64 = sizes.map(|it| it.expect("a file")).sum();
        assert!(all <= MOST_BYTES, "{}: {all} bytes; merge it", target.name);
    }
}
