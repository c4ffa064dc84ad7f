//! Health answers go into a link or a message only where the visitor ticks that.

use browser_tests::{Answer, Outcome, Setup, run};

use crate::{came, link, open, tick_health, visit};

/// One that calls for waiting, and two that are to be asked about.
const HEALTH: Answer<'static> = ("health", &["cold-sore-now", "diabetes", "blood-thinner"]);

#[test]
fn without_the_tick_an_opened_link_knows_nothing_of_health() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "", "").await?;
        quiz.walk(&[HEALTH]).await?;
        assert_eq!(quiz.result().await?.notes.len(), 3);
        let link = link(page, &quiz).await?;
        page.new_tab().await?;
        let quiz = visit(page, &link).await?;
        let report = quiz.result().await?;
        assert!(report.notes.is_empty(), "{:?}", report.notes);
        assert!(report.text.contains("Health I’d rather not say"));
        Ok(())
    })
}

#[test]
fn with_the_tick_the_notes_come_with_the_link() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "", "").await?;
        quiz.walk(&[HEALTH]).await?;
        let before = quiz.result().await?;
        let without = link(page, &quiz).await?;
        tick_health(page).await?;
        let with = link(page, &quiz).await?;
        assert_ne!(with, without);
        // And taken back it is out again.
        tick_health(page).await?;
        assert_eq!(link(page, &quiz).await?, without);
        page.new_tab().await?;
        let quiz = visit(page, &with).await?;
        assert!(came(&quiz.screen().await?));
        let after = quiz.result().await?;
        let notes = |notes: &[browser_tests::Note]| {
            let note = |it: &browser_tests::Note| (it.class.clone(), it.condition.clone());
            notes.iter().map(note).collect::<Vec<_>>()
        };
        assert_eq!(notes(&after.notes), notes(&before.notes));
        assert_eq!(after.benefits, before.benefits);
        // Who passes it on ticks for themselves.
        assert_eq!(link(page, &quiz).await?, without);
        Ok(())
    })
}

#[test]
fn people_who_differ_only_in_health_have_one_link() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "", "").await?;
        let mut links = Vec::new();
        for health in [&["none"][..], &["rather-not-say"], HEALTH.1, &["pregnant"]] {
            quiz.walk(&[("goals", &["stretch-marks"]), ("health", health)])
                .await?;
            links.push(link(page, &quiz).await?);
            quiz.start_again().await?;
        }
        links.dedup();
        assert_eq!(links.len(), 1, "{links:?}");
        Ok(())
    })
}

#[test]
fn the_tick_is_for_one_result_and_none_after_it() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "", "").await?;
        quiz.walk(&[HEALTH]).await?;
        let without = link(page, &quiz).await?;
        tick_health(page).await?;
        assert_ne!(link(page, &quiz).await?, without);
        quiz.start_again().await?;
        quiz.walk(&[HEALTH]).await?;
        assert_eq!(link(page, &quiz).await?, without);
        Ok(())
    })
}
