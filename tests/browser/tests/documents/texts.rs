//! Texts of a document are text and nothing else; links lead only where a page may link to.

use std::path::Path;

use browser_tests::{Context, Kind, Outcome, Page, Result, Setup, ensure, run};
use serde_json::{Map, Value, json};

use crate::{TAG, ask, open, rosa, tell, told};

/// Would run, or be an element, wherever it was taken for more than text.
const BAIT: &str = "<img src=x onerror=window.ran=1><script>window.ran=1</script>&lt;u&gt;&amp;";

/// Every text of the quiz, with the bait before it.
fn baited() -> Result<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/text/en.json");
    let mut texts: Map<String, Value> = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    texts.retain(|name, _| name != "about" && name != "shell");
    let mut texts = Value::Object(texts);
    put_before(&mut texts);
    let mut document = rosa();
    let mut own = document["texts"]["en"].take();
    put_before(&mut own);
    merge(&mut texts, own);
    // With all there is, but for the benefit.
    for path in ["/questions", "/questions/goals/options"] {
        let all = document.pointer_mut(path).and_then(Value::as_object_mut);
        all.context("no such part")?.retain(|_, it| !it.is_null());
    }
    document["texts"]["en"] = texts;
    document["citations"] =
        json!({ "own": { "cite": bait("Own source"), "link": "https://rosa.example/?a=%3Cb%3E" } });
    document["conditions"]["first-visit"]["citations"] = json!(["own"]);
    document["texts"]["en"]["citations"]["own"] = bait("What we ask").into();
    document["questions"]["visit"]["options"]["again"] = json!({ "group": "more" });
    document["texts"]["en"]["questions"]["visit"]["groups"] = json!({ "more": bait("More") });
    document["booking"]["label"] = bait("Book").into();
    document["clinic"]["name"] = bait("Rosa").into();
    document["reviewed"]["by"] = format!("$& {{date}} {}", bait("Dr")).into();
    Ok(document)
}

fn bait(text: &str) -> String {
    format!("{BAIT}{text}")
}

fn put_before(texts: &mut Value) {
    match texts {
        Value::String(text) => *text = bait(text),
        Value::Object(all) => all.values_mut().for_each(put_before),
        _ => {}
    }
}

fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (name, it) in from {
                merge(into.entry(name).or_insert(Value::Null), it);
            }
        }
        (into, from) => *into = from,
    }
}

/// What of the bait is no text; and how often it is one.
const LOOK: &str = "
    const [bait] = arguments;
    const all = [...root.querySelectorAll('*')];
    const made = all.filter((it) => /^(img|script|u|iframe|object)$/.test(it.localName));
    const told = all.flatMap((it) => it.getAttributeNames()).filter((it) => it.startsWith('on'));
    const own = (it) => [...it.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data);
    const named = all.map((it) => it.getAttribute('aria-label') ?? it.getAttribute('aria-valuetext') ?? '');
    // What is parsed twice loses its entities.
    const spoilt = [...all.flatMap(own), ...named].filter((it) =>
        it.replaceAll(bait, '').match(/window[.]ran|<u>|&amp;/));
    return [made.map((it) => it.outerHTML).concat(told, spoilt),
        all.flatMap(own).filter((it) => it.includes(bait)).length, window.ran ?? 0];";

async fn look(page: &Page, screen: &str, least: usize) -> Result<()> {
    let (made, texts, ran): (Vec<String>, usize, u32) = ask(page, LOOK, vec![BAIT.into()]).await?;
    ensure!(made.is_empty(), "on {screen}: {made:?}");
    ensure!(ran == 0, "it ran on {screen}");
    ensure!(texts >= least, "{texts} texts on {screen}");
    Ok(())
}

#[test]
fn markup_in_every_text_is_read_and_never_run() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = open(page, &baited()?, "resume=none").await?;
        for (last, kind) in [("22-or-over", Kind::Result), ("under-18", Kind::End)] {
            let plain: [(&str, &[&str]); 7] = [
                ("goals", &["acne-scars", "dark-marks"]),
                ("visit", &["first"]),
                ("noticeable", &["very"]),
                ("area", &["face"]),
                ("mark-age", &["under-6-months"]),
                ("timing", &["few-weeks"]),
                ("age", &[last]),
            ];
            for (id, values) in plain {
                let set = "root.querySelector('fieldset[data-question]')?.dataset.question";
                crate::until(page, id, &format!("{set} === '{id}'")).await?;
                let question = quiz.screen().await?;
                ensure!(question.title.starts_with(BAIT), "{}", question.title);
                look(page, id, 5).await?;
                // The error too.
                tell(page, "root.querySelector('[type=submit]').click()").await?;
                quiz.until("an error", |it| it.error.is_some()).await?;
                look(page, id, 6).await?;
                for value in values {
                    tell(
                        page,
                        &format!("root.querySelector('input[value=\"{value}\"]').click()"),
                    )
                    .await?;
                }
                tell(page, "root.querySelector('[type=submit]').click()").await?;
            }
            if kind == Kind::Result {
                let health = "
                    for (const it of ['breakout-now', 'keloid', 'diabetes'])
                        root.querySelector(`input[value=${it}]`).click();
                    root.querySelector('[type=submit]').click()";
                quiz.until_question("health").await?;
                look(page, "health", 15).await?;
                tell(page, health).await?;
            }
            quiz.until("the last screen", |it| it.kind == kind).await?;
            tell(
                page,
                "for (const it of root.querySelectorAll('details')) it.open = true",
            )
            .await?;
            look(page, &format!("{kind:?}"), 4).await?;
            if kind == Kind::Result {
                let report = quiz.result().await?;
                for words in [
                    "Come ten minutes early.",
                    "What does a session cost at Rosa?",
                    "Dr",
                    "More",
                    "Own source",
                ] {
                    let words = bait(words);
                    // The group stands in the question alone.
                    let found = report.text.contains(&words) || words.ends_with("More");
                    ensure!(found, "no “{words}”");
                }
                ensure!(
                    report.text.contains("$& {date} <img"),
                    "the name as it is written"
                );
                let book = report.links.iter().find(|it| it.primary);
                assert_eq!(book.map(|it| it.name.clone()), Some(bait("Book")));
                let message = "return root.querySelector('textarea').value";
                let message: String = ask(page, message, vec![]).await?;
                ensure!(message.contains(BAIT), "{message}");
            }
            tell(page, "quiz.restart()").await?;
        }
        Ok(())
    })
}

/// Every way in which a page may be made to run something, or to leave for somewhere else.
#[test]
fn links_of_other_schemes_are_refused() -> Outcome {
    run(Setup::desktop(), async |page| {
        for url in [
            "javascript:window.ran=1",
            "JavaScript:window.ran=1",
            " javascript:window.ran=1",
            "java\nscript:window.ran=1",
            "data:text/html,<script>window.ran=1</script>",
            "vbscript:x",
            "blob:https://rosa.example/1",
            "//rosa.example/book",
            "/book",
            "https:",
        ] {
            let document = json!({ "booking": { "url": url } });
            let quiz = open(page, &document, "resume=none").await?;
            told(
                page,
                &[TAG],
                &["/booking/url", "write an address that begins with"],
            )
            .await?;
            quiz.walk(&[]).await?;
            let links = "return [...root.querySelectorAll('[part~=button-primary][href]')].length";
            assert_eq!(ask::<u32>(page, links, vec![]).await?, 0, "{url}");
        }
        for link in ["javascript:window.ran=1", "data:,x", "http://rosa.example/"] {
            let mut document = rosa();
            document["citations"] = json!({ "own": { "cite": "Own source", "link": link } });
            document["conditions"]["first-visit"]["citations"] = json!(["own"]);
            document["texts"]["en"]["citations"] = json!({ "own": "What we ask" });
            open(page, &document, "resume=none").await?;
            told(
                page,
                &[TAG],
                &["/citations/own/link", "is no https address"],
            )
            .await?;
        }
        Ok(())
    })
}
