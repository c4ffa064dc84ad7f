//! What the fuzz targets share. What they ask for stands in `tests/invariants/`.
#![forbid(unsafe_code)]

use invariants::Dice;
pub use invariants::{attribute, document, kept, link};
use libfuzzer_sys::fuzzer_mutate;

/// One change in five is the fuzzer's own, of letters; the others are those that the target knows.
pub fn mutate(
    data: &mut [u8],
    size: usize,
    max_size: usize,
    seed: u32,
    own: fn(&[u8], invariants::Below) -> Option<Vec<u8>>,
) -> usize {
    let mut dice = Dice::new(u64::from(seed));
    let changed = data
        .get(..size)
        .filter(|_| dice.below(5) > 0)
        .and_then(|it| own(it, &mut |end| dice.below(end)))
        .filter(|it| it.len() <= max_size);
    let Some(changed) = changed else {
        return fuzzer_mutate(data, size, max_size);
    };
    if let Some(place) = data.get_mut(..changed.len()) {
        place.copy_from_slice(&changed);
    }
    changed.len()
}

/// A fuzz target of the name of a module.
#[macro_export]
macro_rules! target {
    ($name:ident) => {
        libfuzzer_sys::fuzz_target!(|data: &[u8]| $crate::$name::hold(data));
        libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
            $crate::mutate(data, size, max_size, seed, $crate::$name::mutate)
        });
    };
}
