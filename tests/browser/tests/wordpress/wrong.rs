//! The settings page given what is wrong: it says so in place, the last good settings stay, and the
//! visitor's page keeps working.

use browser_tests::{Outcome, Page, Result, Setup, ensure};
use serde_json::{Value, json};

use crate::settings::{DOCUMENT, Form};
use crate::{Hands, SETTINGS, Site, on_site, visit};

/// Two names that nothing has.
const TWO_FAULTS: &str =
    r#"{ "version": 1, "benefits": { "younger": null }, "questions": { "shoes": null } }"#;

/// Sends the form from within the page, past whatever the page's own script holds back.
const SEND: &str = "
    const [changes, done] = arguments;
    const form = document.getElementById('microneedling-quiz-form');
    const data = new FormData(form);
    for (const [key, value] of Object.entries(changes)) {
        if (value === null) data.delete(key); else data.set(key, value);
    }
    fetch(location.href, { method: 'POST', body: data })
        .then(async (it) => done([it.status, await it.text()]), (fault) => done([0, String(fault)]));";

async fn send(page: &Page, changes: Value) -> Result<(u16, String)> {
    let told = page.script_async(SEND, vec![changes]).await?;
    Ok(serde_json::from_value(told)?)
}

fn good() -> Value {
    json!({ "microneedling_quiz": {
        "booking_url": "/book", "booking_label": "", "clinic_name": "Rosa", "lang": "",
        "color_scheme": "", "accent": "#7a3b69", "surface": "", "text": "", "radius": "",
        "document": DOCUMENT,
    } })
}

/// What is saved is still what was good.
fn unchanged(site: &Site) -> Result<()> {
    let row = site.row()?;
    for (key, value) in good()["microneedling_quiz"]
        .as_object()
        .into_iter()
        .flatten()
    {
        let now = row.get(key).unwrap_or(&Value::Null);
        let same = now == value || (value == "" && now.is_null());
        ensure!(same, "{key} has become {now}");
    }
    Ok(())
}

/// A visitor still gets the quiz with the last good settings.
async fn still_works(page: &Page, address: &str) -> Result<()> {
    Hands(page).log_out().await?;
    let quiz = page.open_quiz(address).await?;
    let report = quiz.result_of(&[]).await?;
    assert_eq!(report.benefits.len(), 5, "the last good document");
    Ok(())
}

#[test]
fn each_wrong_value_is_said_beside_its_field() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&good())?;
        let post = site.page("Wrong values", "[microneedling_quiz]")?;
        let form = Form::open(page, site).await?;
        let wrong = [
            ("booking_url", "javascript:alert(1)"),
            ("clinic_name", "<b>Rosa</b>"),
            ("accent", "reddish"),
            ("radius", "round"),
        ];
        for (key, value) in wrong {
            form.fill(key, value).await?;
            page.keyboard().tab().await?;
            let said = form.fault(key).await?;
            ensure!(!said.is_empty(), "{key}: nothing is said while typing");
        }
        // One that is right among them is saved.
        form.fill("booking_label", "Talk to us").await?;
        form.save().await?;
        page.tall_picture("wordpress-settings-wrong").await?;
        for (key, value) in wrong {
            ensure!(!form.fault(key).await?.is_empty(), "{key}: nothing is said");
            assert_eq!(form.value(key).await?, value, "what was typed is shown");
            let field = Form::field(key);
            let described: bool = form
                .0
                .ask(&format!(
                    "
                    const field = document.querySelector('{field}');
                    const about = (field.getAttribute('aria-describedby') ?? '').split(' ');
                    return field.getAttribute('aria-invalid') === 'true' && about.includes('{}-error')",
                    field.trim_start_matches('#')
                ))
                .await?;
            ensure!(described, "{key}: the fault isn't tied to its field");
        }
        let row = site.row()?;
        assert_eq!(row["booking_label"], "Talk to us");
        assert_eq!(row["booking_url"], "/book");
        assert_eq!(row["clinic_name"], "Rosa");
        assert_eq!(row["accent"], "#7a3b69");
        still_works(page, &post.address).await
    })
}

#[test]
fn the_faults_of_a_document_are_listed_beside_it() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&good())?;
        let post = site.page("A wrong document", "[microneedling_quiz]")?;
        let form = Form::open(page, site).await?;
        form.document(TWO_FAULTS, "wrong").await?;
        let faults: Vec<String> = form
            .0
            .ask("return [...document.querySelectorAll('#microneedling-quiz-document-faults li')].map((it) => it.textContent)")
            .await?;
        assert_eq!(faults.len(), 2, "{faults:?}");
        ensure!(faults[0].contains("younger") || faults[1].contains("younger"));
        ensure!(faults[0].contains("shoes") || faults[1].contains("shoes"));
        page.tall_picture("wordpress-settings-faults").await?;
        form.save().await?;
        ensure!(!form.fault("document").await?.is_empty(), "nothing is said");
        assert_eq!(form.value("document").await?, TWO_FAULTS);
        unchanged(site)?;
        form.document("{ \"version\": 1, ", "wrong").await?;
        form.save().await?;
        ensure!(!form.fault("document").await?.is_empty(), "nothing is said");
        unchanged(site)?;
        still_works(page, &post.address).await
    })
}

#[test]
fn what_a_script_posts_is_held_to_the_same() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&good())?;
        let post = site.page("Posted by a script", "[microneedling_quiz]")?;
        let form = Form::open(page, site).await?;
        let documents = [
            // Right, yet nobody has checked it.
            (
                r#"{"version":1,"benefits":{"texture":null}}"#,
                "",
                "Not saved:",
            ),
            (TWO_FAULTS, "", ""),
            ("no JSON at all", "no JSON at all", ""),
            ("[1]", "[1]", ""),
            (r#"{"version":2}"#, r#"{"version":2}"#, ""),
        ];
        for (document, verdict, said) in documents {
            form.again(site).await?;
            let changes = json!({
                "microneedling_quiz[document]": document,
                "microneedling_quiz[document_checked]": verdict,
            });
            let (status, html) = send(page, changes).await?;
            assert_eq!(status, 200, "{document}");
            let error =
                crate::fetch::between(&html, "id=\"microneedling-quiz-document-error\"", "</");
            let error = error.unwrap_or_default();
            let words = error.split_once('>').map_or("", |it| it.1);
            ensure!(!words.is_empty(), "nothing is said of {document}");
            ensure!(words.starts_with(said), "“{words}” of {document}");
            unchanged(site)?;
        }
        still_works(page, &post.address).await
    })
}

#[test]
fn without_its_nonce_the_form_changes_nothing() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&good())?;
        Form::open(page, site).await?;
        for nonce in [Value::Null, json!("0123456789")] {
            let changes = json!({ "_wpnonce": nonce, "microneedling_quiz[clinic_name]": "Evil" });
            let (_, html) = send(page, changes).await?;
            ensure!(!html.contains("setting-error-saved"), "it says it is saved");
            unchanged(site)?;
        }
        // Chromium tells a refusal on the console.
        page.console_errors().await?;
        // The same with its nonce does.
        let changes = json!({ "microneedling_quiz[clinic_name]": "Ours" });
        send(page, changes).await?;
        assert_eq!(site.row()?["clinic_name"], "Ours");
        Ok(())
    })
}

#[test]
fn those_who_may_not_manage_the_site_never_get_there() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&good())?;
        let hands = Hands(page);
        for user in ["author", "editor"] {
            hands.log_in(site, user, SETTINGS).await?;
            let there: bool = hands
                .ask("return !!document.getElementById('microneedling-quiz-form')")
                .await?;
            ensure!(!there, "{user} sees the settings");
            let posted = "
                const done = arguments[0];
                const body = new URLSearchParams({
                    option_page: 'microneedling_quiz', action: 'update',
                    'microneedling_quiz[clinic_name]': 'Evil',
                });
                const ask = (address) => fetch(address, { method: 'POST', body }).then((it) => it.text());
                Promise.all([ask('/wp-admin/options.php'), ask('/wp-admin/options-general.php?page=microneedling-quiz')])
                    .then(() => done(null), (fault) => done(String(fault)));";
            let fault = page.script_async(posted, vec![]).await?;
            assert_eq!(fault, Value::Null);
            unchanged(site)?;
        }
        page.console_errors().await.map(drop)
    })
}

/// A row that something else has written: an import, a migration, a hand in the database.
#[test]
fn a_row_of_rubbish_breaks_no_page() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = site.page("Rubbish", "[microneedling_quiz]")?;
        let rows = [
            json!("a text"),
            json!(7),
            json!([]),
            json!({ "booking_url": ["x"], "accent": { "a": 1 }, "document": 3, "clinic_name": null }),
            json!({ "document": "{ \"version\": 1, \"benefits\": 3 }", "lang": "xx", "color_scheme": "purple" }),
            json!({ "document": "</script><script>alert(1)</script>", "accent": "red;}", "booking_url": "javascript:alert(1)" }),
        ];
        for row in rows {
            site.set(&json!({ "microneedling_quiz": row }))?;
            let html = crate::fetch::fetch(&post.address)?.body;
            ensure!(!html.contains("<script>alert"), "{row}");
            visit(page, &post.address).await?;
            // A broken document is told there; visitors see none of it.
            let told = page.console_errors().await?;
            let other = told.iter().find(|it| !it.contains("microneedling-quiz"));
            ensure!(other.is_none(), "{other:?}");
        }
        Ok(())
    })
}
