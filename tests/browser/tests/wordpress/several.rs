//! Several quizzes on a page, wherever they come from.

use browser_tests::{Outcome, Setup, ensure};
use serde_json::json;

use crate::fetch::fetch;
use crate::{Hands, on_site, quizzes, scripts};

const BLOCK: &str = r#"<!-- wp:microneedling-quiz/quiz {"clinicName":"First"} /-->"#;
const SHORTCODE: &str = r#"[microneedling_quiz clinic_name="Second"]"#;

#[test]
fn a_block_and_a_shortcode_share_one_script_and_both_work() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let both = format!("{BLOCK}\n<!-- wp:shortcode -->{SHORTCODE}<!-- /wp:shortcode -->");
        let post = site.page("Two quizzes", &both)?;
        let html = fetch(&post.address)?.body;
        assert_eq!(scripts(&html), 1, "the script is printed once");
        assert_eq!(html.matches("id=\"microneedling-quiz-base\"").count(), 1);
        assert_eq!(html.matches("id=\"microneedling-quiz-place\"").count(), 1);
        page.open(&post.address).await?;
        let all = quizzes(page).await?;
        assert_eq!(all.len(), 2);
        for (quiz, name) in all.iter().zip(["First", "Second"]) {
            Hands(page)
                .ask::<()>(&format!(
                    "document.querySelector('[clinic-name={name}]').scrollIntoView(); return null"
                ))
                .await?;
            assert_eq!(quiz.result_of(&[]).await?.benefits.len(), 6);
        }
        Ok(())
    })
}

/// A widget's shortcode runs when the head of the page is long gone.
#[test]
fn a_widget_of_a_classic_theme_brings_the_script_along() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        site.set(&json!({
            "theme": "twentytwentyone",
            "widget_text": { "2": { "title": "", "text": SHORTCODE, "filter": true, "visual": true }, "_multiwidget": 1 },
            "widget_block": { "3": { "content": BLOCK }, "_multiwidget": 1 },
            "sidebars_widgets": { "wp_inactive_widgets": [], "sidebar-1": ["text-2", "block-3"], "array_version": 3 },
        }))?;
        let plain = site.page("Nothing but widgets", "<p>A page.</p>")?;
        let html = fetch(&plain.address)?.body;
        assert_eq!(scripts(&html), 1, "the script is printed once");
        page.open(&plain.address).await?;
        let all = quizzes(page).await?;
        assert_eq!(all.len(), 2, "both widgets show");
        let in_view = "document.querySelector('microneedling-quiz').scrollIntoView(); return null";
        Hands(page).ask::<()>(in_view).await?;
        all[0].result_of(&[]).await?;
        let post = site.page("Widgets and a block", BLOCK)?;
        let html = fetch(&post.address)?.body;
        assert_eq!(scripts(&html), 1, "the script is printed once");
        Ok(())
    })
}

#[test]
fn a_page_without_a_quiz_has_nothing_of_it() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = site.page("No quiz", "<p>Opening hours.</p>")?;
        let html = fetch(&post.address)?.body;
        ensure!(!html.contains("microneedling-quiz"), "{html}");
        page.open(&post.address).await
    })
}

/// What the configurator gives to those whose editor strips unknown tags.
#[test]
fn a_marked_div_brings_the_script_along() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let div = "<div data-microneedling-quiz data-clinic-name=\"Rosa\"><p>Words.</p></div>";
        let post = site.page("A div", &format!("{div}\n{BLOCK}"))?;
        let html = fetch(&post.address)?.body;
        assert_eq!(scripts(&html), 1, "the script is printed once");
        page.open_quiz(&post.address).await?;
        let all = quizzes(page).await?;
        assert_eq!(all.len(), 2);
        all[0].result_of(&[]).await?;
        Ok(())
    })
}
