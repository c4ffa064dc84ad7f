//! The wasm stops in the middle of a visit.

use browser_tests::{Outcome, Page, Quiz, Result, Setup, ensure, run};

use crate::{SCRIPT, TAG, put, stands_in, step, tick, told, until};

/// Lets everything that the wasm offers trap, really and truly, while `window.trap` is set: each
/// function then goes by way of another wasm that holds nothing but `unreachable`.
pub const TRAP: &str = "<script>
    const broken = new WebAssembly.Module(Uint8Array.of(
        0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11));
    const trap = new WebAssembly.Instance(broken).exports.f;
    const { instantiate } = WebAssembly;
    window.calls = 0;
    WebAssembly.instantiate = async (...it) => {
        const { exports } = await instantiate(...it);
        const each = ([name, it]) => [name, typeof it !== 'function' ? it : (...values) => {
            window.calls++;
            if (window.trap) trap();
            return it(...values);
        }];
        const made = Object.create(WebAssembly.Instance.prototype);
        return Object.defineProperty(made, 'exports', { value: Object.fromEntries(Object.entries(exports).map(each)) });
    };
</script>";

/// Presses Next while everything traps, and waits for the end of it.
///
/// A form that nobody holds back would be sent to the page's own address, with the answer in it.
pub async fn press_next(page: &Page, quiz: &Quiz<'_>) -> Result<()> {
    page.script("window.trap = true; window.before = location.href", vec![])
        .await?;
    quiz.press("Next").await?;
    let end = "return location.href !== window.before || mqWatch.events.some((it) => it.name === 'mq-error')";
    until(page, "the trap to be told", end).await?;
    let sent: String = page.read("return location.search", vec![]).await?;
    ensure!(sent.is_empty(), "the answer went into the address: {sent}");
    Ok(())
}

/// Nothing of the wasm is called any more, whatever is done to the page.
async fn at_rest(page: &Page) -> Result<()> {
    let poke = "
        window.trap = false;
        const before = window.calls;
        const quiz = document.querySelector('microneedling-quiz');
        quiz.restart();
        quiz.bookingLabel = 'Another';
        quiz.lang = 'de';
        for (const name of ['pointerdown', 'keydown', 'focusin', 'click'])
            (quiz.shadowRoot.querySelector('*') ?? quiz).dispatchEvent(new Event(name, { bubbles: true }));
        setTimeout(() => arguments[0](window.calls - before));";
    let calls = page.script_async(poke, vec![]).await?;
    ensure!(calls == 0, "{calls} calls after the trap");
    Ok(())
}

#[test]
fn p4_a_trap_in_the_middle_keeps_the_answers_for_a_reload() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "/", &format!("{TRAP}{SCRIPT}"), crate::OWN);
        let quiz = page.open_quiz("/").await?;
        let second = step(&quiz, "fine-lines").await?;
        let value = tick(&quiz, 1).await?;
        press_next(page, &quiz).await?;
        stands_in(page, TAG, true).await?;
        let words = ["the quiz stopped", "comes back with a reload", "report"];
        told(page, &[TAG], "trap", &words).await?;
        // A page that gathers its errors hears of it once.
        let errors = page.watched().await?.errors;
        ensure!(errors.len() < 2, "{errors:?}");

        page.reload().await?;
        let question = second.question.unwrap_or_default();
        quiz.until_question(&question).await?;
        assert_eq!(quiz.alive().await?.chosen(), [value.as_str()]);
        quiz.forward().await?;
        quiz.walk(&[]).await?;
        quiz.result().await?;
        Ok(())
    })
}

#[test]
fn p4_after_a_trap_nothing_of_the_wasm_is_called_again() -> Outcome {
    run(Setup::phone(), async |page| {
        let two = "<microneedling-quiz id=a loading=eager></microneedling-quiz>
            <microneedling-quiz id=b mode=dialog loading=eager></microneedling-quiz>";
        put(page, "/", &format!("{TRAP}{SCRIPT}"), two);
        page.open("/").await?;
        let [a, b] = ["#a", "#b"].map(|it| page.quiz(it));
        a.alive().await?;
        b.press("Start the quiz").await?;
        b.alive().await?;
        b.choose("fine-lines").await?;
        press_next(page, &b).await?;
        until(
            page,
            "both to tell",
            "return mqWatch.events.filter((it) => it.name === 'mq-error').length === 2",
        )
        .await?;
        for id in ["#a", "#b"] {
            let seen = crate::shown(page, id).await?;
            assert_eq!(seen.items, crate::BENEFITS, "{id}");
        }
        // The page behind the dialog can be used again.
        let free = "return [document.documentElement.style.overflow,
            document.querySelectorAll(':modal').length,
            document.querySelector('#b').shadowRoot.querySelectorAll('dialog').length]";
        let free: (String, u32, u32) = page.read(free, vec![]).await?;
        assert_eq!(free, (String::new(), 0, 0));
        at_rest(page).await?;
        // One that comes now is not left with a question that nothing answers.
        let add = "document.body.insertAdjacentHTML('beforeend',
            '<microneedling-quiz id=c loading=eager></microneedling-quiz>')";
        page.script(add, vec![]).await?;
        until(
            page,
            "the third to tell",
            "return mqWatch.events.some((it) => it.name === 'mq-error' && it.at === 'c')",
        )
        .await?;
        assert_eq!(crate::shown(page, "#c").await?.items, crate::BENEFITS);
        at_rest(page).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-error").len(), 3, "{:?}", seen.events);
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn p4_a_trap_at_the_start_is_told_once() -> Outcome {
    run(Setup::phone(), async |page| {
        let early = TRAP.replace("window.calls = 0", "window.calls = 0; window.trap = true");
        put(page, "/", &format!("{early}{SCRIPT}"), crate::BARE);
        page.open("/").await?;
        stands_in(page, TAG, false).await?;
        told(page, &[TAG], "trap", &["the quiz stopped", "report"]).await?;
        // Started well, and stopped when an element wants it.
        put(page, "/later", &format!("{TRAP}{SCRIPT}"), "<main></main>");
        page.open("/later").await?;
        let first = "document.querySelector('main').innerHTML = '<microneedling-quiz></microneedling-quiz>'";
        page.script(first, vec![]).await?;
        page.quiz("main").alive().await?;
        let next = "document.querySelector('main').innerHTML = ''; window.trap = true;";
        page.script(next, vec![]).await?;
        page.script_async("setTimeout(arguments[0])", vec![])
            .await?;
        page.script(
            "document.querySelector('main').innerHTML = arguments[0]",
            vec![crate::OWN.into()],
        )
        .await?;
        stands_in(page, TAG, true).await?;
        told(page, &[TAG], "trap", &["the quiz stopped", "report"]).await
    })
}
