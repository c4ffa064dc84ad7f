//! The document as a file: downloaded, dropped, changed by hand.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::{Value, json};

use crate::Form;

/// Keeps what is downloaded.
const KEEP: &str = "
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return make(blob); };
    addEventListener('click', (event) => {
        if (event.target.download) { saved.push(event.target.download); event.preventDefault(); }
    }, true);
    HTMLAnchorElement.prototype.click = function () { if (this.download) saved.push(this.download); };
    return null";

#[test]
fn what_is_downloaded_can_be_opened_again() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.ask::<()>(KEEP).await?;
        form.fill("Name of the clinic", "Rosa").await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await?;
        form.press("Download the document").await?;
        form.until("the file", "saved.length === 2").await?;
        let saved: Vec<String> = form.ask("return saved").await?;
        ensure!(
            saved.iter().any(|it| it == "microneedling-quiz.json"),
            "{saved:?}"
        );
        let file = saved
            .iter()
            .find(|it| it.starts_with('{'))
            .map_or("", String::as_str);
        assert_eq!(
            serde_json::from_str::<Value>(file)?,
            json!({ "clinic": { "name": "Rosa" } })
        );
        form.press("Start over").await?;
        form.press("Yes, start over").await?;
        form.until_document(json!({})).await?;
        form.open_file(file).await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await?;
        form.until_said("Opened. No fault found").await
    })
}

#[test]
fn a_file_can_be_dropped() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        let drop = "
            const data = new DataTransfer();
            data.items.add(new File(['{\"clinic\":{\"name\":\"Rosa\"}}'], 'a.json'));
            const place = document.querySelector('.drop');
            for (const name of ['dragenter', 'dragover', 'drop'])
                place.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
            return null";
        form.ask::<()>(drop).await?;
        form.until_document(json!({ "clinic": { "name": "Rosa" } }))
            .await
    })
}

#[test]
fn the_document_shows_as_it_is() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        form.fill("Name of the clinic", "Rosa").await?;
        form.unfold("The document as it is").await?;
        let shown: Value = serde_json::from_str(&form.value("The document as JSON").await?)?;
        assert_eq!(shown, json!({ "clinic": { "name": "Rosa" } }));
        form.fill("The document as JSON", r#"{"look":{"radius":"0px"}}"#)
            .await?;
        form.press("Use this text").await?;
        form.until_document(json!({ "look": { "radius": "0px" } }))
            .await
    })
}
