//! What other plugins, other windows and busy authors do without a thought.

use browser_tests::{Outcome, Setup, ensure};
use serde_json::json;

use crate::fetch::fetch;
use crate::settings::Form;
use crate::{Hands, on_site, scripts};

/// Blank lines, of which paragraphs are made, and a text that `WordPress` takes for a quiz.
const DOCUMENT: &str = r#"{

  "version": 1,

  "benefits": { "exfoliation": null },

  "texts": { "en": { "ui": { "general": "General [microneedling_quiz] information, [gallery] and \"more\"." } } }
}"#;

#[test]
fn filters_of_others_leave_the_document_whole() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&json!({ "microneedling_quiz": { "document": DOCUMENT } }))?;
        site.put_in("late")?;
        let block = "<!-- wp:microneedling-quiz/quiz /-->";
        for (title, content) in [
            ("Late block", block),
            ("Late words", "[microneedling_quiz]"),
        ] {
            let post = site.page(title, content)?;
            let quiz = page.open_quiz(&post.address).await?;
            let report = quiz.result_of(&[]).await?;
            let offered = report.benefits.len();
            assert_eq!(offered, 5, "{title}: the document doesn't count");
            let html = fetch(&post.address)?.body;
            assert_eq!(html.matches("<microneedling-quiz").count(), 1, "{title}");
            assert_eq!(scripts(&html), 1, "{title}");
            ensure!(
                !html.contains("<p>{"),
                "{title}: a paragraph in the document"
            );
        }
        let button = r#"<!-- wp:microneedling-quiz/quiz {"mode":"dialog","open":"[microneedling_quiz]"} /-->"#;
        let post = site.page("A button", button)?;
        page.open(&post.address).await?;
        let said = "return document.querySelector('microneedling-quiz > [slot=open]').innerHTML";
        let said: String = page.read(said, vec![]).await?;
        assert_eq!(said, "[microneedling_quiz]");
        Ok(())
    })
}

#[test]
fn a_window_left_open_takes_back_nothing_that_another_saved() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&json!({ "microneedling_quiz": { "clinic_name": "Rosa", "lang": "de" } }))?;
        let form = Form::open(page, site).await?;
        let saved = json!({ "clinic_name": "Fern", "lang": "de", "document": DOCUMENT });
        site.set(&json!({ "microneedling_quiz": saved }))?;
        form.fill("booking_url", "/book").await?;
        form.save().await?;
        let row = site.row()?;
        assert_eq!(row["booking_url"], "/book");
        assert_eq!(row["clinic_name"], "Fern");
        assert_eq!(row["document"], DOCUMENT);
        // What is emptied here and now is empty.
        let form = Form::open(page, site).await?;
        form.fill("clinic_name", "").await?;
        form.save().await?;
        ensure!(site.row()?["clinic_name"].is_null(), "{}", site.row()?);
        Ok(())
    })
}

#[test]
fn a_page_without_a_post_and_a_list_of_excerpts_are_no_fault() -> Outcome {
    on_site(Setup::desktop(), async |_, site| {
        site.set(&json!({ "theme": "twentytwentyone" }))?;
        let marked = "<p>Before</p><div data-microneedling-quiz><p>Words</p></div>";
        let post = site.publish("author", "post", "Marked", marked)?;
        let list = fetch(&site.at("/?s=Marked"))?.body;
        assert_eq!(scripts(&list), 0, "a script where no quiz is");
        let whole = fetch(&post.address)?.body;
        assert_eq!(scripts(&whole), 1);
        ensure!(
            whole.contains("microneedling-quiz-place"),
            "nothing keeps its place"
        );
        site.put_in("nobody")?;
        fetch(&post.address)?;
        Ok(())
    })
}

#[test]
fn an_author_brings_in_no_document_from_elsewhere() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let elsewhere = "[microneedling_quiz src=\"https://elsewhere.example/quiz.json\"]";
        let post = site.publish("author", "post", "From elsewhere", elsewhere)?;
        let html = fetch(&post.address)?.body;
        ensure!(
            !html.contains("elsewhere.example"),
            "the address is on the page"
        );
        ensure!(html.contains("<microneedling-quiz"), "no quiz");
        Hands(page)
            .log_in(site, "author", &post.address.replace(&site.url, ""))
            .await?;
        let note: String = page
            .read(
                "return document.querySelector('.microneedling-quiz-note').textContent",
                vec![],
            )
            .await?;
        ensure!(note.contains("not on this site"), "{note}");
        Ok(())
    })
}
