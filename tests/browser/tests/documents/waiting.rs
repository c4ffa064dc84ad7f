//! Until a document is there: nothing of the built-in quiz, and then nothing that moves by much.

use browser_tests::{Need, Outcome, Page, Result, Setup, ensure, run};
use fantoccini::key::Key;

use crate::{
    PLAIN, ROSA, SCRIPT, TAG, ask, inline, put, put_document, put_in, quiz, rosa, titled, until,
    until_title,
};

/// What of the quiz can be seen, touched or spoken of.
const SEEN: &str = "
    const how = { visibilityProperty: true, checkVisibilityCSS: true };
    const own = (it) => it.childNodes.length && it.localName !== 'style' && it.className !== 'box';
    return [...root.querySelectorAll('*')].filter((it) => own(it) && it.checkVisibility(how))
        .map((it) => it.localName);";

/// Nothing of the quiz is there for anybody.
async fn nothing_yet(page: &Page) -> Result<()> {
    let seen: Vec<String> = ask(page, SEEN, vec![]).await?;
    ensure!(seen.is_empty(), "{seen:?}");
    // The focus goes past it, there and back.
    ask::<()>(
        page,
        "document.querySelector('#before').focus(); return null",
        vec![],
    )
    .await?;
    let focus = async || -> Result<String> {
        page.read(
            "return document.activeElement.id || document.activeElement.localName",
            vec![],
        )
        .await
    };
    page.keyboard().press(Key::Tab).await?;
    assert_eq!(focus().await?, "after");
    let touched = "
        const { x, y, width, height } = quiz.getBoundingClientRect();
        const at = [x + width / 2, Math.min(y + height / 2, innerHeight - 5)];
        return root.elementFromPoint(...at)?.closest('label, fieldset, button')?.localName ?? '';";
    assert_eq!(ask::<String>(page, touched, vec![]).await?, "");
    Ok(())
}

fn between(quiz: &str) -> String {
    format!("<a id=before href='#a'>Before</a>{quiz}<a id=after href='#b'>After</a>")
}

#[test]
fn the_built_in_question_can_neither_be_seen_nor_reached() -> Outcome {
    run(Setup::desktop(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        for (lang, held, attributes, inside) in [
            (
                "en",
                "/rosa.json",
                "src=/rosa.json loading=eager",
                String::new(),
            ),
            ("en", "/rosa.json", "src=/rosa.json", String::new()),
            ("en", "*.wasm", "src=/rosa.json", String::new()),
            ("en", "*.wasm", "", inline(&rosa())),
            ("de", "/rosa.json", "src=/rosa.json", String::new()),
            ("de", "/embed/lang/*", "loading=eager", inline(&rosa())),
        ] {
            let attributes = format!("{attributes} resume=none");
            let body = between(&quiz(&attributes, &inside));
            put_in(page, lang, "/", SCRIPT, &body);
            let gate = page.server().hold(held);
            page.open("/").await?;
            gate.until_asked().await?;
            let what = format!("{held} held on a page in {lang} with {attributes}");
            let nothing = nothing_yet(page).await;
            nothing.map_err(|it| it.context(what.clone()))?;
            // The words of the page's language are there by now.
            nothing_yet(page).await.map_err(|it| it.context(what))?;
            gate.release();
            page.quiz(TAG).until_question("goals").await?;
            page.quiz(TAG).alive().await?;
            let seen: Vec<String> = ask(page, SEEN, vec![]).await?;
            ensure!(seen.len() > 20, "{seen:?}");
        }
        Ok(())
    })
}

/// Every frame is looked at, once it is drawn: a question that shows for one of them is a flash.
const LOOK: &str = "<script>
    window.flashes = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
        for (const quiz of document.querySelectorAll('microneedling-quiz')) {
            const title = quiz.shadowRoot?.querySelector('h2');
            if (title && getComputedStyle(title).visibility === 'visible' && title.checkVisibility())
                if (!title.textContent.includes('Rosa')) flashes.push(title.textContent);
        }
    };
    const frame = () => {
        port2.postMessage(0);
        requestAnimationFrame(frame);
    };
    frame();
</script>";

#[test]
fn no_frame_shows_the_built_in_question() -> Outcome {
    run(Setup::phone(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let script =
            |how: &str| format!("<script src='/embed/microneedling-quiz.js' {how}></script>");
        let text = inline(&rosa());
        for (how, attributes, inside) in [
            ("async", "src=/rosa.json", ""),
            ("async", "src=/rosa.json loading=eager", ""),
            ("async", "", text.as_str()),
            ("defer", "loading=eager", text.as_str()),
            // Known before the parser comes to it.
            ("", "src=/rosa.json loading=eager", ""),
        ] {
            let attributes = format!("{attributes} resume=none");
            let head = format!("{LOOK}{}", script(how));
            put(page, "/", &head, &quiz(&attributes, inside));
            page.open("/").await?;
            until_title(&page.quiz(TAG), ROSA).await?;
            let flashes: Vec<String> = page.read("return flashes", vec![]).await?;
            ensure!(flashes.is_empty(), "{how} {attributes}: {flashes:?}");
        }
        assert_eq!(page.server().asked(PLAIN), 0);
        Ok(())
    })
}

/// The script is there before the parser has read what is in the element.
#[test]
fn a_child_script_behind_a_script_that_is_there_first_is_found() -> Outcome {
    run(Setup::phone(), async |page| {
        let first = "<script src='/embed/microneedling-quiz.js'></script>";
        for loading in ["lazy", "eager"] {
            let attributes = format!("loading={loading} resume=none");
            let head = format!("{LOOK}{first}");
            put(page, "/", &head, &quiz(&attributes, &inline(&rosa())));
            page.open("/").await?;
            until_title(&page.quiz(TAG), ROSA).await?;
            let flashes: Vec<String> = page.read("return flashes", vec![]).await?;
            // Drawn before the parser came to the document; some frames later it is known.
            ensure!(flashes.len() < 6, "{loading}: {flashes:?}");
        }
        // One that may not wait has asked for the other engine before it could know.
        ensure!(
            page.server().asked("/embed/quiz-*.wasm") <= 1,
            "{:?}",
            page.server().requests()
        );
        Ok(())
    })
}

#[test]
fn nothing_moves_by_much_when_it_comes() -> Outcome {
    let setup = Setup::desktop().needs(&[Need::LayoutShifts]);
    run(setup, async |page| {
        let below = "return document.querySelector('#below').getBoundingClientRect().y + scrollY";
        // As long as the built-in question; one option and a line less.
        let alike = titled("What would you like to see change on your skin?");
        for (document, most) in [(alike, 1.0), (rosa(), 120.0)] {
            put_document(page, "/own.json", &document);
            put(page, "/", SCRIPT, &quiz("src=/own.json resume=none", ""));
            let held = page.server().hold("/own.json");
            page.open("/").await?;
            held.until_asked().await?;
            until(
                page,
                "the place",
                "root.querySelector('[part~=card]').offsetHeight > 200",
            )
            .await?;
            let before: f64 = page.read(below, vec![]).await?;
            // What the script itself moved, as on any page.
            let drawn = page.watched().await?.every_shift();
            held.release();
            page.quiz(TAG).alive().await?;
            page.quiz(TAG).still().await?;
            let after: f64 = page.read(below, vec![]).await?;
            ensure!((after - before).abs() <= most, "{before} and then {after}");
            let shift = page.watched().await?.every_shift() - drawn;
            ensure!(shift < 0.1, "shifted by {shift}");
        }
        Ok(())
    })
}
