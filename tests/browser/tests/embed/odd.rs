//! What pages have around a quiz, that nobody thinks of.

use browser_tests::{Outcome, Setup, run};
use serde_json::json;

use crate::{BARE, OWN, SCRIPT, TAG, put, stands_in, until};

/// Words of a visitor of the page, in which no script is let through, stand before ours.
#[test]
fn an_image_with_the_name_of_something_leads_no_file_astray() -> Outcome {
    run(Setup::phone(), async |page| {
        let other = page.other_origin().await?;
        other.allow_other_origins(true);
        let evil = other.url("/evil/a.png");
        for words in [
            format!("<img name=currentScript src='{evil}'>"),
            format!("<form name=currentScript action='{evil}'></form>"),
            format!("<img name=baseURI src='{evil}'><img name=body src='{evil}'>"),
            format!("<img id=script name=script src='{evil}'>"),
        ] {
            put(page, "/", "", &format!("{words}{SCRIPT}{BARE}"));
            page.open("/").await?;
            if !words.contains("baseURI") {
                page.quiz(TAG).alive().await?;
            }
            assert_eq!(
                other.asked("/evil/*.js") + other.asked("/evil/*.wasm"),
                0,
                "{words}"
            );
            page.console_errors().await?;
        }
        Ok(())
    })
}

#[test]
fn a_form_with_an_input_called_lang_says_its_language() -> Outcome {
    run(Setup::phone(), async |page| {
        let form = format!("<form lang=de><input name=lang>{BARE}</form>");
        put(page, "/", SCRIPT, &form);
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        let lang = "return document.querySelector('microneedling-quiz').shadowRoot
            .querySelector('[lang]').lang";
        assert_eq!(page.script(lang, vec![]).await?, "de");
        Ok(())
    })
}

#[test]
fn a_page_that_keeps_the_shell_from_drawing_has_its_own_words() -> Outcome {
    run(Setup::phone(), async |page| {
        let broken = "<script>
            document.querySelectorAll = () => { throw new Error('mine') };</script>";
        put(page, "/", &format!("{broken}{SCRIPT}"), OWN);
        page.open("/").await?;
        stands_in(page, TAG, true).await?;
        let told = "return mqWatch.events.some((it) => it.name === 'mq-error')";
        until(page, "a word of it", told).await?;
        page.console_errors().await?;
        Ok(())
    })
}

/// Opened where nobody can see it, a dialog would only keep the page from being used.
#[test]
fn a_dialog_in_a_hidden_part_locks_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        for around in ["div hidden", "details", "div style='display: none'"] {
            let end = around.split(' ').next().unwrap_or_default();
            let quiz = format!("<{TAG} mode=dialog loading=eager></{TAG}>");
            let body = format!("<{around}>{quiz}</{end}><button id=mine>Mine</button>");
            put(page, "/", SCRIPT, &body);
            // A link opens the dialog by itself.
            page.open("/other").await.ok();
            page.open("/#mq=1naJgQAJgAECAAQ").await?;
            let there = "return document.querySelector('microneedling-quiz').shadowRoot
                ?.querySelector('[part~=result]') != null";
            until(page, "the result", there).await?;
            let free = "return document.documentElement.style.overflow === ''
                && !document.querySelector('microneedling-quiz').shadowRoot.querySelector('dialog').open";
            page.script(
                "document.querySelector('microneedling-quiz').open()",
                vec![],
            )
            .await?;
            until(page, "a page that is free", free).await?;
            page.console_errors().await?;
        }
        Ok(())
    })
}

/// What a page does to its root while a dialog is open stays.
#[test]
fn a_dialog_gives_back_what_it_took_and_no_more() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = format!("<{TAG} mode=dialog loading=eager></{TAG}>");
        put(page, "/", SCRIPT, &quiz);
        page.open("/").await?;
        until(
            page,
            "the element",
            "return document.querySelector('microneedling-quiz').shadowRoot != null",
        )
        .await?;
        let root = "
            const quiz = document.querySelector('microneedling-quiz');
            const { style } = document.documentElement;
            style.setProperty('--vh', '8px');
            style.overflow = 'scroll';
            quiz.open();
            const during = style.overflow;
            style.setProperty('--vh', '4px');
            quiz.close();
            setTimeout(() => arguments[0]([during, style.overflow, style.getPropertyValue('--vh')]), 50);";
        let seen = page.script_async(root, vec![]).await?;
        assert_eq!(seen, json!(["hidden", "scroll", "4px"]));
        Ok(())
    })
}

/// `document.open()` takes every listener of what was there.
#[test]
fn a_page_that_is_written_anew_has_a_quiz_that_hears() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "/", SCRIPT, BARE);
        page.open_quiz("/").await?.alive().await?;
        let again = "
            document.open();
            document.write('<!doctype html><html lang=en><title>Anew</title><body>' + arguments[0]);
            document.close();";
        page.script(again, vec![BARE.into()]).await?;
        let quiz = page.quiz(TAG);
        quiz.alive().await?;
        quiz.answer("goals", &["fine-lines"]).await?;
        assert_eq!(quiz.question().await?.as_deref(), Some("noticeable"));
        Ok(())
    })
}

/// Into a frame of the page and back, as editors and small windows do.
#[test]
fn a_quiz_that_goes_to_another_document_keeps_its_looks_and_answers() -> Outcome {
    run(Setup::phone(), async |page| {
        let frame =
            "<iframe srcdoc='<!doctype html><html lang=en><body>' width=350 height=700></iframe>";
        put(page, "/", SCRIPT, &format!("{BARE}{frame}"));
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        quiz.choose("fine-lines").await?;
        let there = "
            const quiz = document.querySelector('microneedling-quiz');
            document.querySelector('iframe').contentDocument.body.append(quiz);
            window.moved = quiz;";
        page.script(there, vec![]).await?;
        let dressed = "const it = moved.shadowRoot?.querySelector('.card');
            return it != null && getComputedStyle(it).borderTopLeftRadius !== '0px';";
        until(page, "its looks in the frame", dressed).await?;
        page.script("document.body.append(moved)", vec![]).await?;
        until(page, "its looks back on the page", dressed).await?;
        assert_eq!(quiz.alive().await?.chosen(), ["fine-lines"]);
        Ok(())
    })
}
