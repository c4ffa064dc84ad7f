//! A dialog and its page: that stays still behind it, and is free again whatever happens to it.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use fantoccini::actions::{InputSource, WheelAction, WheelActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::dialog::{open_page, run_method, until_closed};
use crate::{act, look, open_dialog, scroll_to, two_frames, until_is};

/// Where the page is, how wide, and what its root says of scrolling.
const STILL: &str = "
    const page = document.documentElement;
    const { left, width } = document.querySelector('header').getBoundingClientRect();
    return [scrollY, page.clientWidth, left, width, page.style.cssText,
        getComputedStyle(page).overflow, getComputedStyle(document.body).overflow];";

#[test]
fn dialog_keeps_the_page_behind_still() -> Outcome {
    run(Setup::desktop(), async |page| {
        // With and without styles of the page's own about its scrolling.
        let own = "<script>document.documentElement.style.overflowX = 'clip'</script>
            <style>html { scroll-behavior: auto } body { overflow-y: visible }</style>";
        for head in ["", own] {
            let quiz = open_page(page, head).await?;
            scroll_to(page, 300).await?;
            let before = page.script(STILL, vec![]).await?;
            let wide = width(page).await?;
            let places = "window.scrolled = [];
                addEventListener('scroll', () => scrolled.push(scrollY));";
            page.script(places, vec![]).await?;
            // The harness would scroll to the button first.
            act(page, "root.querySelector('button').click()").await?;
            quiz.until_heading(&quiz.alive().await?).await?;
            assert_eq!(width(page).await?, wide, "a jump");
            wheel(page, 30, 300, 400).await?;
            wheel(page, 640, 300, 400).await?;
            for key in [Key::PageDown, Key::End, Key::Down, Key::Home] {
                page.keyboard().press(key).await?;
            }
            two_frames(page).await?;
            assert_eq!(
                page.script("return [scrollY, scrolled]", vec![]).await?,
                json!([300, []])
            );
            page.keyboard().press(Key::Escape).await?;
            until_closed(page, "Escape").await?;
            assert_eq!(page.script(STILL, vec![]).await?, before);
            scrolls_again(page).await?;
        }
        Ok(())
    })
}

/// How wide the page is laid out.
async fn width(page: &Page) -> Result<Value> {
    let width = "return document.querySelector('header').getBoundingClientRect().width";
    page.script(width, vec![]).await
}

async fn scrolls_again(page: &Page) -> Result<()> {
    scroll_to(page, 0).await?;
    wheel(page, 30, 300, 400).await?;
    until_is(
        page,
        "the page to scroll",
        "return scrollY > 0",
        json!(true),
    )
    .await
}

/// Each turn has a wheel of its own: `WebKit`'s driver turns one by as much as a turn differs from
/// the last.
async fn wheel(page: &Page, x: i64, y: i64, down: i64) -> Result<()> {
    static TURNS: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let turn = TURNS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let wheel = WheelActions::new(format!("dialog wheel {turn}"));
    let scroll = WheelAction::Scroll {
        duration: None,
        x,
        y,
        delta_x: 0,
        delta_y: down,
    };
    Ok(page.client().perform_actions(wheel.then(scroll)).await?)
}

/// Is the page kept from scrolling?
pub const LOCKED: &str = "return getComputedStyle(document.documentElement).overflowY === 'hidden'";

#[test]
fn dialog_that_goes_gives_the_page_its_scrolling_back() -> Outcome {
    run(Setup::desktop(), async |page| {
        // Taken away; and unable to run, which is told on the console.
        open_dialog(&open_page(page, "").await?).await?;
        act(page, "host.remove()").await?;
        until_is(page, "a page that scrolls", LOCKED, json!(false)).await?;
        scrolls_again(page).await?;
        page.server()
            .change("/embed/*.wasm", |it| it.body.truncate(99));
        let held = page.server().hold("/embed/*.wasm");
        open_page(page, "").await?;
        run_method(page, "open").await?;
        until_is(page, "a page that is locked", LOCKED, json!(true)).await?;
        held.release();
        // The six benefits, on the page itself.
        let told =
            "return root.querySelectorAll('li').length === 6 && !root.querySelector('dialog')";
        until_is(page, "what stands in", told, json!(true)).await?;
        until_is(page, "a page that scrolls", LOCKED, json!(false)).await?;
        scrolls_again(page).await?;
        let errors: Value = json!(page.console_errors().await?);
        ensure!(errors.to_string().contains("does not compile"), "{errors}");
        Ok(())
    })
}

#[test]
fn dialogs_of_two_quizzes_are_two() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz =
            |id| format!("<p><microneedling-quiz mode=dialog id={id}></microneedling-quiz></p>");
        let body = format!(
            "<header>Two</header>{}{}<p style='height: 2000px'>",
            quiz("a"),
            quiz("b")
        );
        page.server().page("/two.html", "", &body)?;
        page.open("/two.html").await?;
        let (one, two) = (page.quiz("#a"), page.quiz("#b"));
        open_dialog(&one).await?;
        one.answer("goals", &["fine-lines"]).await?;
        ensure!(two.question().await?.is_none(), "the other is open too");
        page.keyboard().press(Key::Escape).await?;
        open_dialog(&two).await?;
        two.until_heading(&two.alive().await?).await?;
        assert!(two.screen().await?.chosen().is_empty());
        assert_eq!(two.question().await?.as_deref(), Some("goals"));
        // One over the other, closed from below.
        page.script(
            "b.close(); a.open(); b.open(); a.close(); b.close()",
            vec![],
        )
        .await?;
        until_is(page, "a page that scrolls", LOCKED, json!(false)).await?;
        scrolls_again(page).await
    })
}

#[test]
fn dialog_cuts_nothing_off_on_the_smallest_phone() -> Outcome {
    run(Setup::phone().at(320, 568), async |page| {
        let quiz = open_page(page, "").await?;
        open_dialog(&quiz).await?;
        quiz.tour(&[], async |_| {
            let out: Vec<String> = look(page, OUT).await?;
            ensure!(out.is_empty(), "{out:#?}");
            Ok(())
        })
        .await?;
        Ok(())
    })
}

/// What is outside the dialog, can't be scrolled to, or lies under its close button at the top.
const OUT: &str = "
    const dialog = root.querySelector('dialog');
    const box = dialog.getBoundingClientRect();
    const found = [];
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
        found.push(`the dialog is larger than the window: ${JSON.stringify(box)}`);
    if (dialog.scrollWidth > dialog.clientWidth) found.push('it scrolls sideways');
    const name = (it) => `<${it.localName}> ${it.textContent.trim().slice(0, 40)}`;
    const shown = [...dialog.querySelectorAll('*')].filter((it) => it.checkVisibility() && !it.closest('svg *'));
    for (const it of shown) {
        const { left, right, top, bottom } = it.getBoundingClientRect();
        if (left < box.left - 0.5 || right > box.right + 0.5) found.push(`${name(it)} is out at a side`);
        const from = top - box.top + dialog.scrollTop, to = bottom - box.top + dialog.scrollTop;
        if (from < -0.5 || to > dialog.scrollHeight + 0.5) found.push(`${name(it)} can't be scrolled to`);
    }
    dialog.scrollTop = 0;
    const close = dialog.querySelector('button').getBoundingClientRect();
    if (close.top < 0 || close.right > innerWidth) found.push('the close button is out of view');
    const words = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
        const { currentNode: text } = words;
        if (!text.data.trim() || text.parentElement.closest('button') === dialog.querySelector('button')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const it of range.getClientRects())
            if (it.width && it.right > close.left && it.left < close.right && it.bottom > close.top && it.top < close.bottom)
                found.push(`the close button lies over “${text.data}”`);
    }
    return found;";

#[test]
fn dialog_that_is_moved_while_open_leaves_no_locked_page() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = open_page(page, "").await?;
        open_dialog(&quiz).await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        // As frameworks do that sort what is on a page.
        act(page, "document.querySelector('header').append(host)").await?;
        two_frames(page).await?;
        let whole = "const dialog = root.querySelector('dialog');
            const locked = getComputedStyle(document.documentElement).overflowY === 'hidden';
            // Either open and modal, or closed and the page free.
            return [dialog.matches(':modal'), dialog.open, locked].every((it, _, [first]) => it === first);";
        until_is(page, "an open dialog or a free page", whole, json!(true)).await?;
        run_method(page, "close").await?;
        until_is(page, "a page that scrolls", LOCKED, json!(false)).await?;
        // With its answer kept.
        open_dialog(&quiz).await?;
        assert_eq!(quiz.question().await?.as_deref(), Some("noticeable"));
        Ok(())
    })
}
