//! The guard of the brand colour.

use browser_tests::{Outcome, Setup, ensure, run};

use crate::Form;

#[test]
fn a_faint_accent_is_moved_and_it_is_told_by_how_much() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.unfold("Look").await?;
        form.fill("Accent", "#e8b4c8").await?;
        let told = "[...document.querySelectorAll('.guard')].map((it) => it.textContent.trim())";
        form.until("what the guard says", &format!("{told}.length === 2"))
            .await?;
        let (light, dark): (String, String) = form.ask(&format!("return {told}")).await?;
        ensure!(
            light.starts_with("Light: moved from #e8b4c8 (1.7:1) to #"),
            "{light}"
        );
        ensure!(dark.starts_with("Dark: reads well"), "{dark}");
        let after = light
            .split("to #")
            .nth(1)
            .and_then(|it| it.split(['(', ':']).nth(1));
        let after: f64 = after.unwrap_or_default().parse()?;
        ensure!(after >= 4.5, "{light}");
        // The browser's own field has the same colour, and both can be set back.
        form.until(
            "the same colour",
            "document.querySelector('input[type=color]').value === '#e8b4c8'",
        )
        .await?;
        form.press("Reset: Accent").await?;
        form.until(
            "nothing to say",
            "document.querySelectorAll('.guard').length === 0",
        )
        .await?;
        form.until(
            "the built-in one",
            "document.querySelector('input[type=color]').value === '#2b5f52'",
        )
        .await
    })
}
