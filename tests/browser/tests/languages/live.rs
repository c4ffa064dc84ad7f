//! A language that changes while the quiz is up.

use browser_tests::{Outcome, Page, Quiz, Result, Setup, ensure, run};

use crate::walk::{change, forward, walk};
use crate::words::Words;
use crate::{FILES, WASM, ask, card, open, open_alive, tell, until, until_title};

/// Sets the language, and waits for a question in it, with what was chosen of it.
async fn speak(
    page: &Page,
    quiz: &Quiz<'_>,
    tag: &str,
    question: &str,
    chosen: &[&str],
) -> Result<()> {
    let words = Words::of(tag)?;
    tell(page, &format!("quiz.lang = '{tag}'")).await?;
    let screen = until_title(quiz, words.title(question)?).await?;
    assert_eq!(screen.chosen(), chosen, "{tag}");
    let dir = if tag == "ar" { "rtl" } else { "ltr" };
    assert_eq!(card(page).await?, (tag.into(), dir.into()));
    words.speak(page).await?;
    Ok(())
}

#[test]
fn a_change_of_language_keeps_answers_and_place() -> Outcome {
    run(Setup::phone(), async |page| {
        let english = Words::of("en")?;
        let quiz = open_alive(page, "en", "").await?;
        quiz.answer("goals", &["acne-scars", "dull-skin"]).await?;
        quiz.answer("noticeable", &["very"]).await?;
        quiz.choose("face").await?;
        quiz.choose("neck").await?;
        for tag in ["de", "en", "ar", "fr", "ar", "en", "de"] {
            speak(page, &quiz, tag, "area", &["face", "neck"]).await?;
        }
        // Each once.
        assert_eq!(page.server().asked(FILES), 3);
        let words = Words::of("de")?;
        quiz.go(words.get("/ui/back")?).await?;
        assert_eq!(quiz.screen().await?.chosen(), ["very"]);
        forward(&quiz, &words).await?;
        quiz.until_question("area").await?;
        walk(page, &words, &[("area", &["face", "neck"])]).await?;
        let events = page.watched().await?;
        assert_eq!(events.named("mq-start").len(), 1);
        assert_eq!(events.named("mq-ready").len(), 1);
        assert_eq!(events.named("mq-restart").len(), 0);
        // The result too, there and back.
        let levels = async || -> Result<Vec<_>> {
            let report = quiz.result().await?;
            Ok(report
                .benefits
                .into_iter()
                .map(|it| (it.id, it.level))
                .collect())
        };
        let before = levels().await?;
        for tag in ["ar", "en", "de"] {
            let words = Words::of(tag)?;
            tell(page, &format!("quiz.lang = '{tag}'")).await?;
            until_title(&quiz, words.get("/ui/result-label")?).await?;
            words.speak(page).await?;
            assert_eq!(levels().await?, before, "{tag}");
        }
        tell(page, "quiz.lang = 'en'").await?;
        until_title(&quiz, english.get("/ui/result-label")?).await?;
        change(page, &english, "goals").await?;
        assert_eq!(quiz.screen().await?.chosen(), ["acne-scars", "dull-skin"]);
        Ok(())
    })
}

#[test]
fn the_last_of_several_languages_counts_however_late_the_others_come() -> Outcome {
    run(Setup::phone(), async |page| {
        // A dialog has words of its own, beside those of the screens.
        let quiz = open(page, "en", "mode=dialog").await?;
        until(
            page,
            "the element",
            "Boolean(root?.querySelector('dialog'))",
        )
        .await?;
        tell(page, "quiz.open()").await?;
        quiz.alive().await?;
        let held = page.server().hold("/embed/lang/de.json");
        tell(page, "quiz.lang = 'de'").await?;
        held.until_asked().await?;
        speak(page, &quiz, "fr", "goals", &[]).await?;
        held.release();
        let come = "performance.getEntriesByType('resource').some((it) => /de\\.json/.test(it.name) && it.responseEnd)";
        until(page, "German", come).await?;
        let later = "setTimeout(() => requestAnimationFrame(() => arguments[0](true)))";
        page.script_async(later, vec![]).await?;
        assert_eq!(card(page).await?.0, "fr");
        Words::of("fr")?.speak(page).await?;
        Ok(())
    })
}

#[test]
fn a_question_that_is_only_painted_changes_its_language_once_the_program_is_there() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold(WASM);
        let quiz = open(page, "en", "").await?;
        ensure!(quiz.ready().await?.painted, "the wasm is held");
        quiz.choose("fine-lines").await?;
        for tag in ["de", "ar", "en", "de"] {
            tell(page, &format!("quiz.lang = '{tag}'")).await?;
        }
        ensure!(quiz.screen().await?.painted, "the wasm is held");
        held.release();
        quiz.alive().await?;
        let words = Words::of("de")?;
        until_title(&quiz, words.title("goals")?).await?;
        assert_eq!(quiz.screen().await?.chosen(), ["fine-lines"]);
        walk(page, &words, &[]).await?;
        words.speak(page).await?;
        Ok(())
    })
}

/// The page may say it between the script and the wasm.
#[test]
fn a_language_set_while_the_program_loads_is_the_one_it_speaks() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold(WASM);
        let quiz = open(page, "en", "").await?;
        quiz.ready().await?;
        tell(page, "quiz.lang = 'de'").await?;
        held.until_asked().await?;
        held.release();
        quiz.alive().await?;
        let words = Words::of("de")?;
        until_title(&quiz, words.title("goals")?).await?;
        walk(page, &words, &[]).await?;
        words.speak(page).await?;
        Ok(())
    })
}

#[test]
fn a_closed_dialog_changes_its_language_too() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "en", "mode=dialog").await?;
        let button = "Start the quiz";
        quiz.until(button, |it| it.button(button).is_some()).await?;
        // Once before the program is there, and once behind it.
        for (tag, question) in [("fr", "goals"), ("ar", "noticeable")] {
            let words = Words::of(tag)?;
            tell(page, &format!("quiz.lang = '{tag}'")).await?;
            let button = words.get("/shell/open")?;
            quiz.until(button, |it| it.button(button).is_some()).await?;
            quiz.press(button).await?;
            let screen = quiz.alive().await?;
            assert_eq!(screen.question.as_deref(), Some(question));
            until_title(&quiz, words.title(question)?).await?;
            words.speak(page).await?;
            let name: String = ask(
                page,
                "return root.querySelector('dialog').ariaLabel",
                vec![],
            )
            .await?;
            assert_eq!(name, words.get("/shell/dialog")?);
            if question == "goals" {
                quiz.choose("fine-lines").await?;
                forward(&quiz, &words).await?;
                quiz.until_question("noticeable").await?;
            }
            quiz.press(words.get("/shell/close")?).await?;
            until(
                page,
                "a closed dialog",
                "!root.querySelector('dialog').open",
            )
            .await?;
        }
        Ok(())
    })
}
