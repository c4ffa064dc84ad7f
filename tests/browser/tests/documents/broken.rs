//! Broken documents: the browser tells what the reader finds, to the letter, and the quiz runs.

use std::path::Path;

use browser_tests::{Context, Engine, Outcome, Page, Result, Setup, ensure, run, run_in};
use microneedling_quiz::document::check;
use serde_json::{Value, json};

use crate::{
    BUILT_IN, SCRIPT, TAG, put, quiz, rosa, runs_as_built_in, tell, until_events, until_title, word,
};

/// A golden document with a part of it in the place of another.
fn edited(name: &str, path: &str, it: Value) -> Result<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden/documents");
    let text = std::fs::read_to_string(file.join(name))?;
    let mut document: Value = serde_json::from_str(&text)?;
    *document.pointer_mut(path).context("no such part")? = it;
    Ok(document.to_string())
}

/// Those that every engine is asked for: one of each kind.
fn ten() -> Result<Vec<String>> {
    let goals =
        |id: &str, it: Value| json!({ "questions": { "goals": { "options": { id: it } } } });
    let mut many = rosa();
    for (path, it) in [
        ("/look/accent", json!("reddish")),
        ("/booking/url", json!("javascript:alert(1)")),
        ("/texts/en/questions/visit/title", json!("")),
        ("/conditions/first-visit/class", json!("never")),
    ] {
        *many.pointer_mut(path).context("no such part")? = it;
    }
    Ok(vec![
        // Not JSON, a page, twice the same key.
        "{ \"benefits\": { \"exfoliation\": nul } }".into(),
        "<!doctype html><title>Not found</title>".into(),
        "{\"look\": {}, \"look\": {}}".into(),
        // Weights out of range, and unknown names.
        goals("acne-scars", json!({ "weights": { "acne-scars": 9 } })).to_string(),
        goals("fine-lines", json!({ "weights": { "wrinkles": 1 } })).to_string(),
        // What every quiz keeps.
        json!({ "conditions": { "suspicious-spot": null }, "questions": { "age": null } })
            .to_string(),
        // Script in texts and links.
        json!({ "booking": { "url": "javascript:alert('\u{2028}</script>')" } }).to_string(),
        json!({ "look": { "font": "x; } * { display: none }", "accent": "url(//x)" } }).to_string(),
        // Texts that are missing, in letters of several kinds.
        json!({ "texts": { "en": { "ui": { "progress": "{Frage} \u{1f600} “ü”" } } } }).to_string(),
        many.to_string(),
    ])
}

/// The others.
fn twenty() -> Result<Vec<String>> {
    let deep = format!("{}1{}", "{\"a\":".repeat(500), "}".repeat(500));
    let lists = format!("{{\"order\": {}{}}}", "[".repeat(300), "]".repeat(300));
    let long = "x".repeat(300_000);
    let cycle = json!({
        "questions": {
            "one": { "kind": "one", "when": { "question": "two", "any": ["yes"] },
                "options": { "yes": {}, "not-sure": { "unsure": true } } },
            "two": { "kind": "one", "when": { "question": "one", "any": ["yes"] },
                "options": { "yes": {}, "not-sure": { "unsure": true } } }
        }
    });
    Ok(vec![
        String::new(),
        "[]".into(),
        "\u{feff}null".into(),
        "{'version': 1}".into(),
        "{\"version\": 1,}".into(),
        "// ours\n{}".into(),
        "{} {}".into(),
        deep,
        lists,
        json!({ "texts": { "en": { "ui": { "welcome": long } } } }).to_string(),
        json!({ "texts": { "en": { "ui": { "welcome": "y".repeat(9_000) } } } }).to_string(),
        cycle.to_string(),
        json!({ "order": ["visit", "goals"], "questions": { "visits": null } }).to_string(),
        json!({ "benefits": "none", "questions": [], "texts": 5, "look": true }).to_string(),
        json!({ "benefits": { "texture": { "canLead": false } }, "article": {} }).to_string(),
        json!({ "__proto__": { "polluted": 1 }, "constructor": 1, "a/b~c": null }).to_string(),
        json!({ "language": "tlh", "texts": { "xx": {} } }).to_string(),
        json!({ "texts": { "en": { "ui": { "welcome": "You need this. It cures acne." } } } }).to_string(),
        json!({ "clinic": { "email": "no", "phone": "call us" }, "reviewed": { "by": "", "on": "2026-02-30" } })
            .to_string(),
        edited("own-question.json", "/questions/sun/options/not-sure", json!({}))?,
        edited("everything.json", "/texts/en/questions/visit/title", json!("Been\u{202e}here?"))?,
        edited("everything.json", "/look", json!({ "accent": "#12", "radius": "9", "maxWidth": "1px" }))?,
    ])
}

/// Gives each in turn to a quiz that runs, and holds what it tells against what the reader finds.
async fn each(page: &Page, documents: &[String]) -> Result<()> {
    for (place, document) in documents.iter().enumerate() {
        let reply = browser_tests::Reply::new("application/json", document.as_str());
        page.server().put(&format!("/{place}.json"), reply);
    }
    put(
        page,
        "/",
        SCRIPT,
        &quiz("src=/0.json loading=eager resume=none", ""),
    );
    page.open("/").await?;
    let quiz = page.quiz(TAG);
    for (place, document) in documents.iter().enumerate() {
        let shown: String = document.chars().take(200).collect();
        if place > 0 {
            tell(page, &format!("quiz.src = '/{place}.json'")).await?;
        }
        // Each time the quiz begins anew, behind what there is to tell.
        let seen = until_events(page, "mq-ready", place + 1).await;
        let seen = seen.map_err(|it| it.context(shown.clone()))?;
        let screen = until_title(&quiz, BUILT_IN).await?;
        assert_eq!(screen.options.len(), 11, "{shown}");
        let errors = seen.named("mq-error");
        assert_eq!(errors.len(), place + 1, "{shown}: {:?}", seen.events);
        let error = errors.last().context("an error")?;
        assert_eq!(word(error, "code"), "document");
        // A browser leaves out the mark that a file may begin with.
        let text = document.trim_start_matches('\u{feff}');
        let faults = check(text)
            .err()
            .with_context(|| format!("right: {shown}"))?;
        let wanted: Vec<_> = faults
            .iter()
            .map(|it| json!({ "path": it.path, "message": it.message }))
            .collect();
        assert_eq!(error.detail["faults"], Value::from(wanted), "{shown}");
        let message = word(error, "message");
        for fault in &faults {
            ensure!(
                message.contains(&fault.to_string()),
                "no “{fault}” in {message}"
            );
        }
        let line = format!("{TAG}: {message}");
        assert_eq!(seen.console.last(), Some(&line));
        assert_eq!(seen.console.len(), place + 1);
        // The third of them is enough to be walked through.
        if place % 3 == 0 {
            quiz.walk(&[]).await?;
            assert_eq!(quiz.result().await?.benefits.len(), 6, "{shown}");
            tell(page, "quiz.restart()").await?;
            until_title(&quiz, BUILT_IN).await?;
        }
    }
    let seen = page.watched().await?;
    assert_eq!(seen.errors, [""; 0]);
    let polluted = page.script("return ({}).polluted ?? 0", vec![]).await?;
    assert_eq!(polluted, 0);
    runs_as_built_in(page, &quiz).await?;
    page.console_errors().await?;
    Ok(())
}

#[test]
fn ten_broken_documents_are_told_to_the_letter() -> Outcome {
    run(Setup::phone(), async |page| each(page, &ten()?).await)
}

#[test]
fn many_broken_documents_are_told_to_the_letter() -> Outcome {
    let why = "the reader is the same in each; ten of them are read there";
    run_in(&[Engine::Chromium], why, Setup::phone(), async |page| {
        let twenty = twenty()?;
        ensure!(twenty.len() >= 20, "{} documents", twenty.len());
        each(page, &twenty).await
    })
}

/// As a page is loaded with one, not as it changes to one.
#[test]
fn a_page_that_begins_with_a_broken_document_runs() -> Outcome {
    run(Setup::phone(), async |page| {
        for (place, document) in ten()?.iter().enumerate().take(4) {
            let path = format!("/{place}.json");
            let reply = browser_tests::Reply::new("application/json", document.as_str());
            page.server().put(&path, reply);
            put(
                page,
                "/",
                SCRIPT,
                &quiz(&format!("src={path} resume=none"), "<p>Own words</p>"),
            );
            page.open("/").await?;
            let quiz = page.quiz(TAG);
            until_title(&quiz, BUILT_IN).await?;
            crate::told(
                page,
                &[TAG],
                &["the document has", "so the quiz runs as built in"],
            )
            .await?;
            runs_as_built_in(page, &quiz).await?;
        }
        Ok(())
    })
}

/// Five million letters: only so many are read that it is sure to be too much.
#[test]
fn a_document_that_is_far_too_long_is_refused_at_once() -> Outcome {
    run(Setup::phone(), async |page| {
        let long = json!({ "texts": { "en": { "ui": { "welcome": "x".repeat(5_000_000) } } } });
        let quiz = crate::open(page, &long, "resume=none").await?;
        until_title(&quiz, BUILT_IN).await?;
        let words = ["/: 4000000 bytes is over 262144; leave out what you don't change"];
        crate::told(page, &[TAG], &words).await?;
        runs_as_built_in(page, &quiz).await
    })
}
