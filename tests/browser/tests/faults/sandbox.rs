//! A page in a frame with `sandbox="allow-scripts"` alone: an origin that nobody else has, no
//! storage, no new windows, no print window.

use browser_tests::{Outcome, Page, Result, Seen, Setup, WATCH, ensure, run, wait};

use crate::TAG;

const SINGLE: &str = "/embed/microneedling-quiz.single.js";
const SHELL: &str = "/embed/microneedling-quiz.js";

/// Opens a page with such a frame, and goes into it.
async fn enter(page: &Page, script: &str) -> Result<()> {
    let server = page.server();
    server.watch(false);
    server.html(
        "/inner.html",
        &format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Inner</title>{WATCH}\
         <script src='{script}' async></script><body><{TAG} booking-url=/book></{TAG}>"
        ),
    );
    server.html(
        "/",
        "<!doctype html><html lang=en><meta charset=utf-8><title>Outer</title>\
        <link rel=icon href='data:,'><body>\
        <iframe id=inner sandbox='allow-scripts' src=/inner.html width=380 height=760></iframe>",
    );
    page.open("/").await?;
    page.enter_frame("#inner").await?;
    let origin = page.script("return self.origin", vec![]).await?;
    ensure!(origin == "null", "an origin of its own: {origin}");
    Ok(())
}

/// From the first question to the result; what is handed on there works, or says that it can't.
async fn works(page: &Page) -> Result<()> {
    let quiz = page.quiz(TAG);
    quiz.alive().await?;
    quiz.walk(&[]).await?;
    assert_eq!(quiz.result().await?.benefits.len(), 6);
    // What couldn't be done is there to be copied by hand.
    let said = "
        const root = document.querySelector('microneedling-quiz').shadowRoot;
        return [...root.querySelectorAll('[aria-live], [role=status], [role=alert], textarea')]
            .map((it) => it.value ?? it.textContent.trim()).join('|')";
    for button in ["Copy the link", "Copy as text"] {
        let before: String = page.read(said, vec![]).await?;
        quiz.press(button).await?;
        wait::until(&format!("a word behind {button}"), async || {
            let now: String = page.read(said, vec![]).await?;
            Ok(Seen::if_true(now != before && !now.is_empty(), || now))
        })
        .await?;
    }
    quiz.start_again().await?;
    let seen = page.watched().await?;
    ensure!(
        seen.errors.is_empty() && seen.console.is_empty(),
        "{seen:?}"
    );
    Ok(())
}

#[test]
fn the_files_run_in_a_sandbox_where_their_host_allows_other_origins() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server().allow_other_origins(true);
        enter(page, SHELL).await?;
        works(page).await?;
        page.leave_frame().await
    })
}

#[test]
fn the_single_file_runs_in_a_sandbox_without_a_word_of_the_host() -> Outcome {
    run(Setup::desktop(), async |page| {
        enter(page, SINGLE).await?;
        works(page).await?;
        page.leave_frame().await
    })
}

/// Up to where Next is wanted.
#[test]
fn the_first_question_can_be_answered_in_a_sandbox() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server().allow_other_origins(true);
        for script in [SHELL, SINGLE] {
            enter(page, script).await?;
            let quiz = page.quiz(TAG);
            quiz.alive().await?;
            quiz.choose("fine-lines").await?;
            let seen = page.watched().await?;
            ensure!(
                seen.errors.is_empty() && seen.console.is_empty(),
                "{seen:?}"
            );
            page.leave_frame().await?;
        }
        Ok(())
    })
}

/// Without that word the page is told what its host lacks.
#[test]
fn the_files_in_a_sandbox_say_what_their_host_lacks() -> Outcome {
    run(Setup::desktop(), async |page| {
        enter(page, SHELL).await?;
        wait::until("mq-error", async || {
            let seen = page.watched().await?;
            let told = seen.named("mq-error").len() == 1;
            Ok(Seen::if_true(told, || format!("{:?}", seen.events)))
        })
        .await?;
        let seen = page.watched().await?;
        let [error] = seen.named("mq-error")[..] else {
            anyhow::bail!("{:?}", seen.events);
        };
        assert_eq!(error.detail["code"], "cors");
        ensure!(
            seen.errors.is_empty() && seen.console.len() == 1,
            "{seen:?}"
        );
        page.console_errors().await?;
        page.leave_frame().await
    })
}

/// What can't be printed leaves no frame behind.
#[test]
fn a_print_that_comes_to_nothing_leaves_no_frame() -> Outcome {
    run(Setup::desktop(), async |page| {
        enter(page, SINGLE).await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        quiz.press("Print or save as PDF").await?;
        let alert = "return !!document.querySelector('microneedling-quiz').shadowRoot.querySelector('textarea')?.value";
        wait::until("the text to be copied by hand", async || {
            let there = page.script(alert, vec![]).await?;
            Ok(Seen::if_true(there == true, || "none".into()))
        })
        .await?;
        let left: usize = page
            .read("return document.querySelectorAll('iframe').length", vec![])
            .await?;
        assert_eq!(left, 0);
        page.leave_frame().await
    })
}
