//! Shared devices: what nobody touches any more starts again, and leaves nothing behind.

use browser_tests::{Outcome, Page, Quiz, Result, Screen, Seen, Setup, Watched, run, wait};
use serde_json::json;

use crate::{ask, keys, open, open_alive, tell, until, until_event, until_watched};

/// What is told before the quiz starts again.
const WARNING: &str = "[...root.querySelectorAll('[role=alert]')]
    .some((it) => it.checkVisibility() && it.innerText.startsWith('Still there?'))";

#[test]
fn p9_a_shared_device_warns_and_starts_again() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "reset-after=1").await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.until_question("noticeable").await?;
        until(page, "the warning", WARNING).await?;
        let screen = quiz.until_question("goals").await?;
        assert!(screen.chosen().is_empty(), "{:?}", screen.chosen());
        assert!(keys(page).await?.is_empty());
        until(page, "the warning to go", &format!("!({WARNING})")).await?;
        // The result as well, and each visit anew.
        quiz.walk(&[]).await?;
        quiz.until_question("goals").await?;
        let twice = |it: &Watched| it.named("mq-restart").len() == 2;
        let seen = until_watched(page, "the second restart", twice).await?;
        assert_eq!(seen.named("mq-complete").len(), 1);
        assert!(keys(page).await?.is_empty());
        Ok(())
    })
}

/// A clock that a test can put forward.
const CLOCK: &str = "<script>
    window.later = 0;
    const now = Date.now.bind(Date);
    Date.now = () => now() + later;
    </script>";

/// A quiz that a device of many people shows, a minute without a touch each.
async fn open_shared(page: &Page) -> Result<Quiz<'_>> {
    page.server().watch(true);
    let body = "<microneedling-quiz reset-after=60></microneedling-quiz>";
    page.server().page("/clinic.html", CLOCK, body)?;
    page.open("/clinic.html").await?;
    let quiz = page.quiz("microneedling-quiz");
    quiz.alive().await?;
    Ok(quiz)
}

/// Lets some seconds pass while the device sleeps, and wakes it; true where it warns then.
async fn sleep(page: &Page, seconds: u32) -> Result<bool> {
    let body = format!(
        "window.later += arguments[0] * 1000;
        document.dispatchEvent(new Event('visibilitychange'));
        return {WARNING};"
    );
    ask(page, &body, vec![json!(seconds)]).await
}

/// Sleeps until it warns: a browser may tell of a focus late, which is a touch.
async fn until_warned(page: &Page) -> Result<()> {
    wait::until("a word of warning", async || {
        let warns = sleep(page, 5).await?;
        Ok(Seen::if_true(warns, || "none".into()))
    })
    .await
}

#[test]
fn p9_a_touch_keeps_what_was_chosen() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_shared(page).await?;
        quiz.choose("fine-lines").await?;
        let touches = [
            "root.querySelector('h2').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))",
            "root.querySelector('h2').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Tab' }))",
            "root.querySelector('input').focus()",
        ];
        for touch in touches {
            assert!(!sleep(page, 35).await?, "too early");
            until_warned(page).await?;
            tell(page, touch).await?;
            let warns: bool = ask(page, &format!("return {WARNING}"), vec![]).await?;
            assert!(!warns, "it still warns after {touch}");
        }
        assert_eq!(quiz.screen().await?.chosen(), ["fine-lines"]);
        assert!(page.watched().await?.named("mq-restart").is_empty());
        // Switched off, it warns no more; the warning that stands there goes.
        until_warned(page).await?;
        tell(page, "quiz.removeAttribute('reset-after')").await?;
        assert!(!sleep(page, 500).await?);
        assert_eq!(quiz.screen().await?.chosen(), ["fine-lines"]);
        // Switched on again it counts from then on, and says nothing of a sleep too long to warn.
        tell(page, "quiz.resetAfter = 60").await?;
        assert!(!sleep(page, 500).await?);
        until_event(page, "mq-restart").await?;
        let empty = |it: &Screen| it.chosen().is_empty();
        quiz.until("an empty question", empty).await?;
        assert!(keys(page).await?.is_empty());
        Ok(())
    })
}

/// A quiz that nobody has begun has nothing to hide, so nothing to start again.
#[test]
fn p9_a_shared_device_leaves_an_untouched_quiz_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_shared(page).await?;
        for seconds in [50, 20, 500] {
            assert!(!sleep(page, seconds).await?, "warns of nothing");
        }
        // Chosen and taken back is nothing chosen.
        quiz.choose("fine-lines").await?;
        quiz.unchoose("fine-lines").await?;
        for seconds in [50, 20] {
            assert!(!sleep(page, seconds).await?, "warns of nothing");
        }
        let seen = page.watched().await?;
        assert!(seen.named("mq-restart").is_empty(), "{:?}", seen.names());
        assert_eq!(quiz.question().await?.as_deref(), Some("goals"));
        Ok(())
    })
}

#[test]
fn p9_what_is_older_than_reset_after_is_not_shown_to_the_next_person() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "reset-after=600").await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.until_question("noticeable").await?;
        for (minutes, there) in [(9, true), (11, false)] {
            age(page, minutes).await?;
            open(page, "reset-after=600").await?.alive().await?;
            let screen = quiz.screen().await?;
            let wanted = if there { "noticeable" } else { "goals" };
            assert_eq!(
                screen.question.as_deref(),
                Some(wanted),
                "after {minutes} minutes"
            );
            assert!(screen.chosen().is_empty(), "{:?}", screen.chosen());
        }
        assert!(keys(page).await?.is_empty(), "it is still in the storage");
        Ok(())
    })
}

/// As if the page had been left some minutes ago.
async fn age(page: &Page, minutes: u32) -> Result<()> {
    page.server().page("/other.html", "", "")?;
    page.open("/other.html").await?;
    let older = "
        for (const [key, it] of Object.entries(sessionStorage))
            sessionStorage.setItem(key, it.replace(/^\\d+/, Date.now() - arguments[0] * 60000));";
    page.script(older, vec![json!(minutes)]).await?;
    Ok(())
}

/// Browsers take a wait of more than 24 days for none at all.
#[test]
fn p9_a_very_long_time_keeps_no_browser_busy() -> Outcome {
    run(Setup::phone(), async |page| {
        let head = "<script>
            window.waits = [];
            const wait = window.setTimeout;
            window.setTimeout = (then, time, ...rest) => {
                waits.push(time ?? 0);
                return wait(then, time, ...rest);
            };</script>";
        for time in ["2147484", "9999999999", "1e300", "Infinity"] {
            let body = format!("<microneedling-quiz reset-after={time}></microneedling-quiz>");
            page.server().page("/clinic.html", head, &body)?;
            page.open("/clinic.html").await?;
            let quiz = page.quiz("microneedling-quiz");
            quiz.alive().await?;
            quiz.choose("fine-lines").await?;
            let far: Vec<f64> = page
                .read(
                    "return waits.filter((it) => !(it < 2 ** 31)).map(Number)",
                    vec![],
                )
                .await?;
            let all: usize = page.read("return waits.length", vec![]).await?;
            assert!(all > 0, "the waits are counted");
            assert!(far.is_empty(), "reset-after={time} waits for {far:?}");
            quiz.unchoose("fine-lines").await?;
        }
        // Infinity is no number of seconds.
        page.console_errors().await?;
        Ok(())
    })
}
