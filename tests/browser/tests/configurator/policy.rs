//! Under a strict policy, and with nothing asked of anybody else.

use browser_tests::{Engine, Outcome, Setup, ensure, run, run_in};
use serde_json::json;

use crate::Form;

#[test]
fn a_strict_policy_is_enough() -> Outcome {
    let why = "its console is read by a script in the page, which the policy forbids";
    run_in(&[Engine::Chromium], why, Setup::desktop(), async |page| {
        page.server().header(
            "content-security-policy",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             connect-src 'self'; frame-src 'self'; img-src data:; worker-src 'self'",
        );
        let form = Form::open(page).await?;
        form.unfold("Look").await?;
        form.fill("Accent", "#e8b4c8").await?;
        form.until(
            "the guard",
            "document.querySelectorAll('.guard').length === 2",
        )
        .await?;
        let root = "document.querySelector('#preview-light').contentDocument?.querySelector('microneedling-quiz')?.shadowRoot";
        form.until(
            "the quiz",
            &format!("!!{root}?.querySelector('[data-question=goals]')"),
        )
        .await
    })
}

#[test]
fn nothing_is_asked_of_anybody_else() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.fill("Name of the clinic", "Rosa").await?;
        form.fill("Where booking leads", "https://rosa.clinic/book")
            .await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" }, "booking": { "url": "https://rosa.clinic/book" } })).await?;
        let asked = page.requests().await?;
        // This machine's, as a whole: a browser may still ask for the worker of an earlier test.
        let near = |it: &&String| {
            ["http://127.0.0.1:", "data:", "GET /"]
                .iter()
                .any(|near| it.starts_with(near))
        };
        let others: Vec<_> = asked.iter().filter(|it| !near(it)).collect();
        ensure!(others.is_empty(), "{others:?}");
        Ok(())
    })
}
