//! Messages from strangers: to a page with a quiz, to its frame, to the page around that, and to
//! the configurator's preview. None changes anything.
//!
//! The random ones come from a seed, told where they do harm; `MQ_SEED=7` sends the same again.

use std::time::SystemTime;

use browser_tests::{Context, Outcome, Page, Result, Seen, Setup, ensure, run, wait};
use serde_json::json;

use crate::{TAG, at_result, put, unharmed};

/// How many messages.
const MANY: u32 = 2000;

/// Sends messages to a window, and calls back when it has them all: crafted ones, then random ones.
const SEND: &str = include_str!("strangers.js");

/// The README's and the recipes' lines for a frame.
const PAGES: [&str; 2] = [
    include_str!("../../../../README.md"),
    include_str!("../../../../docs/embedding.md"),
];

fn seed() -> Result<u32> {
    if let Ok(seed) = std::env::var("MQ_SEED") {
        return seed
            .parse()
            .context("MQ_SEED is no number; write one like 7");
    }
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?;
    Ok(now.subsec_nanos())
}

/// Sends them to the page (`window`), into a frame of it (`inside:`) or out of one (`from:`), while an
/// expression must stay as it is.
async fn send(page: &Page, to: &str, same: &str) -> Result<()> {
    let seed = seed()?;
    let look = format!("return {same}");
    let before = page.script(&look, vec![]).await?;
    let args = vec![json!(to), json!(seed), json!(MANY)];
    let sent = page.script_async(SEND, args).await?;
    ensure!(
        sent.as_u64() > Some(u64::from(MANY)),
        "{sent} with MQ_SEED={seed}"
    );
    let after = page.script(&look, vec![]).await?;
    ensure!(
        before == after,
        "with MQ_SEED={seed}: {before} has become {after}"
    );
    let errors: Vec<String> = page.read("return mqWatch.errors", vec![]).await?;
    ensure!(errors.is_empty(), "with MQ_SEED={seed}: {errors:?}");
    Ok(())
}

#[test]
fn a_page_with_a_quiz_hears_no_message() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = json!({ "attributes": { "booking-url": "/book" } });
        at_result(page, "attribute", &[quiz]).await?;
        let same = format!(
            "document.querySelector('{TAG}').outerHTML + document.querySelector('{TAG}').shadowRoot.querySelector('.frame').innerHTML"
        );
        send(page, "window", &same).await?;
        unharmed(page).await
    })
}

#[test]
fn a_frame_hears_no_message() -> Outcome {
    run(Setup::desktop(), async |page| {
        let frame =
            "<iframe src='/embed/frame.html?booking-url=/book' width=600 height=900></iframe>";
        put(page, "/framed.html", "", frame);
        page.open("/framed.html").await?;
        page.enter_frame("iframe").await?;
        page.quiz(TAG).alive().await?;
        page.leave_frame().await?;
        let same = format!(
            "document.querySelector('iframe').contentDocument.querySelector('{TAG}').shadowRoot.querySelector('.frame').innerHTML + document.querySelector('iframe').contentDocument.body.outerHTML"
        );
        send(page, "inside:iframe", &same).await?;
        unharmed(page).await
    })
}

/// The lines that pages have around a frame, as they are printed, with the files of another origin.
async fn copied(page: &Page, text: &str) -> Result<()> {
    let mut blocks = text
        .split("```html")
        .skip(1)
        .filter_map(|it| it.split_once("```"));
    let block = blocks.find(|(it, _)| it.contains("mq-height"));
    let (block, _) = block.context("no lines for a frame")?;
    // Behind the fence there may be a name.
    let (_, block) = block.split_once('\n').context("no lines")?;
    let other = page.other_origin().await?.url("/embed/");
    let block = block.replace("https://clinic.example/quiz/", &other);
    let body = format!("<iframe id=stranger srcdoc='<p>Stranger' height=99></iframe>{block}");
    // Those lines are inline, as on most pages.
    page.server().watch(true);
    page.server().html("/", &format!("<!doctype html><html lang=en><meta charset=utf-8><title>A clinic</title><link rel=icon href='data:,'><body>{body}"));
    page.open("/").await?;
    page.enter_frame("#quiz").await?;
    page.quiz(TAG).alive().await?;
    page.leave_frame().await?;
    wait::until("the frame's own height", async || {
        let height = "return document.querySelector('#quiz').style.height";
        let height: String = page.read(height, vec![]).await?;
        Ok(Seen::it_if(|it: &String| it.ends_with("px"), height))
    })
    .await?;
    Ok(())
}

const HEIGHT: &str = "document.querySelector('#quiz').outerHTML + scrollY";

#[test]
fn a_stranger_moves_no_frame() -> Outcome {
    run(Setup::phone(), async |page| {
        for text in PAGES {
            copied(page, text).await?;
            // From the page itself, and from another frame in it.
            send(page, "window", HEIGHT).await?;
            send(page, "from:#stranger", HEIGHT).await?;
        }
        Ok(())
    })
}

/// A host that was broken into could hide what stands below the frame, or hang the page.
#[test]
fn a_spoilt_frame_gets_no_more_height_than_a_quiz_can_need() -> Outcome {
    run(Setup::phone(), async |page| {
        for text in PAGES {
            copied(page, text).await?;
            let spoilt = "
                for (const data of [null, undefined, 7, 'mq-height', [], { type: null }])
                    parent.postMessage(data, '*');
                for (const height of ['1px;position:fixed', NaN, Infinity, {}, 1e9])
                    parent.postMessage({ type: 'mq-height', height }, '*');
                parent.postMessage({ type: 'last' }, '*');";
            page.script(
                "addEventListener('message', ({ data }) => { window.last ||= data?.type === 'last' })",
                vec![],
            )
            .await?;
            page.enter_frame("#quiz").await?;
            page.script(spoilt, vec![]).await?;
            page.leave_frame().await?;
            let watch = "
                const frame = document.querySelector('#quiz');
                return [Boolean(window.last), frame.clientHeight <= 50000, frame.style.position, mqWatch.errors]";
            wait::until("the last height", async || {
                let now = page.script(watch, vec![]).await?;
                let wanted = json!([true, true, "", []]);
                Ok(Seen::if_true(now == wanted, || now.to_string()))
            })
            .await?;
        }
        Ok(())
    })
}

#[test]
fn the_configurator_and_its_preview_hear_each_other_alone() -> Outcome {
    run(Setup::desktop().at(1400, 900), async |page| {
        page.server().watch(true);
        page.open("/configurator/index.html").await?;
        let drawn = "document.querySelector('#preview-light')?.contentDocument?.querySelector('microneedling-quiz')?.shadowRoot?.querySelector('[data-question=goals]:not([data-painted] *)')";
        wait::until("the preview", async || {
            let there = page
                .script(&format!("return Boolean({drawn})"), vec![])
                .await?;
            Ok(Seen::if_true(there == true, || there.to_string()))
        })
        .await?;
        let same = format!(
            "{drawn}.outerHTML + document.querySelector('.preview .says').textContent + document.querySelector('#preview-light').contentDocument.body.children.length"
        );
        send(page, "window", &same).await
    })
}

/// What draws takes its orders from the page around it alone, and from one of its own host.
#[test]
fn a_preview_draws_nothing_for_a_page_of_another_host() -> Outcome {
    run(Setup::desktop(), async |page| {
        let other = page.other_origin().await?.url("/configurator/preview.html");
        let frame = format!("<iframe src='{other}' width=600 height=900></iframe>");
        page.server().watch(true);
        page.server().html(
            "/stranger.html",
            &format!(
                "<!doctype html><title>A stranger</title><link rel=icon href='data:,'>{frame}"
            ),
        );
        page.open("/stranger.html").await?;
        page.enter_frame("iframe").await?;
        let place = "document.getElementById('place')";
        wait::until("the preview", async || {
            let there = page
                .script(&format!("return Boolean({place})"), vec![])
                .await?;
            Ok(Seen::if_true(there == true, || there.to_string()))
        })
        .await?;
        let listen = "
            window.heard = 0;
            addEventListener('message', () => { window.heard += 1; });";
        page.script(listen, vec![]).await?;
        page.leave_frame().await?;
        let draw = "
            const draw = JSON.stringify({
                type: 'draw', attributes: [['booking-url', 'https://stranger.example']], document: '{}',
            });
            document.querySelector('iframe').contentWindow.postMessage(draw, '*');";
        page.script(draw, vec![]).await?;
        page.enter_frame("iframe").await?;
        wait::until("the message, and two frames", async || {
            let heard = "
                const [done] = arguments;
                requestAnimationFrame(() => requestAnimationFrame(() => done(heard)));";
            let heard = page.script_async(heard, vec![]).await?;
            Ok(Seen::if_true(heard == 1, || heard.to_string()))
        })
        .await?;
        let drawn =
            format!("return {place}.children.length + document.querySelectorAll('{TAG}').length");
        assert_eq!(page.script(&drawn, vec![]).await?, 0);
        page.leave_frame().await
    })
}
