//! What holds of the palette of every look: each pair that the styles put together reads well.

use crate::{SCHEMES, colour, grid, look};
use microneedling_quiz::document::colour::{Colour, contrast};
use microneedling_quiz::document::look::{
    BuiltIn, Colours, DARK, LIGHT, Look, Palette, Scheme, palette,
};
use std::fs;
use std::path::Path;

/// What stands on what in `styles/`, and the least contrast it needs there.
fn pairs(it: &Palette) -> Vec<(&'static str, Colour, Colour, f64)> {
    let grounds = [it.surface, it.raised, it.tint];
    let mut all = Vec::new();
    for ground in grounds {
        all.push(("words", it.ink, ground, 4.5));
        all.push(("muted words", it.muted, ground, 4.5));
        // Also the border of what is chosen, and the ring of the focus (3:1).
        all.push(("accent", it.accent, ground, 4.5));
    }
    all.push(("words of a button", it.on_accent, it.accent, 4.5));
    all.push(("words under the mouse", it.on_accent, it.accent_hover, 4.5));
    // `.why.later`, `.elsewhere` and `.ladder em` stand outside of a warm box.
    for ground in [it.warm, it.surface, it.raised] {
        all.push(("warm words", it.warm_ink, ground, 4.5));
        all.push(("warm bar", it.warm_line, ground, 3.0));
    }
    // The sources of a note open by a summary that takes the focus.
    all.push(("focus in a note", it.accent, it.warm, 3.0));
    all.push(("bars", it.accent, it.track, 3.0));
    all
}

/// Holds all that is promised of the palette of a look.
fn hold(look: &Look, scheme: Scheme) {
    let all = palette(look, scheme);
    for (name, colour, ground, least) in pairs(&all) {
        let found = contrast(colour, ground);
        let told = format!("{name}: {colour} on {ground} is {found}\n{look:?}\n{all:?}");
        assert!(found >= least, "{told}");
    }
    let [track, accent] = [all.track, all.accent].map(|it| contrast(it, all.surface));
    assert!(
        track < accent,
        "what is left of a bar is louder\n{look:?}\n{all:?}"
    );
    for moved in &all.moved {
        let told = format!("{moved:?}\n{look:?}");
        assert_ne!(moved.wanted, moved.used, "{told}");
        assert!(moved.before < 4.5 && moved.after >= 4.5, "{told}");
    }
    let again = palette(&put_in_again(&all, scheme), scheme);
    let still = Palette {
        moved: Vec::new(),
        ..all
    };
    assert_eq!(again, still, "{look:?}");
}

/// A look that wants the colours of a palette.
fn put_in_again(it: &Palette, scheme: Scheme) -> Look {
    look(
        scheme,
        Colours {
            accent: Some(it.accent),
            surface: Some(it.surface),
            text: Some(it.ink),
            muted: Some(it.muted),
            border: Some(it.line),
        },
    )
}

#[test]
fn every_accent_on_every_surface_reads_well() {
    let surfaces = grid(4).into_iter().map(Some).chain([None]);
    for surface in surfaces {
        for accent in grid(4) {
            for scheme in SCHEMES {
                let colours = Colours {
                    accent: Some(accent),
                    surface,
                    ..Colours::default()
                };
                hold(&look(scheme, colours), scheme);
            }
        }
    }
}

#[test]
fn every_text_on_every_surface_reads_well() {
    let accents = ["#7a3b69", "#ffff00"].map(|it| Some(colour(it)));
    for surface in grid(3).into_iter().map(Some).chain([None]) {
        for text in grid(3) {
            for accent in accents.into_iter().chain([None]) {
                for scheme in SCHEMES {
                    let [muted, border] = [Some(text), Some(text)];
                    let colours = Colours {
                        accent,
                        surface,
                        text: Some(text),
                        muted,
                        border,
                    };
                    hold(&look(scheme, colours), scheme);
                }
            }
        }
    }
}

/// Where neither black nor white has much to spare.
#[test]
fn surfaces_between_light_and_dark_have_an_answer() {
    for grey in 0x6c..=0x84 {
        for accent in grid(3) {
            for text in [None, Some(Colour::BLACK), Some(Colour::WHITE)] {
                let colours = Colours {
                    accent: Some(accent),
                    surface: Some(Colour::new(grey, grey, grey)),
                    text,
                    ..Colours::default()
                };
                hold(&look(Scheme::Light, colours), Scheme::Light);
            }
        }
    }
}

/// By day too, a clinic may want it dark: then words, lines and notes turn with the surface.
#[test]
fn a_dark_surface_by_day_turns_all_else() {
    let colours = Colours {
        surface: Some(colour("#1b2a41")),
        ..Colours::default()
    };
    let it = palette(&look(Scheme::Light, colours), Scheme::Light);
    assert_eq!(it.looks, Scheme::Dark);
    assert_eq!(
        (it.ink, it.muted, it.accent),
        (DARK.ink, DARK.muted, DARK.accent)
    );
    assert_eq!((it.warm, it.warm_ink), (DARK.warm, DARK.warm_ink));
    assert!(it.line != DARK.line && it.moved.is_empty());
    let colours = Colours {
        surface: Some(Colour::WHITE),
        ..Colours::default()
    };
    let it = palette(&look(Scheme::Dark, colours), Scheme::Dark);
    assert_eq!(
        (it.looks, it.ink, it.line),
        (Scheme::Light, LIGHT.ink, LIGHT.line)
    );
}

#[test]
fn without_a_look_all_is_as_built_in() {
    for scheme in SCHEMES {
        let it = palette(&Look::default(), scheme);
        let built_in = BuiltIn {
            accent: it.accent,
            on_accent: it.on_accent,
            surface: it.surface,
            raised: it.raised,
            ink: it.ink,
            muted: it.muted,
            line: it.line,
            tint: it.tint,
            warm: it.warm,
            warm_ink: it.warm_ink,
            warm_line: it.warm_line,
        };
        assert_eq!(&built_in, BuiltIn::of(scheme));
        assert_eq!((it.looks, it.track, it.moved), (scheme, it.line, vec![]));
        hold(&Look::default(), scheme);
    }
}

/// The constants are those of the style sheets, in all three places where these have them.
#[test]
fn the_built_in_colours_are_those_of_the_styles() {
    let mut read = 0;
    for sheet in ["tokens", "later"] {
        let path = format!("styles/{sheet}.css");
        let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        for block in css.split(".box {").skip(1) {
            let (block, _) = block.split_once('}').unwrap();
            let mut sets = [&LIGHT, &DARK].into_iter();
            let found = sets.find(|set| named(set).iter().all(|it| agrees(block, *it)));
            assert!(found.is_some(), "{sheet}.css has other colours:\n{block}");
            let colours = block.lines().filter(|it| it.contains('#'));
            let known = named(&LIGHT)
                .iter()
                .filter(|it| value(block, it.0).is_some())
                .count();
            assert_eq!(
                known,
                colours.count(),
                "{sheet}.css has a new colour:\n{block}"
            );
            read += known;
        }
    }
    assert_eq!(read, 3 * named(&LIGHT).len());
}

fn named(it: &BuiltIn) -> [(&'static str, Colour); 11] {
    [
        ("accent", it.accent),
        ("on-accent", it.on_accent),
        ("surface", it.surface),
        ("raised", it.raised),
        ("ink", it.ink),
        ("muted", it.muted),
        ("line", it.line),
        ("tint", it.tint),
        ("warm", it.warm),
        ("warm-ink", it.warm_ink),
        ("warm-line", it.warm_line),
    ]
}

/// Has a block this colour under this name, or nothing under it?
fn agrees(block: &str, (name, colour): (&str, Colour)) -> bool {
    value(block, name).is_none_or(|it| it.parse() == Ok(colour))
}

/// The colour that a block of CSS gives to a name.
fn value<'a>(block: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = block.split_once(&format!(" --{name}: "))?;
    let (value, _) = rest.split_once(';')?;
    let start = value.rfind('#')?;
    value.get(start..).map(|it| it.trim_end_matches(')'))
}
