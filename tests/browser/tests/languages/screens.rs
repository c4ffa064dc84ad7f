//! The whole quiz in a language, each word of it.

use browser_tests::{
    Answer, EVERY_QUESTION, Kind, Outcome, Page, Quiz, Result, Setup, axe, ensure, fit, run,
};

use crate::walk::{change, forward, tour, walk};
use crate::words::Words;
use crate::{card, open_alive, tell, unfold, until, until_title};

/// Somebody to whom much applies.
const MUCH: Answer<'static> = ("health", &["breakout-now", "blood-thinner", "diabetes"]);

#[test]
fn the_whole_quiz_is_in_english() -> Outcome {
    run(Setup::phone(), async |page| whole(page, "en", "ltr").await)
}

#[test]
fn the_whole_quiz_is_in_german() -> Outcome {
    run(Setup::phone(), async |page| whole(page, "de", "ltr").await)
}

#[test]
fn the_whole_quiz_is_in_arabic() -> Outcome {
    run(Setup::phone(), async |page| whole(page, "ar", "rtl").await)
}

/// Every word is the language's own, the card says which that is, and axe finds nothing.
async fn look(page: &Page, quiz: &Quiz<'_>, words: &Words, dir: &str, what: &str) -> Result<usize> {
    // Half faded in, colours are not what they will be.
    quiz.still().await?;
    assert_eq!(
        card(page).await?,
        (words.tag.clone(), dir.to_owned()),
        "{what}"
    );
    let texts = words.speak(page).await?;
    axe::check(page, what).await?;
    Ok(texts)
}

async fn whole(page: &Page, tag: &str, dir: &str) -> Result<()> {
    let words = Words::of(tag)?;
    let quiz = open_alive(page, tag, "booking-url=/book").await?;
    let mut texts = 0;
    let screens = tour(page, &words, &EVERY_QUESTION, async |screen| {
        if let Some(question) = &screen.question {
            assert_eq!(screen.title, words.title(question)?);
            // What is said of a missing answer, with the first of each kind.
            forward(&quiz, &words).await?;
            quiz.until("an error", |it| it.error.is_some()).await?;
        } else {
            unfold(page).await?;
        }
        texts += look(page, &quiz, &words, dir, &screen.line()).await?;
        Ok(())
    })
    .await?;
    assert_eq!(screens, 9, "eight questions and the result");
    ensure!(texts > 400, "only {texts} texts are read");
    handed_on(page, &quiz, &words, dir).await?;
    changed(page, &quiz, &words, dir).await?;

    quiz.go(words.get("/ui/start-again")?).await?;
    let first = quiz.screen().await?;
    assert_eq!(first.title, words.title("goals")?);
    ensure!(first.chosen().is_empty(), "{:?}", first.chosen());
    walk(page, &words, &[("age", &["under-18"])]).await?;
    let end = quiz.screen().await?;
    assert_eq!(
        (end.kind, end.title.as_str()),
        (Kind::End, words.get("/ui/end-title")?)
    );
    look(page, &quiz, &words, dir, "the end").await?;
    quiz.go(words.get("/ui/back")?).await?;
    until_title(&quiz, words.title("age")?).await?;
    Ok(())
}

/// What is said of dates, and of what was done.
async fn handed_on(page: &Page, quiz: &Quiz<'_>, words: &Words, dir: &str) -> Result<()> {
    let begin = "
        const input = root.querySelector('input[type=date]');
        input.value = '2027-03-12';
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    tell(page, begin).await?;
    let calendar = words.get("/ui/calendar")?;
    quiz.until("the calendar", |it| it.button(calendar).is_some())
        .await?;
    quiz.press(words.get("/ui/copy-link")?).await?;
    let said = "[...root.querySelectorAll('[role=status]')].some((it) => it.textContent)";
    until(page, "what was done", said).await?;
    look(page, quiz, words, dir, "the result with dates").await?;
    Ok(())
}

/// To a question and back, and to another result.
async fn changed(page: &Page, quiz: &Quiz<'_>, words: &Words, dir: &str) -> Result<()> {
    change(page, words, "health").await?;
    look(page, quiz, words, dir, "a question that is changed").await?;
    quiz.go(words.get("/ui/back")?).await?;
    change(page, words, "health").await?;
    // “None” goes where something is chosen.
    walk(page, words, &[MUCH]).await?;
    let report = quiz.result().await?;
    let of = report
        .notes
        .iter()
        .map(|it| it.class.as_str())
        .collect::<Vec<_>>();
    ensure!(of.contains(&"wait") && of.contains(&"ask"), "{of:?}");
    unfold(page).await?;
    look(page, quiz, words, dir, "a result with notes").await?;
    Ok(())
}

#[test]
fn german_and_arabic_fit_the_smallest_phone() -> Outcome {
    run(Setup::phone().at(320, 700), async |page| {
        for tag in ["de", "ar"] {
            let words = Words::of(tag)?;
            let quiz = open_alive(page, tag, "booking-url=/book resume=none").await?;
            for answers in [
                &[EVERY_QUESTION[0], MUCH],
                &[EVERY_QUESTION[0], ("health", &["none"])],
            ] {
                tour(page, &words, answers, async |screen| {
                    fit::check(page).await?;
                    if screen.kind == Kind::Result {
                        unfold(page).await?;
                        fit::check(page).await?;
                    }
                    Ok(())
                })
                .await?;
                quiz.go(words.get("/ui/start-again")?).await?;
            }
            walk(page, &words, &[("age", &["under-18"])]).await?;
            fit::check(page).await?;
        }
        Ok(())
    })
}
