//! What the package's manifest names is what a running quiz has.

use std::collections::BTreeSet;

use browser_tests::{Context, EVERY_QUESTION, Env, Outcome, Page, Result, Setup, run};
use serde_json::Value;

use crate::{TAG, site};

/// The names in a list of the manifest.
fn names(list: &str) -> Result<BTreeSet<String>> {
    let path = Env::get()?.dist.join("npm/custom-elements.json");
    let text =
        std::fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
    let manifest: Value = serde_json::from_str(&text)?;
    let list = manifest.pointer(&format!("/modules/0/declarations/0/{list}"));
    let list = list.and_then(Value::as_array).context("no such list")?;
    let name = |it: &Value| Some(it.get("name")?.as_str()?.to_owned());
    Ok(list.iter().filter_map(name).collect())
}

/// The parts that stand in the quiz.
async fn parts(page: &Page) -> Result<Vec<String>> {
    let script = "const root = document.querySelector('microneedling-quiz').shadowRoot;
        return [...root.querySelectorAll('[part]')].flatMap((it) => [...it.part])";
    page.read(script, vec![]).await
}

#[test]
fn every_part_event_and_member_of_the_manifest_is_there() -> Outcome {
    run(Setup::desktop(), async |page| {
        let server = site("vite").await?;
        page.open(&server.url("/index.html")).await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        let mut seen = BTreeSet::new();
        seen.extend(parts(page).await?);
        let answers = [EVERY_QUESTION[0], ("health", &["pregnant"])];
        quiz.walk(&answers).await?;
        seen.extend(parts(page).await?);
        page.script(
            "document.addEventListener('mq-book', (it) => it.preventDefault());
             const quiz = document.querySelector('microneedling-quiz');
             quiz.shadowRoot.querySelector('a[href$=\"/book\"]').click();
             quiz.restart();
             quiz.mode = 'nonsense';",
            vec![],
        )
        .await?;
        quiz.until_question("goals").await?;
        quiz.walk(&[("age", &["under-18"])]).await?;
        seen.extend(parts(page).await?);
        assert_eq!(seen, names("cssParts")?);

        let watched = page.watched().await?;
        let fired: BTreeSet<_> = watched.names().into_iter().map(String::from).collect();
        assert_eq!(fired, names("events")?);

        let own = "const prototype = customElements.get('microneedling-quiz').prototype;
            return Object.getOwnPropertyNames(prototype).filter((it) => !/^constructor$|Callback$/.test(it))";
        let own: Vec<String> = page.read(own, vec![]).await?;
        let mut own: BTreeSet<_> = own.into_iter().collect();
        // Every element has it.
        own.insert("lang".into());
        assert_eq!(own, names("members")?);
        let observed = "return customElements.get('microneedling-quiz').observedAttributes";
        let observed: Vec<String> = page.read(observed, vec![]).await?;
        assert_eq!(
            observed.into_iter().collect::<BTreeSet<_>>(),
            names("attributes")?
        );
        // The slip above.
        assert_eq!(page.console_errors().await?.len(), 1);
        Ok(())
    })
}
