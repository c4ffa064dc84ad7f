//! The page where a clinic makes the quiz its own, by clicking and typing.
//!
//! [`draft`] is what is being made, and every way to change it; [`snippets`] writes it for a page;
//! [`check`] reads what somebody has put on one. The three know nothing of the web and are tested
//! without it. `ui` shows them and `edge` is what only a browser can do. No rule of the quiz is in
//! here: those come from the library, through [`rules`].

pub mod check;
pub mod draft;
pub mod edge;
pub mod rules;
pub mod snippets;
pub mod ui;
mod words;
