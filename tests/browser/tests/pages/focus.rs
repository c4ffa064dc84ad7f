//! The page's focus and place are its own until somebody touches the quiz (R11).

use browser_tests::{Context, Kind, Outcome, Page, Quiz, Result, Screen, Setup, ensure, run};
use serde_json::{Value, json};

use crate::{QUIZ, act, look, scroll_to};

/// The quiz between two long texts; `arguments` of the format are the heights of those, and the
/// element's attributes.
fn body(above: u32, attributes: &str, below: u32) -> String {
    format!(
        "<h1>A clinic</h1><p><label>Search <input id=search autofocus></label></p>
         <p style='height: {above}px'>Words</p>
         <microneedling-quiz {attributes}></microneedling-quiz>
         <p id=below style='height: {below}px'>More words, <input id=mail></p>"
    )
}

/// Who has the focus, and what is where in the window.
const PLACE: &str = "
    const mark = document.querySelector(scrollY > 2500 ? '#below' : 'h1').getBoundingClientRect();
    return [document.activeElement.id || document.activeElement.localName,
        root?.activeElement?.localName ?? null, Math.round(mark.top), window.jumps?.length ?? 0];";

/// The place of the quiz, the focus and the scrolling of the page before it is there.
const LOADS: [(&str, u32, &str, u32); 4] = [
    ("in view", 100, "search", 0),
    ("below", 1400, "search", 0),
    ("in view of a page scrolled already", 900, "search", 700),
    ("above what is read", 100, "mail", 3200),
];

#[test]
fn r11_loading_takes_neither_the_focus_nor_the_place() -> Outcome {
    run(Setup::desktop(), async |page| {
        for (name, above, focus, scroll) in LOADS {
            page.server().page(
                "/focus.html",
                "",
                &body(above, "loading=eager resume=none", 3000),
            )?;
            let held = page.server().hold("/embed/*.wasm");
            page.open("/focus.html").await?;
            let quiz = page.quiz(QUIZ);
            quiz.ready().await?;
            let set =
                format!("document.querySelector('#{focus}').focus({{ preventScroll: true }})");
            page.script(&set, vec![]).await?;
            scroll_to(page, scroll).await?;
            let before: Value = look(page, PLACE).await?;
            held.release();
            quiz.alive().await?;
            crate::two_frames(page).await?;
            assert_eq!(look::<Value>(page, PLACE).await?, before, "{name}");
            assert_eq!(before.get(0), Some(&json!(focus)), "{name}");
        }
        Ok(())
    })
}

#[test]
fn r11_nothing_but_a_touch_moves_the_focus_into_the_quiz() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server()
            .page("/focus.html", "", &body(100, "", 3000))?;
        page.open_quiz("/focus.html").await?;
        let quiz = page.quiz(QUIZ);
        quiz.alive().await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.answer("noticeable", &["quite"]).await?;
        let third = quiz.alive().await?;
        // Taken up again after a reload, at a question and at the result.
        page.reload().await?;
        let back = quiz.alive().await?;
        assert_eq!(back.question, third.question);
        stays(page, "search", "taken up again").await?;
        quiz.walk(&[]).await?;
        page.reload().await?;
        quiz.until("the result", |screen: &Screen| {
            screen.question.is_none() && screen.headings > 0
        })
        .await?;
        stays(page, "search", "the result, taken up again").await?;
        // What a page may do to it.
        act(
            page,
            "document.querySelector('#search').focus({ preventScroll: true })",
        )
        .await?;
        act(page, "host.restart()").await?;
        quiz.until_question("goals").await?;
        stays(page, "search", "restart()").await?;
        for change in [
            "host.bookingUrl = '/book'",
            "host.lang = 'de'",
            "host.colorScheme = 'dark'",
        ] {
            act(page, change).await?;
            crate::two_frames(page).await?;
            stays(page, "search", change).await?;
        }
        act(page, "document.body.append(host)").await?;
        crate::two_frames(page).await?;
        stays(page, "search", "a move").await?;
        Ok(())
    })
}

async fn stays(page: &Page, focus: &str, when: &str) -> Result<()> {
    crate::two_frames(page).await?;
    let now: Value = look(page, PLACE).await?;
    ensure!(
        now.get(0) == Some(&json!(focus)) && now.get(1) == Some(&Value::Null),
        "{when}: the focus is on {now}"
    );
    Ok(())
}

/// Where the quiz begins in the window, how far the page is scrolled, and how far it can be.
const TOP: &str = "
    const { top } = root.querySelector('[part~=card]').getBoundingClientRect();
    return [top, scrollY, document.documentElement.scrollHeight - innerHeight];";

#[test]
fn r11_a_step_scrolls_only_where_its_top_is_out_of_view() -> Outcome {
    run(Setup::desktop(), async |page| {
        // Something below, and the quiz at the end of the page.
        for below in [3000, 0] {
            page.server()
                .page("/focus.html", "", &body(900, "resume=none", below))?;
            let quiz = page.open_quiz("/focus.html").await?;
            steps(page, &quiz)
                .await
                .with_context(|| format!("{below} px below"))?;
        }
        Ok(())
    })
}

async fn steps(page: &Page, quiz: &Quiz<'_>) -> Result<()> {
    let mut screen = quiz.alive().await?;
    let (mut number, mut out) = (0, 0);
    while let Some(question) = screen.question.clone() {
        // In view a little below the edge; and then so far up that its top is out.
        let wanted = if number % 2 == 0 { 60.0 } else { -90.0 };
        let (top, y, most): (f64, f64, f64) = look(page, TOP).await?;
        scroll_to(page, whole((y + top - wanted).min(most))).await?;
        let (top, y, _): (f64, f64, f64) = look(page, TOP).await?;
        // By the page's own script, as the driver's clicks would scroll by themselves.
        let values = browser_tests::answer_to(&question, &[])?;
        screen = quiz.answer(&question, values).await?;
        quiz.until_heading(&screen).await?;
        let (new_top, new_y, most): (f64, f64, f64) = look(page, TOP).await?;
        // In the lower half of the window most options would be below its edge, so there the quiz
        // may come up as well.
        if (-1.0..380.0).contains(&top) {
            // A page that is shorter now can't stay where it was.
            let stayed = (y.min(most) - new_y).abs() < 2.0;
            ensure!(
                stayed,
                "from {y} to {new_y} of {most} after {question}, the top from {top} to {new_top}"
            );
        } else if top < 0.0 {
            let seen = (-1.0..400.0).contains(&new_top);
            ensure!(seen, "after {question} the top is at {new_top}");
            out += 1;
        }
        number += 1;
    }
    ensure!(
        number > 4 && out > 0,
        "{number} questions, {out} out of view"
    );
    assert_eq!(screen.kind, Kind::Result);
    Ok(())
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole pixels of a page, which are few"
)]
fn whole(pixels: f64) -> u32 {
    pixels.max(0.0).floor() as u32
}
