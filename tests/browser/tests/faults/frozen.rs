//! A tab that its browser freezes, and thaws; a page that is left and come back to.

use browser_tests::{Engine, Event, Outcome, Page, Quiz, Result, Setup, ensure, run, run_in};

use crate::TAG;

const WHY: &str = "its driver freezes no tab";

async fn open<'a>(page: &'a Page, attributes: &str) -> Result<Quiz<'a>> {
    page.server().watch(true);
    page.server()
        .page("/clinic.html", "", &format!("<{TAG} {attributes}></{TAG}>"))?;
    page.open("/clinic.html").await?;
    Ok(page.quiz(TAG))
}

async fn quiet(page: &Page) -> Result<()> {
    let seen = page.watched().await?;
    ensure!(
        seen.errors.is_empty() && seen.console.is_empty(),
        "{seen:?}"
    );
    ensure!(seen.named("mq-restart").is_empty(), "{seen:?}");
    Ok(())
}

#[test]
fn a_tab_that_is_frozen_and_thawed_goes_on() -> Outcome {
    run_in(&[Engine::Chromium], WHY, Setup::phone(), async |page| {
        let quiz = open(page, "reset-after=600").await?;
        quiz.alive().await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        page.freeze(true).await?;
        page.freeze(false).await?;
        let screen = quiz.until_question("noticeable").await?;
        ensure!(screen.chosen().is_empty(), "{screen:?}");
        quiz.walk(&[]).await?;
        page.freeze(true).await?;
        page.freeze(false).await?;
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        quiz.start_again().await?;
        Ok(())
    })
}

#[test]
fn a_tab_that_is_frozen_while_it_loads_goes_on() -> Outcome {
    run_in(&[Engine::Chromium], WHY, Setup::phone(), async |page| {
        for file in ["/embed/quiz-*.js", "*.wasm"] {
            let held = page.server().hold(file);
            let quiz = open(page, "").await?;
            quiz.ready().await?;
            quiz.choose("fine-lines").await?;
            held.until_asked().await?;
            page.freeze(true).await?;
            // It comes while nobody is there to take it.
            held.release();
            page.freeze(false).await?;
            assert_eq!(quiz.alive().await?.chosen(), ["fine-lines"]);
            quiz.walk(&[]).await?;
            assert_eq!(quiz.result().await?.benefits.len(), 6);
            quiet(page).await?;
            page.script(
                "document.querySelector('microneedling-quiz').restart()",
                vec![],
            )
            .await?;
        }
        Ok(())
    })
}

/// A page that may be kept as it was (the back/forward cache): the server's own word is that none may.
fn may_be_kept(page: &Page) -> Result<()> {
    page.server().change("/clinic.html", |reply| {
        reply.headers.retain(|(name, _)| name != "cache-control");
    });
    page.server().page("/other.html", "", "<h1>Elsewhere</h1>")
}

#[test]
fn a_page_that_is_left_and_come_back_to_has_its_quiz_where_it_was() -> Outcome {
    run(Setup::phone(), async |page| {
        may_be_kept(page)?;
        let quiz = open(page, "").await?;
        quiz.alive().await?;
        quiz.choose("fine-lines").await?;
        quiz.forward().await?;
        page.open("/other.html").await?;
        page.back().await?;
        quiz.alive().await?;
        quiz.until_question("noticeable").await?;
        quiz.walk(&[]).await?;
        page.forward().await?;
        page.back().await?;
        quiz.alive().await?;
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        quiz.start_again().await?;
        Ok(())
    })
}

/// Left while the wasm is on its way, which so never comes.
async fn left_mid_load(page: &Page) -> Result<()> {
    may_be_kept(page)?;
    let held = page.server().hold("*.wasm");
    let quiz = open(page, "").await?;
    quiz.ready().await?;
    quiz.choose("fine-lines").await?;
    page.open("/other.html").await?;
    held.release();
    page.back().await?;
    assert_eq!(quiz.alive().await?.chosen(), ["fine-lines"]);
    quiz.walk(&[]).await?;
    assert_eq!(quiz.result().await?.benefits.len(), 6);
    // A fetch that leaving ends may be told on the way.
    page.console_errors().await?;
    let seen = page.watched().await?;
    let network = |it: &&Event| it.detail.get("code") == Some(&"network".into());
    let others = seen.named("mq-error").into_iter().filter(|it| !network(it));
    ensure!(others.count() == 0 && seen.errors.is_empty(), "{seen:?}");
    Ok(())
}

#[test]
fn a_page_that_is_left_while_it_loads_loads_when_it_is_back() -> Outcome {
    let engines = [Engine::Chromium, Engine::Firefox];
    let why = "it keeps such a page as it was, without what it waited for";
    run_in(&engines, why, Setup::phone(), left_mid_load)
}

#[test]
fn a_page_that_is_kept_while_it_loads_loads_when_it_is_back() -> Outcome {
    run_in(
        &[Engine::WebKit],
        "the test before",
        Setup::phone(),
        left_mid_load,
    )
}
