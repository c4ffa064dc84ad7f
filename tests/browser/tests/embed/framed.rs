//! A page with the README's frame: links, addresses, and the lines that follow its messages.

use browser_tests::{Outcome, Seen, Setup, ensure, run, wait};

use crate::frame::{TALL, fits, messages, put};
use crate::until;

#[test]
fn a_booking_link_leaves_the_frame() -> Outcome {
    run(TALL, async |page| {
        put(page, "").await?;
        page.server().html("/book", crate::EMPTY);
        page.open("/").await?;
        page.enter_frame("#quiz").await?;
        let quiz = page.quiz(crate::TAG);
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        fits(page).await?;
        quiz.press("Book a consultation").await?;
        page.leave_frame().await?;
        wait::until("the booking page", async || {
            let url = page.client().current_url().await?;
            Ok(Seen::if_true(url.path() == "/book", || url.to_string()))
        })
        .await
    })
}

#[test]
fn a_frames_address_counts_for_nothing_on_its_own() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().watch(true);
        let address = "/embed/frame.html?booking-url=https%3A%2F%2Fstranger.example&clinic-name=Stranger&booking-label=Win";
        let quiz = page.open_quiz(address).await?;
        quiz.alive().await?;
        let report = quiz.result_of(&[]).await?;
        let far = report
            .links
            .iter()
            .any(|it| it.href.as_deref().is_some_and(|it| it.contains("stranger")));
        ensure!(!far, "{:?}", report.links);
        let given = "return document.querySelector('microneedling-quiz').outerHTML + document.body.innerText";
        let given = page.script(given, vec![]).await?.to_string();
        for word in ["stranger", "Stranger", "Win"] {
            ensure!(!given.contains(word), "{given}");
        }
        Ok(())
    })
}

/// Next on a long question leads to the top of the next one, though the page around is scrolled.
#[test]
fn the_readmes_lines_bring_the_next_question_into_view() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "").await?;
        page.open("/").await?;
        page.enter_frame("#quiz").await?;
        let quiz = page.quiz(crate::TAG);
        quiz.alive().await?;
        page.leave_frame().await?;
        messages(page).await?;
        page.script(
            "scrollTo(0, document.querySelector('#quiz').offsetTop + 400)",
            vec![],
        )
        .await?;
        page.enter_frame("#quiz").await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        page.leave_frame().await?;
        until(
            page,
            "the top of the frame in view",
            "const { top } = document.querySelector('#quiz').getBoundingClientRect();
             return top >= -1 && top < innerHeight / 2",
        )
        .await
    })
}

/// A message of the same shape from elsewhere doesn't move the frame.
#[test]
fn the_readmes_lines_listen_to_the_frame_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "").await?;
        page.open("/").await?;
        page.enter_frame("#quiz").await?;
        page.quiz(crate::TAG).alive().await?;
        page.leave_frame().await?;
        messages(page).await?;
        let stranger = "
            const height = document.querySelector('#quiz').clientHeight;
            postMessage({ type: 'mq-height', height: 7 }, '*');
            postMessage(null, '*');
            setTimeout(() => arguments[0](document.querySelector('#quiz').clientHeight - height));";
        assert_eq!(page.script_async(stranger, vec![]).await?, 0);
        assert_eq!(page.watched().await?.errors, [""; 0]);
        Ok(())
    })
}
