//! Where a document may lead people, and what it may put into a style sheet.

use super::{edited, told};
use serde_json::{Value, json};

#[track_caller]
fn booking(url: &str, shown: &str) {
    let expected = format!(
        "/booking/url: \"{shown}\" is refused; write an address that begins with \
         https://, http://, tel:, mailto: or sms:"
    );
    let text = edited("booking", &[("/booking/url", json!(url))]);
    told(&text, [expected.as_str()]);
}

#[test]
fn booking_leads_to_no_other_scheme() {
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "//clinic.example/book",
        "/book",
        "clinic.example",
        "ftp://clinic.example",
        "file:///etc/passwd",
        "blob:https://clinic.example/1",
        "https:clinic.example",
        "https://",
        "tel:",
        "mailto: ",
        " https://clinic.example",
        "",
    ] {
        booking(url, url);
    }
}

/// Browsers pass over tabs, line ends and what stands before a scheme.
#[test]
fn nor_to_one_that_signs_hide() {
    for (url, shown) in [
        ("java\tscript:alert(1)", "java�script:alert(1)"),
        ("java\nscript:alert(1)", "java�script:alert(1)"),
        ("\u{1}javascript:alert(1)", "�javascript:alert(1)"),
        ("ht\ttps://clinic.example", "ht�tps://clinic.example"),
        ("https://clinic.example/\n", "https://clinic.example/�"),
        ("https://clinic.example/\u{202e}koob", "https://clinic.example/�koob"),
    ] {
        booking(url, shown);
    }
}

#[test]
fn an_address_that_is_too_long() {
    let url = format!("https://clinic.example/{}", "é".repeat(2000));
    told(
        &edited("booking", &[("/booking/url", json!(url))]),
        ["/booking/url: 2023 letters is over 2000; use a shorter address"],
    );
}

#[test]
fn sources_stand_at_https_addresses_alone() {
    for link in [
        "http://doi.org/10.1/x",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//doi.org/10.1/x",
        "https://",
        "https://doi.org/10.1/x y",
        "https://doi.org/\"><script>",
        "",
    ] {
        source(link, link);
    }
    source("java\tscript:alert(1)", "java�script:alert(1)");
    source("https://doi.org/\n", "https://doi.org/�");
}

#[track_caller]
fn source(link: &str, shown: &str) {
    let path = "/citations/house-rules/link";
    let expected = format!(
        "{path}: \"{shown}\" is no https address; write the DOI's or the regulator's"
    );
    told(&edited("own-note", &[(path, json!(link))]), [expected.as_str()]);
}

#[test]
fn sources_that_say_nothing() {
    let path = "/citations/house-rules/cite";
    told(
        &edited("own-note", &[(path, json!(" "))]),
        ["/citations/house-rules/cite: empty; write whose work it is, and where it stands"],
    );
    told(
        &edited("own-note", &[(path, json!("Rosa\0"))]),
        ["/citations/house-rules/cite: has a control character; write it again by hand"],
    );
    told(
        &edited("own-note", &[(path, json!("Rosa ".repeat(70)))]),
        ["/citations/house-rules/cite: 350 letters is over 300; shorten it"],
    );
}

#[track_caller]
fn look<const N: usize>(look: &Value, expected: [&str; N]) {
    told(&edited("empty", &[("/look", look.clone())]), expected);
}

#[test]
fn colours_that_are_none() {
    look(
        &json!({
            "accent": "red", "surface": "#ffff", "text": "#12345g", "muted": "",
            "border": "rgb(0,0,0)",
        }),
        [
            "/look/accent: \"red\" is no colour; write it like #2b5f52",
            "/look/surface: \"#ffff\" is no colour; write it like #2b5f52",
            "/look/text: \"#12345g\" is no colour; write it like #2b5f52",
            "/look/muted: \"\" is no colour; write it like #2b5f52",
            "/look/border: \"rgb(0,0,0)\" is no colour; write it like #2b5f52",
        ],
    );
    look(
        &json!({ "dark": {
            "accent": "var(--x)", "surface": "#fff;}", "text": "url(x)", "muted": "#fff #fff",
            "border": "transparent",
        }}),
        [
            "/look/dark/accent: \"var(--x)\" is no colour; write it like #2b5f52",
            "/look/dark/surface: \"#fff;}\" is no colour; write it like #2b5f52",
            "/look/dark/text: \"url(x)\" is no colour; write it like #2b5f52",
            "/look/dark/muted: \"#fff #fff\" is no colour; write it like #2b5f52",
            "/look/dark/border: \"transparent\" is no colour; write it like #2b5f52",
        ],
    );
}

#[test]
fn fonts_that_are_none() {
    let letters = "use letters, digits, spaces, hyphens, commas, and straight quotes around a name";
    for (font, expected) in [
        (
            "Georgia;} * {display:none",
            format!("\"Georgia;}} * {{display:none\" has \";\" in it; {letters}"),
        ),
        ("url(x)", format!("\"url(x)\" has \"(\" in it; {letters}")),
        ("a\\62", format!("\"a\\62\" has \"\\\" in it; {letters}")),
        (
            "\"Open Sans",
            "\"\"Open Sans\" has a quote that is not one of a pair around a name; \
             write it like \"Open Sans\", sans-serif"
                .into(),
        ),
        ("", "\"\" has a place without a font; write it like Georgia, serif".into()),
    ] {
        look(&json!({ "font": font }), [format!("/look/font: {expected}").as_str()]);
    }
    let most = format!("/look/font: \"{}…\" is over 200 letters long; use fewer fonts", "x".repeat(40));
    look(&json!({ "font": "x".repeat(201) }), [most.as_str()]);
}

#[test]
fn sizes_that_are_none() {
    look(
        &json!({ "radius": "12", "maxWidth": "40" }),
        [
            "/look/radius: \"12\" has no unit; write it like 12px or 1em",
            "/look/maxWidth: \"40\" has no unit; write it like 40rem or 640px",
        ],
    );
    look(
        &json!({ "radius": "-1px", "maxWidth": "100vw" }),
        [
            "/look/radius: \"-1px\" is no size; write it like 12px or 1em",
            "/look/maxWidth: \"100vw\" has a unit that is not known here; \
             write it like 40rem or 640px",
        ],
    );
    look(
        &json!({ "radius": "999px", "maxWidth": "1px" }),
        [
            "/look/radius: \"999px\" is too large; use 0px to 64px",
            "/look/maxWidth: \"1px\" is too small; use 240px to 2400px",
        ],
    );
    look(
        &json!({ "radius": "calc(1px)", "maxWidth": "40rem;color:red" }),
        [
            "/look/radius: \"calc(1px)\" is no size; write it like 12px or 1em",
            "/look/maxWidth: \"40rem;color:red\" has a unit that is not known here; \
             write it like 40rem or 640px",
        ],
    );
}

#[test]
fn a_clinic_that_is_none() {
    for (path, given, expected) in [
        ("/clinic/name", String::new(), "empty; write it or leave it out"),
        ("/clinic/name", "Rosa ".repeat(30), "150 letters is over 120; shorten it"),
        ("/booking/label", "\u{a0}".into(), "empty; write it or leave it out"),
        ("/reviewed/by", " ".into(), "empty; write it or leave it out"),
    ] {
        let expected = format!("{path}: {expected}");
        told(&edited("booking", &[(path, json!(given))]), [expected.as_str()]);
    }
    for email in [
        "hello",
        "@clinic.example",
        "hello@clinic",
        "a@b@c.example",
        "hello@clinic.example?bcc=x@y.example",
        "Rosa <hello@clinic.example>",
        "hello@clinic.example\n",
    ] {
        told(
            &edited("booking", &[("/clinic/email", json!(email))]),
            ["/clinic/email: is no e-mail address; write one like hello@clinic.example"],
        );
    }
    for phone in ["call us", "123", "+44 20 7946 0000;ext=1", "٠١٢٣٤٥٦٧"] {
        told(
            &edited("booking", &[("/clinic/phone", json!(phone))]),
            ["/clinic/phone: is no phone number; write one like +44 20 7946 0000"],
        );
    }
}

#[test]
fn days_that_are_none() {
    for day in [
        "1 November 2026",
        "01.11.2026",
        "2026-11-1",
        "2026-13-01",
        "2026-00-10",
        "2026-11-00",
        "2026-02-30",
        "2025-02-29",
        "1900-02-29",
        "2026-11-01T00:00",
        "",
    ] {
        told(
            &edited("booking", &[("/reviewed/on", json!(day))]),
            ["/reviewed/on: is no day; write it like 2026-11-01"],
        );
    }
}
