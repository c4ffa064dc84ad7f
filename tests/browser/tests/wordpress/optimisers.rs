//! What optimisers make of a page, at their worst: each ignores the marks that ask it not to.

use browser_tests::{Outcome, Page, Result, Setup, ensure};
use fantoccini::Locator;
use serde_json::json;

use crate::fetch::fetch;
use crate::site::Post;
use crate::{Hands, Site, on_site, scripts, visit};

const CONTENT: &str = r##"<!-- wp:paragraph --><p class="first">Before the quiz.</p><!-- /wp:paragraph -->
<!-- wp:microneedling-quiz/quiz {"bookingUrl":"/book-a-visit/","clinicName":"Rosa \u0026 \u0022Co\u0022","accent":"#7a3b69"} /-->"##;

/// A page with a quiz, a document too, and an optimiser at work on it.
fn optimised(site: &Site, name: &str) -> Result<Post> {
    let post = site.page(&format!("Optimised: {name}"), CONTENT)?;
    site.set(&json!({ "microneedling_quiz": { "document": crate::settings::DOCUMENT } }))?;
    site.put_in(name)?;
    Ok(post)
}

/// A visitor takes the quiz, in which the document leaves five benefits.
async fn five(page: &Page, address: &str) -> Result<()> {
    Hands(page).log_out().await?;
    let quiz = page.open_quiz(address).await?;
    let report = quiz.result_of(&[]).await?;
    assert_eq!(report.benefits.len(), 5);
    let name = "return document.querySelector('microneedling-quiz').clinicName";
    let name: String = Hands(page).ask(name).await?;
    assert_eq!(name, "Rosa & \"Co\"");
    Ok(())
}

#[test]
fn scripts_that_are_combined_in_another_folder() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = optimised(site, "combined")?;
        let html = fetch(&post.address)?.body;
        ensure!(html.contains("/cache/min/all.js"), "nothing is combined");
        assert_eq!(scripts(&html), 0, "the script is still there alone");
        five(page, &post.address).await
    })
}

#[test]
fn scripts_that_are_deferred() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = optimised(site, "deferred")?;
        let html = fetch(&post.address)?.body;
        let tag = html.lines().find(|it| scripts(it) == 1).unwrap_or_default();
        ensure!(
            tag.contains("<script defer") && !tag.contains(" async"),
            "{tag}"
        );
        five(page, &post.address).await
    })
}

#[test]
fn scripts_that_wait_for_the_first_touch() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = optimised(site, "delayed")?;
        ensure!(
            fetch(&post.address)?.body.contains("data-src="),
            "nothing is delayed"
        );
        let hands = Hands(page);
        page.open(&post.address).await?;
        // The place of the quiz is kept for a few seconds, in case the script comes.
        let shown = "
            ((it) => it?.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().height > 100)(
                document.querySelector('microneedling-quiz .microneedling-quiz-words'))";
        hands.until("the words that stand in", shown).await?;
        page.picture("wordpress-delayed").await?;
        let words = hands.text(".microneedling-quiz-words").await?;
        ensure!(words.is_some_and(|it| it.len() > 300), "too few words");
        let first = page.client().find(Locator::Css("p.first")).await?;
        first.click().await?;
        let quiz = page.quiz(crate::TAG);
        quiz.alive().await?;
        let report = quiz.result_of(&[]).await?;
        assert_eq!(report.benefits.len(), 5);
        Ok(())
    })
}

/// Who taps on the way to book gets there, though the page loads its scripts at that moment.
#[test]
fn the_first_touch_is_not_lost() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = optimised(site, "delayed")?;
        site.page("Book a visit", "<p>Here.</p>")?;
        let hands = Hands(page);
        page.open(&post.address).await?;
        let link = ".microneedling-quiz-words a";
        let shown = format!(
            "document.querySelector('{link}')?.checkVisibility({{ visibilityProperty: true }})"
        );
        hands.until("the link to be shown", &shown).await?;
        hands.click(link).await?;
        hands
            .until(
                "the page to book on",
                "location.pathname === '/book-a-visit/'",
            )
            .await
    })
}

#[test]
fn html_without_quotes_spaces_and_comments() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = optimised(site, "minified")?;
        let html = fetch(&post.address)?.body;
        ensure!(html.contains("booking-url="), "{html}");
        ensure!(!html.contains("style=\"--mq"), "quotes are still there");
        five(page, &post.address).await
    })
}

#[test]
fn a_script_that_is_written_into_the_page() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = optimised(site, "inlined")?;
        let html = fetch(&post.address)?.body;
        assert_eq!(scripts(&html), 0, "the script still has an address");
        five(page, &post.address).await
    })
}

/// Those that do ask are told: by marks on the tag, and by the lists of what to leave alone.
#[test]
fn optimisers_are_asked_to_leave_the_script_alone() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = site.page("Marks", CONTENT)?;
        let html = fetch(&post.address)?.body;
        let tag = html.split("<script").find(|it| scripts(it) == 1);
        let tag = tag.unwrap_or_default();
        for mark in [
            "data-cfasync=\"false\"",
            "data-no-optimize=\"1\"",
            "data-no-defer=\"1\"",
            "data-no-minify=\"1\"",
            "data-pagespeed-no-defer",
            "data-wpmeteor-nooptimize=\"true\"",
            "data-jetpack-boost=\"ignore\"",
            "nowprocket",
            " async",
        ] {
            ensure!(tag.contains(mark), "no {mark} in <script{tag}");
        }
        let lacking: Vec<String> = site.answer("lists", &[], "")?;
        ensure!(
            lacking.is_empty(),
            "the quiz isn't in the lists {lacking:?}"
        );
        visit(page, &post.address).await
    })
}
