//! Texts that are far too long: the quiz stays whole and answers, and says what is too much.

use browser_tests::{Outcome, Page, Reply, Result, Seen, Setup, ensure, run, wait};
use serde_json::json;

use crate::{DONE, SCRIPT, TAG, all, at_result, put, remember};

/// Ten million letters.
const LONG: &str = "'x'.repeat(1e7)";

/// The codes of the faults that were told, without their words, which may be as long.
async fn codes(page: &Page) -> Result<Vec<String>> {
    let codes =
        "return mqWatch.events.filter((it) => it.name === 'mq-error').map((it) => it.detail.code)";
    page.read(codes, vec![]).await
}

/// Waits for faults of these codes, and of no other; and forgets what they said.
async fn until_codes(page: &Page, wanted: &[&str]) -> Result<()> {
    let what = format!("the faults {wanted:?}");
    wait::until(&what, async || {
        let now = codes(page).await?;
        Ok(Seen::if_true(now == wanted, || format!("{now:?}")))
    })
    .await?;
    forget(page).await
}

/// Lets nobody carry the long words to the test: they are told to the page's owner alone.
async fn forget(page: &Page) -> Result<()> {
    let forget = "
        for (const it of mqWatch.events) if (it.detail) it.detail.message = '';
        mqWatch.console = mqWatch.console.map((it) => it.slice(0, 100));";
    page.script(forget, vec![]).await?;
    page.console_errors().await?;
    Ok(())
}

/// It goes on: no wasm that has stopped, no page that hangs.
async fn goes_on(page: &Page) -> Result<()> {
    let quiz = page.quiz(TAG);
    quiz.start_again().await?;
    let report = quiz.result_of(&[("goals", &["acne-scars"])]).await?;
    assert_eq!(report.benefits.len(), 6);
    Ok(())
}

/// Gives a quiz names and labels of so many letters, and shorter ones again.
async fn named(page: &Page, letters: &str) -> Result<()> {
    let attributes = json!({ "booking-url": "/book" });
    at_result(page, "attribute", &[json!({ "attributes": attributes })]).await?;
    let set = |text: &str| {
        format!(
            "Object.assign(document.querySelector('{TAG}'), {{ bookingLabel: {text}, clinicName: {text} }});
             return null;"
        )
    };
    page.script(&set(&format!("'x'.repeat({letters})")), vec![])
        .await?;
    let label = "root.querySelector('a[part~=button-primary]').textContent.length > 100";
    all(page, "labelled", label).await?;
    page.script(&set("''"), vec![]).await?;
    ensure!(codes(page).await?.is_empty(), "{:?}", codes(page).await?);
    goes_on(page).await
}

#[test]
fn names_and_labels_of_a_million_letters_stop_nothing() -> Outcome {
    run(Setup::desktop(), async |page| named(page, "1e6").await)
}

#[test]
fn nor_do_those_of_ten_million() -> Outcome {
    run(Setup::desktop(), async |page| named(page, "1e7").await)
}

#[test]
fn addresses_and_words_of_ten_million_letters_are_faults() -> Outcome {
    run(Setup::desktop(), async |page| {
        at_result(page, "attribute", &[json!({ "attributes": {} })]).await?;
        for (name, value) in [
            ("bookingUrl", "'javascript:'"),
            ("colorScheme", "''"),
            ("lang", "'q'"),
        ] {
            let set = format!("document.querySelector('{TAG}').{name} = {value} + {LONG}");
            page.script(&set, vec![]).await?;
        }
        until_codes(page, &["attribute"; 3]).await?;
        let back = format!(
            "Object.assign(document.querySelector('{TAG}'), {{ bookingUrl: '', colorScheme: 'auto', lang: 'en' }}); return null"
        );
        page.script(&back, vec![]).await?;
        goes_on(page).await
    })
}

#[test]
fn documents_that_are_far_too_large_or_too_deep_are_faults() -> Outcome {
    run(Setup::desktop(), async |page| {
        let options = (0..1_000_000).map(|at| format!("\"o{at}\":{{}}"));
        let options = options.collect::<Vec<_>>().join(",");
        let few = (0..20_000).map(|at| format!("\"o{at}\":{{}}"));
        let few = few.collect::<Vec<_>>().join(",");
        let goals = |options: &str| {
            format!("{{\"questions\":{{\"goals\":{{\"options\":{{{options}}}}}}}}}")
        };
        let documents = [
            "x".repeat(10_000_000),
            format!("{{\"clinic\":{{\"name\":\"{}\"}}}}", "x".repeat(10_000_000)),
            format!("{{\"clinic\":{{\"name\":\"{}\"}}}}", "x".repeat(250_000)),
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            goals(&options),
            goals(&few),
            format!("{{\"look\":{{\"font\":\"{}\"}}}}", "a,".repeat(100_000)),
            " ".repeat(10_000_000),
            "\u{1f600}".repeat(2_500_000),
        ];
        // Few at once: each is megabytes.
        for some in documents.chunks(2) {
            put(page, "/clinic.html", SCRIPT, "");
            page.open("/clinic.html").await?;
            let quiz = |it| json!({ "attributes": {}, "document": it });
            let quizzes: Vec<_> = some.iter().map(quiz).collect();
            crate::make(page, "attribute", &quizzes).await?;
            let first = "root.querySelector('fieldset:not([data-painted] *)')";
            all(page, "running", first).await?;
            until_codes(page, &vec!["document"; some.len()]).await?;
        }
        page.quiz(TAG).walk(&[]).await?;
        goes_on(page).await
    })
}

#[test]
fn the_address_of_a_document_may_be_of_any_length() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/clinic.html", SCRIPT, "");
        // What a browser would send of it, this server may not take: that is an answer too.
        page.server().put("/x", Reply::not_found());
        page.open("/clinic.html").await?;
        crate::make(page, "attribute", &[json!({ "attributes": {} })]).await?;
        page.quiz(TAG).alive().await?;
        let set = format!("document.querySelector('{TAG}').src = {LONG}");
        page.script(&set, vec![]).await?;
        until_codes(page, &["document"]).await?;
        page.quiz(TAG).alive().await?;
        page.quiz(TAG).walk(&[]).await?;
        goes_on(page).await
    })
}

#[test]
fn a_link_and_a_kept_visit_of_millions_of_letters_are_none() -> Outcome {
    run(Setup::desktop(), async |page| {
        remember(page, "/clinic.html", &[], DONE).await?;
        let keep = "
            for (let letters = 4e6; letters > 1e5; letters /= 2)
                try {
                    const visit = `1 @goals ${'goals.fine-lines '.repeat(letters / 17)}goals.none-such`;
                    sessionStorage.setItem('microneedling-quiz /clinic.html q0', `${Date.now()} 500 ${visit}`);
                    return letters;
                } catch {}
            return 0;";
        let kept: f64 = page.read(keep, vec![]).await?;
        ensure!(kept >= 1e6, "{kept} letters kept");
        let quiz = "<microneedling-quiz id=q0 loading=eager></microneedling-quiz>";
        put(page, "/clinic.html", SCRIPT, quiz);
        page.open("/clinic.html").await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        let screen = quiz.until_question("goals").await?;
        ensure!(screen.chosen().is_empty(), "{:?}", screen.chosen());
        let link = "
            // Drivers read the address with each command: more of it would only keep them busy.
            for (let letters = 2e5; letters > 1e4; letters /= 2)
                try {
                    location.hash = `#mq=1${'A'.repeat(letters)}`;
                    if (location.hash.length > letters) return letters;
                } catch {}
            return 0;";
        let letters: f64 = page.read(link, vec![]).await?;
        ensure!(letters >= 1e4, "{letters} letters in the address");
        page.reload().await?;
        let said = "root?.textContent.includes('The link could not be read')";
        all(page, "that say so", said).await?;
        page.script("location.hash = ''", vec![]).await?;
        ensure!(codes(page).await?.is_empty(), "{:?}", codes(page).await?);
        quiz.walk(&[]).await?;
        goes_on(page).await
    })
}
