//! The element that a page embeds: first paint, loading, what is kept, attributes, events, methods.

mod attributes;
mod booking;
mod early;
mod events;
mod lazy;
mod looks;
mod methods;
mod paint;
mod pieces;
mod reset;
mod resume;
mod storage;

use browser_tests::{Event, Page, Quiz, Result, Seen, Watched, wait};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The file that the shell fetches last.
const WASM: &str = "*.wasm";

/// Every file that the shell fetches.
const REST: [&str; 2] = ["/embed/quiz-*.js", WASM];

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

/// Puts a quiz with these attributes on a page that is watched, and goes there.
async fn open<'a>(page: &'a Page, attributes: &str) -> Result<Quiz<'a>> {
    page.server().watch(true);
    let body = format!("<microneedling-quiz {attributes}></microneedling-quiz>");
    page.server().page("/clinic.html", "", &body)?;
    page.open("/clinic.html").await?;
    Ok(page.quiz("microneedling-quiz"))
}

/// The same, and waits for the program.
async fn open_alive<'a>(page: &'a Page, attributes: &str) -> Result<Quiz<'a>> {
    let quiz = open(page, attributes).await?;
    quiz.alive().await?;
    Ok(quiz)
}

/// The quiz's own keys in this tab's storage.
async fn keys(page: &Page) -> Result<Vec<String>> {
    page.read("return Object.keys(sessionStorage)", vec![])
        .await
}

/// Waits until a script that has `quiz` and `root` returns true.
async fn until(page: &Page, what: &str, body: &str) -> Result<()> {
    wait::until(what, async || {
        let holds: bool = ask(page, &format!("return Boolean({body})"), vec![]).await?;
        Ok(Seen::if_true(holds, || "nothing of the kind".into()))
    })
    .await
}

/// Waits until what the page has seen is so.
async fn until_watched(page: &Page, what: &str, is: impl Fn(&Watched) -> bool) -> Result<Watched> {
    wait::until(what, async || {
        let seen = page.watched().await?;
        Ok(if is(&seen) {
            Seen::Yes(seen)
        } else {
            Seen::NotYet(format!("{:?}", seen.names()))
        })
    })
    .await
}

/// A word of an event's detail.
fn word<'a>(event: &'a Event, name: &str) -> &'a str {
    let word = event.detail.get(name).and_then(Value::as_str);
    word.unwrap_or_default()
}

/// Waits for the first event of a name.
async fn until_event(page: &Page, name: &str) -> Result<Watched> {
    let told = |it: &Watched| !it.named(name).is_empty();
    until_watched(page, name, told).await
}
