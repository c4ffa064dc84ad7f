//! From somebody else's result to a visit of one's own.

use browser_tests::{Answer, Outcome, Page, Quiz, Result, Setup, run};

use crate::{
    ask, came, handed, hash, kept, letters, link, result_of, shows, tell, unfold, until, visit,
};

const ANSWERS: [Answer<'static>; 2] = [("goals", &["acne-scars"]), ("noticeable", &["very"])];

/// Opens somebody else's link in a tab with nothing in it.
async fn open_link<'a>(page: &'a Page, attributes: &str) -> Result<Quiz<'a>> {
    let quiz = result_of(page, attributes, &ANSWERS).await?;
    let link = link(page, &quiz).await?;
    page.new_tab().await?;
    visit(page, &link).await
}

async fn entries(page: &Page) -> Result<u32> {
    page.read("return history.length", vec![]).await
}

#[test]
fn answer_for_yourself_starts_empty_and_for_good() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_link(page, "").await?;
        let before = entries(page).await?;
        let first = quiz.go("Answer for yourself").await?;
        assert_eq!(first.question.as_deref(), Some("goals"));
        assert!(first.chosen().is_empty(), "{:?}", first.chosen());
        quiz.until_heading(&first).await?;
        assert_eq!(hash(page).await?, "");
        assert_eq!(entries(page).await?, before, "history has not grown");
        let asked = quiz
            .tour(&ANSWERS, async |screen| {
                assert!(screen.chosen().is_empty(), "{}", screen.line());
                Ok(())
            })
            .await?;
        assert!(asked.len() > 5, "{asked:?}");
        quiz.start_again().await?;
        page.reload().await?;
        let first = quiz.alive().await?;
        assert_eq!(first.question.as_deref(), Some("goals"));
        assert!(first.chosen().is_empty());
        assert!(!shows(page, "The link could not be read").await?);
        Ok(())
    })
}

#[test]
fn a_reload_right_after_answer_for_yourself_does_not_bring_the_link_back() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_link(page, "").await?;
        quiz.go("Answer for yourself").await?;
        page.reload().await?;
        let first = quiz.alive().await?;
        assert_eq!(first.question.as_deref(), Some("goals"));
        assert!(first.chosen().is_empty());
        Ok(())
    })
}

#[test]
fn the_page_itself_starts_a_link_again_for_good() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_link(page, "").await?;
        tell(page, "quiz.restart()").await?;
        quiz.until_question("goals").await?;
        assert_eq!(hash(page).await?, "", "the address still holds the answers");
        page.reload().await?;
        assert_eq!(quiz.alive().await?.question.as_deref(), Some("goals"));
        Ok(())
    })
}

/// On a shared device the next person must not find it, not in the address either.
#[test]
fn a_shared_device_that_starts_again_forgets_the_link() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_link(page, "").await?;
        tell(page, "quiz.setAttribute('reset-after', '0.2')").await?;
        quiz.until_question("goals").await?;
        assert_eq!(hash(page).await?, "", "the address still holds the answers");
        Ok(())
    })
}

#[test]
fn from_the_first_change_on_the_visit_is_the_visitors_own() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_link(page, "").await?;
        assert!(hash(page).await?.starts_with("#mq="));
        assert!(kept(page).await?.is_empty(), "nothing is kept before that");
        let before = entries(page).await?;
        unfold(page, "Your answers").await?;
        quiz.change("How much it shows").await?;
        quiz.choose("slightly").await?;
        quiz.forward().await?;
        let screen = quiz.screen().await?;
        assert!(!came(&screen), "{:?}", screen.buttons);
        assert_eq!(hash(page).await?, "");
        assert_eq!(entries(page).await?, before);
        assert_eq!(kept(page).await?.len(), 1);
        let own = quiz.result().await?;
        assert!(own.text.contains("Only a little"), "{}", own.text);
        page.reload().await?;
        quiz.alive().await?;
        assert_eq!(quiz.result().await?, own);
        Ok(())
    })
}

#[test]
fn a_visit_of_this_tab_survives_a_look_at_somebody_elses_link() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let theirs = link(page, &quiz).await?;
        quiz.start_again().await?;
        quiz.answer("goals", &["stretch-marks"]).await?;
        quiz.answer("noticeable", &["slightly"]).await?;
        quiz.until_question("area").await?;

        let quiz = visit(page, &theirs).await?;
        assert!(came(&quiz.screen().await?));
        // Looking around in it is no change.
        unfold(page, "Your answers").await?;
        assert_eq!(letters(&link(page, &quiz).await?)?, letters(&theirs)?);
        page.reload().await?;
        assert!(came(&quiz.alive().await?));

        let quiz = visit(page, "/clinic.html").await?;
        let screen = quiz.screen().await?;
        assert_eq!(screen.question.as_deref(), Some("area"));
        assert_eq!(quiz.go("Back").await?.chosen(), ["slightly"]);
        Ok(())
    })
}

/// Pages made of components set attributes late.
#[test]
fn an_attribute_that_is_set_late_loses_neither_the_visit_nor_the_link() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let theirs = link(page, &quiz).await?;
        let quiz = visit(page, &theirs).await?;
        let before = kept(page).await?;
        assert_eq!(before.len(), 1, "the visit of this tab");
        tell(page, "quiz.setAttribute('resume', 'tab')").await?;
        assert_eq!(kept(page).await?, before);
        // Back to one's own, which is a result too.
        quiz.press("Answer for yourself").await?;
        until(page, "the link to go", "location.hash === ''").await?;
        assert_eq!(kept(page).await?, before);
        Ok(())
    })
}

#[test]
fn with_resume_none_a_link_opens_and_becomes_ones_own_without_a_trace() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_link(page, "resume=none").await?;
        assert!(came(&quiz.screen().await?));
        assert!(kept(page).await?.is_empty());
        unfold(page, "Your answers").await?;
        quiz.change("How much it shows").await?;
        quiz.choose("slightly").await?;
        quiz.forward().await?;
        assert!(kept(page).await?.is_empty());
        assert_eq!(hash(page).await?, "");
        assert!(handed::<String>(page, "copied").await?.is_empty());
        page.reload().await?;
        assert_eq!(quiz.alive().await?.question.as_deref(), Some("goals"));
        Ok(())
    })
}

/// The page's own state of a history entry is not the quiz's to drop.
#[test]
fn taking_the_link_off_the_address_keeps_the_query_and_the_pages_state() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let link = link(page, &quiz).await?;
        let (address, letters) = (page.server().url("/clinic.html"), letters(&link)?);
        let quiz = visit(page, &format!("{address}?from=letter#mq={letters}")).await?;
        let state = "history.replaceState({ own: 1 }, '', location.href); return null;";
        ask::<()>(page, state, vec![]).await?;
        quiz.press("Answer for yourself").await?;
        until(page, "the link to go", "location.hash === ''").await?;
        let now: (String, u32) = page
            .read("return [location.search, history.state.own]", vec![])
            .await?;
        assert_eq!(now, ("?from=letter".into(), 1));
        Ok(())
    })
}

/// Somebody else's link, opened over one's own answers, leaves them where they are.
#[test]
fn back_from_a_link_ones_own_result_is_there_again() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &ANSWERS).await?;
        let theirs = letters(&link(page, &quiz).await?)?.to_owned();
        let quiz = result_of(page, "", &[("goals", &["fine-lines"])]).await?;
        let own = quiz.result().await?;
        let set = format!("location.hash = '#mq={theirs}'; return null;");
        for back in [
            "history.back()",
            "root.querySelector('.came button').click()",
        ] {
            ask::<()>(page, &set, vec![]).await?;
            quiz.until("the link's result", came).await?;
            tell(page, back).await?;
            quiz.until("one's own", |it| !came(it)).await?;
            assert_eq!(quiz.result().await?, own, "{back}");
        }
        Ok(())
    })
}

#[test]
fn a_link_that_cannot_be_read_takes_no_answer_of_ones_own() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = crate::open(page, "", "").await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.until_question("noticeable").await?;
        quiz.choose("quite").await?;
        let before = kept(page).await?;
        tell(page, "location.hash = '#mq=1spoilt'").await?;
        until(page, "the address", "location.hash === '#mq=1spoilt'").await?;
        let screen = quiz.forward().await?;
        assert_ne!(screen.question.as_deref(), Some("goals"));
        assert_eq!(kept(page).await?, before, "the same keys");
        Ok(())
    })
}
