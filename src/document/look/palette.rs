//! The colours that the quiz uses, out of those that a clinic asked for.
//!
//! The surface stays as it is, and every other colour is made to read on it, in this order:
//! accent, tint (it follows the accent, and gives way to it), words, then all that is derived.
//! None waits for one that comes later, so there is always an answer.

use super::super::colour::{Colour, contrast, lightness, mix, with_lightness};
use super::built_in::BuiltIn;
use super::guard::{SHAPES, WORDS, nearest, reads, worst};
use super::{Colours, Look, Scheme};

/// Every colour of the quiz in one scheme. Each reads well wherever the styles put it.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// Is it a light or a dark one to look at? A clinic may want a dark surface by day.
    pub looks: Scheme,
    /// Buttons, ticks, links, borders of what is chosen, the ring of the focus.
    pub accent: Colour,
    /// Words on the accent.
    pub on_accent: Colour,
    /// A button of the accent's colour under the mouse.
    pub accent_hover: Colour,
    /// Behind everything.
    pub surface: Colour,
    /// Behind options and cards.
    pub raised: Colour,
    /// The words.
    pub ink: Colour,
    /// Words that matter less, and the borders of what can be filled in.
    pub muted: Colour,
    /// Lines between things, and around them.
    pub line: Colour,
    /// What is left of a bar; the line, where the accent stands out from it.
    pub track: Colour,
    /// Behind what is chosen.
    pub tint: Colour,
    /// Behind what calls for waiting or asking.
    pub warm: Colour,
    /// Words of what calls for waiting or asking.
    pub warm_ink: Colour,
    /// The bar beside them.
    pub warm_line: Colour,
    /// What couldn't stay as it was wanted.
    pub moved: Vec<Moved>,
}

/// A colour that couldn't stay as it was wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// Which, as the document names it: `accent`, `text` or `muted`.
    pub name: &'static str,
    /// Who wanted it.
    pub origin: Origin,
    /// As it was wanted.
    pub wanted: Colour,
    /// As it is.
    pub used: Colour,
    /// The ground on which the wanted one read worst.
    pub on: Colour,
    /// Its contrast there.
    pub before: f64,
    /// The least contrast of the used one, on any of its grounds; never under 4.5.
    pub after: f64,
}

/// Where a wanted colour comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The clinic set it for this scheme.
    Chosen,
    /// The clinic set it for light, and none for dark.
    Light,
    /// The quiz has it built in; it moves where the clinic's surface is another.
    BuiltIn,
}

/// How much of the accent is in the tint at most, and at least where the accent was moved.
const TINT: [f64; 2] = [0.12, 0.06];
/// How much of the words is in a line that nobody chose.
const LINE: f64 = 0.15;

/// The colours of the quiz in a scheme.
///
/// Takes any look. The same look gives the same colours, and these, put in again, stay.
pub fn palette(look: &Look, scheme: Scheme) -> Palette {
    let set = match scheme {
        Scheme::Light => &look.light,
        Scheme::Dark => &look.dark,
    };
    let (looks, surface, raised) = grounds(set, scheme);
    let base = BuiltIn::of(looks);
    let mut moved = Vec::new();

    let wanted = match (set.accent, look.light.accent) {
        (Some(accent), _) => (accent, Origin::Chosen),
        (None, Some(accent)) => (accent, Origin::Light),
        (None, None) => (base.accent, Origin::BuiltIn),
    };
    let accent = accent(wanted.0, surface, raised);
    let tint = tint(accent, surface, base);
    let grounds = [surface, raised, tint];
    moved.extend(told("accent", wanted, accent, &grounds));

    let mut words = |name, set: Option<Colour>, built_in| {
        let origin = set.map_or(Origin::BuiltIn, |_| Origin::Chosen);
        let wanted = set.unwrap_or(built_in);
        let used = nearest(wanted, &|it| reads(it, &grounds, WORDS)).unwrap_or(wanted);
        moved.extend(told(name, (wanted, origin), used, &grounds));
        used
    };
    let ink = words("text", set.text, base.ink);
    let muted = words("muted", set.muted, base.muted);

    let on_accent = on_accent(accent, base);
    let derived = mix(surface, ink, LINE);
    let line = set.border.unwrap_or(if surface == base.surface {
        base.line
    } else {
        derived
    });
    let tracks = [line, derived, surface];
    let track = tracks
        .into_iter()
        .find(|it| contrast(accent, *it) >= SHAPES);
    let [warm, warm_ink, warm_line] = warm(accent, surface, raised, looks);
    Palette {
        looks,
        accent,
        on_accent,
        accent_hover: hover(accent, on_accent),
        surface,
        raised,
        ink,
        muted,
        line,
        track: track.unwrap_or(surface),
        tint,
        warm,
        warm_ink,
        warm_line,
        moved,
    }
}

/// Light or dark to look at, the surface, and what stands raised from it.
fn grounds(set: &Colours, scheme: Scheme) -> (Scheme, Colour, Colour) {
    let looks = set.surface.map_or(scheme, |surface| {
        let [light, dark] = [Scheme::Light, Scheme::Dark].map(BuiltIn::of);
        if contrast(dark.ink, surface) > contrast(light.ink, surface) {
            Scheme::Dark
        } else {
            Scheme::Light
        }
    });
    let base = BuiltIn::of(looks);
    match set.surface {
        Some(surface) if surface != base.surface => (looks, surface, surface),
        _ => (looks, base.surface, base.raised),
    }
}

/// An accent that reads as words on the surface is nobody's to move. One that is moved goes far
/// enough to read on a tint of its own as well, where the surface has room for one.
fn accent(wanted: Colour, surface: Colour, raised: Colour) -> Colour {
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
fn tint(accent: Colour, surface: Colour, base: &BuiltIn) -> Colour {
    if (accent, surface) == (base.accent, base.surface) {
        return base.tint;
    }
    let [most, _] = TINT;
    let parts = [1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
    let mut tints = parts.iter().map(|it| mix(surface, accent, most * it));
    tints
        .find(|it| contrast(accent, *it) >= WORDS)
        .unwrap_or(surface)
}

/// White where it reads, as on most buttons; else nearly black with a touch of the hue, else black.
fn on_accent(accent: Colour, base: &BuiltIn) -> Colour {
    if accent == base.accent {
        return base.on_accent;
    }
    [Colour::WHITE, mix(Colour::BLACK, accent, 0.25)]
        .into_iter()
        .find(|it| contrast(*it, accent) >= WORDS)
        .unwrap_or(Colour::BLACK)
}

/// A little lighter, as built in, or darker where its words would no longer read.
fn hover(accent: Colour, on_accent: Colour) -> Colour {
    let by = |step: f64| with_lightness(accent, (lightness(accent) + step).clamp(0.0, 1.0));
    [by(0.04), by(-0.04)]
        .into_iter()
        .find(|it| *it != accent && contrast(*it, on_accent) >= WORDS)
        .unwrap_or(accent)
}

/// Ground, words and bar of what calls for waiting. The words stand on cards as well, and the
/// ring of the focus, which is the accent, on the ground.
fn warm(accent: Colour, surface: Colour, raised: Colour, looks: Scheme) -> [Colour; 3] {
    let base = BuiltIn::of(looks);
    let other = BuiltIn::of(match looks {
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

/// What there is to tell of a colour, if it was moved.
fn told(
    name: &'static str,
    (wanted, origin): (Colour, Origin),
    used: Colour,
    grounds: &[Colour; 3],
) -> Option<Moved> {
    let (on, before) = worst(wanted, grounds)?;
    let (_, after) = worst(used, grounds)?;
    (used != wanted).then_some(Moved {
        name,
        origin,
        wanted,
        used,
        on,
        before,
        after,
    })
}
