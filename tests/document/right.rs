//! Documents that are right, and what they say in each language.

use super::{edited, golden, levels, options, questions, read, result, rows};
use microneedling_quiz::document::built_in;
use microneedling_quiz::quiz::Content;
use microneedling_quiz::text::Texts;
use serde_json::{Value, json};

const LANGUAGES: [&str; 7] = ["en", "ar", "de", "es", "fr", "pl", "pt"];

#[test]
fn a_document_that_changes_nothing_is_the_built_in_quiz() {
    for text in [
        "{}",
        "\u{feff}{}",
        "\n { } \n",
        r#"{"version": 1, "$schema": "x", "language": "en", "texts": {"en": {}, "de": {}}, "look": {}}"#,
        r#"{"version": null, "order": null, "texts": null, "look": null, "booking": null}"#,
        r#"{"benefits": {}, "questions": {}, "conditions": {}, "ask": {}, "citations": {}, "order": []}"#,
        r#"{"benefits": {"texture": {"offered": true}}}"#,
        r#"{"questions": {"midday": {}, "goals": {"options": {"acne-scars": {}}}}}"#,
        r#"{"clinic": {"name": null}, "booking": {"url": null, "label": null}, "reviewed": null}"#,
    ] {
        let document = read(text);
        assert_eq!(&document.content, Content::built_in(), "{text}");
        for lang in LANGUAGES {
            let built_in: Vec<_> = Texts::of(lang).rows().collect();
            assert_eq!(rows(&document, lang), built_in, "{lang} of {text}");
        }
    }
}

/// The whole built-in quiz, written out, is no change either, but for what is locked.
#[test]
fn the_built_in_quiz_is_a_document_of_itself() {
    let mut whole = built_in();
    let object = whole.as_object_mut().unwrap();
    for name in ["article", "expect", "benefits", "conditions", "citations"] {
        object.shift_remove(name);
    }
    let questions = whole["questions"].as_object_mut().unwrap();
    questions.shift_remove("age");
    for (id, name) in [("goals", "role"), ("health", "role"), ("health", "kind")] {
        questions[id].as_object_mut().unwrap().shift_remove(name);
    }
    let health = questions["health"]["options"].as_object_mut().unwrap();
    health.retain(|id, it| {
        it["group"] != "neither"
            && ![
                "breakout-now",
                "skin-infection",
                "cold-sore-now",
                "pregnant",
                "suspicious-spot",
            ]
            .contains(&id.as_str())
    });
    assert_eq!(&read(&whole.to_string()).content, Content::built_in());
}

/// Every text may be put in other words, in every language that is built in.
#[test]
fn every_text_may_be_reworded() {
    let texts = &built_in()["texts"]["en"];
    let mut changed = texts.clone();
    reword(&mut changed);
    for lang in LANGUAGES {
        let mut document = json!({ "texts": {} });
        document["texts"][lang] = changed.clone();
        let document = read(&document.to_string());
        let built_in: Vec<_> = Texts::of(lang).rows().collect();
        for (row, (own, before)) in rows(&document, lang).iter().zip(&built_in).enumerate() {
            // Categories that the document doesn't name stay as they are.
            assert!(
                own.starts_with("Ours: ") || own == before,
                "row {row} in {lang}: {own}"
            );
        }
        let reworded = rows(&document, lang)
            .iter()
            .filter(|it| it.starts_with("Ours: "))
            .count();
        assert!(reworded > 350, "{reworded} in {lang}");
        for other in LANGUAGES.iter().filter(|it| **it != lang) {
            let built_in: Vec<_> = Texts::of(other).rows().collect();
            assert_eq!(rows(&document, other), built_in, "{other} of {lang}");
        }
    }
}

fn reword(tree: &mut Value) {
    match tree {
        Value::String(text) => *text = format!("Ours: {text}"),
        Value::Object(object) => object.values_mut().for_each(reword),
        _ => {}
    }
}

#[test]
fn words_replace_the_built_in_ones_in_their_language_alone() {
    let document = read(golden("words"));
    let content = &document.content;
    assert_eq!(content, Content::built_in());
    let option = content.option_named("goals", "dull-skin").unwrap();
    let label = content.option(option).unwrap().label.place();
    assert_eq!(rows(&document, "en-GB")[label], "Tired-looking skin");
    let german: Vec<_> = Texts::of("de").rows().collect();
    assert_eq!(rows(&document, "de"), german);
}

/// "Two of them" needs no figure.
#[test]
fn an_exact_plural_may_leave_its_figure_out() {
    let forms = json!({ "one": "Eine offen.", "other": "{count} von {total} offen." });
    read(&edited("empty", &[("/texts/de/ui/confidence", forms)]));
}

/// Own texts fall back to the clinic's language, and that to English.
#[test]
fn own_texts_in_languages_that_they_are_not_written_in() {
    let title = |name: &str, question: &str, lang: &str| {
        let document = read(golden(name));
        let (_, question) = document.content.question_named(question).unwrap();
        rows(&document, lang)[question.title.place()].to_owned()
    };
    let german = "Waren Sie schon einmal bei uns?";
    for lang in ["de", "de-AT", "DE_ch", "en", "fr", "ar", "xx", ""] {
        assert_eq!(title("german", "besuch", lang), german, "{lang}");
    }
    for (lang, expected) in [
        ("en", "When is your skin out in the sun?"),
        ("de", "Wann ist Ihre Haut in der Sonne?"),
        ("de-CH", "Wann ist Ihre Haut in der Sonne?"),
        ("pl", "When is your skin out in the sun?"),
    ] {
        assert_eq!(title("own-question", "sun", lang), expected, "{lang}");
    }
    // English visitors read English where there is some, whatever the clinic's language.
    let both = edited("own-question", &[("/language", json!("de"))]);
    let document = read(&both);
    let (_, sun) = document.content.question_named("sun").unwrap();
    let title = |lang| rows(&document, lang)[sun.title.place()].to_owned();
    assert_eq!(title("en"), "When is your skin out in the sun?");
    assert_eq!(title("pl"), "Wann ist Ihre Haut in der Sonne?");
}

/// Script is text like any other: nothing reads it as code, so it is let in as it is.
#[test]
fn script_in_a_text_is_text() {
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;";
    let text = edited(
        "own-question",
        &[
            ("/texts/en/questions/sun/title", json!(script)),
            ("/clinic", json!({ "name": script })),
            (
                "/booking",
                json!({ "url": "https://clinic.example", "label": script }),
            ),
        ],
    );
    let document = read(&text);
    let (_, sun) = document.content.question_named("sun").unwrap();
    assert_eq!(rows(&document, "en")[sun.title.place()], script);
    assert_eq!(document.clinic.name.as_deref(), Some(script));
    assert_eq!(document.booking.label.as_deref(), Some(script));
}

#[test]
fn addresses_that_booking_may_lead_to() {
    for url in [
        "https://clinic.example/book?a=b&c=d#e",
        "HTTPS://CLINIC.EXAMPLE",
        "http://clinic.example",
        "tel:+442079460000",
        "Tel:112",
        "mailto:hello@clinic.example?subject=Hello there",
        "sms:+442079460000",
        "https://klinik.example/büchen",
    ] {
        let document = read(&edited("empty", &[("/booking", json!({ "url": url }))]));
        assert_eq!(document.booking.url.as_deref(), Some(url));
    }
}

#[test]
fn the_order_of_questions_changes_no_result() {
    let given = "goals: fine-lines, acne-scars · area: face · mark-age: over-a-year · \
                 timing: no-rush · age: 22-or-over · health: diabetes";
    let order = [
        "goals",
        "health",
        "age",
        "timing",
        "midday",
        "mark-age",
        "area",
        "noticeable",
    ];
    let content = read(&json!({ "order": order }).to_string()).content;
    assert_eq!(questions(&content), order);
    let [before, after] = [Content::built_in(), &content].map(|it| result(it, given));
    assert_eq!(levels(&before), levels(&after));
    assert_eq!(before.headline, after.headline);
    assert_eq!(before.notes, after.notes);
    // What isn't listed follows as it was.
    let content = read(r#"{"order": ["goals", "timing"]}"#).content;
    assert_eq!(
        questions(&content),
        [
            "goals",
            "timing",
            "noticeable",
            "area",
            "mark-age",
            "midday",
            "age",
            "health"
        ]
    );
    let content = read(r#"{"questions": {"timing": {"order": ["no-rush", "few-weeks"]}}}"#).content;
    assert_eq!(
        options(&content, "timing"),
        [
            "no-rush",
            "few-weeks",
            "one-to-three-months",
            "three-to-six-months",
            "not-sure"
        ]
    );
}
