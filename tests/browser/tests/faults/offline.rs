//! The network goes and comes: what is asked for once in vain.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use browser_tests::{Outcome, Page, Reply, Setup, ensure, run};

use crate::frames::{self, Case};

/// Lets a host answer 503 as long as it is down.
fn down(page: &Page, pattern: &str) -> Arc<AtomicBool> {
    let down = Arc::new(AtomicBool::new(true));
    let now = Arc::clone(&down);
    page.server().change(pattern, move |reply| {
        if now.load(Ordering::Relaxed) {
            *reply = Reply {
                status: 503,
                ..Reply::html("<p>Later")
            };
        }
    });
    down
}

const TICK: &str = "
    const [frame] = document.querySelectorAll('iframe');
    frame.contentDocument.querySelector('microneedling-quiz').shadowRoot
        .querySelector('[value=fine-lines]').click()";

/// What was chosen in the drawn question is there when the page is loaded again.
#[test]
fn an_engine_that_failed_once_comes_with_a_reload_and_with_what_was_chosen() -> Outcome {
    run(Setup::phone(), async |page| {
        for (name, file) in [("script", "/embed/quiz-*.js"), ("wasm", "/embed/*.wasm")] {
            let down = down(page, file);
            let held = page.server().hold(file);
            frames::open(page, &[Case::after(name, "")]).await?;
            frames::until(page, "the first question", |it| it.painted).await?;
            page.script(TICK, vec![]).await?;
            held.release();
            for it in frames::settled(page).await?.values() {
                it.told_each_once()?;
                ensure!(it.alive || it.codes() == ["missing"], "{it:?}");
            }
            down.store(false, Ordering::Relaxed);
            page.console_errors().await?;
            frames::open(page, &[Case::after(name, "")]).await?;
            for it in frames::until(page, "the quiz", |it| it.alive)
                .await?
                .values()
            {
                assert_eq!(it.chosen, ["fine-lines"]);
                ensure!(it.faults.is_empty(), "{it:?}");
            }
            frames::walk(page, [name]).await?;
        }
        Ok(())
    })
}

/// A second element on the page, when the host is there again.
#[test]
fn an_engine_that_failed_once_is_asked_for_again_by_the_next_element() -> Outcome {
    run(Setup::phone(), async |page| {
        let down = down(page, "/embed/*.wasm");
        frames::open(page, &[Case::after("once", "")]).await?;
        frames::settled(page).await?;
        down.store(false, Ordering::Relaxed);
        let anew = "
            const page = document.querySelector('iframe').contentDocument;
            page.body.innerHTML = '<microneedling-quiz loading=eager></microneedling-quiz>'";
        page.script(anew, vec![]).await?;
        frames::until(page, "the quiz", |it| it.alive).await?;
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn a_language_that_failed_once_leaves_english_and_what_was_chosen() -> Outcome {
    run(Setup::phone(), async |page| {
        let down = down(page, "/embed/lang/*");
        let case = || Case {
            lang: "de",
            ..Case::after("once", "")
        };
        frames::open(page, &[case()]).await?;
        for it in frames::until(page, "the quiz", |it| it.alive)
            .await?
            .values()
        {
            assert_eq!(it.codes(), ["missing"]);
            ensure!(it.title.starts_with("What would you like"), "{it:?}");
            it.told_each_once()?;
        }
        page.script(TICK, vec![]).await?;
        down.store(false, Ordering::Relaxed);
        page.console_errors().await?;
        frames::open(page, &[case()]).await?;
        let german = |it: &frames::State| it.alive && !it.title.starts_with("What");
        for it in frames::until(page, "German", german).await?.values() {
            assert_eq!(it.chosen, ["fine-lines"]);
        }
        Ok(())
    })
}

/// The page changes its language to and fro, when the host is there again.
#[test]
fn a_language_that_failed_once_is_asked_for_again_when_it_is_wanted_again() -> Outcome {
    run(Setup::phone(), async |page| {
        let down = down(page, "/embed/lang/*");
        frames::open(
            page,
            &[Case {
                lang: "de",
                ..Case::after("once", "")
            }],
        )
        .await?;
        frames::until(page, "the quiz", |it| it.alive).await?;
        down.store(false, Ordering::Relaxed);
        for lang in ["en", "de"] {
            let change = "document.querySelector('iframe').contentDocument
                .querySelector('microneedling-quiz').lang = arguments[0]";
            page.script(change, vec![lang.into()]).await?;
        }
        let german = |it: &frames::State| it.alive && !it.title.starts_with("What");
        frames::until(page, "German", german).await?;
        page.console_errors().await?;
        Ok(())
    })
}
