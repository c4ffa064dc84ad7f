//! Would it be noticed? Each rule, on a page where something breaks it.

use browser_tests::{Outcome, Page, Result, Setup, run};
use serde_json::json;

use crate::play;
use crate::steps::Step;

/// The rule that a script breaks, and the script; `root` is the shadow root.
const AT_A_QUESTION: [(&str, &str); 19] = [
    ("one_screen", "root.querySelector('fieldset').remove()"),
    (
        "one_screen",
        "root.querySelector('form').append(root.querySelector('fieldset').cloneNode(true))",
    ),
    ("question", "root.querySelector('legend').textContent = ''"),
    ("question", "root.querySelector('input').type = 'radio'"),
    (
        "question",
        "for (const it of root.querySelectorAll('input')) it.checked = true",
    ),
    (
        "progress",
        "root.querySelector('[role=progressbar]').ariaValueNow = '9'",
    ),
    (
        "progress",
        "root.querySelector('[role=progressbar]').setAttribute('aria-valuetext', 'NaN')",
    ),
    (
        "words",
        "root.querySelector('p').textContent = 'Hello {name}'",
    ),
    (
        "words",
        "root.querySelector('button').ariaLabel = 'undefined'",
    ),
    ("language", "root.querySelector('[part~=card]').lang = 'de'"),
    (
        "ids",
        "root.querySelector('h2').id = root.querySelector('p[id]').id",
    ),
    ("ids", "root.querySelector('label input').remove()"),
    (
        "safe",
        "root.querySelector('p').append(document.createElement('img'))",
    ),
    (
        "safe",
        "root.querySelector('p').append(Object.assign(document.createElement('a'), { href: 'javascript:1' }))",
    ),
    (
        "fits",
        "root.querySelector('p').style.paddingLeft = '3000px'",
    ),
    ("lock", "document.documentElement.style.overflow = 'hidden'"),
    (
        "kept",
        "sessionStorage['microneedling-quiz /other 0'] = 'x'",
    ),
    (
        "quiet",
        "console.error('microneedling-quiz: something else')",
    ),
    ("quiet", "mqWatch.errors.push('RuntimeError: unreachable')"),
];

const AT_A_RESULT: [(&str, &str); 4] = [
    (
        "result",
        "root.querySelector('[part~=benefit]').dataset.level = 'none'",
    ),
    (
        "result",
        "root.querySelector('[part~=benefit]').dataset.benefit = 'nose'",
    ),
    ("result", "root.querySelector('[part~=benefit]').remove()"),
    (
        "result",
        "root.querySelectorAll('h3').forEach((it) => it.remove())",
    ),
];

/// A link of `golden/links.txt`.
const LINK: &str = "#mq=1naJgQAJgAECAAQ";

/// The first rule that a page breaks once a script has run.
async fn noticed(page: &Page, script: &str) -> Result<Option<String>> {
    let look = format!(
        "const root = monkey.root();
         {script};
         const broken = Object.entries(monkey.rules).find(([, rule]) => rule());
         mqWatch.errors.length = mqWatch.console.length = 0;
         return broken?.[0] ?? null;"
    );
    page.read(&look, vec![]).await
}

/// Each of them, on a page of its own.
async fn are_noticed(page: &Page, before: &[Step], all: &[(&str, &str)]) -> Result<()> {
    for (rule, script) in all {
        play::open(page).await?;
        page.script("sessionStorage.clear()", vec![]).await?;
        let played = play::play(page, before).await?;
        assert_eq!(played.broken, None);
        assert_eq!(noticed(page, "").await?, None);
        let found = noticed(page, script).await?;
        assert_eq!(found.as_deref(), Some(*rule), "{script}");
        page.console_errors().await?;
    }
    Ok(())
}

#[test]
fn what_is_wrong_with_a_question_is_noticed() -> Outcome {
    run(Setup::phone(), async |page| {
        are_noticed(page, &[], &AT_A_QUESTION).await
    })
}

#[test]
fn what_is_wrong_with_a_result_is_noticed() -> Outcome {
    run(Setup::phone(), async |page| {
        let link = [Step::Hash { hash: LINK.into() }];
        are_noticed(page, &link, &AT_A_RESULT).await
    })
}

/// A focus that goes, a quiz that stops, a result that isn't what the engine has.
#[test]
fn what_comes_of_a_step_is_noticed() -> Outcome {
    run(Setup::phone(), async |page| {
        for (at, (breaks, told)) in (3..).zip([
            ("queueMicrotask(() => root.activeElement.blur())", "focus: "),
            ("throw new Error('a trap')", "a trap"),
            (
                "root.querySelector('fieldset')?.setAttribute('data-question', 'nose')",
                "it is kept at goals",
            ),
        ]) {
            play::open(page).await?;
            let script = "
                const [breaks] = arguments;
                const { pick } = monkey.steps;
                monkey.steps.pick = (step) => {
                    pick(step);
                    const root = monkey.root();
                    new Function('root', breaks)(root);
                };";
            page.script(script, vec![json!(breaks)]).await?;
            // Another option each time: the tab keeps what was chosen.
            let played = play::play(page, &[Step::Pick { at }]).await?;
            let (step, fault) = played.broken.unwrap_or_default();
            assert!(step == 0 && fault.contains(told), "{breaks}: {fault}");
        }
        Ok(())
    })
}
