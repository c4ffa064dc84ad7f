//! The colours that the quiz uses, out of those that a clinic asked for.
//!
//! The surface stays as it is, and every other colour is made to read on it, in this order:
//! accent, tint (it follows the accent, and gives way to it), words, then all that is derived.
//! None waits for one that comes later, so there is always an answer.

use super::super::colour::{Colour, contrast, mix};
use super::built_in::{BuiltIn, LIGHT};
use super::derived;
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
    /// Its contrast there, under 4.5.
    pub before: f64,
    /// The contrast of the used one there, 4.5 at least.
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

/// How much of the words is in a line that nobody chose.
const LINE: f64 = 0.15;
/// The contrast up to which a surface is so near the built-in one that its line still suits.
const NEAR: f64 = 1.1;

/// The colours of the quiz in a scheme.
///
/// Takes any look. The same look gives the same colours, and these, put in again, stay.
pub fn palette(look: &Look, scheme: Scheme) -> Palette {
    let set = match scheme {
        Scheme::Light => &look.light,
        Scheme::Dark => &look.dark,
    };
    let (suited, surface, raised) = grounds(set, scheme);
    let base = BuiltIn::of(suited);
    let mut moved = Vec::new();

    let wanted = match (set.accent, look.light.accent) {
        (Some(accent), _) => (accent, Origin::Chosen),
        // The built-in accent has a fellow for the night.
        (None, Some(accent)) if accent != LIGHT.accent => (accent, Origin::Light),
        (None, _) => (base.accent, Origin::BuiltIn),
    };
    let accent = derived::accent(wanted.0, surface, raised);
    moved.extend(told("accent", wanted, accent, &[surface, raised]));
    let tint = derived::tint(accent, surface, base);
    let grounds = [surface, raised, tint];

    let mut words = |name, set: Option<Colour>, built_in| {
        let origin = set.map_or(Origin::BuiltIn, |_| Origin::Chosen);
        let wanted = set.unwrap_or(built_in);
        let used = nearest(wanted, &|it| reads(it, &grounds, WORDS)).unwrap_or(wanted);
        moved.extend(told(name, (wanted, origin), used, &grounds));
        used
    };
    let ink = words("text", set.text, base.ink);
    let muted = words("muted", set.muted, base.muted);

    let on_accent = derived::on_accent(accent, base);
    let blended = mix(surface, ink, LINE);
    let near = contrast(surface, base.surface) < NEAR;
    let line = set.border.unwrap_or(if near { base.line } else { blended });
    // The part that is reached must be the louder one.
    let quiet = |it: &Colour| {
        contrast(accent, *it) >= SHAPES && contrast(*it, surface) < contrast(accent, surface)
    };
    let track = [line, blended].into_iter().find(quiet);
    let [warm, warm_ink, warm_line] = derived::warm(accent, surface, raised, suited);
    let looks = if ink.luminance() < surface.luminance() {
        Scheme::Light
    } else {
        Scheme::Dark
    };
    Palette {
        looks,
        accent,
        on_accent,
        accent_hover: derived::hover(accent, on_accent),
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

/// The built-in colours that go with the surface, the surface, and what stands raised from it.
fn grounds(set: &Colours, scheme: Scheme) -> (Scheme, Colour, Colour) {
    let suited = set.surface.map_or(scheme, |it| {
        if contrast(Colour::WHITE, it) > contrast(Colour::BLACK, it) {
            Scheme::Dark
        } else {
            Scheme::Light
        }
    });
    let base = BuiltIn::of(suited);
    match set.surface {
        Some(surface) if surface != base.surface => (suited, surface, surface),
        _ => (suited, base.surface, base.raised),
    }
}

/// What there is to tell of a colour, if it was moved.
fn told(
    name: &'static str,
    (wanted, origin): (Colour, Origin),
    used: Colour,
    grounds: &[Colour],
) -> Option<Moved> {
    let on = worst(wanted, grounds).filter(|_| used != wanted)?;
    Some(Moved {
        name,
        origin,
        wanted,
        used,
        on,
        before: contrast(wanted, on),
        after: contrast(used, on),
    })
}
