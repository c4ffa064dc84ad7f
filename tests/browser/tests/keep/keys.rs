//! From the first question to "Link copied" without a mouse, and large enough for a thumb.

use browser_tests::{Kind, Outcome, Page, Quiz, Result, Setup, answer_to, ensure, fit, run};
use fantoccini::key::Key;

use crate::{ask, handed, open, result_of, until_said};

/// Presses Tab until the focus is on this.
async fn tab_to(page: &Page, quiz: &Quiz<'_>, name: &str, value: &str) -> Result<()> {
    for _ in 0..60 {
        page.keyboard().tab().await?;
        let active = quiz.active().await?;
        let named = !name.is_empty() && active.name == name;
        if named || (!value.is_empty() && active.value == value) {
            return Ok(());
        }
        // Arrows lead from one radio button to the next.
        if active.r#type == "radio" && !value.is_empty() {
            page.keyboard().space().await?;
            for _ in 0..8 {
                if quiz.active().await?.value == value {
                    return Ok(());
                }
                page.keyboard().press(Key::Down).await?;
            }
        }
    }
    browser_tests::bail!("Tab never got to “{name}{value}”")
}

#[test]
fn a_keyboard_alone_gets_from_the_first_question_to_a_copied_link() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = open(page, "", "").await?;
        let keys = page.keyboard();
        let mut screen = quiz.ready().await?;
        while let Some(question) = screen.question.clone() {
            for value in answer_to(&question, &[("health", &["diabetes"])])? {
                tab_to(page, &quiz, "", value).await?;
                if !quiz.screen().await?.chosen().contains(value) {
                    keys.space().await?;
                }
            }
            keys.enter().await?;
            screen = quiz.left(&screen).await?;
        }
        assert_eq!(screen.kind, Kind::Result);
        let tick = "Put my health answers in Into the link and the message. \
                    Without this tick they stay out.";
        tab_to(page, &quiz, tick, "").await?;
        keys.space().await?;
        tab_to(page, &quiz, "Copy the link", "").await?;
        keys.enter().await?;
        until_said(page, "Link copied").await?;
        assert_eq!(handed::<String>(page, "copied").await?.len(), 1);
        assert_eq!(
            quiz.active().await?.name,
            "Copy the link",
            "the focus stays"
        );
        assert!(quiz.active().await?.in_reach());
        Ok(())
    })
}

/// Opens everything there is, with dates and words in it.
async fn everything(page: &Page) -> Result<()> {
    let body = "
        for (const it of root.querySelectorAll('details')) it.open = true;
        const date = root.querySelector('input[type=date]');
        date.value = '2031-09-28';
        date.dispatchEvent(new Event('change', { bubbles: true }));";
    crate::tell(page, body).await?;
    crate::until(page, "dates", "/Counted from/.test(root.textContent)").await
}

#[test]
fn at_320_pixels_all_of_it_fits_and_is_large_enough_to_touch() -> Outcome {
    run(Setup::phone().at(320, 640), async |page| {
        let health: &[&str] = &["diabetes"];
        result_of(page, "booking-url=tel:+44123", &[("health", health)]).await?;
        everything(page).await?;
        let small = "
            const all = [...root.querySelectorAll(
                'button, summary, a[part], textarea, input, label:has(input)')];
            const target = (it) => it.closest('label') ?? it;
            return all.filter((it) => it.checkVisibility() && target(it).offsetHeight < 44)
                .map((it) => `${it.localName} “${it.textContent}”: ${target(it).offsetHeight}`);";
        let small: Vec<String> = ask(page, small, vec![]).await?;
        ensure!(small.is_empty(), "too low for a thumb: {small:#?}");
        // A field for a message may scroll in itself; nothing else may, nor stick out.
        let narrow = "
            const area = root.querySelector('textarea');
            const { left, right } = area.getBoundingClientRect();
            const fits = left >= 0 && right <= innerWidth && area.scrollWidth <= area.clientWidth;
            area.style.blockSize = `${area.scrollHeight + 4}px`;
            return fits";
        ensure!(ask::<bool>(page, narrow, vec![]).await?, "the message");
        fit::check(page).await
    })
}

#[test]
fn what_is_said_when_nothing_copies_fits_too() -> Outcome {
    run(Setup::phone().at(320, 640), async |page| {
        let refuses = "<script>
            hand('clipboard', undefined);
            document.execCommand = () => false;
        </script>";
        let quiz = open(page, "", refuses).await?;
        quiz.walk(&[]).await?;
        quiz.press("Copy the link").await?;
        let words = "Copying does not work here. Mark this and copy it yourself:";
        until_said(page, words).await?;
        fit::check(page).await
    })
}
