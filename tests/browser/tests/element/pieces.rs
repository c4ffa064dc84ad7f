//! The result comes in pieces, so that a slow phone hears the next tap meanwhile.

use browser_tests::{Context, Outcome, Page, Result, Setup, Watched, run};
use serde::Deserialize;

use crate::{open_alive, until_event, until_watched};

/// What there was of the result after each change of the screen.
#[derive(Debug, Deserialize)]
struct Seen {
    coming: bool,
    headline: bool,
    benefits: usize,
    /// How often its end had been told.
    told: usize,
    scroll: f64,
}

const WATCH: &str = "
    const host = document.querySelector('microneedling-quiz');
    window.pieces = [];
    let told = 0;
    host.addEventListener('mq-complete', () => told++);
    new MutationObserver(() => {
        const result = host.shadowRoot.querySelector('[part~=result]');
        if (!result) return;
        window.pieces.push({
            coming: result.matches('[data-coming]'),
            headline: result.querySelector('h3') !== null,
            benefits: result.querySelectorAll('[data-benefit]').length,
            told,
            scroll: scrollY,
        });
    }).observe(host.shadowRoot, { childList: true, subtree: true, attributes: true });";

async fn pieces(page: &Page) -> Result<Vec<Seen>> {
    page.read("return window.pieces", vec![]).await
}

#[test]
fn what_is_read_first_comes_first_and_its_end_is_told_when_all_is_there() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        page.script(WATCH, vec![]).await?;
        quiz.walk(&[]).await?;
        quiz.result().await?;
        until_event(page, "mq-complete").await?;
        let all = pieces(page).await?;
        let first = all.first().context("no result came")?;
        assert!(first.coming && first.headline, "{first:?}");
        assert_eq!(first.benefits, 0, "the headline goes before the rest");
        let last = all.last().context("no result came")?;
        assert!(!last.coming && last.benefits == 6, "{last:?}");
        let early = all.iter().find(|it| it.told > 0 && it.benefits < 6);
        assert!(early.is_none(), "told too early: {early:?}");
        // One after the other, and none of them twice.
        assert!(all.is_sorted_by_key(|it| it.benefits), "{all:?}");
        assert!(
            all.iter().all(|it| (it.scroll - last.scroll).abs() < 1.0),
            "{all:?}"
        );
        Ok(())
    })
}

#[test]
fn one_who_leaves_while_it_is_coming_finds_a_whole_quiz() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        // Started again as soon as anything of the result is there.
        let leave = "
            const host = document.querySelector('microneedling-quiz');
            const leaves = new MutationObserver(() => {
                if (!host.shadowRoot.querySelector('[data-coming]')) return;
                leaves.disconnect();
                host.restart();
            });
            leaves.observe(host.shadowRoot, { childList: true, subtree: true });";
        page.script(leave, vec![]).await?;
        let asked = quiz.walk(&[]).await?;
        let begun = asked.iter().filter(|it| *it == "goals").count();
        assert_eq!(begun, 2, "{asked:?}");
        let report = quiz.result().await?;
        assert_eq!(report.benefits.len(), 6);
        let once = |it: &Watched| it.named("mq-complete").len() == 1;
        until_watched(page, "the end, told once", once).await?;
        Ok(())
    })
}
