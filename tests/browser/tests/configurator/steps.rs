//! Steps back and forth, starting over, and what is still there tomorrow.

use browser_tests::{Outcome, Setup, run};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::Form;

/// Presses a key while Control, and perhaps Shift, is held down.
async fn control(form: &Form<'_>, key: char, shift: bool) -> browser_tests::Result<()> {
    let mut keys = vec![char::from(Key::Control)];
    keys.extend(shift.then(|| char::from(Key::Shift)));
    keys.push(key);
    let down = keys.iter().map(|value| KeyAction::Down { value: *value });
    let up = keys
        .iter()
        .rev()
        .map(|value| KeyAction::Up { value: *value });
    let hand = down
        .chain(up)
        .fold(KeyActions::new("hand".into()), InputSource::then);
    Ok(form.0.client().perform_actions(hand).await?)
}

#[test]
fn steps_are_taken_back_and_done_again() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.fill("Name of the clinic", "Rosa").await?;
        form.unfold("Benefits you offer").await?;
        form.tick("Exfoliation").await?;
        let both = json!({ "clinic": { "name": "Rosa" }, "benefits": { "exfoliation": null } });
        form.until_document(both.clone()).await?;
        form.press("Undo").await?;
        form.until_said("Undone").await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await?;
        form.press("Undo").await?;
        form.until_document(json!({})).await?;
        assert_eq!(form.value("Name of the clinic").await?, "");
        form.press("Redo").await?;
        form.press("Redo").await?;
        form.until_document(both).await?;
        form.press("Redo").await?;
        form.until_said("There is no step left for that").await
    })
}

#[test]
fn keys_undo_outside_of_text_and_leave_text_to_the_browser() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.unfold("Benefits you offer").await?;
        form.tick("Exfoliation").await?;
        form.until_document(json!({ "benefits": { "exfoliation": null } }))
            .await?;
        control(&form, 'z', false).await?;
        form.until_document(json!({})).await?;
        control(&form, 'z', true).await?;
        form.until_document(json!({ "benefits": { "exfoliation": null } }))
            .await?;
        control(&form, 'z', false).await?;
        control(&form, 'y', false).await?;
        form.until_document(json!({ "benefits": { "exfoliation": null } }))
            .await?;
        // In a text the keys are the browser's: the tick stays as it is.
        form.fill("Name of the clinic", "Rosa").await?;
        form.until_document(
            json!({ "benefits": { "exfoliation": null }, "clinic": { "name": "Rosa" } }),
        )
        .await?;
        control(&form, 'z', false).await?;
        form.until(
            "the tick as it was",
            "document.getElementById('doc/benefits/exfoliation').checked === false",
        )
        .await
    })
}

#[test]
fn a_draft_is_there_after_a_reload_and_starting_over_asks_once() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.fill("Name of the clinic", "Rosa").await?;
        form.unfold("Look").await?;
        form.pick("Where the quiz shows", "In a dialog, opened by a button")
            .await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await?;
        page.reload().await?;
        form.there().await?;
        assert_eq!(form.value("Name of the clinic").await?, "Rosa");
        let code = form.value("Lines to paste").await?;
        assert!(
            code.contains(r#"clinic-name="Rosa" mode="dialog""#),
            "{code}"
        );
        form.press("Start over").await?;
        form.until(
            "the focus on what keeps all",
            "document.activeElement.id === 'keep-it'",
        )
        .await?;
        form.press("Keep it").await?;
        form.until(
            "the focus back",
            "document.activeElement.id === 'start-over'",
        )
        .await?;
        form.press("Start over").await?;
        form.press("Yes, start over").await?;
        form.until_said("Started over. All is as built in").await?;
        form.until_document(json!({})).await?;
        form.press("Undo").await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await
    })
}
