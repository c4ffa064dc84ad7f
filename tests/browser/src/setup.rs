//! What a browser is like before the page is opened: size, touch, and what its owner prefers; and
//! what a test can't do without.

use crate::Engine;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// `prefers-color-scheme: light`.
    #[default]
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The word of the media query.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What the owner of the browser has set for every page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// Light or dark.
    pub scheme: Scheme,
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
    /// `forced-colors: active`, as in Windows' contrast themes.
    pub forced_colors: bool,
}

/// What a test can't do without, where not every engine has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Fingers that touch; elsewhere [`Thumb`](crate::Thumb) is a mouse.
    Touch,
    /// Fingers that scroll; elsewhere [`Thumb`](crate::Thumb) turns a wheel.
    Swipe,
    /// The system's own few colours.
    ForcedColors,
    /// Layout shifts, told by the page itself.
    LayoutShifts,
    /// Counts of what the page holds on to.
    Counts,
}

impl Need {
    /// Why an engine can't, if it can't.
    pub const fn lacking(self, engine: Engine) -> Option<&'static str> {
        match (self, engine) {
            (_, Engine::Chromium) | (Self::Touch | Self::ForcedColors, Engine::Firefox) => None,
            (Self::Touch | Self::Swipe, Engine::WebKit) => Some("its driver has no touch"),
            (Self::Swipe, Engine::Firefox) => Some("its driver's touches do not scroll"),
            (Self::ForcedColors, Engine::WebKit) => Some("it has no forced colours"),
            (Self::LayoutShifts, _) => Some("it does not tell layout shifts"),
            (Self::Counts, _) => Some("its driver counts nothing"),
        }
    }
}

/// A browser for a test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setup {
    /// Of the viewport, in CSS pixels.
    pub width: u32,
    /// Of the viewport, in CSS pixels.
    pub height: u32,
    /// Pixels of the screen in one CSS pixel.
    pub scale: f64,
    /// A touch screen, where the engine can have one; see [`Need::Touch`].
    pub touch: bool,
    /// What its owner prefers.
    pub media: Media,
    /// The size of `font-size: medium`, where its owner has changed it from 16.
    pub font_size: Option<u32>,
    /// Engines without these are left out.
    pub needs: &'static [Need],
}

impl Setup {
    /// A phone in the hand, 390 by 844.
    pub const fn phone() -> Self {
        Self {
            touch: true,
            ..Self::desktop().at(390, 844)
        }
    }

    /// A laptop, 1280 by 800.
    pub const fn desktop() -> Self {
        Self {
            width: 1280,
            height: 800,
            scale: 1.0,
            touch: false,
            media: Media {
                scheme: Scheme::Light,
                reduced_motion: false,
                forced_colors: false,
            },
            font_size: None,
            needs: &[],
        }
    }

    /// The same with another viewport.
    #[must_use]
    pub const fn at(self, width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            ..self
        }
    }

    /// The same, light or dark.
    #[must_use]
    pub const fn scheme(self, scheme: Scheme) -> Self {
        let media = Media {
            scheme,
            ..self.media
        };
        Self { media, ..self }
    }

    /// The same for someone who asked for less motion.
    #[must_use]
    pub const fn reduced_motion(self) -> Self {
        let media = Media {
            reduced_motion: true,
            ..self.media
        };
        Self { media, ..self }
    }

    /// The same with the system's own few colours.
    #[must_use]
    pub const fn forced_colors(self) -> Self {
        let media = Media {
            forced_colors: true,
            ..self.media
        };
        Self { media, ..self }
    }

    /// The same for someone who set the browser's text to this many pixels.
    #[must_use]
    pub const fn font_size(self, pixels: u32) -> Self {
        Self {
            font_size: Some(pixels),
            ..self
        }
    }

    /// The same on a screen of finer pixels.
    #[must_use]
    pub const fn scale(self, scale: f64) -> Self {
        Self { scale, ..self }
    }

    /// The same, only in engines that have all of these.
    #[must_use]
    pub const fn needs(self, needs: &'static [Need]) -> Self {
        Self { needs, ..self }
    }

    /// Why an engine can't be like this, if it can't.
    pub fn lacking(&self, engine: Engine) -> Option<&'static str> {
        let forced = self.media.forced_colors.then_some(Need::ForcedColors);
        let mut needs = self.needs.iter().copied().chain(forced);
        needs.find_map(|need| need.lacking(engine))
    }
}
