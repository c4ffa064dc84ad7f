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
