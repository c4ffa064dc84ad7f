//! Following the booking link: the other side learns where somebody comes from, and no more.

use browser_tests::{Outcome, Page, Result, Seen, Setup, ensure, run, wait};
use serde::Deserialize;
use serde_json::json;

use crate::{DONE, SCRIPT, TAG, put, remember, unharmed};

/// What the page at the other end knows.
const KNOWS: &str = "return {
    address: location.href, referrer: document.referrer, opener: opener !== null, name: window.name,
};";

#[derive(Debug, Deserialize)]
struct Knows {
    address: String,
    referrer: String,
    opener: bool,
    name: String,
}

/// Nothing of the quiz: not the answers of a link, and no way back in.
fn nothing_more(knows: &Knows, origin: &str) -> Result<()> {
    ensure!(!knows.opener, "it can reach the page: {knows:?}");
    ensure!(knows.name.is_empty(), "{knows:?}");
    for part in ["mq=", "fine-lines", "goals", "#"] {
        ensure!(!knows.referrer.contains(part), "{part}: {knows:?}");
        ensure!(!knows.address.contains(part), "{part}: {knows:?}");
    }
    // The origin alone, where it is another one.
    let told = [String::new(), format!("{origin}/")];
    ensure!(told.contains(&knows.referrer), "{knows:?}");
    Ok(())
}

/// A page at its result, with the booking at another origin, and a link's letters in its address.
async fn open(page: &Page, head: &str) -> Result<()> {
    let other = page.other_origin().await?;
    other.html(
        "/book.html",
        "<!doctype html><link rel=icon href='data:,'><title>Booking</title>",
    );
    let body = format!(
        "<microneedling-quiz id=q0 loading=eager clinic-name=Rosa booking-url={}></microneedling-quiz>",
        other.url("/book.html")
    );
    remember(page, "/clinic.html", &["q0".into()], DONE).await?;
    put(page, "/clinic.html", &format!("{SCRIPT}{head}"), &body);
    page.open("/clinic.html?source=mail").await?;
    crate::all(page, "at the result", crate::AT_RESULT).await?;
    // As when somebody came by a link, in full view.
    let link = "history.replaceState(null, '', '#mq=1abcdefgh')";
    page.script(link, vec![]).await?;
    unharmed(page).await
}

async fn arrived(page: &Page) -> Result<Knows> {
    wait::until("the booking page", async || {
        let knows: Knows = page.read(KNOWS, vec![]).await?;
        let there = |it: &Knows| it.address.ends_with("/book.html");
        Ok(Seen::it_if(there, knows))
    })
    .await
}

#[test]
fn the_booking_page_learns_nothing_of_the_answers() -> Outcome {
    run(Setup::desktop(), async |page| {
        open(page, "").await?;
        page.quiz(TAG).press("Book a consultation").await?;
        let knows = arrived(page).await?;
        nothing_more(&knows, page.server().origin())
    })
}

/// As a page in a builder's box has it (docs/embedding.md).
#[test]
fn in_a_new_tab_it_has_no_way_back_into_the_page() -> Outcome {
    run(Setup::desktop(), async |page| {
        open(page, "<base target=_blank>").await?;
        in_another_tab(page).await
    })
}

/// A named tab keeps its opener in every browser, unless the link says otherwise.
#[test]
fn nor_in_a_tab_of_a_name() -> Outcome {
    run(Setup::desktop(), async |page| {
        open(page, "<base target=booking>").await?;
        in_another_tab(page).await
    })
}

async fn in_another_tab(page: &Page) -> Result<()> {
    let before = page.client().windows().await?;
    page.quiz(TAG).press("Book a consultation").await?;
    let tab = wait::until("another tab", async || {
        let now = page.client().windows().await?;
        let new = now.iter().find(|it| !before.contains(it)).cloned();
        Ok(new.map_or(Seen::NotYet(format!("{now:?}")), Seen::Yes))
    })
    .await?;
    let here = page.tab().await?;
    page.switch(&tab).await?;
    let knows = arrived(page).await;
    page.client().close_window().await?;
    page.switch(&here).await?;
    let knows = knows?;
    ensure!(!knows.opener, "it can reach the page: {knows:?}");
    ensure!(!knows.referrer.contains('#'), "{knows:?}");
    let told = json!(page.server().url("/"));
    ensure!(
        json!(knows.referrer) == told || knows.referrer.is_empty(),
        "{knows:?}"
    );
    Ok(())
}
