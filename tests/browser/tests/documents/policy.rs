//! Documents on pages with a strict policy, and with Trusted Types.

use browser_tests::{Outcome, Page, Reply, Result, Setup, ensure, run};

use crate::{
    FIRST, ROSA, SCRIPT, TAG, inline, put_document, quiz, rosa, runs_as_built_in, tell, titled,
    told, until, until_title,
};

/// What the README says is enough, on a page that allows nothing else.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// A page without anything inline but a document: not even an icon.
fn put_strict(page: &Page, path: &str, policy: &str, body: &str) {
    let server = page.server();
    server.watch(true);
    server.header("content-security-policy", policy);
    server.put("/favicon.ico", Reply::new("image/png", ""));
    let document = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A clinic</title>
         <meta name=viewport content='width=device-width'>{SCRIPT}<body><main>{body}</main>"
    );
    server.html(path, &document);
}

/// The accent of what is up.
async fn wears(page: &Page, accent: &str) -> Result<()> {
    let now = "getComputedStyle(root.querySelector('h2')).getPropertyValue('--accent').trim()";
    until(page, "its colours", &format!("{now} === '{accent}'")).await
}

#[test]
fn a_strict_policy_blocks_nothing_of_a_document() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        put_document(page, "/other.json", &titled("The other one?"));
        let text = inline(&rosa());
        for (path, body) in [
            ("/src", quiz("src=/rosa.json", "")),
            ("/inline", quiz("", &text)),
            ("/dialog", quiz("mode=dialog loading=eager", &text)),
            ("/div", format!("<div data-microneedling-quiz>{text}</div>")),
        ] {
            put_strict(page, path, STRICT, &body);
            page.open(path).await?;
            let quiz = page.quiz(TAG);
            if path == "/dialog" {
                let name = "Start the quiz";
                quiz.until(name, |it| it.button(name).is_some()).await?;
                quiz.press(name).await?;
            }
            until_title(&quiz, ROSA).await?;
            wears(page, "#7a3b69").await?;
            let report = quiz.result_of(&[FIRST]).await?;
            assert_eq!(report.benefits.len(), 5);
            wears(page, "#7a3b69").await?;
            assert_eq!(page.violations().await?, [], "{path}");
            // Another one, and none.
            tell(
                page,
                "quiz.mode = 'inline'; quiz.restart(); quiz.src = '/other.json'",
            )
            .await?;
            until_title(&quiz, "The other one?").await?;
            tell(page, "quiz.replaceChildren(); quiz.src = ''").await?;
            runs_as_built_in(page, &quiz).await?;
            assert_eq!(page.violations().await?, [], "{path}");
        }
        Ok(())
    })
}

#[test]
fn a_wrong_document_breaks_no_policy_either() -> Outcome {
    run(Setup::phone(), async |page| {
        let wrong = "<script type='application/json'>{ \"version\": 2 }</script>";
        put_strict(page, "/", STRICT, &quiz("resume=none", wrong));
        page.open("/").await?;
        let quiz = page.quiz(TAG);
        until_title(&quiz, crate::BUILT_IN).await?;
        told(page, &[TAG], &["/version: 2 is unknown"]).await?;
        runs_as_built_in(page, &quiz).await?;
        assert_eq!(page.violations().await?, []);
        Ok(())
    })
}

/// The document's host alone is missing in the policy: the quiz runs as built in.
#[test]
fn one_host_more_in_the_policy_lets_a_document_in() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        other.allow_other_origins(true);
        other.put("/rosa.json", crate::json(&rosa()));
        let body = quiz(&format!("src={} resume=none", other.url("/rosa.json")), "");
        put_strict(page, "/", STRICT, &body);
        page.open("/").await?;
        let quiz = page.quiz(TAG);
        until_title(&quiz, crate::BUILT_IN).await?;
        told(page, &[TAG], &["the page's connect-src allow it"]).await?;
        runs_as_built_in(page, &quiz).await?;
        let violations = page.violations().await?;
        ensure!(
            violations.iter().all(|it| it.directive == "connect-src"),
            "{violations:?}"
        );
        page.console_errors().await?;
        let wider = STRICT.replace("connect-src", &format!("connect-src {}", other.origin()));
        put_strict(page, "/wider", &wider, &body);
        page.open("/wider").await?;
        until_title(&quiz, ROSA).await?;
        assert_eq!(page.violations().await?, []);
        Ok(())
    })
}
