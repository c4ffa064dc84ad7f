//! Tags with a region speak the language, and write dates as the region does.

use browser_tests::{Outcome, Setup, ensure, run};

use crate::walk::walk;
use crate::words::Words;
use crate::{FILES, TAG, ask, card, open, open_alive, tell, told_langs, until};

#[test]
fn a_region_speaks_its_language() -> Outcome {
    run(Setup::phone(), async |page| {
        for (tag, lang) in [
            ("de-AT", "de"),
            ("de-CH", "de"),
            ("DE", "de"),
            ("pt-BR", "pt"),
            ("pt-PT", "pt"),
            ("ar-EG", "ar"),
            ("en-US", "en"),
        ] {
            let before = page.server().asked(FILES);
            let quiz = open_alive(page, tag, "").await?;
            assert_eq!(card(page).await?.0, lang, "{tag}");
            assert_eq!(told_langs(page).await?, [lang], "{tag}");
            let words = Words::of(lang)?;
            assert_eq!(quiz.screen().await?.title, words.title("goals")?);
            words.speak(page).await?;
            let asked = page.server().asked(FILES) - before;
            assert_eq!(asked, usize::from(lang != "en"), "{tag}");
            // The element's own tag goes before the page's.
            open(page, "pl", &format!("lang={tag}")).await?;
            page.quiz(TAG).alive().await?;
            assert_eq!(card(page).await?.0, lang, "{tag} on the element");
            assert_eq!(page.watched().await?.named("mq-error").len(), 0);
        }
        Ok(())
    })
}

#[test]
fn dates_are_written_as_the_region_does() -> Outcome {
    run(Setup::phone(), async |page| {
        for (tag, lang, day, date) in [
            ("en", "en", "2027-03-12", "12 March 2027"),
            ("en-US", "en", "2027-03-12", "March 12, 2027"),
            ("de", "de", "2027-01-15", "15. Januar 2027"),
            ("de-AT", "de", "2027-01-15", "15. Jänner 2027"),
            ("de-CH", "de", "2027-03-12", "12. März 2027"),
        ] {
            let words = Words::of(lang)?;
            open_alive(page, tag, "resume=none").await?;
            walk(page, &words, &[]).await?;
            tell(
                page,
                &format!(
                    "const input = root.querySelector('input[type=date]');
                 input.value = '{day}';
                 input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
                ),
            )
            .await?;
            until(page, "a button that saves the days", "[...root.querySelectorAll('[part~=result] input[type=date] ~ div button')].length > 0").await?;
            let text: String = ask(
                page,
                "return root.querySelector('[part~=result]').textContent",
                vec![],
            )
            .await?;
            let line = words.fill("/ui/plan-from", &[("date", date)])?;
            ensure!(text.contains(&line), "{tag}: no “{line}” in: {text}");
        }
        Ok(())
    })
}
