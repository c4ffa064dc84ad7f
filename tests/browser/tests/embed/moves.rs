//! A quiz that is moved on a page, or taken out and put back.

use browser_tests::{Outcome, Setup, run};

use crate::{SCRIPT, put, step, tick, until};

const PLACES: &str =
    "<div id=one><microneedling-quiz></microneedling-quiz></div><div id=two></div>";

#[test]
fn p3_a_quiz_that_is_moved_keeps_its_place_and_its_ticks() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/", SCRIPT, PLACES);
        let quiz = page.open_quiz("/").await?;
        step(&quiz, "fine-lines").await?;
        let value = tick(&quiz, 1).await?;
        let before = quiz.screen().await?;
        // The same screen, not only one that is like it.
        let keep = "window.screen_ = document.querySelector('microneedling-quiz')
            .shadowRoot.querySelector('fieldset:not([data-painted] *)')";
        page.script(keep, vec![]).await?;
        for place in ["#two", "#one", "body"] {
            let to = "document.querySelector(arguments[0])
                .append(document.querySelector('microneedling-quiz'))";
            page.script(to, vec![place.into()]).await?;
            // Past the end of the task, where a removal would be noticed.
            page.script_async("setTimeout(arguments[0])", vec![])
                .await?;
            let after = quiz.screen().await?;
            assert_eq!(after.question, before.question);
            assert_eq!(after.chosen(), [value.as_str()]);
            let same = page.script("return screen_.isConnected", vec![]).await?;
            assert_eq!(same, true, "another screen in {place}");
        }
        quiz.forward().await?;
        quiz.walk(&[]).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-ready").len(), 1);
        assert_eq!(seen.named("mq-start").len(), 1);
        Ok(())
    })
}

#[test]
fn p3_one_that_is_only_drawn_is_moved_with_its_ticks() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/", SCRIPT, PLACES);
        let held = page.server().hold("/embed/*.wasm");
        page.open("/").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.ready().await?;
        quiz.choose("fine-lines").await?;
        let to =
            "document.querySelector('#two').append(document.querySelector('microneedling-quiz'))";
        page.script(to, vec![]).await?;
        let screen = quiz.ready().await?;
        assert!(screen.painted);
        assert_eq!(screen.chosen(), ["fine-lines"]);
        held.release();
        assert_eq!(quiz.alive().await?.chosen(), ["fine-lines"]);
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-ready").len(), 1);
        Ok(())
    })
}

#[test]
fn p3_one_that_is_put_back_later_goes_on_where_it_was() -> Outcome {
    run(Setup::desktop(), async |page| {
        for (path, resume) in [("/tab", "tab"), ("/none", "none")] {
            let quiz = format!(
                "<main><microneedling-quiz id=a resume={resume}></microneedling-quiz></main>"
            );
            put(page, path, SCRIPT, &quiz);
            let quiz = page.open_quiz(path).await?;
            let second = step(&quiz, "fine-lines").await?;
            let value = tick(&quiz, 1).await?;
            let out = "window.out = document.querySelector('#a'); out.remove()";
            page.script(out, vec![]).await?;
            page.script_async("setTimeout(arguments[0])", vec![])
                .await?;
            // Another comes meanwhile, and may get what the first has left.
            let other = "document.querySelector('main').innerHTML =
                '<microneedling-quiz id=b></microneedling-quiz>'";
            page.script(other, vec![]).await?;
            let b = page.quiz("#b");
            let first = b.alive().await?;
            assert_eq!(first.question.as_deref(), Some("goals"), "{resume}");
            assert!(first.chosen().is_empty(), "{resume}: {:?}", first.chosen());
            b.choose("oily-skin").await?;

            let back = "document.querySelector('main').prepend(out)";
            page.script(back, vec![]).await?;
            let question = second.question.unwrap_or_default();
            quiz.until_question(&question).await?;
            assert_eq!(quiz.alive().await?.chosen(), [value.as_str()], "{resume}");
            assert_eq!(b.screen().await?.chosen(), ["oily-skin"], "{resume}");
            quiz.forward().await?;
            quiz.walk(&[]).await?;
            assert_eq!(b.screen().await?.chosen(), ["oily-skin"], "{resume}");
            let seen = page.watched().await?;
            let starts = seen.named("mq-start");
            assert_eq!(starts.iter().filter(|it| it.at == "a").count(), 1);
        }
        Ok(())
    })
}

#[test]
fn p3_one_that_goes_while_it_loads_comes_back() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/", SCRIPT, PLACES);
        let held = page.server().hold("/embed/*.wasm");
        page.open("/").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.ready().await?;
        quiz.choose("fine-lines").await?;
        held.until_asked().await?;
        let out = "window.out = document.querySelector('microneedling-quiz'); out.remove();";
        page.script(out, vec![]).await?;
        held.release();
        // What nobody sees any more isn't started, nor does it tell anything.
        until(
            page,
            "the wasm",
            "return performance.getEntriesByType('resource').some((it) => it.name.endsWith('.wasm') && it.responseEnd > 0)",
        )
        .await?;
        page.script_async("setTimeout(arguments[0])", vec![])
            .await?;
        assert_eq!(page.watched().await?.named("mq-ready").len(), 0);
        page.script("document.querySelector('#two').append(out)", vec![])
            .await?;
        assert_eq!(quiz.alive().await?.chosen(), ["fine-lines"]);
        quiz.walk(&[]).await?;
        assert_eq!(page.watched().await?.named("mq-ready").len(), 1);
        Ok(())
    })
}
