//! A visit from the first question to the result: by thumb, by keyboard, with changes of mind.

use browser_tests::{
    Active, EVERY_QUESTION, Keyboard, Kind, Outcome, Page, Quiz, Result, Screen, Setup, answer_to,
    ensure, run,
};
use fantoccini::key::Key;

/// More stops of the Tab key than any screen has.
const TABS: usize = 80;

#[test]
fn a_thumb_alone_reaches_the_result() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let thumb = page.thumb();
        let mut screen = quiz.ready().await?;
        while let Some(question) = screen.question.clone() {
            let forward = next_in_reach(&screen)?;
            for value in answer_to(&question, &EVERY_QUESTION)? {
                thumb.tap(&quiz.option(value).await?).await?;
                let chosen = |screen: &Screen| screen.chosen().contains(value);
                let screen = quiz.until(&format!("{value} to be chosen"), chosen).await?;
                next_in_reach(&screen)?;
            }
            thumb.tap(&quiz.button(&forward).await?).await?;
            screen = quiz.left(&screen).await?;
            quiz.until_heading(&screen).await?;
        }
        assert_eq!(screen.kind, Kind::Result);
        thumb.tap(&quiz.button("Start again").await?).await?;
        let first = quiz.until_question("goals").await?;
        assert!(
            first.chosen().is_empty(),
            "still chosen: {:?}",
            first.chosen()
        );
        Ok(())
    })
}

#[test]
fn a_double_tap_on_next_answers_nothing_else() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let thumb = page.thumb();
        let mut screen = quiz.ready().await?;
        while let Some(question) = screen.question.clone() {
            let line = screen.line();
            assert!(screen.chosen().is_empty(), "something is chosen at {line}");
            assert!(screen.error.is_none(), "an error at {line}");
            let forward = next_in_reach(&screen)?;
            for value in answer_to(&question, &EVERY_QUESTION)? {
                quiz.choose(value).await?;
            }
            thumb.tap_twice(&quiz.button(&forward).await?).await?;
            screen = quiz.left(&screen).await?;
        }
        assert_eq!(screen.kind, Kind::Result);
        Ok(())
    })
}

/// The name of what goes on, which has to be in view without a swipe.
fn next_in_reach(screen: &Screen) -> Result<String> {
    let Some(next) = screen.forward() else {
        anyhow::bail!("nothing leads on from {}", screen.line());
    };
    let line = screen.line();
    ensure!(next.in_reach(), "Next is out of reach at {line}: {next:?}");
    ensure!(next.rect.fits_a_thumb(), "Next is small at {line}");
    Ok(next.name.clone())
}

#[test]
fn a_keyboard_alone_reaches_the_result() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let keys = page.keyboard();
        let mut screen = quiz.ready().await?;
        while let Some(question) = screen.question.clone() {
            for value in answer_to(&question, &EVERY_QUESTION)? {
                choose(&quiz, keys, &screen, value).await?;
            }
            // Enter in the option, as in any form.
            keys.enter().await?;
            screen = quiz.left(&screen).await?;
            quiz.until_heading(&screen).await?;
        }
        assert_eq!(screen.kind, Kind::Result);
        Ok(())
    })
}

/// Reaches an option by Tab, a radio button then by arrows, and chooses it.
async fn choose(quiz: &Quiz<'_>, keys: Keyboard<'_>, screen: &Screen, value: &str) -> Result<()> {
    let radio = screen.options.iter().any(|it| it.r#type == "radio");
    if radio {
        let active = tab_to(quiz, keys, |it| it.r#type == "radio").await?;
        let first = screen.options.first().map(|it| it.value.as_str());
        assert_eq!(
            Some(active.value.as_str()),
            first,
            "Tab leads to the first radio"
        );
        // From an unchosen first radio, Space chooses it and arrows the next ones.
        keys.space().await?;
        for _ in 0..screen.options.len() {
            if quiz.active().await?.value == value {
                break;
            }
            keys.press(Key::Down).await?;
        }
    } else {
        tab_to(quiz, keys, |it| it.value == value).await?;
        keys.space().await?;
    }
    let chosen = |screen: &Screen| screen.chosen().contains(&value);
    quiz.until(&format!("{value} to be chosen"), chosen).await?;
    Ok(())
}

/// Presses Tab until the focus is there; wherever it is on the way, it has to be in view.
async fn tab_to(
    quiz: &Quiz<'_>,
    keys: Keyboard<'_>,
    there: impl Fn(&Active) -> bool,
) -> Result<Active> {
    let mut seen = Vec::new();
    for _ in 0..TABS {
        keys.tab().await?;
        let active = quiz.active().await?;
        ensure!(
            !active.in_quiz || active.in_reach(),
            "the focus went out of view: {active:?}"
        );
        if there(&active) {
            return Ok(active);
        }
        seen.push(active.name);
    }
    anyhow::bail!("Tab never got there: {seen:?}")
}

#[test]
fn tab_goes_through_a_question_in_order_and_back() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let first = quiz.ready().await?;
        // The page has nothing of its own to focus before the quiz.
        in_order(&quiz, page.keyboard(), &first).await?;
        let second = quiz.answer("goals", &["fine-lines"]).await?;
        in_order(&quiz, page.keyboard(), &second).await
    })
}

/// Tab: every checkbox, or one stop for all radios; then Back and Next; and the same way back.
async fn in_order(quiz: &Quiz<'_>, keys: Keyboard<'_>, screen: &Screen) -> Result<()> {
    let radio = screen.options.iter().any(|it| it.r#type == "radio");
    let stops = if radio { 1 } else { screen.options.len() };
    let options = screen.options.iter().take(stops).map(|it| it.text.clone());
    let buttons = screen.buttons.iter().map(|it| it.name.clone());
    let wanted: Vec<_> = options.chain(buttons).collect();
    let mut there = Vec::new();
    for _ in &wanted {
        keys.tab().await?;
        there.push(quiz.active().await?.name);
    }
    assert_eq!(there, wanted, "the order of Tab at {}", screen.line());
    let mut back = vec![quiz.active().await?.name];
    for _ in 1..wanted.len() {
        keys.shift_tab().await?;
        back.push(quiz.active().await?.name);
    }
    back.reverse();
    // Backwards, browsers enter a group of unchosen radio buttons at its end.
    let same = usize::from(radio);
    let (back, wanted) = (back.iter().skip(same), wanted.iter().skip(same));
    assert!(
        back.eq(wanted),
        "the order of Shift+Tab at {}",
        screen.line()
    );
    Ok(())
}

#[test]
fn the_keyboard_changes_an_answer_and_comes_back_to_the_result() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let keys = page.keyboard();
        let asked = quiz.walk(&[]).await?;
        let answers = quiz.result().await?.answers;
        assert_eq!(answers.len(), asked.len(), "a Change beside every answer");

        let change = |it: &Active| it.name == "Change" && it.about == "How much it shows";
        tab_to(&quiz, keys, change).await?;
        keys.enter().await?;
        let question = quiz.until_question("noticeable").await?;
        assert_eq!(question.chosen(), ["quite"], "the answer is kept");
        quiz.until_heading(&question).await?;

        // Tab enters the radio buttons at the chosen one.
        let active = tab_to(&quiz, keys, |it| it.r#type == "radio").await?;
        assert_eq!(active.value, "quite");
        keys.press(Key::Down).await?;
        let changed = |screen: &Screen| screen.chosen() == ["very"];
        quiz.until("the arrow to choose the next", changed).await?;
        keys.enter().await?;
        let result = quiz.left(&question).await?;
        assert_eq!(result.kind, Kind::Result);
        quiz.until_heading(&result).await?;
        let report = quiz.result().await?;
        assert!(
            report.text.contains("It stands out"),
            "the new answer is shown"
        );
        Ok(())
    })
}

#[test]
fn back_moves_the_focus_to_the_heading() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let keys = page.keyboard();
        let second = quiz.answer("goals", &["fine-lines"]).await?;
        tab_to(&quiz, keys, |it| it.name == "Back").await?;
        keys.enter().await?;
        let first = quiz.left(&second).await?;
        assert_eq!(first.question.as_deref(), Some("goals"));
        quiz.until_heading(&first).await
    })
}

#[test]
fn next_without_an_answer_says_so_and_leads_to_the_first_option() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        // Checkboxes first, then radio buttons.
        wants_an_answer(page, &quiz).await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        wants_an_answer(page, &quiz).await
    })
}

/// From the end of the question, where somebody looks who pressed Next too early.
async fn wants_an_answer(page: &Page, quiz: &Quiz<'_>) -> Result<()> {
    let before = quiz.ready().await?;
    page.script("scrollTo(0, document.body.scrollHeight)", vec![])
        .await?;
    page.thumb().tap(&quiz.button("Next").await?).await?;
    let has_error = |screen: &Screen| screen.error.is_some();
    let after = quiz.until("an error", has_error).await?;
    let line = after.line();
    assert_eq!(after.question, before.question, "it stays at {line}");
    let error = after.error.clone().unwrap_or_default();
    assert!(error.contains("Choose"), "it says what to do: {error}");
    quiz.until("the error to be in view", |screen| screen.error_in_reach)
        .await?;
    assert!(
        after.error_describes,
        "the question is not described by the error at {line}"
    );
    let active = quiz.active().await?;
    let first = after.options.first().map(|it| it.value.as_str());
    assert_eq!(Some(active.value.as_str()), first, "focus at {line}");
    assert!(
        active.in_reach(),
        "the first option is out of view at {line}: {active:?}"
    );

    // Once there is an answer, the error has done its work.
    quiz.choose(&active.value).await?;
    quiz.until("the error to go", |screen| screen.error.is_none())
        .await?;
    Ok(())
}

#[test]
fn back_keeps_every_answer() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let mut asked = Vec::new();
        let mut screen = quiz.ready().await?;
        while let Some(question) = screen.question.clone() {
            if question == "health" {
                break;
            }
            let values = answer_to(&question, &EVERY_QUESTION)?;
            screen = quiz.answer(&question, values).await?;
            asked.push(question);
        }
        // All the way back from the last question, then forward again.
        for question in asked.iter().rev() {
            screen = quiz.go("Back").await?;
            assert_eq!(screen.question.as_ref(), Some(question));
            let kept = answer_to(question, &EVERY_QUESTION)?;
            assert_eq!(screen.chosen(), kept, "at {}", screen.line());
        }
        assert!(
            screen.button("Back").is_none(),
            "nothing is behind the first"
        );
        for question in asked.iter().skip(1) {
            screen = quiz.forward().await?;
            assert_eq!(screen.question.as_ref(), Some(question));
        }
        assert_eq!(quiz.forward().await?.question.as_deref(), Some("health"));
        Ok(())
    })
}

#[test]
fn a_question_that_no_longer_applies_goes_and_its_answer_comes_back_with_it() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let goals: &[&str] = &["fine-lines", "acne-scars"];
        let age: &[&str] = &["under-6-months"];
        let asked = quiz.walk(&[("goals", goals), ("mark-age", age)]).await?;
        assert!(asked.iter().any(|it| it == "mark-age"), "asked: {asked:?}");
        let with = quiz.result().await?;
        assert!(
            has_note(&with, "new-marks"),
            "the marks are new: {:?}",
            with.notes
        );

        quiz.change("Your goals").await?;
        quiz.unchoose("acne-scars").await?;
        assert_eq!(quiz.forward().await?.kind, Kind::Result);
        let without = quiz.result().await?;
        assert_eq!(without.answers.len(), with.answers.len() - 1);
        assert!(
            !has_note(&without, "new-marks"),
            "an answer that no longer counts"
        );
        assert_eq!(without.level("acne-scars"), Some("none"));

        quiz.change("Your goals").await?;
        quiz.choose("acne-scars").await?;
        assert_eq!(
            quiz.forward().await?.kind,
            Kind::Result,
            "nothing to ask again"
        );
        assert_eq!(
            quiz.result().await?,
            with,
            "the same answers, the same result"
        );
        Ok(())
    })
}

fn has_note(report: &browser_tests::Report, condition: &str) -> bool {
    report.notes.iter().any(|it| it.condition == condition)
}

#[test]
fn progress_tells_the_truth_on_every_path() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        for goal in ["fine-lines", "stretch-marks", "large-pores", "not-sure"] {
            let goals: &[&str] = &[goal];
            let mut told = Vec::new();
            let asked = quiz
                .tour(&[("goals", goals)], async |screen| {
                    told.extend(screen.progress.clone());
                    Ok(())
                })
                .await?;
            let total = asked.len();
            for (place, progress) in told.iter().enumerate() {
                let step = place + 1;
                assert_eq!(progress.now, step.to_string(), "{goal}");
                // Before the goals are known nobody can know how many follow.
                if place > 0 {
                    let truth = format!("Question {step} of {total}");
                    assert_eq!(progress.text, truth, "{goal}: asked {asked:?}");
                    assert_eq!(progress.max, total.to_string(), "{goal}");
                }
            }
            assert_eq!(told.len(), total, "{goal}: a bar at every question");
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn start_again_forgets_everything() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let first = quiz.ready().await?;
        let asked = quiz.walk(&EVERY_QUESTION).await?;
        let again = quiz.start_again().await?;
        assert_eq!(again.question.as_deref(), Some("goals"));
        assert_eq!(again.progress, first.progress);
        quiz.until_heading(&again).await?;
        let asked_again = quiz
            .tour(&EVERY_QUESTION, async |screen| {
                let line = screen.line();
                assert!(screen.chosen().is_empty(), "something is chosen at {line}");
                assert!(screen.error.is_none(), "an error at {line}");
                Ok(())
            })
            .await?;
        assert_eq!(asked_again, asked);
        Ok(())
    })
}

/// R11.
#[test]
fn the_page_is_neither_scrolled_nor_focused_on_load() -> Outcome {
    run(Setup::phone(), async |page| {
        page.open_quiz("/").await?.still().await?;
        assert_eq!(focus(page).await?, "body");
        assert!(page.scroll_y().await?.abs() < 1.0, "scrolled");
        Ok(())
    })
}

/// R11.
#[test]
fn a_quiz_below_the_fold_leaves_the_page_and_its_focus_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        for (field, focused) in [("", "body"), ("<input autofocus>", "input")] {
            let body = format!("{field}{TALL}<microneedling-quiz></microneedling-quiz>{TALL}");
            page.server().page("/below.html", "", &body)?;
            page.open_quiz("/below.html").await?.still().await?;
            assert_eq!(focus(page).await?, focused);
            assert!(page.scroll_y().await?.abs() < 1.0, "scrolled");
        }
        Ok(())
    })
}

/// More of a page than a screen holds.
const TALL: &str = "<p style='height: 3000px'>A clinic's own words</p>";

async fn focus(page: &Page) -> Result<String> {
    page.read("return document.activeElement.localName", vec![])
        .await
}

/// R11.
#[test]
fn going_on_scrolls_only_where_the_question_would_be_out_of_view() -> Outcome {
    run(Setup::desktop(), async |page| {
        let body = format!("<h1>A clinic</h1><microneedling-quiz></microneedling-quiz>{TALL}");
        page.server().page("/above.html", "", &body)?;
        let quiz = page.open_quiz("/above.html").await?;
        let keys = page.keyboard();
        let screen = quiz.ready().await?;
        choose(&quiz, keys, &screen, "fine-lines").await?;
        page.script("scrollTo(0, 10)", vec![]).await?;
        keys.enter().await?;
        let screen = quiz.left(&screen).await?;
        quiz.until_heading(&screen).await?;
        quiz.still().await?;
        let after = page.scroll_y().await?;
        assert!(
            (after - 10.0).abs() < 1.0,
            "in view, and it scrolled to {after}"
        );

        choose(&quiz, keys, &screen, "quite").await?;
        page.script("scrollTo(0, 1e6)", vec![]).await?;
        keys.enter().await?;
        let screen = quiz.left(&screen).await?;
        quiz.until_heading(&screen).await
    })
}
