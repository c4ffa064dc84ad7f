//! A quiz with a document that is moved, taken out, put back, or in a dialog.

use browser_tests::{Kind, Outcome, Screen, Setup, ensure, run};

use crate::{
    ROSA, SCRIPT, TAG, inline, open, put, put_document, quiz, rosa, tell, until, until_title, walk,
};

#[test]
fn one_that_is_moved_or_put_back_stays_what_it_is() -> Outcome {
    run(Setup::desktop(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let text = inline(&rosa());
        for (path, attributes, inside) in [
            ("/src", "src=/rosa.json", ""),
            ("/inline", "", text.as_str()),
        ] {
            let body = format!(
                "{}<div id=two></div>",
                quiz(&format!("loading=eager {attributes}"), inside)
            );
            put(page, path, SCRIPT, &body);
            page.open(path).await?;
            let quiz = page.quiz(TAG);
            until_title(&quiz, ROSA).await?;
            quiz.answer("goals", &["fine-lines"]).await?;
            quiz.choose("again").await?;
            let before = quiz.screen().await?;
            tell(page, "document.querySelector('#two').append(quiz)").await?;
            page.script_async("setTimeout(arguments[0])", vec![])
                .await?;
            assert_eq!(quiz.screen().await?.chosen(), before.chosen());
            // Out for a while, and back.
            let out = "
                const quiz = document.querySelector('microneedling-quiz');
                quiz.remove();
                setTimeout(() => { document.querySelector('#two').append(quiz); arguments[0](); }, 50);";
            page.script_async(out, vec![]).await?;
            let after = until_title(&quiz, "Have you been to us before?").await?;
            assert_eq!(after.chosen(), ["again"]);
            quiz.forward().await?;
            let report = quiz.result_of(&[]).await?;
            assert_eq!(report.benefits.len(), 5);
            let seen = page.watched().await?;
            assert_eq!(seen.named("mq-error").len(), 0, "{:?}", seen.events);
            assert_eq!(seen.named("mq-start").len(), 1);
        }
        Ok(())
    })
}

/// Gone before its document was there, and another in its place.
#[test]
fn one_that_goes_while_its_document_comes_does_no_harm() -> Outcome {
    run(Setup::desktop(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let held = page.server().hold("/rosa.json");
        put(page, "/", SCRIPT, &quiz("src=/rosa.json loading=eager", ""));
        page.open("/").await?;
        held.until_asked().await?;
        tell(page, "window.gone = quiz; quiz.remove()").await?;
        page.script_async("setTimeout(arguments[0])", vec![])
            .await?;
        held.release();
        tell(page, "document.querySelector('main').innerHTML = '<microneedling-quiz loading=eager></microneedling-quiz>'").await?;
        let quiz = page.quiz(TAG);
        until_title(&quiz, crate::BUILT_IN).await?;
        tell(page, "document.querySelector('main').replaceChildren(gone)").await?;
        walk(&quiz).await?;
        let seen = page.watched().await?;
        ensure!(seen.errors.is_empty(), "{:?}", seen.errors);
        assert_eq!(seen.named("mq-ready").len(), 2);
        Ok(())
    })
}

fn has_button(name: &str) -> impl Fn(&Screen) -> bool {
    move |it| it.button(name).is_some()
}

#[test]
fn a_dialog_shows_it_too() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_dialog(page, "").await?;
        quiz.until("the button", has_button("Start the quiz"))
            .await?;
        quiz.press("Start the quiz").await?;
        until_title(&quiz, ROSA).await?;
        walk(&quiz).await?;
        quiz.press("Close").await?;
        until(
            page,
            "a closed dialog",
            "!root.querySelector('dialog').open",
        )
        .await?;
        // Another document behind the closed dialog, and another mode.
        tell(page, "quiz.mode = 'inline'").await?;
        quiz.until("the result", |it| it.kind == Kind::Result)
            .await?;
        let accent =
            "getComputedStyle(root.querySelector('[part~=result]')).getPropertyValue('--accent')";
        until(
            page,
            "its colours",
            &format!("{accent}.trim() === '#7a3b69'"),
        )
        .await?;
        tell(page, "quiz.mode = 'dialog'").await?;
        quiz.until("the button", has_button("Start the quiz"))
            .await?;
        let accent = "getComputedStyle(root.querySelector('button')).getPropertyValue('--accent')";
        until(
            page,
            "its colours",
            &format!("{accent}.trim() === '#7a3b69'"),
        )
        .await
    })
}

async fn open_dialog<'a>(
    page: &'a browser_tests::Page,
    attributes: &str,
) -> browser_tests::Result<browser_tests::Quiz<'a>> {
    put_document(page, "/rosa.json", &rosa());
    let attributes = format!("mode=dialog src=/rosa.json {attributes}");
    put(page, "/", SCRIPT, &quiz(&attributes, ""));
    page.open("/").await?;
    Ok(page.quiz(TAG))
}

/// A page may open it before there is anything to show.
#[test]
fn a_dialog_that_is_opened_early_shows_it_as_soon_as_it_is_there() -> Outcome {
    run(Setup::phone(), async |page| {
        let held = page.server().hold("/rosa.json");
        let quiz = open_dialog(page, "").await?;
        held.until_asked().await?;
        tell(page, "quiz.open()").await?;
        // A modal dialog shows, though what it stands in is hidden.
        let seen = "
            const how = { visibilityProperty: true, checkVisibilityCSS: true };
            return [...root.querySelectorAll('h2, label, [type=submit]')].filter((it) => it.checkVisibility(how)).length;";
        let seen: u32 = crate::ask(page, seen, vec![]).await?;
        ensure!(seen == 0, "{seen} parts of the built-in question show");
        held.release();
        until_title(&quiz, ROSA).await?;
        until(page, "an open dialog", "root.querySelector('dialog').open").await?;
        walk(&quiz).await?;
        quiz.press("Close").await?;
        let free = "document.documentElement.style.overflow === ''";
        until(page, "the page to be free", free).await
    })
}

/// A change of the document closes the dialog, and the page behind it can be used.
#[test]
fn a_document_that_changes_behind_an_open_dialog_leaves_the_page_free() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, &rosa(), "mode=dialog").await;
        // Nobody sees the screen of a closed dialog.
        ensure!(quiz.is_err(), "the dialog is open");
        let quiz = page.quiz(TAG);
        quiz.press("Start the quiz").await?;
        until_title(&quiz, ROSA).await?;
        tell(page, "quiz.src = ''").await?;
        until(
            page,
            "a closed dialog",
            "!root.querySelector('dialog').open",
        )
        .await?;
        let free = "document.documentElement.style.overflow === ''";
        until(page, "the page to be free", free).await?;
        quiz.until("the button", has_button("Start the quiz"))
            .await?;
        quiz.press("Start the quiz").await?;
        until_title(&quiz, crate::BUILT_IN).await?;
        Ok(())
    })
}
