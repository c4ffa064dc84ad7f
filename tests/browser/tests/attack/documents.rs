//! A hostile document: its words are text, its addresses lead where they may, its names reach
//! nothing; or it is told as wrong and does nothing at all.

use browser_tests::{EVERY_QUESTION, Outcome, Page, Result, Setup, ensure, run};
use serde_json::{Value, json};

use crate::vectors::{KEYS, MARKUP, REFUSED, TURNED};
use crate::{SCRIPT, TAG, all, make, put, told, unharmed};

/// Every word of the built-in quiz, which a document may all replace.
const ENGLISH: &str = include_str!("../../../../content/text/en.json");

/// Each word of a tree with markup behind it, one piece after the other.
fn spoilt(tree: &mut Value, next: &mut impl Iterator<Item = &'static str>) {
    match tree {
        Value::String(text) => {
            text.push(' ');
            text.push_str(next.next().unwrap_or_default());
        }
        Value::Object(of) => of.values_mut().for_each(|it| spoilt(it, next)),
        Value::Array(of) => of.iter_mut().for_each(|it| spoilt(it, next)),
        _ => {}
    }
}

/// A document that replaces every word, adds a question, a note and a source, and names whose it
/// is, all of it with markup.
fn hostile() -> Result<Value> {
    let mut words: Value = serde_json::from_str(ENGLISH)?;
    let of = words.as_object_mut().into_iter();
    of.for_each(|it| it.retain(|name, _| !["about", "shell"].contains(&name.as_str())));
    words["questions"]["visit"] = json!({
        "title": "First?", "short": "Visit", "hint": "Any.",
        "options": { "yes": { "label": "Yes" }, "not-sure": { "label": "Not sure" } }
    });
    words["conditions"]["ours"] = json!({ "title": "Ours", "name": "ours", "note": "Ask." });
    words["citations"]["ours"] = json!("Ours.");
    words["ask"]["ours"] = json!("How?");
    spoilt(&mut words, &mut MARKUP.into_iter().cycle());
    // What the tests press goes by its name.
    for (name, word) in [
        ("next", "Next"),
        ("see-result", "See my result"),
        ("start-again", "Start again"),
    ] {
        words["ui"][name] = json!(word);
    }
    let mark = MARKUP[1];
    Ok(json!({
        "questions": { "visit": { "kind": "one", "order": ["yes"], "options": {
            "yes": { "raises": ["ours"] }, "not-sure": { "unsure": true }
        } } },
        "order": ["goals", "visit"],
        "conditions": { "ours": { "class": "ask", "source": mark, "citations": ["ours"] } },
        "ask": { "ours": {} },
        "citations": { "ours": { "cite": mark, "link": "https://clinic.example/'onclick='pwned=1" } },
        "texts": { "en": words },
        "booking": { "url": "https://clinic.example/'onclick='pwned=1", "label": mark },
        "clinic": { "name": mark, "email": "o'hit=@clinic.example" },
        "reviewed": { "by": mark, "on": "2026-11-01" }
    }))
}

#[test]
fn every_word_of_a_document_is_text_on_every_screen() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/clinic.html", SCRIPT, "");
        page.open("/clinic.html").await?;
        let document = json!({ "attributes": {}, "document": hostile()?.to_string() });
        make(page, "attribute", &[document]).await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        let seen = page.watched().await?;
        ensure!(seen.console.is_empty(), "{:?}", seen.console);
        let answers = [EVERY_QUESTION[0], ("visit", &["yes"])];
        quiz.tour(&answers, async |screen| {
            ensure!(
                MARKUP.iter().any(|it| screen.title.ends_with(it)),
                "{}",
                screen.title
            );
            unharmed(page).await
        })
        .await?;
        let report = quiz.result().await?;
        let shown = MARKUP.iter().filter(|it| report.text.contains(**it));
        ensure!(shown.count() > MARKUP.len() / 2, "{}", report.text);
        let open = "for (const it of document.querySelector('microneedling-quiz').shadowRoot.querySelectorAll('details')) it.open = true";
        page.script(open, vec![]).await?;
        unharmed(page).await?;
        quiz.start_again().await?;
        quiz.walk(&[("visit", &["yes"]), ("age", &["under-18"])])
            .await?;
        unharmed(page).await
    })
}

/// So many quizzes are on a page at once.
const AT_ONCE: usize = 9;

/// Gives each document to a quiz of its own; each is told once, with so many faults at least, and
/// does nothing.
async fn refused(page: &Page, documents: &[(Value, usize)]) -> Result<()> {
    for some in documents.chunks(AT_ONCE) {
        put(page, "/clinic.html", SCRIPT, "");
        page.open("/clinic.html").await?;
        let quiz =
            |(it, _): &(Value, usize)| json!({ "attributes": {}, "document": it.to_string() });
        let quizzes: Vec<_> = some.iter().map(quiz).collect();
        make(page, "attribute", &quizzes).await?;
        let first = "root.querySelector('fieldset:not([data-painted] *)')";
        all(page, "running", first).await?;
        let seen = page.watched().await?;
        for (at, (document, least)) in some.iter().enumerate() {
            let errors = seen.named("mq-error").into_iter();
            let own: Vec<_> = errors.filter(|it| it.at == format!("q{at}")).collect();
            let faults = own.first().and_then(|it| it.detail["faults"].as_array());
            let count = faults.map_or(0, Vec::len);
            ensure!(own.len() == 1 && count >= *least, "{document}: {own:?}");
        }
        // As built in, to the letter.
        let built_in =
            "return new Set([...document.querySelectorAll('microneedling-quiz')].map((it) =>
            it.shadowRoot.textContent + it.shadowRoot.adoptedStyleSheets.length)).size";
        let kinds: usize = page.read(built_in, vec![]).await?;
        ensure!(kinds == 1, "{kinds} kinds of a built-in quiz");
        unharmed(page).await?;
        told(page).await?;
    }
    Ok(())
}

#[test]
fn no_address_of_another_scheme_gets_into_a_document() -> Outcome {
    run(Setup::desktop(), async |page| {
        // A host or a port that no browser takes leads nowhere.
        let refused = REFUSED.iter().filter(|it| !it.starts_with("http"));
        let more = ["//other.example", "\\\\other.example", "/book"];
        let document = |url: &&str| {
            let source = json!({ "cite": "Ours.", "link": url });
            let it = json!({
                "booking": { "url": url },
                "citations": { "ours": source },
                "texts": { "en": { "citations": { "ours": "Ours." } } }
            });
            (it, 2)
        };
        let documents: Vec<_> = refused.chain(&more).map(document).collect();
        self::refused(page, &documents).await
    })
}

#[test]
fn names_of_what_every_object_has_reach_no_object() -> Outcome {
    const PLACES: [&str; 8] = [
        "questions",
        "benefits",
        "conditions",
        "citations",
        "look",
        "booking",
        "clinic",
        "texts",
    ];
    run(Setup::desktop(), async |page| {
        let inside = json!({ "polluted": 1, "constructor": { "prototype": { "polluted": 1 } } });
        let mut documents = Vec::new();
        for key in KEYS {
            documents.push((json!({ key: inside }), 1));
            let places = PLACES.map(|it| (it.to_owned(), json!({ key: inside })));
            documents.push((Value::Object(places.into_iter().collect()), PLACES.len()));
            let option = json!({ "questions": { "goals": { "options": { key: inside } } } });
            documents.push((option, 1));
            documents.push((json!({ "texts": { "en": { key: inside } } }), 1));
        }
        refused(page, &documents).await
    })
}

#[test]
fn signs_that_turn_words_around_or_end_lines_get_into_no_document() -> Outcome {
    run(Setup::desktop(), async |page| {
        let mut documents = Vec::new();
        for sign in TURNED {
            let text = format!("Clinic{sign}Rosa");
            let address = format!("a{sign}b@clinic.example");
            let it = json!({
                "clinic": { "name": text, "email": address },
                "booking": { "url": format!("mailto:{address}"), "label": text },
                "reviewed": { "by": text, "on": "2026-11-01" },
                "texts": { "en": { "ui": { "event-review": text } } }
            });
            documents.push((it, 6));
        }
        for line in [
            "\r\nATTENDEE:mailto:a@other.example",
            "\rBEGIN:VEVENT",
            "\nX",
        ] {
            let event = json!({ "ui": { "event-review-text": line } });
            documents.push((json!({ "texts": { "en": event } }), 1));
        }
        for email in [
            "a@b.example?bcc=c@d.example",
            "a@b.example%0d%0aBcc:c@d.example",
            "a@b.example,c@d.example",
        ] {
            documents.push((json!({ "clinic": { "email": email } }), 1));
        }
        refused(page, &documents).await
    })
}
