//! Documents that are wrong: each fault beside its field, and nothing lost.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::{Value, json};

use crate::Form;

#[test]
fn faults_stand_beside_their_fields_and_lead_there() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        let document = json!({
            "look": { "accent": "teal-ish" },
            "booking": { "url": "javascript:alert(1)" },
            "questions": { "goals": { "options": { "acne-scars": { "weights": { "acne-scars": 9 } } } } },
            "colour": "red",
            "future": "kept",
        });
        form.open_file(&document.to_string()).await?;
        form.until(
            "the focus on the list",
            "document.activeElement.id === 'faults'",
        )
        .await?;
        let links: Vec<String> = form.ask("return [...document.querySelectorAll('#faults a')].map((it) => decodeURI(it.hash))").await?;
        for wanted in [
            "#doc/look/accent",
            "#doc/booking/url",
            "#doc/questions/goals/options/acne-scars/weights/acne-scars",
            "#doc",
        ] {
            ensure!(
                links.iter().any(|it| it == wanted),
                "no {wanted} in {links:?}"
            );
        }
        // Each leads to its field, which is folded away, and says what is wrong there.
        let scars = "#faults a[href$='weights/acne-scars']";
        form.ask::<Value>(&format!(
            "document.querySelector(\"{scars}\").click(); return null"
        ))
        .await?;
        let id = "doc/questions/goals/options/acne-scars/weights/acne-scars";
        form.until(
            "the focus on the weight",
            &format!("document.activeElement.id === '{id}'"),
        )
        .await?;
        let seen = "
            const it = document.activeElement;
            const about = it.getAttribute('aria-describedby').split(' ')
                .map((id) => document.getElementById(id)?.textContent).join(' ');
            return [it.checkVisibility(), it.getAttribute('aria-invalid'), it.value, about]";
        let (visible, invalid, value, about): (bool, String, String, String) =
            form.ask(seen).await?;
        assert_eq!(
            (visible, invalid.as_str(), value.as_str()),
            (true, "true", "9")
        );
        ensure!(about.contains("9 is over 3; use 0 to 3"), "{about}");
        // Mended there, it is gone from the list; the rest is as it was.
        form.find("field", "Acne scars").await.ok();
        form.ask::<Value>(&format!(
            "
            const it = document.getElementById('{id}');
            it.value = '3';
            it.dispatchEvent(new Event('change', {{ bubbles: true }}));
            return null"
        ))
        .await?;
        form.until(
            "one fault less",
            &format!("!document.querySelector(\"{scars}\")"),
        )
        .await?;
        let now = form.document().await?;
        assert_eq!(now.pointer("/future"), Some(&json!("kept")));
        assert_eq!(now.pointer("/look"), document.pointer("/look"));
        form.press("Undo").await?;
        form.press("Undo").await?;
        form.until_document(json!({})).await
    })
}

#[test]
fn what_is_no_document_is_told_and_kept_to_be_mended() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.fill("Name of the clinic", "Rosa").await?;
        let text = "{ \"look\": { \"accent\": \"#7a3b69\" }";
        form.open_file(text).await?;
        form.until_said("It could not be opened. Your draft is as it was")
            .await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await?;
        form.press("Go to the text").await?;
        form.until(
            "the focus on the text",
            "document.activeElement.id === 'doc'",
        )
        .await?;
        assert_eq!(form.value("The document as JSON").await?, text);
        form.find("field", "The document as JSON")
            .await?
            .send_keys("}")
            .await?;
        form.press("Use this text").await?;
        form.until_document(json!({ "look": { "accent": "#7a3b69" } }))
            .await?;
        form.until_said("Opened. No fault found").await
    })
}

#[test]
fn a_name_given_twice_is_told_once_and_gone() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.open_file(r#"{ "clinic": { "name": "A", "name": "B" } }"#)
            .await?;
        form.until("the list", "!!document.getElementById('faults')")
            .await?;
        let told: String = form
            .ask("return document.getElementById('faults').textContent")
            .await?;
        ensure!(told.contains("/clinic/name"), "{told}");
        form.fill("Phone", "+44 20 7946 0000").await?;
        form.until("no list", "!document.getElementById('faults')")
            .await
    })
}

#[test]
fn what_is_half_typed_is_not_wrong_and_a_press_elsewhere_counts() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.fill("Where booking leads", "javascript:alert(1)")
            .await?;
        let document = json!({ "booking": { "url": "javascript:alert(1)" } });
        form.until_document(document).await?;
        let wrong = "document.querySelectorAll('.fault').length";
        assert_eq!(form.ask::<u32>(&format!("return {wrong}")).await?, 0);
        // The fault shows once the field is left, and moves nothing away from the finger.
        let fold = form.find("fold", "Look").await?;
        let into = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        page.script(into, vec![serde_json::to_value(&fold)?])
            .await?;
        fold.click().await?;
        form.until("the fold", "document.getElementById('doc/look').open")
            .await?;
        form.until("the fault", &format!("{wrong} > 0")).await?;
        form.press("1 fault").await?;
        form.until("the list", "document.activeElement.id === 'faults'")
            .await?;
        form.fill("Where booking leads", "https://rosa.clinic")
            .await?;
        form.until("no fault", &format!("{wrong} === 0")).await?;
        form.until("no list", "!document.getElementById('faults')")
            .await
    })
}
