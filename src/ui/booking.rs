//! The booking button's address, let in only with a scheme that a page may link to.

use yew::AttrValue;

/// Where the booking button leads, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Booking {
    /// An address of an allowed scheme.
    pub url: AttrValue,
    /// The page's own words for it.
    pub label: Option<AttrValue>,
}

/// The schemes of contract 3.
const SCHEMES: [&str; 5] = ["https:", "http:", "tel:", "mailto:", "sms:"];

impl Booking {
    /// The button for an address; none for an address of any other scheme.
    pub fn new(url: Option<AttrValue>, label: Option<AttrValue>) -> Option<Self> {
        let url = url?;
        let allowed = SCHEMES.iter().any(|scheme| {
            url.get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        allowed.then_some(Self { url, label })
    }

    /// The mail address and the telephone number that it names; empty where it names none.
    pub fn contact(&self) -> (&str, &str) {
        let (scheme, rest) = self.url.split_once(':').unwrap_or_default();
        let end = rest.bytes().position(|it| b"?;#".contains(&it));
        let to = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
        match scheme.to_ascii_lowercase().as_str() {
            "mailto" => (to, ""),
            "tel" | "sms" => ("", to),
            _ => ("", ""),
        }
    }
}

/// The digits of a number with its country; empty where it might be another's.
///
/// A message with health answers must not go astray, so `+44 (0)20` is none.
pub fn digits(number: &str) -> String {
    let Some(rest) = number.strip_prefix('+') else {
        return String::new();
    };
    let mut digits = String::new();
    for letter in rest.bytes() {
        match letter {
            b'0'..=b'9' => digits.push(char::from(letter)),
            b' ' | b'-' | b'.' => {}
            _ => return String::new(),
        }
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_schemes_of_the_contract_get_in() {
        let allowed = |url: &'static str| Booking::new(Some(url.into()), None).is_some();
        assert!(allowed("https://clinic.example/book"));
        assert!(allowed("TEL:+441234"));
        for refused in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "data:,x",
            "book",
            "",
            "é",
        ] {
            assert!(!allowed(refused), "{refused}");
        }
    }

    #[test]
    fn only_a_plain_number_with_its_country_is_dialled() {
        assert_eq!(digits("+44 20-7946.0000"), "442079460000");
        for other in ["020 7946", "+44 (0)20 7946", "+44%2020", "+1,2", ""] {
            assert_eq!(digits(other), "", "{other}");
        }
    }
}
