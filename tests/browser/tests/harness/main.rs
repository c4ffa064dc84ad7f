//! The harness itself: what must make a test fail does, and what it offers does what it says.

mod page;
mod quiz;
mod server;
mod told;

use browser_tests::{Engine, Env, Failure, Outcome, Result, Setup, run, run_in};

/// A page with nothing on it, and no icon to ask for.
const EMPTY: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>
    <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>";

/// What a test that must fail said.
fn words(outcome: Outcome) -> Result<String> {
    let failed = outcome.err().map(|it: Failure| format!("{it:?}"));
    failed.ok_or_else(|| anyhow::anyhow!("it did not fail"))
}

#[test]
fn a_panic_fails_with_its_words_and_a_picture() -> Result<()> {
    let outcome = run(Setup::phone(), async |page| {
        page.open_quiz("/").await?;
        assert_eq!("one thing", "another");
        Ok(())
    });
    let words = words(outcome)?;
    assert!(
        words.contains("one thing") && words.contains("picture: "),
        "{words}"
    );
    Ok(())
}

#[test]
fn an_error_on_the_console_fails_a_test_that_passed() -> Result<()> {
    for script in ["no.such(thing)", "console.error('no such thing')"] {
        let outcome = run(Setup::phone(), async |page| {
            let broken = format!("{EMPTY}<script>{script}</script>");
            page.server().html("/broken.html", &broken);
            page.open("/broken.html").await?;
            // The next page must not cover it up.
            page.server().html("/fine.html", EMPTY);
            page.open("/fine.html").await
        });
        let words = words(outcome)?;
        // Each engine in its own words.
        let engines = Env::get()?.engines.len();
        let told = words.matches("errors on the console").count();
        assert_eq!(told, engines, "{words}");
        assert!(words.contains("no"), "{words}");
    }
    Ok(())
}

#[test]
fn an_engine_that_is_left_out_is_not_started() -> Outcome {
    let none: [Engine; 0] = [];
    run_in(&none, "this is how it looks", Setup::phone(), async |_| {
        anyhow::bail!("it ran")
    })
}

#[test]
fn a_test_starts_without_what_the_last_one_left() -> Outcome {
    for _ in 0..2 {
        run(Setup::desktop(), async |page| {
            page.server().html("/", EMPTY);
            page.open("/").await?;
            let left = "
                const left = [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)];
                document.cookie = 'left=1';
                localStorage.left = sessionStorage.left = 1;
                return left.flat().join();";
            assert_eq!(page.script(left, vec![]).await?, "");
            assert_eq!(page.client().windows().await?.len(), 1, "tabs");
            // A tab, and somebody who keeps it open with a question.
            page.new_tab().await?;
            page.open("/").await?;
            page.script("onbeforeunload = (it) => it.preventDefault()", vec![])
                .await?;
            Ok(())
        })?;
    }
    Ok(())
}
