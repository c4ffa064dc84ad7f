//! A file of the quiz that is missing, as after an upload that broke off.

use std::fs;

use browser_tests::{Outcome, Result, Setup, bail, ensure};

use crate::settings::Form;
use crate::{Hands, Site, on_site, visit};

/// A file of the quiz, by the beginning and the end of its name.
fn file(site: &Site, start: &str, end: &str) -> Result<String> {
    for entry in fs::read_dir(site.plugin("embed"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(start) && name.ends_with(end) {
            return Ok(name);
        }
    }
    bail!("no {start}…{end} in embed/")
}

#[test]
fn a_missing_file_is_named_and_visitors_read_the_words_instead() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let content = r#"[microneedling_quiz booking_url="https://clinic.example/book"]"#;
        let post = site.page("A missing file", content)?;
        let names = [
            file(site, "quiz-", ".wasm")?,
            "microneedling-quiz.js".into(),
            "lang/de.json".into(),
        ];
        for name in names {
            let path = site.plugin("embed").join(&name);
            let bytes = fs::read(&path)?;
            fs::remove_file(&path)?;

            let form = Form::open(page, site).await?;
            let said = form.0.text("#microneedling-quiz-missing").await?;
            let said = said.unwrap_or_default();
            ensure!(said.contains(&format!("embed/{name}")), "“{said}”");
            page.picture("wordpress-settings-missing").await?;

            Hands(page).log_out().await?;
            page.open(&post.address).await?;
            let words = Hands(page).text(".microneedling-quiz-words").await?;
            let words = words.unwrap_or_default();
            ensure!(
                words.contains("Smoother texture") || words.len() > 200,
                "“{words}”"
            );
            let quiz: usize = Hands(page)
                .ask("return document.querySelectorAll('microneedling-quiz').length")
                .await?;
            assert_eq!(quiz, 0, "a quiz that can't run");
            page.picture("wordpress-missing").await?;

            fs::write(&path, bytes)?;
            let form = Form::open(page, site).await?;
            assert_eq!(form.0.text("#microneedling-quiz-missing").await?, None);
            visit(page, &post.address).await?;
        }
        // The settings page shows a quiz of its own, which misses the file as well.
        page.console_errors().await.map(drop)
    })
}
