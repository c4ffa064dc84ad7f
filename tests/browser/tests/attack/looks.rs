//! Values of a look: no rule of their own, no request.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::{Value, json};

use crate::vectors::STYLES;
use crate::{SCRIPT, all, faults, make, put, told, unharmed};

/// What a look holds, and by night.
const NAMES: [&str; 8] = [
    "accent", "surface", "text", "muted", "border", "font", "radius", "maxWidth",
];

#[test]
fn no_value_of_a_look_leads_to_a_rule_or_a_request() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/clinic.html", SCRIPT, "");
        page.open("/clinic.html").await?;
        let look = |value: &&str| {
            let every = NAMES.iter().map(|name| ((*name).to_owned(), json!(value)));
            let mut look = Value::Object(every.collect());
            look["dark"] = json!({ "accent": value });
            json!({ "attributes": {}, "document": json!({ "look": look }).to_string() })
        };
        let quizzes: Vec<_> = STYLES.iter().map(look).collect();
        make(page, "attribute", &quizzes).await?;
        let first = "root.querySelector('fieldset:not([data-painted] *)')";
        all(page, "running", first).await?;
        let told_of = faults(page, "document").await?;
        ensure!(told_of.len() == STYLES.len(), "{told_of:?}");
        // Each value of each is wrong.
        let count = "return mqWatch.events.filter((it) => it.name === 'mq-error').map((it) => it.detail.faults.length)";
        let counts: Vec<usize> = page.read(count, vec![]).await?;
        ensure!(counts.iter().all(|it| *it == NAMES.len() + 1), "{counts:?}");
        unharmed(page).await?;
        told(page).await
    })
}

/// What a page sets by `--mq-…` is its own; it ends no rule of the quiz.
#[test]
fn nor_does_a_custom_property_of_the_page_end_a_rule() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/clinic.html", SCRIPT, "");
        page.open("/clinic.html").await?;
        make(page, "attribute", &[json!({ "attributes": {} })]).await?;
        let first = "root.querySelector('fieldset:not([data-painted] *)')";
        all(page, "running", first).await?;
        let set = "
            const quiz = document.querySelector('microneedling-quiz');
            for (const value of arguments[0])
                for (const name of ['accent', 'surface', 'text', 'font', 'radius', 'max-width']) {
                    if (value.includes('/hit')) continue;
                    quiz.style.setProperty(`--mq-${name}`, value);
                    quiz.getBoundingClientRect();
                }";
        page.script(set, vec![json!(STYLES)]).await?;
        unharmed(page).await
    })
}
