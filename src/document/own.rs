//! What a document says that the built-in quiz doesn't: whose it is, and how it looks.

use super::fault::Faults;
use super::look::Look;
use super::text;
use crate::source::shape::Map;
use serde::Deserialize;
use serde_json::Value;
use std::str::FromStr;

/// The fields of a document that are no part of the built-in quiz.
#[derive(Deserialize, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(crate) struct Own {
    /// The address of the schema, for editors.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The language of the clinic's own texts, where one is missing in the visitor's; `en` without.
    pub language: Option<String>,
    /// Words, by the tag of their language, with the names of `texts` of the built-in quiz.
    pub texts: Map<Value>,
    /// Colours, font and corners.
    pub look: LookShape,
    /// The booking button, where the page itself doesn't set one.
    pub booking: Booking,
    /// Whose quiz it is.
    pub clinic: Clinic,
    /// The clinician who read it through, and when.
    pub reviewed: Option<Reviewed>,
}

/// The names of those fields.
pub(super) const NAMES: [&str; 7] = [
    "$schema", "language", "texts", "look", "booking", "clinic", "reviewed",
];

/// Colours, font and corners.
#[derive(Deserialize, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(crate) struct LookShape {
    /// Buttons, ticks, links: `#rrggbb`.
    pub accent: Option<String>,
    /// Behind everything: `#rrggbb`.
    pub surface: Option<String>,
    /// The words: `#rrggbb`.
    pub text: Option<String>,
    /// Words that matter less: `#rrggbb`.
    pub muted: Option<String>,
    /// Lines around things: `#rrggbb`.
    pub border: Option<String>,
    /// The fonts, as CSS names them: `Georgia, serif`.
    pub font: Option<String>,
    /// How round corners are: `12px`.
    pub radius: Option<String>,
    /// The width that the quiz takes at most: `40rem`.
    pub max_width: Option<String>,
    /// The colours by night.
    pub dark: ColoursShape,
}

/// Colours by night.
#[derive(Deserialize, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ColoursShape {
    /// Buttons, ticks, links: `#rrggbb`.
    pub accent: Option<String>,
    /// Behind everything: `#rrggbb`.
    pub surface: Option<String>,
    /// The words: `#rrggbb`.
    pub text: Option<String>,
    /// Words that matter less: `#rrggbb`.
    pub muted: Option<String>,
    /// Lines around things: `#rrggbb`.
    pub border: Option<String>,
}

/// The booking button.
#[derive(Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Booking {
    /// Where it leads: an `https:`, `http:`, `tel:`, `mailto:` or `sms:` address.
    pub url: Option<String>,
    /// What it says.
    pub label: Option<String>,
}

/// Whose quiz it is.
#[derive(Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Clinic {
    /// Its name.
    pub name: Option<String>,
    /// Where a visitor's message goes.
    pub email: Option<String>,
    /// The same by phone, with the country's code: `+44 20 7946 0000`.
    pub phone: Option<String>,
}

/// Who read it through, and when.
#[derive(Deserialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// Name and profession.
    pub by: String,
    /// The day: `2026-11-01`.
    pub on: String,
}

/// The most letters of an address; some browsers cut what is longer.
const LONGEST: usize = 2000;

/// The look of a document.
pub(super) fn look(shape: &LookShape, faults: &mut Faults) -> Look {
    let mut look = Look::default();
    let dark = &shape.dark;
    let colours = [
        ("accent", &shape.accent, &mut look.light.accent),
        ("surface", &shape.surface, &mut look.light.surface),
        ("text", &shape.text, &mut look.light.text),
        ("muted", &shape.muted, &mut look.light.muted),
        ("border", &shape.border, &mut look.light.border),
        ("dark/accent", &dark.accent, &mut look.dark.accent),
        ("dark/surface", &dark.surface, &mut look.dark.surface),
        ("dark/text", &dark.text, &mut look.dark.text),
        ("dark/muted", &dark.muted, &mut look.dark.muted),
        ("dark/border", &dark.border, &mut look.dark.border),
    ];
    for (name, given, colour) in colours {
        *colour = parsed(name, given.as_deref(), faults);
    }
    look.font = parsed("font", shape.font.as_deref(), faults);
    look.radius = parsed("radius", shape.radius.as_deref(), faults);
    look.max_width = parsed("maxWidth", shape.max_width.as_deref(), faults);
    look
}

fn parsed<T: FromStr<Err: ToString>>(
    name: &str,
    given: Option<&str>,
    faults: &mut Faults,
) -> Option<T> {
    match given?.parse() {
        Ok(it) => Some(it),
        Err(wrong) => {
            faults.note(format!("/look/{name}"), T::Err::to_string(&wrong));
            None
        }
    }
}

/// Addresses, names and days.
pub(super) fn check(own: &Own, faults: &mut Faults) {
    let letters = |url: &String| url.chars().count();
    if let Some(letters) = own.booking.url.as_ref().map(letters)
        && letters > LONGEST
    {
        let message = format!("{letters} letters is over {LONGEST}; use a shorter address");
        faults.note("/booking/url", message);
    } else if let Some(url) = &own.booking.url
        && !allowed(url)
    {
        let shown: String = url.chars().take(80).collect();
        faults.note(
            "/booking/url",
            format!(
                "\"{shown}\" is refused; write an address that begins with \
                 https://, http://, tel:, mailto: or sms:"
            ),
        );
    }
    let lines = [
        ("/booking/label", &own.booking.label),
        ("/clinic/name", &own.clinic.name),
    ];
    for (path, text) in lines {
        if let Some(text) = text {
            line(path, text, faults);
        }
    }
    if let Some(email) = &own.clinic.email {
        let right = email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@')
        });
        let plain = |it: char| it.is_ascii_graphic() && !"<>\"?&,;:%#".contains(it);
        if !right || !email.chars().all(plain) || email.len() > 200 {
            faults.note(
                "/clinic/email",
                "is no e-mail address; write one like hello@clinic.example",
            );
        }
    }
    if let Some(phone) = &own.clinic.phone {
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        let plain = |it: char| it.is_ascii_digit() || " +-()./".contains(it);
        if !(5..=20).contains(&digits) || !phone.chars().all(plain) || phone.len() > 40 {
            faults.note(
                "/clinic/phone",
                "is no phone number; write one like +44 20 7946 0000",
            );
        }
    }
    if let Some(reviewed) = &own.reviewed {
        line("/reviewed/by", &reviewed.by, faults);
        if day(&reviewed.on).is_none() {
            faults.note("/reviewed/on", "is no day; write it like 2026-11-01");
        }
    }
}

/// May a page link there? The screens ask for the same beginnings, letter by letter.
fn allowed(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    // Browsers pass over control characters, so that none of them must count.
    let plain = !url.chars().any(|it| text::is_odd(it) || it == '\u{feff}');
    let starts = ["https://", "http://", "tel:", "mailto:", "sms:"];
    let rest = starts.iter().find_map(|it| lower.strip_prefix(it));
    plain && rest.is_some_and(|rest| !text::is_empty(rest))
}

/// A short line of text.
fn line(path: &str, text: &str, faults: &mut Faults) {
    if text::is_empty(text) {
        faults.note(path, "empty; write it or leave it out");
    } else {
        text::plain(path, text, 120, faults);
    }
}

/// A day as year, month, day.
fn day(text: &str) -> Option<(u16, u8, u8)> {
    let mut parts = text.split('-');
    let mut part = |length: usize| {
        let part = parts.next().filter(|it| it.len() == length)?;
        part.chars().all(|it| it.is_ascii_digit()).then_some(part)
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day): (u16, u8, u8) =
        (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day).then_some((year, month, day))
}
