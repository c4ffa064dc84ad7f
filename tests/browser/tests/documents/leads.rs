//! What a document leads to: questions, notes, benefits, booking, whose quiz it is.

use browser_tests::{Outcome, Page, Quiz, Report, Result, Setup, ensure, run};
use serde_json::json;

use crate::{
    FIRST, ROSA, SCRIPT, TAG, ask, inline, open, put, rosa, tell, until_events, until_title,
};

#[test]
fn five_benefits_and_a_question_of_its_own_in_its_place() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "").await?;
        let goals = until_title(&quiz, ROSA).await?;
        let offered: Vec<_> = goals.options.iter().map(|it| it.value.as_str()).collect();
        assert_eq!(offered.first(), Some(&"acne-scars"));
        ensure!(
            !offered.contains(&"blackheads") && offered.len() == 10,
            "{offered:?}"
        );
        // With goals that ask for all there is.
        let goals: browser_tests::Answer<'_> = ("goals", &["rough-texture", "acne-scars"]);
        let asked = quiz.walk(&[goals, FIRST]).await?;
        assert_eq!(
            asked,
            [
                "goals",
                "visit",
                "noticeable",
                "area",
                "mark-age",
                "timing",
                "age",
                "health"
            ]
        );
        let report = quiz.result().await?;
        let ids: Vec<_> = report.benefits.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids.len(), 5);
        ensure!(!ids.contains(&"exfoliation"), "{ids:?}");
        assert_eq!(report.answers.len(), 8);
        ensure!(
            report.answers.contains(&"Visits".into()),
            "{:?}",
            report.answers
        );
        let seen = page.watched().await?;
        let steps = seen.named("mq-step");
        assert_eq!(steps[0].detail, json!({ "step": 2, "total": 8 }));
        Ok(())
    })
}

#[test]
fn an_own_note_question_to_ask_and_reviewer() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "").await?;
        let report = quiz.result_of(&[FIRST]).await?;
        let [note] = report.notes.as_slice() else {
            anyhow::bail!("{:?}", report.notes);
        };
        assert_eq!(
            (note.class.as_str(), note.condition.as_str()),
            ("know", "first-visit")
        );
        ensure!(
            note.text.contains("Come ten minutes early."),
            "{}",
            note.text
        );
        let line = "Reviewed by Dr A. Example on 1 November 2026.";
        for words in ["What does a session cost at Rosa?", line] {
            ensure!(
                report.text.contains(words),
                "no “{words}” in {}",
                report.text
            );
        }
        // A weight of its own counts.
        let level = |it: &Report| it.level("texture").map(ToOwned::to_owned);
        let first = level(&report);
        quiz.start_again().await?;
        let again = quiz.result_of(&[("visit", &["again"])]).await?;
        assert!(again.notes.is_empty(), "{:?}", again.notes);
        assert!(first.is_some() && level(&again).is_some());
        Ok(())
    })
}

#[test]
fn nobody_is_named_who_did_not_review() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &json!({}), "").await?;
        let report = quiz.result_of(&[]).await?;
        ensure!(!report.text.contains("Reviewed by"), "{}", report.text);
        assert_eq!(report.benefits.len(), 6);
        Ok(())
    })
}

/// What links lead to a booking, by name and address.
async fn booking(quiz: &Quiz<'_>) -> Result<Vec<(String, String)>> {
    let report = quiz.result().await?;
    let primary = report.links.into_iter().filter(|it| it.primary);
    Ok(primary
        .map(|it| (it.name, it.href.unwrap_or_default()))
        .collect())
}

async fn until_booking(quiz: &Quiz<'_>, name: &str, url: &str) -> Result<()> {
    let wanted = [(name.to_owned(), url.to_owned())];
    browser_tests::wait::until(&format!("{wanted:?}"), async || {
        let now = booking(quiz).await?;
        Ok(browser_tests::Seen::if_true(now == wanted, || {
            format!("{now:?}")
        }))
    })
    .await
}

#[test]
fn booking_is_the_documents_where_the_page_says_nothing_else() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "").await?;
        quiz.result_of(&[FIRST]).await?;
        let (label, url) = ("Book with Rosa", "https://rosa.example/book");
        until_booking(&quiz, label, url).await?;
        // A click is told, and the page may take it over.
        let stay = "quiz.addEventListener('mq-book', (event) => event.preventDefault())";
        tell(page, stay).await?;
        quiz.press(label).await?;
        until_events(page, "mq-book", 1).await?;
        quiz.result().await?;
        // The page's own go before, each for itself.
        tell(page, "quiz.bookingUrl = 'tel:+441234567'").await?;
        until_booking(&quiz, label, "tel:+441234567").await?;
        tell(page, "quiz.bookingLabel = 'Call us'").await?;
        until_booking(&quiz, "Call us", "tel:+441234567").await?;
        tell(page, "quiz.removeAttribute('booking-url')").await?;
        until_booking(&quiz, "Call us", url).await?;
        tell(page, "quiz.bookingLabel = ''").await?;
        until_booking(&quiz, label, url).await?;
        // None without the document.
        tell(page, "quiz.src = ''; quiz.restart()").await?;
        until_title(&quiz, crate::BUILT_IN).await?;
        quiz.result_of(&[]).await?;
        assert_eq!(booking(&quiz).await?, []);
        Ok(())
    })
}

#[test]
fn a_booking_address_of_each_allowed_scheme() -> Outcome {
    run(Setup::phone(), async |page| {
        for url in [
            "https://rosa.example/book?a=1&b=2#c",
            "http://rosa.example/",
            "tel:+44 20 7946 0000",
            "mailto:hello@rosa.example?subject=Hello",
            "sms:+442079460000",
        ] {
            let document = json!({ "booking": { "url": url } });
            put(
                page,
                "/",
                SCRIPT,
                &crate::quiz("resume=none loading=eager", &inline(&document)),
            );
            page.open("/").await?;
            let quiz = page.quiz(TAG);
            quiz.alive().await?;
            quiz.result_of(&[]).await?;
            until_booking(&quiz, "Book a consultation", url).await?;
        }
        Ok(())
    })
}

/// The message to the clinic, and the addresses of the apps that send it.
async fn message(page: &Page) -> Result<(String, Vec<String>)> {
    let body = "
        const details = root.querySelector('textarea').closest('details');
        details.open = true;
        const apps = [...details.querySelectorAll('a')].map((it) => it.getAttribute('href').split('?')[0]);
        return [root.querySelector('textarea').value, apps];";
    ask(page, body, vec![]).await
}

#[test]
fn a_message_goes_to_the_clinic() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "").await?;
        quiz.result_of(&[FIRST]).await?;
        let (text, apps) = message(page).await?;
        ensure!(text.starts_with("Hello Clinic Rosa,\n"), "{text}");
        let asks = "- What does a session cost at Rosa?";
        ensure!(text.contains(asks), "no “{asks}” in {text}");
        // What calls for a note is as private as health.
        let told = "Have you been to us before?";
        ensure!(!text.contains(told), "{text}");
        crate::links::tick_health(page).await?;
        let with = format!("root.querySelector('textarea').value.includes('- {told} No, never')");
        crate::until(page, "what is told with the tick", &with).await?;
        ensure!(
            apps.contains(&"mailto:hello@rosa.example".into()),
            "{apps:?}"
        );
        ensure!(
            apps.contains(&"https://wa.me/442079460000".into()),
            "{apps:?}"
        );
        // The page's own name and booking go before, and don't take the rest away.
        tell(
            page,
            "quiz.clinicName = 'Fern'; quiz.bookingUrl = 'mailto:fern@fern.example'",
        )
        .await?;
        let named = "root.querySelector('textarea').value.startsWith('Hello Fern,')";
        crate::until(page, "the page's name", named).await?;
        let (_, apps) = message(page).await?;
        ensure!(
            apps.contains(&"mailto:hello@rosa.example".into()),
            "{apps:?}"
        );
        Ok(())
    })
}

#[test]
fn no_answer_leaves_the_page() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "").await?;
        page.requests().await?;
        quiz.result_of(&[FIRST]).await?;
        message(page).await?;
        let mut asked = page.requests().await?;
        // Pictures of the browser's own controls.
        asked.retain(|it| !it.starts_with("data:"));
        ensure!(asked.is_empty(), "{asked:?}");
        Ok(())
    })
}
