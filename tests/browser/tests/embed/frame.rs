//! The quiz alone on a page, in an iframe on another site's.

use browser_tests::Setup;
use browser_tests::{
    Context, EVERY_QUESTION, Kind, Outcome, Page, Result, Seen, answer_to, ensure, run, wait,
};
use serde_json::{Value, json};

use crate::copied::{PLACE, blocks};

/// Keeps every message, and what it did to the frame.
const KEEP: &str = "<script>
    window.messages = [];
    addEventListener('message', ({ data }) => messages.push(data));
</script>";

/// A page with the README's frame and its lines, as they are; the frame is of another site.
pub async fn put(page: &Page, more: &str) -> Result<()> {
    let block = blocks().find(|it| it.contains("<iframe"));
    let block = block.context("the README has no frame")?;
    ensure!(block.contains(PLACE), "no {PLACE} in:\n{block}");
    let other = page.other_origin().await?;
    let book = "https%3A%2F%2Fclinic.example%2Fbook";
    ensure!(block.contains(book), "no {book} in:\n{block}");
    // A real address, to be followed, and whatever else a test wants in it.
    let ours = page
        .server()
        .url("/book")
        .replace(':', "%3A")
        .replace('/', "%2F");
    let block = block.replace(PLACE, &other.url("/embed/"));
    let block = block.replace(book, &format!("{ours}{more}"));
    crate::put(
        page,
        "/",
        KEEP,
        &format!("<h1>A clinic</h1>{block}<p>Below"),
    );
    Ok(())
}

/// Nothing more comes: so many frames are drawn without a message.
const QUIET: &str = "
    const [done] = arguments;
    let [left, before] = [10, messages.length];
    const look = () => {
        if (messages.length > before) [left, before] = [10, messages.length];
        left-- ? requestAnimationFrame(look) : done(messages);
    };
    look();";

pub async fn messages(page: &Page) -> Result<Vec<Value>> {
    let told = page.script_async(QUIET, vec![]).await?;
    Ok(serde_json::from_value(told)?)
}

/// Waits until the frame is as high as it will be; asked inside it.
pub async fn fits(page: &Page) -> Result<()> {
    page.leave_frame().await?;
    messages(page).await?;
    page.enter_frame("#quiz").await
}

fn heights(messages: &[Value]) -> Vec<f64> {
    let heights = messages.iter().filter(|it| it["type"] == "mq-height");
    heights.filter_map(|it| it["height"].as_f64()).collect()
}

/// A window that shows all of the frame: the driver of `WebKit` misses what it has to scroll to.
pub const TALL: Setup = Setup::phone().at(700, 9000);

/// How high the quiz is; asked inside the frame.
async fn content(page: &Page) -> Result<f64> {
    let height = "return document.documentElement.getBoundingClientRect().height";
    page.read(height, vec![]).await
}

#[test]
fn p2_a_frame_is_as_high_as_the_quiz_at_every_step() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "").await?;
        page.open("/").await?;
        page.enter_frame("#quiz").await?;
        let quiz = page.quiz(crate::TAG);
        let mut screen = quiz.alive().await?;
        let mut told = 0;
        loop {
            quiz.still().await?;
            let wanted = content(page).await?;
            let scrolls = "const it = document.documentElement;
                return it.scrollHeight > it.clientHeight || it.scrollWidth > it.clientWidth";
            page.leave_frame().await?;
            let line = screen.line();
            wait::until(&format!("a frame of {wanted} at {line}"), async || {
                let now = "return document.querySelector('#quiz').clientHeight";
                let now: f64 = page.read(now, vec![]).await?;
                let fits = (now - wanted).abs() < 2.0;
                Ok(Seen::if_true(fits, || now.to_string()))
            })
            .await?;
            let all = messages(page).await?;
            let new = heights(all.get(told..).unwrap_or_default());
            told = all.len();
            // The screen itself may come in two: what moves, and what stands.
            ensure!(new.len() < 3, "{new:?} at {line}");
            let again = new.windows(3).any(|it| it.first() == it.last());
            ensure!(!again, "to and fro at {line}: {new:?}");
            page.enter_frame("#quiz").await?;
            let scrolls = page.script(scrolls, vec![]).await?;
            ensure!(scrolls == false, "the frame scrolls at {line}");
            let Some(question) = screen.question.clone() else {
                break;
            };
            screen = quiz
                .answer(&question, answer_to(&question, &EVERY_QUESTION)?)
                .await?;
        }
        assert_eq!(screen.kind, Kind::Result);
        // Folded out and in again, and on a screen that is turned.
        let more = "document.querySelector('microneedling-quiz').shadowRoot
            .querySelectorAll('details').forEach((it) => { it.open = !it.open })";
        page.script(more, vec![]).await?;
        page.leave_frame().await?;
        page.resize(700, 390).await?;
        messages(page).await?;
        page.enter_frame("#quiz").await?;
        let wanted = content(page).await?;
        page.leave_frame().await?;
        let all = messages(page).await?;
        let last = heights(&all).pop().unwrap_or_default();
        ensure!((last - wanted).abs() < 2.0, "{last} told, {wanted} high");
        Ok(())
    })
}

#[test]
fn p2_no_message_of_a_frame_carries_an_answer() -> Outcome {
    run(TALL, async |page| {
        put(
            page,
            "&events=answers&booking-label=Come%20and%20see%20us&clinic-name=Dermis",
        )
        .await?;
        page.open("/").await?;
        page.enter_frame("#quiz").await?;
        let quiz = page.quiz(crate::TAG);
        quiz.alive().await?;
        quiz.walk(&EVERY_QUESTION).await?;
        let report = quiz.result().await?;
        let label = report
            .links
            .iter()
            .find(|it| it.name.contains("Come and see us"));
        ensure!(label.is_some(), "{:?}", report.links);
        let named = "return document.querySelector('microneedling-quiz').shadowRoot.textContent.includes('Dermis')";
        ensure!(
            page.script(named, vec![]).await? == true,
            "no clinic's name"
        );
        fits(page).await?;
        quiz.start_again().await?;
        page.leave_frame().await?;
        let all = messages(page).await?;
        let kinds: Vec<_> = all.iter().filter_map(|it| it["type"].as_str()).collect();
        for kind in [
            "mq-height",
            "mq-ready",
            "mq-start",
            "mq-step",
            "mq-complete",
            "mq-restart",
        ] {
            ensure!(kinds.contains(&kind), "no {kind} in {kinds:?}");
        }
        for message in &all {
            let keys: Vec<_> = message.as_object().context("no object")?.keys().collect();
            let known = ["type", "height", "step", "total"];
            ensure!(
                keys.iter().all(|it| known.contains(&it.as_str())),
                "{message}"
            );
        }
        let text = json!(all).to_string();
        for answer in [
            "rough-texture",
            "acne-scars",
            "22-or-over",
            "texture",
            "best",
        ] {
            ensure!(!text.contains(answer), "{answer} in {text}");
        }
        Ok(())
    })
}
