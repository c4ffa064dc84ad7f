//! "Check my page".

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::json;

use crate::Form;

async fn outcome(form: &Form<'_>, text: &str) -> browser_tests::Result<Vec<String>> {
    // Typed letter by letter, a page would take a minute.
    let set = "
        const it = document.getElementById('pasted');
        it.value = arguments[0];
        it.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    form.0.script(set, vec![json!(text)]).await?;
    let mark = "document.querySelector('.outcome')?.setAttribute('data-old', '')";
    form.0.script(mark, vec![]).await?;
    form.press("Check it").await?;
    form.until(
        "an answer",
        "!!document.querySelector('.outcome:not([data-old])')",
    )
    .await?;
    form.ask("return [...document.querySelectorAll('.outcome h3, .outcome li')].map((it) => it.textContent)").await
}

/// A line of an answer.
fn says(told: &[String], line: usize) -> &str {
    told.get(line).map_or("", String::as_str)
}

#[test]
fn a_page_is_checked_and_what_is_on_it_taken_up_again() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        let told = outcome(&form, "<p>Hello</p>").await?;
        assert_eq!(says(&told, 0), "2 things are wrong");
        ensure!(says(&told, 2).contains("place is missing"), "{told:?}");
        let wrong = r#"<!doctype html><body><script src="https://rosa.clinic/quiz/microneedling-quiz.js"></script>
            <microneedling-quiz booking_url="x" mode="popup" />"#;
        let told = outcome(&form, wrong).await?;
        assert_eq!(says(&told, 0), "3 things are wrong");
        for words in ["“booking-url”", "inline, dialog", "</microneedling-quiz>"] {
            ensure!(
                told.iter().any(|it| it.contains(words)),
                "no {words} in {told:?}"
            );
        }
        // Nothing of it runs.
        let evil = "<img src=x onerror='window.ran = true'><script>window.ran = true</script>";
        outcome(&form, evil).await?;
        ensure!(!form.ask::<bool>("return !!window.ran").await?, "it ran");
        let document = r#"{ "benefits": { "texture": 5 } }"#;
        let told = outcome(&form, document).await?;
        ensure!(says(&told, 1).contains("/benefits/texture"), "{told:?}");
        let right = r#"<script src="https://rosa.clinic/quiz/microneedling-quiz.js" async></script>
            <microneedling-quiz mode="dialog"><script type="application/json">
            {"clinic":{"name":"Rosa","phone":"+44 20 7946 0000"}}</script></microneedling-quiz>"#;
        assert_eq!(outcome(&form, right).await?, ["Nothing wrong found"]);
        form.press("Go on with this document here").await?;
        form.until_document(json!({ "clinic": { "name": "Rosa", "phone": "+44 20 7946 0000" } }))
            .await?;
        let code = form.value("Lines to paste").await?;
        ensure!(code.contains(r#"mode="dialog""#), "{code}");
        // What this page writes is fine by its own check.
        let told = outcome(&form, &code).await?;
        assert_eq!(says(&told, 0), "Nothing wrong found", "{told:?}");
        Ok(())
    })
}
