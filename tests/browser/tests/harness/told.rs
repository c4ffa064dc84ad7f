//! What the page, the browser and its driver tell.

use browser_tests::{Need, Outcome, Seen, Setup, Violation, WATCH, Watched, run, wait};
use fantoccini::Locator;
use serde_json::json;

use crate::EMPTY;

#[test]
fn the_watch_keeps_what_happens_in_order() -> Outcome {
    run(Setup::desktop(), async |page| {
        let body = "<details open><summary>More</summary></details><div id=quiz></div>
            <img src=/no.png alt=''>
            <script>
                const tell = (name, detail) => document.querySelector('#quiz')
                    .dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
                tell('mq-ready', { lang: 'en' });
                tell('other');
                tell('mq-step', { step: 1, total: 7 });
                console.error('odd', { reason: 1 });
                Promise.reject(new Error('nobody'));
                setTimeout(() => no.such(thing));
            </script>";
        page.server().watch(false);
        page.server().html("/", &format!("{EMPTY}{WATCH}{body}"));
        page.open("/").await?;
        let seen = wait::until("all of it", async || {
            let all = |it: &Watched| it.errors.len() == 3 && it.toggles.len() == 1;
            Ok(Seen::it_if(all, page.watched().await?))
        })
        .await?;
        assert_eq!(seen.names(), ["mq-ready", "mq-step"]);
        let step = seen.named("mq-step");
        let step: Vec<_> = step.iter().map(|it| (&it.detail, it.at.as_str())).collect();
        assert_eq!(step, [(&json!({ "step": 1, "total": 7 }), "quiz")]);
        assert_eq!(seen.console, [r#"odd {"reason":1}"#]);
        assert_eq!(seen.toggles, ["details open"]);
        assert!(seen.errors.iter().any(|it| it.contains("nobody")));
        assert!(seen.errors.iter().any(|it| it.contains("/no.png")));
        let told = page.console_errors().await?;
        assert!(told.iter().any(|it| it.contains("odd")), "{told:?}");
        assert!(page.console_errors().await?.is_empty(), "told twice");
        Ok(())
    })
}

#[test]
fn a_policy_is_kept_and_its_violations_told() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server().watch(true);
        let policy = "default-src 'none'; script-src 'self'; img-src data:";
        page.server().header("content-security-policy", policy);
        let body = "<style>p { color: red }</style><p>Words<script>window.ran = 1</script>";
        page.server().html("/", &format!("{EMPTY}{body}"));
        page.open("/").await?;
        let seen = wait::until("two violations", async || {
            Ok(Seen::it_if(|it| it.len() == 2, page.violations().await?))
        })
        .await?;
        let wanted = ["style-src-elem", "script-src-elem"].map(|directive| Violation {
            directive: directive.into(),
            blocked: "inline".into(),
            disposition: "enforce".into(),
        });
        assert_eq!(seen, wanted);
        let ran = page.script("return window.ran ?? 0", vec![]).await?;
        assert_eq!(ran, 0, "the policy doesn't hold");
        assert!(!page.console_errors().await?.is_empty());
        Ok(())
    })
}

#[test]
fn the_browser_tells_what_the_page_asks_for() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server().html("/", EMPTY);
        page.open("/").await?;
        let asked = page.requests().await?;
        assert!(asked.iter().any(|it| it.ends_with('/')), "{asked:?}");
        assert!(page.requests().await?.is_empty(), "told twice");
        let other = page.other_origin().await?;
        let ask = "
            const done = arguments[1];
            fetch(arguments[0], { mode: 'no-cors' }).then(done, done);";
        page.script_async(ask, vec![other.url("/far").into()])
            .await?;
        let asked = page.requests().await?;
        assert!(asked.iter().any(|it| it.ends_with("/far")), "{asked:?}");
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn roles_and_names_are_those_of_assistive_technology() -> Outcome {
    run(Setup::desktop(), async |page| {
        let body = "<label><input type=radio> Fine <b>lines</b></label>";
        page.server().html("/", &format!("{EMPTY}{body}"));
        page.open("/").await?;
        let input = page.client().find(Locator::Css("input")).await?;
        assert_eq!(page.role(&input).await?, "radio");
        assert_eq!(page.name(&input).await?, "Fine lines");
        Ok(())
    })
}

#[test]
fn what_a_page_holds_on_to_is_counted() -> Outcome {
    run(Setup::desktop().needs(&[Need::Counts]), async |page| {
        page.server().html("/", EMPTY);
        page.open("/").await?;
        let before = page.counts().await?;
        let keep = "
            window.kept = Array.from({ length: 100 }, () => document.createElement('p'));
            for (const it of kept) it.addEventListener('click', () => it);";
        page.script(keep, vec![]).await?;
        let kept = page.counts().await?;
        assert!(kept.nodes >= before.nodes + 100.0, "{before:?} {kept:?}");
        assert!(
            kept.listeners >= before.listeners + 100.0,
            "{before:?} {kept:?}"
        );
        page.script("delete window.kept", vec![]).await?;
        let after = page.counts().await?;
        assert!(after.nodes < before.nodes + 10.0, "{before:?} {after:?}");
        Ok(())
    })
}

#[test]
fn a_jump_of_the_page_is_told() -> Outcome {
    run(Setup::phone().needs(&[Need::LayoutShifts]), async |page| {
        page.server().watch(true);
        page.server().html("/", &format!("{EMPTY}<p id=p>Words"));
        page.open("/").await?;
        let jump = "
            const done = arguments[0];
            requestAnimationFrame(() => setTimeout(() => {
                document.querySelector('#p').style.marginTop = '300px';
                requestAnimationFrame(() => setTimeout(done));
            }));";
        page.script_async(jump, vec![]).await?;
        wait::until("the shift", async || {
            let shift = page.watched().await?.every_shift();
            Ok(Seen::if_true(shift > 0.0, || "none".into()))
        })
        .await
    })
}
