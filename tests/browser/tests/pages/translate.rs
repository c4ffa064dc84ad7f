//! Page translators put nodes of their own in the place of words; the quiz goes on (R14).

use browser_tests::{Outcome, Page, Quiz, Result, Screen, Setup, ensure, run};
use serde_json::Value;

use crate::{QUIZ, act, look};

/// What Google's does to a page, the words left as they are.
const TRANSLATE: &str = "
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) {
        if (!text.data.trim() || text.parentElement.closest('style, script')) continue;
        const [outer, inner] = [0, 1].map(() => document.createElement('font'));
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }";

/// Every word that shows or unfolds, in order.
const WORDS: &str = "
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode.data.trim());
    return all.filter(Boolean);";

/// A run, translated at every screen or not at all: the words at each station.
struct Run<'a> {
    page: &'a Page,
    quiz: Quiz<'a>,
    translated: bool,
    stations: Vec<(String, Vec<String>)>,
}

impl Run<'_> {
    async fn station(&mut self, name: &str) -> Result<()> {
        self.quiz.still().await?;
        let words = look(self.page, WORDS).await?;
        self.stations.push((name.into(), words));
        if self.translated {
            act(self.page, TRANSLATE).await?;
            let fonts: Value =
                look(self.page, "return root.querySelectorAll('font').length").await?;
            ensure!(fonts.as_u64() > Some(0), "nothing to translate at {name}");
        }
        Ok(())
    }

    async fn go(&mut self, name: &str, screen: Screen) -> Result<()> {
        ensure!(
            screen.headings == 1,
            "{} headings at {name}",
            screen.headings
        );
        self.station(name).await
    }
}

async fn walk(page: &Page, translated: bool) -> Result<Vec<(String, Vec<String>)>> {
    let body = "<microneedling-quiz booking-url=/book resume=none></microneedling-quiz>";
    page.server().page("/translate.html", "", body)?;
    // Before the program is there too.
    let held = page.server().hold("/embed/*.wasm");
    page.open("/translate.html").await?;
    let quiz = page.quiz(QUIZ);
    quiz.ready().await?;
    held.until_asked().await?;
    let mut run = Run {
        page,
        quiz: quiz.clone(),
        translated,
        stations: vec![],
    };
    run.station("painted").await?;
    quiz.choose("fine-lines").await?;
    run.station("painted and chosen").await?;
    act(page, "root.querySelector('[type=submit]').click()").await?;
    let waits = |screen: &Screen| screen.button("Next").is_none();
    quiz.until("a button that waits", waits).await?;
    run.station("waiting").await?;
    held.release();
    run.go("second", quiz.until_question("noticeable").await?)
        .await?;
    quiz.press("Next").await?;
    let error = |screen: &Screen| screen.error.is_some();
    run.go("error", quiz.until("an error", error).await?)
        .await?;
    quiz.choose("quite").await?;
    let fine = |screen: &Screen| screen.error.is_none();
    run.go("error gone", quiz.until("no error", fine).await?)
        .await?;
    run.go("first again", quiz.go("Back").await?).await?;
    // Other answers, another number of questions.
    quiz.choose("acne-scars").await?;
    run.station("first changed").await?;
    let mut screen = quiz.forward().await?;
    while let Some(question) = screen.question.clone() {
        run.go(&question, screen).await?;
        let values = browser_tests::answer_to(&question, &[("health", &["sunburn"])])?;
        screen = quiz.answer(&question, values).await?;
    }
    run.go("result", screen).await?;
    let answers = quiz.result().await?.answers;
    let about = answers.last().map_or("", String::as_str);
    run.go("changing", quiz.change(about).await?).await?;
    quiz.unchoose("sunburn").await?;
    quiz.choose("none").await?;
    run.go("another result", quiz.forward().await?).await?;
    run.go("start again", quiz.start_again().await?).await?;
    quiz.walk(&[("age", &["under-18"])]).await?;
    run.go("end", quiz.screen().await?).await?;
    Ok(run.stations)
}

#[test]
fn r14_a_translated_page_shows_every_new_word_once() -> Outcome {
    run(Setup::phone(), async |page| {
        let plain = walk(page, false).await?;
        let translated = walk(page, true).await?;
        let names =
            |all: &[(String, Vec<String>)]| all.iter().map(|it| it.0.clone()).collect::<Vec<_>>();
        assert_eq!(names(&plain), names(&translated));
        for ((name, one), (_, other)) in plain.iter().zip(&translated) {
            // Broken off differently, the words are the same.
            ensure!(
                one.join(" ") == other.join(" "),
                "at {name}:\n{one:#?}\ntranslated:\n{other:#?}"
            );
        }
        Ok(())
    })
}
