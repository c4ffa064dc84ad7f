//! A colour, and how well it reads on another one.
//!
//! ```
//! use microneedling_quiz::document::colour::{Colour, contrast};
//! let [pine, white] = ["#2b5f52", " #FFF "].map(|it| it.parse::<Colour>().unwrap());
//! assert_eq!(white.to_string(), "#ffffff");
//! assert!(contrast(pine, white) > 7.3);
//! let fault = "teal-ish".parse::<Colour>().unwrap_err();
//! assert_eq!(fault.to_string(), "\"teal-ish\" is no colour; write it like #2b5f52");
//! ```

mod oklab;

pub use oklab::{lightness, mix, with_lightness};

use std::fmt;
use std::str::FromStr;

/// What is wrong with a value, and the mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// What was found.
    pub found: String,
    /// What to write instead.
    pub mend: &'static str,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.found)?;
        f.write_str("; ")?;
        f.write_str(self.mend)
    }
}

impl std::error::Error for Wrong {}

/// The fault of a text that was given: the text in quotes, then what is wrong with it.
pub(super) fn wrong(given: &str, what: &str, mend: &'static str) -> Wrong {
    // A whole page pasted by mistake must not come back as a fault.
    const MOST: usize = 40;
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut found = String::from("\"");
    found.extend(given.chars().take(MOST).map(plain));
    found.push_str(if given.chars().nth(MOST).is_some() {
        "…\" "
    } else {
        "\" "
    });
    found.push_str(what);
    Wrong { found, mend }
}

/// A colour of a screen: red, green and blue (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour([u8; 3]);

impl Colour {
    /// The darkest.
    pub const BLACK: Self = Self([0; 3]);
    /// The lightest.
    pub const WHITE: Self = Self([255; 3]);

    /// A colour out of its three parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Red, green and blue.
    pub const fn parts(self) -> [u8; 3] {
        self.0
    }

    /// How much light it gives, from 0 (black) to 1 (white): the relative luminance of WCAG 2.2.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(oklab::light);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// How well one reads on the other, from 1 (not at all) to 21: the contrast ratio of WCAG 2.2.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A contrast as people write it: "4.5:1".
///
/// Always rounded down, so that what falls just short never looks as if it were enough.
pub fn ratio(contrast: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "1 to 21; what isn't ends at a bound"
    )]
    let tenths = (contrast * 10.0) as u8;
    [
        (tenths / 10).to_string(),
        ".".into(),
        (tenths % 10).to_string(),
        ":1".into(),
    ]
    .concat()
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl FromStr for Colour {
    type Err = Wrong;

    /// Takes `#rrggbb` and `#rgb`, in small or capital letters, with spaces around it.
    fn from_str(text: &str) -> Result<Self, Wrong> {
        parse(text.trim()).ok_or_else(|| {
            let mend = "write it like #2b5f52";
            wrong(text.trim(), "is no colour", mend)
        })
    }
}

fn parse(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#')?.as_bytes();
    let [red, green, blue] = match *digits {
        [red, green, blue] => [[red; 2], [green; 2], [blue; 2]],
        [red, red_end, green, green_end, blue, blue_end] => {
            [[red, red_end], [green, green_end], [blue, blue_end]]
        }
        _ => return None,
    };
    Some(Colour::new(pair(red)?, pair(green)?, pair(blue)?))
}

/// Two digits as a number.
fn pair([high, low]: [u8; 2]) -> Option<u8> {
    Some(digit(high)? * 16 + digit(low)?)
}

fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        b'A'..=b'F' => Some(letter - b'A' + 10),
        _ => None,
    }
}
