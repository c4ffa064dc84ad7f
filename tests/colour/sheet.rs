//! The look as CSS.

use crate::{SCHEMES, accent, colour};
use microneedling_quiz::document::look::{Look, Scheme, palette, properties, sheet};

fn full() -> Look {
    let mut look = accent("#e8b4c8");
    look.light.surface = Some(colour("#fff8f8"));
    look.dark.text = Some(colour("#fafafa"));
    look.font = Some("\"Open Sans\", serif".parse().unwrap());
    look.radius = Some("0".parse().unwrap());
    look.max_width = Some("40rem".parse().unwrap());
    look
}

#[test]
fn nothing_set_is_nothing_written() {
    assert_eq!(sheet(&Look::default()), "");
    for scheme in SCHEMES {
        assert_eq!(properties(&Look::default(), scheme), []);
    }
}

#[test]
fn the_names_are_those_of_the_contract() {
    for scheme in SCHEMES {
        let names: Vec<_> = properties(&full(), scheme)
            .into_iter()
            .map(|it| it.0)
            .collect();
        let known = [
            "--mq-accent",
            "--mq-on-accent",
            "--mq-surface",
            "--mq-text",
            "--mq-muted",
            "--mq-border",
            "--mq-font",
            "--mq-radius",
            "--mq-max-width",
        ];
        assert_eq!(names, known);
    }
    let light = properties(&full(), Scheme::Light);
    let value = |name: &str| light.iter().find(|it| it.0 == name).map(|it| it.1.as_str());
    assert_eq!(value("--mq-surface"), Some("#fff8f8"));
    assert_eq!(value("--mq-font"), Some("\"Open Sans\", serif"));
    assert_eq!(value("--mq-radius"), Some("0px"));
    let sizes = Look {
        radius: full().radius,
        ..Look::default()
    };
    let only = [("--mq-radius", "0px".to_owned())];
    assert_eq!(properties(&sizes, Scheme::Light), only);
}

#[test]
fn the_sheet_has_each_scheme_where_the_styles_have_it() {
    let css = sheet(&full());
    assert_eq!(css.matches('{').count(), css.matches('}').count());
    assert!(css.is_ascii() && !css.contains("left") && !css.contains("right"));
    let [light, dark] = SCHEMES.map(|it| palette(&full(), it));
    let by_day = format!(".box{{--accent:var(--mq-accent,{});", light.accent);
    assert!(css.starts_with(&by_day), "{css}");
    for start in [
        "@media (prefers-color-scheme:dark){:host(:not([color-scheme=light])) .box{",
        ":host([color-scheme=dark]) .box{",
    ] {
        let by_night = format!("{start}--accent:var(--mq-accent,{});", dark.accent);
        assert!(css.contains(&by_night), "{css}");
    }
    for part in [
        &format!("--tint:{};", light.tint),
        &format!("--ink:var(--mq-text,{});", dark.ink),
        "--scheme:light}",
        "--scheme:dark}",
        ".box{font-family:var(--mq-font,\"Open Sans\", serif)}",
        ".box{--radius:var(--mq-radius,0px)}",
        "@media screen{.card{max-inline-size:var(--mq-max-width,40rem)}}",
    ] {
        assert!(css.contains(part), "{part}\n{css}");
    }
}

/// The tokens that it sets are all there are, but shadow, radius and speed.
#[test]
fn the_sheet_sets_what_the_styles_use() {
    let css = sheet(&accent("#7a3b69"));
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    for name in ["tokens", "later"] {
        let styles = std::fs::read_to_string(folder.join(format!("{name}.css"))).unwrap();
        let (_, block) = styles.split_once(".box {").unwrap();
        let (block, _) = block.split_once('}').unwrap();
        for line in block.lines().filter(|it| !it.trim().is_empty()) {
            let (token, _) = line.trim().split_once(':').unwrap();
            let kept = ["--shadow", "--radius", "--quick"].contains(&token);
            let set = css.contains(&format!("{token}:"));
            assert!(set != kept, "{token}");
        }
    }
}
