//! Attacks: what a text, an address, a message or a file of somebody else can do to a page with the
//! quiz, and to whoever visits it: nothing. `SECURITY.md` says what stands behind each.

#![allow(
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod addresses;
mod attributes;
mod documents;
mod framed;
mod kept;
mod large;
mod leaving;
mod looks;
mod rows;
mod strangers;
mod turned;
mod vectors;

use browser_tests::{Page, Reply, Result, Seen, ensure, wait};
use serde_json::{Value, json};

/// The name of the element.
const TAG: &str = "microneedling-quiz";

/// What each page of a test has in its head.
const SCRIPT: &str = "<script src=/embed/microneedling-quiz.js async></script>";

/// A strict policy, which only tells: what breaks it still happens, and leaves its traces.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'";

/// A visit that is done, as a tab keeps it: a quiz that finds it is at its result at once.
const DONE: &str = "1 @result goals.fine-lines noticeable.quite area.face midday.comfortable \
    timing.no-rush age.22-or-over health.none";

/// Puts a page there that notices what attacks leave behind.
fn put(page: &Page, path: &str, head: &str, body: &str) {
    let server = page.server();
    server.watch(true);
    server.header("content-security-policy-report-only", POLICY);
    server.put("/canary.js", Reply::script(include_str!("canary.js")));
    let document = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A clinic</title>\
         <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>\
         <script src=/canary.js></script>{head}<body><main>{body}</main>"
    );
    server.html(path, &document);
}

/// Lets a tab hold a visit that is done, for these quizzes of a page.
async fn remember(page: &Page, path: &str, names: &[String], visit: &str) -> Result<()> {
    put(page, "/before.html", "", "");
    page.open("/before.html").await?;
    let keep = "
        const [path, names, visit] = arguments;
        for (const name of names)
            sessionStorage.setItem(`microneedling-quiz ${path} ${name}`, `${Date.now()} 500 ${visit}`);";
    page.script(keep, vec![json!(path), json!(names), json!(visit)])
        .await?;
    Ok(())
}

/// The names that so many quizzes have here; a `div`'s goes by its place.
fn names(way: &str, count: usize) -> Vec<String> {
    let mark = if way == "div" { "" } else { "q" };
    (0..count).map(|at| format!("{mark}{at}")).collect()
}

/// A result that has come whole, and what the page says of itself with it: each is told the wasm in
/// a call of its own.
const AT_RESULT: &str =
    "root.querySelector('[part~=result]:not([data-coming]) .clinic span + span')";

/// A page with quizzes made in a way (`attribute`, `property`, `div`), each at its result.
async fn at_result(page: &Page, way: &str, quizzes: &[Value]) -> Result<()> {
    remember(page, "/clinic.html", &names(way, quizzes.len()), DONE).await?;
    put(page, "/clinic.html", SCRIPT, "");
    page.open("/clinic.html").await?;
    make(page, way, quizzes).await?;
    all(page, "at the result, with its name", AT_RESULT).await
}

/// Makes quizzes of `attributes`, and of a `document` where there is one.
async fn make(page: &Page, way: &str, quizzes: &[Value]) -> Result<()> {
    let named = quizzes.iter().enumerate().map(|(at, it)| {
        let mut it = it.clone();
        it["id"] = json!(format!("q{at}"));
        it["attributes"]["loading"] = json!("eager");
        if it["attributes"]["clinic-name"].is_null() {
            it["attributes"]["clinic-name"] = json!("A clinic");
        }
        if let Some(document) = it["document"].as_str() {
            let path = format!("/document-{at}.json");
            let reply = Reply::new("application/json", document);
            page.server().put(&path, reply);
            it["attributes"]["src"] = json!(path);
        }
        it
    });
    let named: Vec<_> = named.collect();
    page.script("make(...arguments)", vec![json!(way), json!(named)])
        .await?;
    Ok(())
}

/// Waits until every quiz of the page is so: an expression over its `root`.
async fn all(page: &Page, what: &str, holds: &str) -> Result<()> {
    let look = format!(
        "const quizzes = [...document.querySelectorAll('{TAG}')];
         const is = ({{ shadowRoot: root }}) => root && {holds};
         return [quizzes.filter(is).length, quizzes.length];"
    );
    wait::until(&format!("all quizzes {what}"), async || {
        let (there, of): (usize, usize) = page.read(&look, vec![]).await?;
        let instead = || format!("{there} of {of}");
        Ok(Seen::if_true(there == of && of > 0, instead))
    })
    .await
}

/// No script ran, nothing strange stands there, nothing was asked for, no policy was broken.
async fn unharmed(page: &Page) -> Result<()> {
    let traces: Vec<String> = page.read("return traces()", vec![]).await?;
    ensure!(traces.is_empty(), "traces:\n{}", traces.join("\n"));
    let hits = page.server().asked("*hit*");
    ensure!(hits == 0, "{:?}", page.server().requests());
    let violations = page.violations().await?;
    ensure!(violations.is_empty(), "{violations:?}");
    let errors: Vec<String> = page.read("return mqWatch.errors", vec![]).await?;
    ensure!(errors.is_empty(), "{errors:?}");
    Ok(())
}

/// How many faults each quiz has told of, with this code.
async fn faults(page: &Page, code: &str) -> Result<Vec<(String, usize)>> {
    let count = "
        const told = {};
        for (const { name, at, detail } of mqWatch.events)
            if (name === 'mq-error' && detail.code === arguments[0]) told[at] = (told[at] ?? 0) + 1;
        return Object.entries(told).sort();";
    page.read(count, vec![json!(code)]).await
}

/// Reads away the lines on the console that quizzes have told their faults by.
async fn told(page: &Page) -> Result<()> {
    page.console_errors().await?;
    Ok(())
}

/// A text as the value of an attribute in HTML.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('&', "&amp;").replace('"', "&quot;"))
}
