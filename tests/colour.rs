//! Colours, fonts and sizes of a clinic: what is taken, what is made of it, and that every pair
//! of colours that the styles put together reads well.
//!
//! `colour/numbers.rs` holds the reading of colours and the contrast of the standard, `guard.rs`
//! what holds of every palette, `moves.rs` how a colour is moved, `values.rs` fonts and sizes,
//! `sheet.rs` the CSS.

#![cfg(feature = "document")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "colour/guard.rs"]
mod guard;
#[path = "colour/moves.rs"]
mod moves;
#[path = "colour/numbers.rs"]
mod numbers;
#[path = "colour/sheet.rs"]
mod sheet;
#[path = "colour/values.rs"]
mod values;

use microneedling_quiz::document::colour::Colour;
use microneedling_quiz::document::look::{Colours, Look, Scheme};

const SCHEMES: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

fn colour(text: &str) -> Colour {
    text.parse()
        .unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

/// So many steps of each of red, green and blue.
fn grid(steps: u8) -> Vec<Colour> {
    let at = |step: u8| u8::try_from(u16::from(step) * 255 / u16::from(steps - 1)).unwrap();
    let mut all = Vec::new();
    for red in 0..steps {
        for green in 0..steps {
            for blue in 0..steps {
                all.push(Colour::new(at(red), at(green), at(blue)));
            }
        }
    }
    all
}

/// A look with these colours in this scheme.
fn look(scheme: Scheme, colours: Colours) -> Look {
    let mut look = Look::default();
    match scheme {
        Scheme::Light => look.light = colours,
        Scheme::Dark => look.dark = colours,
    }
    look
}

/// A look with this accent by day and nothing else.
fn accent(text: &str) -> Look {
    look(
        Scheme::Light,
        Colours {
            accent: Some(colour(text)),
            ..Colours::default()
        },
    )
}
