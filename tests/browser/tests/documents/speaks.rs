//! A document on pages of other languages.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use serde_json::{Value, json};

use crate::{FIRST, ROSA, TAG, ask, open_in, rosa, tell, titled_in, until, until_title};

/// The same with German words for some of it.
fn bilingual() -> Value {
    let mut document = rosa();
    document["texts"]["de"] = json!({
        "questions": {
            "goals": { "title": "Was führt Sie zu uns?" },
            "visit": {
                "title": "Waren Sie schon einmal bei uns?",
                "short": "Besuche",
                "hint": "Jeder Besuch zählt.",
                "options": {
                    "first": { "label": "Nein, noch nie" },
                    "again": { "label": "Ja" },
                    "not-sure": { "label": "Ich bin nicht sicher" }
                }
            }
        },
        "conditions": { "first-visit": {
            "title": "Ein erster Besuch", "name": "ein erster Besuch", "note": "Kommen Sie zehn Minuten früher."
        } },
        "ask": { "price": "Was kostet eine Sitzung bei Rosa?" }
    });
    document
}

/// The language and the direction of the card.
async fn card(page: &Page) -> Result<(String, String)> {
    let look = "const card = root.querySelector('[part~=card]');
        return [card.lang, getComputedStyle(card).direction]";
    ask(page, look, vec![]).await
}

const GERMAN: &str = "Was möchten Sie an Ihrer Haut verändern?";

/// What is written in English alone is in English, between what is built in in German.
#[test]
fn a_german_page_shows_own_english_words_among_german_ones() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_in(page, "de", &rosa(), "").await?;
        // English words for a built-in text are for the English page.
        let title = quiz.alive().await?.title;
        assert_ne!(title, ROSA);
        let german = title.clone();
        assert_eq!(card(page).await?, ("de".into(), "ltr".into()));
        quiz.choose("fine-lines").await?;
        quiz.go("Weiter").await?;
        let visit = until_title(&quiz, "Have you been to us before?").await?;
        assert!(visit.button("Zurück").is_some(), "{:?}", visit.buttons);
        let labels: Vec<_> = visit.options.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(labels, ["No, never", "Yes", "Not sure"]);
        ensure!(german.contains("Haut"), "{german} is not like {GERMAN}");
        Ok(())
    })
}

#[test]
fn a_german_page_shows_own_german_words() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_in(page, "de-AT", &bilingual(), "").await?;
        until_title(&quiz, "Was führt Sie zu uns?").await?;
        quiz.choose("fine-lines").await?;
        quiz.go("Weiter").await?;
        let visit = until_title(&quiz, "Waren Sie schon einmal bei uns?").await?;
        assert_eq!(visit.options[0].text, "Nein, noch nie");
        finish(page).await?;
        let text = result(page).await?;
        for words in [
            "Besuche",
            "Kommen Sie zehn Minuten früher.",
            "Was kostet eine Sitzung bei Rosa?",
            "Dr A. Example",
            "1. November 2026",
        ] {
            ensure!(text.contains(words), "no “{words}” in {text}");
        }
        ensure!(!text.contains("Come ten minutes early."), "{text}");
        Ok(())
    })
}

/// Answers all that is left, whatever its words are.
async fn finish(page: &Page) -> Result<()> {
    let body = r#"
        const plain = { goals: 'fine-lines', visit: 'first', noticeable: 'quite', area: 'face', 'mark-age': 'over-a-year',
            timing: 'no-rush', age: '22-or-over', health: 'none' };
        const set = root.querySelector('fieldset[data-question]');
        if (!set) return Boolean(root.querySelector('[part~=result]:not([data-coming])'));
        const input = set.querySelector(`[value="${plain[set.dataset.question]}"]`);
        if (!input.checked) input.click();
        root.querySelector('[type=submit]').click();
        return false;"#;
    browser_tests::wait::until("the result", async || {
        let done: bool = ask(page, body, vec![]).await?;
        Ok(browser_tests::Seen::if_true(done, || "a question".into()))
    })
    .await
}

async fn result(page: &Page) -> Result<String> {
    ask(
        page,
        "return root.querySelector('[part~=result]').textContent",
        vec![],
    )
    .await
}

#[test]
fn the_language_changes_while_it_is_up() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_in(page, "en", &bilingual(), "").await?;
        until_title(&quiz, ROSA).await?;
        quiz.answer("goals", &["acne-scars"]).await?;
        quiz.choose("first").await?;
        for (lang, title, next) in [
            ("de", "Waren Sie schon einmal bei uns?", "Weiter"),
            ("en", "Have you been to us before?", "Next"),
            ("fr", "Have you been to us before?", "Suivant"),
            ("de", "Waren Sie schon einmal bei uns?", "Weiter"),
        ] {
            tell(page, &format!("quiz.lang = '{lang}'")).await?;
            let is = |it: &browser_tests::Screen| it.title == title && it.button(next).is_some();
            let screen = quiz.until(&format!("“{title}” in {lang}"), is).await?;
            assert_eq!(screen.chosen(), ["first"], "{lang}");
        }
        tell(page, "quiz.lang = 'de'").await?;
        until_title(&quiz, "Waren Sie schon einmal bei uns?").await?;
        finish(page).await?;
        ensure!(
            result(page)
                .await?
                .contains("Kommen Sie zehn Minuten früher."),
            "German"
        );
        tell(page, "quiz.lang = 'en'").await?;
        let english =
            "root.querySelector('[part~=result]').textContent.includes('Come ten minutes early.')";
        until(page, "English", english).await?;
        let line = "Reviewed by Dr A. Example on 1 November 2026.";
        ensure!(result(page).await?.contains(line), "no “{line}”");
        // Each file of a language once, the document once.
        assert_eq!(page.server().asked("/clinic.json"), 1);
        Ok(())
    })
}

/// A clinic whose own words are in another language than English.
#[test]
fn own_words_may_be_in_german_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        let mut document = bilingual();
        document["language"] = json!("de");
        let Some(texts) = document["texts"].as_object_mut() else {
            anyhow::bail!("no texts");
        };
        texts.remove("en");
        for (lang, goals, visit) in [
            (
                "de",
                "Was führt Sie zu uns?",
                "Waren Sie schon einmal bei uns?",
            ),
            ("en", crate::BUILT_IN, "Waren Sie schon einmal bei uns?"),
        ] {
            let quiz = open_in(page, lang, &document, "resume=none").await?;
            until_title(&quiz, goals).await?;
            quiz.choose("fine-lines").await?;
            let forward = "root.querySelector('[type=submit]').click()";
            tell(page, forward).await?;
            until_title(&quiz, visit).await?;
        }
        Ok(())
    })
}

#[test]
fn arabic_is_mirrored_with_own_words_in_it() -> Outcome {
    run(Setup::phone(), async |page| {
        let title = "ما الذي يأتي بك إلينا؟";
        let quiz = open_in(page, "ar", &titled_in("ar", title), "").await?;
        until_title(&quiz, title).await?;
        assert_eq!(card(page).await?, ("ar".into(), "rtl".into()));
        finish_arabic(page).await?;
        // English words of its own in an Arabic quiz.
        let quiz = open_in(page, "ar", &rosa(), "resume=none").await?;
        quiz.alive().await?;
        assert_eq!(card(page).await?, ("ar".into(), "rtl".into()));
        finish_arabic(page).await?;
        let text = result(page).await?;
        for words in ["Come ten minutes early.", "Dr A. Example", "Book with Rosa"] {
            ensure!(text.contains(words), "no “{words}” in {text}");
        }
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        until(page, "nothing to scroll aside", fits).await
    })
}

async fn finish_arabic(page: &Page) -> Result<()> {
    finish(page).await?;
    assert_eq!(card(page).await?.1, "rtl");
    Ok(())
}

#[test]
fn own_options_bring_own_notes_in_every_language() -> Outcome {
    run(Setup::phone(), async |page| {
        for lang in ["de", "es", "fr", "pt", "pl", "ar"] {
            let quiz = open_in(page, lang, &rosa(), "resume=none").await?;
            quiz.alive().await?;
            finish(page).await?;
            let report = page.quiz(TAG).result().await?;
            let own = report.notes.iter().find(|it| it.condition == "first-visit");
            ensure!(own.is_some(), "{lang}: {:?} by {FIRST:?}", report.notes);
            assert_eq!(report.benefits.len(), 5, "{lang}");
        }
        Ok(())
    })
}
