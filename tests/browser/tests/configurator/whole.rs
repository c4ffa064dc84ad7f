//! From nothing to a working page, by someone who has only the configurator.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use serde_json::json;

use crate::Form;

pub const OWN: &str = "have-you-been-here-before";

/// Chooses colours, the booking link, five benefits of six, and a question of one's own.
async fn choose(form: &Form<'_>, booking: &str) -> Result<()> {
    form.fill("Name of the clinic", "Clinic Rosa").await?;
    form.fill("Where booking leads", booking).await?;
    form.fill("What the booking button says", "Book with Rosa")
        .await?;
    form.unfold("Look").await?;
    form.fill("Accent", "#7a3b69").await?;
    form.unfold("Benefits you offer").await?;
    form.tick("Exfoliation").await?;
    form.unfold("Questions").await?;
    form.fill("The question", "Have you been here before?")
        .await?;
    form.fill("Its answers, one on each line", "First visit\nYes, I have")
        .await?;
    form.press("Add this question").await?;
    form.unfold("First visit").await?;
    form.pick("Fine lines", "2: clearly").await
}

/// Takes the quiz on a page that holds what was copied.
async fn take(page: &Page, code: &str, booking: &str) -> Result<()> {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Clinic Rosa</title>\
         <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>\
         <main><h1>Clinic Rosa</h1>{code}</main>"
    );
    page.server().html("/rosa.html", &html);
    let quiz = page.open_quiz("/rosa.html").await?;
    let asked = quiz
        .walk(&[("goals", &["rough-texture"]), (OWN, &["first-visit"])])
        .await?;
    ensure!(asked.iter().any(|it| it == OWN), "asked: {asked:?}");
    let before = |id: &str| asked.iter().position(|it| it == id);
    ensure!(before(OWN) < before("age"), "asked: {asked:?}");
    let report = quiz.result().await?;
    let ids: Vec<_> = report.benefits.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), 5, "{ids:?}");
    ensure!(!ids.contains(&"exfoliation"), "{ids:?}");
    ensure!(
        report.level("fine-lines") != Some("none"),
        "{:?}",
        report.benefits
    );
    let link = report
        .links
        .iter()
        .find(|it| it.name.contains("Book with Rosa"));
    let link = link.and_then(|it| it.href.as_deref());
    assert_eq!(link, Some(booking));
    ensure!(report.text.contains("First visit"), "{}", report.text);
    let accent = "
        const root = document.querySelector('microneedling-quiz').shadowRoot;
        return getComputedStyle(root.querySelector('.button.primary')).backgroundColor";
    assert_eq!(
        page.script(accent, vec![]).await?,
        json!("rgb(122, 59, 105)")
    );
    Ok(())
}

#[test]
fn a_person_gets_from_nothing_to_a_working_page_by_clicking_and_typing() -> Outcome {
    run(Setup::desktop(), async |page| {
        let booking = "https://rosa.clinic/book?from=quiz&x=1";
        let form = Form::open(page).await?;
        choose(&form, booking).await?;
        let faults = "return document.getElementById('faults')?.textContent ?? ''";
        assert_eq!(form.ask::<String>(faults).await?, "");
        form.until(
            "the own question in the code",
            "document.getElementById('code-0').value.includes('have-you-been')",
        )
        .await?;
        let code = form.value("Lines to paste").await?;
        take(page, &code, booking).await
    })
}
