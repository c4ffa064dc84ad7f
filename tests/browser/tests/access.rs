//! What people with other eyes, hands and settings get (P1, R15).

use browser_tests::{
    Context, EVERY_QUESTION, Kind, Outcome, Page, Quiz, Result, Scheme, Screen, Setup, axe, bail,
    contrast, ensure, fit, run,
};

const ROOT: &str = "const root = document.querySelector('microneedling-quiz').shadowRoot;";

#[test]
fn axe_finds_nothing_on_any_screen_in_light() -> Outcome {
    run(Setup::phone().scheme(Scheme::Light), every_screen)
}

#[test]
fn axe_finds_nothing_on_any_screen_in_dark() -> Outcome {
    run(Setup::phone().scheme(Scheme::Dark), every_screen)
}

async fn every_screen(page: &Page) -> Result<()> {
    let quiz = page.open_quiz("/").await?;
    let mut checked = 0;
    quiz.tour(&EVERY_QUESTION, async |screen| {
        look(page, &quiz, &screen.line()).await?;
        if screen.kind == Kind::Question {
            let forward = screen.forward().context("nothing leads on")?;
            quiz.press(&forward.name).await?;
            let has_error = |screen: &Screen| screen.error.is_some();
            let screen = quiz.until("an error", has_error).await?;
            look(page, &quiz, &format!("the error of {}", screen.line())).await?;
            for option in screen.options.iter().take(1) {
                quiz.choose(&option.value).await?;
                look(page, &quiz, &format!("the choice of {}", screen.line())).await?;
                if option.r#type == "checkbox" {
                    quiz.unchoose(&option.value).await?;
                }
            }
        } else {
            unfold(page).await?;
            look(page, &quiz, "the result unfolded").await?;
        }
        checked += 1;
        Ok(())
    })
    .await?;
    assert_eq!(checked, 9, "eight questions and the result");
    quiz.start_again().await?;
    // Every kind of note, and then the end.
    let health: &[&str] = &["breakout-now", "blood-thinner"];
    quiz.walk(&[("age", &["18-to-21"]), ("health", health)])
        .await?;
    look(page, &quiz, "a result with notes").await?;
    quiz.start_again().await?;
    quiz.walk(&[("age", &["under-18"])]).await?;
    assert_eq!(quiz.screen().await?.kind, Kind::End);
    look(page, &quiz, "the end").await
}

#[test]
fn axe_finds_nothing_on_the_wide_result() -> Outcome {
    for scheme in Scheme::ALL {
        run(Setup::desktop().scheme(scheme), async |page| {
            let quiz = page.open_quiz("/").await?;
            look(page, &quiz, "the first question").await?;
            quiz.walk(&[("health", &["breakout-now", "blood-thinner"])])
                .await?;
            unfold(page).await?;
            look(page, &quiz, "the result").await
        })?;
    }
    Ok(())
}

async fn look(page: &Page, quiz: &Quiz<'_>, screen: &str) -> Result<()> {
    // Half faded in, colours are not what they will be.
    quiz.still().await?;
    contrast::check(page, screen).await?;
    axe::check(page, screen).await
}

async fn unfold(page: &Page) -> Result<()> {
    let open = "for (const it of root.querySelectorAll('details')) it.open = true;";
    page.script(&[ROOT, open].concat(), vec![]).await?;
    Ok(())
}

#[test]
fn every_option_is_called_what_its_label_shows() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let mut seen = 0;
        quiz.tour(&EVERY_QUESTION, async |screen| {
            let mut names = Vec::new();
            for option in &screen.options {
                let name = page.name(&quiz.option(&option.value).await?).await?;
                assert_eq!(name, option.text);
                assert!(!option.text.is_empty(), "{} shows nothing", option.value);
                assert!(!names.contains(&option.text), "twice: {}", option.text);
                names.push(option.text.clone());
            }
            seen += names.len();
            Ok(())
        })
        .await?;
        assert!(seen > 50, "options of eight questions, not {seen}");
        Ok(())
    })
}

#[test]
fn every_screen_has_one_heading_and_every_question_its_progress() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let look = async |screen: &Screen| {
            let line = screen.line();
            ensure!(screen.headings == 1, "{} h2 at {line}", screen.headings);
            ensure!(!screen.title.is_empty(), "an empty heading at {line}");
            let told = screen.progress.as_ref().map(|it| it.text.as_str());
            let right = match screen.kind {
                Kind::Question => told.is_some_and(|it| it.starts_with("Question ")),
                _ => told.is_none(),
            };
            ensure!(right, "progress {told:?} at {line}");
            Ok(())
        };
        quiz.tour(&EVERY_QUESTION, look).await?;
        quiz.start_again().await?;
        quiz.tour(&[("age", &["under-18"])], look).await?;
        Ok(())
    })
}

/// R15.
#[test]
fn nothing_moves_for_those_who_asked_for_less_motion() -> Outcome {
    run(Setup::phone().reduced_motion(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let durations = "
            const moving = root.getAnimations().map((it) => it.animationName ?? 'transition');
            for (const element of root.querySelectorAll('*')) {
                for (const pseudo of [null, '::before', '::after']) {
                    const style = getComputedStyle(element, pseudo);
                    const long = (times) => times.split(',').some((it) => parseFloat(it) > 0);
                    if (style.animationName !== 'none' && long(style.animationDuration)
                        || long(style.transitionDuration) && style.transitionProperty !== 'none'
                        || style.scrollBehavior === 'smooth')
                        moving.push(element.localName + (pseudo ?? ''));
                }
            }
            return [...new Set(moving)];";
        let durations = [ROOT, durations].concat();
        quiz.tour(&EVERY_QUESTION, async |screen| {
            let moving: Vec<String> = page.read(&durations, vec![]).await?;
            let line = screen.line();
            ensure!(moving.is_empty(), "at {line}, these move: {moving:?}");
            Ok(())
        })
        .await?;
        Ok(())
    })
}

/// What of a label and all within it can be seen without colours: lines and widths.
const LINES: &str = "
    const label = arguments[0].closest('label');
    const seen = {};
    [label, ...label.querySelectorAll('*')].forEach((element, place) => {
        for (const pseudo of [null, '::before', '::after']) {
            const style = getComputedStyle(element, pseudo);
            if (pseudo && style.content === 'none') continue;
            const native = element.matches('input') && style.appearance !== 'none';
            seen[place + (pseudo ?? '')] = [
                style.outlineStyle, style.outlineStyle === 'none' ? '' : style.outlineWidth,
                style.borderStyle, style.borderWidth,
                // The browser's own box shows its tick in colours that can be seen.
                native && !pseudo ? element.checked : '',
            ].join(' ');
        }
    });
    return seen;";

#[test]
fn forced_colors_show_what_is_chosen_and_where_the_focus_is() -> Outcome {
    run(Setup::desktop().forced_colors(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let forced = "return matchMedia('(forced-colors: active)').matches";
        assert!(
            page.read(forced, vec![]).await?,
            "the colours aren't forced"
        );
        // A checkbox, and then the first radio button.
        for (question, value) in [("goals", "stretch-marks"), ("noticeable", "slightly")] {
            quiz.until_question(question).await?;
            let lines = async || {
                let option = serde_json::to_value(quiz.option(value).await?)?;
                page.script(LINES, vec![option]).await
            };
            let plain = lines().await?;
            focus(page, &quiz, value).await?;
            let focused = lines().await?;
            assert_ne!(plain, focused, "{value} with the focus has the same lines");
            page.keyboard().space().await?;
            let chosen = |screen: &Screen| screen.chosen() == [value];
            quiz.until(value, chosen).await?;
            page.keyboard().tab().await?;
            let chosen = lines().await?;
            assert_ne!(plain, chosen, "{value}, chosen, has the same lines");
            assert_ne!(focused, chosen, "{value}: chosen looks like focused");
            quiz.forward().await?;
        }
        Ok(())
    })
}

async fn focus(page: &Page, quiz: &Quiz<'_>, value: &str) -> Result<()> {
    for _ in 0..20 {
        page.keyboard().tab().await?;
        if quiz.active().await?.value == value {
            return Ok(());
        }
    }
    bail!("Tab never reached {value}")
}

/// WCAG 1.4.4 and 1.4.10: twice the text on the smallest phone.
#[test]
fn text_of_twice_the_size_fits_a_small_phone() -> Outcome {
    run(Setup::phone().at(320, 700).font_size(32), async |page| {
        let quiz = page.open_quiz("/").await?;
        let size = "return getComputedStyle(root.querySelector('label')).fontSize";
        let size: String = page.read(&[ROOT, size].concat(), vec![]).await?;
        assert_eq!(size, "32px", "the quiz follows the reader's own size");
        quiz.tour(&EVERY_QUESTION, async |_| fit::check(page).await)
            .await?;
        quiz.start_again().await?;
        quiz.walk(&[("age", &["under-18"])]).await?;
        fit::check(page).await
    })
}

#[test]
fn everything_to_press_is_large_enough_for_a_thumb() -> Outcome {
    run(Setup::phone().at(320, 700), async |page| {
        let quiz = page.open_quiz("/").await?;
        let look = async |screen: &Screen| {
            let options = screen.options.iter().map(|it| (&it.text, it.rect));
            let buttons = screen.buttons.iter().map(|it| (&it.name, it.rect));
            let all: Vec<_> = options.chain(buttons).collect();
            let small: Vec<_> = all.iter().filter(|(_, it)| !it.fits_a_thumb()).collect();
            let line = screen.line();
            ensure!(!all.is_empty(), "nothing to press at {line}");
            ensure!(small.is_empty(), "under 44 by 44 at {line}: {small:?}");
            Ok(())
        };
        quiz.tour(&EVERY_QUESTION, look).await?;
        unfold(page).await?;
        look(&quiz.screen().await?).await?;
        quiz.start_again().await?;
        quiz.tour(&[("age", &["under-18"])], look).await?;
        Ok(())
    })
}
