//! A language that is missing, broken or of another build: the quiz runs in English, and says why.

use browser_tests::{Outcome, Page, Reply, Result, Setup, run};
use serde_json::{Value, json};

use crate::words::Words;
use crate::{TAG, WASM, card, open, open_alive, put, told_langs, told_once, until_title};

/// Opens a page of this language, whose quiz speaks English up to the result.
async fn speaks_english(page: &Page, code: &str, words: &[&str]) -> Result<()> {
    let english = Words::of("en")?;
    let quiz = open_alive(page, "de", "resume=none").await?;
    until_title(&quiz, english.title("goals")?).await?;
    assert_eq!(card(page).await?.0, "en");
    english.speak(page).await?;
    quiz.walk(&[]).await?;
    assert_eq!(quiz.result().await?.benefits.len(), 6);
    english.speak(page).await?;
    assert_eq!(told_langs(page).await?, ["en"]);
    // Attributes that change ask for it anew, and nobody is told twice.
    page.script(
        "document.querySelector('microneedling-quiz').bookingUrl = '/book'",
        vec![],
    )
    .await?;
    quiz.until("the booking link", |it| {
        it.button("Book a consultation").is_some()
    })
    .await?;
    told_once(page, code, words).await
}

/// The file with one thing changed.
fn edited(edit: impl Fn(&mut Value) + Send + 'static) -> impl Fn(&mut Reply) + Send + 'static {
    move |reply| {
        let mut file: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
        edit(&mut file);
        reply.body = file.to_string().into_bytes();
    }
}

const FILE: &str = "/embed/lang/de.json";
const DAMAGED: [&str; 3] = ["lang/de.json", "is damaged", "copy it there again"];
const OTHER: [&str; 3] = ["lang/de.json", "another version", "copy it there again"];

#[test]
fn a_language_that_is_missing_leaves_english() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().change(FILE, |it| *it = Reply::not_found());
        let words = ["lang/de.json", "answers 404", "copy it there"];
        speaks_english(page, "missing", &words).await
    })
}

#[test]
fn a_page_in_the_place_of_a_language_leaves_english() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change(FILE, |it| *it = Reply::html("<!doctype html><p>Hello</p>"));
        speaks_english(page, "language", &DAMAGED).await
    })
}

#[test]
fn half_a_language_leaves_english() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change(FILE, |it| it.body.truncate(it.body.len() / 2));
        speaks_english(page, "language", &DAMAGED).await
    })
}

#[test]
fn a_language_in_another_order_leaves_english() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change(FILE, edited(|it| it["order"] = json!("12345678")));
        speaks_english(page, "language", &OTHER).await
    })
}

#[test]
fn a_language_with_a_row_less_leaves_english() -> Outcome {
    run(Setup::phone(), async |page| {
        let shorter = |it: &mut Value| {
            it["rows"].as_array_mut().and_then(Vec::pop);
        };
        page.server().change(FILE, edited(shorter));
        speaks_english(page, "language", &OTHER).await
    })
}

/// As hosts answer that send 200 with an error in it.
#[test]
fn json_of_something_else_leaves_english() -> Outcome {
    run(Setup::phone(), async |page| {
        for other in ["{\"error\":\"not found\"}", "null", "[]"] {
            page.server().change(FILE, |it| it.body = other.into());
            speaks_english(page, "language", &DAMAGED).await?;
        }
        Ok(())
    })
}

#[test]
fn a_host_that_is_gone_leaves_english() -> Outcome {
    run(Setup::phone(), async |page| {
        // Nothing listens there; the quiz itself is in the one file.
        let single = "<script src='/embed/microneedling-quiz.single.js' data-base='http://127.0.0.1:1/'></script>";
        put(
            page,
            "/",
            "lang=de",
            single,
            &format!("<{TAG} loading=eager></{TAG}>"),
        );
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        told_once(
            page,
            "network",
            &["lang/de.json", "can't be reached", "data-base"],
        )
        .await
    })
}

#[test]
fn what_was_chosen_stays_when_the_words_turn_out_to_be_of_another_build() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change(FILE, edited(|it| it["order"] = json!("12345678")));
        let held = page.server().hold(WASM);
        let quiz = open(page, "de", "").await?;
        until_title(&quiz, Words::of("de")?.title("goals")?).await?;
        quiz.choose("acne-scars").await?;
        held.release();
        let screen = quiz.alive().await?;
        assert_eq!(screen.title, Words::of("en")?.title("goals")?);
        assert_eq!(screen.chosen(), ["acne-scars"]);
        told_once(page, "language", &OTHER).await
    })
}

#[test]
fn a_language_that_there_is_none_of_is_told_and_english_spoken() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "en", "lang=xx").await?;
        quiz.walk(&[]).await?;
        Words::of("en")?.speak(page).await?;
        assert_eq!(page.server().asked("/embed/lang/*"), 0);
        told_once(
            page,
            "attribute",
            &["lang=\"xx\"", "is no language of the quiz", "English"],
        )
        .await
    })
}

#[test]
fn a_quiz_that_cannot_run_says_so_in_german() -> Outcome {
    run(Setup::phone(), async |page| {
        let words = Words::of("de")?;
        page.server().change(WASM, |it| *it = Reply::not_found());
        open(page, "de", "booking-url=/book").await?;
        let title = words.get("/shell/fallback-title")?;
        let there = format!("root.textContent.includes('{title}')");
        crate::until(page, "what stands in", &there).await?;
        words.speak(page).await?;
        told_once(page, "missing", &["answers 404"]).await
    })
}
