//! Sites in other languages than English.

use std::collections::BTreeMap;

use browser_tests::{Context, Outcome, Result, Setup, ensure};
use serde_json::json;

use crate::fetch::{between, fetch, words};
use crate::readable::{essentials, texts};
use crate::settings::Form;
use crate::{Hands, on_site};

/// The translations of a locale, by the English words.
fn catalogue(locale: &str) -> Result<BTreeMap<String, String>> {
    let path = format!("../../wordpress/plugin/languages/microneedling-quiz-{locale}.po");
    let path = crate::site::scripts().join(path);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut found = BTreeMap::new();
    let (mut id, mut translation, mut in_id) = (String::new(), String::new(), false);
    for line in text.lines().chain(["msgid \"\""]) {
        let quoted = line.split_once('"').and_then(|it| it.1.strip_suffix('"'));
        let quoted = quoted.unwrap_or_default().replace("\\\"", "\"");
        if line.starts_with("msgid ") {
            found.insert(std::mem::take(&mut id), std::mem::take(&mut translation));
            (id, in_id) = (quoted, true);
        } else if line.starts_with("msgstr ") {
            (translation, in_id) = (quoted, false);
        } else if line.starts_with('"') && in_id {
            id.push_str(&quoted);
        } else if line.starts_with('"') {
            translation.push_str(&quoted);
        }
    }
    found.remove("");
    Ok(found)
}

/// The labels of the settings page.
const LABELS: &str = "
    return [...document.querySelectorAll('#microneedling-quiz-form label, #microneedling-quiz-form h2')]
        .map((it) => it.textContent.replace(/\\s+/g, ' ').trim()).filter(Boolean)";

/// A site of a locale: its settings page, its editor and its pages speak that language.
fn speaks(locale: &'static str, words_of: &'static str, tag: &'static str) -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let english = labels(&Form::open(page, site).await?).await?;
        site.set(&json!({ "WPLANG": locale }))?;
        let form = Form::open(page, site).await?;
        page.tall_picture(&format!("wordpress-settings-{locale}"))
            .await?;
        let translated = labels(&form).await?;
        let catalogue = catalogue(words_of)?;
        assert_eq!(translated.len(), english.len());
        ensure!(english.len() > 8, "{english:?}");
        for (english, here) in english.iter().zip(&translated) {
            let wanted = catalogue.get(english);
            // The names of languages are the same in each.
            let wanted = wanted.unwrap_or(english);
            assert_eq!(here, wanted);
        }
        let same = english.iter().zip(&translated).filter(|it| it.0 == it.1);
        ensure!(
            same.count() * 3 < english.len(),
            "too much is English: {translated:?}"
        );

        let post = site.page(&format!("Language {locale}"), "[microneedling_quiz]")?;
        let html = fetch(&post.address)?.body;
        let quiz = between(&html, "<microneedling-quiz", "</microneedling-quiz>");
        let told = words(quiz.unwrap_or_default());
        for part in essentials(tag)? {
            ensure!(told.contains(&part), "no “{part}” in {told}");
        }
        Hands(page).log_out().await?;
        let quiz = page.open_quiz(&post.address).await?;
        let title = texts(tag)?["questions"]["goals"]["title"].clone();
        assert_eq!(json!(quiz.screen().await?.title), title);
        let direction = "return getComputedStyle(document.querySelector('microneedling-quiz').shadowRoot.querySelector('fieldset')).direction";
        let direction: String = Hands(page).ask(direction).await?;
        assert_eq!(direction, if tag == "ar" { "rtl" } else { "ltr" });
        page.picture(&format!("wordpress-page-{locale}")).await?;
        quiz.alive().await?;
        Ok(())
    })
}

async fn labels(form: &Form<'_>) -> Result<Vec<String>> {
    form.0.ask(LABELS).await
}

#[test]
fn a_german_site_speaks_german() -> Outcome {
    speaks("de_DE", "de_DE", "de")
}

#[test]
fn an_arabic_site_is_read_from_right_to_left() -> Outcome {
    speaks("ar", "ar", "ar")
}

#[test]
fn an_austrian_site_falls_back_to_german() -> Outcome {
    speaks("de_AT", "de_DE", "de")
}

#[test]
fn a_formal_german_site_falls_back_to_german() -> Outcome {
    speaks("de_DE_formal", "de_DE", "de")
}

#[test]
fn the_block_has_german_words() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&json!({ "WPLANG": "de_DE" }))?;
        let catalogue = catalogue("de_DE")?;
        let block = "<!-- wp:microneedling-quiz/quiz /-->";
        let post = site.page("Ein Block", block)?;
        let hands = Hands(page);
        let edit = format!("/wp-admin/post.php?post={}&action=edit", post.id);
        hands.log_in(site, "admin", &edit).await?;
        hands.click(".microneedling-quiz-overlay").await?;
        for label in ["Booking address", "Name of the clinic"] {
            let label = catalogue.get(label).context(label)?;
            hands.named("input", label).await?;
        }
        let title = catalogue.get("Microneedling quiz");
        let shown: String = hands
            .ask("return wp.blocks.getBlockType('microneedling-quiz/quiz').title")
            .await?;
        assert_eq!(Some(&shown), title);
        hands
            .until(
                "a German preview",
                "document.querySelector('iframe.microneedling-quiz-preview')?.contentDocument?.querySelector('microneedling-quiz')?.shadowRoot?.textContent.includes('Was möchten Sie an Ihrer Haut verändern?')",
            )
            .await?;
        page.picture("wordpress-editor-de").await?;
        Ok(())
    })
}

/// A clinic's quiz in a language that the page doesn't have.
#[test]
fn a_quiz_of_its_own_language_on_an_english_site() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let post = site.page("Po polsku", "[microneedling_quiz lang=\"pl\"]")?;
        let html = fetch(&post.address)?.body;
        let quiz = between(&html, "<microneedling-quiz", "</microneedling-quiz>");
        let told = words(quiz.unwrap_or_default());
        for part in essentials("pl")? {
            ensure!(told.contains(&part), "no “{part}” in {told}");
        }
        let quiz = page.open_quiz(&post.address).await?;
        let title = texts("pl")?["questions"]["goals"]["title"].clone();
        assert_eq!(json!(quiz.screen().await?.title), title);
        Ok(())
    })
}
