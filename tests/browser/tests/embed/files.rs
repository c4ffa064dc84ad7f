//! Files that are sent as something else, aren't there, or hold something else.

use browser_tests::{Outcome, Reply, Setup, run};

use crate::{BARE, SCRIPT, falls_back, put};

/// A page that a host shows for anything it doesn't have.
const SORRY: &str = "<!doctype html><title>Sorry</title><p>Not here";

#[test]
fn p6_a_wasm_of_any_type_works() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().header("x-content-type-options", "nosniff");
        put(page, "/", SCRIPT, BARE);
        for mime in ["application/octet-stream", "text/plain", "font/woff", ""] {
            page.server()
                .change("/embed/*.wasm", move |reply| match mime {
                    "" => reply.headers.retain(|(name, _)| name != "content-type"),
                    _ => reply.set_type(mime),
                });
            let quiz = page.open_quiz("/").await?;
            quiz.alive().await?;
        }
        page.quiz("microneedling-quiz").walk(&[]).await?;
        Ok(())
    })
}

#[test]
fn p6_a_wasm_that_is_missing_is_named() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change("/embed/*.wasm", |reply| *reply = Reply::not_found());
        let words = [
            "/embed/quiz-",
            ".wasm answers 404",
            "copy it there",
            "data-base",
        ];
        falls_back(page, SCRIPT, "missing", &words).await?;
        page.server().change("/embed/*.wasm", |reply| {
            *reply = Reply {
                status: 404,
                ..Reply::html(SORRY)
            }
        });
        falls_back(page, SCRIPT, "missing", &words).await?;
        // Hosts of single-page applications call it found.
        page.server()
            .change("/embed/*.wasm", |reply| *reply = Reply::html(SORRY));
        let words = [".wasm holds something else", "<!do", "copy it there again"];
        falls_back(page, SCRIPT, "not-wasm", &words).await?;
        page.server()
            .change("/embed/*.wasm", |reply| reply.body.clear());
        falls_back(page, SCRIPT, "not-wasm", &words[..1]).await
    })
}

#[test]
fn p6_an_engine_that_is_missing_or_damaged_is_named() -> Outcome {
    run(Setup::phone(), async |page| {
        let engine = "/embed/quiz-*.js";
        let server = page.server();
        server.change(engine, |reply| reply.body.truncate(reply.body.len() / 2));
        let words = ["/embed/quiz-", ".js does not run", "copy it there again"];
        falls_back(page, SCRIPT, "script", &words).await?;
        server.change(engine, |reply| *reply = Reply::html(SORRY));
        let words = [".js does not run", "again as text/javascript"];
        falls_back(page, SCRIPT, "script", &words).await?;
        server.change(engine, |reply| *reply = Reply::not_found());
        let words = [".js answers 404", "copy it there", "data-base"];
        falls_back(page, SCRIPT, "missing", &words).await
    })
}

/// A whole engine under a wrong type: a browser refuses to run it as a module.
#[test]
fn p6_an_engine_that_is_sent_as_a_page_is_named() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change("/embed/quiz-*.js", |reply| reply.set_type("text/html"));
        let words = [".js does not run", "again as text/javascript"];
        falls_back(page, SCRIPT, "script", &words).await
    })
}
