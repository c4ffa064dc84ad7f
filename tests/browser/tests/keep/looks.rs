//! The part of the result that is there to be kept, in the dark and in the system's own colours.

use browser_tests::{Outcome, Page, Result, Scheme, Setup, axe, contrast, run};

use crate::{ask, link, result_of, tick_health, unfold, until_said};

/// With everything in it that can be open, ticked and said.
async fn shown(page: &Page, name: &str) -> Result<()> {
    let health: &[&str] = &["diabetes"];
    let quiz = result_of(page, "booking-url=tel:+44123", &[("health", health)]).await?;
    unfold(page, "Send to the clinic").await?;
    tick_health(page).await?;
    link(page, &quiz).await?;
    until_said(page, "Link copied").await?;
    let there = "
        const title = [...root.querySelectorAll('h3')].find((it) => /^Keep it/.test(it.textContent));
        title.parentElement.scrollIntoView({ block: 'start', behavior: 'instant' });
        return null;";
    ask::<()>(page, there, vec![]).await?;
    quiz.still().await?;
    page.picture(&format!("keep-{name}.{}", page.engine()))
        .await?;
    contrast::check(page, name).await?;
    axe::check(page, name).await
}

#[test]
fn what_is_kept_can_be_read_in_light() -> Outcome {
    run(Setup::phone().at(390, 1200), async |page| {
        shown(page, "light").await
    })
}

#[test]
fn what_is_kept_can_be_read_in_the_dark() -> Outcome {
    run(
        Setup::phone().at(390, 1200).scheme(Scheme::Dark),
        async |page| shown(page, "dark").await,
    )
}

#[test]
fn what_is_kept_can_be_read_in_the_systems_own_colours() -> Outcome {
    run(
        Setup::desktop().at(800, 1200).forced_colors(),
        async |page| {
            shown(page, "forced").await?;
            // A tick, a field and buttons have edges of their own there.
            let bare = "
                const all = [...root.querySelectorAll('button, textarea, a[part]')];
                const edge = (it) => {
                    const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(it);
                    return (parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none')
                        || outlineStyle !== 'none'
                        || getComputedStyle(it).textDecorationLine.includes('underline');
                };
                return all.filter((it) => it.checkVisibility() && !edge(it))
                    .map((it) => it.textContent);";
            let bare: Vec<String> = ask(page, bare, vec![]).await?;
            assert_eq!(bare, [""; 0], "without an edge");
            Ok(())
        },
    )
}
