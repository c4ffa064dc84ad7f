//! A language's file with markup in it: the host is trusted with scripts, but words stay words.

use browser_tests::{Kind, Outcome, Page, Setup, ensure, run};
use serde_json::{Value, json};

use crate::vectors::MARKUP;
use crate::{SCRIPT, TAG, put, unharmed};

/// Changes the file of German words.
fn german(page: &Page, change: impl Fn(&mut Value) + Send + 'static) {
    page.server().change("/embed/lang/de.json", move |reply| {
        let Ok(mut words) = serde_json::from_slice(&reply.body) else {
            return;
        };
        change(&mut words);
        reply.body = words.to_string().into_bytes();
    });
}

/// Puts markup behind each word of what the shell draws.
fn spoil(tree: &mut Value) {
    let Value::Array(of) = tree else { return };
    for it in of.iter_mut().skip(2) {
        match it {
            Value::String(text) => text.push_str(MARKUP[1]),
            other => spoil(other),
        }
    }
}

const GERMAN: &str =
    "<microneedling-quiz lang=de loading=eager booking-url=/book></microneedling-quiz>";

#[test]
fn the_words_of_a_language_are_text() -> Outcome {
    run(Setup::desktop(), async |page| {
        german(page, |words| {
            spoil(&mut words["first"]);
            spoil(&mut words["fallback"]);
            let rows = words["rows"].as_array_mut().into_iter().flatten();
            for (row, mark) in rows.zip(MARKUP.iter().cycle()) {
                *row = json!(format!("{} {mark}", row.as_str().unwrap_or_default()));
            }
            for name in ["wait", "open", "close", "dialog", "idle"] {
                words[name] = json!(MARKUP[0]);
            }
        });
        let held = page.server().hold("*.wasm");
        put(page, "/clinic.html", SCRIPT, GERMAN);
        page.open("/clinic.html").await?;
        let quiz = page.quiz(TAG);
        let has = |it: &browser_tests::Screen| it.painted && it.title.ends_with(MARKUP[1]);
        quiz.until("the drawing", has).await?;
        unharmed(page).await?;
        drop(held);
        quiz.alive().await?;
        unharmed(page).await?;
        crate::remember(page, "/clinic.html", &["0".into()], crate::DONE).await?;
        put(page, "/clinic.html", SCRIPT, GERMAN);
        page.open("/clinic.html").await?;
        let is = |it: &browser_tests::Screen| it.kind == Kind::Result;
        quiz.until("the result", is).await?;
        let report = quiz.result().await?;
        let shown = MARKUP.iter().filter(|it| report.text.contains(**it));
        ensure!(shown.count() > MARKUP.len() / 2, "{}", report.text);
        unharmed(page).await
    })
}

/// The single file can be held by its hash (docs/hosting.md), and then no other script may come from
/// its host: not out of a language's file either.
#[test]
fn the_tree_of_a_language_makes_no_script() -> Outcome {
    run(Setup::desktop(), async |page| {
        german(page, |words| {
            let strange = [
                json!(["script", {}, "pwned=1"]),
                json!(["img", { "src": "/hit", "onerror": "pwned=1" }]),
                json!(["iframe", { "srcdoc": "<script>parent.pwned=1</script>" }]),
                json!(["p", { "onfocus": "pwned=1", "tabindex": "0", "autofocus": "" }, "x"]),
                json!(["a", { "href": "javascript:pwned=1" }, "x"]),
                json!(["style", {}, "@import '/hit'"]),
            ];
            for name in ["first", "fallback"] {
                let tree = words[name].as_array_mut().into_iter();
                tree.for_each(|it| it.extend(strange.clone()));
            }
        });
        let single = "<script src=/embed/microneedling-quiz.single.js async></script>";
        put(page, "/clinic.html", single, GERMAN);
        page.open("/clinic.html").await?;
        page.quiz(TAG).alive().await?;
        let traces: Vec<String> = page.read("return traces()", vec![]).await?;
        assert_eq!(traces, [""; 0]);
        assert_eq!(page.server().asked("*hit*"), 0);
        page.console_errors().await?;
        Ok(())
    })
}
