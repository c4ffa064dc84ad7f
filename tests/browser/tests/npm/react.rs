//! A page of React 19 with the quiz on it, drawn in the browser and written by a server.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use fantoccini::Locator;

use crate::{TAG, no_fault, scripts, site, until};

/// What the page's handlers were told.
async fn told(page: &Page) -> Result<Vec<String>> {
    let lines = "return [...document.querySelectorAll('#told li')].map((it) => it.textContent)";
    page.read(lines, vec![]).await
}

async fn press(page: &Page, name: &str) -> Result<()> {
    let button = format!("//main/button[.='{name}']");
    let button = page.client().find(Locator::XPath(&button)).await?;
    Ok(button.click().await?)
}

#[test]
fn react_hands_over_attributes_and_takes_events() -> Outcome {
    run(Setup::desktop(), async |page| {
        let server = site("react").await?;
        for path in ["/index.html", "/written.html"] {
            page.open(&server.url(path)).await?;
            let quiz = page.quiz(TAG);
            quiz.alive().await?;
            press(page, "Another label").await?;
            let report = quiz.result_of(&[]).await?;
            let labels: Vec<_> = report.links.iter().map(|it| it.name.trim()).collect();
            ensure!(labels.contains(&"Another label"), "{labels:?}");
            let all = "const all = document.querySelector('#told').textContent;
                return ['start', 'complete: fine-lines', 'through the ref: mq-complete'].every((it) => all.includes(it))
                    && /of \\d/.test(document.querySelector('#step').textContent)";
            until(page, "what the handlers tell", all).await?;
            let lines = told(page).await?;
            // Strict mode adds and removes each listener once more; each counts once.
            let starts = lines.iter().filter(|it| *it == "start").count();
            assert_eq!(starts, 1, "{lines:?}");
            // React adds such handlers to what a server wrote only when it draws it again
            // (react/react#35446); a listener through a ref is there at once.
            if path == "/index.html" {
                assert_eq!(lines.first().map(String::as_str), Some("ready in en"));
            }
            press(page, "Anew").await?;
            quiz.until_question("goals").await?;
            ensure!(told(page).await?.contains(&"restart".into()));
            let attributes = "return document.querySelector('microneedling-quiz').getAttributeNames().sort().join(' ')";
            assert_eq!(
                page.script(attributes, vec![]).await?,
                "booking-label booking-url class color-scheme events reset-after"
            );
            no_fault(page).await?;
        }
        assert_eq!(scripts(&server), ["index", "index", "quiz", "quiz"]);
        Ok(())
    })
}

#[test]
fn taken_away_and_put_back_it_goes_on() -> Outcome {
    run(Setup::desktop(), async |page| {
        let server = site("react").await?;
        page.open(&server.url("/index.html")).await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        quiz.choose("fine-lines").await?;
        let second = quiz.forward().await?;
        for _ in 0..3 {
            press(page, "Take it away").await?;
            until(
                page,
                "no quiz",
                "return !document.querySelector('microneedling-quiz')",
            )
            .await?;
            press(page, "Put it back").await?;
            let screen = quiz.alive().await?;
            assert_eq!(screen.question, second.question);
        }
        quiz.walk(&[]).await?;
        let complete = "return document.querySelector('#told').textContent.includes('complete: ')";
        until(page, "what the handler tells", complete).await?;
        let lines = told(page).await?;
        let completes = lines.iter().filter(|it| it.starts_with("complete")).count();
        assert_eq!(completes, 1, "{lines:?}");
        no_fault(page).await
    })
}
