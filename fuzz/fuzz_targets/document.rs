//! Clinics' documents: see `tests/invariants/src/document.rs`.
#![no_main]

fuzz::target!(document);
