//! What clinics have on their pages goes on working, whatever becomes of the files behind it.
//!
//! `tests/golden/pages/` holds pages as clinics wrote them with version 0.1.0: none is ever changed,
//! and none goes. Links and documents of that version are read in `tests/properties/link.rs` and
//! `tests/document/golden.rs`; here one of each is opened as visitors do.

use browser_tests::{Context, Kind, Outcome, Page, Quiz, Result, Screen, Setup, ensure, run};
use serde_json::{Value, json};

const TAG: &str = "microneedling-quiz";
/// What the pages call the folder of the quiz.
const PLACE: &str = "https://clinic.example/quiz/";
const BOOK: &str = "https://clinic.example/book";

/// A page without a quiz.
const OTHER: &str = "<!doctype html><title>Other</title><link rel=icon href='data:,'>";

/// The pages: name, and what is in it.
const PAGES: [(&str, &str); 10] = [
    ("lines", include_str!("../../../golden/pages/lines.html")),
    ("last", include_str!("../../../golden/pages/last.html")),
    ("module", include_str!("../../../golden/pages/module.html")),
    ("div", include_str!("../../../golden/pages/div.html")),
    (
        "combined",
        include_str!("../../../golden/pages/combined.html"),
    ),
    ("single", include_str!("../../../golden/pages/single.html")),
    ("dialog", include_str!("../../../golden/pages/dialog.html")),
    (
        "document",
        include_str!("../../../golden/pages/document.html"),
    ),
    ("script", include_str!("../../../golden/pages/script.html")),
    ("frame", include_str!("../../../golden/pages/frame.html")),
];

/// Opens a page as it was written, but for the host.
async fn open<'a>(page: &'a Page, name: &str, html: &str) -> Result<Quiz<'a>> {
    ensure!(html.contains(PLACE), "{name} names no {PLACE}");
    let html = html.replace(PLACE, &page.server().url("/embed/"));
    let html = html.replace("<title>", "<link rel=icon href='data:,'><title>");
    page.server().html("/page", &html);
    page.open("/page").await?;
    if name == "frame" {
        page.enter_frame("#quiz").await?;
    }
    if name == "dialog" {
        page.script_async(OPEN, vec![]).await?;
    }
    let quiz = page.quiz(TAG);
    quiz.alive().await?;
    Ok(quiz)
}

const OPEN: &str = "customElements.whenDefined('microneedling-quiz')
    .then(() => document.querySelector('microneedling-quiz').open())
    .then(arguments[0])";

#[test]
fn every_page_leads_to_a_result_and_to_booking() -> Outcome {
    run(Setup::phone(), async |page| {
        for (name, html) in PAGES {
            let visit = async {
                let report = open(page, name, html).await?.result_of(&[]).await?;
                assert_eq!(report.benefits.len(), 6);
                let booking = |it: &&str| *it == BOOK;
                let links = report.links.iter().filter_map(|it| it.href.as_deref());
                ensure!(links.clone().any(|it| booking(&it)), "{:?}", report.links);
                let errors = page.console_errors().await?;
                ensure!(errors.is_empty(), "{errors:?}");
                Ok(())
            };
            let visit: Result<()> = visit.await;
            visit.with_context(|| format!("the page {name}"))?;
            page.leave_frame().await?;
        }
        Ok(())
    })
}

/// What `script.html` is told: names, order, and what is in each.
#[test]
fn a_pages_script_is_told_what_it_was_told_before() -> Outcome {
    run(Setup::phone(), async |page| {
        let (name, html) = PAGES.iter().find(|(it, _)| *it == "script").context("it")?;
        let quiz = open(page, name, html).await?;
        let goal = ("goals", &["acne-scars"][..]);
        quiz.result_of(&[goal, ("health", &["pregnant"])]).await?;
        quiz.press("Book a consultation").await?;
        quiz.start_again().await?;
        let seen = page.script("return seen", vec![]).await?;
        let first = |name: &str| seen.get(name).and_then(|it| it.get(0)).cloned();
        let names = [
            "ready", "promise", "start", "step", "complete", "book", "restart",
        ];
        for name in names {
            ensure!(first(name).is_some(), "no {name} in {seen}");
        }
        assert_eq!(seen.get("error"), None);
        let ready = first("ready").unwrap_or_default();
        let lang = ready.get("lang") == Some(&json!("en"));
        ensure!(ready.get("version").is_some() && lang, "{ready}");
        let step = first("step").unwrap_or_default();
        let numbers = ["step", "total"].map(|it| step.get(it).is_some_and(Value::is_u64));
        ensure!(numbers == [true; 2], "{step}");
        let complete = first("complete").unwrap_or_default();
        let goals = complete.pointer("/answers/goals");
        assert_eq!(goals, Some(&json!(["acne-scars"])));
        let found = complete.get("matches").and_then(Value::as_array);
        let found = found.context("no matches")?;
        let scars = json!({ "benefit": "acne-scars", "level": "best" });
        ensure!(found.len() == 6 && found.contains(&scars), "{complete}");
        let notes = complete.get("notes").and_then(Value::as_array);
        let notes = notes.context("no notes")?;
        let wait = json!({ "condition": "pregnant", "note": "wait" });
        ensure!(notes.contains(&wait), "{complete}");
        for name in ["start", "book", "restart"] {
            assert_eq!(first(name), Some(json!({})), "{name}");
        }
        Ok(())
    })
}

/// The links of `golden/links.txt` show what they held then; the lines of a tab, too.
#[test]
fn a_link_and_a_kept_visit_show_what_they_did() -> Outcome {
    run(Setup::phone(), async |page| {
        let (name, html) = PAGES[0];
        open(page, name, html).await?;
        // Ana's link; by a new page, since one that is open only follows its address.
        page.server().html("/other", OTHER);
        page.open("/other").await?;
        page.open("/page#mq=1naJgQAJgAECAAQ").await?;
        let quiz = page.quiz(TAG);
        let there = |it: &Screen| it.kind == Kind::Result;
        quiz.until("the result of the link", there).await?;
        let report = quiz.result().await?;
        assert_eq!(report.level("acne-scars"), Some("best"));
        page.open("/other").await?;
        let keep = "sessionStorage.setItem('microneedling-quiz /page 0',
            '1700000000000 900 1 @noticeable goals.fine-lines goals.acne-scars')";
        page.script(keep, vec![]).await?;
        page.open("/page").await?;
        quiz.until_question("noticeable").await?;
        assert_eq!(
            quiz.go("Back").await?.chosen(),
            ["fine-lines", "acne-scars"]
        );
        Ok(())
    })
}
