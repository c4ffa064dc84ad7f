//! A quiz for clinic websites.
pub mod quiz;
