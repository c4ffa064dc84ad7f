//! The wasm stops: only the quizzes of that engine are gone.

use browser_tests::{Outcome, Page, Result, Setup, run};

use crate::{
    BUILT_IN, FIRST, ROSA, SCRIPT, put, put_document, quiz, rosa, tell, until, until_events,
    until_title, word,
};

/// Lets everything that a wasm offers trap while `trap` names it: `own` or `quiz`.
const TRAP: &str = "<script>
    const broken = new WebAssembly.Module(Uint8Array.of(
        0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11));
    const stop = new WebAssembly.Instance(broken).exports.f;
    const { instantiate } = WebAssembly;
    window.trap = '';
    WebAssembly.instantiate = async (...it) => {
        const { exports } = await instantiate(...it);
        const engine = exports.read_document ? 'own' : 'quiz';
        const each = ([name, it]) => [name, typeof it !== 'function' ? it : (...values) => {
            if (window.trap === engine || window.trap === name) stop();
            return it(...values);
        }];
        const made = Object.create(WebAssembly.Instance.prototype);
        return Object.defineProperty(made, 'exports', { value: Object.fromEntries(Object.entries(exports).map(each)) });
    };
</script>";

const WORDS: &str = "<p>The clinic's own words</p>";

/// The page's own words are all that is left of a quiz, and it has told so.
async fn stopped(page: &Page, id: &str) -> Result<()> {
    let own = format!("document.querySelector('#{id} p').checkVisibility()");
    until(page, "the page's own words", &own).await?;
    let seen = page.watched().await?;
    let errors = seen.named("mq-error");
    let own: Vec<_> = errors.into_iter().filter(|it| it.at == id).collect();
    let [error] = own.as_slice() else {
        anyhow::bail!("{:?}", seen.events);
    };
    assert_eq!(word(error, "code"), "trap", "{}", error.detail);
    let message = word(error, "message");
    assert!(message.contains("comes back with a reload"), "{message}");
    Ok(())
}

#[test]
fn a_trap_of_one_engine_leaves_the_quizzes_of_the_other() -> Outcome {
    run(Setup::desktop(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        for (path, which, gone, stays) in [("/own", "own", "a", "b"), ("/quiz", "quiz", "b", "a")] {
            let body = [
                quiz("id=a loading=eager resume=none src=/rosa.json", WORDS),
                quiz("id=b loading=eager resume=none", WORDS),
            ];
            put(page, path, &format!("{TRAP}{SCRIPT}"), &body.concat());
            page.open(path).await?;
            until_title(&page.quiz("#a"), ROSA).await?;
            until_title(&page.quiz("#b"), BUILT_IN).await?;
            let stop = format!(
                "window.trap = '{which}'; document.querySelector('#{gone}').clinicName = 'Rosa'; window.trap = ''"
            );
            page.script(
                &format!("try {{ {stop} }} catch {{ window.trap = '' }}"),
                vec![],
            )
            .await?;
            stopped(page, gone).await?;
            let stays = page.quiz(&format!("#{stays}"));
            stays.walk(&[FIRST]).await?;
            stays.result().await?;
            page.console_errors().await?;
        }
        Ok(())
    })
}

#[test]
fn a_trap_in_the_middle_keeps_own_answers_for_a_reload() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        put(
            page,
            "/",
            &format!("{TRAP}{SCRIPT}"),
            &quiz("id=a src=/rosa.json", WORDS),
        );
        page.open("/").await?;
        let quiz = page.quiz("#a");
        until_title(&quiz, ROSA).await?;
        quiz.answer("goals", &["acne-scars"]).await?;
        quiz.choose("first").await?;
        tell(page, "window.trap = 'own'").await?;
        quiz.press("Next").await?;
        until_events(page, "mq-error", 1).await?;
        stopped(page, "a").await?;
        page.console_errors().await?;
        page.reload().await?;
        let screen = until_title(&quiz, "Have you been to us before?").await?;
        assert_eq!(screen.chosen(), ["first"]);
        Ok(())
    })
}

/// A trap while the document is read: what it is must not be taken for something else.
#[test]
fn a_trap_in_the_reading_of_a_document_is_told_as_one() -> Outcome {
    run(Setup::desktop(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let body = [
            quiz("id=a loading=eager src=/rosa.json", WORDS),
            quiz("id=b loading=eager src=/rosa.json", WORDS),
        ];
        let early = TRAP.replace("window.trap = ''", "window.trap = 'read_document'");
        put(page, "/", &format!("{early}{SCRIPT}"), &body.concat());
        page.open("/").await?;
        until_events(page, "mq-error", 2).await?;
        stopped(page, "a").await?;
        stopped(page, "b").await?;
        page.console_errors().await?;
        Ok(())
    })
}
