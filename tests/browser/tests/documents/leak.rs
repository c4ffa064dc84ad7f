//! What a page holds on to after many documents and quizzes have come and gone.

use browser_tests::{Counts, Engine, Outcome, Page, Result, Seen, Setup, ensure, run, wait};
use serde_json::json;

use crate::{SCRIPT, put, put_document, rosa, titled, until};

/// Keeps what was made of every wasm.
const KEEP: &str = "<script>
    const { instantiate } = WebAssembly;
    window.instances = [];
    WebAssembly.instantiate = async (...it) => {
        const made = await instantiate(...it);
        instances.push(made.instance ?? made);
        return made;
    };
    window.pages = () => instances.reduce((sum, it) => sum + it.exports.memory.buffer.byteLength / 65536, 0);
    window.pass = () => new Promise((next) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { port1.close(); next(); };
        port2.postMessage(0);
    });
    window.title = (quiz) => quiz.shadowRoot?.querySelector('fieldset:not([data-painted] *) h2')?.textContent;
    window.shown = async (quiz, wanted) => { while (title(quiz) !== wanted) await pass(); };
    window.all = [['/rosa.json', 'What brings you to Clinic Rosa?'], ['/other.json', 'The other one?'],
        ['', 'What would you like to change about your skin?'], ['/third.json', 'The third?']];
</script>";

/// Gives one quiz another document, so many times.
const CHANGES: &str = "
    const [times, done] = arguments;
    (async () => {
        const quiz = document.querySelector('microneedling-quiz');
        for (let i = 0; i < times; i++) {
            const [src, title] = all[i % all.length];
            quiz.src = src;
            await shown(quiz, title);
        }
        return pages();
    })().then(done, (fault) => done(`${fault}`));";

/// Creates, waits for it, answers, removes, so many times.
const MOUNTS: &str = "
    const [times, done] = arguments;
    (async () => {
        for (let i = 0; i < times; i++) {
            const [src, title] = all[i % all.length];
            const quiz = document.createElement('microneedling-quiz');
            quiz.loading = 'eager';
            quiz.resume = 'none';
            quiz.src = src;
            document.querySelector('main').append(quiz);
            await shown(quiz, title);
            quiz.shadowRoot.querySelector('input').click();
            quiz.shadowRoot.querySelector('[type=submit]').click();
            while (window.title(quiz) === title) await pass();
            quiz.remove();
            await pass();
        }
        return pages();
    })().then(done, (fault) => done(`${fault}`));";

/// So often in one command, so that none runs into the driver's own limit.
const AT_ONCE: usize = 40;

async fn often(page: &Page, script: &str, times: usize) -> Result<f64> {
    let mut pages = 0.0;
    for from in (0..times).step_by(AT_ONCE) {
        let now = AT_ONCE.min(times - from);
        let told = page.script_async(script, vec![json!(now)]).await?;
        let told = told.as_f64().ok_or_else(|| anyhow::anyhow!("{told}"));
        pages = told?;
    }
    Ok(pages)
}

async fn counts(page: &Page) -> Result<Option<Counts>> {
    Ok(match page.engine() {
        Engine::Chromium => Some(page.counts().await?),
        Engine::Firefox | Engine::WebKit => None,
    })
}

/// Two hundred times; listeners and nodes are counted in Chromium alone.
async fn leaves_nothing(page: &Page, body: &str, script: &str) -> Result<()> {
    put_document(page, "/rosa.json", &rosa());
    put_document(page, "/other.json", &titled("The other one?"));
    put_document(page, "/third.json", &titled("The third?"));
    put(page, "/", &format!("{KEEP}{SCRIPT}"), body);
    page.open("/").await?;
    let known = "Boolean(customElements.get('microneedling-quiz'))";
    until(page, "the element", known).await?;
    let first = often(page, script, 20).await?;
    let held = counts(page).await?;
    let last = often(page, script, 200).await?;
    ensure!(
        last <= first + 1.0,
        "{first} pages of memory, and {last} at the end"
    );
    for path in ["/rosa.json", "/other.json", "/third.json"] {
        assert_eq!(page.server().asked(path), 1, "{path}");
    }
    assert_eq!(page.server().asked("/embed/*.wasm"), 2);
    let Some(before) = held else {
        return Ok(());
    };
    wait::until(&format!("no more than {before:?}"), async || {
        let now = page.counts().await?;
        let more = |of: fn(&Counts) -> f64| of(&now) - of(&before);
        // One that is left of each time would be 200.
        let none = more(|it| it.listeners) < 20.0
            && more(|it| it.nodes) < 40.0
            && more(|it| it.documents) < 1.0
            && more(|it| it.heap) < 400.0 * 1024.0;
        Ok(Seen::if_true(none, || format!("{now:?}")))
    })
    .await
}

#[test]
fn two_hundred_changes_of_the_document_leave_nothing_behind() -> Outcome {
    run(Setup::desktop(), async |page| {
        let body = crate::quiz("loading=eager resume=none", "");
        leaves_nothing(page, &body, CHANGES).await
    })
}

#[test]
fn two_hundred_quizzes_with_documents_leave_nothing_behind() -> Outcome {
    run(Setup::desktop(), async |page| {
        leaves_nothing(page, "", MOUNTS).await
    })
}
