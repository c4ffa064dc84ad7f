//! What comes from outside the page: the end of its address, and what a tab holds.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};

use crate::vectors::{KEYS, MARKUP};
use crate::{DONE, SCRIPT, TAG, all, put, remember, unharmed};

const QUIZ: &str = "<microneedling-quiz loading=eager></microneedling-quiz>";

/// Every text behind some beginnings, as an attacker would try it.
fn lines(begins: &[&str]) -> Vec<String> {
    let texts: Vec<_> = MARKUP.iter().chain(&KEYS).collect();
    let each = begins.iter().flat_map(|begin| {
        let texts = texts.iter().map(move |it| format!("{begin}{it}"));
        texts.collect::<Vec<_>>()
    });
    each.collect()
}

/// The quiz is at its start, nothing is chosen.
async fn at_its_start(page: &Page) -> Result<()> {
    page.quiz(TAG).until_question("goals").await?;
    let chosen = "return document.querySelector('microneedling-quiz').shadowRoot.querySelectorAll(':checked').length";
    let chosen: usize = page.read(chosen, vec![]).await?;
    ensure!(chosen == 0, "{chosen} chosen");
    unharmed(page).await
}

#[test]
fn nothing_behind_the_address_gets_into_the_page() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/clinic.html", SCRIPT, QUIZ);
        page.open("/clinic.html#mq=1spoilt").await?;
        page.quiz(TAG).alive().await?;
        at_its_start(page).await?;
        let lines = lines(&["#mq=", "#mq=1", "#mq=constructor.", "#mq=<b>"]);
        let follow = "
            const [lines, done] = arguments;
            const root = document.querySelector('microneedling-quiz').shadowRoot;
            const before = census();
            (async () => {
                const wrong = [];
                for (const line of lines) {
                    // Both at once: the quiz is told, and hears nothing but that.
                    const changed = new Promise((then) => addEventListener('hashchange', then, { once: true }));
                    location.hash = line;
                    await changed;
                    await new Promise((then) => setTimeout(then));
                    if (census() !== before) wrong.push(line);
                    if (root.textContent.includes('pwned')) wrong.push(`shown: ${line}`);
                }
                done(wrong);
            })();";
        let wrong = page.script_async(follow, vec![lines.into()]).await?;
        assert_eq!(wrong, serde_json::json!([]));
        at_its_start(page).await
    })
}

#[test]
fn nothing_that_a_tab_holds_gets_into_the_page() -> Outcome {
    run(Setup::desktop(), async |page| {
        let lines = lines(&["", "1 @", "1 @goals goals.", "1 @result * ", "1 @result -"]);
        let quizzes: Vec<_> = (0..lines.len())
            .map(|at| format!("<microneedling-quiz id=q{at} loading=eager></microneedling-quiz>"))
            .collect();
        remember(page, "/clinic.html", &[], DONE).await?;
        let keep = "arguments[0].forEach((line, at) =>
            sessionStorage.setItem(`microneedling-quiz /clinic.html q${at}`, `${Date.now()} 500 ${line}`))";
        page.script(keep, vec![lines.into()]).await?;
        put(page, "/clinic.html", SCRIPT, &quizzes.concat());
        page.open("/clinic.html").await?;
        let first = "root.querySelector('fieldset[data-question=goals]:not([data-painted] *)')";
        all(page, "at its start", first).await?;
        let shown = "return [...document.querySelectorAll('microneedling-quiz')]
            .filter(({ shadowRoot }) => /pwned|hit|:checked/.test(shadowRoot.textContent) || shadowRoot.querySelector(':checked')).length";
        assert_eq!(page.script(shown, vec![]).await?, 0);
        unharmed(page).await
    })
}

/// Keys and values that are no visit at all, and a page that reads them as something else.
#[test]
fn a_kept_height_is_a_number_and_no_style() -> Outcome {
    run(Setup::desktop(), async |page| {
        remember(page, "/clinic.html", &[], DONE).await?;
        let keep = "
            const line = '1 @timing goals.fine-lines';
            [`500px;background:url(/hit)`, `1e9`, `-1`, `NaN`, `999999999999999999999`].forEach((height, at) =>
                sessionStorage.setItem(`microneedling-quiz /clinic.html q${at}`, `${Date.now()} ${height} ${line}`));";
        page.script(keep, vec![]).await?;
        let quizzes =
            (0..5).map(|at| format!("<microneedling-quiz id=q{at}></microneedling-quiz>"));
        let held = page.server().hold("*.wasm");
        put(page, "/clinic.html", SCRIPT, &quizzes.collect::<String>());
        page.open("/clinic.html").await?;
        all(page, "drawn", "root.querySelector('[data-painted]')").await?;
        unharmed(page).await?;
        drop(held);
        page.quiz(TAG).alive().await?;
        unharmed(page).await
    })
}
