//! Documents that take long, or never come.

use browser_tests::{Outcome, Setup, ensure, run};

use crate::{
    BUILT_IN, ROSA, SCRIPT, TAG, put, put_document, quiz, rosa, runs_as_built_in, tell, told,
    until, until_title, walk,
};

/// The ten seconds that a quiz waits are over at once, when the test says so.
const CLOCK: &str = "<script>
    window.waits = [];
    const { setTimeout: real } = window;
    window.setTimeout = (then, time, ...more) =>
        time === 10000 ? waits.push(then) : real(then, time, ...more);
    window.later = () => waits.splice(0).forEach((then) => then());
</script>";

#[test]
fn one_that_never_comes_is_given_up() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/slow.json", &rosa());
        let gate = page.server().hold("/slow.json");
        let head = format!("{CLOCK}{SCRIPT}");
        put(page, "/", &head, &quiz("src=/slow.json", ""));
        page.open("/").await?;
        gate.until_asked().await?;
        until(
            page,
            "the end of the patience to be set",
            "waits.length === 1",
        )
        .await?;
        tell(page, "later()").await?;
        let quiz = page.quiz(TAG);
        until_title(&quiz, BUILT_IN).await?;
        let url = page.server().url("/slow.json");
        told(
            page,
            &[TAG],
            &[&url, "longer than 10 s", "see why", "as built in"],
        )
        .await?;
        runs_as_built_in(page, &quiz).await?;
        // The next one tries again.
        gate.release();
        tell(page, "quiz.src = ''").await?;
        quiz.until("the built-in quiz", |it| !it.painted).await?;
        tell(page, "quiz.restart(); quiz.src = '/slow.json'").await?;
        until_title(&quiz, ROSA).await?;
        Ok(())
    })
}

/// What comes in time stays, however long the page stays open.
#[test]
fn the_end_of_the_patience_does_nothing_to_one_that_is_there() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        put(
            page,
            "/",
            &format!("{CLOCK}{SCRIPT}"),
            &quiz("src=/rosa.json", ""),
        );
        page.open("/").await?;
        let quiz = page.quiz(TAG);
        until_title(&quiz, ROSA).await?;
        tell(page, "later()").await?;
        walk(&quiz).await?;
        let seen = page.watched().await?;
        ensure!(
            seen.errors.is_empty() && seen.console.is_empty(),
            "{seen:?}"
        );
        Ok(())
    })
}
