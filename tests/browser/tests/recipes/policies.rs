//! The lines for a Content-Security-Policy are enough on a page that allows nothing else.

use browser_tests::{Context, Engine, Outcome, Page, Result, Setup, run, run_in};

use crate::{EMPTY, TALL, at, block, body, put, quiz};

/// What stands in the place of a clinic's own host.
const HOST: &str = "https://clinic.example";

/// A policy that allows what this line does, and the empty icon of the tests' pages.
fn policy(name: &str, host: &str) -> Result<String> {
    let line = block("text", name)?.replace(HOST, host);
    if line.contains("default-src") {
        return Ok(line);
    }
    let rest = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:";
    Ok(format!("{rest}; {line}"))
}

/// Takes the quiz to its result; what a policy forbids is an error on the console.
async fn taken(page: &Page, text: &str) -> Result<()> {
    let quiz = quiz(page, text).await?;
    quiz.result_of(&[]).await?;
    Ok(())
}

#[test]
fn the_same_site() -> Outcome {
    run(Setup::phone(), async |page| {
        for (name, lines, more) in [
            ("csp-same", "two-lines", ""),
            (
                "csp-same",
                "two-lines",
                "; require-trusted-types-for 'script'",
            ),
            ("csp-single", "single", ""),
        ] {
            put(page, "/", "", block("html", lines)?)?;
            let line = policy(name, "")? + more;
            page.server().header("content-security-policy", &line);
            page.open("/").await?;
            taken(page, "").await.context(line)?;
        }
        Ok(())
    })
}

#[test]
fn another_host() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().allow_other_origins(true);
        let other = page.other_origin().await?;
        let line = policy("csp-other", page.server().origin())?;
        other.header("content-security-policy", &line);
        let lines = at(block("html", "two-lines")?, &page.server().url("/embed/"));
        other.html("/page", &format!("{EMPTY}<body>{lines}"));
        page.open(&other.url("/page")).await?;
        taken(page, "").await
    })
}

#[test]
fn a_nonce() -> Outcome {
    let why = "its watch script has no nonce";
    run_in(&[Engine::Chromium], why, Setup::phone(), async |page| {
        let lines = block("html", "two-lines")?.replace("<script ", "<script nonce=R4nd0m ");
        let line = policy("csp-nonce", "")?;
        // Strict, or with the host by its name.
        for line in [line.clone(), line.replace("'strict-dynamic'", "'self'")] {
            put(page, "/", "", &lines)?;
            page.server().header("content-security-policy", &line);
            page.open("/").await?;
            taken(page, "").await.context(line)?;
        }
        Ok(())
    })
}

#[test]
fn a_frame_and_the_page_around_it() -> Outcome {
    let why = "its watch script has no nonce";
    run_in(&[Engine::Chromium], why, TALL, async |page| {
        let other = page.other_origin().await?;
        let framed = policy("csp-framed", other.origin())?;
        page.server().header("content-security-policy", &framed);
        let around = policy("csp-frame", page.server().origin())?;
        other.header("content-security-policy", &around);
        let text = body(block("html", "iframe")?)?;
        let text = at(&text, &page.server().url("/embed/"));
        let text = text.replace("<script>", "<script nonce=R4nd0m>");
        other.html("/page", &format!("{EMPTY}<body>{text}"));
        page.open(&other.url("/page")).await?;
        taken(page, &text).await?;
        // The lines around it ran as well.
        page.leave_frame().await?;
        let height = "return document.getElementById('quiz').style.height";
        let height = page.script(height, vec![]).await?;
        assert!(
            height.as_str().is_some_and(|it| it.ends_with("px")),
            "{height}"
        );
        Ok(())
    })
}
