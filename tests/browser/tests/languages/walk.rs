//! A visitor's way through the quiz by the names that its buttons have in a language.

use std::collections::BTreeMap;

use browser_tests::{Answer, Context, Page, Quiz, Result, Screen, answer_to, ensure, questions};
use serde_json::json;

use crate::ask;
use crate::words::Words;

/// In the page itself: a run is one command then, not thirty.
const WALK: &str = "
    const [selector, answers, names, most] = arguments;
    const found = document.querySelector(selector);
    const host = found.localName === 'microneedling-quiz' ? found : found.querySelector('microneedling-quiz');
    const inside = host.shadowRoot;
    const tidy = (it) => it.textContent.replace(/\\s+/g, ' ').trim();
    const up = () => inside.querySelector('fieldset[data-question]')?.dataset.question
        ?? inside.querySelector('[part~=result]:not([data-coming]), [part~=end]')?.getAttribute('part');
    return (async () => {
        const asked = [];
        for (let now = up(); answers[now] && asked.length < most; now = up()) {
            for (const value of answers[now]) {
                const input = [...inside.querySelectorAll('input')].find((it) => it.value === value);
                if (!input) return { asked, fault: `${now} has no option ${value}` };
                if (!input.checked) input.click();
            }
            const buttons = [...inside.querySelectorAll('button')];
            const forward = buttons.find((it) => names.includes(tidy(it)));
            if (!forward) return { asked, fault: `at ${now} no button is called ${names}` };
            forward.click();
            const end = performance.now() + 10000;
            while (up() === now || !up()) {
                if (performance.now() > end) return { asked, fault: `nothing follows ${now}` };
                await new Promise((later) => setTimeout(later));
            }
            asked.push(now);
        }
        return { asked };
    })();";

#[derive(serde::Deserialize)]
struct Walked {
    asked: Vec<String>,
    fault: Option<String>,
}

async fn go(
    page: &Page,
    host: &str,
    words: &Words,
    answers: &[Answer<'_>],
    most: usize,
) -> Result<Vec<String>> {
    let mut all = BTreeMap::new();
    for question in questions() {
        all.insert(question, answer_to(question, answers)?);
    }
    let names = [words.get("/ui/next")?, words.get("/ui/see-result")?];
    let args = vec![json!(host), json!(all), json!(names), json!(most)];
    let walked: Walked = page.read(WALK, args).await?;
    let fault = walked.fault.unwrap_or_default();
    ensure!(fault.is_empty(), "in {}: {fault}", words.tag);
    Ok(walked.asked)
}

/// Answers everything from here on: these answers, and else plain ones.
pub async fn walk(page: &Page, words: &Words, answers: &[Answer<'_>]) -> Result<Vec<String>> {
    walk_in(page, crate::TAG, words, answers).await
}

/// The same in one quiz of several.
pub async fn walk_in(
    page: &Page,
    host: &str,
    words: &Words,
    answers: &[Answer<'_>],
) -> Result<Vec<String>> {
    page.quiz(host).ready().await?;
    go(page, host, words, answers, questions().len()).await
}

/// The same with a look at every screen before it is answered, the last included.
pub async fn tour(
    page: &Page,
    words: &Words,
    answers: &[Answer<'_>],
    mut look: impl AsyncFnMut(&Screen) -> Result<()>,
) -> Result<usize> {
    let quiz = page.quiz(crate::TAG);
    let mut seen = 0;
    loop {
        let screen = quiz.ready().await?;
        look(&screen).await.with_context(|| screen.line())?;
        seen += 1;
        if screen.question.is_none() {
            return Ok(seen);
        }
        ensure!(seen <= questions().len(), "the quiz goes on and on");
        go(page, crate::TAG, words, answers, 1).await?;
    }
}

/// Presses what goes on.
pub async fn forward(quiz: &Quiz<'_>, words: &Words) -> Result<()> {
    let screen = quiz.screen().await?;
    let names = [words.get("/ui/next")?, words.get("/ui/see-result")?];
    let name = names.into_iter().find(|it| screen.button(it).is_some());
    quiz.press(name.with_context(|| format!("no {names:?} at {}", screen.line()))?)
        .await
}

/// Presses the button beside the answer to a question.
pub async fn change(page: &Page, words: &Words, question: &str) -> Result<Screen> {
    let press = "
        const [name, about] = arguments;
        const button = [...root.querySelectorAll('button')].find((it) => it.textContent === name
            && root.getElementById(it.getAttribute('aria-describedby'))?.textContent === about);
        button?.click();
        return Boolean(button);";
    let about = words.get(&format!("/questions/{question}/short"))?;
    let args = vec![words.get("/ui/change")?.into(), about.into()];
    let pressed: bool = ask(page, press, args).await?;
    ensure!(pressed, "no button changes “{about}”");
    page.quiz(crate::TAG).until_question(question).await
}
