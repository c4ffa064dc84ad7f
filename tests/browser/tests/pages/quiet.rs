//! Less motion, no strangers, and no flash of what isn't ready (R15, R16, R17).

use browser_tests::{Outcome, Result, Setup, ensure, run};
use serde_json::{Value, json};

use crate::{OPEN, QUIZ, act, look, open_dialog, until_is};

/// Keeps everything that begins to move.
const MOVES: &str = "
    window.moved = [];
    for (const name of ['animationstart', 'transitionrun', 'transitionstart'])
        root.addEventListener(name, ({ type, target, propertyName, animationName }) =>
            moved.push(`${type} ${propertyName ?? animationName} of <${target.localName}>`));";

/// What has moved or might: everything with a duration, and what would glide.
const MOVING: &str = "
    const long = (times) => times.split(',').some((it) => parseFloat(it) > 0);
    const might = [host, ...root.querySelectorAll('*')].flatMap((it) =>
        [null, '::before', '::after', '::backdrop'].filter((pseudo) => {
            const style = getComputedStyle(it, pseudo);
            return (style.animationName !== 'none' && long(style.animationDuration))
                || (style.transitionProperty !== 'none' && long(style.transitionDuration))
                || style.scrollBehavior === 'smooth';
        }).map((pseudo) => `<${it.localName}>${pseudo ?? ''}`));
    const does = [...root.children].flatMap((it) => it.getAnimations({ subtree: true }));
    return [...new Set([...might, ...does.map(String), ...window.moved])];";

#[test]
fn r15_nothing_moves_for_those_who_asked_for_less() -> Outcome {
    run(Setup::phone().reduced_motion(), async |page| {
        page.server().page(
            "/still.html",
            "",
            "<microneedling-quiz mode=dialog></microneedling-quiz>",
        )?;
        page.open("/still.html").await?;
        let quiz = page.quiz(QUIZ);
        open_dialog(&quiz).await?;
        act(page, MOVES).await?;
        // In the dialog, and then on the page, where an error comes up as well.
        for mode in ["dialog", "inline"] {
            act(page, &format!("host.mode = '{mode}'")).await?;
            if mode == "inline" {
                act(page, "root.querySelector('[type=submit]').click()").await?;
            } else {
                open_dialog(&quiz).await.ok();
            }
            quiz.tour(&[("health", &["sunburn"])], async |screen| {
                crate::two_frames(page).await?;
                let moving: Vec<String> = look(page, MOVING).await?;
                ensure!(moving.is_empty(), "at {}: {moving:?}", screen.line());
                Ok(())
            })
            .await?;
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn r16_it_runs_where_only_its_own_host_answers() -> Outcome {
    run(Setup::phone(), async |page| {
        let host = page.other_origin().await?;
        host.allow_other_origins(true);
        page.server().watch(true);
        // A consent tool that lets nobody else through.
        let origin = host.origin();
        page.server().header(
            "content-security-policy",
            &format!(
                "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval';
                 connect-src 'self' {origin}; style-src 'self'; img-src 'self' data:;
                 base-uri 'none'; form-action 'none'"
            )
            .replace('\n', " "),
        );
        let document = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>
             <link rel=icon href='data:,'><script src='{origin}/embed/microneedling-quiz.js' async></script>
             <body><microneedling-quiz booking-url='https://clinic.example/book'></microneedling-quiz>"
        );
        page.server().html("/alone.html", &document);
        page.requests().await?;
        let quiz = page.open_quiz("/alone.html").await?;
        quiz.alive().await?;
        let loaded = page.server().requests().len() + host.requests().len();
        let report = quiz.result_of(&[("health", &["sunburn"])]).await?;
        assert_eq!(report.benefits.len(), 6);
        let kept = "return [document.cookie, localStorage.length]";
        assert_eq!(page.script(kept, vec![]).await?, json!(["", 0]));
        let cookies = page.client().get_all_cookies().await?;
        ensure!(cookies.is_empty(), "{cookies:?}");
        let violations = page.violations().await?;
        ensure!(violations.is_empty(), "asked for: {violations:?}");
        let known = [page.server().origin(), origin, "data:", "GET /"];
        for request in page.requests().await? {
            let own = known.iter().any(|it| request.starts_with(it));
            ensure!(own, "a stranger: {request}");
        }
        // And after it has loaded, nothing at all.
        assert_eq!(
            page.server().requests().len() + host.requests().len(),
            loaded
        );
        Ok(())
    })
}

/// The page's own words, its data, and a button for a dialog.
const BODY: &str = "
    <h1>A clinic</h1>
    <microneedling-quiz booking-url='https://clinic.example/book' booking-label='Secret label'>
        <script type='application/json'>{ \"secret\": \"data\" }</script>
        <p>Our quiz takes a minute. <a href=/book>Book a visit</a></p>
    </microneedling-quiz>
    <p id=below>Words below</p>";

const HEAD: &str = "<style>microneedling-quiz p { color: rgb(1, 2, 3) }
    microneedling-quiz:not(:defined) { display: flow-root; min-block-size: 75rem }</style>";

/// What can be read, and how what is in the element looks.
const BEFORE: &str = "
    const own = host.querySelector('p');
    return [own.checkVisibility() && own.getBoundingClientRect().height > 10,
        getComputedStyle(own).color, host.getBoundingClientRect().height >= 1200];";

#[test]
fn r17_before_the_script_is_there_the_page_shows_its_own() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().watch(true);
        let document = |body: &str| {
            format!(
                "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>
             <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>{HEAD}
             <script>
                // A late script, as behind a slow network or an optimiser.
                window.go = () => {{
                    const script = document.createElement('script');
                    script.src = '/embed/microneedling-quiz.js';
                    document.head.append(script);
                }};
                // All that could be read at any moment.
                window.read = [];
                const look = () => {{
                    read.push(document.body?.innerText ?? '');
                    requestAnimationFrame(look);
                }};
                look();
             </script><body>{body}"
            )
        };
        page.server().html("/late.html", &document(BODY));
        page.open("/late.html").await?;
        let before: Value = look(page, BEFORE).await?;
        assert_eq!(before, json!([true, "rgb(1, 2, 3)", true]));
        page.script("go()", vec![]).await?;
        let quiz = page.quiz(QUIZ);
        quiz.alive().await?;
        crate::two_frames(page).await?;
        let hidden: bool = look(
            page,
            "return host.querySelector('p').getClientRects().length === 0",
        )
        .await?;
        ensure!(hidden, "the page's own words beside the quiz");
        nothing_raw(page).await?;
        // The same where it can't run: the page's own words again, and its data still not.
        page.server()
            .change("/embed/*.wasm", |it| it.body.truncate(99));
        page.server().html("/broken.html", &document(BODY));
        page.open("/broken.html").await?;
        page.script("go()", vec![]).await?;
        until_is(
            page,
            "the page's own words",
            "return !!root?.querySelector('slot')",
            json!(true),
        )
        .await?;
        let shown: (bool, String, bool) = look(page, BEFORE).await?;
        assert!(shown.0, "they do not show");
        assert_eq!(shown.1, "rgb(1, 2, 3)");
        nothing_raw(page).await?;
        // Data alone are no words to stand in.
        let data = "<microneedling-quiz><script type='application/json'>{ \"secret\": 1 }</script></microneedling-quiz>";
        page.server().html("/data.html", &document(data));
        page.open("/data.html").await?;
        page.script("go()", vec![]).await?;
        let six = "return root?.querySelectorAll('li').length";
        until_is(page, "the six benefits", six, json!(6)).await?;
        nothing_raw(page).await?;
        let errors = page.console_errors().await?;
        ensure!(
            errors.iter().any(|it| it.contains("does not compile")),
            "{errors:?}"
        );
        Ok(())
    })
}

async fn nothing_raw(page: &browser_tests::Page) -> Result<()> {
    crate::two_frames(page).await?;
    let raw =
        "return [read.length, ...read.filter((it) => /secret|undefined|\\[object|{|}/i.test(it))]";
    let raw: Vec<Value> = page.read(raw, vec![]).await?;
    ensure!(raw.len() == 1, "flashed: {raw:?}");
    ensure!(
        raw.first().and_then(Value::as_u64) > Some(0),
        "nobody looked"
    );
    Ok(())
}

#[test]
fn r17_a_dialog_shows_its_button_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        let body =
            "<microneedling-quiz mode=dialog><p>Our quiz takes a minute.</p></microneedling-quiz>";
        page.server().page("/button.html", "", body)?;
        page.open("/button.html").await?;
        let there = |screen: &browser_tests::Screen| screen.button(OPEN).is_some();
        page.quiz(QUIZ).until("the button", there).await?;
        let seen = "return [...root.querySelectorAll('*')].filter((it) => it.checkVisibility()
            && /^(h2|input|p|button)$/.test(it.localName)).map((it) => it.localName)";
        assert_eq!(look::<Value>(page, seen).await?, json!(["button"]));
        let words: bool = look(
            page,
            "return host.querySelector('p').getClientRects().length > 0",
        )
        .await?;
        ensure!(!words, "the words that stand in, beside the button");
        Ok(())
    })
}
