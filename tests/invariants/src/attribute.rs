//! What stands in attributes, on any screen: it is shown as text, or is an address that a page may
//! link to; it makes no element, no attribute and no link of another kind.
//!
//! The bytes are lines: the language, the booking address, its label, the clinic's name, and a visit
//! as it is kept, which says what screen it is.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use futures_executor::block_on;
use microneedling_quiz::quiz::{Content, Visit};
use microneedling_quiz::text::Texts;
use microneedling_quiz::{Entry, Quiz, QuizProps};
use url::Url;
use yew::{AttrValue, LocalServerRenderer};

use crate::page::Page;
use crate::{Below, kept};

/// The schemes of contract 3.
const SCHEMES: [&str; 5] = ["https", "http", "tel", "mailto", "sms"];

/// What a page with quizzes is called: an address may be read against it.
const HERE: &str = "https://clinic.example/quiz/";

/// What has ever led a browser to something else.
const PARTS: [&str; 24] = [
    "javascript:",
    "JaVa\tScript:",
    "\u{1}javascript:",
    "data:text/html,",
    "https://",
    "http:",
    "tel:+44 20 7946 0000",
    "mailto:a@clinic.example",
    "?subject=x&body=",
    "sms:",
    "//",
    "\\\\",
    "@",
    "<img src=x onerror=a()>",
    "</a><script>",
    "\" onclick=\"",
    "' autofocus='",
    "&colon;",
    "&#58;",
    "%0d%0a",
    "\u{202e}",
    "\u{0}",
    "{clinic}",
    "🙂",
];

/// What is there without any of it: (elements, attributes).
static PLAIN: LazyLock<(BTreeSet<String>, BTreeSet<String>)> = LazyLock::new(|| {
    let booking = ["en", "https://clinic.example/book", "Book", "Clinic"];
    let content = Content::built_in();
    let results = include_str!("../../golden/links.txt");
    let results = results.lines().filter_map(|line| line.split(" | ").nth(1));
    let results = results.filter_map(|it| Visit::from_link(content, it));
    let results: Vec<_> = results.map(|it| it.to_text(content)).collect();
    // Each question, as it is on the way there, and as it is when an answer is changed.
    let questions = content.questions().flat_map(|(_, question)| {
        let place = format!("@{}", question.id);
        let way = results.iter().map(move |it| it.replace("@result", &place));
        way.take(9)
    });
    let changed = "1 @goals *goals -goals.fine-lines -noticeable.very -area.face \
        -timing.no-rush -age.22-or-over -health.none goals.fine-lines goals.acne-scars \
        noticeable.very area.face timing.no-rush age.22-or-over health.none";
    let changed = [changed, "1 @goals"].map(String::from);
    let visits: Vec<_> = questions.chain(changed).chain(results.clone()).collect();
    let mut all = (BTreeSet::new(), BTreeSet::new());
    for visit in visits {
        for attributes in [booking, ["ar", "", "", ""], ["de", "mailto:a@b", "", ""]] {
            let page = Page::read(&render(attributes, &visit));
            all.0.extend(page.elements);
            all.1.extend(page.attributes);
        }
    }
    all
});

fn render([lang, url, label, clinic]: [&str; 4], visit: &str) -> String {
    let own = |text: &str| (!text.is_empty()).then(|| AttrValue::from(String::from(text)));
    let content = Content::built_in();
    let visit = Visit::from_text(content, visit).unwrap_or_else(|| Visit::new(content));
    let props = yew::props!(QuizProps {
        lang: AttrValue::from(String::from(lang)),
        texts: Texts::of(lang),
        booking_url: own(url),
        booking_label: own(label),
        clinic_name: own(clinic),
        entry: Some(Entry::new(visit, false)),
    });
    let renderer = LocalServerRenderer::<Quiz>::with_props(props);
    block_on(renderer.hydratable(false).render())
}

pub fn hold(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut lines = text.splitn(5, '\n');
    let mut line = || lines.next().unwrap_or_default();
    let (attributes, visit) = ([line(), line(), line(), line()], line());
    let html = render(attributes, visit);
    let page = Page::read(&html);
    let (elements, names) = &*PLAIN;
    let more: Vec<_> = page.elements.difference(elements).collect();
    assert!(more.is_empty(), "an element that is not ours: {more:?}");
    let more: Vec<_> = page.attributes.difference(names).collect();
    assert!(more.is_empty(), "an attribute that is not ours: {more:?}");
    for link in &page.links {
        let here = Url::parse(HERE).expect("an address");
        if let Ok(to) = here.join(link) {
            assert!(SCHEMES.contains(&to.scheme()), "a link to {to}");
        }
    }
    let placeholders = ["{clinic}", "{name}", "{date}", "{text}"];
    let own = |it: &&&str| attributes.iter().any(|own| own.contains(**it));
    for left in placeholders.iter().filter(|it| !own(it)) {
        assert!(!page.text.contains(left), "{left} in {}", page.text);
    }
}

/// Other addresses and texts; now and then another screen.
pub fn mutate(data: &[u8], below: Below) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(data).ok()?;
    let mut lines: Vec<String> = text.splitn(5, '\n').map(String::from).collect();
    lines.resize(5, String::new());
    for _ in 0..=below(3) {
        let at = below(5);
        if at == 4 {
            let visit = kept::mutate(lines[4].as_bytes(), below)?;
            lines[4] = String::from_utf8(visit).ok()?;
            continue;
        }
        let line = &mut lines[at];
        let part = PARTS[below(PARTS.len())];
        let mut places = line.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
        places.push(line.len());
        match below(4) {
            0 => *line = part.into(),
            1 => line.truncate(places[below(places.len())]),
            2 => line.insert_str(0, part),
            _ => line.insert_str(places[below(places.len())], part),
        }
    }
    Some(lines.join("\n").into_bytes())
}
