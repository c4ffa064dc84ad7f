//! Moves a colour no further than it takes to read well on its grounds.

use super::super::colour::{Colour, contrast, lightness, with_lightness};

/// What words need on what is behind them (WCAG 2.2, 1.4.3).
pub const WORDS: f64 = 4.5;
/// What a shape needs beside what it must stand out from (WCAG 2.2, 1.4.11).
pub const SHAPES: f64 = 3.0;

/// Does it reach this contrast on each of the grounds?
pub fn reads(colour: Colour, grounds: &[Colour], least: f64) -> bool {
    grounds.iter().all(|it| contrast(colour, *it) >= least)
}

/// The ground on which it reads worst.
pub fn worst(colour: Colour, grounds: &[Colour]) -> Option<Colour> {
    let by = |one: &&Colour, other: &&Colour| {
        contrast(colour, **one).total_cmp(&contrast(colour, **other))
    };
    grounds.iter().min_by(by).copied()
}

/// The colour of the same hue, nearest in lightness, that is as it should be.
///
/// The way ends at black and at white: none where neither of them is.
pub fn nearest(wanted: Colour, good: &dyn Fn(Colour) -> bool) -> Option<Colour> {
    if good(wanted) {
        return Some(wanted);
    }
    let start = lightness(wanted);
    let darker = toward(wanted, start, 0.0, good);
    let lighter = toward(wanted, start, 1.0, good);
    let nearer = match (&darker, &lighter) {
        (Some((dark, _)), Some((light, _))) if dark < light => darker,
        (_, None) => darker,
        _ => lighter,
    };
    nearer.map(|(_, colour)| colour)
}

/// The first good one on the way to an end, and how far that is.
fn toward(
    wanted: Colour,
    start: f64,
    end: f64,
    good: &dyn Fn(Colour) -> bool,
) -> Option<(f64, Colour)> {
    let mut found = with_lightness(wanted, end);
    if !good(found) {
        return None;
    }
    let (mut before, mut at) = (start, end);
    // Finer than the steps of a screen, of which there are some hundreds on the way.
    for _ in 0..14 {
        let middle = f64::midpoint(before, at);
        let colour = with_lightness(wanted, middle);
        if good(colour) {
            (at, found) = (middle, colour);
        } else {
            before = middle;
        }
    }
    Some(((at - start).abs(), found))
}
