//! As high as its content, never in a box of its own; and nothing jumps (P2).

use browser_tests::{EVERY_QUESTION, Need, Outcome, Page, Result, Setup, ensure, fit, run};
use serde_json::Value;

use crate::{QUIZ, act, look};

/// A page with words above and below.
const BODY: &str = "
    <header><h1>A clinic</h1><p>Words above</p></header>
    <main><microneedling-quiz booking-url=/book resume=none></microneedling-quiz>
    <h2 id=next>Prices</h2><p>Words below</p></main>";

/// What the README asks of the page.
const KEEP: &str = "<style>body { margin: 0; padding: 16px }
    microneedling-quiz:not(:defined) { display: flow-root; min-block-size: 75rem }</style>";

/// How high the host is, how high its content, and what scrolls in it.
const HEIGHTS: &str = "
    const card = root.querySelector('[part~=card]').getBoundingClientRect();
    const box = host.getBoundingClientRect();
    // A field that is written in may.
    const scrolls = [...root.querySelectorAll('*:not(textarea)')].filter((it) => {
        const { overflowY, overflowX, maxHeight } = getComputedStyle(it);
        return ['auto', 'scroll'].some((way) => way === overflowY || way === overflowX);
    });
    return [host.scrollHeight - host.clientHeight, box.top - card.top, box.bottom - card.bottom,
        scrolls.length, box.height];";

#[test]
fn p2_the_quiz_is_as_high_as_its_content_at_every_step() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server().page("/sizes.html", KEEP, BODY)?;
        for width in [320, 375, 768] {
            page.resize(width, 700).await?;
            let quiz = page.open_quiz("/sizes.html").await?;
            quiz.alive().await?;
            let mut heights = Vec::new();
            quiz.tour(&EVERY_QUESTION, async |screen| {
                let line = screen.line();
                let (inside, above, below, scrolls, height): (i32, f64, f64, u32, f64) =
                    look(page, HEIGHTS).await?;
                ensure!(inside == 0, "{inside} px more inside at {line}");
                let off = above.abs().max(below.abs());
                ensure!(off < 1.0, "{off} px around the card at {line}");
                ensure!(scrolls == 0, "{scrolls} things scroll at {line}");
                fit::check(page).await?;
                heights.push(height);
                Ok(())
            })
            .await?;
            // The height of the window is none of its business.
            same_in_another_window(page, width).await?;
            heights.sort_by(f64::total_cmp);
            heights.dedup();
            ensure!(heights.len() > 4, "one height for all: {heights:?}");
        }
        Ok(())
    })
}

async fn same_in_another_window(page: &Page, width: u32) -> Result<()> {
    let height = "return host.getBoundingClientRect().height";
    let before: f64 = look(page, height).await?;
    page.resize(width, 1100).await?;
    let after: f64 = look(page, height).await?;
    page.resize(width, 700).await?;
    ensure!(
        (before - after).abs() < 0.5,
        "{before} px, {after} in a higher window"
    );
    Ok(())
}

#[test]
fn p2_nothing_jumps_while_the_page_loads() -> Outcome {
    let setup = Setup::phone().needs(&[Need::LayoutShifts]);
    run(setup, async |page| {
        page.server().watch(true);
        page.server().page("/sizes.html", KEEP, BODY)?;
        for (width, height) in [(320, 700), (390, 844), (768, 1024), (1280, 800)] {
            page.resize(width, height).await?;
            // The page is drawn long before the script comes, and that long before the program.
            let late =
                "<script>onload = () => requestAnimationFrame(() => requestAnimationFrame(() => {
                const script = document.createElement('script');
                script.src = '/embed/microneedling-quiz.js';
                document.body.append(script);
            }))</script>";
            let document = format!(
                "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>
                 <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>
                 {KEEP}{late}<body>{BODY}"
            );
            page.server().html("/sizes.html", &document);
            let held = page.server().hold("/embed/*.wasm");
            page.open("/sizes.html").await?;
            let quiz = page.quiz(QUIZ);
            quiz.ready().await?;
            crate::two_frames(page).await?;
            let drawn = page.watched().await?;
            ensure!(
                drawn.shift() <= 0.02,
                "{} at {width}: {:?}",
                drawn.shift(),
                drawn.shifts
            );
            let before: Value = look(page, PLACES).await?;
            held.release();
            quiz.alive().await?;
            crate::two_frames(page).await?;
            let taken = page.watched().await?;
            assert_eq!(taken.shifts.len(), drawn.shifts.len(), "{:?}", taken.shifts);
            assert_eq!(look::<Value>(page, PLACES).await?, before, "at {width}");
        }
        Ok(())
    })
}

/// Where everything in the quiz is, and what comes after it.
const PLACES: &str = "
    const next = document.querySelector('#next');
    const all = [...root.querySelectorAll('fieldset, label, input, button, h2, p, [part]'), next];
    const boxes = all.map((it) => [it.localName, it.getBoundingClientRect()]);
    // Empty ones are nowhere.
    return boxes.filter(([, { height }]) => height)
        .map(([name, { x, y, width, height }]) => [name, x, y, width, height].join(' '));";

/// Without a browser that tells shifts: the same places before and after.
#[test]
fn p2_the_program_takes_over_without_moving_anything() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().page("/sizes.html", KEEP, BODY)?;
        let held = page.server().hold("/embed/*.wasm");
        page.open("/sizes.html").await?;
        let quiz = page.quiz(QUIZ);
        quiz.ready().await?;
        // With something chosen, the page scrolled a little.
        act(page, "root.querySelector('[value=fine-lines]').click()").await?;
        crate::scroll_to(page, 120).await?;
        let before: Value = look(page, PLACES).await?;
        held.release();
        quiz.alive().await?;
        crate::two_frames(page).await?;
        assert_eq!(look::<Value>(page, PLACES).await?, before);
        Ok(())
    })
}
