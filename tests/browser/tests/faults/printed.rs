//! The element goes away while the page or its result is printed.

use browser_tests::{Outcome, Seen, Setup, run, wait};

use crate::removed::{open, quiet, tell, turn};

/// The page's own print, and the result's: the quiz goes while the window is open.
#[test]
fn one_that_goes_while_it_is_printed_leaves_nothing_behind() -> Outcome {
    run(Setup::desktop(), async |page| {
        let prints = "<script>
            const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
            Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
                const view = get.call(this);
                if (view) view.print = () => { window.paper = view };
                return view;
            } });
        </script>";
        let quiz = open(page, prints).await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        // Of the page: what was folded opens, and can't be closed any more.
        tell(
            page,
            "dispatchEvent(new Event('beforeprint')); quiz.remove()",
        )
        .await?;
        turn(page).await?;
        tell(
            page,
            "dispatchEvent(new Event('afterprint')); document.body.append(quiz)",
        )
        .await?;
        quiz.alive().await?;
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        // Of the result: a document of its own.
        quiz.press("Print or save as PDF").await?;
        wait::until("the print document", async || {
            let there = page.script("return !!window.paper", vec![]).await?;
            Ok(Seen::if_true(there == true, || "none".into()))
        })
        .await?;
        tell(page, "quiz.remove()").await?;
        turn(page).await?;
        tell(page, "paper.dispatchEvent(new paper.Event('afterprint'))").await?;
        tell(
            page,
            "document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))",
        )
        .await?;
        wait::until("nothing of it", async || {
            let left = "return [document.querySelectorAll('iframe').length, document.adoptedStyleSheets?.length ?? 0].join()";
            let left = page.script(left, vec![]).await?;
            Ok(Seen::if_true(left == "0,0", || left.to_string()))
        })
        .await?;
        tell(page, "document.body.append(quiz)").await?;
        quiz.alive().await?;
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        quiet(page).await
    })
}
