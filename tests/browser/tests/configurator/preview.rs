//! The live quiz beside what is chosen.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::json;

use crate::Form;

/// The quiz in a frame, for scripts.
fn root(scheme: &str) -> String {
    format!(
        "document.querySelector('#preview-{scheme}').contentDocument?.querySelector('microneedling-quiz#{scheme}')?.shadowRoot"
    )
}

#[test]
fn light_and_dark_follow_what_is_chosen() -> Outcome {
    run(Setup::desktop().at(1400, 900), async |page| {
        let form = Form::open(page).await?;
        for scheme in ["light", "dark"] {
            form.until(
                "the question",
                &format!("!!{}?.querySelector('[data-question=goals]')", root(scheme)),
            )
            .await?;
        }
        let width = "return document.querySelector('#preview-light').contentWindow.innerWidth";
        let width: f64 = form.ask(width).await?;
        ensure!((380.0..=390.0).contains(&width), "a phone of {width}");
        form.unfold("All texts").await?;
        form.fill("Search", "what would you like to change").await?;
        form.fill("questions › goals › title", "What matters to you?")
            .await?;
        for scheme in ["light", "dark"] {
            let drawn = format!(
                "{}?.textContent.includes('What matters to you?')",
                root(scheme)
            );
            form.until("the new words", &drawn).await?;
        }
        form.press("Undo").await?;
        form.until(
            "the old words",
            &format!(
                "{}?.textContent.includes('What would you like')",
                root("dark")
            ),
        )
        .await
    })
}

#[test]
fn a_narrow_window_has_one_at_a_time() -> Outcome {
    run(Setup::desktop().at(1000, 800), async |page| {
        let form = Form::open(page).await?;
        let shown = "return [...document.querySelectorAll('iframe')].filter((it) => it.checkVisibility()).map((it) => it.id)";
        assert_eq!(form.ask::<Vec<String>>(shown).await?, ["preview-light"]);
        form.tick("Dark").await?;
        form.until(
            "the dark one",
            "document.querySelector('#preview-dark').checkVisibility()",
        )
        .await?;
        assert_eq!(form.ask::<Vec<String>>(shown).await?, ["preview-dark"]);
        form.until(
            "its question",
            &format!("!!{}?.querySelector('[data-question=goals]')", root("dark")),
        )
        .await
    })
}

#[test]
fn what_was_answered_in_the_preview_stays_while_it_is_changed() -> Outcome {
    run(Setup::desktop().at(1400, 900), async |page| {
        let form = Form::open(page).await?;
        let there = |id: &str| {
            format!(
                "!!{}?.querySelector('[data-question={id}]:not([data-painted] *)')",
                root("light")
            )
        };
        form.until("the first question", &there("goals")).await?;
        page.enter_frame("#preview-light").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.alive().await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.until_question("noticeable").await?;
        page.leave_frame().await?;
        form.fill("Name of the clinic", "Rosa").await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await?;
        page.enter_frame("#preview-light").await?;
        quiz.until_question("noticeable").await?;
        page.leave_frame().await
    })
}
