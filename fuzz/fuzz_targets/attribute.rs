//! What pages write into attributes, on any screen: see `tests/invariants/src/attribute.rs`.
#![no_main]

fuzz::target!(attribute);
