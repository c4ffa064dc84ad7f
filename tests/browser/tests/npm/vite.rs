//! A clinic's page that Vite built: one import, and the element in its HTML.

use browser_tests::{Outcome, Reply, Setup, ensure, run};

use crate::{TAG, no_fault, scripts, site, until};

#[test]
fn the_quiz_is_taken_on_a_page_built_by_vite() -> Outcome {
    run(Setup::phone(), async |page| {
        let server = site("vite").await?;
        page.open(&server.url("/index.html")).await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        let report = quiz.result_of(&[]).await?;
        assert_eq!(report.benefits.len(), 6);
        let book = server.url("/book");
        assert!(
            report
                .links
                .iter()
                .any(|it| it.href.as_ref() == Some(&book))
        );
        // What the page imported is what runs, and the page's styles reach it.
        let seen = "const { version, known } = imported;
            const accent = getComputedStyle(document.querySelector('microneedling-quiz')).getPropertyValue('--mq-accent');
            return known && mqWatch.events.some((it) => it.detail.version === version) && accent.trim() === '#7a3b69'";
        until(page, "the package's own names", seen).await?;
        assert_eq!(scripts(&server), ["main", "quiz"]);
        no_fault(page).await
    })
}

#[test]
fn nothing_comes_before_the_quiz_is_near() -> Outcome {
    run(Setup::phone(), async |page| {
        let server = site("vite").await?;
        page.open(&server.url("/far.html")).await?;
        let painted = "return !!document.querySelector('microneedling-quiz').shadowRoot?.querySelector('fieldset')";
        until(page, "the first question", painted).await?;
        assert_eq!(scripts(&server), ["main"]);
        page.script(
            "document.querySelector('microneedling-quiz').scrollIntoView()",
            vec![],
        )
        .await?;
        page.quiz(TAG).alive().await?;
        assert_eq!(scripts(&server), ["main", "quiz"]);
        no_fault(page).await
    })
}

#[test]
fn a_german_page_loads_german_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        let server = site("vite").await?;
        page.open(&server.url("/german.html")).await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        quiz.choose("fine-lines").await?;
        quiz.press("Weiter").await?;
        quiz.until_question("noticeable").await?;
        assert_eq!(scripts(&server), ["de", "main", "quiz"]);
        // Another language, chosen later.
        page.script(
            "document.querySelector('microneedling-quiz').lang = 'fr'",
            vec![],
        )
        .await?;
        let french = "return document.querySelector('microneedling-quiz').shadowRoot.textContent.includes('Suivant')";
        until(page, "French", french).await?;
        assert_eq!(scripts(&server), ["de", "fr", "main", "quiz"]);
        // What is no language, only looks like a piece of one, is English.
        page.script(
            "const quiz = document.createElement('microneedling-quiz');
             quiz.lang = 'p';
             quiz.id = 'odd';
             document.body.prepend(quiz);",
            vec![],
        )
        .await?;
        page.quiz("#odd").until_question("goals").await?;
        let english =
            "return document.querySelector('#odd').shadowRoot.textContent.includes('Next')";
        until(page, "English", english).await?;
        assert_eq!(scripts(&server), ["de", "fr", "main", "quiz"]);
        let seen = page.watched().await?;
        assert!(seen.errors.is_empty(), "{:?}", seen.errors);
        // It is told that there is no such language.
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn a_document_inside_of_the_element_brings_its_own_engine() -> Outcome {
    run(Setup::phone(), async |page| {
        let server = site("vite").await?;
        page.open(&server.url("/document.html")).await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        let own = "return document.querySelector('microneedling-quiz').shadowRoot.textContent.includes('Words of this clinic.')";
        until(page, "the clinic's words", own).await?;
        let report = quiz.result_of(&[]).await?;
        assert_eq!(report.benefits.len(), 5);
        assert_eq!(scripts(&server), ["main", "own"]);
        let seen = page.watched().await?;
        let told = seen
            .named("mq-complete")
            .first()
            .map(|it| it.detail.clone());
        let goals = told
            .unwrap_or_default()
            .pointer("/answers/goals/0")
            .cloned();
        assert_eq!(goals, Some("fine-lines".into()));
        no_fault(page).await
    })
}

/// A new version of the page was put there while somebody reads the old one: its parts are gone.
#[test]
fn a_part_that_is_gone_is_told_of_and_stood_in_for() -> Outcome {
    run(Setup::phone(), async |page| {
        let server = site("vite").await?;
        server.change("/assets/quiz-*", |reply| *reply = Reply::not_found());
        page.open(&server.url("/index.html")).await?;
        let told = "return mqWatch.events.some((it) => it.name === 'mq-error' && it.detail.code === 'script'
            && it.detail.message.includes('copy all that comes out'))";
        until(page, "a fault that names the mend", told).await?;
        let shown = "return !!document.querySelector('microneedling-quiz').shadowRoot.querySelector('slot:not([name])')";
        until(page, "the page's own content", shown).await?;
        // Told on the console too, as it should be.
        let told = page.console_errors().await?;
        ensure!(!told.is_empty(), "nothing on the console");
        Ok(())
    })
}
