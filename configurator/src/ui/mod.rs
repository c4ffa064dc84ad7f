//! What the page shows: functions from the state to HTML, a file for each part of the page.

mod app;
mod behaviour;
mod benefits;
mod choice;
mod clinic;
mod colour;
mod document;
mod field;
mod finding;
mod fold;
mod language;
mod look;
mod new_question;
mod notes;
mod option;
mod page_check;
mod paste;
mod preview;
mod question;
mod questions;
mod store;
mod summary;
mod take_along;
mod texts;
mod toolbar;
mod when;

pub use app::App;
