//! For everyone: axe, narrow windows, thumbs, forced colours.

use browser_tests::{Outcome, Page, Result, Scheme, Setup, axe, ensure, run};

use crate::Form;

/// Unfolds what a clinic would, with something of one's own in it, and a fault.
async fn everything(form: &Form<'_>) -> Result<()> {
    form.unfold("Look").await?;
    form.fill("Accent", "#e8b4c8").await?;
    for part in [
        "More colours",
        "Colours in the dark",
        "Language",
        "Benefits you offer",
    ] {
        form.unfold(part).await?;
    }
    form.tick("Exfoliation").await?;
    form.unfold("Questions").await?;
    form.fill("The question", "Have you been here before?")
        .await?;
    form.fill("Its answers, one on each line", "First visit\nYes, I have")
        .await?;
    form.press("Add this question").await?;
    form.unfold("First visit").await?;
    form.pick(
        "It depends on the answer to",
        "What would you like to change about your skin?",
    )
    .await?;
    form.press("Leave out: How does your face feel by midday?")
        .await?;
    form.unfold("Notes").await?;
    form.fill("A new note, in a few words", "First visit here")
        .await?;
    form.fill("What it says", "Come ten minutes early.").await?;
    form.press("Add this note").await?;
    for part in [
        "Built-in notes",
        "Questions to take along",
        "All texts",
        "How it behaves",
        "The document as it is",
    ] {
        form.unfold(part).await?;
    }
    form.fill("Where booking leads", "javascript:alert(1)")
        .await?;
    // Half typed it isn't wrong yet.
    form.leave().await?;
    form.press("1 fault").await?;
    form.until(
        "a fault",
        "document.querySelectorAll('#faults a').length > 0",
    )
    .await
}

/// What sticks out of the page.
async fn fits(page: &Page) -> Result<()> {
    let found: Vec<String> = page.read("
        const page = document.documentElement;
        const wide = page.scrollWidth - page.clientWidth;
        const out = [...document.querySelectorAll('body *')].filter((it) => {
            const box = it.getBoundingClientRect();
            const hidden = it.closest('.unseen, .skip, option') || !it.checkVisibility();
            return !hidden && box.width && (box.left < -0.5 || box.right > page.clientWidth + 0.5);
        });
        return wide > 0 || out.length
            ? [`wider by ${wide}: ${[...document.querySelectorAll('body *')].filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth).map((it) => `${it.localName}.${it.className}#${it.id} ${it.clientWidth}/${it.scrollWidth}`).slice(0, 40).join(', ')}`, ...out.map((it) => `${it.localName}.${it.className} #${it.id} “${it.textContent.trim().slice(0, 40)}”`)]
            : [];", vec![]).await?;
    ensure!(
        found.is_empty(),
        "at {}:\n{}",
        page.setup().width,
        found.join("\n")
    );
    Ok(())
}

/// What is too small for a thumb.
async fn large(page: &Page) -> Result<()> {
    let small: Vec<String> = page.read("
        const all = [...document.querySelectorAll('button, summary, input, select, textarea, nav a')];
        const target = (it) => ['checkbox', 'radio'].includes(it.type) ? it.labels[0] : it;
        return all.filter((it) => it.checkVisibility())
            .map((it) => [it, target(it).getBoundingClientRect()])
            .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
            .map(([it, box]) => `${it.localName} ${it.id} “${it.textContent}”: ${box.width} x ${box.height}`);", vec![]).await?;
    ensure!(small.is_empty(), "too small for a thumb: {small:#?}");
    Ok(())
}

fn looks(scheme: Scheme) -> Outcome {
    run(Setup::desktop().at(390, 844).scheme(scheme), async |page| {
        let form = Form::open(page).await?;
        axe::check(page, "the page as it begins").await?;
        everything(&form).await?;
        for (width, height) in [(320, 640), (390, 844), (1280, 800), (1400, 900)] {
            page.resize(width, height).await?;
            fits(page).await?;
            large(page).await?;
            axe::check(page, &format!("the page at {width}")).await?;
            if page.engine() == browser_tests::Engine::Chromium {
                page.picture(&format!("configurator-{}-{width}", scheme.as_str()))
                    .await?;
                page.tall_picture(&format!("configurator-{}-{width}-tall", scheme.as_str()))
                    .await?;
            }
        }
        Ok(())
    })
}

#[test]
fn by_day_nothing_is_wrong_at_any_width() -> Outcome {
    looks(Scheme::Light)
}

#[test]
fn by_night_nothing_is_wrong_at_any_width() -> Outcome {
    looks(Scheme::Dark)
}

#[test]
fn the_focus_shows_in_forced_colours() -> Outcome {
    run(Setup::desktop().forced_colors(), async |page| {
        let form = Form::open(page).await?;
        form.until("still", "document.getAnimations().length === 0")
            .await?;
        for id in ["doc/clinic/name", "start-over", "open"] {
            let focus = format!(
                "const it = document.getElementById('{id}'); it.scrollIntoView({{ block: 'center', behavior: 'instant' }}); it.focus({{ focusVisible: true }}); return null"
            );
            form.ask::<()>(&focus).await?;
            let with = page.look().await?;
            form.ask::<()>("document.activeElement.blur(); return null")
                .await?;
            let unlike = with.unlike(&page.look().await?);
            ensure!(unlike > 0.0003, "no ring around {id}: {unlike}");
        }
        Ok(())
    })
}

#[test]
fn who_asked_for_less_motion_gets_none() -> Outcome {
    run(Setup::desktop().reduced_motion(), async |page| {
        let form = Form::open(page).await?;
        form.unfold("Language").await?;
        let moving: Vec<String> = form
            .ask(
                "
            const moves = (it) => getComputedStyle(it, '::before').transitionDuration !== '0s'
                || getComputedStyle(it).transitionDuration !== '0s';
            return [...document.querySelectorAll('*')].filter(moves).map((it) => it.localName)",
            )
            .await?;
        assert_eq!(moving, [""; 0]);
        let smooth: String = form
            .ask("return getComputedStyle(document.documentElement).scrollBehavior")
            .await?;
        assert_eq!(smooth, "auto");
        Ok(())
    })
}
