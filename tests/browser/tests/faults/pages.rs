//! Pages that leave the quiz no fetch, no console, no shadow root, or not a bare object.

use browser_tests::{Outcome, Seen, Setup, ensure, run, wait};

use crate::files::stands_in;
use crate::frames::{self, Case};

/// What leaves no way for the quiz to run, and the words of the fault.
const BREAKS: [(&str, &str, &[&str]); 4] = [
    (
        "fetch-throws",
        "window.fetch = () => { throw new Error('not allowed') };",
        &[],
    ),
    ("fetch-nothing", "window.fetch = () => undefined;", &[]),
    ("fetch-gone", "delete window.fetch;", &[]),
    (
        "fetch-refuses",
        "window.fetch = async () => { throw new TypeError('blocked') };",
        &["can't be reached"],
    ),
];

#[test]
fn what_keeps_the_quiz_from_running_is_told_and_stood_in_for() -> Outcome {
    run(Setup::phone(), async |page| {
        let cases: Vec<_> = BREAKS
            .iter()
            .map(|(name, script, _)| Case::after(name, script))
            .collect();
        frames::open(page, &cases).await?;
        let all = frames::settled(page).await?;
        for (name, _, words) in BREAKS {
            stands_in(&all[name], &["unknown", "network", "script"], words)?;
        }
        page.console_errors().await?;
        Ok(())
    })
}

/// A consent banner, say, that keeps every request until it is answered.
#[test]
fn a_fetch_that_never_ends_leaves_the_first_question_to_be_answered() -> Outcome {
    run(Setup::phone(), async |page| {
        let never = Case::after("never", "window.fetch = () => new Promise(() => {});");
        frames::open(page, &[never]).await?;
        frames::until(page, "the first question", |it| it.painted).await?;
        let tap = "
            const [frame] = document.querySelectorAll('iframe');
            const root = frame.contentDocument.querySelector('microneedling-quiz').shadowRoot;
            root.querySelector('[value=fine-lines]').click();
            root.querySelector('[type=submit]').click();
            return Object.values(sessionStorage)";
        let kept: Vec<String> = page.read(tap, vec![]).await?;
        ensure!(
            kept.iter().any(|it| it.contains("goals.fine-lines")),
            "{kept:?}"
        );
        for it in frames::look(page).await?.values() {
            ensure!(
                it.chosen == ["fine-lines"] && it.busy && it.faults.is_empty(),
                "{it:?}"
            );
            it.told_each_once()?;
        }
        Ok(())
    })
}

/// Its names can be seen in every object, and `$` is no letter of an attribute.
#[test]
fn a_name_that_is_no_attribute_on_every_object_changes_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        let script = "Object.prototype.$family = function () { return 'object' };";
        frames::each_works(page, &[Case::after("every-object", script)]).await
    })
}

/// Pages that take the console away from every script.
#[test]
fn without_a_console_the_fault_is_told_by_its_event() -> Outcome {
    run(Setup::phone(), async |page| {
        let cases = [
            "console.error = undefined",
            "console.error = () => { throw new Error('no') }",
        ];
        let cases: Vec<_> = cases
            .iter()
            .zip(["gone", "throws"])
            .map(|(script, name)| Case {
                script: "/alone/microneedling-quiz.js".into(),
                ..Case::after(name, script)
            })
            .collect();
        let shell =
            browser_tests::Reply::new("text/javascript", crate::built("microneedling-quiz.js")?);
        page.server().put("/alone/microneedling-quiz.js", shell);
        frames::open(page, &cases).await?;
        for (name, it) in frames::settled(page).await? {
            assert_eq!(it.codes(), ["missing"], "{name}");
            ensure!(it.errors.is_empty(), "{it:?}");
        }
        page.console_errors().await?;
        Ok(())
    })
}

/// Nothing of the quiz can be drawn then: the page's own words stay, and nothing else breaks.
#[test]
fn an_element_that_gets_no_shadow_root_shows_the_pages_own_words() -> Outcome {
    run(Setup::phone(), async |page| {
        let script = "Element.prototype.attachShadow = () => { throw new Error('not here') }";
        frames::open(page, &[Case::after("rootless", script)]).await?;
        let known = "return !!document.querySelector('iframe').contentWindow.customElements.get('microneedling-quiz')";
        wait::until("the element", async || {
            let known = page.script(known, vec![]).await?;
            Ok(Seen::if_true(known == true, || "none".into()))
        })
        .await?;
        for it in frames::look(page).await?.values() {
            ensure!(it.own && !it.painted && it.faults.len() < 2, "{it:?}");
        }
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn an_element_that_gets_no_shadow_root_says_so() -> Outcome {
    run(Setup::phone(), async |page| {
        let script = "Element.prototype.attachShadow = () => { throw new Error('not here') }";
        frames::open(page, &[Case::after("rootless", script)]).await?;
        let told = |it: &frames::State| !it.faults.is_empty() || !it.errors.is_empty();
        for it in frames::until(page, "a word of it", told).await?.values() {
            stands_in(it, &["unknown"], &[])?;
        }
        page.console_errors().await?;
        Ok(())
    })
}
