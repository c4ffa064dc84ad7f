//! Markup in attributes: text, and nothing but text.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::{Value, json};

use crate::vectors::MARKUP;
use crate::{SCRIPT, all, at_result, faults, make, put, quoted, told, unharmed};

/// Every attribute of the contract that takes any text, or that one may try with any.
const EVERY: [&str; 8] = [
    "booking-url",
    "booking-label",
    "clinic-name",
    "color-scheme",
    "resume",
    "reset-after",
    "events",
    "lang",
];

/// A quiz with one text in every attribute.
fn quiz(text: &str) -> Value {
    let every = EVERY.iter().map(|name| ((*name).to_owned(), json!(text)));
    let mut attributes = Value::Object(every.collect());
    // That text is no scheme, so it leads to a page of the site.
    if text.starts_with("javascript:") {
        attributes["booking-url"] = json!("/book");
    }
    json!({ "attributes": attributes })
}

#[test]
fn markup_in_every_attribute_is_text() -> Outcome {
    run(Setup::desktop(), async |page| {
        // Some in each way: a result takes its time. All of them come in the test below.
        let texts: Vec<_> = MARKUP.into_iter().step_by(3).collect();
        for way in ["attribute", "property", "div"] {
            let quizzes: Vec<_> = texts.iter().map(|text| quiz(text)).collect();
            at_result(page, way, &quizzes).await?;
            let shown = "
                const texts = (part) => [...document.querySelectorAll('microneedling-quiz')].map((it) =>
                    it.shadowRoot.querySelector(part)?.textContent ?? null);
                return [texts('.clinic span'), texts('a[part~=button-primary]')];";
            let shown: Value = page.read(shown, vec![]).await?;
            assert_eq!(shown, json!([texts, texts]), "by {way}");
            unharmed(page).await?;
            told(page).await?;
        }
        Ok(())
    })
}

#[test]
fn as_markup_of_the_page_it_is_text_too() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quizzes = MARKUP.map(|text| {
            let text = quoted(text);
            format!("<microneedling-quiz loading=eager mode={text} booking-url=/book booking-label={text} lang={text}></microneedling-quiz>")
        });
        // Nothing of the engine is there, so that what stands in is drawn.
        page.server().change("/embed/quiz-*", |it| it.status = 404);
        put(page, "/clinic.html", SCRIPT, &quizzes.concat());
        page.open("/clinic.html").await?;
        all(page, "fallen back", "root.querySelector('.fallback')").await?;
        let labels = "return [...document.querySelectorAll('microneedling-quiz')].map((it) =>
            it.shadowRoot.querySelector('a').textContent)";
        let labels: Vec<String> = page.read(labels, vec![]).await?;
        assert_eq!(labels, MARKUP);
        unharmed(page).await?;
        told(page).await
    })
}

#[test]
fn markup_that_comes_later_adds_no_element() -> Outcome {
    // In the page itself: a text is shown some tasks after it is set.
    const TRY: &str = "
        const [texts, names, done] = arguments;
        const quiz = document.querySelector('microneedling-quiz');
        const find = (what) => quiz.shadowRoot.querySelector(what)?.textContent;
        const until = async (is) => {
            for (let tasks = 0; tasks < 400 && !is(); tasks++) await new Promise((then) => setTimeout(then));
            return is();
        };
        (async () => {
            quiz.bookingUrl = '/book';
            quiz.bookingLabel = quiz.clinicName = 'Plain';
            await until(() => find('.clinic span') === 'Plain');
            const [wrong, before] = [[], census()];
            for (const text of texts) {
                for (const name of names) quiz.setAttribute(name, text);
                // That one alone is no address.
                if (/^javascript:/.test(text)) quiz.bookingUrl = '/book';
                const shown = () =>
                    find('.clinic span') === text && find('a[part~=button-primary]') === text;
                if (!(await until(shown))) wrong.push(`not shown: ${text}`);
                if (census() !== before) wrong.push(`${text}: ${census()} in place of ${before}`);
            }
            done(wrong);
        })();";
    run(Setup::desktop(), async |page| {
        at_result(page, "attribute", &[json!({ "attributes": {} })]).await?;
        let wrong = page
            .script_async(TRY, vec![json!(MARKUP), json!(EVERY)])
            .await?;
        assert_eq!(wrong, json!([]));
        unharmed(page).await?;
        told(page).await
    })
}

#[test]
fn an_address_of_a_document_made_of_markup_is_one_fault() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quizzes: Vec<_> = MARKUP
            .iter()
            // A path with `hit` in it would count as one that was asked for by an attack.
            .map(|text| text.replace("hit", "document"))
            .map(|text| json!({ "attributes": { "src": text } }))
            .collect();
        put(page, "/clinic.html", SCRIPT, "");
        page.open("/clinic.html").await?;
        make(page, "attribute", &quizzes).await?;
        let alive = "root.querySelector('fieldset:not([data-painted] *)')";
        all(page, "running", alive).await?;
        let faults = faults(page, "document").await?;
        ensure!(faults.len() == MARKUP.len(), "{faults:?}");
        ensure!(faults.iter().all(|(_, times)| *times == 1), "{faults:?}");
        let traces: Vec<String> = page.read("return traces()", vec![]).await?;
        assert_eq!(traces, [""; 0]);
        told(page).await
    })
}
