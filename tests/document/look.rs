//! Colours, fonts and sizes that are none: they would go into a style sheet.

use super::{edited, told};
use serde_json::{Value, json};

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
        (
            "",
            "\"\" has a place without a font; write it like Georgia, serif".into(),
        ),
    ] {
        look(
            &json!({ "font": font }),
            [format!("/look/font: {expected}").as_str()],
        );
    }
    let most = format!(
        "/look/font: \"{}…\" is over 200 letters long; use fewer fonts",
        "x".repeat(40)
    );
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
