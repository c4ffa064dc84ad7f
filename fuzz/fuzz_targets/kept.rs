//! What a tab kept of a visit: see `tests/invariants/src/kept.rs`.
#![no_main]

fuzz::target!(kept);
