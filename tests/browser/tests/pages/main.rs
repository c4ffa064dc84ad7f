//! The quiz on clinics' pages: what their visitors would notice, and what their owners would.

mod access;
mod behind;
mod dialog;
mod focus;
mod gallery;
mod hostile;
mod quiet;
mod rtl;
mod sizes;
mod styles;
mod translate;
mod untouched;

use browser_tests::{Page, Quiz, Result, Seen, wait};
use fantoccini::elements::{Element, ElementRef};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The seven clinics' pages that come with the quiz.
const GALLERY: [&str; 7] = [
    "wordpress",
    "bootstrap",
    "sidebar",
    "rtl",
    "dark",
    "iframe",
    "dialog",
];

/// Where the quiz is on most pages.
const QUIZ: &str = "microneedling-quiz";

/// What the button says that opens a dialog.
const OPEN: &str = "Start the quiz";

/// For scripts: the first quiz of the page, and what is in it.
const ROOT: &str = "
    const host = document.querySelector('microneedling-quiz');
    const root = host?.shadowRoot;";

/// Opens a page of the gallery and goes to where its quiz can be used: into its frame or dialog.
async fn open_gallery<'a>(page: &'a Page, name: &str) -> Result<Quiz<'a>> {
    page.open(&format!("/gallery/{name}.html")).await?;
    let quiz = page.quiz(QUIZ);
    match name {
        "iframe" => {
            let near = "document.querySelector('iframe').scrollIntoView()";
            page.script(near, vec![]).await?;
            page.enter_frame("iframe").await?;
        }
        "dialog" => open_dialog(&quiz).await?,
        _ => {
            quiz.ready().await?;
            act(page, "host.scrollIntoView()").await?;
        }
    }
    quiz.alive().await?;
    Ok(quiz)
}

/// Presses the button that opens the dialog.
async fn open_dialog(quiz: &Quiz<'_>) -> Result<()> {
    let there = |screen: &browser_tests::Screen| screen.button(OPEN).is_some();
    quiz.until("the button that opens the quiz", there).await?;
    quiz.press(OPEN).await?;
    quiz.alive().await?;
    Ok(())
}

/// What a script makes of the first quiz: its element is `host`, what is in it `root`.
async fn look<T: DeserializeOwned>(page: &Page, script: &str) -> Result<T> {
    page.read(&[ROOT, script].concat(), vec![]).await
}

/// Runs such a script for what it does.
async fn act(page: &Page, script: &str) -> Result<()> {
    page.script(&[ROOT, script].concat(), vec![]).await?;
    Ok(())
}

/// Waits until such a script answers with this.
async fn until_is(page: &Page, what: &str, script: &str, wanted: Value) -> Result<()> {
    wait::until(what, async || {
        let now: Value = look(page, script).await?;
        Ok(Seen::if_true(now == wanted, || now.to_string()))
    })
    .await
}

/// Scrolls the page down, and waits until it is there.
async fn scroll_to(page: &Page, y: u32) -> Result<()> {
    let there = format!("if (scrollY !== {y}) scrollTo(0, {y}); return scrollY;");
    until_is(page, "the page to be scrolled", &there, json!(y)).await?;
    // Who listens is told a frame later.
    two_frames(page).await
}

/// Lets everything happen that the browser does before it draws the next two pictures.
async fn two_frames(page: &Page) -> Result<()> {
    let frames = "
        const [done] = arguments;
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
    assert_eq!(page.script_async(frames, vec![]).await?, json!(true));
    Ok(())
}

/// The element that such a script gives.
async fn element(page: &Page, script: &str) -> Result<Element> {
    let found: Value = look(page, script).await?;
    let id = found.as_object().and_then(|it| it.values().next());
    let id = id.and_then(Value::as_str).map(ToOwned::to_owned);
    let id = id.ok_or_else(|| anyhow::anyhow!("no element: {script}"))?;
    let client = page.client().clone();
    Ok(Element::from_element_id(client, ElementRef::from(id)))
}
