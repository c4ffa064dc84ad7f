//! Fonts and sizes: what is taken and how it is written, what is refused and the mend.

use microneedling_quiz::document::colour::Wrong;
use microneedling_quiz::document::look::{Font, MaxWidth, Radius};
use std::fmt::Display;
use std::str::FromStr;

fn written<T: FromStr<Err = Wrong> + Display>(text: &str) -> String {
    match text.parse::<T>() {
        Ok(value) => {
            let written = value.to_string();
            let again = written.parse::<T>().map(|it| it.to_string());
            assert_eq!(again.as_ref(), Ok(&written), "{text}");
            written
        }
        Err(fault) => panic!("{text}: {fault}"),
    }
}

fn told<T: FromStr<Err = Wrong>>(text: &str) -> String {
    match text.parse::<T>() {
        Ok(_) => panic!("{text} was taken"),
        Err(fault) => fault.to_string(),
    }
}

#[test]
fn fonts_are_written_as_css_takes_them() {
    for (text, css) in [
        ("Georgia, serif", "Georgia, serif"),
        ("  Georgia ,serif ", "Georgia, serif"),
        ("Open  Sans", "Open Sans"),
        ("\"Open Sans\", sans-serif", "\"Open Sans\", sans-serif"),
        ("'Open Sans'", "\"Open Sans\""),
        // Without quotes CSS would drop the whole list.
        ("Source Sans 3, sans-serif", "\"Source Sans 3\", sans-serif"),
        ("8bit", "\"8bit\""),
        ("--x", "\"--x\""),
        ("-apple-system, system-ui", "-apple-system, system-ui"),
        ("\"serif\"", "\"serif\""),
        ("\"O'Neil\"", "\"O'Neil\""),
        ("\"One, Two\", serif", "\"One, Two\", serif"),
        ("Été, Šumava, ヒラギノ角ゴ", "Été, Šumava, ヒラギノ角ゴ"),
        // With a sign that joins two letters, which is no letter itself.
        ("नोटो संस देवनागरी, शब्द", "नोटो संस देवनागरी, शब्द"),
        ("خط عربي", "خط عربي"),
    ] {
        assert_eq!(written::<Font>(text), css);
    }
    assert_eq!(written::<Font>(&"a".repeat(200)).len(), 200);
}

#[test]
fn no_font_gets_out_of_its_place() {
    let letters = "use letters, digits, spaces, hyphens, commas, and straight quotes around a name";
    for (text, found) in [
        ("Georgia; color: red", ";"),
        ("Georgia}body{display:none", "}"),
        ("url(https://a.example/f)", "("),
        ("var(--x)", "("),
        ("a\\22 b", "\\"),
        ("a/*b", "/"),
        ("a\nb", "U+000A"),
        ("a\tb", "U+0009"),
        ("</style>", "<"),
        ("@import", "@"),
        ("a!important", "!"),
        ("“Georgia”", "“"),
        ("خط، عربي", "،"),
        ("明朝、ゴシック", "、"),
        ("a\u{202e}b", "U+202E"),
        ("\"a;b\"", ";"),
    ] {
        let fault = text.parse::<Font>().expect_err(text).to_string();
        let found = match found.strip_prefix("U+") {
            Some(_) => format!("the character {found}"),
            None => format!("\"{found}\""),
        };
        let end = format!("has {found} in it; {letters}");
        assert!(fault.ends_with(&end), "{fault}");
    }
    for text in [
        "\"Open Sans",
        "Open 'Sans'",
        "O'Neil",
        "\"a\" b",
        "\"a\"\"b\"",
        "'a\"b'",
        "'",
    ] {
        let told = told::<Font>(text);
        let end = "has a quote that is not one of a pair around a name; \
                   write it like \"Open Sans\", sans-serif";
        assert!(told.ends_with(end), "{told}");
    }
    for text in ["", " ", ",", "Georgia,", "Georgia,,serif", "\"\"", "' '"] {
        let told = told::<Font>(text);
        let end = "has a place without a font; write it like Georgia, serif";
        assert!(told.ends_with(end), "{told}");
    }
    let told = told::<Font>(&"a".repeat(201));
    assert!(
        told.ends_with("is over 200 letters long; use fewer fonts"),
        "{told}"
    );
}

/// Every character: one that is taken does nothing in a style sheet.
#[test]
fn what_is_in_a_font_is_plain() {
    let all = (0..=u32::from(char::MAX)).filter_map(char::from_u32);
    for c in all {
        if let Ok(font) = format!("a{c}b").parse::<Font>() {
            let plain = c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | ',');
            assert!(plain || c > '\u{bf}' && !c.is_whitespace() && !c.is_control());
            assert!(font.to_string().contains(c), "{c:?}");
        } else {
            // Letters of living scripts are never refused.
            let old = matches!(c, 'ª' | 'µ' | 'º' | '\u{2000}'..='\u{2bff}' | '\u{2e2f}');
            assert!(!c.is_alphabetic() || old || c > '\u{ff00}', "{c:?}");
        }
    }
}

#[test]
fn sizes_are_written_plainly() {
    for (text, css) in [
        ("12px", "12px"),
        (" 12PX ", "12px"),
        ("0", "0px"),
        ("0px", "0px"),
        ("0.75em", "0.75em"),
        (".5rem", "0.5rem"),
        ("1.50em", "1.5em"),
        ("1.23456em", "1.234em"),
        ("007px", "7px"),
        ("64px", "64px"),
        ("50%", "50%"),
        ("4rem", "4rem"),
    ] {
        assert_eq!(written::<Radius>(text), css);
    }
    for (text, css) in [
        ("40rem", "40rem"),
        ("640px", "640px"),
        ("60ch", "60ch"),
        ("100%", "100%"),
        ("42.5em", "42.5em"),
    ] {
        assert_eq!(written::<MaxWidth>(text), css);
    }
}

#[test]
fn other_sizes_are_told_with_the_mend() {
    let like = "write it like 12px or 1em";
    for text in [
        "",
        "round",
        "px",
        "-1px",
        "+1px",
        ".",
        "1.px",
        "1.2.3px",
        "calc(1px)",
        "٣px",
    ] {
        assert_eq!(
            told::<Radius>(text),
            format!("\"{text}\" is no size; {like}")
        );
    }
    for text in [
        "12 px", "1e3px", "12pt", "12px;", "12px}", "1vw", "12pxpx", "12ch",
    ] {
        let found = "has a unit that is not known here";
        assert_eq!(told::<Radius>(text), format!("\"{text}\" {found}; {like}"));
    }
    assert_eq!(told::<Radius>("12"), format!("\"12\" has no unit; {like}"));
    for (text, range) in [
        ("64.001px", "0px to 64px"),
        ("80px", "0px to 64px"),
        ("5rem", "0rem to 4rem"),
        ("51%", "0% to 50%"),
        ("99999999999999999999px", "0px to 64px"),
    ] {
        assert_eq!(
            told::<Radius>(text),
            format!("\"{text}\" is too large; use {range}")
        );
    }
    let small = "\"0px\" is too small; use 240px to 2400px";
    assert_eq!(told::<MaxWidth>("0px"), small);
    let large = "\"101%\" is too large; use 25% to 100%";
    assert_eq!(told::<MaxWidth>("101%"), large);
    let unit = "\"0\" has no unit; write it like 40rem or 640px";
    assert_eq!(told::<MaxWidth>("0"), unit);
}
