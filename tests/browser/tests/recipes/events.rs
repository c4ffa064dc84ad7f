//! What the recipes pass on to Google and Matomo: what happened, and no answer.

use std::collections::BTreeSet;

use browser_tests::{Answer, Context, Outcome, Page, Quiz, Result, Seen, Setup, ensure, run, wait};
use serde_json::Value;

use crate::{EMPTY, GOOGLE, TALL, at, block, put, quiz};

/// Answers that lead to every kind of thing that could be told: matches, notes, a hint of age.
const TELLING: [Answer<'static>; 3] = [
    ("goals", &["acne-scars", "stretch-marks"]),
    ("age", &["18-to-21"]),
    ("health", &["keloid", "sunburn"]),
];

const ALL: [&str; 5] = ["book", "complete", "restart", "start", "step"];

/// Every word that would give an answer or a match away, on the screen that is up.
const TELLTALES: &str = "
    const root = document.querySelector('microneedling-quiz').shadowRoot;
    return [...root.querySelectorAll('*')].flatMap((it) => [
        it.dataset.benefit, it.dataset.level, it.dataset.condition, it.dataset.note,
        it.localName === 'input' ? it.value : '',
    ]).filter((it) => it && it.length > 3);";

/// Takes the quiz to its result, and gathers what must not be told.
async fn walk(page: &Page, quiz: &Quiz<'_>) -> Result<BTreeSet<String>> {
    let mut words = BTreeSet::new();
    let look = async |_: &browser_tests::Screen| {
        words.extend(page.read::<Vec<String>>(TELLTALES, vec![]).await?);
        Ok(())
    };
    quiz.tour(&TELLING, look).await?;
    ensure!(words.len() > 60, "only {} words to look for", words.len());
    Ok(words)
}

/// Waits until these events are told; gives the whole list as text.
async fn told(page: &Page, list: &str, mark: &str, wanted: &[&str]) -> Result<String> {
    let wanted: Vec<_> = wanted.iter().map(|it| format!("{mark}{it}")).collect();
    let all = format!("return {list} ?? []");
    wait::until(&format!("{wanted:?} in {list}"), async || {
        let text = page.read::<Value>(&all, vec![]).await?.to_string();
        let there = |it: &String| text.contains(&format!("\"{it}\""));
        Ok(if wanted.iter().all(there) {
            Seen::Yes(text)
        } else {
            Seen::NotYet(text)
        })
    })
    .await
}

fn silent(text: &str, words: &BTreeSet<String>) {
    let word = words.iter().find(|word| text.contains(*word));
    assert_eq!(word, None, "in {text}");
}

/// Whether the page asks for answers or not, none gets out.
async fn passes_on(
    page: &Page,
    name: &str,
    list: &str,
    mark: &str,
    stand_in: &str,
) -> Result<String> {
    let mut seen = String::new();
    for asks in ["", "events=answers"] {
        let own = format!("<microneedling-quiz booking-url='#book' {asks}></microneedling-quiz>");
        let text = [block("html", name)?, &own].concat();
        put(page, "/", stand_in, &text)?;
        // A hash alone would load nothing anew.
        page.open("/book").await?;
        page.open("/").await?;
        let quiz = quiz(page, "").await?;
        let words = walk(page, &quiz).await?;
        quiz.press("Book a consultation").await?;
        quiz.start_again().await?;
        seen = told(page, list, mark, &ALL).await?;
        silent(&seen, &words);
    }
    Ok(seen)
}

#[test]
fn tag_manager_gets_names_and_steps() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().html("/book", EMPTY);
        let text = passes_on(page, "gtm", "dataLayer", "mq_", "").await?;
        let all: Vec<Value> = serde_json::from_str(&text)?;
        for it in &all {
            // A number that is missing takes the last one away.
            let keys: Vec<_> = it.as_object().context("no object")?.keys().collect();
            assert!(
                keys.iter()
                    .all(|it| ["event", "quiz_step", "quiz_total"].contains(&it.as_str()))
            );
            let step = it.get("event").is_some_and(|it| it == "mq_step");
            let told = it.get("quiz_step").is_some_and(Value::is_u64);
            assert_eq!(step, told, "{it}");
        }
        Ok(())
    })
}

#[test]
fn ga4_gets_names_and_steps() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().html("/book", EMPTY);
        let text = passes_on(page, "ga4", "dataLayer", "mq_", GOOGLE).await?;
        let all: Vec<Value> = serde_json::from_str(&text)?;
        let step = |it: &&Value| it.get(1).is_some_and(|it| it == "mq_step");
        let first = all.iter().find(step).and_then(|it| it.get(2));
        let number = |name| first.and_then(|it| it.get(name)).and_then(Value::as_u64);
        assert_eq!(number("quiz_step"), Some(2), "{text}");
        assert!(number("quiz_total") > Some(2), "{text}");
        Ok(())
    })
}

#[test]
fn matomo_gets_names_and_steps() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().html("/book", EMPTY);
        let text = passes_on(page, "matomo", "_paq", "mq-", "").await?;
        assert!(text.contains(r#""mq-step","Question 2 of "#), "{text}");
        assert!(text.starts_with(r#"[["discardHashTag",true]"#), "{text}");
        Ok(())
    })
}

/// Who opens a shared link has answers in the address.
#[test]
fn google_gets_no_answers_by_the_address() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "/page", GOOGLE, block("html", "ga4-address")?)?;
        page.open("/page?from=mail#mq=answers").await?;
        let told: Value = page.read("return dataLayer[0][2]", vec![]).await?;
        let address = page.server().url("/page?from=mail");
        assert_eq!(told, serde_json::json!({ "page_location": address }));
        Ok(())
    })
}

#[test]
fn tag_manager_gets_as_much_of_a_frame() -> Outcome {
    run(TALL, async |page| {
        let other = page.other_origin().await?;
        let text = [block("html", "iframe")?, block("html", "gtm-frame")?].concat();
        let text = at(&text, &other.url("/embed/"));
        put(page, "/", "", &text)?;
        page.open("/").await?;
        let quiz = quiz(page, &text).await?;
        let words = walk(page, &quiz).await?;
        quiz.start_again().await?;
        page.leave_frame().await?;
        let text = told(
            page,
            "dataLayer",
            "mq_",
            &["complete", "restart", "start", "step"],
        )
        .await?;
        silent(&text, &words);
        Ok(())
    })
}
