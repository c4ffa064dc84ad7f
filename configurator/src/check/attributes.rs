//! The attributes of a quiz, and their values.

use super::elements::Found;
use super::found::{Bad, Finding, Report};
use super::known::{ATTRIBUTES, CURLY, Kind, LANGUAGES, MARK, is_global, kind, near};
use super::scripts;
use crate::snippets::split::{SCHEMES, scheme};

fn names() -> impl Iterator<Item = &'static str> {
    ATTRIBUTES.iter().map(|it| it.0)
}

/// Checks them all.
pub fn check(report: &mut Report, found: &Found<'_>) {
    for (name, given) in &found.tag.attributes {
        if name == MARK || name.contains(CURLY) {
            continue;
        }
        let bare = name.strip_prefix("data-");
        match (found.div, bare) {
            (true, Some(bare)) if kind(bare).is_some() => value(report, bare, given),
            (false, None) if kind(name).is_some() => value(report, name, given),
            // `lang` is any element's own.
            (true, None) if name != "lang" && kind(name).is_some() => {
                report.add(Finding::DataMissing(name.clone()));
            }
            (false, Some(bare)) if kind(bare).is_some() => {
                report.add(Finding::DataTooMuch(name.clone()));
            }
            // Hosts put `data-` attributes of their own everywhere.
            (true, Some(bare)) => {
                if let Some(right) = near(bare, names()) {
                    report.add(Finding::Attribute(
                        name.clone(),
                        Some(format!("data-{right}")),
                    ));
                }
            }
            _ if is_global(name) || name == "lang" => {}
            _ => {
                let right = near(name, names()).map(str::to_owned);
                let right = right.map(|it| if found.div { format!("data-{it}") } else { it });
                report.add(Finding::Attribute(name.clone(), right));
            }
        }
    }
}

/// The attributes that the quiz takes, by the names that the element has for them.
pub fn plain(found: &Found<'_>) -> Vec<(String, String)> {
    let all = found.tag.attributes.iter();
    all.filter_map(|(name, value)| {
        let name = if found.div {
            name.strip_prefix("data-")?
        } else {
            name
        };
        // The document that it names isn't here.
        (name != "src" && kind(name).is_some()).then(|| (name.to_owned(), value.clone()))
    })
    .collect()
}

/// Checks one value.
pub fn value(report: &mut Report, name: &str, given: &str) {
    let Some(kind) = kind(name) else { return };
    if given.contains(CURLY) && given.starts_with(CURLY) {
        // Told as curly quotes.
        return;
    }
    let trimmed = given.trim();
    let bad = match kind {
        Kind::Words => trimmed.is_empty().then_some(Bad::Empty),
        Kind::OneOf(all) if all.contains(&given) => None,
        Kind::OneOf(all) => Some(Bad::NotOneOf(all, near(given, all.iter().copied()))),
        Kind::Seconds => {
            let seconds = trimmed.parse::<f64>().ok();
            let fine = seconds.is_some_and(|it| it.is_finite() && it > 0.0);
            (!fine).then_some(Bad::NoNumber)
        }
        Kind::Language => language(trimmed),
        Kind::Booking => booking(trimmed),
        Kind::File => match scheme(trimmed).as_deref() {
            _ if trimmed.is_empty() => Some(Bad::Empty),
            None | Some("https" | "http") => {
                scripts::address(report, trimmed);
                None
            }
            _ => Some(Bad::NoAddress),
        },
    };
    if let Some(bad) = bad {
        report.add(Finding::Value(name.into(), given.into(), bad));
    }
}

fn language(tag: &str) -> Option<Bad> {
    let mut parts = tag.split(['-', '_']);
    let base = parts.next().unwrap_or_default();
    let letters = |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric());
    let fine = (2..=3).contains(&base.len())
        && base.bytes().all(|it| it.is_ascii_alphabetic())
        && parts.all(|it| letters(it) && (1..=8).contains(&it.len()));
    if !fine {
        return Some(Bad::NoLanguage);
    }
    let spoken = LANGUAGES.contains(&base.to_lowercase().as_str());
    (!spoken).then_some(Bad::NotSpoken)
}

fn booking(url: &str) -> Option<Bad> {
    if url.is_empty() {
        return Some(Bad::Empty);
    }
    let scheme = scheme(url)?;
    (!SCHEMES.contains(&scheme.as_str())).then_some(Bad::Scheme(scheme))
}
