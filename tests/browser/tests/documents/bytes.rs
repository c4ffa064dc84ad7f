//! What is fetched: pages without a document pay nothing for it.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};

use crate::{
    OWN, PLAIN, ROSA, SCRIPT, TAG, inline, put, put_document, put_in, quiz, rosa, until_title,
};

/// What the page has asked for, the test's own left out.
async fn asked(page: &Page) -> Result<Vec<String>> {
    let mut asked = page.requests().await?;
    asked.retain(|it| !it.contains("mq-watch"));
    Ok(asked)
}

#[test]
fn a_page_without_a_document_asks_for_nothing_of_it() -> Outcome {
    run(Setup::phone(), async |page| {
        let single = "<script src='/embed/microneedling-quiz.single.js' async></script>";
        for (path, lang, head, body) in [
            ("/lazy", "en", SCRIPT, quiz("", "")),
            (
                "/eager",
                "en",
                SCRIPT,
                quiz("loading=eager", "<p>Own words</p>"),
            ),
            ("/empty", "en", SCRIPT, quiz("src=''", "")),
            ("/german", "de", SCRIPT, quiz("", "")),
            ("/single", "en", single, quiz("", "")),
            (
                "/div",
                "en",
                SCRIPT,
                "<div data-microneedling-quiz></div>".into(),
            ),
            // Scripts that are none of the quiz's.
            (
                "/other",
                "en",
                SCRIPT,
                quiz(
                    "",
                    "<script type='application/ld+json'>{}</script><script>window.one = 1</script>",
                ),
            ),
        ] {
            asked(page).await?;
            put_in(page, lang, path, head, &body);
            page.open(path).await?;
            page.quiz(TAG).alive().await?;
            let asked = asked(page).await?;
            let own = asked
                .iter()
                .filter(|it| it.contains("/own-") || it.contains("clinic.json"));
            ensure!(own.count() == 0, "{path}: {asked:?}");
        }
        page.quiz(TAG).walk(&[]).await?;
        assert_eq!(page.server().asked(OWN), 0);
        Ok(())
    })
}

#[test]
fn a_page_with_a_document_asks_for_one_engine() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let text = inline(&rosa());
        for (path, body) in [
            ("/lazy", quiz("src=/rosa.json", "")),
            ("/eager", quiz("src=/rosa.json loading=eager", "")),
            ("/inline", quiz("", &text)),
            ("/both", quiz("src=/rosa.json", &text)),
            (
                "/div",
                "<div data-microneedling-quiz data-src=/rosa.json></div>".into(),
            ),
        ] {
            put(page, path, SCRIPT, &body);
            page.open(path).await?;
            until_title(&page.quiz(TAG), ROSA).await?;
        }
        crate::walk(&page.quiz(TAG)).await?;
        assert_eq!(page.server().asked(PLAIN), 0);
        assert_eq!(page.server().asked("/embed/own-*.js"), 5);
        assert_eq!(page.server().asked("/embed/own-*.wasm"), 5);
        assert_eq!(page.server().asked("/rosa.json"), 4);
        Ok(())
    })
}

/// One that nobody comes near is not even fetched.
#[test]
fn a_document_waits_until_somebody_comes_near() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let far = format!(
            "<div style='height: 5000px'></div>{}",
            quiz("src=/rosa.json", "")
        );
        put(page, "/", SCRIPT, &far);
        page.open("/").await?;
        crate::until(
            page,
            "the place",
            "Boolean(root?.querySelector('[part~=card]'))",
        )
        .await?;
        page.script_async("setTimeout(arguments[0], 100)", vec![])
            .await?;
        assert_eq!(page.server().asked("/rosa.json"), 0);
        assert_eq!(page.server().asked(OWN), 0);
        page.script("scrollTo(0, 5000)", vec![]).await?;
        until_title(&page.quiz(TAG), ROSA).await?;
        Ok(())
    })
}
