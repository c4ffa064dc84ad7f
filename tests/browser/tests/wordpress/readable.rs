//! What is there without scripts: for search engines, readers of feeds, and whoever has none.

use browser_tests::{Context, Outcome, Result, Setup, ensure};
use serde_json::{Value, json};

use crate::fetch::{between, fetch, words};
use crate::{on_site, visit};

const CONTENT: &str = r#"<!-- wp:paragraph --><p>What microneedling may do for you.</p><!-- /wp:paragraph -->
<!-- wp:microneedling-quiz/quiz {"bookingUrl":"https://clinic.example/book"} /-->
[microneedling_quiz booking_url="https://clinic.example/book"]"#;

/// The words of a language.
pub fn texts(tag: &str) -> Result<Value> {
    let path = crate::site::scripts().join(format!("../../content/text/{tag}.json"));
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    Ok(serde_json::from_str(&text)?)
}

/// The names of the benefits, and the notice, in a language.
pub fn essentials(tag: &str) -> Result<Vec<String>> {
    let texts = texts(tag)?;
    let benefits = texts["benefits"].as_object().context("no benefits")?;
    let names = benefits.values().map(|it| &it["name"]);
    let all = names.chain([&texts["ui"]["general"]]);
    let all = all.map(|it| it.as_str().map(str::to_owned).context("no text"));
    all.collect()
}

/// Fails where a text doesn't hold all of these.
fn holds(text: &str, parts: &[String]) -> Result<()> {
    for part in parts {
        ensure!(text.contains(part.as_str()), "no “{part}” in: {text}");
    }
    Ok(())
}

#[test]
fn a_page_without_scripts_has_the_benefits_the_notice_and_the_way_to_book() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = site.page("Readable", CONTENT)?;
        let html = fetch(&post.address)?.body;
        let quiz = between(&html, "<microneedling-quiz", "</microneedling-quiz>");
        let quiz = quiz.context("no quiz")?;
        let told = words(quiz);
        holds(&told, &essentials("en")?)?;
        ensure!(
            quiz.contains("href=\"https://clinic.example/book\""),
            "{quiz}"
        );
        // What the article and the studies say stands there too.
        let benefits = texts("en")?;
        let sides = benefits["benefits"]["texture"]["aspects"].as_object();
        for side in sides.into_iter().flat_map(serde_json::Map::values) {
            for who in ["article", "studies"] {
                let said = side[who].as_str().unwrap_or_default();
                ensure!(told.contains(said), "no “{said}” in: {told}");
            }
        }
        visit(page, &post.address).await
    })
}

/// A page whose scripts never come, though the browser would run them.
#[test]
fn words_show_after_a_moment_where_the_script_never_comes() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = site.page("No script comes", CONTENT)?;
        let path = site.plugin("embed/microneedling-quiz.js");
        // Empty, so that neither the server nor the plugin misses it.
        std::fs::write(&path, "")?;
        page.open(&post.address).await?;
        let shown = "document.querySelector('.microneedling-quiz-words a').checkVisibility({ visibilityProperty: true })";
        crate::Hands(page).until("the words", shown).await?;
        page.picture("wordpress-without-script").await?;
        Ok(())
    })
}

#[test]
fn a_feed_has_words_and_nothing_that_needs_a_script() -> Outcome {
    on_site(Setup::phone(), async |_, site| {
        let post = site.publish("author", "post", "In the feed", CONTENT)?;
        let feed = fetch(&site.at("/feed/"))?.body;
        let item = between(&feed, "<title>In the feed</title>", "</item>").context("no item")?;
        for wrong in [
            "<script",
            "<style",
            "<microneedling-quiz",
            "{\"",
            "[microneedling",
        ] {
            ensure!(!item.contains(wrong), "{wrong} in the feed: {item}");
        }
        let content = between(item, "<content:encoded>", "]]>").context("no content")?;
        holds(&words(content), &essentials("en")?)?;
        let about = between(item, "<description>", "</description>").unwrap_or_default();
        ensure!(
            about.contains("What microneedling may do for you."),
            "{about}"
        );
        let one = fetch(&format!("{}feed/?withoutcomments=1", post.address))?.body;
        ensure!(!one.contains("<microneedling-quiz"), "{one}");
        Ok(())
    })
}

#[test]
fn excerpts_and_the_rest_interface_are_sane() -> Outcome {
    on_site(Setup::phone(), async |_, site| {
        let post = site.publish("author", "post", "An excerpt", CONTENT)?;
        let told = fetch(&site.at(&format!("/wp-json/wp/v2/posts/{}", post.id)))?;
        let told: Value = serde_json::from_str(&told.body).context(told.body)?;
        let excerpt = words(told["excerpt"]["rendered"].as_str().unwrap_or_default());
        ensure!(
            excerpt.starts_with("What microneedling may do for you."),
            "{excerpt}"
        );
        for wrong in ["{", "microneedling-quiz", "visibility"] {
            ensure!(!excerpt.contains(wrong), "{wrong} in “{excerpt}”");
        }
        let content = told["content"]["rendered"].as_str().unwrap_or_default();
        assert_eq!(
            content.matches("<microneedling-quiz").count(),
            2,
            "{content}"
        );
        Ok(())
    })
}

/// A search finds the page by the quiz's own title; its results show no markup of it.
#[test]
fn lists_of_posts_show_no_markup() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        site.set(&json!({ "theme": "twentytwentyone" }))?;
        site.publish("author", "post", "Findable", CONTENT)?;
        page.open(&site.at("/?s=Findable")).await?;
        let text: String = crate::Hands(page)
            .ask("return document.querySelector('main').innerText")
            .await?;
        for wrong in ["[microneedling", "{\"", "animation"] {
            ensure!(!text.contains(wrong), "{wrong} in {text}");
        }
        Ok(())
    })
}
