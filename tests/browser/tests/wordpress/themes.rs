//! The page in a block theme and in a classic one, by day and by night.

use browser_tests::{Outcome, Scheme, Setup, ensure};
use serde_json::json;

use crate::{Hands, on_site, visit};

const BLOCK: &str = r#"<!-- wp:paragraph --><p>What microneedling may do for you.</p><!-- /wp:paragraph -->
<!-- wp:microneedling-quiz/quiz {"bookingUrl":"https://clinic.example/book"} /-->
<!-- wp:paragraph --><p>We are here for you.</p><!-- /wp:paragraph -->"#;

fn in_theme(theme: &str, scheme: Scheme) -> Outcome {
    on_site(Setup::desktop().scheme(scheme), async |page, site| {
        site.set(&json!({ "theme": theme }))?;
        let post = site.page("Your skin", BLOCK)?;
        let name = |what: &str| format!("wordpress-{theme}-{}-{what}", scheme.as_str());
        for (setup, size) in [((390, 844), "phone"), ((1280, 800), "desktop")] {
            page.resize(setup.0, setup.1).await?;
            page.open_quiz(&post.address).await?.alive().await?;
            page.quiz(crate::TAG).still().await?;
            page.tall_picture(&name(size)).await?;
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let wide: i32 = page.read(wide, vec![]).await?;
            ensure!(wide <= 0, "the page can be scrolled sideways by {wide}");
        }
        visit(page, &post.address).await?;
        page.picture(&name("result")).await?;
        Ok(())
    })
}

#[test]
fn a_visitor_of_the_block_theme_by_day() -> Outcome {
    in_theme("twentytwentythree", Scheme::Light)
}

#[test]
fn a_visitor_of_the_block_theme_by_night() -> Outcome {
    in_theme("twentytwentythree", Scheme::Dark)
}

#[test]
fn a_visitor_of_the_classic_theme_by_day() -> Outcome {
    in_theme("twentytwentyone", Scheme::Light)
}

#[test]
fn a_visitor_of_the_classic_theme_by_night() -> Outcome {
    in_theme("twentytwentyone", Scheme::Dark)
}

/// Most themes have a style for each button, link and field of a page.
#[test]
fn the_theme_and_the_quiz_leave_each_other_alone() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let post = site.page("Side by side", BLOCK)?;
        let bare = site.page(
            "Alone",
            "<!-- wp:paragraph --><p>What microneedling may do for you.</p><!-- /wp:paragraph -->",
        )?;
        let look = "
            const style = getComputedStyle(document.querySelector('main p, .entry-content p'));
            return ['color', 'fontFamily', 'fontSize', 'lineHeight'].map((it) => style[it])";
        let hands = Hands(page);
        page.open(&bare.address).await?;
        let without: Vec<String> = hands.ask(look).await?;
        page.open_quiz(&post.address).await?.alive().await?;
        let with: Vec<String> = hands.ask(look).await?;
        assert_eq!(with, without, "the page looks otherwise with a quiz");
        Ok(())
    })
}
