//! The single file: for a document it fetches the other engine from beside it.

use browser_tests::{Outcome, Reply, Setup, run};

use crate::{
    OWN, PLAIN, SCRIPT, TAG, inline, put, put_document, quiz, rosa, until, until_events, walk, word,
};

const SINGLE: &str = "<script src='/embed/microneedling-quiz.single.js' async></script>";

#[test]
fn it_fetches_the_other_engine_from_beside_it() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        for (path, attributes, inside) in [
            ("/src", "src=/rosa.json", String::new()),
            ("/inline", "", inline(&rosa())),
        ] {
            let attributes = format!("{attributes} resume=none");
            put(page, path, SINGLE, &quiz(&attributes, &inside));
            page.open(path).await?;
            walk(&page.quiz(TAG)).await?;
        }
        let server = page.server();
        assert_eq!(server.asked(OWN), 4);
        assert_eq!(server.asked(PLAIN), 0);
        // Without one it asks for nothing.
        put(page, "/none", SINGLE, &quiz("resume=none", ""));
        page.open("/none").await?;
        page.quiz(TAG).alive().await?;
        assert_eq!(server.asked("/embed/*.wasm"), 2);
        Ok(())
    })
}

/// Where the file was copied alone, there is nothing to read a document with: the page's own content
/// stands in, and the owner is told what to copy.
#[test]
fn where_that_is_missing_the_pages_own_content_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change(OWN, |reply| *reply = Reply::not_found());
        put_document(page, "/rosa.json", &rosa());
        let words = "<p>The clinic's own words</p>";
        for (path, head) in [("/single", SINGLE), ("/whole", SCRIPT)] {
            put(page, path, head, &quiz("src=/rosa.json", words));
            page.open(path).await?;
            until(
                page,
                "the page's own words",
                "quiz.querySelector('p').checkVisibility()",
            )
            .await?;
            let seen = until_events(page, "mq-error", 1).await?;
            let [error] = seen.named("mq-error")[..] else {
                anyhow::bail!("{:?}", seen.events);
            };
            assert_eq!(word(error, "code"), "missing");
            let message = word(error, "message");
            assert!(message.contains("/embed/own-"), "{message}");
            assert!(message.contains("answers 404; copy it there"), "{message}");
            page.console_errors().await?;
        }
        // One without a document on the same page runs on.
        let two = [
            quiz("id=a src=/rosa.json", words),
            quiz("id=b loading=eager", ""),
        ];
        put(page, "/both", SINGLE, &two.concat());
        page.open("/both").await?;
        page.quiz("#b").alive().await?;
        until_events(page, "mq-error", 1).await?;
        page.quiz("#b").walk(&[]).await?;
        page.console_errors().await?;
        Ok(())
    })
}
