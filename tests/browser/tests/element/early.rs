//! Hands that are faster than the network: what was begun in the drawn question is not lost.

use browser_tests::{Outcome, Page, Quiz, Result, Setup, run};
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MouseActions, PointerAction,
};

use crate::{WASM, ask, open, until, until_event};

/// What the button says when Next was pressed before the program is there.
const WAITS: &str = "One moment…";

#[test]
fn next_pressed_early_is_remembered_and_shown_to_be() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold(WASM);
        let quiz = open(page, "").await?;
        quiz.ready().await?;
        quiz.choose("fine-lines").await?;
        quiz.press("Next").await?;
        waits(page, &quiz).await?;
        // Pressed again by someone who isn't sure that it took.
        quiz.press(WAITS).await?;
        waits(page, &quiz).await?;
        held.release();
        let screen = quiz.until_question("noticeable").await?;
        quiz.until_heading(&screen).await?;
        assert!(screen.error.is_none(), "{:?}", screen.error);
        let seen = until_event(page, "mq-ready").await?;
        let mut names = seen.names();
        names.sort_unstable();
        assert_eq!(names, ["mq-ready", "mq-start", "mq-step"]);
        let steps = seen.named("mq-step");
        let step = steps.first().and_then(|it| it.detail.get("step"));
        assert_eq!(step, Some(&2.into()));
        // And the answer counts.
        let screen = quiz.go("Back").await?;
        assert_eq!(screen.chosen(), ["fine-lines"]);
        Ok(())
    })
}

#[test]
fn next_pressed_early_without_an_answer_asks_for_one() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold(WASM);
        let quiz = open(page, "").await?;
        quiz.ready().await?;
        quiz.press("Next").await?;
        waits(page, &quiz).await?;
        held.release();
        let screen = quiz.alive().await?;
        assert_eq!(screen.question.as_deref(), Some("goals"));
        let screen = quiz.until("the error", |it| it.error.is_some()).await?;
        assert!(screen.error_describes, "{:?}", screen.error);
        assert!(
            screen.button("Next").is_some(),
            "Next says what it does again"
        );
        let active = quiz.active().await?;
        assert_eq!(
            active.value, "rough-texture",
            "the focus is on the first option"
        );
        let seen = until_event(page, "mq-ready").await?;
        assert_eq!(seen.names(), ["mq-ready"]);
        quiz.answer("goals", &["fine-lines"]).await?;
        Ok(())
    })
}

#[test]
fn enter_pressed_early_is_remembered_too() -> Outcome {
    run(Setup::desktop(), async |page| {
        let held = page.server().hold(WASM);
        let quiz = open(page, "").await?;
        quiz.ready().await?;
        let keys = page.keyboard();
        keys.tab().await?;
        keys.space().await?;
        keys.enter().await?;
        waits(page, &quiz).await?;
        held.release();
        let screen = quiz.until_question("noticeable").await?;
        quiz.until_heading(&screen).await?;
        assert_eq!(quiz.go("Back").await?.chosen(), ["rough-texture"]);
        Ok(())
    })
}

/// The drawn question says that it is on its way, also to those who only hear it.
async fn waits(page: &Page, quiz: &Quiz<'_>) -> Result<()> {
    let screen = quiz.screen().await?;
    assert!(screen.painted);
    assert!(screen.button(WAITS).is_some(), "{:?}", screen.buttons);
    let busy = "return root.querySelector('[type=submit]').getAttribute('aria-busy')";
    assert_eq!(ask::<String>(page, busy, vec![]).await?, "true");
    Ok(())
}

#[test]
fn the_focus_stays_through_the_take_over() -> Outcome {
    run(Setup::desktop(), async |page| {
        for (tabs, ticks) in [(3, true), (12, false)] {
            let held = page.server().hold(WASM);
            let quiz = open(page, "resume=none").await?;
            quiz.ready().await?;
            let keys = page.keyboard();
            for _ in 0..tabs {
                keys.tab().await?;
            }
            let before = quiz.active().await?;
            assert!(before.in_quiz, "{before:?}");
            held.release();
            quiz.alive().await?;
            let after = quiz.active().await?;
            assert_eq!(
                (&after.tag, &after.value, &after.name),
                (&before.tag, &before.value, &before.name)
            );
            // It is the real one: the next key does something.
            if ticks {
                assert_eq!(after.value, "fine-lines");
                keys.space().await?;
                quiz.until("a tick", |it| it.chosen() == ["fine-lines"])
                    .await?;
            } else {
                assert_eq!(after.name, "Next");
                keys.enter().await?;
                quiz.until("the error", |it| it.error.is_some()).await?;
            }
        }
        Ok(())
    })
}

/// What a hand holds down when the program comes.
#[derive(Clone, Copy, Debug)]
enum Held {
    Mouse,
    Space,
}

impl Held {
    fn press(self, at: (f64, f64), down: bool) -> Actions {
        let (x, y) = at;
        let place = PointerAction::MoveTo {
            duration: None,
            x,
            y,
        };
        let button = 0;
        let pointer = if down {
            PointerAction::Down { button }
        } else {
            PointerAction::Up { button }
        };
        match self {
            // Let go where it was pressed: the driver remembers where that was.
            Self::Mouse if down => MouseActions::new("mouse".into())
                .then(place)
                .then(pointer)
                .into(),
            Self::Mouse => MouseActions::new("mouse".into()).then(pointer).into(),
            Self::Space => {
                // The key's own code is that of a numeric keypad.
                let value = ' ';
                let key = if down {
                    KeyAction::Down { value }
                } else {
                    KeyAction::Up { value }
                };
                KeyActions::new("hand".into()).then(key).into()
            }
        }
    }
}

#[test]
fn what_is_held_down_during_the_take_over_still_ticks() -> Outcome {
    run(Setup::desktop(), async |page| {
        for hand in [Held::Mouse, Held::Space] {
            let held = page.server().hold(WASM);
            // The other one shows that the program is there.
            let body = "<microneedling-quiz resume=none></microneedling-quiz><div id=other>
                <microneedling-quiz loading=eager></microneedling-quiz></div>";
            page.server().page("/clinic.html", "", body)?;
            page.open("/clinic.html").await?;
            let (quiz, other) = (page.quiz("microneedling-quiz"), page.quiz("#other"));
            quiz.ready().await?;
            tell_focus(page).await?;
            let screen = quiz.screen().await?;
            let option = screen.options.iter().find(|it| it.value == "rough-texture");
            let at = option.map(|it| it.rect.middle()).unwrap_or_default();
            page.client().perform_actions(hand.press(at, true)).await?;
            held.release();
            other.alive().await?;
            page.client().perform_actions(hand.press(at, false)).await?;
            let ticked = |it: &browser_tests::Screen| it.chosen() == ["rough-texture"];
            quiz.until(&format!("the tick of {hand:?}"), ticked).await?;
            let screen = quiz.alive().await?;
            assert_eq!(screen.chosen(), ["rough-texture"], "{hand:?}");
        }
        Ok(())
    })
}

/// The first option has the focus, for the key.
async fn tell_focus(page: &Page) -> Result<()> {
    crate::tell(page, "root.querySelector('input').focus()").await?;
    until(
        page,
        "the focus",
        "root.activeElement?.value === 'rough-texture'",
    )
    .await
}
