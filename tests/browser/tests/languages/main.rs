//! The quiz in the language of the page around it, from the first paint to the result.

mod broken;
mod counts;
mod live;
mod loading;
mod mirrored;
mod paint;
mod places;
mod regions;
mod results;
mod screens;
mod walk;
mod words;

use browser_tests::{Event, Page, Quiz, Result, Screen, Seen, Watched, bail, ensure, wait};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The name of the element.
const TAG: &str = "microneedling-quiz";

/// The seven languages.
const ALL: [&str; 7] = ["en", "de", "es", "fr", "pt", "pl", "ar"];

/// What the shell fetches last, and the files of languages.
const WASM: &str = "*.wasm";
const FILES: &str = "/embed/lang/*";

const SCRIPT: &str = "<script src='/embed/microneedling-quiz.js' async></script>";

/// Puts a page there that says these attributes of itself, and keeps what happens on it.
fn put(page: &Page, path: &str, root: &str, head: &str, body: &str) {
    page.server().watch(true);
    let document = format!(
        "<!doctype html><html {root}><meta charset=utf-8><title>A clinic</title>\
         <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>\
         {head}<body><main><h1>42</h1>{body}</main>"
    );
    page.server().html(path, &document);
}

/// Opens a page of this language with a quiz on it.
async fn open<'a>(page: &'a Page, lang: &str, attributes: &str) -> Result<Quiz<'a>> {
    let body = format!("<{TAG} loading=eager {attributes}></{TAG}>");
    put(page, "/clinic.html", &format!("lang={lang}"), SCRIPT, &body);
    page.open("/clinic.html").await?;
    Ok(page.quiz(TAG))
}

/// The same, and waits for the program.
async fn open_alive<'a>(page: &'a Page, lang: &str, attributes: &str) -> Result<Quiz<'a>> {
    let quiz = open(page, lang, attributes).await?;
    quiz.alive().await?;
    Ok(quiz)
}

/// Runs a script that has the first quiz as `quiz` and its shadow root as `root`.
async fn ask<T: DeserializeOwned>(page: &Page, body: &str, args: Vec<Value>) -> Result<T> {
    let names = "const quiz = document.querySelector('microneedling-quiz');
        const root = quiz?.shadowRoot;
        const card = root?.querySelector('[part~=card]');";
    page.read(&format!("{names}{body}"), args).await
}

/// The same for what nobody wants back.
async fn tell(page: &Page, body: &str) -> Result<()> {
    ask::<()>(page, &format!("{body}; return null;"), vec![]).await
}

/// Waits until such a script gives true.
async fn until(page: &Page, what: &str, body: &str) -> Result<()> {
    wait::until(what, async || {
        let now: Value = ask(page, &format!("return {body}"), vec![]).await?;
        Ok(Seen::if_true(now == true, || now.to_string()))
    })
    .await
}

/// Waits for a screen of this title.
async fn until_title(quiz: &Quiz<'_>, title: &str) -> Result<Screen> {
    quiz.until(&format!("“{title}”"), |screen| screen.title == title)
        .await
}

/// Waits for the first event of a name.
async fn until_event(page: &Page, name: &str) -> Result<Watched> {
    wait::until(name, async || {
        let seen = page.watched().await?;
        Ok(if seen.named(name).is_empty() {
            Seen::NotYet(format!("{:?}", seen.names()))
        } else {
            Seen::Yes(seen)
        })
    })
    .await
}

/// The languages that `mq-ready` told, one for each quiz.
async fn told_langs(page: &Page) -> Result<Vec<String>> {
    let seen = until_event(page, "mq-ready").await?;
    let events = seen.named("mq-ready");
    Ok(events.into_iter().map(|it| word(it, "lang")).collect())
}

/// A word of an event's detail.
fn word(event: &Event, name: &str) -> String {
    let word = event.detail.get(name).and_then(Value::as_str);
    word.unwrap_or_default().to_owned()
}

/// Waits for the one fault that is told, by these words; reads away what the browser says of it.
async fn told_once(page: &Page, code: &str, words: &[&str]) -> Result<()> {
    let seen = until_event(page, "mq-error").await?;
    let errors = seen.named("mq-error");
    let [error] = errors.as_slice() else {
        bail!("not told once: {errors:#?}");
    };
    let message = word(error, "message");
    assert_eq!(word(error, "code"), code, "{message}");
    for word in words {
        ensure!(message.contains(word), "no “{word}” in: {message}");
    }
    assert_eq!(seen.console, [format!("{TAG}: {message}")]);
    assert_eq!(seen.errors, [""; 0]);
    page.console_errors().await?;
    Ok(())
}

/// The language and the direction of the card.
async fn card(page: &Page) -> Result<(String, String)> {
    let look = "return [card.lang, getComputedStyle(card).direction]";
    ask(page, look, vec![]).await
}

/// Opens all that folds.
async fn unfold(page: &Page) -> Result<()> {
    let open = "for (const it of root.querySelectorAll('details')) it.open = true";
    tell(page, open).await
}
