//! How a colour is moved: by the smallest step, its hue kept, and told.

use crate::numbers::light;
use crate::{SCHEMES, accent, colour, grid, look};
use microneedling_quiz::document::colour::{
    Colour, contrast, lightness, mix, ratio, with_lightness,
};
use microneedling_quiz::document::look::{
    Colours, DARK, LIGHT, Look, Moved, Origin, Scheme, palette,
};

fn moved(look: &Look, scheme: Scheme) -> Vec<(&'static str, String, Origin)> {
    let tell = |it: &Moved| {
        let [before, after] = [it.before, it.after].map(ratio);
        let told = format!("from {} ({before}) to {} ({after})", it.wanted, it.used);
        (it.name, told, it.origin)
    };
    palette(look, scheme).moved.iter().map(tell).collect()
}

#[test]
fn a_pale_accent_is_darker_by_day_and_stays_by_night() {
    let pale = accent("#e8b4c8");
    let told = "from #e8b4c8 (1.7:1) to #916275 (4.9:1)".to_owned();
    assert_eq!(
        moved(&pale, Scheme::Light),
        [("accent", told, Origin::Chosen)]
    );
    assert_eq!(moved(&pale, Scheme::Dark), []);
    assert_eq!(palette(&pale, Scheme::Dark).accent, colour("#e8b4c8"));
}

#[test]
fn a_dark_accent_stays_by_day_and_is_lighter_by_night() {
    let dark = accent("#7a3b69");
    assert_eq!(moved(&dark, Scheme::Light), []);
    let told = "from #7a3b69 (1.9:1) to #b874a4 (4.5:1)".to_owned();
    assert_eq!(
        moved(&dark, Scheme::Dark),
        [("accent", told, Origin::Light)]
    );
}

#[test]
fn an_accent_for_the_night_is_taken_before_that_of_the_day() {
    let mut both = accent("#7a3b69");
    both.dark.accent = Some(colour("#d9a7cb"));
    assert_eq!(palette(&both, Scheme::Dark).accent, colour("#d9a7cb"));
    // And one for the night alone changes nothing by day.
    both.light.accent = None;
    assert_eq!(palette(&both, Scheme::Light).accent, LIGHT.accent);
    // Who sets the built-in one has its fellow by night.
    let own = accent(&LIGHT.accent.to_string());
    assert_eq!(palette(&own, Scheme::Dark).accent, DARK.accent);
}

/// A brand's colour that reads on the surface is left alone, though no tint has room beside it.
#[test]
fn an_accent_that_reads_is_never_moved() {
    for surface in grid(4) {
        for accent in grid(5) {
            if contrast(accent, surface) >= 4.5 {
                let colours = Colours {
                    accent: Some(accent),
                    surface: Some(surface),
                    ..Colours::default()
                };
                let it = palette(&look(Scheme::Light, colours), Scheme::Light);
                assert_eq!(it.accent, accent, "{surface}");
            }
        }
    }
}

#[test]
fn words_follow_the_surface() {
    let on = |surface: &str, text: &str| {
        let [surface, text] = [surface, text].map(|it| Some(colour(it)));
        let colours = Colours {
            surface,
            text,
            ..Colours::default()
        };
        palette(&look(Scheme::Light, colours), Scheme::Light)
    };
    let dark = on("#101820", "#222222");
    assert!(dark.ink.luminance() > dark.surface.luminance());
    assert_eq!((dark.looks, dark.moved.len()), (Scheme::Dark, 1));
    let light = on("#ffffff", "#eeeeee");
    assert!(light.ink.luminance() < light.surface.luminance());
    assert_eq!(light.looks, Scheme::Light);
    assert_eq!(
        light.moved.first().map(|it| (it.name, it.wanted)),
        Some(("text", colour("#eee")))
    );
}

/// Nearer to what was wanted, by less than an eye can see, the pairs would not all be reached.
#[test]
fn no_smaller_step_would_do() {
    let grounds = |it: Colour| [LIGHT.surface, LIGHT.raised, mix(LIGHT.surface, it, 0.06)];
    for wanted in grid(6) {
        let it = palette(&accent(&wanted.to_string()), Scheme::Light);
        let Some(moved) = it.moved.first() else {
            continue;
        };
        let [from, to] = [moved.wanted, moved.used].map(lightness);
        let nearer = with_lightness(wanted, to + (from - to).signum() * 0.006);
        let worst = grounds(nearer).map(|it| contrast(nearer, it));
        assert!(
            worst.iter().any(|it| *it < 4.5),
            "{moved:?}: {nearer} would do"
        );
    }
}

/// The hue as an angle, and the chroma; written apart from the code that is tested.
fn hue(colour: Colour) -> (f64, f64) {
    let [red, green, blue] = colour.parts().map(light);
    let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
    let medium = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
    let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
    let a = 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short;
    let b = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short;
    (b.atan2(a).to_degrees(), a.hypot(b))
}

#[test]
fn the_hue_is_kept_and_chroma_never_grows() {
    for wanted in grid(6) {
        for scheme in SCHEMES {
            let it = palette(&accent(&wanted.to_string()), scheme);
            let ((before, much), (after, left)) = (hue(wanted), hue(it.accent));
            assert!(left < much + 0.01, "{wanted} to {}", it.accent);
            // Of a colour next to grey a whole step of red, green or blue turns the hue.
            if left > 0.04 {
                let turned = (before - after + 540.0).rem_euclid(360.0) - 180.0;
                assert!(turned.abs() < 4.0, "{wanted} to {}: {turned}", it.accent);
            }
        }
    }
}

#[test]
fn the_loudest_colours_have_an_answer() {
    for text in [
        "#fff", "#000", "#ff0", "#00f", "#f00", "#0f0", "#0ff", "#f0f",
    ] {
        for scheme in SCHEMES {
            let it = palette(&accent(text), scheme);
            assert!(contrast(it.accent, it.surface) >= 4.5, "{text}");
            assert!(
                it.moved.iter().all(|moved| moved.name == "accent"),
                "{text}: {it:?}"
            );
        }
    }
}

/// Bars of one colour throughout would tell a wrong result; the lines stay the clinic's.
#[test]
fn bars_stand_out_though_lines_are_as_dark_as_the_accent() {
    let colours = Colours {
        accent: Some(colour("#2b5f52")),
        border: Some(colour("#222222")),
        ..Colours::default()
    };
    let it = palette(&look(Scheme::Light, colours), Scheme::Light);
    assert_eq!(it.line, colour("#222222"));
    assert!(contrast(it.track, it.accent) >= 3.0);
}
