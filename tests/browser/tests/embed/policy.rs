//! Pages with a strict Content-Security-Policy.

use browser_tests::{EVERY_QUESTION, Outcome, Page, Picture, Reply, Result, Setup, ensure, run};

use crate::{SCRIPT, falls_back, put};

/// What the README says is enough, on a page that allows nothing else.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// Sets the policy of every page from now on; the watch script is a file of the same origin.
fn policy(page: &Page, policy: &str) {
    page.server().header("content-security-policy", policy);
}

/// A page without anything inline: not even an icon.
fn put_plain(page: &Page, path: &str, attributes: &str) {
    let server = page.server();
    server.watch(true);
    server.put("/favicon.ico", Reply::new("image/png", ""));
    let document = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A clinic</title>
         <meta name=viewport content='width=device-width'>{SCRIPT}
         <body><microneedling-quiz booking-url='/book' {attributes}></microneedling-quiz>"
    );
    server.html(path, &document);
}

/// Pictures of the first question and of the result, and what some parts of both look like.
async fn looks(page: &Page) -> Result<(Vec<Picture>, Vec<String>)> {
    const STYLES: &str = "
        const root = document.querySelector('microneedling-quiz').shadowRoot;
        const names = ['color', 'background-color', 'font', 'padding', 'border', 'border-radius', 'display', 'width'];
        return [...root.querySelectorAll('[part], label, h2, progress, [role=progressbar] *, svg, svg *')].map((it) => {
            const style = getComputedStyle(it);
            return [it.localName, ...names.map((name) => style.getPropertyValue(name))].join('; ');
        });";
    // Neither where the focus is nor a scroll bar on its way out is what is compared.
    let rest = "document.documentElement.style.overflow = 'hidden';
        document.activeElement?.blur();
        scrollTo(0, 0);";
    page.open("/").await?;
    let quiz = page.quiz("microneedling-quiz");
    quiz.alive().await?;
    let mut pictures = Vec::new();
    let mut styles = Vec::new();
    let mut keep = async || -> Result<()> {
        quiz.still().await?;
        page.script(rest, vec![]).await?;
        pictures.push(page.look().await?);
        styles.extend(page.read::<Vec<String>>(STYLES, vec![]).await?);
        Ok(())
    };
    keep().await?;
    quiz.walk(&EVERY_QUESTION).await?;
    keep().await?;
    quiz.start_again().await?;
    Ok((pictures, styles))
}

#[test]
fn p5_a_strict_policy_changes_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        put_plain(page, "/", "");
        let (pictures, styles) = looks(page).await?;
        policy(page, STRICT);
        let (strict_pictures, strict_styles) = looks(page).await?;
        for (one, other) in styles.iter().zip(&strict_styles) {
            assert_eq!(one, other);
        }
        assert_eq!(styles.len(), strict_styles.len());
        for (one, other) in pictures.iter().zip(&strict_pictures) {
            let unlike = one.unlike(other);
            ensure!(unlike < 0.002, "{unlike} of the picture differs");
        }
        // On to a new start, and a reload in the middle of it.
        let quiz = page.quiz("microneedling-quiz");
        crate::step(&quiz, "fine-lines").await?;
        page.reload().await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        quiz.result().await?;
        assert_eq!(page.violations().await?, []);
        Ok(())
    })
}

#[test]
fn p5_a_strict_policy_lets_a_dialog_and_a_single_file_through() -> Outcome {
    run(Setup::phone(), async |page| {
        put_plain(page, "/", "mode=dialog loading=eager");
        policy(page, STRICT);
        page.open("/").await?;
        let quiz = page.quiz("microneedling-quiz");
        let button = |screen: &browser_tests::Screen| screen.button("Start the quiz").is_some();
        quiz.until("the button", button).await?;
        quiz.press("Start the quiz").await?;
        quiz.alive().await?;
        quiz.walk(&EVERY_QUESTION).await?;
        quiz.press("Close").await?;
        assert_eq!(page.violations().await?, []);

        // One file needs no connection at all.
        let single = "<script src='/embed/microneedling-quiz.single.js' async></script>";
        page.server().change("/single", |reply| {
            let text = String::from_utf8_lossy(&reply.body);
            reply.body = text.replace(SCRIPT, single).into_bytes();
        });
        put_plain(page, "/single", "");
        policy(page, &STRICT.replace("connect-src 'self'; ", ""));
        let quiz = page.open_quiz("/single").await?;
        quiz.walk(&[]).await?;
        assert_eq!(page.violations().await?, []);
        Ok(())
    })
}

#[test]
fn p5_a_policy_against_webassembly_is_named() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .put("/favicon.ico", Reply::new("image/png", ""));
        policy(page, "script-src 'self'");
        let words = [
            "Content-Security-Policy",
            "add 'wasm-unsafe-eval'",
            "script-src",
        ];
        falls_back(page, SCRIPT, "csp", &words).await
    })
}

#[test]
fn p5_a_policy_against_the_files_host_is_named() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        other.allow_other_origins(true);
        let host = other.origin();
        let script = format!(
            "<script src='{}' async></script>",
            other.url("/embed/microneedling-quiz.js")
        );
        let scripts = format!("script-src 'self' {host} 'wasm-unsafe-eval'");
        policy(page, &format!("{scripts}; connect-src 'self'"));
        let words = [
            "Content-Security-Policy forbids",
            &format!("add {host} to connect-src"),
        ];
        falls_back(page, &script, "csp", &words).await?;
        // No word of connections: then what holds for everything holds for them.
        policy(
            page,
            &format!("default-src 'self'; style-src 'unsafe-inline'; {scripts}"),
        );
        falls_back(page, &script, "csp", &words).await?;
        // The script is the page's own, and may not bring a module from elsewhere.
        policy(
            page,
            &format!("script-src 'self' 'wasm-unsafe-eval'; connect-src {host}"),
        );
        let script = format!(
            "<script src='/embed/microneedling-quiz.js' data-base='{}' async></script>",
            other.url("/embed/")
        );
        let words = [&format!("add {host} to script-src"), "forbids"];
        falls_back(page, &script, "csp", &words).await?;
        // With both it runs.
        policy(page, &format!("{scripts}; connect-src {host}"));
        put(page, "/", &script, crate::BARE);
        let quiz = page.open_quiz("/").await?;
        quiz.walk(&[]).await?;
        Ok(())
    })
}

/// A policy on trial forbids nothing, so it is not what is wrong.
#[test]
fn p5_a_policy_that_only_reports_is_not_blamed() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        other.change("*.js", |reply| {
            reply.set("access-control-allow-origin", "*");
        });
        let trial = "connect-src 'self'; script-src 'self' 'unsafe-inline'";
        let server = page.server();
        server.header("content-security-policy-report-only", trial);
        let src = other.url("/embed/microneedling-quiz.js");
        let script = format!("<script src='{src}' async></script>");
        let words = [".wasm", "Access-Control-Allow-Origin: *"];
        falls_back(page, &script, "cors", &words).await?;
        // Nor does it keep the quiz from running.
        other.allow_other_origins(true);
        put(page, "/", &script, crate::BARE);
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        page.console_errors().await?;
        Ok(())
    })
}
