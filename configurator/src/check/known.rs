//! What the element knows: its name, its attributes and their values.

/// The element.
pub const TAG: &str = "microneedling-quiz";
/// The mark of a div that stands for it.
pub const MARK: &str = "data-microneedling-quiz";
/// The files that a page may name.
pub const FILES: [&str; 2] = ["microneedling-quiz.js", "microneedling-quiz.single.js"];

/// What a value has to be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Any words.
    Words,
    /// One of these.
    OneOf(&'static [&'static str]),
    /// Seconds.
    Seconds,
    /// A language tag.
    Language,
    /// Where the booking button leads.
    Booking,
    /// Where a file is.
    File,
}

/// The attributes.
pub const ATTRIBUTES: [(&str, Kind); 11] = [
    ("lang", Kind::Language),
    ("booking-url", Kind::Booking),
    ("booking-label", Kind::Words),
    ("clinic-name", Kind::Words),
    ("src", Kind::File),
    ("color-scheme", Kind::OneOf(&["auto", "light", "dark"])),
    ("mode", Kind::OneOf(&["inline", "dialog"])),
    ("loading", Kind::OneOf(&["lazy", "eager"])),
    ("resume", Kind::OneOf(&["tab", "none"])),
    ("reset-after", Kind::Seconds),
    ("events", Kind::OneOf(&["plain", "answers"])),
];

/// What `frame.html` takes from its address.
pub const FRAMED: [&str; 8] = [
    "lang",
    "booking-url",
    "booking-label",
    "clinic-name",
    "color-scheme",
    "resume",
    "reset-after",
    "src",
];

/// The languages that come with the quiz.
pub const LANGUAGES: [&str; 7] = ["en", "ar", "de", "es", "fr", "pl", "pt"];

/// The kind of an attribute's value.
pub fn kind(name: &str) -> Option<Kind> {
    let found = ATTRIBUTES.iter().find(|it| it.0 == name);
    found.map(|it| it.1)
}

/// May any element have it?
pub fn is_global(name: &str) -> bool {
    let any = [
        "id",
        "class",
        "style",
        "title",
        "hidden",
        "dir",
        "slot",
        "part",
        "role",
        "tabindex",
        "translate",
        "inert",
        "nonce",
        "is",
        "itemprop",
        "itemscope",
        "itemtype",
        "exportparts",
    ];
    any.contains(&name)
        || ["aria-", "on", "data-", "x-", "v-", ":", "@"]
            .iter()
            .any(|it| name.starts_with(it))
}

/// The nearest of some names, where one is near enough to have been meant.
pub fn near<'a>(name: &str, all: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |it: &str| it.to_lowercase().replace(['_', '-', ' '], "");
    let (name, most) = (plain(name), 1 + name.len() / 4);
    let far = |it: &&'a str| strsim::damerau_levenshtein(&name, &plain(it));
    let nearest = all.into_iter().min_by_key(far)?;
    (far(&nearest) <= most).then_some(nearest)
}

/// Both ends of a word, as an editor makes them.
pub const CURLY: [char; 9] = ['“', '”', '„', '‟', '‘', '’', '″', '«', '»'];
