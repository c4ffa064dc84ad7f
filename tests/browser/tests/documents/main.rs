//! A clinic's own document: how it gets to the quiz, what comes of it, and what where it is wrong.

#![allow(
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod broken;
mod bytes;
mod changes;
mod faults;
mod leads;
mod leak;
mod links;
mod looks;
mod moves;
mod policy;
mod remembered;
mod rosa;
mod several;
mod single;
mod slow;
mod speaks;
mod texts;
mod trap;
mod waiting;
mod ways;

use browser_tests::{Event, Kind, Page, Quiz, Reply, Result, Screen, Seen, Watched, ensure, wait};
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use rosa::{BUILT_IN, FIRST, ROSA, rosa, titled, titled_in};

/// The name of the element.
const TAG: &str = "microneedling-quiz";

const SCRIPT: &str = "<script src='/embed/microneedling-quiz.js' async></script>";

/// What the two engines are called.
const OWN: &str = "/embed/own-*";
const PLAIN: &str = "/embed/quiz-*";

/// Puts a document there.
fn put_document(page: &Page, path: &str, document: &Value) {
    page.server().put(path, json(document));
}

fn json(document: &Value) -> Reply {
    Reply::new("application/json", document.to_string())
}

/// Puts a page of these there; what happens on it is kept.
fn put(page: &Page, path: &str, head: &str, body: &str) {
    put_in(page, "en", path, head, body);
}

/// The same in a language.
fn put_in(page: &Page, lang: &str, path: &str, head: &str, body: &str) {
    page.server().watch(true);
    let document = format!(
        "<!doctype html><html lang={lang}><meta charset=utf-8><title>A clinic</title>\
         <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>\
         {head}<body><main><h1>A clinic</h1>{body}</main><footer id=below>Below</footer>"
    );
    page.server().html(path, &document);
}

/// A quiz with these attributes and this inside.
fn quiz(attributes: &str, inside: &str) -> String {
    format!("<{TAG} {attributes}>{inside}</{TAG}>")
}

/// A document as a child of the quiz.
fn inline(document: &Value) -> String {
    // As any page has to write it.
    let text = document.to_string().replace('<', "\\u003c");
    format!("<script type='application/json'>{text}</script>")
}

/// Opens a page with a quiz that has a document by `src`.
async fn open<'a>(page: &'a Page, document: &Value, attributes: &str) -> Result<Quiz<'a>> {
    open_in(page, "en", document, attributes).await
}

/// The same in a language.
async fn open_in<'a>(
    page: &'a Page,
    lang: &str,
    document: &Value,
    attributes: &str,
) -> Result<Quiz<'a>> {
    put_document(page, "/clinic.json", document);
    let attributes = format!("src=/clinic.json loading=eager {attributes}");
    put_in(page, lang, "/clinic.html", SCRIPT, &quiz(&attributes, ""));
    page.open("/clinic.html").await?;
    let quiz = page.quiz(TAG);
    quiz.alive().await?;
    Ok(quiz)
}

/// Waits for a question of the program that says this.
async fn until_title(quiz: &Quiz<'_>, title: &str) -> Result<Screen> {
    let is = |screen: &Screen| screen.title == title && !screen.painted;
    quiz.until(&format!("“{title}”"), is).await
}

/// Runs a script that has the first quiz as `quiz` and its shadow root as `root`.
async fn ask<T: DeserializeOwned>(page: &Page, body: &str, args: Vec<Value>) -> Result<T> {
    let names = "const quiz = document.querySelector('microneedling-quiz');
        const root = quiz?.shadowRoot;";
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

/// Waits until so many events of a name have come.
async fn until_events(page: &Page, name: &str, count: usize) -> Result<Watched> {
    wait::until(&format!("{name}, {count} times"), async || {
        let seen = page.watched().await?;
        Ok(if seen.named(name).len() < count {
            Seen::NotYet(format!("{:?}", seen.names()))
        } else {
            Seen::Yes(seen)
        })
    })
    .await
}

/// A word of an event's detail.
fn word<'a>(event: &'a Event, name: &str) -> &'a str {
    let word = event.detail.get(name).and_then(Value::as_str);
    word.unwrap_or_default()
}

/// Waits for the faults that these quizzes tell of their documents, each once, by these words, with
/// one line on the console; reads away what the browser itself says.
async fn told(page: &Page, by: &[&str], words: &[&str]) -> Result<()> {
    let seen = until_events(page, "mq-error", by.len()).await?;
    let mut from = Vec::new();
    for error in seen.named("mq-error") {
        let message = word(error, "message");
        assert_eq!(word(error, "code"), "document", "{message}");
        for word in words {
            ensure!(message.contains(word), "no “{word}” in: {message}");
        }
        let line = format!("{TAG}: {message}");
        ensure!(seen.console.contains(&line), "{:?}", seen.console);
        from.push(error.at.as_str());
    }
    from.sort_unstable();
    assert_eq!(from, by);
    assert_eq!(seen.console.len(), by.len(), "{:?}", seen.console);
    assert_eq!(seen.errors, [""; 0]);
    page.console_errors().await?;
    Ok(())
}

/// Walks to the result of the quiz as built in, in which there is no trace of a document.
async fn runs_as_built_in(page: &Page, quiz: &Quiz<'_>) -> Result<()> {
    let screen = until_title(quiz, BUILT_IN).await?;
    assert_eq!(screen.options.len(), 11);
    quiz.walk(&[]).await?;
    assert_eq!(quiz.screen().await?.kind, Kind::Result);
    assert_eq!(quiz.result().await?.benefits.len(), 6);
    // Not a wasm that is stopped: an answer can be changed.
    quiz.change("How much it shows").await?;
    let dressed = "root.querySelectorAll('style[data-document]').length";
    until(page, "no style of a document", &format!("{dressed} === 0")).await
}

/// Walks to the result of [`rosa`].
async fn walk(quiz: &Quiz<'_>) -> Result<browser_tests::Report> {
    until_title(quiz, ROSA).await?;
    quiz.result_of(&[FIRST]).await
}
