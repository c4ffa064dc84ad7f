//! A result that people keep and pass on: as a link, as text, on paper, in a message, as days in a
//! calendar; and how it reads until then.

mod apps;
mod calendar;
mod dates;
mod handed;
mod health;
mod hosts;
mod keys;
mod link;
mod looks;
mod message;
mod own;
mod paper;
mod print;
mod reading;
mod sheet;
mod spoilt;
mod text;

use browser_tests::{Context, Kind, Page, Quiz, Result, Screen, Seen, ensure, wait};
use fantoccini::elements::{Element, ElementRef};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Stands in for what a browser does outside of the page, and keeps what it was given: no engine
/// shares or prints without a person, and not every one copies.
const HANDS: &str = "<script>
    window.handed = { shared: [], copied: [], printed: [] };
    const hand = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
    hand('clipboard', { writeText: async (it) => { handed.copied.push(it); } });
    hand('share', undefined);
</script>";

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

/// Waits until a script that has `quiz` and `root` returns true.
async fn until(page: &Page, what: &str, body: &str) -> Result<()> {
    wait::until(what, async || {
        let holds: bool = ask(page, &format!("return Boolean({body})"), vec![]).await?;
        Ok(Seen::if_true(holds, || "nothing of the kind".into()))
    })
    .await
}

/// Puts a quiz with these attributes on a watched page with this in its head.
fn put(page: &Page, attributes: &str, head: &str) -> Result<()> {
    page.server().watch(true);
    let quiz = format!("<microneedling-quiz {attributes}></microneedling-quiz>");
    let body = format!("<main><h1>A clinic</h1>{quiz}</main>");
    page.server()
        .page("/clinic.html", &[HANDS, head].concat(), &body)
}

/// The same, goes there, and waits for the program.
async fn open<'a>(page: &'a Page, attributes: &str, head: &str) -> Result<Quiz<'a>> {
    put(page, attributes, head)?;
    visit(page, "/clinic.html").await
}

/// Loads an address, also where it differs from the one that is up by no more than its `#`, which
/// alone would load nothing.
async fn visit<'a>(page: &'a Page, address: &str) -> Result<Quiz<'a>> {
    load(page, address).await?;
    let quiz = page.quiz("microneedling-quiz");
    quiz.alive().await?;
    Ok(quiz)
}

/// The same without a wait for the program.
async fn load(page: &Page, address: &str) -> Result<()> {
    page.open("about:blank").await?;
    page.open(address).await
}

/// Opens a quiz and walks to a result.
async fn result_of<'a>(
    page: &'a Page,
    attributes: &str,
    answers: &[browser_tests::Answer<'_>],
) -> Result<Quiz<'a>> {
    let quiz = open(page, attributes, "").await?;
    quiz.walk(answers).await?;
    let screen = quiz.screen().await?;
    ensure!(screen.kind == Kind::Result, "{}", screen.line());
    Ok(quiz)
}

/// What was given to the browser's hands so far: `shared`, `copied`, `printed`.
async fn handed<T: DeserializeOwned>(page: &Page, which: &str) -> Result<Vec<T>> {
    page.read("return handed[arguments[0]]", vec![json!(which)])
        .await
}

/// Waits until that are so many, and gives the last.
async fn until_handed<T: DeserializeOwned>(page: &Page, which: &str, many: usize) -> Result<T> {
    let what = format!("{which}, {many} times");
    wait::until(&what, async || {
        let mut all: Vec<T> = handed(page, which).await?;
        let count = all.len();
        Ok(match all.pop() {
            Some(last) if count == many => Seen::Yes(last),
            _ => Seen::NotYet(format!("{count}")),
        })
    })
    .await
}

/// Presses "Copy the link" and gives what was copied.
async fn link(page: &Page, quiz: &Quiz<'_>) -> Result<String> {
    let before = handed::<String>(page, "copied").await?.len();
    // WebKit's driver refuses clicks for a moment after the address has changed.
    wait::until("“Copy the link” to be pressed", async || {
        let pressed = quiz.press("Copy the link").await;
        Ok(match pressed {
            Ok(()) => Seen::Yes(()),
            Err(fault) => Seen::NotYet(format!("{fault:#}")),
        })
    })
    .await?;
    until_handed(page, "copied", before + 1).await
}

/// What a link holds: all behind `#mq=`.
fn letters(link: &str) -> Result<&str> {
    let (_, letters) = link.split_once("#mq=").context("no #mq= in it")?;
    Ok(letters)
}

/// What stands behind the `#` of the address, with it.
async fn hash(page: &Page) -> Result<String> {
    page.read("return location.hash", vec![]).await
}

/// The keys of this tab's storage.
async fn kept(page: &Page) -> Result<Vec<String>> {
    page.read("return Object.keys(sessionStorage)", vec![])
        .await
}

/// What the live regions of the quiz say, those that say nothing left out.
async fn said(page: &Page) -> Result<Vec<String>> {
    let body = "
        const live = [...root.querySelectorAll('[role=status], [role=alert], [aria-live]')];
        return live.map((it) => it.textContent.trim()).filter(Boolean);";
    ask(page, body, vec![]).await
}

/// Waits until one live region, and only one, says this.
async fn until_said(page: &Page, words: &str) -> Result<()> {
    wait::until(&format!("“{words}”"), async || {
        Ok(Seen::it_if(|it| it == &[words], said(page).await?))
    })
    .await?;
    Ok(())
}

/// Does a screen have these words anywhere that shows?
async fn shows(page: &Page, words: &str) -> Result<bool> {
    let body = "
        const [words] = arguments;
        const own = (it) => [...it.childNodes].some((node) => node.data?.includes(words));
        return [...root.querySelectorAll('*')].some((it) => it.checkVisibility() && own(it));";
    ask(page, body, vec![json!(words)]).await
}

/// Ticks that health answers go with what is handed on.
async fn tick_health(page: &Page) -> Result<()> {
    let body = "
        const labels = [...root.querySelectorAll('label')];
        const own = labels.find((it) => it.textContent.includes('Put my health answers in'));
        own.querySelector('input[type=checkbox]').click();";
    tell(page, body).await
}

/// Opens the folded part of the result whose summary begins with these words.
async fn unfold(page: &Page, title: &str) -> Result<()> {
    let body = "
        const titled = (it) => it.textContent.trim().startsWith(arguments[0]);
        const summary = [...root.querySelectorAll('summary')].find(titled);
        summary.parentElement.open = true;
        return null;";
    ask::<()>(page, body, vec![json!(title)]).await
}

/// The element that a script with `quiz` and `root` returns, for a person's hands.
async fn find(page: &Page, body: &str) -> Result<Element> {
    let found: Value = ask(page, body, vec![]).await?;
    // What WebDriver calls an element in JSON.
    let id = found.get("element-6066-11e4-a52e-4f735466cecf");
    let id = id.and_then(Value::as_str).context("no such element")?;
    let id = ElementRef::from(id.to_owned());
    Ok(Element::from_element_id(page.client().clone(), id))
}

/// Whatever an engine can ask the network for by now it has asked for.
async fn quiet(page: &Page) -> Result<()> {
    let body = "
        const done = arguments[0];
        if (document.readyState === 'complete') done(true);
        else addEventListener('load', () => done(true));";
    page.script_async(body, vec![]).await?;
    page.requests().await?;
    Ok(())
}

/// Is it a result that came with a link?
fn came(screen: &Screen) -> bool {
    screen.kind == Kind::Result && screen.button("Answer for yourself").is_some()
}
