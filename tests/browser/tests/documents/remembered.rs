//! Answers to own questions: kept for the tab, told to the page, forgotten.

use browser_tests::{Kind, Outcome, Setup, ensure, run};
use serde_json::json;

use crate::{ROSA, open, put_document, rosa, tell, titled, until_events, until_title, walk};

#[test]
fn answers_to_own_questions_survive_a_reload() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "").await?;
        quiz.answer("goals", &["acne-scars"]).await?;
        quiz.choose("first").await?;
        page.reload().await?;
        let screen = until_title(&quiz, "Have you been to us before?").await?;
        assert_eq!(screen.chosen(), ["first"]);
        assert_eq!(screen.progress.map(|it| it.now), Some("2".into()));
        quiz.forward().await?;
        let report = quiz.result_of(&[]).await?;
        page.reload().await?;
        quiz.until("the result", |it| it.kind == Kind::Result)
            .await?;
        assert_eq!(quiz.result().await?, report);
        // In the middle of a change.
        quiz.change("Visits").await?;
        quiz.choose("again").await?;
        page.reload().await?;
        let screen = until_title(&quiz, "Have you been to us before?").await?;
        assert_eq!(screen.chosen(), ["again"]);
        quiz.forward().await?;
        let changed = quiz.result().await?;
        assert_ne!(changed, report);
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-start").len(), 0, "{:?}", seen.names());
        // The page has taken its question back: nothing fails.
        put_document(page, "/clinic.json", &titled("Another?"));
        page.reload().await?;
        until_title(&quiz, "Another?").await?;
        quiz.result_of(&[]).await?;
        assert_eq!(page.watched().await?.named("mq-error").len(), 0);
        Ok(())
    })
}

#[test]
fn without_a_tabs_memory_nothing_is_kept() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "resume=none").await?;
        walk(&quiz).await?;
        let kept: usize = page.read("return sessionStorage.length", vec![]).await?;
        assert_eq!(kept, 0);
        page.reload().await?;
        until_title(&quiz, ROSA).await?;
        Ok(())
    })
}

#[test]
fn starting_again_forgets_own_answers() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "").await?;
        let by_page = async || tell(page, "quiz.restart()").await;
        let by_visitor = async || quiz.press("Start again").await;
        for way in ["page", "visitor"] {
            walk(&quiz).await?;
            match way {
                "page" => by_page().await?,
                _ => by_visitor().await?,
            }
            assert!(until_title(&quiz, ROSA).await?.chosen().is_empty());
            let visit = quiz.answer("goals", &["fine-lines"]).await?;
            assert_eq!(visit.question.as_deref(), Some("visit"));
            assert!(visit.chosen().is_empty(), "{way}");
            tell(page, "quiz.restart()").await?;
            until_title(&quiz, ROSA).await?;
            let kept: usize = page.read("return sessionStorage.length", vec![]).await?;
            assert_eq!(kept, 0, "{way}");
        }
        Ok(())
    })
}

#[test]
fn a_page_that_asks_for_answers_gets_own_ids() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "events=answers").await?;
        walk(&quiz).await?;
        let seen = until_events(page, "mq-complete", 1).await?;
        let detail = &seen.named("mq-complete")[0].detail;
        assert_eq!(detail["answers"]["visit"], json!(["first"]), "{detail}");
        let notes = detail["notes"].as_array().cloned().unwrap_or_default();
        let own = json!({ "note": "know", "condition": "first-visit" });
        ensure!(notes.contains(&own), "{detail}");
        let matches = detail["matches"].as_array().cloned().unwrap_or_default();
        assert_eq!(matches.len(), 5);
        ensure!(!detail.to_string().contains("exfoliation"), "{detail}");
        // And nobody else does.
        let quiz = open(page, &rosa(), "resume=none").await?;
        walk(&quiz).await?;
        let seen = until_events(page, "mq-complete", 1).await?;
        assert_eq!(seen.named("mq-complete")[0].detail, json!({}));
        Ok(())
    })
}
