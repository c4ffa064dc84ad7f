//! The screens: Yew components that show what the engine decides.
//!
//! No rule of the quiz is in here. All state is in `state.rs`, and every screen
//! is a function from it to HTML.

mod booking;
mod end;
mod focus;
mod hand_off;
mod markup;
mod pieces;
mod platform;
mod progress;
mod question;
mod quiz;
mod result;
mod screen;
mod state;
mod words;

pub use quiz::{Entry, Quiz, QuizEvent, QuizProps};
