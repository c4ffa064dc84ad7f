//! Share where the browser shares, and that nothing of all this leaves the device by itself.

use browser_tests::{Outcome, Page, Quiz, Result, Setup, run};
use serde_json::Value;

use crate::sheet::PRINTS;
use crate::{
    handed, link, open, quiet, said, tell, tick_health, unfold, until_handed, until_said, visit,
};

/// A browser that shares; what it does then follows.
fn shares(then: &str) -> String {
    format!("<script>hand('share', async (it) => {{ handed.shared.push(it); {then} }});</script>")
}

#[test]
fn share_gives_the_link_to_the_device() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "", &shares("")).await?;
        quiz.walk(&[("health", &["diabetes"])]).await?;
        let link = link(page, &quiz).await?;
        quiz.press("Share").await?;
        until_said(page, "Shared").await?;
        let shared: Value = until_handed(page, "shared", 1).await?;
        assert_eq!(shared.get("url").and_then(Value::as_str), Some(&*link));
        let title = shared.get("title").and_then(Value::as_str);
        assert_eq!(title, Some("A quiz about microneedling"));
        tick_health(page).await?;
        quiz.press("Share").await?;
        let shared: Value = until_handed(page, "shared", 2).await?;
        assert_ne!(shared.get("url").and_then(Value::as_str), Some(&*link));
        Ok(())
    })
}

#[test]
fn who_thinks_better_of_sharing_is_told_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(
            page,
            "",
            &shares("throw new DOMException('', 'AbortError')"),
        )
        .await?;
        quiz.walk(&[]).await?;
        quiz.press("Share").await?;
        until_handed::<Value>(page, "shared", 1).await?;
        // What would be said would be said by now: this comes behind it.
        quiz.press("Copy as text").await?;
        until_said(page, "Text copied").await?;
        assert_eq!(handed::<String>(page, "copied").await?.len(), 1);
        Ok(())
    })
}

#[test]
fn where_sharing_is_forbidden_the_link_is_copied() -> Outcome {
    run(Setup::phone(), async |page| {
        let refuses = shares("throw new DOMException('', 'NotAllowedError')");
        let quiz = open(page, "", &refuses).await?;
        quiz.walk(&[]).await?;
        quiz.press("Share").await?;
        until_said(page, "Link copied").await?;
        let copied: String = until_handed(page, "copied", 1).await?;
        assert!(copied.contains("#mq="), "{copied}");
        Ok(())
    })
}

#[test]
fn without_a_browser_that_shares_there_is_no_share() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "", "").await?;
        quiz.walk(&[]).await?;
        let screen = quiz.screen().await?;
        assert!(screen.button("Share").is_none());
        assert!(screen.button("Copy the link").is_some());
        Ok(())
    })
}

#[test]
fn what_is_done_again_is_said_again() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "", "").await?;
        quiz.walk(&[]).await?;
        link(page, &quiz).await?;
        until_said(page, "Link copied").await?;
        // A live region tells what changes in it: the same words, left standing, are silence.
        let listen = "
            window.heard = 0;
            const live = [...root.querySelectorAll('[role=status]')];
            const seen = new MutationObserver(() => { window.heard += 1; });
            for (const it of live)
                seen.observe(it, { childList: true, characterData: true, subtree: true });";
        tell(page, listen).await?;
        link(page, &quiz).await?;
        crate::until(page, "words put there anew", "window.heard > 0").await?;
        until_said(page, "Link copied").await
    })
}

#[test]
fn nothing_of_it_asks_the_network_or_tells_the_page_an_answer() -> Outcome {
    run(Setup::desktop(), async |page| {
        let head = [&shares(""), PRINTS].concat();
        let quiz = open(page, "clinic-name=Rosa", &head).await?;
        quiz.walk(&[("health", &["diabetes"])]).await?;
        quiet(page).await?;
        everything(page, &quiz).await?;
        let asked = page.requests().await?;
        assert!(asked.is_empty(), "asked for {asked:?}");
        no_answer_told(page).await?;

        // The page of a link asks for what every page asks for, and the letters go nowhere.
        let link = link(page, &quiz).await?;
        page.new_tab().await?;
        let before = page.server().requests().len();
        let quiz = visit(page, &link).await?;
        quiet(page).await?;
        let loaded = page.server().requests().split_off(before);
        let letters = crate::letters(&link)?;
        assert!(loaded.iter().all(|it| !it.contains(letters)), "{loaded:?}");
        everything(page, &quiz).await?;
        let asked = page.requests().await?;
        assert!(asked.is_empty(), "asked for {asked:?}");
        no_answer_told(page).await
    })
}

async fn everything(page: &Page, quiz: &Quiz<'_>) -> Result<()> {
    for (button, words) in [
        ("Share", "Shared"),
        ("Copy the link", "Link copied"),
        ("Copy as text", "Text copied"),
        ("Print or save as PDF", "Your device’s print window opens"),
    ] {
        quiz.press(button).await?;
        until_said(page, words).await?;
    }
    tick_health(page).await?;
    unfold(page, "Send to the clinic").await?;
    assert!(said(page).await?.is_empty());
    Ok(())
}

async fn no_answer_told(page: &Page) -> Result<()> {
    let seen = page.watched().await?;
    for event in &seen.events {
        let names: Vec<_> = match &event.detail {
            Value::Object(detail) => detail.keys().map(String::as_str).collect(),
            _ => vec![],
        };
        let known = ["version", "lang", "step", "total"];
        assert!(names.iter().all(|it| known.contains(it)), "{event:?}");
    }
    Ok(())
}
