//! What leaves the device: nothing; and what stays on it: one key of this tab, until the quiz
//! starts again.

use browser_tests::{Answer, EVERY_QUESTION, Outcome, Page, Quiz, Result, Setup, run};

#[test]
fn a_whole_run_asks_for_nothing_and_keeps_one_key_until_it_starts_again() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "").await?;
        // The page's own icon and the like.
        loaded(page).await?;
        let served = page.server().requests();
        let resources = resources(page).await?;
        let asked = page.requests().await?;
        assert!(
            !served.is_empty() && !asked.is_empty(),
            "loading is counted"
        );
        assert_eq!(kept(page).await?, NOTHING, "before the first answer");

        quiz.walk(&EVERY_QUESTION).await?;
        quiz.change("Health").await?;
        let health: Answer<'_> = ("health", &["breakout-now"]);
        quiz.walk(&[health]).await?;
        unfold(page).await?;
        let there = kept(page).await?;
        assert_eq!(there.len(), 1, "{there:?}");
        assert!(
            there.iter().all(|it| it.starts_with(KEY)),
            "kept on the device: {there:?}"
        );
        quiz.start_again().await?;
        assert_eq!(kept(page).await?, NOTHING, "after Start again");
        quiz.walk(&[("age", &["under-18"])]).await?;
        assert_eq!(kept(page).await?, there);

        let mut asked = page.requests().await?;
        // Chromium's own picture in its field for a date: no request leaves it.
        asked.retain(|it| !it.starts_with("data:image/svg"));
        assert!(asked.is_empty(), "the browser asked for {asked:?}");
        assert_eq!(page.server().requests(), served);
        assert_eq!(self::resources(page).await?, resources);
        quiz.start_again().await?;
        assert_eq!(kept(page).await?, NOTHING, "in the end");
        Ok(())
    })
}

#[test]
fn with_resume_none_nothing_is_kept_at_any_time() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "resume=none").await?;
        for _ in 0..2 {
            quiz.tour(&[], async |_| {
                assert_eq!(kept(page).await?, NOTHING);
                Ok(())
            })
            .await?;
            assert_eq!(kept(page).await?, NOTHING);
            quiz.start_again().await?;
        }
        Ok(())
    })
}

/// A page that forbids itself every connection, once the quiz is there, takes nothing away from it.
#[test]
fn once_loaded_it_runs_where_every_connection_is_forbidden() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().watch(true);
        let quiz = open(page, "").await?;
        let forbid = "
            const policy = document.createElement('meta');
            policy.httpEquiv = 'Content-Security-Policy';
            policy.content = \"default-src 'none'; connect-src 'none'\";
            document.head.append(policy);";
        page.script(forbid, vec![]).await?;
        let probe = "
            const done = arguments[0];
            fetch('/probe').then(() => done('let through'), () => done('forbidden'));";
        assert_eq!(page.script_async(probe, vec![]).await?, "forbidden");
        let before = page.violations().await?.len();
        quiz.result_of(&EVERY_QUESTION).await?;
        quiz.start_again().await?;
        let violations = page.violations().await?;
        assert_eq!(violations.len(), before, "{violations:?}");
        // That of the probe.
        page.console_errors().await?;
        Ok(())
    })
}

/// The one key, in the storage of this tab.
const KEY: &str = "sessionStorage microneedling-quiz ";

const NOTHING: [&str; 0] = [];

/// Puts a quiz on a page and waits until it can be used.
async fn open<'a>(page: &'a Page, attributes: &str) -> Result<Quiz<'a>> {
    let body = format!("<microneedling-quiz {attributes}></microneedling-quiz>");
    page.server().page("/clinic.html", "", &body)?;
    page.open_quiz("/clinic.html").await
}

async fn kept(page: &Page) -> Result<Vec<String>> {
    let kept = page.script_async(KEPT, vec![]).await?;
    Ok(serde_json::from_value(kept)?)
}

/// Everything that a page can keep.
const KEPT: &str = "
    const done = arguments[0];
    const kept = [];
    if (document.cookie) kept.push(`cookie ${document.cookie}`);
    for (const [name, it] of Object.entries({ localStorage, sessionStorage }))
        for (const key of Object.keys(it)) kept.push(`${name} ${key}`);
    if (location.hash) kept.push(`address ${location.hash}`);
    Promise.all([
        indexedDB.databases?.() ?? [],
        globalThis.caches?.keys() ?? [],
        navigator.serviceWorker?.getRegistrations() ?? [],
    ]).then((lists) => {
        ['database', 'cache', 'worker'].forEach((name, place) => {
            for (const it of lists[place]) kept.push(`${name} ${it.name ?? it.scope ?? it}`);
        });
        done(kept);
    });";

async fn loaded(page: &Page) -> Result<()> {
    let body = "
        const done = arguments[0];
        if (document.readyState === 'complete') done(true);
        else addEventListener('load', () => done(true));";
    page.script_async(body, vec![]).await?;
    Ok(())
}

async fn resources(page: &Page) -> Result<u32> {
    let body = "return performance.getEntriesByType('resource').length";
    page.read(body, vec![]).await
}

async fn unfold(page: &Page) -> Result<()> {
    let body = "
        const root = document.querySelector('microneedling-quiz').shadowRoot;
        for (const it of root.querySelectorAll('details')) it.open = true;";
    page.script(body, vec![]).await?;
    Ok(())
}
