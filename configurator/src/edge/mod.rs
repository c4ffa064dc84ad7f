//! What only a browser can do: keep a draft, copy, read and save files, parse HTML, move the focus.

pub mod copy;
pub mod files;
pub mod focus;
pub mod frame;
pub mod keep;
pub mod keys;
pub mod parse;
pub mod place;
pub mod pointer;

use web_sys::{Document, Element};

/// The page.
fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// An element by its id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}
