//! Which files are asked for, when, and what shows meanwhile.

use browser_tests::{Need, Outcome, Page, Result, Setup, ensure, run};

use crate::walk::walk;
use crate::words::Words;
use crate::{FILES, SCRIPT, TAG, WASM, ask, open, put, until, until_title};

#[test]
fn english_visitors_ask_for_no_language() -> Outcome {
    run(Setup::phone(), async |page| {
        // Dutch is none of the seven.
        for root in ["lang=en", "lang=en-GB", "lang=nl", "", "lang=''"] {
            let body = format!("<{TAG} loading=eager resume=none></{TAG}>");
            put(page, "/clinic.html", root, SCRIPT, &body);
            page.requests().await?;
            let quiz = page.open_quiz("/clinic.html").await?;
            let screen = quiz.alive().await?;
            assert_eq!(screen.title, Words::of("en")?.title("goals")?, "{root}");
            quiz.walk(&[]).await?;
            assert_eq!(page.server().asked(FILES), 0, "{root}");
            let asked = page.requests().await?;
            ensure!(!asked.is_empty(), "requests are told");
            ensure!(!asked.iter().any(|it| it.contains("/lang/")), "{asked:?}");
            assert_eq!(page.watched().await?.named("mq-error").len(), 0, "{root}");
        }
        Ok(())
    })
}

#[test]
fn a_german_page_asks_for_german_once_however_many_quizzes_it_has() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = |id| format!("<{TAG} id={id} loading=eager></{TAG}>");
        let body = ["a", "b", "c"].map(quiz).concat();
        put(page, "/", "lang=de", SCRIPT, &body);
        page.open("/").await?;
        let words = Words::of("de")?;
        for id in ["#a", "#b", "#c"] {
            let screen = page.quiz(id).alive().await?;
            assert_eq!(screen.title, words.title("goals")?, "{id}");
        }
        walk(page, &words, &[]).await?;
        assert_eq!(page.server().asked("/embed/lang/de.json"), 1);
        assert_eq!(page.server().asked(FILES), 1);
        Ok(())
    })
}

#[test]
fn german_is_painted_before_the_program_is_there() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold(WASM);
        let words = Words::of("de")?;
        let quiz = open(page, "de", "").await?;
        let screen = until_title(&quiz, words.title("goals")?).await?;
        ensure!(screen.painted, "the wasm is held");
        words.speak(page).await?;
        held.until_asked().await?;
        quiz.choose("fine-lines").await?;
        held.release();
        let screen = quiz.alive().await?;
        assert_eq!(screen.title, words.title("goals")?);
        assert_eq!(screen.chosen(), ["fine-lines"]);
        Ok(())
    })
}

/// Writes down each heading that can be seen in any frame.
const HEADINGS: &str = "<script>
    window.headings = [];
    const look = () => {
        const found = document.querySelector('microneedling-quiz')?.shadowRoot?.querySelectorAll('h2') ?? [];
        for (const it of found)
            if (getComputedStyle(it).visibility === 'visible' && !headings.includes(it.textContent))
                headings.push(it.textContent);
        requestAnimationFrame(look);
    };
    look();
</script>";

/// The texts of the quiz that can be seen.
const VISIBLE: &str = "
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const { data, parentElement: it } = texts.currentNode;
        if (!it.closest('style') && data.trim() && it.checkVisibility()
            && getComputedStyle(it).visibility === 'visible') found.push(data);
    }
    return found;";

/// Opens a German page whose language is slow, and looks at what there is until it comes.
async fn slow(page: &Page) -> Result<f64> {
    let words = Words::of("de")?;
    let held = page.server().hold(FILES);
    let body = format!("<p>1</p><{TAG} loading=eager></{TAG}><p id=below>2</p>");
    put(page, "/", "lang=de", &format!("{HEADINGS}{SCRIPT}"), &body);
    page.open("/").await?;
    held.until_asked().await?;
    page.server().until_asked(WASM).await?;
    until(page, "the place", "quiz?.offsetHeight > 600").await?;
    let seen: Vec<String> = ask(page, VISIBLE, vec![]).await?;
    ensure!(seen.is_empty(), "before German is there: {seen:?}");
    let engine = "performance.getEntriesByType('resource').some((it) => /\\.wasm/.test(it.name) && it.responseEnd)";
    until(page, "all but the language", engine).await?;
    let seen: Vec<String> = ask(page, VISIBLE, vec![]).await?;
    ensure!(seen.is_empty(), "before German is there: {seen:?}");
    // Its place is there: from here on nothing moves.
    let before = moved(page).await?;
    held.release();
    let quiz = page.quiz(TAG);
    until_title(&quiz, words.title("goals")?).await?;
    quiz.alive().await?;
    let seen: Vec<String> = ask(page, VISIBLE, vec![]).await?;
    ensure!(seen.len() > 15, "{seen:?}");
    words.speak(page).await?;
    until(page, "a frame with words", "headings.length > 0").await?;
    let headings: Vec<String> = ask(page, "return headings", vec![]).await?;
    assert_eq!(headings, [words.title("goals")?]);
    Ok(moved(page).await? - before)
}

/// How much has moved, once what there is has been drawn twice: a shift is told a frame later.
async fn moved(page: &Page) -> Result<f64> {
    let frames = "
        const done = arguments[0];
        const frame = (then) => requestAnimationFrame(() => setTimeout(then));
        frame(() => frame(() => frame(done)));";
    page.script_async(frames, vec![]).await?;
    Ok(page.watched().await?.every_shift())
}

#[test]
fn a_slow_language_holds_up_nothing_else_and_shows_no_english() -> Outcome {
    run(Setup::phone(), async |page| {
        slow(page).await?;
        walk(page, &Words::of("de")?, &[]).await?;
        assert_eq!(page.quiz(TAG).result().await?.benefits.len(), 6);
        assert_eq!(page.watched().await?.named("mq-error").len(), 0);
        Ok(())
    })
}

#[test]
fn a_slow_language_moves_nothing_when_it_comes() -> Outcome {
    let setup = Setup::phone().needs(&[Need::LayoutShifts]);
    run(setup, async |page| {
        let moved = slow(page).await?;
        ensure!(moved.abs() < 1e-9, "{moved}");
        Ok(())
    })
}

#[test]
fn without_intl_the_quiz_runs_in_german() -> Outcome {
    run(Setup::phone(), async |page| {
        let words = Words::of("de")?;
        // The page itself says that it is gone: scripts of Firefox's driver have their own.
        let without = "delete window.Intl; document.documentElement.dataset.intl = typeof Intl";
        let head = format!("<script>{without}</script>{SCRIPT}");
        put(
            page,
            "/",
            "lang=de",
            &head,
            &format!("<{TAG} loading=eager></{TAG}>"),
        );
        page.open("/").await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        let intl = "return document.documentElement.dataset.intl";
        assert_eq!(page.script(intl, vec![]).await?, "undefined");
        walk(
            page,
            &words,
            &[("goals", &["fine-lines", "acne-scars", "dull-skin"])],
        )
        .await?;
        let report = quiz.result().await?;
        assert_eq!(report.benefits.len(), 6);
        let option = |id: &str| words.get(&format!("/questions/goals/options/{id}/label"));
        let quoted = [option("fine-lines")?, option("acne-scars")?]
            .map(|it| words.fill("/ui/quote", &[("text", it)]));
        let [one, other] = quoted;
        for text in [one?, other?] {
            ensure!(report.text.contains(&text), "no {text} in: {}", report.text);
        }
        Ok(())
    })
}
