//! What a step may set: good values, bad ones and rubbish.

/// Each attribute of the contract, and values for it.
pub const ATTRIBUTES: [(&str, &[&str]); 12] = [
    ("lang", &LANGUAGES),
    ("dir", &["rtl", "ltr", "up"]),
    (
        "booking-url",
        &[
            "https://clinic.example/book?a=1&b=<2>",
            "/book",
            "tel:+442079460000",
            "mailto:book@clinic.example",
            "sms:+442079460000",
            "javascript:alert(1)",
            " JaVa\nScRiPt:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "http://[",
            "",
        ],
    ),
    ("booking-label", &WORDS),
    ("clinic-name", &WORDS),
    (
        "src",
        &[
            "/doc/everything.json",
            "/doc/own-question.json",
            "/doc/own-note.json",
            "/doc/five-benefits.json",
            "/doc/stretch-marks-only.json",
            "/doc/reordered.json",
            "/doc/short.json",
            "/doc/words.json",
            "/doc/german.json",
            "/doc/booking.json",
            "/doc/look.json",
            "/doc/accent.json",
            "/doc/empty.json",
            "/doc/missing.json",
            "/doc/broken.json",
            "http://[",
            "",
        ],
    ),
    ("color-scheme", &["light", "dark", "auto", "blue", ""]),
    ("mode", &["inline", "dialog", "popup", ""]),
    ("loading", &["lazy", "eager", "soon"]),
    ("resume", &["tab", "tab", "none", "forever"]),
    // None so short that it ends during a run.
    (
        "reset-after",
        &["3600", "99999999999", "0", "-5", "soon", "1e309", ""],
    ),
    ("events", &["plain", "answers", "answers", "all"]),
];

/// Words that somebody might write.
const WORDS: [&str; 7] = [
    "Rosa",
    "Clinic Rosa & Sons, the house at the corner of the long street behind the old town hall",
    "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel",
    "<b onclick=alert(1)>Book</b><img src=x onerror=alert(1)>",
    "\u{202e}koob\u{2066}\u{0} \u{200b}",
    "عيادة روزا 💉👩‍⚕️",
    "",
];

/// Tags of languages: those of the quiz, their regions, others, and none.
pub const LANGUAGES: [&str; 16] = [
    "en",
    "de",
    "es",
    "fr",
    "pl",
    "pt",
    "ar",
    "de-AT",
    "pt_BR",
    "EN-us",
    "ar-EG-u-nu-arab",
    "xx",
    "tlh-Piqd",
    "zh-Hans",
    "1",
    "",
];

/// Documents of clinics, as they have them.
pub const DOCUMENTS: [(&str, &str); 14] = [
    golden(
        "accent",
        include_str!("../../../golden/documents/accent.json"),
    ),
    golden(
        "booking",
        include_str!("../../../golden/documents/booking.json"),
    ),
    golden(
        "empty",
        include_str!("../../../golden/documents/empty.json"),
    ),
    golden(
        "everything",
        include_str!("../../../golden/documents/everything.json"),
    ),
    golden(
        "five-benefits",
        include_str!("../../../golden/documents/five-benefits.json"),
    ),
    golden(
        "german",
        include_str!("../../../golden/documents/german.json"),
    ),
    golden("look", include_str!("../../../golden/documents/look.json")),
    golden(
        "own-note",
        include_str!("../../../golden/documents/own-note.json"),
    ),
    golden(
        "own-question",
        include_str!("../../../golden/documents/own-question.json"),
    ),
    golden(
        "reordered",
        include_str!("../../../golden/documents/reordered.json"),
    ),
    golden(
        "short",
        include_str!("../../../golden/documents/short.json"),
    ),
    golden(
        "stretch-marks-only",
        include_str!("../../../golden/documents/stretch-marks-only.json"),
    ),
    golden(
        "words",
        include_str!("../../../golden/documents/words.json"),
    ),
    golden(
        "broken",
        "{ \"version\": 1, \"benefits\": { \"texture\": 7 }, \"nose\": [] }",
    ),
];

const fn golden(name: &'static str, text: &'static str) -> (&'static str, &'static str) {
    (name, text)
}

/// What browsers tell pages: of paper, of leaving, of coming back.
pub const EVENTS: [&str; 7] = [
    "beforeprint",
    "afterprint",
    "pagehide",
    "visibilitychange",
    "hashchange",
    "resize",
    "languagechange",
];

/// The methods of the element.
pub const METHODS: [&str; 4] = ["restart", "open", "close", "open"];

/// Links that people have.
const LINKS: &str = include_str!("../../../golden/links.txt");

/// Ends of addresses: links, spoilt ones, others, none.
pub fn hashes() -> Vec<String> {
    let rows = LINKS.lines().filter(|row| !row.starts_with('#'));
    let links = rows.filter_map(|row| row.split(" | ").nth(1));
    let good = links.map(|link| format!("#mq={link}"));
    let spoilt = ["#mq=", "#mq=1spoilt", "#mq=2naJgQAJgAECAAQ", "#mq=%E0%A4%A"];
    let others = ["", "", "", "", "#below", "#mq"];
    good.chain(spoilt.iter().chain(&others).map(ToString::to_string))
        .collect()
}
