//! The attributes of the contract: as properties, at any time, and with words that aren't known.

use browser_tests::{Outcome, Setup, Watched, run};
use serde_json::{Value, json};

use crate::{ask, keys, open_alive, tell, until_event, until_watched, word};

/// An attribute, its property, the default, and values that it takes.
const TABLE: [(&str, &str, &str, &[&str]); 9] = [
    (
        "booking-url",
        "bookingUrl",
        "",
        &["/book", "tel:+441234567"],
    ),
    ("booking-label", "bookingLabel", "", &["Call us"]),
    ("clinic-name", "clinicName", "", &["Fern & Field"]),
    (
        "color-scheme",
        "colorScheme",
        "auto",
        &["light", "dark", "auto"],
    ),
    ("mode", "mode", "inline", &["dialog", "inline"]),
    ("loading", "loading", "lazy", &["eager", "lazy"]),
    ("resume", "resume", "tab", &["none", "tab"]),
    ("events", "events", "plain", &["answers", "plain"]),
    ("src", "src", "", &[]),
];

#[test]
fn every_attribute_is_a_property_too() -> Outcome {
    run(Setup::phone(), async |page| {
        open_alive(page, "").await?;
        let check = "
            const wrong = [];
            const is = (what, got, wanted) => got === wanted || wrong.push(`${what}: ${got}, not ${wanted}`);
            for (const [attribute, property, usual, values] of arguments[0]) {
                is(`${property} by default`, quiz[property], usual);
                is(`${attribute} by default`, quiz.getAttribute(attribute), null);
                for (const value of values) {
                    quiz[property] = value;
                    is(attribute, quiz.getAttribute(attribute), value);
                    is(property, quiz[property], value);
                    quiz.removeAttribute(attribute);
                    is(`${property} without it`, quiz[property], usual);
                    quiz.setAttribute(attribute, value);
                    is(`${property} by its attribute`, quiz[property], value);
                    quiz[property] = null;
                    is(`${attribute} after null`, quiz.hasAttribute(attribute), false);
                }
            }
            is('resetAfter by default', quiz.resetAfter, 0);
            quiz.resetAfter = 90;
            is('reset-after', quiz.getAttribute('reset-after'), '90');
            is('resetAfter', quiz.resetAfter, 90);
            quiz.removeAttribute('reset-after');
            is('resetAfter without it', quiz.resetAfter, 0);
            quiz.lang = 'en-GB';
            is('lang', quiz.getAttribute('lang'), 'en-GB');
            return wrong;";
        let wrong: Vec<String> = ask(page, check, vec![json!(TABLE)]).await?;
        assert!(wrong.is_empty(), "{wrong:#?}");
        // All of that is fine by the quiz.
        assert!(page.watched().await?.named("mq-error").is_empty());
        Ok(())
    })
}

/// A framework sets properties on an element that the browser doesn't know yet.
#[test]
fn properties_set_before_the_script_came_are_taken() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().watch(true);
        let body = "<!doctype html><html lang=en><title>A page</title><link rel=icon href='data:,'>
            <body><script>
                const quiz = document.createElement('microneedling-quiz');
                Object.assign(quiz, { bookingUrl: '/book', colorScheme: 'dark', resetAfter: 90,
                    resume: 'none', lang: 'en' });
                document.body.append(quiz);
            </script>";
        page.server().html("/clinic.html", body);
        page.open("/clinic.html").await?;
        let load = "document.head.append(Object.assign(document.createElement('script'),
            { src: '/embed/microneedling-quiz.js' }))";
        tell(page, load).await?;
        page.quiz("microneedling-quiz").alive().await?;
        let names =
            "return quiz.getAttributeNames().map((it) => `${it}=${quiz.getAttribute(it)}`).sort()";
        let names: Vec<String> = ask(page, names, vec![]).await?;
        let wanted = [
            "booking-url=/book",
            "color-scheme=dark",
            "lang=en",
            "reset-after=90",
            "resume=none",
        ];
        assert_eq!(names, wanted);
        let dark = "const quizzes = Object.keys(quiz); return [quizzes.length, quiz.resetAfter]";
        assert_eq!(ask::<Value>(page, dark, vec![]).await?, json!([0, 90]));
        Ok(())
    })
}

#[test]
fn no_change_of_an_attribute_costs_the_place_or_a_tick() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        quiz.answer("goals", &["acne-scars"]).await?;
        quiz.answer("noticeable", &["very"]).await?;
        quiz.until_question("area").await?;
        quiz.choose("neck").await?;
        let mut changes: Vec<(&str, &str)> = TABLE
            .iter()
            .filter(|it| it.0 != "src")
            .flat_map(|(name, _, _, values)| values.iter().map(|value| (*name, *value)))
            .collect();
        changes.extend([
            ("lang", "de"),
            ("lang", "ar"),
            ("lang", ""),
            ("reset-after", "900"),
        ]);
        let all = "
            const [changes, done] = arguments;
            const quiz = document.querySelector('microneedling-quiz');
            const task = () => new Promise((then) => setTimeout(then));
            const wrong = [];
            const look = async (what) => {
                quiz.open();
                await task();
                const set = quiz.shadowRoot.querySelector('fieldset');
                const ticked = [...(set?.querySelectorAll('input:checked') ?? [])].map((it) => it.value);
                const seen = `${set?.dataset.question} ${ticked} ${set?.checkVisibility()}`;
                if (seen !== 'area neck true') wrong.push(`${what}: ${seen}`);
            };
            (async () => {
                for (const [name, value] of changes) {
                    quiz.setAttribute(name, value);
                    await look(`${name}=${value}`);
                    quiz.removeAttribute(name);
                    await look(`no ${name}`);
                }
                done(wrong);
            })();";
        let wrong = page.script_async(all, vec![json!(changes)]).await?;
        assert_eq!(wrong, json!([]));
        tell(page, "document.documentElement.lang = 'fr'").await?;
        assert_eq!(quiz.go("Back").await?.chosen(), ["very"]);
        assert_eq!(quiz.go("Back").await?.chosen(), ["acne-scars"]);
        let seen = page.watched().await?;
        let steps = [
            "mq-ready", "mq-start", "mq-step", "mq-step", "mq-step", "mq-step",
        ];
        assert_eq!(seen.names(), steps);
        Ok(())
    })
}

#[test]
fn a_word_that_is_not_known_is_told_with_those_that_are() -> Outcome {
    const WRONG: [(&str, &str, &[&str]); 8] = [
        ("color-scheme", "pink", &["auto", "light", "dark"]),
        ("mode", "popup", &["inline", "dialog"]),
        ("loading", "soon", &["lazy", "eager"]),
        ("resume", "forever", &["tab", "none"]),
        ("events", "all", &["plain", "answers"]),
        ("reset-after", "soon", &["60"]),
        ("reset-after", "-5", &["60"]),
        ("reset-after", "1 minute", &["60"]),
    ];
    run(Setup::phone(), async |page| {
        let wrong: Vec<_> = WRONG.iter().take(6).collect();
        let attributes: Vec<_> = wrong
            .iter()
            .map(|it| format!("{}={}", it.0, it.1))
            .collect();
        let quiz = open_alive(page, &attributes.join(" ")).await?;
        let seen = until_event(page, "mq-ready").await?;
        assert_eq!(seen.named("mq-error").len(), wrong.len(), "{seen:?}");
        for (name, value, _) in WRONG.iter().skip(6) {
            let set = "quiz.setAttribute(...arguments); return null";
            ask::<()>(page, set, vec![json!(name), json!(value)]).await?;
        }
        // Once more for all of them, which is no news.
        tell(page, "quiz.clinicName = 'Fern & Field'").await?;
        let all = |it: &Watched| it.named("mq-error").len() >= WRONG.len();
        let seen = until_watched(page, "every error", all).await?;
        let errors = seen.named("mq-error");
        assert_eq!(errors.len(), WRONG.len(), "{errors:?}");
        for (name, value, allowed) in WRONG {
            let start = format!("{name}=\"{value}\" ");
            let mut told = errors.iter().map(|it| word(it, "message"));
            let message = told.find(|it| it.starts_with(&start)).unwrap_or_default();
            assert!(
                allowed.iter().all(|it| message.contains(it)),
                "{start}: {message}"
            );
            let line = format!("microneedling-quiz: {message}");
            assert_eq!(
                seen.console.iter().filter(|it| **it == line).count(),
                1,
                "{line}"
            );
        }
        assert!(errors.iter().all(|it| word(it, "code") == "attribute"));
        assert_eq!(page.console_errors().await?.len(), WRONG.len());
        // It runs as if none of them had been written.
        quiz.answer("goals", &["fine-lines"]).await?;
        assert_eq!(keys(page).await?.len(), 1);
        Ok(())
    })
}
