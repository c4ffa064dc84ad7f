//! Sizes: of the page, of what a clinic's page does to it, and that nothing jumps (P2).

use std::collections::BTreeMap;

use browser_tests::{EVERY_QUESTION, Kind, Outcome, Page, Quiz, Result, Setup, ensure, fit, run};

/// From the smallest phone to a laptop.
const SIZES: [(u32, u32); 4] = [(320, 700), (390, 844), (768, 1024), (1280, 800)];

#[test]
fn every_screen_fits_every_width_without_scrolling_in_itself() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = page.open_quiz("/").await?;
        quiz.tour(&EVERY_QUESTION, async |_| at_every_size(page).await)
            .await?;
        quiz.start_again().await?;
        quiz.walk(&[("age", &["under-18"]), ("health", &["pregnant"])])
            .await?;
        at_every_size(page).await
    })
}

async fn at_every_size(page: &Page) -> Result<()> {
    for (width, height) in SIZES {
        page.resize(width, height).await?;
        fit::check(page).await?;
    }
    Ok(())
}

#[test]
fn choosing_moves_nothing() -> Outcome {
    for setup in [Setup::phone(), Setup::desktop()] {
        run(setup, async |page| {
            let quiz = page.open_quiz("/").await?;
            let first = places(page).await?;
            let mut asked = quiz.ready().await?;
            while asked.kind == Kind::Question {
                quiz.still().await?;
                let before = places(page).await?;
                for option in &asked.options {
                    quiz.choose(&option.value).await?;
                    stays(&before, &places(page).await?, &option.value)?;
                }
                asked = on(&quiz).await?;
            }
            assert_ne!(first, places(page).await?, "the places are read");
            Ok(())
        })?;
    }
    Ok(())
}

/// Goes on by a plain answer: what was chosen last may end the quiz.
async fn on(quiz: &Quiz<'_>) -> Result<browser_tests::Screen> {
    let question = quiz.question().await?.unwrap_or_default();
    let plain = browser_tests::answer_to(&question, &EVERY_QUESTION)?;
    quiz.answer(&question, plain).await
}

type Places = BTreeMap<String, (f64, f64, f64, f64)>;

/// Where everything in the quiz is on the page.
async fn places(page: &Page) -> Result<Places> {
    let places = "
        const found = {};
        const root = document.querySelector('microneedling-quiz').shadowRoot;
        // The progress bar has as many parts as there are questions, and goals decide on those;
        // what sticks to the edge of the window moves with it, not with the page.
        const sticks = (it) => it && (getComputedStyle(it).position === 'sticky' || sticks(it.parentElement));
        const shown = (it) => it.getClientRects().length > 0;
        const own = (it) => shown(it) && !it.closest('[role=progressbar] *') && !sticks(it);
        [...root.querySelectorAll('*')].filter(own).forEach((element, place) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            found[`${place} ${element.localName}`] = [x + scrollX, y + scrollY, width, height];
        });
        return found;";
    page.read(places, vec![]).await
}

fn stays(before: &Places, after: &Places, chosen: &str) -> Result<()> {
    for (name, (x, y, width, height)) in before {
        let Some((x1, y1, width1, height1)) = after.get(name) else {
            anyhow::bail!("{name} went when {chosen} was chosen");
        };
        let moved = [x - x1, y - y1, width - width1, height - height1];
        // Scrolling rounds to pixels of the screen.
        let moved = moved.iter().any(|by| by.abs() > 0.6);
        ensure!(!moved, "{name} moved when {chosen} was chosen");
    }
    Ok(())
}

#[test]
fn the_pages_root_font_size_does_not_reach_into_the_quiz() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = "<p>A page</p><microneedling-quiz></microneedling-quiz>";
        let small = "<style>html { font-size: 62.5% }</style>";
        page.server().page("/usual.html", "", quiz)?;
        page.server().page("/small.html", small, quiz)?;
        let mut sizes = Vec::new();
        for path in ["/usual.html", "/small.html"] {
            let quiz = page.open_quiz(path).await?;
            let mut seen = Vec::new();
            quiz.tour(&EVERY_QUESTION, async |_| {
                quiz.still().await?;
                seen.push(text_sizes(page).await?);
                Ok(())
            })
            .await?;
            sizes.push(seen);
        }
        let (Some(usual), Some(small)) = (sizes.first(), sizes.last()) else {
            anyhow::bail!("no sizes");
        };
        assert_eq!(usual.len(), 9, "eight questions and the result");
        for (usual, small) in usual.iter().zip(small) {
            assert_eq!(usual, small);
        }
        Ok(())
    })
}

/// The computed size of the text of everything in the quiz.
async fn text_sizes(page: &Page) -> Result<Vec<String>> {
    let sizes = "
        const root = document.querySelector('microneedling-quiz').shadowRoot;
        return [...root.querySelectorAll('*')].map((it) => {
            const { fontSize, lineHeight } = getComputedStyle(it);
            return `${it.localName} ${fontSize}/${lineHeight}`;
        });";
    page.read(sizes, vec![]).await
}
