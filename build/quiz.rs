//! The types of the quiz, without what is built of them.

#[path = "../src/quiz/content/mod.rs"]
pub mod content;
