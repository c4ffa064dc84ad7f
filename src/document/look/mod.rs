//! How a clinic wants its quiz to look, and what the quiz makes of it: colours that read well
//! whatever was asked for.
//!
//! ```
//! use microneedling_quiz::document::look::{Look, Scheme, palette};
//! let mut look = Look::default();
//! look.light.accent = Some("#e8b4c8".parse().unwrap());
//! let light = palette(&look, Scheme::Light);
//! let moved = light.moved.first().unwrap();
//! assert_eq!(moved.name, "accent");
//! assert!(moved.before < 1.8 && moved.after >= 4.5);
//! ```

mod built_in;
mod derived;
mod font;
mod guard;
mod palette;
mod sheet;
mod size;

pub use built_in::{BuiltIn, DARK, LIGHT};
pub use font::Font;
pub use palette::{Moved, Origin, Palette, palette};
pub use sheet::{properties, sheet};
pub use size::{MaxWidth, Radius};

use super::colour::Colour;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// Dark words on a light ground.
    Light,
    /// Light words on a dark ground.
    Dark,
}

impl Scheme {
    /// As CSS names it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a clinic may set. All of it may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Colours by day: `accent`, `surface`, … of the document.
    pub light: Colours,
    /// Colours by night: those under `dark`. Only the accent is taken from [`Look::light`] where
    /// it is missing here.
    pub dark: Colours,
    /// The fonts.
    pub font: Option<Font>,
    /// How round the corners are.
    pub radius: Option<Radius>,
    /// The width that the quiz takes at most.
    pub max_width: Option<MaxWidth>,
}

/// The colours of one scheme that a clinic may set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    /// Buttons, ticks, links, what is best.
    pub accent: Option<Colour>,
    /// Behind everything.
    pub surface: Option<Colour>,
    /// The words.
    pub text: Option<Colour>,
    /// Words that matter less, and the borders of what can be filled in.
    pub muted: Option<Colour>,
    /// Lines between things, and around them.
    pub border: Option<Colour>,
}
