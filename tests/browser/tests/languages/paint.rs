//! The first paint in a language is what the program draws in its place.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};

use crate::words::Words;
use crate::{WASM, ask, open, until_title};

/// All text of the card, how high it is, and where each block of it is.
async fn note(page: &Page) -> Result<(Vec<String>, Vec<f64>)> {
    let look = "
        const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode.data);
        const blocks = [quiz, card, ...card.querySelectorAll('h2, p, label, button, [role=progressbar] *')];
        return [found, blocks.filter((it) => it.checkVisibility() && it.offsetHeight !== 0).flatMap((it) => {
            const { x, y, width, height } = it.getBoundingClientRect();
            return [x, y, width, height];
        })];";
    ask(page, look, vec![]).await
}

#[test]
fn what_the_shell_paints_in_german_and_arabic_is_what_the_program_draws() -> Outcome {
    run(Setup::phone(), async |page| {
        for tag in ["de", "ar"] {
            for (width, height) in [(320, 1600), (390, 1400), (1280, 1400)] {
                page.resize(width, height).await?;
                let words = Words::of(tag)?;
                let held = page.server().hold(WASM);
                let quiz = open(page, tag, "").await?;
                let screen = until_title(&quiz, words.title("goals")?).await?;
                ensure!(screen.painted, "the wasm is held");
                let (texts, blocks) = note(page).await?;
                held.release();
                quiz.alive().await?;
                let (texts1, blocks1) = note(page).await?;
                ensure!(
                    texts.len() > 15 && blocks.len() > 80,
                    "too little: {texts:?}"
                );
                assert_eq!(texts, texts1, "{tag} at {width}");
                assert_eq!(blocks.len(), blocks1.len(), "{tag} at {width}");
                let far = blocks
                    .iter()
                    .zip(&blocks1)
                    .map(|(one, other)| (one - other).abs());
                let far = far.fold(0.0, f64::max);
                ensure!(far <= 1.0, "{tag} at {width}: moved by {far}");
            }
        }
        Ok(())
    })
}
