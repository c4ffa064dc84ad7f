//! A look as CSS.

use super::super::colour::Colour;
use super::{Look, Palette, Scheme, palette};

/// The public custom properties of a look in a scheme, with their values.
///
/// All six colours where any is set, so that none of the other scheme shines through.
pub fn properties(look: &Look, scheme: Scheme) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    if look.has_colours() {
        let it = palette(look, scheme);
        let colours = [
            ("--mq-accent", it.accent),
            ("--mq-on-accent", it.on_accent),
            ("--mq-surface", it.surface),
            ("--mq-text", it.ink),
            ("--mq-muted", it.muted),
            ("--mq-border", it.line),
        ];
        all.extend(colours.map(|(name, colour)| (name, colour.to_string())));
    }
    let sizes = [
        ("--mq-font", look.font.as_ref().map(ToString::to_string)),
        ("--mq-radius", look.radius.map(|it| it.to_string())),
        ("--mq-max-width", look.max_width.map(|it| it.to_string())),
    ];
    all.extend(
        sizes
            .map(|(name, value)| value.map(|it| (name, it)))
            .into_iter()
            .flatten(),
    );
    all
}

/// The style sheet of a look, to stand behind all others in the quiz's shadow root; empty where
/// nothing is set.
///
/// What the page itself sets by `--mq-…` goes before. On paper the quiz keeps its own colours.
pub fn sheet(look: &Look) -> String {
    let mut css = String::new();
    let mut add = |parts: &[&str]| parts.iter().for_each(|it| css.push_str(it));
    if look.has_colours() {
        let [light, dark] = [Scheme::Light, Scheme::Dark].map(|it| palette(look, it));
        let dark = tokens(&dark);
        add(&[".box{", &tokens(&light), "}"]);
        // The selectors of `styles/tokens.css`, which would outweigh shorter ones.
        add(&["@media (prefers-color-scheme:dark){:host(:not([color-scheme=light])) .box{"]);
        add(&[&dark, "}}:host([color-scheme=dark]) .box{", &dark, "}"]);
        add(&["@media screen{.progress-bar i:not(.on),.bars i:not(.on){background:var(--track)}}"]);
        // Brighter, as built in, could be too bright for the words on it.
        add(&["@media (hover:hover){.button.primary:hover{"]);
        add(&["filter:none;background:var(--accent-hover)}}"]);
    }
    if let Some(font) = &look.font {
        add(&[".box{font-family:var(--mq-font,", &font.to_string(), ")}"]);
    }
    if let Some(radius) = &look.radius {
        add(&[".box{--radius:var(--mq-radius,", &radius.to_string(), ")}"]);
    }
    if let Some(width) = &look.max_width {
        let width = width.to_string();
        add(&[
            "@media screen{.card{max-inline-size:var(--mq-max-width,",
            &width,
            ")}}",
        ]);
    }
    css
}

impl Look {
    fn has_colours(&self) -> bool {
        [self.light, self.dark] != <[super::Colours; 2]>::default()
    }
}

/// The colours under the names of `styles/tokens.css`, a page's own before them.
fn tokens(it: &Palette) -> String {
    let colours: [(&str, &str, Colour); 13] = [
        ("accent", "accent", it.accent),
        ("accent-hover", "accent", it.accent_hover),
        ("on-accent", "on-accent", it.on_accent),
        ("surface", "surface", it.surface),
        ("raised", "surface", it.raised),
        ("ink", "text", it.ink),
        ("muted", "muted", it.muted),
        ("line", "border", it.line),
        ("track", "border", it.track),
        ("tint", "", it.tint),
        ("warm", "", it.warm),
        ("warm-ink", "", it.warm_ink),
        ("warm-line", "", it.warm_line),
    ];
    let mut css = String::new();
    for (name, public, colour) in colours {
        let colour = colour.to_string();
        let value = match public {
            "" => colour,
            _ => ["var(--mq-", public, ",", &colour, ")"].concat(),
        };
        css.push_str(&["--", name, ":", &value, ";"].concat());
    }
    css.push_str(&["--scheme:", it.looks.as_str()].concat());
    css
}
