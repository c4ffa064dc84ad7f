//! Where the booking button may lead: `javascript:` in all its spellings makes none.

use browser_tests::{Outcome, Page, Result, Setup, run};
use serde_json::{Value, json};

use crate::vectors::{HARMLESS, IN_HTML, REFUSED};
use crate::{SCRIPT, all, at_result, faults, put, told, unharmed};

/// The links of every quiz that lead to a booking.
async fn buttons(page: &Page) -> Result<Vec<Option<String>>> {
    let body = "return [...document.querySelectorAll('microneedling-quiz')].map((it) =>
        it.shadowRoot.querySelector('a[part~=button-primary], .fallback a')?.href ?? null)";
    page.read(body, vec![]).await
}

fn quizzes(urls: &[&str], more: &Value) -> Vec<Value> {
    let quiz = |url: &&str| {
        let mut attributes = more.clone();
        attributes["booking-url"] = json!(url);
        json!({ "attributes": attributes })
    };
    urls.iter().map(quiz).collect()
}

/// Where those addresses lead that only look dangerous.
fn wanted(page: &Page) -> Vec<Option<String>> {
    let full = |(_, to): (&str, &str)| match to {
        to if to.starts_with('/') => page.server().url(to),
        to => to.into(),
    };
    HARMLESS.map(|it| Some(full(it))).into()
}

/// Gives a quiz one address after the other, and tells where its button leads; the name comes with
/// the address, so that where it is shown the address has come too.
const FOLLOW: &str = "
    const [urls, done] = arguments;
    const quiz = document.querySelector('microneedling-quiz');
    const find = (what) => quiz.shadowRoot.querySelector(what);
    (async () => {
        const led = [];
        for (const [at, url] of urls.entries()) {
            quiz.setAttribute('booking-url', url);
            quiz.clinicName = `Clinic ${at}`;
            for (let tasks = 0; tasks < 1000 && find('.clinic span').textContent !== quiz.clinicName; tasks++)
                await new Promise((then) => setTimeout(then));
            const shown = find('.clinic span').textContent === quiz.clinicName;
            led.push(shown ? (find('a[part~=button-primary]')?.href ?? null) : 'the name never came');
        }
        done(led);
    })();";

async fn follow(page: &Page, urls: &[&str]) -> Result<Vec<Option<String>>> {
    at_result(page, "attribute", &[json!({ "attributes": {} })]).await?;
    let led = page.script_async(FOLLOW, vec![json!(urls)]).await?;
    Ok(serde_json::from_value(led)?)
}

#[test]
fn no_spelling_of_a_script_makes_a_booking_button() -> Outcome {
    run(Setup::desktop(), async |page| {
        assert_eq!(follow(page, &REFUSED).await?, vec![None; REFUSED.len()]);
        let told_of = faults(page, "attribute").await?;
        assert_eq!(told_of, [("q0".to_owned(), REFUSED.len())]);
        unharmed(page).await?;
        told(page).await
    })
}

#[test]
fn nor_does_one_that_is_there_from_the_start() -> Outcome {
    run(Setup::desktop(), async |page| {
        // One of each kind: a result takes its time.
        let urls: Vec<_> = REFUSED.into_iter().step_by(6).collect();
        for (way, more) in [
            ("attribute", json!({})),
            ("property", json!({ "mode": "dialog" })),
            ("div", json!({ "booking-label": "Book here" })),
        ] {
            at_result(page, way, &quizzes(&urls, &more)).await?;
            assert_eq!(buttons(page).await?, vec![None; urls.len()], "by {way}");
            unharmed(page).await?;
            told(page).await?;
        }
        Ok(())
    })
}

#[test]
fn what_only_looks_like_one_leads_where_an_address_bar_would() -> Outcome {
    run(Setup::desktop(), async |page| {
        let urls = HARMLESS.map(|(url, _)| url);
        assert_eq!(follow(page, &urls).await?, wanted(page));
        unharmed(page).await
    })
}

#[test]
fn nor_does_one_where_the_quiz_cannot_run() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server().change("/embed/quiz-*", |it| it.status = 404);
        put(page, "/clinic.html", SCRIPT, "");
        page.open("/clinic.html").await?;
        let urls: Vec<_> = HARMLESS.iter().map(|(url, _)| *url).collect();
        let urls = [REFUSED.as_slice(), &urls].concat();
        crate::make(page, "attribute", &quizzes(&urls, &json!({}))).await?;
        all(page, "fallen back", "root.querySelector('.fallback')").await?;
        let wanted = [vec![None; REFUSED.len()], wanted(page)].concat();
        assert_eq!(buttons(page).await?, wanted);
        unharmed(page).await?;
        told(page).await
    })
}

#[test]
fn nor_one_that_the_page_writes_in_the_signs_of_html() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quizzes = IN_HTML.map(|url| {
            format!("<microneedling-quiz loading=eager clinic-name=Rosa booking-url=\"{url}\"></microneedling-quiz>")
        });
        let names = crate::names("div", IN_HTML.len());
        crate::remember(page, "/clinic.html", &names, crate::DONE).await?;
        put(page, "/clinic.html", SCRIPT, &quizzes.concat());
        page.open("/clinic.html").await?;
        all(page, "at the result", crate::AT_RESULT).await?;
        assert_eq!(buttons(page).await?, vec![None; IN_HTML.len()]);
        unharmed(page).await?;
        told(page).await
    })
}
