//! The quiz as built in, written by `build/` out of `content/quiz.json`.
#![allow(
    clippy::wildcard_imports,
    reason = "the written statics use every type"
)]

use super::content::*;
use std::borrow::Cow::Borrowed;

include!(concat!(env!("OUT_DIR"), "/content.rs"));

impl Content {
    /// The quiz as built in.
    pub fn built_in() -> &'static Self {
        &CONTENT
    }
}
