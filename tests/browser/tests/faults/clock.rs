//! A clock that is set back, or tells nothing.

use browser_tests::{Outcome, Page, Quiz, Result, Setup, ensure, run};
use serde_json::json;

use crate::TAG;

/// A clock that a test can set: `turn` gives the time for the browser's own.
const CLOCK: &str = "<script>
    const Native = Date;
    window.turn = (now) => now;
    window.Date = class Date extends Native {
        constructor(...all) { super(...(all.length ? all : [turn(Native.now())])) }
        static now() { return turn(Native.now()) }
    };
</script>";

/// Other times.
const TURNS: [(&str, &str); 4] = [
    ("a year back", "window.turn = (now) => now - 365 * 864e5"),
    ("1970", "window.turn = () => 0"),
    ("before 1970", "window.turn = () => -864e5"),
    ("none", "window.turn = () => NaN"),
];

async fn open<'a>(page: &'a Page, attributes: &str, turn: &str) -> Result<Quiz<'a>> {
    page.server().watch(true);
    let head = format!("{CLOCK}<script>{turn}</script>");
    page.server().page(
        "/clock.html",
        &head,
        &format!("<{TAG} {attributes}></{TAG}>"),
    )?;
    page.open("/clock.html").await?;
    let quiz = page.quiz(TAG);
    quiz.alive().await?;
    Ok(quiz)
}

#[test]
fn a_clock_that_is_set_in_the_middle_stops_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        for (name, turn) in TURNS {
            let quiz = open(page, "resume=none reset-after=600", "").await?;
            quiz.answer("goals", &["fine-lines"]).await?;
            page.script(turn, vec![]).await?;
            page.script(
                "document.dispatchEvent(new Event('visibilitychange'))",
                vec![],
            )
            .await?;
            quiz.walk(&[]).await?;
            assert_eq!(quiz.result().await?.benefits.len(), 6, "{name}");
            let seen = page.watched().await?;
            ensure!(
                seen.named("mq-error").is_empty() && seen.errors.is_empty(),
                "{name}: {seen:?}"
            );
            ensure!(seen.named("mq-restart").is_empty(), "{name}: {seen:?}");
        }
        Ok(())
    })
}

/// The result has dates of its own: those of the plan, of the print, of the calendar.
#[test]
fn a_result_is_there_at_any_time() -> Outcome {
    run(Setup::phone(), async |page| {
        for (name, turn) in TURNS {
            let quiz = open(page, "resume=none", turn).await?;
            quiz.walk(&[]).await?;
            assert_eq!(quiz.result().await?.benefits.len(), 6, "{name}");
            let open = "
                const root = document.querySelector('microneedling-quiz').shadowRoot;
                for (const it of root.querySelectorAll('details')) it.open = true;
                const [field] = root.querySelectorAll('input[type=date]');
                if (!field) return false;
                for (const it of ['2026-12-24', '0001-01-01', '9999-12-31', '']) {
                    field.value = it;
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                    field.dispatchEvent(new Event('change', { bubbles: true }));
                }
                return true;";
            let dates = page.script(open, vec![]).await?;
            ensure!(dates == true, "{name}: the result has no date to choose");
            quiz.start_again().await?;
            let seen = page.watched().await?;
            ensure!(
                seen.named("mq-error").is_empty() && seen.errors.is_empty(),
                "{name}: {seen:?}"
            );
        }
        Ok(())
    })
}

/// A visit that was kept by a clock that was ahead is one's own still.
#[test]
fn a_visit_is_taken_up_though_the_clock_was_set_back() -> Outcome {
    run(Setup::phone(), async |page| {
        for (name, turn) in &TURNS[..2] {
            let quiz = open(page, "", "").await?;
            quiz.answer("goals", &["fine-lines"]).await?;
            quiz.until_question("noticeable").await?;
            let quiz = open(page, "", turn).await?;
            assert_eq!(
                quiz.question().await?.as_deref(),
                Some("noticeable"),
                "{name}"
            );
            // And again, by the new time.
            quiz.answer("noticeable", &["very"]).await?;
            quiz.until_question("area").await?;
            let quiz = open(page, "", turn).await?;
            assert_eq!(quiz.question().await?.as_deref(), Some("area"), "{name}");
            page.script(
                "document.querySelector('microneedling-quiz').restart()",
                vec![],
            )
            .await?;
        }
        Ok(())
    })
}

/// The waits of a page, for a test to end; those that the quiz sets for itself are long.
const WAITS: &str = "
    window.waits = new Map();
    const { setTimeout: real, clearTimeout: no } = window;
    window.setTimeout = (then, time, ...more) => {
        const id = real(then, time, ...more);
        if (time > 1000) waits.set(id, [then, time]);
        return id;
    };
    window.clearTimeout = (id) => { waits.delete(id); no(id) };";

/// On a shared device nobody may find what the one before has chosen, whatever the clock says.
#[test]
fn a_shared_device_starts_again_though_its_clock_was_set_back() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "reset-after=60", WAITS).await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.until_question("noticeable").await?;
        let (_, turn) = TURNS[0];
        page.script(turn, vec![]).await?;
        // The clock is looked at, as when the page is back in view or a wait is over.
        page.script(
            "document.dispatchEvent(new Event('visibilitychange'))",
            vec![],
        )
        .await?;
        let longest = "return Math.max(0, ...[...waits.values()].map(([, time]) => time))";
        let longest: f64 = page.read(longest, vec![]).await?;
        ensure!(
            longest > 0.0 && longest <= 61_000.0,
            "it waits for {longest} ms"
        );
        Ok(())
    })
}

/// What was kept at a time that is yet to come is of nobody knows when.
#[test]
fn what_a_shared_device_kept_in_the_future_is_not_shown() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "reset-after=60", "").await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.until_question("noticeable").await?;
        let (_, turn) = TURNS[0];
        let quiz = open(page, "reset-after=60", turn).await?;
        assert_eq!(quiz.question().await?.as_deref(), Some("goals"));
        let kept = page
            .script("return Object.keys(sessionStorage)", vec![])
            .await?;
        assert_eq!(kept, json!([]));
        Ok(())
    })
}
