//! What the page is told: names, order and details; and that none of it carries an answer.

use browser_tests::{Answer, Context, Event, Outcome, Page, Report, Result, Setup, Watched, run};
use serde_json::{Value, json};

use crate::{open_alive, tell, until_event, until_watched};

/// Answers that lead to every kind of thing that could be told: matches, notes, a hint of age.
const TELLING: [Answer<'static>; 3] = [
    ("goals", &["acne-scars", "stretch-marks"]),
    ("age", &["18-to-21"]),
    ("health", &["keloid", "sunburn"]),
];

#[test]
fn a_whole_run_tells_what_the_contract_says_and_no_more() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "booking-url=#book").await?;
        let mut steps = Vec::new();
        let asked = quiz
            .tour(&TELLING, async |screen| {
                if let Some(progress) = &screen.progress {
                    steps.push(progress.text.clone());
                }
                Ok(())
            })
            .await?;
        quiz.press("Book a consultation").await?;
        until_event(page, "mq-book").await?;
        quiz.start_again().await?;
        let seen = until_event(page, "mq-restart").await?;

        let mut wanted = vec!["mq-ready", "mq-start"];
        wanted.extend(std::iter::repeat_n("mq-step", asked.len() - 1));
        wanted.extend(["mq-complete", "mq-book", "mq-restart"]);
        assert_eq!(without_the_last_step(&seen), wanted);
        let version = env_version(page).await?;
        for it in &seen.events {
            match it.name.as_str() {
                "mq-ready" => assert_eq!(it.detail, json!({ "version": version, "lang": "en" })),
                "mq-step" => {}
                _ => assert_eq!(it.detail, json!({}), "{}", it.name),
            }
        }
        // Each step is what the progress bar says; the first question comes with the page.
        let told = seen.named("mq-step");
        let told = told.iter().take(asked.len() - 1).map(|it| {
            assert_eq!(it.detail.as_object().map(serde_json::Map::len), Some(2));
            let figure = |name| it.detail.get(name).and_then(Value::as_u64).unwrap_or(0);
            format!("Question {} of {}", figure("step"), figure("total"))
        });
        assert!(told.eq(steps.into_iter().skip(1)));
        Ok(())
    })
}

/// Starting again leads to the first question, which is a step like any other.
fn without_the_last_step(seen: &Watched) -> Vec<&str> {
    let mut names = seen.names();
    if names.ends_with(&["mq-restart", "mq-step"]) {
        names.pop();
    }
    names
}

async fn env_version(page: &Page) -> Result<String> {
    let version = "return customElements.get('microneedling-quiz').version";
    page.read(version, vec![]).await
}

/// Every word that would give an answer or a match away.
async fn telltales(page: &Page) -> Result<Vec<String>> {
    let body = "
        const root = document.querySelector('microneedling-quiz').shadowRoot;
        const all = [...root.querySelectorAll('*')];
        return all.flatMap((it) => [
            it.dataset.benefit, it.dataset.level, it.dataset.condition, it.dataset.note,
            it.localName === 'input' ? it.value : '',
        ]).filter((it) => it && it.length > 3);";
    page.read(body, vec![]).await
}

#[test]
fn no_event_carries_an_answer_unless_the_page_asks_for_it() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "booking-url=#book").await?;
        let mut words = vec!["under-18".to_owned(), "question".into()];
        let look = async |_: &browser_tests::Screen| {
            words.extend(telltales(page).await?);
            Ok(())
        };
        quiz.tour(&TELLING, look).await?;
        quiz.press("Book a consultation").await?;
        quiz.change("Health").await?;
        quiz.walk(&[("health", &["pregnant"])]).await?;
        quiz.start_again().await?;
        quiz.walk(&[("age", &["under-18"])]).await?;
        quiz.end().await?;
        let thrice = |it: &Watched| it.named("mq-complete").len() == 3;
        let seen = until_watched(page, "the end", thrice).await?;
        assert!(words.len() > 80, "only {} words to look for", words.len());
        for it in &seen.events {
            let text = it.detail.to_string();
            let word = words.iter().find(|word| text.contains(*word));
            assert_eq!(word, None, "in {} {text}", it.name);
            // And nothing that could hide one.
            for (key, value) in it.detail.as_object().into_iter().flatten() {
                let plain = ["step", "total"].contains(&key.as_str()) && value.is_u64();
                let known = ["version", "lang"].contains(&key.as_str());
                assert!(plain || known, "{} tells {key}: {value}", it.name);
            }
        }
        Ok(())
    })
}

#[test]
fn events_answers_adds_answers_matches_and_notes_to_the_completion_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "events=answers resume=none").await?;
        let acne: Answer<'_> = ("goals", &["acne-scars"]);
        quiz.walk(&[acne, TELLING[1], TELLING[2]]).await?;
        let seen = until_event(page, "mq-complete").await?;
        for it in &seen.events {
            assert!(it.name == "mq-complete" || !it.detail.to_string().contains("acne"));
        }
        let detail = completed(&seen)?;
        assert_eq!(answer(&detail, "goals"), ["acne-scars"]);
        assert_eq!(answer(&detail, "age"), ["18-to-21"]);
        // In the order of the quiz.
        assert_eq!(answer(&detail, "health"), ["sunburn", "keloid"]);
        let report = quiz.result().await?;
        assert!(report.notes.len() >= 2, "{:?}", report.notes);
        same_as_the_result(&detail, &report);

        // An answer to a question that no longer applies doesn't count.
        assert_eq!(answer(&detail, "mark-age"), ["over-a-year"]);
        quiz.change("Your goals").await?;
        quiz.choose("fine-lines").await?;
        quiz.unchoose("acne-scars").await?;
        quiz.forward().await?;
        let twice = |it: &Watched| it.named("mq-complete").len() == 2;
        let detail = completed(&until_watched(page, "the second", twice).await?)?;
        assert_eq!(answer(&detail, "goals"), ["fine-lines"]);
        assert!(answer(&detail, "mark-age").is_empty(), "{detail}");
        same_as_the_result(&detail, &quiz.result().await?);
        Ok(())
    })
}

#[test]
fn events_answers_tells_nothing_of_people_under_18() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "events=answers").await?;
        quiz.walk(&[("age", &["under-18"])]).await?;
        quiz.end().await?;
        let seen = until_event(page, "mq-complete").await?;
        let none = json!({ "answers": {}, "matches": [], "notes": [] });
        assert_eq!(completed(&seen)?, none);
        // Switched off in the middle, the next one is plain.
        tell(page, "quiz.events = 'plain'").await?;
        quiz.start_again().await?;
        quiz.walk(&[]).await?;
        let twice = |it: &Watched| it.named("mq-complete").len() == 2;
        let detail = completed(&until_watched(page, "the second", twice).await?)?;
        assert_eq!(detail, json!({}));
        Ok(())
    })
}

/// What a completion says was chosen.
fn answer<'a>(detail: &'a Value, question: &str) -> Vec<&'a str> {
    let chosen = detail.get("answers").and_then(|it| it.get(question));
    let chosen = chosen.and_then(Value::as_array).into_iter().flatten();
    chosen.filter_map(Value::as_str).collect()
}

/// The detail of the last completion.
fn completed(seen: &Watched) -> Result<Value> {
    let last = seen.named("mq-complete").into_iter().next_back();
    let last = last.map(|it: &Event| it.detail.clone());
    last.context("nothing was completed")
}

/// Matches best first and notes gravest first, as the screen has them by its hooks.
fn same_as_the_result(detail: &Value, report: &Report) {
    let matches = report.benefits.iter();
    let matches: Vec<_> = matches
        .map(|it| json!({ "benefit": it.id, "level": it.level }))
        .collect();
    assert_eq!(detail.get("matches"), Some(&json!(matches)));
    let notes = report.notes.iter();
    let notes: Vec<_> = notes
        .map(|it| json!({ "note": it.class, "condition": it.condition }))
        .collect();
    assert_eq!(detail.get("notes"), Some(&json!(notes)));
    let keys = detail.as_object().map(|it| {
        // Each driver has an order of its own.
        let mut keys: Vec<_> = it.keys().cloned().collect();
        keys.sort();
        keys
    });
    assert_eq!(
        keys,
        Some(vec!["answers".to_owned(), "matches".into(), "notes".into()])
    );
}

#[test]
fn events_leave_every_shadow_root_around_the_quiz() -> Outcome {
    run(Setup::phone(), async |page| {
        let body = "<div id=outer></div><script>
            const make = (host) => host.attachShadow({ mode: 'open' });
            const inner = make(outer).appendChild(document.createElement('div'));
            make(inner).innerHTML = '<microneedling-quiz></microneedling-quiz>';
            window.deep = inner.shadowRoot.firstChild;</script>";
        page.server().watch(true);
        page.server().page("/clinic.html", "", body)?;
        page.open("/clinic.html").await?;
        let seen = until_event(page, "mq-ready").await?;
        assert_eq!(seen.names(), ["mq-ready"]);
        let answer = "
            const root = deep.shadowRoot;
            root.querySelector('input').click();
            root.querySelector('[type=submit]').click();
            return null;";
        page.read::<()>(answer, vec![]).await?;
        let seen = until_event(page, "mq-step").await?;
        assert_eq!(seen.names(), ["mq-ready", "mq-start", "mq-step"]);
        // The page's own listener sees its own element, not what is in it.
        assert!(seen.events.iter().all(|it| it.at == "outer"), "{seen:?}");
        Ok(())
    })
}
