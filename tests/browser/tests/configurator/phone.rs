//! With a thumb, on a phone.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::json;

use crate::Form;

#[test]
fn the_bar_leads_to_each_part_and_what_is_chosen_shows_below() -> Outcome {
    run(Setup::phone(), async |page| {
        let form = Form::open(page).await?;
        form.unfold("Benefits you offer").await?;
        form.tick("Exfoliation").await?;
        form.until_document(json!({ "benefits": { "exfoliation": null } }))
            .await?;
        for (link, id) in [
            ("Preview", "preview"),
            ("Copy", "paste"),
            ("Check", "check"),
            ("Choose", "choose"),
        ] {
            let press = format!(
                "[...document.querySelectorAll('nav a')].find((it) => it.textContent === '{link}').click(); return null"
            );
            form.ask::<()>(&press).await?;
            let seen = format!(
                "
                const {{ top }} = document.getElementById('{id}').getBoundingClientRect();
                const head = document.querySelector('header').getBoundingClientRect();
                return [top - head.bottom, innerHeight - top]"
            );
            let (below, above): (f64, f64) = form.ask(&seen).await?;
            ensure!(
                below >= -1.0 && above > 44.0,
                "{id} is covered: {below}, {above}"
            );
        }
        let root = "document.querySelector('#preview-light').contentDocument?.querySelector('microneedling-quiz')?.shadowRoot";
        form.ask::<()>("document.getElementById('preview').scrollIntoView(); return null")
            .await?;
        form.until(
            "the quiz",
            &format!("!!{root}?.querySelector('[data-question=goals]')"),
        )
        .await?;
        let width: f64 = form
            .ask("return document.querySelector('#preview-light').getBoundingClientRect().width")
            .await?;
        ensure!(width > 340.0, "a phone of {width}");
        Ok(())
    })
}
