//! A quiz for clinic websites: which of the six benefits of microneedling match
//! a visitor's goals, why, what it would take, and when to wait or ask first.
//!
//! Three rooms, one direction: [`embed`] knows [`ui`], `ui` knows [`quiz`],
//! `quiz` knows nobody. [`text`] holds the words that `ui` shows.
//!
//! People who build with Yew use [`Quiz`] as an ordinary component:
//!
//! ```
//! use microneedling_quiz::{Quiz, QuizEvent};
//! use yew::prelude::*;
//!
//! #[component]
//! fn Page() -> Html {
//!     let on_event = Callback::from(|_event: QuizEvent| {});
//!     html! { <Quiz lang="en" booking_url="https://clinic.example/book" {on_event} /> }
//! }
//! ```
//!
//! It brings no styles with it: [`STYLES`] go into the same root as the quiz, best a shadow root,
//! and the quiz into an element of the class `box`. `examples/clinic.rs` does just that.

#![cfg_attr(
    not(feature = "document"),
    allow(clippy::unused_self, reason = "without documents there is one quiz")
)]

#[cfg(feature = "document")]
pub mod document;
pub mod embed;
pub mod quiz;
#[cfg(feature = "document")]
pub mod source;
pub mod text;
pub mod ui;

pub use ui::{Entry, Quiz, QuizEvent, QuizProps};

/// The style sheet of the quiz.
///
/// Made for a shadow root, where it meets no other: its classes have short names. It styles what
/// stands in an element of the class `box`, by the page's `--mq-…` properties where they are set.
/// A program that doesn't name it hasn't got it inside.
pub const STYLES: &str = concat!(
    include_str!("../styles/tokens.css"),
    include_str!("../styles/base.css"),
    include_str!("../styles/question.css"),
    include_str!("../styles/shell.css"),
    include_str!("../styles/later.css"),
    include_str!("../styles/result.css"),
    include_str!("../styles/print.css"),
);
