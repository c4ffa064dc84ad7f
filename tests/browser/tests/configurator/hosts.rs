//! The lines for each host: copied, and on a page of theirs.

use browser_tests::{Outcome, Page, Reply, Result, Setup, ensure, run};
use serde_json::{Value, json};

use crate::{Form, PATH};

/// Puts a script first into the page.
fn with(page: &Page, script: &str) {
    let script = format!("<head><script>{script}</script>");
    page.server().change(PATH, move |reply| {
        let html = String::from_utf8_lossy(&reply.body).replacen("<head>", &script, 1);
        reply.body = html.into_bytes();
    });
}

const CLIPBOARD: &str = "
    window.copied = [];
    const writeText = async (it) => { copied.push(it); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });";

#[test]
fn copying_is_said_and_where_it_fails_the_lines_are_marked() -> Outcome {
    run(Setup::desktop(), async |page| {
        with(page, CLIPBOARD);
        let form = Form::open(page).await?;
        form.press("Copy").await?;
        form.until_said("Copied").await?;
        let copied: Vec<String> = form.ask("return copied").await?;
        assert_eq!(copied, [form.value("Lines to paste").await?]);
        // What is changed after is not what was copied.
        form.fill("Name of the clinic", "Rosa").await?;
        form.until(
            "nothing said of it",
            "!document.querySelector('.copy [role=status]').textContent",
        )
        .await?;
        let fails = "navigator.clipboard.writeText = async () => { throw new Error('no'); }";
        page.script(fails, vec![]).await?;
        form.press("Copy").await?;
        form.until_said("Copying does not work here. The lines are marked: press Ctrl and C.")
            .await?;
        let marked = "
            const it = document.activeElement;
            return it.id === 'code-0' && it.selectionEnd - it.selectionStart === it.value.length";
        ensure!(form.ask::<bool>(marked).await?, "not marked");
        Ok(())
    })
}

async fn rosa(form: &Form<'_>) -> Result<()> {
    form.unfold("Benefits you offer").await?;
    form.tick("Exfoliation").await?;
    form.until_document(json!({ "benefits": { "exfoliation": null } }))
        .await
}

async fn five(page: &Page, body: &str) -> Result<()> {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Rosa</title><link rel=icon href='data:,'><main><h1>Rosa</h1>{body}</main>"
    );
    page.server().html("/rosa.html", &html);
    page.open("/rosa.html").await?;
    if body.contains("<iframe") {
        page.enter_frame("#quiz").await?;
    }
    let quiz = page.quiz("microneedling-quiz");
    quiz.alive().await?;
    let report = quiz.result_of(&[]).await?;
    assert_eq!(report.benefits.len(), 5, "{body}");
    Ok(())
}

#[test]
fn a_box_of_a_page_builder_and_a_frame_take_the_document_from_its_file() -> Outcome {
    // A window that shows all of the frame: a driver may miss what it has to scroll to.
    run(Setup::desktop().at(900, 4000), async |page| {
        let form = Form::open(page).await?;
        rosa(&form).await?;
        let file = form.document().await?.to_string();
        page.server().put(
            "/embed/microneedling-quiz.json",
            Reply::new("application/json", file),
        );
        form.tick("WordPress, other editors").await?;
        let once = form.value("First, once: into the head of the site").await?;
        let here = form.value("Then, where the quiz goes").await?;
        form.tick("Iframe").await?;
        let frame = form.value("Lines to paste").await?;
        form.tick("Squarespace").await?;
        form.tick("Into a file of their own").await?;
        let by_file = form.value("Lines to paste").await?;
        ensure!(
            by_file.contains("src=\"http") && !by_file.contains("application/json"),
            "{by_file}"
        );
        for body in [format!("{once}{here}"), by_file, frame] {
            five(page, &body).await?;
            if body.contains("<iframe") {
                page.leave_frame().await?;
            }
        }
        Ok(())
    })
}

#[test]
fn every_host_has_its_steps_and_lines() -> Outcome {
    run(Setup::desktop(), async |page| {
        let form = Form::open(page).await?;
        rosa(&form).await?;
        form.fill("Where the quiz’s files are", "https://rosa.clinic/quiz")
            .await?;
        let host = "document.getElementById('code-0').value.includes('https://rosa.clinic/quiz/')";
        form.until("the address in the lines", host).await?;
        let hosts: Vec<String> = form.ask("return [...document.querySelectorAll('[name=host-kind]')].map((it) => it.labels[0].textContent.trim())").await?;
        assert_eq!(hosts.len(), 8);
        for host in hosts {
            form.tick(&host).await?;
            form.until(&host, "document.querySelectorAll('.steps li').length >= 2")
                .await?;
            let code: Vec<String> = form
                .ask(
                    "return [...document.querySelectorAll('.code textarea')].map((it) => it.value)",
                )
                .await?;
            let code = code.join("\n");
            ensure!(code.contains("https://rosa.clinic/quiz/"), "{host}: {code}");
            let here: Value = form
                .ask("return document.querySelectorAll('.paste .warn').length")
                .await?;
            assert_eq!(here, json!(0));
        }
        Ok(())
    })
}
