//! Documents that can't be had: the quiz runs as built in, and tells once why.

use browser_tests::{Outcome, Page, Reply, Result, Setup, run};

use crate::{
    SCRIPT, TAG, inline, put, put_document, quiz, rosa, runs_as_built_in, tell, told, until_title,
};

/// A quiz whose document can't be had, and words that tell why.
async fn told_why(page: &Page, src: &str, words: &[&str]) -> Result<()> {
    for attributes in ["loading=eager", "", "mode=inline events=answers"] {
        let attributes = format!("src='{src}' {attributes} resume=none");
        let words_of_own = "<p>The clinic's own words</p>";
        put(
            page,
            "/clinic.html",
            SCRIPT,
            &quiz(&attributes, words_of_own),
        );
        page.open("/clinic.html").await?;
        let quiz = page.quiz(TAG);
        let seen = async {
            until_title(&quiz, crate::BUILT_IN).await?;
            told(page, &[TAG], words).await?;
            runs_as_built_in(page, &quiz).await?;
            // Nothing more comes of it.
            told(page, &[TAG], words).await
        };
        seen.await.map_err(|it| it.context(attributes.clone()))?;
    }
    Ok(())
}

#[test]
fn one_that_is_not_there() -> Outcome {
    run(Setup::phone(), async |page| {
        let url = page.server().url("/none.json");
        let words = [
            &url,
            "answers 404",
            "put the document there, or mend the address",
        ];
        told_why(page, "/none.json", &words.map(AsRef::as_ref)).await?;
        page.server().put(
            "/broken.json",
            Reply {
                status: 500,
                ..Reply::html("Oh no")
            },
        );
        told_why(page, "/broken.json", &["answers 500", "as built in"]).await
    })
}

/// A host that answers whatever is asked for with its own page.
#[test]
fn a_page_in_its_place() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .html("/rosa.json", "\n<!doctype html><title>A clinic</title>");
        let words = [
            "a fault",
            "/: is a page and no document",
            "the address of the JSON itself",
        ];
        told_why(page, "/rosa.json", &words).await
    })
}

#[test]
fn another_origin_without_the_header() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        put_document(page, "/rosa.json", &rosa());
        other.put("/rosa.json", crate::json(&rosa()));
        let url = other.url("/rosa.json");
        let words = [&url, "can't be read", "Access-Control-Allow-Origin: *"];
        told_why(page, &url, &words.map(AsRef::as_ref)).await
    })
}

#[test]
fn a_policy_that_forbids_the_connection() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        other.allow_other_origins(true);
        other.put("/rosa.json", crate::json(&rosa()));
        let server = page.server();
        server.header("content-security-policy", "connect-src 'self'");
        let url = other.url("/rosa.json");
        let words = [&url, "can't be read", "connect-src"];
        told_why(page, &url, &words.map(AsRef::as_ref)).await?;
        assert_eq!(other.asked("/rosa.json"), 0);
        Ok(())
    })
}

#[test]
fn an_address_that_is_none() -> Outcome {
    run(Setup::phone(), async |page| {
        told_why(
            page,
            "https://",
            &["src=\"https://\" is no address", "mend it"],
        )
        .await?;
        // Whatever scheme it names, nothing runs.
        for src in [
            "javascript:window.ran=1",
            "file:///etc/passwd",
            "about:blank",
        ] {
            put(
                page,
                "/clinic.html",
                SCRIPT,
                &quiz(&format!("src='{src}' resume=none"), ""),
            );
            page.open("/clinic.html").await?;
            let quiz = page.quiz(TAG);
            until_title(&quiz, crate::BUILT_IN).await?;
            told(page, &[TAG], &[src, "as built in"]).await?;
            let ran = page.script("return window.ran ?? 0", vec![]).await?;
            assert_eq!(ran, 0);
        }
        Ok(())
    })
}

#[test]
fn a_wrong_one_inside_and_one_that_is_empty() -> Outcome {
    run(Setup::phone(), async |page| {
        let open = |text: &str| format!("<script type='application/json'>{text}</script>");
        for (text, words) in [
            ("", "is empty; write { }"),
            ("{ \"version\": 2 }", "/version: 2 is unknown; write 1"),
            (
                "{ 'version': 1 }",
                "/: key must be a string at line 1 column 3; mend the JSON there",
            ),
        ] {
            put(
                page,
                "/clinic.html",
                SCRIPT,
                &quiz("resume=none", &open(text)),
            );
            page.open("/clinic.html").await?;
            let quiz = page.quiz(TAG);
            until_title(&quiz, crate::BUILT_IN).await?;
            told(page, &[TAG], &[words, "as built in"]).await?;
            runs_as_built_in(page, &quiz).await?;
        }
        // A page mends it.
        let mend = inline(&rosa());
        crate::ask::<()>(
            page,
            "quiz.innerHTML = arguments[0]; return null",
            vec![mend.into()],
        )
        .await?;
        tell(page, "quiz.restart(); quiz.clinicName = 'Rosa'").await?;
        until_title(&page.quiz(TAG), crate::ROSA).await?;
        Ok(())
    })
}

/// Each quiz tells for itself, also where the document is fetched once.
#[test]
fn two_quizzes_with_the_same_fault() -> Outcome {
    run(Setup::desktop(), async |page| {
        let two = ["a", "b"].map(|id| quiz(&format!("id={id} src=/none.json loading=eager"), ""));
        put(page, "/", SCRIPT, &two.concat());
        page.open("/").await?;
        for id in ["#a", "#b"] {
            until_title(&page.quiz(id), crate::BUILT_IN).await?;
        }
        told(page, &["a", "b"], &["answers 404"]).await?;
        assert_eq!(page.server().asked("/none.json"), 1);
        Ok(())
    })
}
