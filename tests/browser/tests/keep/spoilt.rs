//! Links that are cut, altered or of another version: a quiet line, and the quiz from its start.

use browser_tests::{Kind, Outcome, Page, Quiz, Result, Screen, Setup, ensure, run};

use crate::{came, hash, kept, letters, link, open, shows, visit};

const LINE: &str = "The link could not be read, so the quiz starts afresh.";

/// One that people have: tests/golden/links.txt, of somebody under 18.
const YOUNG: &str = "1xYdhQCKICh";

async fn good(page: &Page) -> Result<String> {
    let quiz = open(page, "", "").await?;
    quiz.walk(&[("goals", &["acne-scars", "oily-skin"])])
        .await?;
    Ok(letters(&link(page, &quiz).await?)?.to_owned())
}

/// Another letter in a place.
fn altered(letters: &str, place: usize) -> String {
    let swap = |(at, it): (usize, char)| match (at == place, it) {
        (true, 'A') => 'B',
        (true, _) => 'A',
        (false, it) => it,
    };
    letters.chars().enumerate().map(swap).collect()
}

/// The first question with the line, and nothing that calls it a fault.
async fn starts_afresh(page: &Page, quiz: &Quiz<'_>, letters: &str) -> Result<()> {
    let shown = &letters[..letters.len().min(40)];
    let screen = quiz.until_question("goals").await?;
    ensure!(screen.chosen().is_empty(), "{shown}: something is chosen");
    ensure!(shows(page, LINE).await?, "{shown}: it says nothing");
    let seen = page.watched().await?;
    ensure!(
        seen.named("mq-error").is_empty() && seen.console.is_empty(),
        "{shown}: {seen:?}"
    );
    Ok(())
}

#[test]
fn a_link_that_cannot_be_read_starts_the_quiz_afresh_with_one_quiet_line() -> Outcome {
    run(Setup::phone(), async |page| {
        let good = good(page).await?;
        let cut = &good[..good.len() - 1];
        let other_version = good.replacen('1', "2", 1);
        let long = "A".repeat(5_000);
        let percent = format!("{}%41", &good[..good.len() - 1]);
        page.new_tab().await?;
        for spoilt in [
            cut,
            &altered(&good, 7),
            &other_version,
            "",
            "Zm9vYmFy.1 @goals goals.fine-lines",
            &long,
            "%",
            "%E0%A4%A",
            &percent,
        ] {
            let quiz = visit(page, &format!("/clinic.html#mq={spoilt}")).await?;
            starts_afresh(page, &quiz, spoilt).await?;
            ensure!(kept(page).await?.is_empty(), "{spoilt} is kept");
        }
        Ok(())
    })
}

#[test]
fn no_letter_of_a_link_can_be_changed_or_left_out() -> Outcome {
    run(Setup::phone(), async |page| {
        let good = good(page).await?;
        let quiz = open(page, "", "").await?;
        let set = "location.hash = arguments[0]";
        for place in 0..good.len() {
            let mut less = good.clone();
            less.remove(place);
            for spoilt in [altered(&good, place), less] {
                // The good one between them, so that each is seen to change the screen.
                page.script(set, vec![format!("#mq={good}").into()]).await?;
                quiz.until("the result", came).await?;
                page.script(set, vec![format!("#mq={spoilt}").into()])
                    .await?;
                starts_afresh(page, &quiz, &spoilt).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn a_quiz_behind_a_spoilt_link_works_to_the_end() -> Outcome {
    run(Setup::phone(), async |page| {
        good(page).await?;
        page.new_tab().await?;
        let quiz = visit(page, "/clinic.html#mq=1spoilt").await?;
        quiz.choose("fine-lines").await?;
        assert_eq!(hash(page).await?, "", "from the first answer on it is gone");
        assert!(
            shows(page, LINE).await?,
            "a line that goes moves what is read"
        );
        let second = quiz.forward().await?;
        assert_eq!(second.question.as_deref(), Some("noticeable"));
        assert!(!shows(page, LINE).await?);
        let gone = |screen: &Screen| screen.question.as_deref() == Some("goals");
        assert!(gone(&quiz.go("Back").await?));
        assert!(!shows(page, LINE).await?, "once is enough");
        quiz.walk(&[]).await?;
        let own = quiz.result().await?;
        let names = page.watched().await?;
        let names = names.names();
        assert_eq!(names.first(), Some(&"mq-ready"));
        assert!(names.contains(&"mq-start") && names.contains(&"mq-complete"));
        page.reload().await?;
        quiz.alive().await?;
        assert_eq!(quiz.result().await?, own);
        Ok(())
    })
}

/// It is read with the page, not cried out.
#[test]
fn the_line_is_no_alert() -> Outcome {
    run(Setup::phone(), async |page| {
        open(page, "", "").await?;
        visit(page, "/clinic.html#mq=1spoilt").await?;
        assert!(shows(page, LINE).await?);
        assert!(crate::said(page).await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_link_of_somebody_under_18_shows_the_kind_end() -> Outcome {
    run(Setup::phone(), async |page| {
        open(page, "", "").await?;
        let quiz = visit(page, &format!("/clinic.html#mq={YOUNG}")).await?;
        assert_eq!(quiz.screen().await?.kind, Kind::End);
        let end = quiz.end().await?;
        assert_eq!(end.matches, 0, "{}", end.text);
        let first = quiz.start_again().await?;
        assert!(first.chosen().is_empty());
        assert_eq!(hash(page).await?, "");
        Ok(())
    })
}
