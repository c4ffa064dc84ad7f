//! R12: nothing but the shell is fetched before the quiz comes near or is touched, and one touch
//! is enough.

use browser_tests::{Outcome, Page, Quiz, Result, Setup, run};

use crate::{REST, tell, until_watched};

/// A page of this many pixels before the quiz.
fn page_above(page: &Page, pixels: u32, head: &str, attributes: &str) -> Result<()> {
    page.server().watch(true);
    let body = format!(
        "<div style='height: {pixels}px'>Words above</div>
        <microneedling-quiz {attributes}></microneedling-quiz>
        <div style='height: 3000px'>Words below</div>"
    );
    page.server().page("/clinic.html", head, &body)
}

/// Waits until the browser has told all who watch, of whatever comes within 1000 pixels: those who
/// began to watch before have been told as well.
async fn told(page: &Page) -> Result<()> {
    let body = "
        const done = arguments[0];
        const quiz = document.querySelector('microneedling-quiz');
        const watch = new IntersectionObserver(() => (watch.disconnect(), setTimeout(done)));
        watch.observe(quiz);";
    page.script_async(body, vec![]).await?;
    Ok(())
}

fn rest_asked(page: &Page) -> usize {
    REST.iter().map(|path| page.server().asked(path)).sum()
}

async fn until_rest_asked(page: &Page) -> Result<()> {
    for path in REST {
        page.server().until_asked(path).await?;
    }
    Ok(())
}

#[test]
fn r12_far_below_only_the_shell_is_fetched_until_the_quiz_comes_near() -> Outcome {
    run(Setup::phone(), async |page| {
        page_above(page, 3000, "", "")?;
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        let screen = quiz.ready().await?;
        assert!(screen.painted && screen.question.as_deref() == Some("goals"));
        told(page).await?;
        let asked = ["GET /clinic.html", "GET /embed/microneedling-quiz.js"];
        assert_eq!(page.server().requests(), asked);

        // 700 pixels below the viewport is still far, 400 is near.
        let top = "scrollTo(0, quiz.getBoundingClientRect().top + scrollY - innerHeight";
        tell(page, &format!("{top} - 700)")).await?;
        told(page).await?;
        assert_eq!(page.server().requests(), asked);
        tell(page, &format!("{top} - 400)")).await?;
        until_rest_asked(page).await?;
        quiz.alive().await?;
        // And each file once.
        assert_eq!(
            page.server().requests().len(),
            4,
            "{:?}",
            page.server().requests()
        );
        Ok(())
    })
}

#[test]
fn r12_eager_loads_at_once_and_the_attribute_can_change() -> Outcome {
    run(Setup::phone(), async |page| {
        page_above(page, 3000, "", "loading=eager")?;
        page.open("/clinic.html").await?;
        until_rest_asked(page).await?;
        page.quiz("microneedling-quiz").alive().await?;

        page_above(page, 3000, "", "")?;
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.ready().await?;
        told(page).await?;
        let before = rest_asked(page);
        assert_eq!(before, 2, "the lazy one has begun as well");
        tell(page, "quiz.loading = 'eager'").await?;
        quiz.alive().await?;
        assert_eq!(rest_asked(page), before + 2);
        Ok(())
    })
}

/// In a frame that is never laid out, and under some blockers, nobody tells of what comes near.
const BLIND: &str = "<script>
    window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };
    </script>";

#[test]
fn r12_one_tap_starts_it_and_ticks() -> Outcome {
    run(Setup::phone(), async |page| {
        page_above(page, 0, BLIND, "resume=none")?;
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.ready().await?;
        assert_eq!(rest_asked(page), 0);
        page.thumb().tap(&quiz.option("acne-scars").await?).await?;
        let screen = quiz.alive().await?;
        assert_eq!(screen.chosen(), ["acne-scars"]);

        // Next, as the first touch of all.
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.ready().await?;
        page.thumb().tap(&quiz.button("Next").await?).await?;
        quiz.until("the error", |it| it.error.is_some()).await?;
        Ok(())
    })
}

/// The other quiz has brought the program already: the tap must outlive the change in the middle.
#[test]
fn r12_one_tap_is_enough_where_the_program_is_at_hand() -> Outcome {
    for setup in [Setup::phone(), Setup::desktop()] {
        run(setup, async |page| {
            let body = "<microneedling-quiz resume=none></microneedling-quiz>
                <div id=other><microneedling-quiz loading=eager></microneedling-quiz></div>";
            page.server().watch(true);
            page.server().page("/clinic.html", BLIND, body)?;
            page.open("/clinic.html").await?;
            let quiz = page.quiz("microneedling-quiz");
            page.quiz("#other").alive().await?;
            assert!(quiz.screen().await?.painted);
            let option = quiz.option("stretch-marks").await?;
            if setup.touch {
                page.thumb().tap(&option).await?;
            } else {
                option.click().await?;
            }
            let ticked = |it: &browser_tests::Screen| !it.painted && !it.chosen().is_empty();
            let screen = quiz.until("the tick", ticked).await?;
            assert_eq!(screen.chosen(), ["stretch-marks"]);
            let started = |it: &browser_tests::Watched| it.named("mq-start").len() == 1;
            until_watched(page, "one start", started).await?;
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn r12_the_focus_starts_it() -> Outcome {
    run(Setup::desktop(), async |page| {
        page_above(page, 0, BLIND, "")?;
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.ready().await?;
        page.keyboard().tab().await?;
        quiz.alive().await?;
        assert_eq!(quiz.active().await?.value, "rough-texture");
        Ok(())
    })
}

#[test]
fn r12_a_quiz_that_is_hidden_waits_until_it_is_shown() -> Outcome {
    run(Setup::phone(), async |page| {
        let body = "<div id=tab style='display: none'>
            <microneedling-quiz></microneedling-quiz></div>";
        page.server().page("/clinic.html", "", body)?;
        page.open("/clinic.html").await?;
        page.script_async(
            "customElements.whenDefined('microneedling-quiz').then(() => arguments[0]())",
            vec![],
        )
        .await?;
        told(page).await?;
        assert_eq!(rest_asked(page), 0);
        tell(page, "document.querySelector('#tab').style.display = ''").await?;
        let quiz: Quiz<'_> = page.quiz("microneedling-quiz");
        quiz.alive().await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        Ok(())
    })
}
