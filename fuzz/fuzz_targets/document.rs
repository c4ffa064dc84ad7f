//! Throws texts at the reader of clinic documents: no panic, no hang, and whatever it takes in is a
//! quiz that can be taken.
#![no_main]

#[path = "../../tests/document/held.rs"]
mod held;
#[path = "../../tests/document/mutation.rs"]
mod mutation;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::Value;
use std::sync::LazyLock;

/// The documents that lend their parts to others, and the quiz that they are all put over.
static OTHERS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let documents = [
        include_str!("../../tests/golden/documents/everything.json"),
        include_str!("../../tests/golden/documents/own-note.json"),
        include_str!("../../tests/golden/documents/own-question.json"),
    ];
    let documents = documents.map(|it| serde_json::from_str(it).expect("JSON"));
    let built_in = microneedling_quiz::document::built_in();
    documents.into_iter().chain([built_in]).collect()
});

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    // The same text, the same answers.
    let seed = data.iter().fold(1, |sum: u64, it| sum.wrapping_mul(31) + u64::from(*it));
    let mut dice = dice(seed);
    held::hold(&text, &mut dice);
});

// Letters changed by chance are hardly ever JSON: most changes are made to its parts.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = dice(u64::from(seed));
    let changed = serde_json::from_slice(&data[..size])
        .ok()
        .filter(|_| dice(5) > 0)
        .map(|mut document| {
            for _ in 0..=dice(3) {
                mutation::mutate(&mut document, &OTHERS, &mut dice);
            }
            document.to_string()
        });
    match changed {
        Some(text) if text.len() <= max_size => {
            data[..text.len()].copy_from_slice(text.as_bytes());
            text.len()
        }
        _ => fuzzer_mutate(data, size, max_size),
    }
});

/// A small generator (`SplitMix64`).
fn dice(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |end| {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let z = z ^ (z >> 31);
        usize::try_from(z % end.max(1) as u64).unwrap_or_default()
    }
}
