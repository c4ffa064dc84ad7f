//! On clinics' pages: what assistive technology is told, and the keyboard alone (P1).

use browser_tests::{
    Active, EVERY_QUESTION, Kind, Outcome, Page, Quiz, Result, Screen, Setup, answer_to, axe,
    ensure, run,
};
use fantoccini::key::Key;
use serde_json::json;

use crate::{act, look, open_gallery};

/// More stops of the Tab key than any page has before its quiz, or any screen.
const TABS: usize = 60;

#[test]
fn p1_axe_finds_nothing_at_any_station_of_a_page() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_gallery(page, "wordpress").await?;
        let look = async |what: &str| {
            quiz.still().await?;
            axe::check(page, what).await
        };
        quiz.press("Next").await?;
        let error = |screen: &Screen| screen.error.is_some();
        quiz.until("an error", error).await?;
        look("the error").await?;
        quiz.tour(&[("age", &["under-18"])], async |screen| {
            // One of several, one alone, and the end.
            if [None, Some("noticeable"), Some("age")].contains(&screen.question.as_deref()) {
                look(&screen.line()).await?;
            }
            Ok(())
        })
        .await?;
        assert_eq!(quiz.screen().await?.kind, Kind::End);
        // What stands in: the page's own words, and where it has none the six benefits.
        page.server()
            .change("/embed/*.wasm", |it| it.body.truncate(99));
        page.open("/gallery/wordpress.html").await?;
        crate::until_is(
            page,
            "the page's own words",
            "return !!root?.querySelector('slot')",
            json!(true),
        )
        .await?;
        axe::check(page, "the page's own words").await?;
        page.server().page("/none.html", "", "<main><h1>A clinic</h1><microneedling-quiz booking-url=/book></microneedling-quiz></main>")?;
        page.open("/none.html").await?;
        let six = "return root?.querySelectorAll('li').length";
        crate::until_is(page, "the six benefits", six, json!(6)).await?;
        axe::check(page, "the six benefits").await?;
        let errors = page.console_errors().await?;
        ensure!(errors.len() >= 2, "told by: {errors:?}");
        Ok(())
    })
}

#[test]
fn p1_every_option_is_called_what_it_shows_once() -> Outcome {
    run(Setup::desktop(), async |page| {
        // A page in another language and direction.
        let quiz = open_gallery(page, "rtl").await?;
        let mut seen = 0;
        quiz.tour(&EVERY_QUESTION, async |screen| {
            for option in &screen.options {
                let element = quiz.option(&option.value).await?;
                assert_eq!(page.name(&element).await?, option.text);
                assert_eq!(page.role(&element).await?, option.r#type);
                seen += 1;
            }
            Ok(())
        })
        .await?;
        ensure!(seen > 50, "{seen} options");
        Ok(())
    })
}

/// Counts where the focus goes, and keeps what a live region says.
const LISTEN: &str = "
    window.heard = { focus: [], said: [] };
    const name = (it) => `${it.localName} ${it.textContent.trim()}`.slice(0, 60);
    root.addEventListener('focusin', ({ target }) => heard.focus.push(name(target)));
    const live = '[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=log], output';
    new MutationObserver((records) => {
        for (const { target, addedNodes } of records) {
            const near = target.nodeType === 1 ? target : target.parentElement;
            const region = near?.closest(live);
            if (region?.isConnected && region.textContent.trim()) heard.said.push(region.textContent);
            for (const it of addedNodes)
                for (const inner of it.querySelectorAll?.(live) ?? [])
                    if (inner.isConnected && inner.textContent.trim()) heard.said.push(inner.textContent);
        }
    }).observe(root, { childList: true, characterData: true, subtree: true });";

#[test]
fn p1_the_keyboard_alone_reaches_the_result_which_is_told_once() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = open_gallery(page, "bootstrap").await?;
        act(page, LISTEN).await?;
        let mut screen = quiz.alive().await?;
        while let Some(question) = screen.question.clone() {
            for value in answer_to(&question, &[])? {
                choose(page, &quiz, &screen, value).await?;
            }
            let forward = screen
                .forward()
                .map(|it| it.name.clone())
                .unwrap_or_default();
            tab_to(page, &quiz, |it| it.name == forward).await?;
            page.script("heard.focus.length = 0", vec![]).await?;
            page.keyboard().enter().await?;
            screen = quiz.left(&screen).await?;
            quiz.until_heading(&screen).await?;
            // One move of the focus says it, and nothing says it again.
            let told: (Vec<String>, Vec<String>) =
                look(page, "return [heard.focus, heard.said]").await?;
            let title: String = format!("h2 {}", screen.title).chars().take(60).collect();
            assert_eq!(told, (vec![title], vec![]), "told after {question}");
        }
        assert_eq!(screen.kind, Kind::Result);
        Ok(())
    })
}

async fn tab_to(page: &Page, quiz: &Quiz<'_>, is: impl Fn(&Active) -> bool) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..TABS {
        page.keyboard().tab().await?;
        let active = quiz.active().await?;
        if active.in_quiz && is(&active) {
            ensure!(active.in_reach(), "the focus is out of sight: {active:?}");
            return Ok(());
        }
        passed.push(active.name);
    }
    anyhow::bail!("Tab never got there: {passed:?}")
}

/// A checkbox by Tab and Space; a radio button by arrows from the first.
async fn choose(page: &Page, quiz: &Quiz<'_>, screen: &Screen, value: &str) -> Result<()> {
    let radio = screen.options.iter().any(|it| it.r#type == "radio");
    tab_to(page, quiz, |it| {
        if radio {
            it.r#type == "radio"
        } else {
            it.value == value
        }
    })
    .await?;
    page.keyboard().space().await?;
    for _ in &screen.options {
        if quiz.active().await?.value == value {
            break;
        }
        page.keyboard().press(Key::Down).await?;
    }
    let chosen = |screen: &Screen| screen.chosen() == [value];
    quiz.until(&format!("{value} to be chosen"), chosen).await?;
    Ok(())
}

#[test]
fn p1_the_focus_shows_in_forced_colours() -> Outcome {
    run(Setup::desktop().forced_colors(), async |page| {
        let quiz = open_gallery(page, "bootstrap").await?;
        let mut stops = 0;
        quiz.tour(&[], async |screen| {
            // Each sort of thing: what can be chosen, what can be pressed, unfolded, followed.
            let first = ["goals", "noticeable"]
                .map(Some)
                .contains(&screen.question.as_deref());
            let names = match screen.question {
                Some(_) if first => vec!["input", "button"],
                Some(_) => vec![],
                None => vec!["summary", "button", "a"],
            };
            for name in names {
                tab_to(page, &quiz, |it| it.tag == name).await?;
                let with = page.look().await?;
                act(page, "root.activeElement.blur()").await?;
                let without = page.look().await?;
                // A thousandth of the window is a line around a small button.
                let unlike = with.unlike(&without);
                ensure!(unlike > 0.0003, "no ring around <{name}>: {unlike}");
                stops += 1;
            }
            Ok(())
        })
        .await?;
        assert_eq!(stops, 7);
        Ok(())
    })
}
