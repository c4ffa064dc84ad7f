//! For everyone: axe, and the keyboard alone.

use browser_tests::{Env, Outcome, Page, Result, Scheme, Setup, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::settings::Form;
use crate::{Hands, on_site};

/// Runs axe on a part of the page: the rest is `WordPress`'s own, or the theme's.
const RUN: &str = "
    const [part, done] = arguments;
    axe.run(part, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap((it) => it.nodes.map(
            (node) => `${it.id}: ${node.target} ${node.failureSummary}`))),
        (fault) => done([String(fault)]),
    );";

/// Fails with every violation in a part of the page.
async fn axe(page: &Page, part: &str) -> Result<()> {
    page.script(&Env::axe()?, vec![]).await?;
    let found = page.script_async(RUN, vec![json!(part)]).await?;
    let found: Vec<String> = serde_json::from_value(found)?;
    ensure!(found.is_empty(), "axe on {part}:\n{}", found.join("\n"));
    Ok(())
}

#[test]
fn axe_finds_nothing_on_the_settings_page() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let form = Form::open(page, site).await?;
        axe(page, "#microneedling-quiz-form").await?;
        form.fill("booking_url", "javascript:alert(1)").await?;
        form.document("{", "wrong").await?;
        axe(page, "#microneedling-quiz-form").await?;
        form.save().await?;
        axe(page, "#microneedling-quiz-form").await?;
        page.resize(390, 844).await?;
        axe(page, "#microneedling-quiz-form").await?;
        let wide: i32 = form
            .0
            .ask("
                const form = document.getElementById('microneedling-quiz-form');
                return Math.ceil(form.getBoundingClientRect().right - document.documentElement.clientWidth)")
            .await?;
        ensure!(wide <= 0, "the form sticks out of a phone by {wide}");
        page.tall_picture("wordpress-settings-phone").await?;
        Ok(())
    })
}

fn on_a_page(scheme: Scheme) -> Outcome {
    on_site(Setup::phone().scheme(scheme), async |page, site| {
        let set = json!({ "microneedling_quiz": { "accent": "#e8b4c8", "booking_url": "/book" } });
        site.set(&set)?;
        let post = site.page("For everyone", "<!-- wp:microneedling-quiz/quiz /-->")?;
        let quiz = page.open_quiz(&post.address).await?;
        quiz.alive().await?;
        quiz.still().await?;
        axe(page, "microneedling-quiz").await?;
        quiz.walk(&[]).await?;
        quiz.still().await?;
        axe(page, "microneedling-quiz").await
    })
}

#[test]
fn axe_finds_nothing_in_a_quiz_by_day() -> Outcome {
    on_a_page(Scheme::Light)
}

#[test]
fn axe_finds_nothing_in_a_quiz_by_night() -> Outcome {
    on_a_page(Scheme::Dark)
}

/// Every field in order, each with a name, and what is typed is saved by Enter.
#[test]
fn the_keyboard_alone_fills_in_the_settings() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let form = Form::open(page, site).await?;
        let keys = page.keyboard();
        form.0
            .ask::<()>(
                "document.querySelector('#microneedling-quiz-booking-url').focus(); return null",
            )
            .await?;
        page.client()
            .active_element()
            .await?
            .send_keys("/book")
            .await?;
        let now = "
            const it = document.activeElement;
            const name = it.getAttribute('aria-label')
                ?? [...(it.labels ?? [])].map((label) => label.textContent).join(' ') ?? '';
            const shown = getComputedStyle(it);
            return {
                id: it.id, name: (name || it.textContent || it.value || '').trim(),
                ring: shown.outlineStyle !== 'none' || shown.boxShadow !== 'none',
                inside: !!it.closest('#microneedling-quiz-form'),
            }";
        let mut ids = Vec::new();
        for _ in 0..80 {
            keys.tab().await?;
            let at: Value = form.0.ask(now).await?;
            let id = at["id"].as_str().unwrap_or_default().to_owned();
            if at["inside"] != true {
                // The quiz of the preview has the focus inside itself.
                continue;
            }
            if !id.is_empty() {
                ensure!(at["name"] != "", "{id} has no name");
                ensure!(at["ring"] == true, "{id} shows no focus");
            }
            let last = id == "submit";
            ids.push(id);
            if last {
                break;
            }
        }
        for key in [
            "booking-label",
            "clinic-name",
            "lang",
            "color-scheme",
            "accent",
            "radius",
            "document",
            "file",
        ] {
            let id = format!("microneedling-quiz-{key}");
            ensure!(ids.contains(&id), "Tab never comes to {id}: {ids:?}");
        }
        ensure!(ids.last().is_some_and(|it| it == "submit"), "{ids:?}");
        keys.press(Key::Enter).await?;
        form.0
            .until(
                "it to be saved",
                "!!document.querySelector('#setting-error-saved, #setting-error-settings_updated')",
            )
            .await?;
        assert_eq!(site.row()?["booking_url"], "/book");
        Ok(())
    })
}

/// Whoever has scripts switched off saves by the same form; a document needs a browser that checks.
#[test]
fn the_form_works_without_scripts() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let hands = Hands(page);
        Form::open(page, site).await?;
        // As it comes from the server, sent as a browser without scripts does.
        let sent = "
            const done = arguments[0];
            (async () => {
                const html = await (await fetch(location.href)).text();
                const doc = new DOMParser().parseFromString(html, 'text/html');
                const form = doc.getElementById('microneedling-quiz-form');
                form.querySelector('[name=\"microneedling_quiz[clinic_name]\"]').value = 'Without scripts';
                const answer = await fetch(location.href, { method: 'POST', body: new FormData(form) });
                return [answer.status, (await answer.text()).includes('setting-error-saved')];
            })().then(done, (fault) => done([0, String(fault)]));";
        let told = page.script_async(sent, vec![]).await?;
        assert_eq!(told, json!([200, true]));
        assert_eq!(site.row()?["clinic_name"], "Without scripts");
        hands.log_out().await
    })
}
