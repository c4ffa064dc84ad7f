//! Links with answers to own questions: they lead back to them by the same document alone.

use browser_tests::{Kind, Outcome, Page, Quiz, Result, Seen, Setup, ensure, run, wait};
use serde_json::Value;

use crate::{
    BUILT_IN, ROSA, SCRIPT, TAG, ask, put, put_document, quiz, rosa, runs_as_built_in, tell,
    titled, until_title, walk,
};

/// Keeps what is copied: not every driver lets a page copy.
const HANDS: &str = "<script>
    window.copied = [];
    const writeText = async (it) => { copied.push(it); };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
</script>";

/// Ticks that health answers go with what is handed on, and so what calls for an own note.
pub async fn tick_health(page: &Page) -> Result<()> {
    let body = "
        const labels = [...root.querySelectorAll('label')];
        labels.find((it) => it.textContent.includes('Put my health answers in')).querySelector('input').click()";
    tell(page, body).await
}

/// What "Copy the link" gives, from `#` on.
async fn link(page: &Page, quiz: &Quiz<'_>) -> Result<String> {
    tell(page, "copied.length = 0").await?;
    quiz.press("Copy the link").await?;
    let link = wait::until("the link", async || {
        let copied: Vec<String> = page.read("return copied", vec![]).await?;
        Ok(match copied.first() {
            Some(link) => Seen::Yes(link.clone()),
            None => Seen::NotYet("nothing".into()),
        })
    })
    .await?;
    let (_, hash) = link.split_once('#').unwrap_or_default();
    Ok(format!("#{hash}"))
}

/// Loads an address that differs by no more than its `#`.
async fn visit(page: &Page, address: &str) -> Result<()> {
    page.open("about:blank").await?;
    page.open(address).await
}

async fn says(page: &Page, words: &str) -> Result<bool> {
    let text = "return root.textContent.includes(arguments[0])";
    ask(page, text, vec![Value::from(words)]).await
}

const CAME: &str = "These answers came with the link.";
const UNREAD: &str = "The link could not be read";

#[test]
fn a_link_with_own_answers_leads_back_to_them() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        put_document(page, "/fern.json", &titled("What brings you to Fern?"));
        let head = format!("{HANDS}{SCRIPT}");
        let page_of = |attributes: &str| quiz(&format!("resume=none {attributes}"), "");
        put(page, "/rosa", &head, &page_of("src=/rosa.json"));
        put(page, "/fern", &head, &page_of("src=/fern.json"));
        put(page, "/plain", &head, &page_of(""));
        page.open("/rosa").await?;
        let quiz = page.quiz(TAG);
        let before = walk(&quiz).await?;
        let without = link(page, &quiz).await?;
        tick_health(page).await?;
        let hash = link(page, &quiz).await?;
        assert_ne!(hash, without);
        ensure!(hash.starts_with("#mq=") && hash.len() < 80, "{hash}");

        visit(page, &format!("/rosa{hash}")).await?;
        quiz.until("the result", |it| it.kind == Kind::Result)
            .await?;
        let after = quiz.result().await?;
        assert_eq!(after.benefits, before.benefits);
        let own = |it: &browser_tests::Report| it.notes.first().map(|it| it.text.clone());
        assert_eq!(own(&after), own(&before));
        ensure!(says(page, CAME).await?, "no word of the link");
        tick_health(page).await?;
        assert_eq!(link(page, &quiz).await?, hash);

        // What calls for a note goes along only with the tick.
        visit(page, &format!("/rosa{without}")).await?;
        quiz.until("the result", |it| it.kind == Kind::Result)
            .await?;
        assert_eq!(quiz.result().await?.notes, []);

        // On a page without that document it can't mean the same: afresh, with a quiet line.
        for (path, title) in [("/plain", BUILT_IN), ("/fern", "What brings you to Fern?")] {
            visit(page, &format!("{path}{hash}")).await?;
            let screen = until_title(&quiz, title).await?;
            assert!(screen.chosen().is_empty(), "{path}");
            ensure!(says(page, UNREAD).await?, "no quiet line on {path}");
            quiz.walk(&[]).await?;
            let seen = page.watched().await?;
            assert_eq!(seen.named("mq-error").len(), 0, "{:?}", seen.events);
        }
        // What is cut does no harm here either.
        let (cut, _) = hash.split_at(hash.len() - 3);
        visit(page, &format!("/rosa{cut}")).await?;
        until_title(&quiz, ROSA).await?;
        ensure!(says(page, UNREAD).await?, "no quiet line");
        Ok(())
    })
}

/// Where a document changes words alone, its links and those of the built-in quiz are the same.
#[test]
fn a_link_without_own_options_is_read_everywhere() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/fern.json", &titled("What brings you to Fern?"));
        let head = format!("{HANDS}{SCRIPT}");
        put(
            page,
            "/fern",
            &head,
            &quiz("resume=none src=/fern.json", ""),
        );
        put(page, "/plain", &head, &quiz("resume=none", ""));
        let quiz = page.quiz(TAG);
        for (from, to) in [("/plain", "/fern"), ("/fern", "/plain")] {
            visit(page, from).await?;
            quiz.alive().await?;
            let before = quiz.result_of(&[("goals", &["acne-scars"])]).await?;
            let hash = link(page, &quiz).await?;
            visit(page, &format!("{to}{hash}")).await?;
            quiz.until("the result", |it| it.kind == Kind::Result)
                .await?;
            assert_eq!(quiz.result().await?.benefits, before.benefits);
            ensure!(says(page, CAME).await?, "{from} to {to}");
        }
        Ok(())
    })
}

/// Another link into the address of a page that is open, and a document taken off it.
#[test]
fn a_link_in_the_address_of_an_open_page_is_read_by_its_document() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let head = format!("{HANDS}{SCRIPT}");
        put(page, "/rosa", &head, &quiz("src=/rosa.json", ""));
        page.open("/rosa").await?;
        let quiz = page.quiz(TAG);
        let wanted = walk(&quiz).await?;
        tick_health(page).await?;
        let hash = link(page, &quiz).await?;
        tell(page, "quiz.restart()").await?;
        until_title(&quiz, ROSA).await?;
        quiz.result_of(&[("goals", &["stretch-marks"]), ("visit", &["again"])])
            .await?;
        page.script("location.hash = arguments[0]", vec![hash.as_str().into()])
            .await?;
        wait::until("the link's result", async || {
            let now = quiz.result().await?.benefits;
            Ok(Seen::if_true(now == wanted.benefits, || format!("{now:?}")))
        })
        .await?;
        tell(page, "quiz.src = ''").await?;
        until_title(&quiz, BUILT_IN).await?;
        ensure!(says(page, UNREAD).await?, "no quiet line");
        runs_as_built_in(page, &quiz).await
    })
}
