//! The script that has everything inside, for hosts that take one file.

use browser_tests::{Outcome, Reply, Setup, run};

use crate::trap::{TRAP, press_next};
use crate::{BARE, TAG, built, put, stands_in, step, tick, told};

const SINGLE: &str = "<script src='/assets/quiz-of-ours.js' async></script>";

#[test]
fn the_single_file_needs_no_other() -> Outcome {
    run(Setup::phone(), async |page| {
        let server = page.server();
        server.put(
            "/assets/quiz-of-ours.js",
            Reply::script(built("microneedling-quiz.single.js")?),
        );
        server.change("/embed/*", |reply| *reply = Reply::not_found());
        put(page, "/", SINGLE, BARE);
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        quiz.result().await?;
        assert_eq!(server.requests(), ["GET /", "GET /assets/quiz-of-ours.js"]);
        let asked = page.requests().await?;
        let files: Vec<_> = asked
            .iter()
            .filter(|it| !it.ends_with("/mq-watch.js"))
            .collect();
        assert!(files.iter().all(|it| !it.contains("/embed/")), "{files:?}");

        // Inside the page itself, where a host takes no file at all.
        let text = built("microneedling-quiz.single.js")?;
        put(page, "/inline", &format!("<script>{text}</script>"), BARE);
        page.open_quiz("/inline").await?.alive().await?;
        Ok(())
    })
}

#[test]
fn the_single_file_works_from_another_host_that_allows_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        other.put(
            "/files/quiz.js",
            Reply::script(built("microneedling-quiz.single.js")?),
        );
        let theirs = format!("<script src='{}'></script>", other.url("/files/quiz.js"));
        put(page, "/", &theirs, BARE);
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        assert_eq!(other.requests(), ["GET /files/quiz.js"]);
        assert_eq!(page.server().requests(), ["GET /"]);
        Ok(())
    })
}

#[test]
fn p4_the_single_file_falls_back_too() -> Outcome {
    run(Setup::phone(), async |page| {
        let single = "<script src='/embed/microneedling-quiz.single.js' async></script>";
        put(page, "/trap", &format!("{TRAP}{single}"), BARE);
        let quiz = page.open_quiz("/trap").await?;
        quiz.alive().await?;
        step(&quiz, "fine-lines").await?;
        tick(&quiz, 0).await?;
        press_next(page, &quiz).await?;
        stands_in(page, TAG, false).await?;
        told(page, &[TAG], "trap", &["the quiz stopped", "reload"]).await?;

        let without = "<script>delete window.WebAssembly</script>";
        put(page, "/without", &format!("{without}{single}"), crate::OWN);
        page.open("/without").await?;
        stands_in(page, TAG, true).await?;
        told(page, &[TAG], "no-webassembly", &[]).await
    })
}
