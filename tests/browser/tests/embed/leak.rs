//! What a page holds on to after many quizzes have come and gone.

use browser_tests::{Counts, Engine, Outcome, Page, Result, Seen, Setup, ensure, run, wait};
use serde_json::json;

use crate::{DEFINED, SCRIPT, put, until};

/// Keeps what was made of the wasm, whichever way it was made.
const KEEP: &str = "<script>
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...it) => {
        const made = await instantiate(...it);
        window.instance = made.instance ?? made;
        return made;
    };
</script>";

/// Creates, waits for it, answers, removes, so many times; tells the pages of the wasm's memory.
const MOUNTS: &str = "
    const [times, done] = arguments;
    const pass = () => new Promise((next) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { port1.close(); next(); };
        port2.postMessage(0);
    });
    (async () => {
        for (let i = 0; i < times; i++) {
            const quiz = document.createElement('microneedling-quiz');
            quiz.loading = 'eager';
            // With a tab's memory, and without: both ways must leave nothing.
            quiz.resume = i % 2 ? 'tab' : 'none';
            quiz.bookingUrl = '/book';
            document.querySelector('main').append(quiz);
            await quiz.ready;
            const root = quiz.shadowRoot;
            const question = () => root.querySelector('fieldset[data-question]')?.dataset.question;
            while (!question() && !root.querySelector('[part~=result]')) await pass();
            const before = question();
            if (!before) quiz.restart();
            root.querySelector('input')?.click();
            root.querySelector('[type=submit]')?.click();
            while (question() === before) await pass();
            quiz.remove();
            await pass();
        }
        document.querySelector('main').replaceChildren();
        return instance.exports.memory.buffer.byteLength / 65536;
    })().then(done, (fault) => done(`${fault}`));";

/// What is mounted in one command, so that none runs into the driver's own limit.
const AT_ONCE: usize = 70;

/// Mounts so many more.
async fn mount(page: &Page, times: usize) -> Result<f64> {
    let mut pages = 0.0;
    for from in (0..times).step_by(AT_ONCE) {
        let now = AT_ONCE.min(times - from);
        let told = page.script_async(MOUNTS, vec![json!(now)]).await?;
        let told = told.as_f64().ok_or_else(|| anyhow::anyhow!("{told}"));
        pages = told?;
    }
    Ok(pages)
}

/// Listeners and nodes are counted in Chromium alone; see [`Page::counts`].
#[test]
fn p3_five_hundred_mounts_leave_nothing_behind() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/", &format!("{KEEP}{SCRIPT}"), "<main></main>");
        page.open("/").await?;
        until(page, "the element", DEFINED).await?;
        let first = mount(page, 10).await?;
        let held = counts(page).await?;
        let last = mount(page, 490).await?;
        ensure!(last <= first, "{first} pages after ten, {last} after all");
        if let Some(held) = held {
            back_to(page, held).await?;
        }
        let left = "return [document.querySelectorAll('microneedling-quiz').length, sessionStorage.length]";
        let left: (u32, u32) = page.read(left, vec![]).await?;
        ensure!(left.0 == 0 && left.1 < 2, "left behind: {left:?}");
        Ok(())
    })
}

async fn counts(page: &Page) -> Result<Option<Counts>> {
    Ok(match page.engine() {
        Engine::Chromium => Some(page.counts().await?),
        Engine::Firefox | Engine::WebKit => None,
    })
}

/// Waits until the page holds no more than before; the last of the garbage may take a second look.
async fn back_to(page: &Page, before: Counts) -> Result<()> {
    wait::until(&format!("no more than {before:?}"), async || {
        let now = page.counts().await?;
        let more = |of: fn(&Counts) -> f64| of(&now) - of(&before);
        // One that is left of each mount would be 490; of the heap, what compiled code takes.
        let none = more(|it| it.listeners) < 10.0
            && more(|it| it.nodes) < 20.0
            && more(|it| it.documents) < 1.0
            && more(|it| it.heap) < 490.0 * 1024.0;
        Ok(Seen::if_true(none, || format!("{now:?}")))
    })
    .await
}
