//! What leaves the device: nothing, and nothing stays on it.

use browser_tests::{Answer, EVERY_QUESTION, Outcome, Page, Result, Setup, run};

#[test]
fn a_whole_run_asks_for_nothing_and_keeps_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        // The page's own icon and the like.
        loaded(page).await?;
        let served = page.server().requests();
        let resources = resources(page).await?;
        let asked = page.requests().await?;
        assert!(
            !served.is_empty() && !asked.is_empty(),
            "loading is counted"
        );

        quiz.walk(&EVERY_QUESTION).await?;
        quiz.change("Health").await?;
        let health: Answer<'_> = ("health", &["breakout-now"]);
        quiz.walk(&[health]).await?;
        unfold(page).await?;
        quiz.start_again().await?;
        quiz.walk(&[("age", &["under-18"])]).await?;

        let asked = page.requests().await?;
        assert!(asked.is_empty(), "the browser asked for {asked:?}");
        assert_eq!(page.server().requests(), served);
        assert_eq!(self::resources(page).await?, resources);
        let kept: Vec<String> = page.script_async(KEPT, vec![]).await.map(from)??;
        assert!(kept.is_empty(), "kept on the device: {kept:?}");
        Ok(())
    })
}

fn from(value: serde_json::Value) -> Result<Vec<String>> {
    Ok(serde_json::from_value(value)?)
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
