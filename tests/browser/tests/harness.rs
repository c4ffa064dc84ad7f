//! The harness itself: what must make a test fail does.

use browser_tests::{Failure, Outcome, Reply, Result, Setup, run};

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
    let outcome = run(Setup::phone(), async |page| {
        let text = "<!doctype html><link rel=icon href='data:,'><script>no.such(thing)</script>";
        page.server().put("/broken.html", Reply::html(text));
        page.open("/broken.html").await
    });
    let words = words(outcome)?;
    assert!(words.contains("no is not defined"), "{words}");
    Ok(())
}

#[test]
fn the_server_gives_what_a_test_puts_there_and_counts() -> Outcome {
    run(Setup::phone(), async |page| {
        let teapot = Reply {
            status: 418,
            ..Reply::new("text/plain", "short and stout")
        };
        page.server().put("/teapot", teapot);
        page.server()
            .put("/", Reply::html("<link rel=icon href='data:,'>"));
        page.open("/").await?;
        let get = "
            const [done] = arguments;
            fetch('/teapot').then(async (it) => done([it.status, await it.text()]));";
        let got = page.script_async(get, vec![]).await?;
        assert_eq!(got.to_string(), "[418,\"short and stout\"]");
        assert_eq!(page.server().requests(), ["GET /", "GET /teapot"]);
        // Chromium calls such an answer an error on the console.
        page.console_errors().await?;
        Ok(())
    })
}
