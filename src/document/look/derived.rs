//! The accent, and the colours that follow it.

use super::super::colour::{Colour, contrast, lightness, mix, with_lightness};
use super::Scheme;
use super::built_in::BuiltIn;
use super::guard::{SHAPES, WORDS, nearest, reads};

/// How much of the accent is in the tint at most, and at least where the accent was moved.
const TINT: [f64; 2] = [0.12, 0.06];
/// How much darker or lighter than the surface it looks at most.
const TINT_STEP: f64 = 0.07;

/// An accent that reads as words on the surface is nobody's to move. One that is moved goes far
/// enough to read on a tint of its own as well, where the surface has room for one.
pub fn accent(wanted: Colour, surface: Colour, raised: Colour) -> Colour {
    let plain = |it: Colour| reads(it, &[surface, raised], WORDS);
    if plain(wanted) {
        return wanted;
    }
    let [_, least] = TINT;
    let tinted = |it: Colour| plain(it) && reads(it, &[mix(surface, it, least)], WORDS);
    // Black or white reads on any surface, so the last is never taken.
    nearest(wanted, &tinted)
        .or_else(|| nearest(wanted, &plain))
        .unwrap_or(wanted)
}

/// The strongest tint on which the accent still reads; in the end the surface itself.
pub fn tint(accent: Colour, surface: Colour, base: &BuiltIn) -> Colour {
    if (accent, surface) == (base.accent, base.surface) {
        return base.tint;
    }
    let [most, _] = TINT;
    let apart = (lightness(accent) - lightness(surface)).abs();
    let most = most.min(TINT_STEP / apart.max(TINT_STEP));
    let parts = [1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
    let mut tints = parts.iter().map(|it| mix(surface, accent, most * it));
    tints
        .find(|it| contrast(accent, *it) >= WORDS)
        .unwrap_or(surface)
}

/// White where it reads, as on most buttons; else nearly black with a touch of the hue, else black.
pub fn on_accent(accent: Colour, base: &BuiltIn) -> Colour {
    if accent == base.accent {
        return base.on_accent;
    }
    [Colour::WHITE, mix(Colour::BLACK, accent, 0.25)]
        .into_iter()
        .find(|it| contrast(*it, accent) >= WORDS)
        .unwrap_or(Colour::BLACK)
}

/// A little lighter, as built in, or darker where its words would no longer read.
pub fn hover(accent: Colour, on_accent: Colour) -> Colour {
    let steps = [0.04, -0.04].map(|step| lightness(accent) + step);
    steps
        .into_iter()
        .filter(|it| (0.0..=1.0).contains(it))
        .map(|it| with_lightness(accent, it))
        .find(|it| contrast(*it, on_accent) >= WORDS)
        .unwrap_or(accent)
}

/// Ground, words and bar of what calls for waiting. The words stand on cards as well, and the
/// ring of the focus, which is the accent, on the ground.
pub fn warm(accent: Colour, surface: Colour, raised: Colour, suited: Scheme) -> [Colour; 3] {
    let base = BuiltIn::of(suited);
    let other = BuiltIn::of(match suited {
        Scheme::Light => Scheme::Dark,
        Scheme::Dark => Scheme::Light,
    });
    let fits = |it: &Colour| {
        let ends = [Colour::BLACK, Colour::WHITE];
        contrast(accent, *it) >= SHAPES
            && ends
                .iter()
                .any(|end| reads(*end, &[*it, surface, raised], WORDS))
    };
    let ground = [base.warm, other.warm].into_iter().find(fits);
    let ground = ground.unwrap_or(surface);
    let grounds = [ground, surface, raised];
    let on = |wanted, least| nearest(wanted, &|it| reads(it, &grounds, least)).unwrap_or(wanted);
    [ground, on(base.warm_ink, WORDS), on(base.warm_line, SHAPES)]
}
