//! The settings page: what is right is saved, and reaches the pages.

use browser_tests::{Outcome, Page, Result, Setup, ensure};
use serde_json::{Value, json};

use crate::{Hands, SETTINGS, Site, on_site, visit};

/// A clinic that offers five benefits, with a welcome of its own.
pub const DOCUMENT: &str = r#"{
  "version": 1,
  "benefits": { "exfoliation": null },
  "texts": { "en": { "ui": { "welcome": "Two minutes, & you know <what> to ask us." } } }
}"#;

/// The settings page, as somebody uses it.
pub struct Form<'a>(pub Hands<'a>);

impl<'a> Form<'a> {
    /// Logs in and opens it.
    pub async fn open(page: &'a Page, site: &Site) -> Result<Self> {
        let hands = Hands(page);
        hands.log_in(site, "admin", SETTINGS).await?;
        Ok(Self(hands))
    }

    /// Opens it again.
    pub async fn again(&self, site: &Site) -> Result<()> {
        self.0.0.open(&site.at(SETTINGS)).await
    }

    /// The selector of a field.
    pub fn field(key: &str) -> String {
        format!("#microneedling-quiz-{}", key.replace('_', "-"))
    }

    /// Types into a field.
    pub async fn fill(&self, key: &str, text: &str) -> Result<()> {
        self.0.fill(&Self::field(key), text).await
    }

    /// Puts in a document and waits until the quiz has said what it makes of it.
    pub async fn document(&self, text: &str, state: &str) -> Result<()> {
        self.0.paste("#microneedling-quiz-document", text).await?;
        let status = "document.getElementById('microneedling-quiz-document-status').dataset.state";
        self.0
            .until(
                &format!("the document to be {state}"),
                &format!("{status} === '{state}'"),
            )
            .await
    }

    /// Presses "Save changes", and waits for the answer.
    pub async fn save(&self) -> Result<()> {
        self.0.ask::<()>("window.old = true; return null").await?;
        self.0.click("#submit").await?;
        self.0
            .until("the answer", "!window.old && document.readyState === 'complete' && !!document.querySelector('.settings-error, .notice')")
            .await
    }

    /// Was everything saved?
    pub async fn saved(&self) -> Result<bool> {
        self.0
            .ask("return !!document.getElementById('setting-error-saved') || !!document.getElementById('setting-error-settings_updated')")
            .await
    }

    /// What is said beside a field.
    pub async fn fault(&self, key: &str) -> Result<String> {
        let error = format!("{}-error", Self::field(key));
        Ok(self.0.text(&error).await?.unwrap_or_default())
    }

    /// What stands in a field.
    pub async fn value(&self, key: &str) -> Result<String> {
        let field = Self::field(key);
        self.0
            .ask(&format!("return document.querySelector('{field}').value"))
            .await
    }
}

#[test]
fn what_is_right_is_saved_and_reaches_every_quiz() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let post = site.page("All defaults", "[microneedling_quiz]")?;
        let form = Form::open(page, site).await?;
        page.tall_picture("wordpress-settings").await?;
        form.fill("booking_url", "https://clinic.example/book?a=1&b=2")
            .await?;
        form.fill("booking_label", "Talk to us").await?;
        form.fill("clinic_name", "Rosa & Söhne “Skin”").await?;
        form.0
            .pick("#microneedling-quiz-color-scheme", "light")
            .await?;
        form.fill("accent", "#7a3b69").await?;
        form.fill("radius", "4px").await?;
        form.document(DOCUMENT, "right").await?;
        form.save().await?;
        page.tall_picture("wordpress-settings-saved").await?;
        ensure!(form.saved().await?, "nothing says that it is saved");

        let row = site.row()?;
        assert_eq!(row["booking_url"], "https://clinic.example/book?a=1&b=2");
        assert_eq!(row["clinic_name"], "Rosa & Söhne “Skin”");
        let kept: Value = serde_json::from_str(row["document"].as_str().unwrap_or_default())?;
        assert_eq!(kept, serde_json::from_str::<Value>(DOCUMENT)?);
        assert_eq!(form.value("clinic_name").await?, "Rosa & Söhne “Skin”");

        Hands(page).log_out().await?;
        let quiz = page.open_quiz(&post.address).await?;
        let set: Value = Hands(page)
            .ask(
                "
                const quiz = document.querySelector('microneedling-quiz');
                const style = getComputedStyle(quiz);
                return {
                    booking_url: quiz.bookingUrl, booking_label: quiz.bookingLabel,
                    clinic_name: quiz.clinicName, color_scheme: quiz.colorScheme,
                    accent: style.getPropertyValue('--mq-accent').trim(),
                    on: style.getPropertyValue('--mq-on-accent').trim(),
                    radius: style.getPropertyValue('--mq-radius').trim(),
                    welcome: quiz.shadowRoot.textContent.includes('Two minutes, & you know <what> to ask us.'),
                }",
            )
            .await?;
        let wanted = json!({
            "booking_url": "https://clinic.example/book?a=1&b=2", "booking_label": "Talk to us",
            "clinic_name": "Rosa & Söhne “Skin”", "color_scheme": "light",
            "accent": "#7a3b69", "on": "#ffffff", "radius": "4px", "welcome": true,
        });
        assert_eq!(set, wanted);
        let report = quiz.result_of(&[]).await?;
        assert_eq!(report.benefits.len(), 5, "exfoliation is left out");
        let html = crate::fetch::fetch(&post.address)?.body;
        let words =
            crate::fetch::between(&html, "microneedling-quiz-words", "</microneedling-quiz>");
        let count = words.map(|it| it.matches("<dt").count());
        assert_eq!(count, Some(5), "the words that stand in leave it out too");
        Ok(())
    })
}

#[test]
fn a_block_or_shortcode_says_otherwise_where_it_wants_to() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        site.set(&json!({ "microneedling_quiz": {
            "booking_url": "/book", "clinic_name": "The site's", "document": DOCUMENT,
        } }))?;
        let own = r#"[microneedling_quiz clinic_name="Our own" document="none"]"#;
        let post = site.page("Otherwise", own)?;
        visit(page, &post.address).await?;
        let set = "
            const quiz = document.querySelector('microneedling-quiz');
            return [quiz.bookingUrl, quiz.clinicName]";
        let set: [String; 2] = Hands(page).ask(set).await?;
        assert_eq!(set, ["/book", "Our own"]);
        Ok(())
    })
}

#[test]
fn empty_fields_take_the_settings_back() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&json!({ "microneedling_quiz": {
            "booking_url": "/book", "clinic_name": "Rosa", "accent": "#7a3b69", "document": DOCUMENT,
        } }))?;
        let post = site.page("Back to none", "[microneedling_quiz]")?;
        let form = Form::open(page, site).await?;
        for key in ["booking_url", "clinic_name", "accent"] {
            form.fill(key, "").await?;
        }
        form.0
            .ask::<()>(
                "
                const field = document.getElementById('microneedling-quiz-document');
                field.value = '';
                field.dispatchEvent(new Event('input', { bubbles: true }));
                return null",
            )
            .await?;
        form.save().await?;
        ensure!(form.saved().await?, "nothing says that it is saved");
        let row = site.row()?;
        for key in ["booking_url", "clinic_name", "accent", "document"] {
            let none = row[key].is_null() || row[key] == "";
            ensure!(none, "{key} in {row}");
        }
        visit(page, &post.address).await
    })
}

#[test]
fn a_document_from_a_file_is_read_and_checked() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let form = Form::open(page, site).await?;
        let path = std::env::temp_dir().join(format!("mq-wordpress-{}.json", std::process::id()));
        std::fs::write(&path, DOCUMENT)?;
        let field = page
            .client()
            .find(fantoccini::Locator::Css("#microneedling-quiz-file"))
            .await?;
        field.send_keys(&path.display().to_string()).await?;
        let status = "document.getElementById('microneedling-quiz-document-status').dataset.state";
        form.0
            .until("the file to be checked", &format!("{status} === 'right'"))
            .await?;
        std::fs::remove_file(&path).ok();
        assert_eq!(form.value("document").await?, DOCUMENT);
        form.save().await?;
        ensure!(form.saved().await?, "nothing says that it is saved");
        ensure!(site.row()?["document"] != "", "no document was saved");
        Ok(())
    })
}
