//! Runs the built quiz in real browsers.
//!
//! A test is one function that gets a fresh page in a fresh browser, once for each engine asked
//! for:
//!
//! ```
//! use browser_tests::{Outcome, Setup, run};
//!
//! fn a_visitor_gets_six_benefits() -> Outcome {
//!     run(Setup::phone(), async |page| {
//!         let quiz = page.open_quiz("/").await?;
//!         quiz.answer("goals", &["fine-lines"]).await?;
//!         let report = quiz.result_of(&[("age", &["rather-not-say"])]).await?;
//!         assert_eq!(report.benefits.len(), 6);
//!         Ok(())
//!     })
//! }
//! ```
//!
//! Whoever reads it from the bottom up: [`Server`] serves the built files and whatever else a
//! test puts there, [`Engine`] says how a browser is started, [`Page`] is one tab of it,
//! [`Quiz`] finds things in the quiz by what the contract names, [`Keyboard`] and [`Thumb`] are
//! a person's hands, [`Watched`] is what happened meanwhile, and [`run()`] ties them together.
//!
//! What not every engine can give is a [`Need`] of the [`Setup`]; an engine without it is left out
//! in a line that shows.
//!
//! `cargo xtask test` sets what this needs: `MQ_DIST` (the built files), `MQ_AXE` (axe.min.js),
//! `MQ_BROWSERS` (which engines) and `MQ_OUT` (where logs and pictures go).

#![allow(
    clippy::missing_errors_doc,
    reason = "every error is the same: the browser, its driver or the page did something else"
)]

pub mod axe;
mod browser;
pub mod contrast;
mod dice;
mod driver;
mod engine;
mod env;
pub mod fit;
mod guard;
mod keyboard;
mod page;
mod picture;
mod quiz;
mod run;
mod screen;
mod server;
mod setup;
mod tabs;
mod thumb;
mod told;
pub mod wait;
mod walk;
mod watch;
mod wire;

pub use anyhow::{Context, Result, bail, ensure};
pub use dice::Dice;
pub use engine::Engine;
pub use env::Env;
pub use keyboard::Keyboard;
pub use page::Page;
pub use picture::Picture;
pub use quiz::{Quiz, never_was};
pub use run::{Failure, Outcome, run, run_in};
pub use screen::{Active, Benefit, Kind, Note, Opt, Rect, Report, Screen, Target};
pub use server::{Held, Reply, Server};
pub use setup::{Media, Need, Scheme, Setup};
pub use thumb::Thumb;
pub use told::Counts;
pub use wait::Seen;
pub use walk::{Answer, EVERY_QUESTION, answer_to, questions};
pub use watch::{Event, Shift, Violation, WATCH, Watched};
