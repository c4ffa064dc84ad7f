//! The element goes away in the worst moments, and is put back.

use browser_tests::{Outcome, Page, Quiz, Result, Seen, Setup, ensure, run, wait};
use fantoccini::actions::{InputSource, MouseActions, PointerAction};

use crate::TAG;

/// What is named by these stands in front of every script here.
const NAMES: &str = "const quiz = window.quiz ??= document.querySelector('microneedling-quiz');
    const root = quiz.shadowRoot;";

pub async fn tell(page: &Page, body: &str) -> Result<()> {
    page.script(&format!("{NAMES}{body}"), vec![]).await?;
    Ok(())
}

pub async fn open<'a>(page: &'a Page, head: &str) -> Result<Quiz<'a>> {
    page.server().watch(true);
    page.server().page("/clinic.html", head, "")?;
    page.open("/clinic.html").await?;
    // Later than the page, which some browsers take for not loaded while a module is.
    let add =
        "document.body.innerHTML = '<microneedling-quiz booking-url=/book></microneedling-quiz>'";
    page.script(add, vec![]).await?;
    Ok(page.quiz(TAG))
}

/// Lets the page do what it has put off: a removal is noticed behind the task that it was in.
pub async fn turn(page: &Page) -> Result<()> {
    page.script_async("setTimeout(arguments[0])", vec![])
        .await?;
    Ok(())
}

/// Puts it back, and sees that it works to the end and that nothing was told.
async fn back(page: &Page, question: &str, chosen: &[&str]) -> Result<()> {
    turn(page).await?;
    tell(page, "document.body.append(quiz)").await?;
    let quiz = page.quiz(TAG);
    quiz.alive().await?;
    let screen = quiz.until_question(question).await?;
    assert_eq!(screen.chosen(), chosen);
    quiz.walk(&[]).await?;
    assert_eq!(quiz.result().await?.benefits.len(), 6);
    quiet(page).await
}

pub async fn quiet(page: &Page) -> Result<()> {
    let seen = page.watched().await?;
    ensure!(
        seen.errors.is_empty() && seen.console.is_empty(),
        "{seen:?}"
    );
    ensure!(seen.named("mq-error").is_empty(), "{seen:?}");
    Ok(())
}

#[test]
fn one_that_goes_while_each_file_loads_comes_back_with_its_ticks() -> Outcome {
    run(Setup::phone(), async |page| {
        for file in ["/embed/quiz-*.js", "*.wasm"] {
            let held = page.server().hold(file);
            let quiz = open(page, "").await?;
            quiz.ready().await?;
            held.until_asked().await?;
            quiz.choose("fine-lines").await?;
            tell(page, "quiz.remove()").await?;
            turn(page).await?;
            held.release();
            // Another that is there in the meantime gets what was loaded.
            tell(
                page,
                "const other = document.createElement('microneedling-quiz');
                other.id = 'other'; document.body.append(other)",
            )
            .await?;
            page.quiz("#other").alive().await?;
            tell(page, "document.querySelector('#other').remove()").await?;
            back(page, "goals", &["fine-lines"]).await?;
            tell(page, "quiz.restart()").await?;
        }
        Ok(())
    })
}

/// The finger is still down on what goes away.
#[test]
fn one_that_goes_between_down_and_up_comes_back() -> Outcome {
    run(Setup::desktop(), async |page| {
        for painted in [true, false] {
            let held = painted.then(|| page.server().hold("*.wasm"));
            let quiz = open(page, "").await?;
            quiz.ready().await?;
            if !painted {
                quiz.alive().await?;
            }
            let option = quiz.option("fine-lines").await?;
            let middle = "const [it] = arguments; const box = it.closest('label');
                box.scrollIntoView({ block: 'center' });
                const { x, y, width, height } = box.getBoundingClientRect();
                return [x + width / 2, y + height / 2]";
            let (x, y): (f64, f64) = page
                .read(middle, vec![serde_json::to_value(&option)?])
                .await?;
            let mouse = || MouseActions::new("mouse".into());
            let down = mouse()
                .then(PointerAction::MoveTo {
                    duration: None,
                    x,
                    y,
                })
                .then(PointerAction::Down { button: 0 });
            page.client().perform_actions(down).await?;
            tell(page, "quiz.remove()").await?;
            turn(page).await?;
            drop(held);
            let up = mouse().then(PointerAction::Up { button: 0 });
            page.client().perform_actions(up).await?;
            back(page, "goals", &[]).await?;
            tell(page, "quiz.restart()").await?;
        }
        Ok(())
    })
}

/// What a page may do in a handler of each event.
const DEEDS: [&str; 4] = [
    "quiz.remove()",
    "{ quiz.remove(); document.body.append(quiz) }",
    "{ quiz.remove(); setTimeout(() => document.body.append(quiz)) }",
    "{ quiz.bookingLabel = 'Another'; quiz.lang = 'en-GB'; quiz.mode = 'inline' }",
];

#[test]
fn one_that_goes_in_a_handler_of_its_own_events_comes_back() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .html("/book", "<!doctype html><title>Book</title>");
        for deed in DEEDS {
            for event in ["start", "step", "complete", "restart"] {
                let quiz = open(page, "").await?;
                quiz.alive().await?;
                if event == "restart" || event == "complete" {
                    quiz.answer("goals", &["fine-lines"]).await?;
                }
                let listen = format!(
                    "quiz.addEventListener('mq-{event}', () => {{ window.done = true; {deed} }}, {{ once: true }})"
                );
                tell(page, &listen).await?;
                match event {
                    "start" | "step" => tell(page, "root.querySelector('[value=fine-lines]').click(); root.querySelector('[type=submit]')?.click()").await?,
                    "restart" => tell(page, "quiz.restart()").await?,
                    // The last answer is given by the page's own walk, up to where it goes.
                    _ => { quiz.walk(&[]).await.ok(); }
                }
                wait::until(&format!("mq-{event}"), async || {
                    let done = page.script("return window.done === true", vec![]).await?;
                    Ok(Seen::if_true(done == true, || "not yet".into()))
                })
                .await?;
                turn(page).await?;
                tell(page, "if (!quiz.isConnected) document.body.append(quiz)").await?;
                quiz.alive().await?;
                quiz.walk(&[])
                    .await
                    .map_err(|it| it.context(format!("{deed} at mq-{event}")))?;
                assert_eq!(
                    quiz.result().await?.benefits.len(),
                    6,
                    "{deed} at mq-{event}"
                );
                quiet(page).await?;
                tell(page, "quiz.restart()").await?;
            }
        }
        Ok(())
    })
}

#[test]
fn one_that_goes_as_its_booking_is_pressed_does_not_take_the_page_along() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "").await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        tell(page, "quiz.addEventListener('mq-book', (event) => { event.preventDefault(); quiz.remove() }, { once: true });
            [...root.querySelectorAll('a')].find((it) => it.href.endsWith('/book')).click()").await?;
        turn(page).await?;
        tell(page, "document.body.append(quiz)").await?;
        quiz.alive().await?;
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        quiet(page).await
    })
}

/// The result comes in pieces; after each of the first few it goes.
#[test]
fn one_that_goes_while_its_result_comes_is_whole_when_it_is_back() -> Outcome {
    run(Setup::phone(), async |page| {
        for pieces in [0, 1, 2] {
            let quiz = open(page, "").await?;
            quiz.alive().await?;
            let leave = format!(
                "
                let seen = 0;
                const leaves = new MutationObserver(() => {{
                    if (!root.querySelector('[data-coming]') || seen++ < {pieces}) return;
                    leaves.disconnect();
                    quiz.remove();
                    window.gone = true;
                }});
                leaves.observe(root, {{ childList: true, subtree: true, attributes: true }});"
            );
            tell(page, &leave).await?;
            until_gone(page, quiz.walk(&[])).await?;
            tell(page, "document.body.append(quiz)").await?;
            quiz.alive().await?;
            let whole = |it: &browser_tests::Screen| it.kind == browser_tests::Kind::Result;
            quiz.until("the whole result", whole).await?;
            assert_eq!(quiz.result().await?.benefits.len(), 6, "after {pieces}");
            quiet(page).await?;
            tell(page, "quiz.restart()").await?;
        }
        Ok(())
    })
}

/// Walks, whatever comes of the walk, and waits until the quiz is gone.
async fn until_gone(page: &Page, walk: impl Future<Output = Result<Vec<String>>>) -> Result<()> {
    walk.await.ok();
    wait::until("the quiz to go", async || {
        let gone = page.script("return window.gone === true", vec![]).await?;
        Ok(Seen::if_true(gone == true, || "it is there".into()))
    })
    .await?;
    turn(page).await
}
