//! What holds of everything that comes from outside: documents, links, kept visits, attributes.
//!
//! Each [`Target`] takes any bytes, and panics where a promise is broken; it also knows how to
//! change them in a way that gets further than chance. `fuzz/` asks for these by coverage
//! (`cargo xtask fuzz`), `tests/corpora.rs` for what is kept in `fuzz/corpus`, with each
//! `cargo test`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    missing_docs,
    reason = "it stops at the first promise that is broken"
)]

pub mod attribute;
mod dice;
pub mod document;
pub mod kept;
pub mod link;
mod page;
mod quizzes;

pub use dice::{Below, Dice};

/// Something that comes from outside.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its folder in `fuzz/corpus`.
    pub name: &'static str,
    /// Holds it against what was promised; the same bytes always do the same.
    pub hold: fn(&[u8]),
    /// Something near to it; none where it can't be read.
    pub mutate: fn(&[u8], Below) -> Option<Vec<u8>>,
}

/// All of them.
pub const TARGETS: [Target; 4] = [
    Target {
        name: "attribute",
        hold: attribute::hold,
        mutate: attribute::mutate,
    },
    Target {
        name: "document",
        hold: document::hold,
        mutate: document::mutate,
    },
    Target {
        name: "kept",
        hold: kept::hold,
        mutate: kept::mutate,
    },
    Target {
        name: "link",
        hold: link::hold,
        mutate: link::mutate,
    },
];
