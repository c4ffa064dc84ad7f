//! The script on a page that names it: several quizzes, other scripts, hosts, policies, frames.

mod again;
mod broken;
mod copied;
mod div;
mod files;
mod floor;
mod frame;
mod framed;
mod hosts;
mod leak;
mod module;
mod moves;
mod odd;
mod old;
mod optimisers;
mod order;
mod policy;
mod shipped;
mod single;
mod together;
mod trap;

use browser_tests::{Context, Env, Page, Quiz, Result, Screen, Seen, ensure, wait};
use serde::Deserialize;
use serde_json::Value;

/// A page with nothing on it, and no icon to ask for; watched by the harness.
const EMPTY: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>A clinic</title>
    <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>";

/// What a clinic's page has in its head.
const SCRIPT: &str = "<script src='/embed/microneedling-quiz.js' async></script>";

/// An element with the clinic's own words, and one without.
const OWN: &str = "<microneedling-quiz booking-url='/book'><p>The clinic's own words</p>
    </microneedling-quiz>";
const BARE: &str = "<microneedling-quiz booking-url='/book'></microneedling-quiz>";

/// The name of the element.
const TAG: &str = "microneedling-quiz";

/// The script has done its work.
const DEFINED: &str = "return !!customElements.get('microneedling-quiz')";

/// The six benefits in what stands in for the quiz.
const BENEFITS: [&str; 6] = [
    "Smoother texture",
    "Fine lines",
    "Stretch marks",
    "Acne scars",
    "Pores and oil",
    "Exfoliation",
];

/// A page of these; what happens on it is kept.
fn put(page: &Page, path: &str, head: &str, body: &str) {
    page.server().watch(true);
    page.server()
        .html(path, &format!("{EMPTY}{head}<body>{body}"));
}

/// A built script.
fn built(name: &str) -> Result<String> {
    let path = Env::get()?.dist.join("embed").join(name);
    std::fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))
}

/// The script, as text that a test changes.
fn shell() -> Result<String> {
    built("microneedling-quiz.js")
}

/// Chooses an option of the question that is up and goes on.
async fn step(quiz: &Quiz<'_>, value: &str) -> Result<Screen> {
    quiz.choose(value).await?;
    quiz.forward().await
}

/// Chooses an option of the question that is up, whatever it says, and goes on to nothing.
async fn tick(quiz: &Quiz<'_>, place: usize) -> Result<String> {
    let screen = quiz.screen().await?;
    let option = screen.options.get(place).context("too few options")?;
    quiz.choose(&option.value).await?;
    Ok(option.value.clone())
}

/// Waits until a script in the page gives true.
async fn until(page: &Page, what: &str, script: &str) -> Result<()> {
    wait::until(what, async || {
        let seen = page.script(script, vec![]).await?;
        Ok(Seen::if_true(seen == true, || seen.to_string()))
    })
    .await
}

/// What a visitor sees of an element.
#[derive(Debug, Deserialize)]
struct Shown {
    /// The page's own content.
    own: bool,
    /// A question, a result or an end.
    quiz: bool,
    items: Vec<String>,
    /// Names and addresses.
    links: Vec<(String, String)>,
}

const SHOWN: &str = "
    const found = document.querySelector(arguments[0]);
    const host = found.localName === 'microneedling-quiz' ? found : found.querySelector('microneedling-quiz') ?? found;
    const root = host.shadowRoot;
    const all = (query) => [...host.querySelectorAll(query), ...(root?.querySelectorAll(query) ?? [])]
        .filter((it) => it.checkVisibility());
    const parts = root?.querySelectorAll('fieldset[data-question], [part~=result], [part~=end]') ?? [];
    return {
        own: [...host.children].some((it) => it.checkVisibility()),
        quiz: [...parts].some((it) => it.checkVisibility()),
        items: all('li').map((it) => it.innerText.trim()),
        links: all('a').map((it) => [it.innerText.trim(), it.getAttribute('href') ?? '']),
    };";

async fn shown(page: &Page, host: &str) -> Result<Shown> {
    page.read(SHOWN, vec![host.into()]).await
}

/// Waits for what stands in for a quiz, and sees that a visitor gets what the page has in the
/// element, or else the six benefits and the booking link.
async fn stands_in(page: &Page, host: &str, own: bool) -> Result<()> {
    let is = |it: &Shown| !it.quiz && it.own == own && (own || it.items.len() == BENEFITS.len());
    let seen = wait::until(&format!("what stands in for {host}"), async || {
        let seen = shown(page, host).await?;
        Ok(if is(&seen) {
            Seen::Yes(seen)
        } else {
            Seen::NotYet(format!("{seen:?}"))
        })
    })
    .await?;
    if !own {
        assert_eq!(seen.items, BENEFITS);
        let [(name, href)] = seen.links.as_slice() else {
            anyhow::bail!("no single booking link: {:?}", seen.links);
        };
        let book = page.server().url("/book");
        assert_eq!((name.as_str(), href), ("Book a consultation", &book));
    }
    Ok(())
}

/// Waits for what a fault tells: one event of each element, and one line on the console, which
/// name its cause and its mend by these words. What the browser itself says of it is read away.
async fn told(page: &Page, by: &[&str], code: &str, words: &[&str]) -> Result<()> {
    let errors = "return mqWatch.events.filter((it) => it.name === 'mq-error').length";
    let all = format!("{errors} >= {}", by.len());
    until(page, "mq-error", &all).await?;
    let seen = page.watched().await?;
    let mut from = Vec::new();
    for error in seen.named("mq-error") {
        let detail = |key: &str| error.detail.get(key).and_then(Value::as_str);
        let message = detail("message").unwrap_or_default();
        ensure!(detail("code") == Some(code), "not {code}: {}", error.detail);
        for word in words {
            ensure!(message.contains(word), "no \"{word}\" in: {message}");
        }
        let line = format!("{TAG}: {message}");
        ensure!(seen.console.contains(&line), "{:?}", seen.console);
        from.push(error.at.as_str());
    }
    from.sort_unstable();
    assert_eq!(from, by, "told otherwise than once");
    assert_eq!(seen.console.len(), by.len(), "{:?}", seen.console);
    page.console_errors().await?;
    Ok(())
}

/// The same, and what the visitor sees instead: with words of the page's own, and without any.
async fn falls_back(page: &Page, head: &str, code: &str, words: &[&str]) -> Result<()> {
    let body = "<microneedling-quiz id=bare loading=eager booking-url='/book'></microneedling-quiz>
        <microneedling-quiz id=own loading=eager><p>The clinic's own words</p></microneedling-quiz>";
    put(page, "/falls-back", head, body);
    page.open("/falls-back").await?;
    let seen = async {
        stands_in(page, "#own", true).await?;
        stands_in(page, "#bare", false).await?;
        told(page, &["bare", "own"], code, words).await
    };
    seen.await.with_context(|| format!("looking for {code}"))
}
