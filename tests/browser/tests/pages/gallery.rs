//! The seven pages of the gallery: each takes a visitor to the result, and nothing sticks out.

use browser_tests::{
    Context, Env, Outcome, Page, Quiz, Result, Seen, Setup, axe, ensure, fit, run, wait,
};

use crate::{GALLERY, look, open_gallery};

const WIDTHS: [u32; 3] = [320, 390, 1280];

#[test]
fn gallery_and_p1_pages_take_a_visitor_to_the_result() -> Outcome {
    run(Setup::desktop(), async |page| {
        for name in GALLERY {
            let there = to_the_result(page, name).await;
            there.with_context(|| format!("on {name}.html"))?;
        }
        Ok(())
    })
}

async fn to_the_result(page: &Page, name: &str) -> Result<()> {
    page.resize(390, 844).await?;
    let quiz = open_gallery(page, name).await?;
    p1_axe_finds_nothing(page, &quiz, name, "first").await?;
    fits(page, name, "first").await?;
    let report = quiz.result_of(&[("health", &["sunburn"])]).await?;
    assert_eq!(report.benefits.len(), 6);
    assert!(!report.notes.is_empty(), "sunburn raises a note");
    p1_axe_finds_nothing(page, &quiz, name, "result").await?;
    fits(page, name, "result").await?;
    leave_frame(page, name).await?;
    let errors = page.console_errors().await?;
    ensure!(errors.is_empty(), "on the console: {errors:?}");
    Ok(())
}

/// On the page with all that is in it: from the top axe looks into frames where it is there as
/// well.
async fn p1_axe_finds_nothing(
    page: &Page,
    quiz: &Quiz<'_>,
    name: &str,
    screen: &str,
) -> Result<()> {
    quiz.still().await?;
    if name == "iframe" {
        page.script(&Env::axe()?, vec![]).await?;
    }
    leave_frame(page, name).await?;
    axe::check(page, screen).await?;
    enter_frame(page, name).await
}

/// Nothing scrolls sideways or sticks out at any width.
async fn fits(page: &Page, name: &str, screen: &str) -> Result<()> {
    for width in WIDTHS {
        // Sizes are those of the page around a frame.
        leave_frame(page, name).await?;
        page.resize(width, 844).await?;
        let wide: Vec<String> = page.read(WIDE, vec![]).await?;
        ensure!(wide.is_empty(), "too wide at {width}, {screen}: {wide:?}");
        if name == "iframe" {
            page.enter_frame("iframe").await?;
            until_whole(page).await?;
        }
        let fit = match name {
            "dialog" => dialog_fits(page).await,
            _ => fit::check(page).await,
        };
        fit.with_context(|| format!("at {width}, {screen}"))?;
        leave_frame(page, name).await?;
        picture(page, name, screen, width).await?;
        enter_frame(page, name).await?;
    }
    Ok(())
}

/// What of the page is wider than the window, where anything is.
const WIDE: &str = "
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const out = (it) => {
        const { left, right } = it.getBoundingClientRect();
        return left < -0.5 || right > page.clientWidth + 0.5;
    };
    return [`by ${page.scrollWidth - page.clientWidth}`, ...[...document.querySelectorAll('body *')]
        .filter(out).map((it) => `<${it.localName}> ${it.textContent.trim().slice(0, 30)}`)];";

/// How it looks, for whoever wants to see: the whole page on a laptop, the result on a phone.
async fn picture(page: &Page, name: &str, screen: &str, width: u32) -> Result<()> {
    let file = format!("gallery.{name}.{screen}.{}", page.engine());
    match (screen, width) {
        ("first", 1280) => page.tall_picture(&file).await?,
        ("result", 390) => page.picture(&file).await?,
        _ => return Ok(()),
    };
    Ok(())
}

async fn enter_frame(page: &Page, name: &str) -> Result<()> {
    if name == "iframe" {
        page.enter_frame("iframe").await?;
    }
    Ok(())
}

async fn leave_frame(page: &Page, name: &str) -> Result<()> {
    if name == "iframe" {
        page.leave_frame().await?;
    }
    Ok(())
}

/// A dialog may scroll down, never sideways.
async fn dialog_fits(page: &Page) -> Result<()> {
    let out = "
        const dialog = root.querySelector('dialog');
        const box = dialog.getBoundingClientRect();
        const out = [...dialog.querySelectorAll('*')].filter((it) => {
            const { left, right } = it.getBoundingClientRect();
            return it.checkVisibility() && !it.closest('svg *')
                && (left < box.left - 0.5 || right > box.right + 0.5);
        });
        if (dialog.scrollWidth > dialog.clientWidth) out.push(dialog);
        return out.map((it) => `<${it.localName}> ${it.textContent.slice(0, 40)}`);";
    let out: Vec<String> = look(page, out).await?;
    ensure!(out.is_empty(), "out of the dialog: {out:?}");
    Ok(())
}

/// Waits until the frame is as high as what is in it, and no higher.
async fn until_whole(page: &Page) -> Result<()> {
    wait::until("the frame to be as high as the quiz", async || {
        let heights = "
            const { bottom } = document.querySelector('microneedling-quiz').getBoundingClientRect();
            return [document.documentElement.scrollHeight, innerHeight, bottom + scrollY];";
        let heights: (f64, f64, f64) = page.read(heights, vec![]).await?;
        let (content, frame, quiz) = heights;
        // Below the quiz there is room for its shadow.
        let whole = content <= frame + 0.5 && frame - quiz < 60.0;
        Ok(Seen::if_true(whole, || format!("{heights:?}")))
    })
    .await
}

#[test]
fn gallery_frame_grows_and_shrinks_with_the_quiz() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_gallery(page, "iframe").await?;
        let mut heights = Vec::new();
        quiz.tour(&[], async |_| {
            until_whole(page).await?;
            heights.push(page.read::<f64>("return innerHeight", vec![]).await?);
            Ok(())
        })
        .await?;
        until_shorter_again(page, &quiz, &heights).await
    })
}

async fn until_shorter_again(page: &Page, quiz: &Quiz<'_>, heights: &[f64]) -> Result<()> {
    let (first, last) = (heights.first(), heights.last());
    assert!(first < last, "the result is the longest: {heights:?}");
    quiz.start_again().await?;
    until_whole(page).await?;
    // Where it was at first: the top of the quiz is in view for whoever starts again.
    let height: f64 = page.read("return innerHeight", vec![]).await?;
    assert_eq!(Some(&height), first, "as high as at first");
    let top = "
        const { top } = frameElement.getBoundingClientRect();
        return top >= -1 && top < parent.innerHeight;";
    wait::until("the top of the frame in view", async || {
        let there: bool = page.read(top, vec![]).await?;
        Ok(Seen::if_true(there, || "another place".into()))
    })
    .await
}
