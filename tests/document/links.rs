//! Where a document may lead people, and whose it says it is.

use super::{edited, told};
use serde_json::json;

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
        (
            "https://clinic.example/\u{202e}koob",
            "https://clinic.example/�koob",
        ),
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
    let expected =
        format!("{path}: \"{shown}\" is no https address; write the DOI's or the regulator's");
    told(
        &edited("own-note", &[(path, json!(link))]),
        [expected.as_str()],
    );
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

#[test]
fn a_clinic_that_is_none() {
    for (path, given, expected) in [
        (
            "/clinic/name",
            String::new(),
            "empty; write it or leave it out",
        ),
        (
            "/clinic/name",
            "Rosa ".repeat(30),
            "150 letters is over 120; shorten it",
        ),
        (
            "/booking/label",
            "\u{a0}".into(),
            "empty; write it or leave it out",
        ),
        (
            "/reviewed/by",
            " ".into(),
            "empty; write it or leave it out",
        ),
    ] {
        let expected = format!("{path}: {expected}");
        told(
            &edited("booking", &[(path, json!(given))]),
            [expected.as_str()],
        );
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
