//! Every field of the document is on the page, under the id that faults lead to.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::{Value, json};

use crate::Form;

/// Unfolds all there is, and what is in that.
const UNFOLD: &str = "
    const [done] = arguments;
    let quiet = 0;
    const next = () => {
        const shut = [...document.querySelectorAll('details:not([open])')];
        for (const it of shut) it.open = true;
        // What is in one is drawn a moment later.
        quiet = shut.length ? 0 : quiet + 1;
        if (quiet > 20) done(true);
        else requestAnimationFrame(next);
    };
    next();";

#[test]
fn ids_are_there_once_and_labels_lead_to_them() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        let document = json!({
            "conditions": { "own-note": { "class": "know", "source": "x", "citations": [] } },
            "ask": { "price": {} },
            "texts": { "en": { "conditions": { "own-note": { "title": "A", "name": "a", "note": "b" } }, "ask": { "price": "What?" } } },
        });
        form.open_file(&document.to_string()).await?;
        form.until_document(document).await?;
        page.script_async(UNFOLD, vec![]).await?;
        let ids: Vec<String> = form
            .ask("return [...document.querySelectorAll('[id]')].map((it) => it.id)")
            .await?;
        let mut once = ids.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), ids.len());
        for wanted in [
            "doc",
            "doc/clinic",
            "doc/look",
            "doc/language",
            "doc/benefits",
            "doc/questions",
            "doc/conditions",
            "doc/ask",
            "doc/texts",
            "doc/clinic/email",
            "doc/look/dark/border",
            "doc/benefits/texture",
            "doc/questions/goals",
            "doc/texts/en/questions/goals/title",
            "doc/questions/goals/options/acne-scars/weights/acne-scars",
            "doc/texts/en/questions/goals/options/acne-scars/hint",
            "doc/conditions/own-note/class",
            "doc/texts/en/conditions/own-note/note",
            "doc/texts/en/ask/price",
            "text/texts/en/ui/welcome",
        ] {
            ensure!(ids.iter().any(|it| it == wanted), "no {wanted}");
        }
        let lost: Value = form.ask("
            const lost = [...document.querySelectorAll('label[for]')].filter((it) => !document.getElementById(it.htmlFor));
            const about = [...document.querySelectorAll('[aria-describedby]')]
                .flatMap((it) => it.getAttribute('aria-describedby').split(' '))
                .filter((id) => !document.getElementById(id));
            return [...lost.map((it) => it.htmlFor), ...about]").await?;
        assert_eq!(lost, json!([]));
        Ok(())
    })
}
