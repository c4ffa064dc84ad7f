//! The letters behind `#mq=`: see `tests/invariants/src/link.rs`.
#![no_main]

fuzz::target!(link);
