//! Sizes of a look: read strictly and written anew, since they go into a style sheet.
//!
//! Numbers are whole thousandths: what reads and writes fractions weighs more than all of this.

use std::fmt;
use std::str::FromStr;

use super::super::colour::{Wrong, wrong};

/// A number with its unit, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Length {
    thousandths: u32,
    unit: &'static str,
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.thousandths / 1000)?;
        let rest = format!("{:03}", self.thousandths % 1000);
        let rest = rest.trim_end_matches('0');
        if !rest.is_empty() {
            write!(f, ".{rest}")?;
        }
        f.write_str(self.unit)
    }
}

/// The units of a size, each with the least and the most.
type Units = [(&'static str, [u32; 2], &'static str)];

/// How round corners are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Radius(Length);

impl Radius {
    const UNITS: &Units = &[
        ("px", [0, 64], "use 0px to 64px"),
        ("rem", [0, 4], "use 0rem to 4rem"),
        ("em", [0, 4], "use 0em to 4em"),
        ("%", [0, 50], "use 0% to 50%"),
    ];
}

impl FromStr for Radius {
    type Err = Wrong;

    /// Takes a number and `px`, `rem`, `em` or `%`, up to 64px or as much.
    fn from_str(text: &str) -> Result<Self, Wrong> {
        // In `calc()` a zero needs its unit.
        let text = if text.trim() == "0" { "0px" } else { text };
        length(text, Self::UNITS, "write it like 12px or 1em").map(Self)
    }
}

impl fmt::Display for Radius {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The width that a quiz takes at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaxWidth(Length);

impl MaxWidth {
    // A phone's width at least, or nobody could read it.
    const UNITS: &Units = &[
        ("px", [240, 2400], "use 240px to 2400px"),
        ("rem", [15, 150], "use 15rem to 150rem"),
        ("em", [15, 150], "use 15em to 150em"),
        ("ch", [25, 250], "use 25ch to 250ch"),
        ("%", [25, 100], "use 25% to 100%"),
    ];
}

impl FromStr for MaxWidth {
    type Err = Wrong;

    /// Takes a number and `px`, `rem`, `em`, `ch` or `%`.
    fn from_str(text: &str) -> Result<Self, Wrong> {
        length(text, Self::UNITS, "write it like 40rem or 640px").map(Self)
    }
}

impl fmt::Display for MaxWidth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn length(text: &str, units: &Units, mend: &'static str) -> Result<Length, Wrong> {
    let text = text.trim();
    let end = text.find(|c: char| c != '.' && !c.is_ascii_digit());
    let (number, unit) = text.split_at(end.unwrap_or(text.len()));
    let thousandths = number_in_thousandths(number);
    let Some(thousandths) = thousandths else {
        return Err(wrong(text, "is no size", mend));
    };
    if unit.is_empty() {
        return Err(wrong(text, "has no unit", mend));
    }
    let known = units.iter().find(|it| it.0.eq_ignore_ascii_case(unit));
    let Some((unit, [least, most], range)) = known else {
        return Err(wrong(text, "has a unit that is not known here", mend));
    };
    if thousandths < least * 1000 {
        return Err(wrong(text, "is too small", range));
    }
    if thousandths > most * 1000 {
        return Err(wrong(text, "is too large", range));
    }
    Ok(Length { thousandths, unit })
}

/// Digits with a point in them; what is finer than a thousandth is dropped.
fn number_in_thousandths(number: &str) -> Option<u32> {
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    if part.is_empty() || part.contains('.') || (whole.is_empty() && number.is_empty()) {
        return None;
    }
    let digits = |text: &str, places: usize| {
        let digits = text.bytes().chain(std::iter::repeat(b'0')).take(places);
        digits.fold(0u32, |sum, it| sum * 10 + u32::from(it - b'0'))
    };
    // More than a million is too large, whatever it is.
    let whole = if whole.trim_start_matches('0').len() > 6 {
        999_999
    } else {
        let whole = whole.trim_start_matches('0');
        digits(whole, whole.len())
    };
    Some(whole * 1000 + digits(part, 3))
}
