//! Reading and writing colours, and the figures of WCAG 2.2.

use crate::{colour, grid};
use microneedling_quiz::document::colour::{
    Colour, contrast, lightness, mix, ratio, with_lightness,
};

#[test]
fn colours_are_read_in_both_forms() {
    for (text, read) in [
        ("#2b5f52", "#2b5f52"),
        ("#2B5F52", "#2b5f52"),
        ("  #2b5F52\n", "#2b5f52"),
        ("#abc", "#aabbcc"),
        (" #FFF ", "#ffffff"),
        ("#000", "#000000"),
    ] {
        assert_eq!(colour(text).to_string(), read, "{text:?}");
    }
    for each in grid(6) {
        assert_eq!(colour(&each.to_string()), each);
    }
}

#[test]
fn what_is_no_colour_is_told_with_the_mend() {
    for text in [
        "teal-ish",
        "teal",
        "",
        "#",
        "#12",
        "#1234",
        "#12345",
        "#1234567",
        "#2b5f5280",
        "2b5f52",
        "##2b5f5",
        "#2b5f5g",
        "#2b 5f52",
        "#+12345",
        "#-1-1-1",
        "#١٢٣",
        "#éé",
        "#２ｂ５",
        "rgb(43, 95, 82)",
        "red;--x:1",
        "var(--a)",
    ] {
        let fault = text.parse::<Colour>().expect_err(text);
        let told = format!("\"{text}\" is no colour; write it like #2b5f52");
        assert_eq!(fault.to_string(), told);
    }
}

#[test]
fn a_fault_stays_short_and_on_its_line() {
    let fault = "x".repeat(5_000_000).parse::<Colour>().unwrap_err();
    let told = format!("\"{}…\" is no colour", "x".repeat(40));
    assert_eq!(fault.found, told);
    let fault = "a\nb\u{1b}[31m".parse::<Colour>().unwrap_err();
    assert_eq!(fault.found, "\"a b [31m\" is no colour");
}

/// The light of a value as the standard writes it, with the powers of the standard library.
pub fn light(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

#[test]
fn luminance_is_that_of_the_standard() {
    let greys = (0..=u8::MAX).map(|it| Colour::new(it, it, it));
    for colour in greys.chain(grid(9)) {
        let [red, green, blue] = colour.parts().map(light);
        let known = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        let off = (colour.luminance() - known).abs();
        assert!(off < 1e-14, "{colour}: {off}");
    }
}

/// Figures that people know, and that other tools give.
#[test]
fn contrast_is_that_of_the_standard() {
    for (one, other, known) in [
        ("#000", "#fff", 21.0),
        ("#fff", "#fff", 1.0),
        ("#767676", "#fff", 4.54),
        ("#777", "#fff", 4.48),
        ("#f00", "#fff", 4.0),
        ("#00f", "#fff", 8.59),
        ("#ff0", "#fff", 1.07),
        ("#595959", "#fff", 7.0),
    ] {
        let found = contrast(colour(one), colour(other));
        assert!((found - known).abs() < 0.005, "{one} on {other}: {found}");
        assert!((found - contrast(colour(other), colour(one))).abs() < f64::EPSILON);
    }
}

#[test]
fn a_contrast_is_told_rounded_down() {
    for (contrast, told) in [
        (1.0, "1.0:1"),
        (2.1, "2.1:1"),
        (4.4999, "4.4:1"),
        (4.5, "4.5:1"),
        (4.59, "4.5:1"),
        (20.99, "20.9:1"),
        (21.0, "21.0:1"),
    ] {
        assert_eq!(ratio(contrast), told);
    }
    for odd in [f64::NAN, f64::INFINITY, -1.0, 0.0] {
        assert!(ratio(odd).ends_with(":1"));
    }
}

/// Published figures of the colour space, and there and back without loss.
#[test]
fn lightness_is_that_of_the_colour_space() {
    for (text, known) in [
        ("#000", 0.0),
        ("#fff", 1.0),
        ("#f00", 0.628),
        ("#0f0", 0.866),
        ("#00f", 0.452),
        ("#808080", 0.600),
    ] {
        let found = lightness(colour(text));
        assert!((found - known).abs() < 0.001, "{text}: {found}");
    }
    let greys = (0..=u8::MAX).map(|it| Colour::new(it, it, it));
    for each in greys.chain(grid(9)) {
        assert_eq!(with_lightness(each, lightness(each)), each);
        assert_eq!(mix(each, Colour::WHITE, 0.0), each);
        assert_eq!(mix(Colour::BLACK, each, 1.0), each);
        assert_eq!(with_lightness(each, 0.0), Colour::BLACK, "{each}");
        assert_eq!(with_lightness(each, 1.0), Colour::WHITE, "{each}");
    }
}
