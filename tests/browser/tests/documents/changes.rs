//! A document that comes late, changes or goes.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use serde_json::json;

use crate::{
    BUILT_IN, ROSA, SCRIPT, TAG, inline, open, put, put_document, quiz, rosa, runs_as_built_in,
    tell, titled, told, until_events, until_title, walk,
};

/// Sets the address of the document.
async fn set(page: &Page, src: &str) -> Result<()> {
    tell(page, &format!("quiz.src = '{src}'")).await
}

#[test]
fn one_that_comes_late_finds_the_answers_and_the_place() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        put(page, "/", SCRIPT, &quiz("loading=eager", ""));
        page.open("/").await?;
        let quiz = page.quiz(TAG);
        until_title(&quiz, BUILT_IN).await?;
        quiz.answer("goals", &["acne-scars", "fine-lines"]).await?;
        quiz.choose("very").await?;
        set(page, "/rosa.json").await?;
        until_events(page, "mq-ready", 2).await?;
        // The question of its own stands before it, and is open yet.
        quiz.until_question("visit").await?;
        let next = quiz.answer("visit", &["again"]).await?;
        assert_eq!(next.question.as_deref(), Some("noticeable"));
        assert_eq!(next.chosen(), ["very"]);
        quiz.go("Back").await?;
        let goals = quiz.go("Back").await?;
        assert_eq!(goals.title, ROSA);
        assert_eq!(goals.chosen(), ["acne-scars", "fine-lines"]);
        walk(&quiz).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-start").len(), 1);
        assert_eq!(seen.named("mq-restart").len(), 0);
        assert_eq!(seen.named("mq-ready").len(), 2);
        Ok(())
    })
}

#[test]
fn each_in_its_turn_and_the_built_in_quiz_without_any() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/other.json", &titled("The other one?"));
        put_document(page, "/wrong.json", &json!({ "version": 2 }));
        let quiz = open(page, &rosa(), "resume=none").await?;
        until_title(&quiz, ROSA).await?;
        for (src, title) in [
            ("/other.json", "The other one?"),
            ("/clinic.json", ROSA),
            ("", BUILT_IN),
            ("/clinic.json", ROSA),
            ("/wrong.json", BUILT_IN),
            ("/other.json", "The other one?"),
        ] {
            set(page, src).await?;
            until_title(&quiz, title).await?;
        }
        told(page, &[TAG], &["/version: 2 is unknown; write 1"]).await?;
        // Each is asked for once.
        for path in ["/other.json", "/clinic.json", "/wrong.json"] {
            assert_eq!(page.server().asked(path), 1, "{path}");
        }
        set(page, "/clinic.json").await?;
        walk(&quiz).await?;
        // Nothing of it is left once it is gone.
        tell(page, "quiz.removeAttribute('src')").await?;
        quiz.until("the built-in questions", |it| {
            it.kind == browser_tests::Kind::Question && !it.painted
        })
        .await?;
        runs_as_built_in(page, &quiz).await
    })
}

#[test]
fn of_several_in_one_go_the_last_counts() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/other.json", &titled("The other one?"));
        let quiz = open(page, &rosa(), "").await?;
        until_title(&quiz, ROSA).await?;
        let all =
            "for (const src of ['/other.json', '', '/none.json', '/other.json']) quiz.src = src";
        tell(page, all).await?;
        until_title(&quiz, "The other one?").await?;
        tell(page, "quiz.src = ''; quiz.src = '/clinic.json'").await?;
        until_title(&quiz, ROSA).await?;
        assert_eq!(page.server().asked("/none.json"), 0);
        walk(&quiz).await?;
        Ok(())
    })
}

#[test]
fn the_last_counts_however_late_the_others_come() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/clinic.json", &rosa());
        put_document(page, "/other.json", &titled("The other one?"));
        let held = page.server().hold("/clinic.json");
        put(
            page,
            "/",
            SCRIPT,
            &quiz("src=/clinic.json loading=eager", ""),
        );
        page.open("/").await?;
        held.until_asked().await?;
        set(page, "/other.json").await?;
        held.release();
        let quiz = page.quiz(TAG);
        until_title(&quiz, "The other one?").await?;
        // Gone again before it is there.
        let held = page.server().hold("/late.json");
        set(page, "/late.json").await?;
        held.until_asked().await?;
        tell(page, "quiz.src = ''").await?;
        held.release();
        runs_as_built_in(page, &quiz).await?;
        page.console_errors().await?;
        Ok(())
    })
}

/// The page's own script may come between this one and its wasm.
#[test]
fn one_that_is_set_while_the_quiz_loads_is_the_one_it_has() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/clinic.json", &rosa());
        let held = page.server().hold("*.wasm");
        put(page, "/", SCRIPT, &quiz("loading=eager", ""));
        page.open("/").await?;
        held.until_asked().await?;
        set(page, "/clinic.json").await?;
        held.release();
        let quiz = page.quiz(TAG);
        until_title(&quiz, ROSA).await?;
        walk(&quiz).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-ready").len(), 1, "{:?}", seen.names());
        assert_eq!(seen.errors, [""; 0]);
        // And the other way round.
        let held = page.server().hold("*.wasm");
        put(
            page,
            "/",
            SCRIPT,
            &crate::quiz("src=/clinic.json loading=eager resume=none", ""),
        );
        page.open("/").await?;
        held.until_asked().await?;
        tell(page, "quiz.src = ''").await?;
        held.release();
        runs_as_built_in(page, &quiz).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-ready").len(), 1, "{:?}", seen.names());
        Ok(())
    })
}

/// What a page writes into a quiz that runs is taken with the next thing that it tells it.
#[test]
fn a_child_script_that_comes_late_is_taken_with_the_next_attribute() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "/", SCRIPT, &quiz("loading=eager resume=none", ""));
        page.open("/").await?;
        let quiz = page.quiz(TAG);
        until_title(&quiz, BUILT_IN).await?;
        let put_in = "quiz.innerHTML = arguments[0]; return null;";
        crate::ask::<()>(page, put_in, vec![inline(&rosa()).into()]).await?;
        tell(page, "quiz.clinicName = 'Rosa'").await?;
        until_title(&quiz, ROSA).await?;
        // Another in its place, and none.
        let other = inline(&titled("The other one?"));
        crate::ask::<()>(page, put_in, vec![other.into()]).await?;
        tell(page, "quiz.clinicName = ''").await?;
        until_title(&quiz, "The other one?").await?;
        tell(page, "quiz.replaceChildren(); quiz.clinicName = 'Rosa'").await?;
        runs_as_built_in(page, &quiz).await?;
        // It is also taken where the quiz is put elsewhere.
        crate::ask::<()>(page, put_in, vec![inline(&rosa()).into()]).await?;
        let away = "quiz.remove(); setTimeout(() => document.body.prepend(quiz))";
        tell(page, away).await?;
        quiz.until("a question", |it| it.title == ROSA || it.question.is_some())
            .await?;
        let seen = page.watched().await?;
        ensure!(seen.errors.is_empty(), "{:?}", seen.errors);
        Ok(())
    })
}

/// Answers to a question that only another document asks.
#[test]
fn answers_that_another_document_does_not_know_do_no_harm() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "").await?;
        walk(&quiz).await?;
        tell(page, "quiz.src = ''").await?;
        until_events(page, "mq-ready", 2).await?;
        quiz.alive().await?;
        runs_as_built_in(page, &quiz).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-error").len(), 0, "{:?}", seen.events);
        Ok(())
    })
}
