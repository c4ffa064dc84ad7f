//! P9: what was chosen is kept for this tab, and only for it.

use browser_tests::{Engine, Outcome, Page, Result, Setup, ensure, run};

use crate::{WASM, ask, keys, open, open_alive, tell, until, until_event};

#[test]
fn p9_a_reload_keeps_the_place_and_every_answer() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        quiz.answer("goals", &["fine-lines", "acne-scars"]).await?;
        quiz.answer("noticeable", &["very"]).await?;
        quiz.until_question("area").await?;
        // Ticked, and not yet sent off by Next.
        quiz.choose("neck").await?;
        let progress = quiz.progress().await?;

        page.reload().await?;
        let screen = quiz.alive().await?;
        assert_eq!(screen.question.as_deref(), Some("area"));
        assert_eq!(screen.chosen(), ["neck"]);
        assert_eq!(screen.progress, progress);
        // Taking up again is no new start, and no step.
        assert_eq!(until_event(page, "mq-ready").await?.names(), ["mq-ready"]);
        assert_eq!(quiz.go("Back").await?.chosen(), ["very"]);
        page.reload().await?;
        assert_eq!(quiz.alive().await?.question.as_deref(), Some("noticeable"));
        assert_eq!(
            quiz.go("Back").await?.chosen(),
            ["fine-lines", "acne-scars"]
        );

        // On to the result, which a reload keeps as well, word for word.
        quiz.walk(&[
            ("goals", &["fine-lines", "acne-scars"]),
            ("health", &["diabetes"]),
        ])
        .await?;
        let before = quiz.result().await?;
        page.reload().await?;
        quiz.alive().await?;
        assert_eq!(quiz.result().await?, before);
        assert_eq!(until_event(page, "mq-ready").await?.names(), ["mq-ready"]);
        Ok(())
    })
}

#[test]
fn p9_a_reload_in_the_middle_of_a_change_goes_on_with_it() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        quiz.walk(&[]).await?;
        quiz.change("How much it shows").await?;
        quiz.choose("very").await?;
        page.reload().await?;
        let screen = quiz.alive().await?;
        assert_eq!(screen.question.as_deref(), Some("noticeable"));
        assert_eq!(screen.chosen(), ["very"]);
        // One step, not the whole rest of the way.
        quiz.forward().await?;
        assert_eq!(quiz.change("How much it shows").await?.chosen(), ["very"]);
        quiz.go("Back").await?;

        // The first question looks otherwise when it is changed, so it isn't drawn beforehand.
        quiz.change("Your goals").await?;
        quiz.choose("lost-firmness").await?;
        let held = page.server().hold(WASM);
        page.reload().await?;
        wait_or_tick(page, "rough-texture").await?;
        held.release();
        let screen = quiz.alive().await?;
        assert_eq!(screen.question.as_deref(), Some("goals"));
        assert!(screen.button("Back").is_some(), "Back leads to the result");
        assert!(
            screen.chosen().contains(&"lost-firmness"),
            "{:?}",
            screen.chosen()
        );
        assert_eq!(
            quiz.walk(&[]).await?,
            ["goals"],
            "the other answers are gone"
        );
        quiz.result().await?;
        Ok(())
    })
}

#[test]
fn p9_a_tick_before_the_program_is_there_loses_no_later_answer() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.answer("noticeable", &["very"]).await?;
        quiz.answer("area", &["neck"]).await?;
        for _ in 0..3 {
            quiz.go("Back").await?;
        }
        let held = page.server().hold(WASM);
        page.reload().await?;
        wait_or_tick(page, "dull-skin").await?;
        held.release();
        quiz.alive().await?;
        assert_eq!(quiz.forward().await?.chosen(), ["very"]);
        assert_eq!(quiz.forward().await?.chosen(), ["neck"]);
        Ok(())
    })
}

/// Where the first question can be answered already, somebody does.
async fn wait_or_tick(page: &Page, value: &str) -> Result<()> {
    let quiz = page.quiz("microneedling-quiz");
    let busy = "return root.querySelector('[aria-busy=true]') !== null";
    let screen = quiz.screen().await?;
    if screen.question.is_some() {
        return quiz.choose(value).await;
    }
    ensure!(ask::<bool>(page, busy, vec![]).await?, "{}", screen.line());
    Ok(())
}

#[test]
fn p9_ticks_in_the_drawn_question_survive_a_reload() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold(WASM);
        let quiz = open(page, "").await?;
        quiz.ready().await?;
        quiz.choose("fine-lines").await?;
        quiz.choose("large-pores").await?;
        page.reload().await?;
        let screen = quiz.ready().await?;
        assert!(screen.painted);
        assert_eq!(screen.chosen(), ["fine-lines", "large-pores"]);
        held.release();
        assert_eq!(quiz.alive().await?.chosen(), ["fine-lines", "large-pores"]);
        let seen = until_event(page, "mq-ready").await?;
        assert_eq!(seen.names(), ["mq-ready"], "it has started before");
        Ok(())
    })
}

#[test]
fn p9_a_reload_far_into_the_quiz_moves_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        let body = "<style>body { margin: 0 } microneedling-quiz { margin: 20px }</style>
            <p style='height: 500px'>Words above</p><microneedling-quiz></microneedling-quiz>
            <p id=below>Words below</p><p style='height: 2000px'>";
        page.server().page("/clinic.html", "", body)?;
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        tell(page, "scrollTo(0, 400)").await?;
        quiz.alive().await?;
        for to_the_end in [false, true] {
            if to_the_end {
                quiz.walk(&[]).await?;
            } else {
                quiz.answer("goals", &["large-pores"]).await?;
                quiz.answer("noticeable", &["very"]).await?;
                quiz.answer("area", &["face"]).await?;
            }
            let screen = quiz.screen().await?;
            quiz.still().await?;
            let place = "return [quiz.offsetHeight, document.querySelector('#below').offsetTop]";
            let before: [i64; 2] = ask(page, place, vec![]).await?;
            let scroll = page.scroll_y().await?;
            let held = page.server().hold(WASM);
            page.reload().await?;
            until(
                page,
                "a place to wait in",
                "root?.querySelector('[aria-busy=true]')",
            )
            .await?;
            let waiting: String = ask(page, "return root.textContent.trim()", vec![]).await?;
            assert_eq!(waiting, "One moment…");
            let now: [i64; 2] = ask(page, place, vec![]).await?;
            assert_eq!(now, before, "while it waits for {}", screen.line());
            held.release();
            assert_eq!(quiz.alive().await?.line(), screen.line());
            let now: [i64; 2] = ask(page, place, vec![]).await?;
            assert_eq!(now, before, "back at {}", screen.line());
            let now = page.scroll_y().await?;
            // Firefox's driver lets no page keep its scroll when it is loaded again.
            let keeps = page.engine() != Engine::Firefox;
            assert!(
                !keeps || (now - scroll).abs() < 1.5,
                "the page was at {scroll} and is at {now}"
            );
        }
        Ok(())
    })
}

#[test]
fn p9_the_browsers_own_back_leads_back_to_the_place() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        page.server()
            .page("/other.html", "", "<h1>Another page</h1>")?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.answer("noticeable", &["slightly"]).await?;
        quiz.until_question("area").await?;
        page.open("/other.html").await?;
        page.back().await?;
        quiz.alive().await?;
        quiz.until_question("area").await?;
        assert_eq!(quiz.go("Back").await?.chosen(), ["slightly"]);
        page.forward().await?;
        page.back().await?;
        quiz.alive().await?;
        assert_eq!(quiz.question().await?.as_deref(), Some("noticeable"));
        Ok(())
    })
}

#[test]
fn p9_a_new_tab_starts_empty() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        let first = page.tab().await?;
        page.new_tab().await?;
        page.open("/clinic.html").await?;
        let screen = quiz.alive().await?;
        assert_eq!(screen.question.as_deref(), Some("goals"));
        assert!(screen.chosen().is_empty(), "{:?}", screen.chosen());
        assert!(keys(page).await?.is_empty());
        page.switch(&first).await?;
        assert_eq!(quiz.question().await?.as_deref(), Some("noticeable"));
        Ok(())
    })
}
