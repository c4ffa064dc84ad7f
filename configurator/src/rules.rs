//! What the library says of a document and of its colours; the page itself has no such rules.

use microneedling_quiz::document;
use microneedling_quiz::document::colour::Colour;
use microneedling_quiz::document::look::{Colours, Look, Palette, Scheme, palette};
use serde_json::Value;

pub use microneedling_quiz::document::Fault;

/// The built-in quiz as JSON.
pub fn built_in() -> Value {
    document::built_in()
}

/// Every fault of a document, all at once.
pub fn faults(json: &str) -> Vec<Fault> {
    document::check(json).err().unwrap_or_default()
}

/// A colour that the guard has moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// `accent`, `text` or `muted`.
    pub name: &'static str,
    /// As the clinic wrote it.
    pub wanted: String,
    /// As the quiz shows it.
    pub used: String,
    /// The contrast of what was wanted.
    pub before: f64,
    /// The contrast of what is used.
    pub after: f64,
}

/// What the guard makes of a document's `look`, light or dark.
pub fn moved(look: &Value, dark: bool) -> Vec<Moved> {
    let moved = colours(look, dark).moved.into_iter();
    let one = |it: document::look::Moved| Moved {
        name: it.name,
        wanted: it.wanted.to_string(),
        used: it.used.to_string(),
        before: it.before,
        after: it.after,
    };
    moved.map(one).collect()
}

/// The colour that the quiz shows for one that a document may set.
pub fn used(look: &Value, name: &str, dark: bool) -> String {
    let all = colours(look, dark);
    let colour = match name {
        "accent" => all.accent,
        "surface" => all.surface,
        "text" => all.ink,
        "muted" => all.muted,
        _ => all.line,
    };
    colour.to_string()
}

fn colours(look: &Value, dark: bool) -> Palette {
    let of = |at: &str| Colours {
        accent: colour(look, at, "accent"),
        surface: colour(look, at, "surface"),
        text: colour(look, at, "text"),
        muted: colour(look, at, "muted"),
        border: colour(look, at, "border"),
    };
    let look = Look {
        light: of(""),
        dark: of("/dark"),
        ..Look::default()
    };
    palette(&look, if dark { Scheme::Dark } else { Scheme::Light })
}

fn colour(look: &Value, at: &str, name: &str) -> Option<Colour> {
    look.pointer(&format!("{at}/{name}"))?
        .as_str()?
        .parse()
        .ok()
}

/// A colour as a browser's own field for colours takes it; none where it is no colour.
pub fn hex(text: &str) -> Option<String> {
    let colour: Colour = text.parse().ok()?;
    Some(colour.to_string())
}
