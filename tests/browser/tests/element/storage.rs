//! P9: storage that isn't there, is full or holds something else changes nothing but what is kept.

use browser_tests::{Context, Outcome, Setup, run};
use serde_json::{Value, json};

use crate::{WASM, ask, keys, open, open_alive, tell};

/// Ways in which a browser or its owner keeps a page from keeping anything.
const NO_STORAGE: [(&str, &str); 4] = [
    (
        "forbidden",
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    ),
    (
        "full",
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }",
    ),
    (
        "none",
        "Object.defineProperty(window, 'sessionStorage', { value: null })",
    ),
    (
        "mute",
        "Storage.prototype.getItem = Storage.prototype.setItem = Storage.prototype.removeItem = () => { throw new Error('no') }",
    ),
];

#[test]
fn p9_without_storage_everything_else_works() -> Outcome {
    run(Setup::phone(), async |page| {
        for (name, script) in NO_STORAGE {
            let held = page.server().hold(WASM);
            let first = format!("<script>{script}</script>");
            page.server().watch(true);
            page.server().page(
                "/clinic.html",
                &first,
                "<microneedling-quiz></microneedling-quiz>",
            )?;
            page.open("/clinic.html").await?;
            let quiz = page.quiz("microneedling-quiz");
            quiz.ready().await?;
            quiz.choose("fine-lines").await?;
            held.release();
            let screen = quiz.alive().await?;
            assert_eq!(screen.chosen(), ["fine-lines"], "{name}");
            if name == "forbidden" {
                quiz.result_of(&[]).await.context(name)?;
                quiz.start_again().await?;
            }
            quiz.answer("goals", &["acne-scars"]).await?;
            page.reload().await?;
            let screen = quiz.alive().await?;
            assert_eq!(screen.question.as_deref(), Some("goals"), "{name}");
            assert!(screen.chosen().is_empty(), "{name}");
            let errors = page.console_errors().await?;
            assert!(errors.is_empty(), "{name}: {errors:?}");
        }
        Ok(())
    })
}

/// What may stand in storage instead of a visit: another program's, another version's, damaged.
fn rubbish() -> Vec<String> {
    let now = "1700000000000";
    let texts = [
        "1 @goals goals.no-such-option",
        "1 @goals goals.fine-lines goals.no-such-option",
        "1 @no-such-question goals.fine-lines",
        "1 @noticeable goals.fine-lines noticeable",
        "1 @noticeable goals.fine-li",
        "1 @area *nothing goals.fine-lines",
        "1 goals.fine-lines",
        "1 @",
        "1 @goals  goals.fine-lines",
        "2 @noticeable goals.fine-lines",
        "1 @result 🙂.🙂",
        "1 @<img src=x onerror=no()> goals.fine-lines",
    ];
    let lines = texts.iter().map(|text| format!("{now} 500 {text}"));
    let others = [
        String::new(),
        "null".into(),
        "🙂".into(),
        "{\"version\":1,\"answers\":{\"goals\":[\"fine-lines\"]}}".into(),
        format!("{now} -5 1 @noticeable goals.fine-lines"),
        format!("{now} NaN 1 @noticeable goals.fine-lines"),
        format!("{now} 500 1 @goals goals.x{}", " goals.x".repeat(100_000)),
        format!("{now} {} 1 @goals goals.x", "9".repeat(400)),
    ];
    lines.chain(others).collect()
}

#[test]
fn p9_rubbish_in_storage_starts_afresh() -> Outcome {
    run(Setup::phone(), async |page| {
        let rubbish = rubbish();
        // One quiz for each, all on one page.
        let quiz = "<microneedling-quiz loading=eager></microneedling-quiz>";
        let quizzes: Vec<_> = (0..rubbish.len())
            .map(|it| format!("<div id=at-{it}>{quiz}</div>"))
            .collect();
        page.server().watch(true);
        page.server().page("/clinic.html", "", &quizzes.concat())?;
        let held = page.server().hold(WASM);
        page.open("/clinic.html").await?;
        page.quiz("#at-19").ready().await?;
        let place = "
            const [rubbish] = arguments;
            return rubbish.map((text, at) => {
                const before = Object.keys(sessionStorage);
                document.querySelector(`#at-${at} > *`).shadowRoot.querySelector('input').click();
                const key = Object.keys(sessionStorage).find((it) => !before.includes(it));
                return key;
            });";
        let keys: Vec<String> = ask(page, place, vec![json!(rubbish)]).await?;
        // After the page is left, so that nothing writes over it.
        page.server().page("/other.html", "", "")?;
        page.open("/other.html").await?;
        let write =
            "arguments[0].forEach((key, at) => sessionStorage.setItem(key, arguments[1][at]))";
        page.script(write, vec![json!(keys), json!(rubbish)])
            .await?;
        held.release();
        page.open("/clinic.html").await?;
        page.quiz("#at-19").alive().await?;
        let look = "
            return [...document.querySelectorAll('microneedling-quiz')].map((quiz) => {
                const set = quiz.shadowRoot.querySelector('fieldset');
                return [
                    set?.closest('[data-painted]') ? 'painted' : (set?.dataset.question ?? 'none'),
                    set?.querySelectorAll('input:checked').length ?? 0,
                    quiz.offsetHeight < 2000,
                ];
            });";
        let all: Vec<Value> = page.read(look, vec![]).await?;
        assert_eq!(all.len(), rubbish.len());
        for (it, text) in all.iter().zip(&rubbish) {
            let text: String = text.chars().take(60).collect();
            assert_eq!(*it, json!(["goals", 0, true]), "{text}");
        }
        for at in [0, 1, 10, 18] {
            let quiz = page.quiz(&format!("#at-{at}"));
            quiz.answer("goals", &["fine-lines"]).await?;
        }
        let seen = page.watched().await?;
        assert!(
            seen.named("mq-error").is_empty(),
            "{:?}",
            seen.named("mq-error")
        );
        assert_eq!(seen.named("mq-start").len(), 4, "{:?}", seen.names());
        Ok(())
    })
}

#[test]
fn p9_start_again_leaves_no_key() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        assert!(
            keys(page).await?.is_empty(),
            "a key before the first answer"
        );
        quiz.choose("fine-lines").await?;
        let there = keys(page).await?;
        let [key] = there.as_slice() else {
            anyhow::bail!("not one key: {there:?}");
        };
        assert!(key.starts_with("microneedling-quiz "), "{key}");
        quiz.unchoose("fine-lines").await?;
        assert!(keys(page).await?.is_empty(), "nothing is chosen any more");
        quiz.result_of(&[]).await?;
        assert_eq!(keys(page).await?, there);
        quiz.start_again().await?;
        assert!(keys(page).await?.is_empty(), "left after Start again");
        page.reload().await?;
        let screen = quiz.alive().await?;
        assert!(screen.chosen().is_empty() && screen.question.as_deref() == Some("goals"));
        assert!(keys(page).await?.is_empty());
        Ok(())
    })
}

#[test]
fn p9_two_quizzes_keep_apart() -> Outcome {
    run(Setup::phone(), async |page| {
        let body = "<div id=one><microneedling-quiz></microneedling-quiz></div>
            <div id=two><microneedling-quiz loading=eager></microneedling-quiz></div>";
        page.server().page("/clinic.html", "", body)?;
        page.open("/clinic.html").await?;
        let (one, two) = (page.quiz("#one"), page.quiz("#two"));
        one.alive().await?;
        two.alive().await?;
        one.answer("goals", &["fine-lines"]).await?;
        two.choose("acne-scars").await?;
        assert_eq!(keys(page).await?.len(), 2);
        page.reload().await?;
        one.alive().await?;
        assert_eq!(two.alive().await?.chosen(), ["acne-scars"]);
        assert_eq!(one.go("Back").await?.chosen(), ["fine-lines"]);
        one.walk(&[]).await?;
        one.start_again().await?;
        assert_eq!(keys(page).await?.len(), 1);
        // On another page of the same clinic stands another quiz.
        page.server().page("/second.html", "", body)?;
        page.open("/second.html").await?;
        assert!(two.alive().await?.chosen().is_empty());
        page.open("/clinic.html").await?;
        assert_eq!(two.alive().await?.chosen(), ["acne-scars"]);
        Ok(())
    })
}

#[test]
fn p9_with_resume_none_nothing_is_kept_and_it_can_be_switched() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "resume=none").await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        assert!(keys(page).await?.is_empty());
        page.reload().await?;
        let screen = quiz.alive().await?;
        assert_eq!(screen.question.as_deref(), Some("goals"));
        assert!(screen.chosen().is_empty());

        quiz.answer("goals", &["fine-lines"]).await?;
        quiz.answer("noticeable", &["very"]).await?;
        tell(page, "quiz.resume = 'tab'").await?;
        assert_eq!(keys(page).await?.len(), 1, "kept from now on");
        tell(page, "quiz.resume = 'none'").await?;
        assert!(keys(page).await?.is_empty(), "and forgotten");
        assert_eq!(
            quiz.question().await?.as_deref(),
            Some("area"),
            "not by the screen"
        );
        tell(page, "quiz.removeAttribute('resume')").await?;
        // What another page with the same address kept before isn't taken up, nor left.
        let place = "const key = Object.keys(sessionStorage)[0];
            return [key, sessionStorage.getItem(key)]";
        let kept: [String; 2] = page.read(place, vec![]).await?;
        page.server().page("/other.html", "", "")?;
        page.open("/other.html").await?;
        open(page, "resume=none").await?.alive().await?;
        assert_eq!(
            page.quiz("microneedling-quiz").question().await?.as_deref(),
            Some("goals")
        );
        let left: Vec<String> = keys(page).await?;
        assert!(left.is_empty(), "{kept:?} is left: {left:?}");
        Ok(())
    })
}
