//! By the keyboard alone.

use browser_tests::{Outcome, Page, Result, Seen, Setup, bail, run, wait};
use serde_json::json;

use crate::Form;

/// More stops than any part of the page has.
const TABS: usize = 90;

/// What has the focus, and whether all that lies over it is its own.
async fn look(page: &Page) -> Result<(String, bool)> {
    let now = "
        const it = document.activeElement;
        const plain = (text) => text.replace(/\\s+/g, ' ').trim();
        const labels = [...(it.labels ?? [])];
        const name = plain(it.getAttribute('aria-label') ?? labels.map((label) => label.textContent).join(' '))
            || plain((it.querySelector('h3, h4, .title') ?? it).textContent);
        const { x, y, width, height } = it.getBoundingClientRect();
        const over = document.elementFromPoint(x + Math.min(width, 40) / 2, y + Math.min(height, 30) / 2);
        const own = !!over && [it, ...labels].some((own) => own.contains(over) || over.contains(own));
        return [name.slice(0, 80), own]";
    page.read(now, vec![]).await
}

/// Tab until something has the focus that is called this.
async fn tab_to(page: &Page, name: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..TABS {
        page.keyboard().tab().await?;
        let (now, _) = look(page).await?;
        if now == name {
            // Scrolling takes a moment.
            return wait::until(&format!("“{name}” in sight"), async || {
                let (now, seen) = look(page).await?;
                Ok(Seen::if_true(now == name && seen, || {
                    format!("{now}: {seen}")
                }))
            })
            .await;
        }
        passed.push(now);
    }
    bail!("Tab never got to “{name}”: {passed:?}")
}

#[test]
fn the_keyboard_alone_chooses_adds_and_copies() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        let (keys, client) = (page.keyboard(), page.client());
        tab_to(page, "Name of the clinic").await?;
        client.active_element().await?.send_keys("Rosa").await?;
        tab_to(page, "Benefits you offer").await?;
        keys.enter().await?;
        tab_to(page, "Exfoliation").await?;
        keys.space().await?;
        tab_to(page, "Questions").await?;
        keys.enter().await?;
        tab_to(page, "Move up: When do you hope to see a change?").await?;
        keys.enter().await?;
        form.until_said("“When do you hope to see a change?” is now 5 of 8")
            .await?;
        // What is moved in the page keeps the focus.
        let held = "document.activeElement.getAttribute('aria-label')?.startsWith('Move up: When')";
        form.until("the focus to stay", held).await?;
        tab_to(page, "The question").await?;
        client
            .active_element()
            .await?
            .send_keys("Been here?")
            .await?;
        keys.tab().await?;
        client
            .active_element()
            .await?
            .send_keys(&crate::lines("Yes\nNo"))
            .await?;
        tab_to(page, "Add this question").await?;
        keys.enter().await?;
        form.until(
            "the focus on the new question",
            "document.activeElement.closest('details')?.id === 'doc/questions/been-here'",
        )
        .await?;
        tab_to(page, "Yes").await?;
        keys.enter().await?;
        let weight = "doc/questions/been-here/options/yes/weights/texture";
        form.until(
            "what it speaks for",
            &format!("!!document.getElementById('{weight}')"),
        )
        .await?;
        tab_to(page, "Smoother texture").await?;
        client.active_element().await?.send_keys("1").await?;
        form.until(
            "the weight",
            &format!("document.getElementById('{weight}').value === '1'"),
        )
        .await?;
        let document = form.document().await?;
        assert_eq!(
            document.pointer("/questions/been-here/options/yes/weights"),
            Some(&json!({ "texture": 1 }))
        );
        tab_to(page, "Copy").await?;
        keys.enter().await?;
        form.until(
            "that it was copied or marked",
            "!!document.querySelector('.copy [role=status]').textContent",
        )
        .await
    })
}

#[test]
fn the_skip_link_goes_past_the_head() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        page.keyboard().tab().await?;
        page.keyboard().enter().await?;
        form.until(
            "the heading",
            "location.hash === '#choose' && document.activeElement.id === 'choose'",
        )
        .await
    })
}
