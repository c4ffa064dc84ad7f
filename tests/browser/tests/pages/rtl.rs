//! Pages that run from right to left: the quiz is mirrored, its English is not (P10).

use std::collections::BTreeMap;

use browser_tests::{Outcome, Page, Result, Setup, ensure, fit, run};
use serde_json::json;

use crate::{QUIZ, look};

/// How far each thing is from that edge of the card where lines begin, how wide, and how far down.
const PLACES: &str = "
    const card = root.querySelector('[part~=card]').getBoundingClientRect();
    const ltr = getComputedStyle(root.querySelector('[part~=card]')).direction === 'ltr';
    const found = {};
    const query = `input, label, h2, h3, h4, fieldset, button, summary, figure, [part],
        [role=progressbar], [role=progressbar] *, [data-benefit], [data-note], li, dt, dd`;
    [...root.querySelectorAll(query)].filter((it) => it.checkVisibility()).forEach((it, place) => {
        const { left, right, top, width } = it.getBoundingClientRect();
        const start = ltr ? left - card.left : card.right - right;
        const name = `${place} ${it.localName} ${it.value ?? it.textContent}`.slice(0, 60);
        found[name] = [start, width, top - card.top].map((it) => Math.round(it * 4) / 4);
    });
    return { ltr, found, progress: [...root.querySelectorAll('[role=progressbar] > *')]
        .map((it) => [it.getBoundingClientRect().left, getComputedStyle(it).backgroundColor])
        .sort(([one], [other]) => one - other).map(([, colour]) => colour) };";

/// Words whose last sign stands in front of them: what English looks like without isolation.
const TURNED: &str = "
    const found = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let seen = 0;
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const words = text.data.trimEnd();
        if (!/[.?!:…”]$/.test(words) || !text.parentElement.checkVisibility()) continue;
        if (text.parentElement.closest('svg')) continue;
        const box = (at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect();
        };
        const [letter, sign] = [box(words.length - 2), box(words.length - 1)];
        if (!sign.width) continue;
        seen += 1;
        if (Math.abs(letter.top - sign.top) < 2 && sign.left < letter.left) found.push(words);
    }
    return [seen, found];";

#[derive(Debug, PartialEq, serde::Deserialize)]
struct Places {
    ltr: bool,
    found: BTreeMap<String, (f64, f64, f64)>,
    progress: Vec<String>,
}

/// A page in a direction said by its root, by what is around the quiz, or by the quiz.
fn document(root: &str, around: &str, own: &str) -> String {
    format!(
        "<!doctype html><html lang=en {root}><meta charset=utf-8><title>A page</title>
         <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>
         <script src='/embed/microneedling-quiz.js' async></script>
         <body><main {around}><microneedling-quiz booking-url=/book resume=none {own}>
         </microneedling-quiz></main>"
    )
}

#[test]
fn p10_the_quiz_is_mirrored_and_its_words_are_not() -> Outcome {
    run(Setup::phone(), async |page| {
        let plain = walk(page, &document("", "", "")).await?;
        assert!(plain.iter().all(|it| it.ltr));
        let there = walk(page, &document("dir=rtl", "", "")).await?;
        assert_eq!(plain.len(), there.len());
        for (plain, there) in plain.iter().zip(&there) {
            mirrors(plain, there)?;
        }
        // Said elsewhere: around the quiz, on itself, by a style, and nearer the other way round.
        for (root, around, own, ltr) in [
            ("", "dir=rtl", "", false),
            ("", "", "dir=rtl", false),
            ("", "style='direction: rtl'", "", false),
            ("dir=rtl", "", "dir=ltr", true),
        ] {
            page.server()
                .html("/direction.html", &document(root, around, own));
            page.open_quiz("/direction.html").await?.alive().await?;
            let said: Places = look(page, PLACES).await?;
            let wanted = if ltr { &plain } else { &there };
            assert_eq!(Some(&said), wanted.first(), "{root} {around} {own}");
        }
        Ok(())
    })
}

fn mirrors(plain: &Places, there: &Places) -> Result<()> {
    let turned: Vec<_> = there.progress.iter().rev().collect();
    let same: Vec<_> = plain.progress.iter().collect();
    assert_eq!(same, turned, "the progress bar");
    ensure!(plain.ltr && !there.ltr, "one direction for both");
    for (name, (start, width, top)) in &plain.found {
        let Some((start1, width1, top1)) = there.found.get(name) else {
            anyhow::bail!("{name} is missing: {:#?}", there.found);
        };
        let off = [start - start1, width - width1, top - top1];
        let off = off.iter().any(|it| it.abs() > 1.0);
        ensure!(
            !off,
            "{name}: {start} {width} {top} mirrors as {start1} {width1} {top1}"
        );
    }
    Ok(())
}

async fn walk(page: &Page, document: &str) -> Result<Vec<Places>> {
    page.server().html("/direction.html", document);
    let quiz = page.open_quiz("/direction.html").await?;
    quiz.alive().await?;
    let mut all = Vec::new();
    let mut seen = 0;
    quiz.tour(
        &[("health", &["sunburn", "blood-thinner"])],
        async |screen| {
            fit::check(page).await?;
            let (signs, turned): (u32, Vec<String>) = look(page, TURNED).await?;
            ensure!(turned.is_empty(), "turned round: {turned:#?}");
            // A question mark at least.
            ensure!(signs > 0 || screen.question.is_none(), "no sign");
            seen += signs;
            all.push(look(page, PLACES).await?);
            Ok(())
        },
    )
    .await?;
    ensure!(seen > 20, "{seen} sentences");
    Ok(all)
}

#[test]
fn p10_nothing_sticks_out_from_right_to_left() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server()
            .html("/direction.html", &document("dir=rtl", "", ""));
        let quiz = page.open_quiz("/direction.html").await?;
        for screen in ["first", "result"] {
            for (width, height) in [(320, 700), (390, 844), (1280, 800)] {
                page.resize(width, height).await?;
                fit::check(page).await?;
                // Sideways, a page from right to left scrolls into the negative.
                page.script("scrollTo(-999, scrollY)", vec![]).await?;
                let x = page.script("return scrollX", vec![]).await?;
                assert_eq!(x, json!(0), "{screen} at {width}");
            }
            page.picture(&format!("rtl.{screen}.{}", page.engine()))
                .await?;
            if screen == "first" {
                quiz.walk(&[]).await?;
            }
        }
        assert!(page.quiz(QUIZ).result().await?.benefits.len() == 6);
        Ok(())
    })
}
