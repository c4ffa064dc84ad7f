//! The colours of `styles/tokens.css` and `styles/later.css`; a test holds them equal.

use super::super::colour::Colour;
use super::Scheme;

/// The colours of the quiz where a clinic sets none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// `--accent`
    pub accent: Colour,
    /// `--on-accent`
    pub on_accent: Colour,
    /// `--surface`
    pub surface: Colour,
    /// `--raised`
    pub raised: Colour,
    /// `--ink`
    pub ink: Colour,
    /// `--muted`
    pub muted: Colour,
    /// `--line`
    pub line: Colour,
    /// `--tint`
    pub tint: Colour,
    /// `--warm`
    pub warm: Colour,
    /// `--warm-ink`
    pub warm_ink: Colour,
    /// `--warm-line`
    pub warm_line: Colour,
}

/// By day.
pub const LIGHT: BuiltIn = BuiltIn {
    accent: Colour::new(0x2b, 0x5f, 0x52),
    on_accent: Colour::WHITE,
    surface: Colour::new(0xff, 0xfd, 0xfb),
    raised: Colour::WHITE,
    ink: Colour::new(0x23, 0x21, 0x1f),
    muted: Colour::new(0x63, 0x5d, 0x57),
    line: Colour::new(0xe2, 0xdb, 0xd4),
    tint: Colour::new(0xe9, 0xf1, 0xee),
    warm: Colour::new(0xfb, 0xee, 0xe4),
    warm_ink: Colour::new(0x74, 0x3a, 0x10),
    warm_line: Colour::new(0xc9, 0x73, 0x2f),
};

/// By night.
pub const DARK: BuiltIn = BuiltIn {
    accent: Colour::new(0x8f, 0xd0, 0xbd),
    on_accent: Colour::new(0x10, 0x21, 0x1c),
    surface: Colour::new(0x19, 0x1b, 0x1a),
    raised: Colour::new(0x21, 0x24, 0x23),
    ink: Colour::new(0xef, 0xec, 0xe8),
    muted: Colour::new(0xb4, 0xad, 0xa6),
    line: Colour::new(0x3a, 0x3e, 0x3c),
    tint: Colour::new(0x24, 0x33, 0x2e),
    warm: Colour::new(0x38, 0x29, 0x1f),
    warm_ink: Colour::new(0xf6, 0xcf, 0xb0),
    warm_line: Colour::new(0xd9, 0x8d, 0x52),
};

impl BuiltIn {
    /// Those of a scheme.
    pub const fn of(scheme: Scheme) -> &'static Self {
        match scheme {
            Scheme::Light => &LIGHT,
            Scheme::Dark => &DARK,
        }
    }
}
