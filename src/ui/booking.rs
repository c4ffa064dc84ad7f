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
        let to = rest.split(['?', ';']).next().unwrap_or_default();
        match scheme.to_ascii_lowercase().as_str() {
            "mailto" => (to, ""),
            "tel" | "sms" => ("", to),
            _ => ("", ""),
        }
    }
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
}
