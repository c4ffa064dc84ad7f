//! What a page's script can call: `restart()`, `open()`, `close()`, and the promise `ready`.

use browser_tests::{Outcome, Page, Reply, Result, Setup, run};
use serde_json::{Value, json};

use crate::{WASM, ask, keys, open, open_alive, tell, until, until_event, until_watched, word};

/// Calls everything; what is thrown comes back.
const CALL_ALL: &str = "
    const thrown = [];
    for (const name of ['open', 'close', 'restart', 'open', 'close', 'close'])
        try {
            quiz[name]();
        } catch (fault) {
            thrown.push(`${name}: ${fault}`);
        }
    return thrown;";

#[test]
fn restart_leads_to_an_empty_first_question_from_everywhere() -> Outcome {
    run(Setup::phone(), async |page| {
        // Before the program is there.
        let held = page.server().hold(WASM);
        let quiz = open(page, "").await?;
        quiz.ready().await?;
        quiz.choose("fine-lines").await?;
        quiz.press("Next").await?;
        empty_after_restart(page, 1).await?;
        assert!(quiz.screen().await?.painted);
        held.release();
        // Next had been pressed for what is gone now.
        let screen = quiz.alive().await?;
        assert_eq!(
            (screen.question.as_deref(), screen.error),
            (Some("goals"), None)
        );
        // At a question, at the result, at the end, and where there is nothing to forget.
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.answer("noticeable", &["very"]).await?;
        empty_after_restart(page, 2).await?;
        quiz.walk(&[]).await?;
        empty_after_restart(page, 3).await?;
        quiz.walk(&[("age", &["under-18"])]).await?;
        empty_after_restart(page, 4).await?;
        empty_after_restart(page, 5).await?;
        // It counts as a new visit.
        quiz.choose("acne-scars").await?;
        let starts = |it: &browser_tests::Watched| it.named("mq-start").len() == 5;
        until_watched(page, "a new start", starts).await?;
        Ok(())
    })
}

async fn empty_after_restart(page: &Page, times: usize) -> Result<()> {
    tell(page, "quiz.restart()").await?;
    let quiz = page.quiz("microneedling-quiz");
    let screen = quiz.until_question("goals").await?;
    assert!(screen.chosen().is_empty(), "{:?}", screen.chosen());
    assert!(screen.button("Next").is_some(), "{:?}", screen.buttons);
    assert!(keys(page).await?.is_empty());
    let seen = page.watched().await?;
    assert_eq!(seen.named("mq-restart").len(), times);
    Ok(())
}

#[test]
fn no_method_throws_wherever_it_is_called() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        let thrown = async || ask::<Vec<String>>(page, CALL_ALL, vec![]).await;
        assert!(thrown().await?.is_empty());
        quiz.answer("goals", &["fine-lines"]).await?;
        assert!(thrown().await?.is_empty());
        quiz.until_question("goals").await?;
        // Never put on a page, and taken away from it.
        let alone = CALL_ALL.replace(
            "const thrown",
            "const quiz = document.createElement('microneedling-quiz'); const thrown",
        );
        let thrown: Vec<String> = page.read(&alone, vec![]).await?;
        assert!(thrown.is_empty(), "{thrown:?}");
        let away = CALL_ALL.replace("const thrown", "quiz.remove(); const thrown");
        let thrown: Vec<String> = ask(page, &away, vec![]).await?;
        assert!(thrown.is_empty(), "{thrown:?}");
        Ok(())
    })
}

#[test]
fn ready_is_kept_when_the_program_has_taken_over() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold(WASM);
        let quiz = open(page, "").await?;
        quiz.ready().await?;
        let wait = "
            window.told = 'waits';
            const { ready } = quiz;
            window.same = ready === quiz.ready;
            ready.then(() => {
                const set = quiz.shadowRoot.querySelector('fieldset');
                window.told = set ? (set.closest('[data-painted]') ? 'painted' : 'alive') : 'empty';
            })";
        tell(page, wait).await?;
        page.server().until_asked(WASM).await?;
        let told = async || page.read::<Value>("return [told, same]", vec![]).await;
        assert_eq!(told().await?, json!(["waits", true]));
        held.release();
        quiz.alive().await?;
        until(page, "the promise", "window.told !== 'waits'").await?;
        assert_eq!(told().await?, json!(["alive", true]));
        Ok(())
    })
}

#[test]
fn ready_is_broken_where_the_quiz_cannot_run_and_the_methods_still_do_no_harm() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change(WASM, |reply| *reply = Reply::not_found());
        open(page, "booking-url=/book").await?;
        let seen = until_event(page, "mq-error").await?;
        assert_eq!(seen.names(), ["mq-error"]);
        let thrown: Vec<String> = ask(page, CALL_ALL, vec![]).await?;
        assert!(thrown.is_empty(), "{thrown:?}");
        assert!(
            page.quiz("microneedling-quiz")
                .screen()
                .await?
                .question
                .is_none()
        );
        let fault = "
            const done = arguments[0];
            document.querySelector('microneedling-quiz').ready.then(
                () => done('kept'),
                (fault) => done([fault.code, fault.message]),
            );";
        let fault = page.script_async(fault, vec![]).await?;
        let errors = seen.named("mq-error");
        let message = errors.first().map(|it| word(it, "message"));
        assert_eq!(fault, json!(["missing", message]));
        // Nobody asked for the promise before, so nobody has to catch it.
        let seen = page.watched().await?;
        let loose: Vec<_> = seen
            .errors
            .iter()
            .filter(|it| it.contains("unhandled"))
            .collect();
        assert!(loose.is_empty(), "{loose:?}");
        page.console_errors().await?;
        Ok(())
    })
}
