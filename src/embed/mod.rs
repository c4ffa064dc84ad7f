//! The edge: what the shell on a clinic's page calls, and what it is told.
//!
//! The shell (`shell.js`) owns the element: it draws the first question, keeps and brings back
//! what was chosen, fires events and falls back. Here its calls become properties of
//! [`Quiz`](crate::Quiz), and what happens there becomes calls of one function of the page's.

mod apps;
#[cfg(feature = "document")]
mod documents;

pub use apps::{begin, mount, update};
