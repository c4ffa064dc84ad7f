//! `mode="dialog"`: a button, and a dialog that leaves the page as it was.

use browser_tests::{Outcome, Page, Quiz, Result, Screen, Setup, ensure, run};
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;

use crate::behind::LOCKED;
use crate::{OPEN, QUIZ, act, element, look, open_dialog, two_frames, until_is};

/// A page longer than the window, the button a little below its top.
const BODY: &str = "
    <header><h1>A clinic</h1> <a id=link href='#below'>Prices</a></header>
    <p style='height: 400px'>Words</p>
    <microneedling-quiz mode=dialog></microneedling-quiz>
    <p id=below style='height: 2000px'>More words, <a href='#link'>and a link</a></p>";

pub async fn open_page<'a>(page: &'a Page, head: &str) -> Result<Quiz<'a>> {
    page.server().page("/dialog.html", head, BODY)?;
    page.open("/dialog.html").await?;
    Ok(page.quiz(QUIZ))
}

/// Waits until the dialog is closed and the button has the focus again.
pub async fn until_closed(page: &Page, how: &str) -> Result<()> {
    let closed = "
        const button = root.querySelector('button');
        return [root.querySelector('dialog').open, root.activeElement === button,
            button.checkVisibility()];";
    let what = format!("the dialog closed by {how}, and the focus on its button");
    until_is(page, &what, closed, json!([false, true, true])).await
}

#[test]
fn dialog_takes_the_focus_keeps_it_and_gives_it_back() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = open_page(page, "").await?;
        for how in ["Escape", "its button", "a click beside it", "the method"] {
            open_dialog(&quiz).await?;
            quiz.until_heading(&quiz.alive().await?).await?;
            match how {
                "Escape" => {
                    stays_inside(page, &quiz).await?;
                    page.keyboard().press(Key::Escape).await?;
                }
                "its button" => quiz.press("Close").await?,
                "a click beside it" => click(page, 20.0, 20.0).await?,
                _ => run_method(page, "close").await?,
            }
            until_closed(page, how).await?;
        }
        // A click in it is no click beside it.
        open_dialog(&quiz).await?;
        let (x, y) = place(page, "h2").await?;
        click(page, x, y).await?;
        two_frames(page).await?;
        assert_eq!(quiz.question().await?.as_deref(), Some("goals"));
        Ok(())
    })
}

/// Tab goes round in the dialog, and past nothing of the page behind.
async fn stays_inside(page: &Page, quiz: &Quiz<'_>) -> Result<()> {
    let screen = quiz.screen().await?;
    let stops = screen.options.len() + screen.buttons.len();
    let mut names = Vec::new();
    for _ in 0..=2 * stops {
        page.keyboard().tab().await?;
        let active = quiz.active().await?;
        // Between the last and the first the focus may be with the browser itself.
        let browser = ["body", "html"].contains(&active.tag.as_str());
        ensure!(active.in_quiz || browser, "the focus went out: {active:?}");
        names.push(active.name);
    }
    let next = names.iter().filter(|it| *it == "Next").count();
    ensure!(next >= 2, "Tab doesn't go round: {names:?}");
    ensure!(!names.iter().any(|it| it == OPEN), "the button behind");
    Ok(())
}

/// The middle of what a selector finds first in the quiz.
async fn place(page: &Page, selector: &str) -> Result<(f64, f64)> {
    let middle = format!(
        "const {{ x, y, width, height }} = root.querySelector('{selector}').getBoundingClientRect();
         return [x + width / 2, y + height / 2];"
    );
    look(page, &middle).await
}

async fn click(page: &Page, x: f64, y: f64) -> Result<()> {
    let mouse = MouseActions::new("mouse".into())
        .then(PointerAction::MoveTo {
            duration: None,
            x,
            y,
        })
        .then(PointerAction::Down { button: 0 })
        .then(PointerAction::Up { button: 0 });
    Ok(page.client().perform_actions(mouse).await?)
}

pub async fn run_method(page: &Page, name: &str) -> Result<()> {
    act(page, &format!("host.{name}()")).await
}

#[test]
fn dialog_button_says_what_the_page_wants_it_to() -> Outcome {
    run(Setup::desktop(), async |page| {
        let own = "<microneedling-quiz mode=dialog><span slot=open>Find your match</span>
            <p>Not the button</p></microneedling-quiz>";
        for (body, name) in [(BODY, OPEN), (own, "Find your match")] {
            page.server().page("/dialog.html", "", body)?;
            page.open("/dialog.html").await?;
            let button = "return root.querySelector('button')";
            let button = element(page, button).await?;
            assert_eq!(page.role(&button).await?, "button");
            assert_eq!(page.name(&button).await?, name);
            // Seen as well as heard.
            let text: String = page.read("return document.body.innerText", vec![]).await?;
            assert!(!text.contains("Not the button"), "{text}");
            // The words are the page's, so the driver finds the button covered by them.
            let (x, y) = place(page, "button").await?;
            click(page, x, y).await?;
            let screen = page.quiz(QUIZ).alive().await?;
            page.quiz(QUIZ).until_heading(&screen).await?;
            let dialog = "return root.querySelector('dialog')";
            let dialog = element(page, dialog).await?;
            assert_eq!(page.role(&dialog).await?, "dialog");
            assert_eq!(page.name(&dialog).await?, "Microneedling quiz");
            let close = "return root.querySelector('dialog button')";
            let close = element(page, close).await?;
            assert_eq!(page.name(&close).await?, "Close");
        }
        Ok(())
    })
}

#[test]
fn dialog_keeps_answers_when_it_is_closed_or_goes() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_page(page, "").await?;
        run_method(page, "open").await?;
        quiz.until_heading(&quiz.alive().await?).await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.choose("quite").await?;
        let here = |screen: &Screen| {
            screen.question.as_deref() == Some("noticeable") && screen.chosen() == ["quite"]
        };
        run_method(page, "close").await?;
        until_closed(page, "the method").await?;
        run_method(page, "open").await?;
        quiz.until("the answer", here).await?;
        // Another mode, there and back, the dialog being open.
        mode(page, "inline").await?;
        let screen = quiz.until("the answer, on the page", here).await?;
        ensure!(screen.button(OPEN).is_none(), "the button is still there");
        until_is(page, "a page that scrolls", LOCKED, json!(false)).await?;
        mode(page, "dialog").await?;
        open_dialog(&quiz).await?;
        quiz.until("the answer, in the dialog again", here).await?;
        run_method(page, "restart").await?;
        let first = quiz.until_question("goals").await?;
        ensure!(first.chosen().is_empty(), "chosen: {:?}", first.chosen());
        quiz.until_heading(&first).await?;
        // To the result, and from the beginning, all inside.
        quiz.walk(&[]).await?;
        quiz.start_again().await?;
        ensure!(
            page.script(LOCKED, vec![]).await? == json!(true),
            "it closed"
        );
        Ok(())
    })
}

async fn mode(page: &Page, mode: &str) -> Result<()> {
    act(page, &format!("host.mode = '{mode}'")).await
}
