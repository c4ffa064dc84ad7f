//! Browsers that lack something, and people who save data.

use browser_tests::{Outcome, Setup, ensure, run};
use serde_json::json;

use crate::TAG;
use crate::frames::{self, Case};

/// What may be missing of the browser's knowledge of languages.
const INTL: [(&str, &str); 7] = [
    ("none", "delete window.Intl;"),
    ("empty", "window.Intl = {};"),
    ("plurals", "delete Intl.PluralRules;"),
    ("lists", "delete Intl.ListFormat;"),
    ("numbers", "delete Intl.NumberFormat;"),
    ("dates", "delete Intl.DateTimeFormat;"),
    (
        "styles",
        "const { DateTimeFormat } = Intl;
         Intl.DateTimeFormat = function (tag, options = {}) {
             if (options.dateStyle || options.numberingSystem) throw new RangeError('dateStyle');
             return new DateTimeFormat(tag, options);
         };",
    ),
];

#[test]
fn without_parts_of_intl_the_quiz_runs_in_english_polish_and_arabic() -> Outcome {
    run(Setup::phone(), async |page| {
        let mut cases = Vec::new();
        for (name, script) in INTL {
            for lang in ["en", "pl", "ar"] {
                cases.push(Case {
                    lang,
                    ..Case::after(&format!("{name}-{lang}"), script)
                });
            }
        }
        frames::each_works(page, &cases).await?;
        page.console_errors().await?;
        Ok(())
    })
}

/// A document says who reviewed it and when: a date in the language of the page, or as it stands.
#[test]
fn without_intl_a_document_is_worn_too() -> Outcome {
    run(Setup::phone(), async |page| {
        let document =
            json!({ "reviewed": { "by": "Dr A. Example", "on": "2026-11-01" } }).to_string();
        page.server().put(
            "/own.json",
            browser_tests::Reply::new("application/json", document),
        );
        let cases = INTL.map(|(name, script)| Case {
            attributes: "src=/own.json".into(),
            ..Case::after(name, script)
        });
        frames::each_works(page, &cases).await?;
        page.console_errors().await?;
        Ok(())
    })
}

/// What else a browser, or a test's imitation of one, may not have.
const WITHOUT: [(&str, &str, &str); 11] = [
    ("intersections", "delete window.IntersectionObserver;", ""),
    ("resizes", "delete window.ResizeObserver;", ""),
    (
        "sheets",
        "delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
         window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor') };",
        "",
    ),
    // Safari before 16.4: both are known, and neither can be used.
    (
        "sheets-forbidden",
        "for (const it of [Document, ShadowRoot])
             Object.defineProperty(it.prototype, 'adoptedStyleSheets', { get: () => [], set() { throw new TypeError('no') } });",
        "",
    ),
    ("dialogs", "delete window.HTMLDialogElement;", "mode=dialog"),
    ("visibility", "delete Element.prototype.checkVisibility;", ""),
    ("storage", "Object.defineProperty(window, 'sessionStorage', { value: undefined });", ""),
    ("sharing", "for (const it of ['share', 'clipboard']) Object.defineProperty(navigator, it, { value: undefined });", ""),
    ("printing", "window.print = undefined;", ""),
    ("history", "Object.defineProperty(window, 'history', { value: undefined });", ""),
    ("frames", "delete window.requestAnimationFrame; delete window.requestIdleCallback;", ""),
];

#[test]
fn what_a_browser_lacks_changes_nothing_that_matters() -> Outcome {
    run(Setup::phone(), async |page| {
        let cases = WITHOUT.map(|(name, script, attributes)| Case {
            attributes: attributes.into(),
            ..Case::after(name, script)
        });
        frames::each_works(page, &cases).await?;
        page.console_errors().await?;
        Ok(())
    })
}

/// Its styles are there in another way: the question looks like one.
#[test]
fn without_sheets_to_adopt_the_styles_stand_in_the_shadow_root() -> Outcome {
    run(Setup::phone(), async |page| {
        let sheets = WITHOUT.iter().filter(|it| it.0.starts_with("sheets"));
        let mut cases: Vec<_> = sheets
            .map(|(name, script, _)| Case::after(name, script))
            .collect();
        cases.push(Case::after("plain", ""));
        frames::open(page, &cases).await?;
        frames::until(page, "the quiz in every frame", |it| it.alive).await?;
        let looks = "
            return [...document.querySelectorAll('iframe')].map((frame) => {
                const { contentDocument: page, contentWindow: view } = frame;
                const root = page.querySelector('microneedling-quiz').shadowRoot;
                return [...root.querySelectorAll('[part], label')].map((it) => {
                    const { color, backgroundColor, padding, borderRadius } = view.getComputedStyle(it);
                    return [it.localName, color, backgroundColor, padding, borderRadius, it.offsetHeight].join(' ');
                });
            });";
        let all: Vec<Vec<String>> = page.read(looks, vec![]).await?;
        ensure!(all.len() == 3 && all[2].len() > 10, "{all:?}");
        for other in &all[..2] {
            assert_eq!(other, &all[2]);
        }
        Ok(())
    })
}

/// The page for an iframe tells how high it is where it can; elsewhere it is as high as it was made.
#[test]
fn a_frame_that_hears_of_no_size_runs_all_the_same() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().watch(false);
        page.server().change("/embed/frame.html", |reply| {
            let script = format!(
                "<head>{}<script>delete window.ResizeObserver</script>",
                browser_tests::WATCH
            );
            let text = String::from_utf8_lossy(&reply.body).into_owned();
            reply.body = text.replace("<head>", &script).into_bytes();
        });
        let heard = "<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data.type))</script>";
        let frame = "<iframe id=framed src=/embed/frame.html width=380 height=1150></iframe>";
        frames::around(page, &format!("{heard}{frame}")).await?;
        frames::all_work(page).await?;
        let heard: Vec<String> = page.read("return heard", vec![]).await?;
        for name in ["mq-height", "mq-ready", "mq-complete"] {
            ensure!(heard.iter().any(|it| it == name), "no {name}: {heard:?}");
        }
        Ok(())
    })
}

/// Somebody who pays by the megabyte: no more is fetched than where nobody does, and no earlier.
#[test]
fn who_saves_data_loads_the_quiz_when_it_comes_near() -> Outcome {
    run(Setup::phone(), async |page| {
        let saves = "<script>
            const connection = { saveData: true, effectiveType: '2g', downlink: 0.1, addEventListener() {} };
            Object.defineProperty(navigator, 'connection', { value: connection });
            const { matchMedia } = window;
            window.matchMedia = (query) =>
                /reduced-data/.test(query) ? Object.assign(Object.create(matchMedia(query)), { matches: true }) : matchMedia(query);
        </script>";
        let body = format!("<p style='height: 4000px'>Words</p><{TAG}></{TAG}>");
        page.server().watch(true);
        page.server().page("/", saves, &body)?;
        page.open("/").await?;
        let quiz = page.quiz(TAG);
        ensure!(quiz.ready().await?.painted, "drawn by the shell");
        let asked = page.server().requests();
        ensure!(!asked.iter().any(|it| it.contains("/quiz-")), "{asked:?}");
        page.script(
            "document.querySelector('microneedling-quiz').scrollIntoView()",
            vec![],
        )
        .await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        for file in ["/embed/quiz-*", "/embed/*.js"] {
            ensure!(
                page.server().asked(file) <= 2,
                "{:?}",
                page.server().requests()
            );
        }
        Ok(())
    })
}
