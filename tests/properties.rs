//! What holds for every set of answers.
//!
//! `properties/rules.rs` holds the nine numbered rules, `result.rs` the shape of
//! a result, `walks.rs` going back and forth, `kept.rs` what was kept and came back
//! damaged, `link.rs` what was handed on as a link, `dates.rs` the plan on days, and
//! `parts.rs` the reasons why the sets of `support/cases.rs` are enough. A failure names
//! the answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod support;

#[path = "properties/dates.rs"]
mod dates;
#[path = "properties/kept.rs"]
mod kept;
#[path = "properties/link.rs"]
mod link;
#[path = "properties/parts.rs"]
mod parts;
#[path = "properties/result.rs"]
mod result;
#[path = "properties/rules.rs"]
mod rules;
#[path = "properties/sealed.rs"]
mod sealed;
#[path = "properties/walks.rs"]
mod walks;
