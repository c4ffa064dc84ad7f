//! Browsers without WebAssembly, and a wasm that is no good.

use browser_tests::{Outcome, Setup, run};

use crate::{BARE, OWN, SCRIPT, TAG, falls_back, put, stands_in, told};

#[test]
fn p4_a_browser_without_webassembly_shows_what_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        let without = format!("<script>delete window.WebAssembly</script>{SCRIPT}");
        let words = ["has no WebAssembly", "nothing to mend"];
        falls_back(page, &without, "no-webassembly", &words).await?;
        assert_eq!(page.server().asked("/embed/*.wasm"), 0);
        Ok(())
    })
}

#[test]
fn p4_a_damaged_wasm_shows_what_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().change("/embed/*.wasm", |reply| {
            // In the middle of the code.
            let middle = reply.body.len() / 2;
            reply
                .body
                .iter_mut()
                .skip(middle)
                .take(64)
                .for_each(|it| *it = 0xff);
        });
        let words = ["/embed/quiz-", "does not compile", "copy it there again"];
        falls_back(page, SCRIPT, "damaged", &words).await
    })
}

#[test]
fn p4_half_a_wasm_shows_what_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server().change("/embed/*.wasm", |reply| {
            reply.body.truncate(reply.body.len() / 2);
        });
        let words = [".wasm", "does not compile", "copy it there again"];
        falls_back(page, SCRIPT, "damaged", &words).await
    })
}

/// Compiles, but asks for something that this page's script doesn't give: an older copy of it.
#[test]
fn p4_a_wasm_of_another_build_shows_what_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        // (module (import "elsewhere" "what" (func)))
        let other = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x12\x01\x09elsewhere\x04what\0\0";
        page.server()
            .change("/embed/*.wasm", |reply| reply.body = other.to_vec());
        let words = [".wasm", "copy it there again"];
        falls_back(page, SCRIPT, "damaged", &words).await
    })
}

/// Everything that a page does to a quiz must be safe where it can't run.
#[test]
fn p4_a_quiz_that_cannot_run_can_be_changed_moved_and_removed() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change("/embed/*.wasm", |reply| reply.body.truncate(1000));
        put(page, "/", SCRIPT, BARE);
        page.open("/").await?;
        stands_in(page, TAG, false).await?;
        let touch = "
            const quiz = document.querySelector('microneedling-quiz');
            for (const mode of ['dialog', 'inline']) quiz.mode = mode;
            quiz.restart();
            quiz.open();
            quiz.close();
            quiz.bookingLabel = 'Come and see us';
            const place = document.createElement('section');
            document.body.append(place);
            place.append(quiz);
            quiz.remove();
            setTimeout(() => {
                place.append(quiz);
                arguments[0]();
            });";
        page.script_async(touch, vec![]).await?;
        let seen = crate::shown(page, TAG).await?;
        assert_eq!(seen.items, crate::BENEFITS);
        let names: Vec<_> = seen.links.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(names, ["Come and see us"]);
        let seen = page.watched().await?;
        assert_eq!(seen.errors, [""; 0]);
        told(page, &[TAG], "damaged", &[]).await?;
        // One that comes later says so for itself.
        page.script(
            "document.body.insertAdjacentHTML('afterbegin', arguments[0])",
            vec![OWN.into()],
        )
        .await?;
        page.script("scrollTo(0, 0)", vec![]).await?;
        stands_in(page, TAG, true).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-error").len(), 2);
        page.console_errors().await?;
        Ok(())
    })
}

/// `ready` tells a page's own script, without becoming an error of the page where nobody asks.
#[test]
fn p4_ready_is_broken_with_the_code() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change("/embed/*.wasm", |reply| reply.body.truncate(1000));
        put(page, "/", SCRIPT, BARE);
        page.open("/").await?;
        stands_in(page, TAG, false).await?;
        let ready = "document.querySelector('microneedling-quiz').ready
            .then(() => arguments[0]('ready'), ({ code }) => arguments[0](code))";
        let told = page.script_async(ready, vec![]).await?;
        assert_eq!(told, "damaged");
        assert_eq!(page.watched().await?.errors, [""; 0]);
        page.console_errors().await?;
        Ok(())
    })
}

/// Some browsers have none, and those that unit tests make up.
#[test]
fn a_browser_that_cannot_tell_what_is_near_loads_the_quiz_at_once() -> Outcome {
    run(Setup::phone(), async |page| {
        let without = format!("<script>delete window.IntersectionObserver</script>{SCRIPT}");
        put(page, "/", &without, OWN);
        page.open("/").await?;
        page.quiz(TAG).alive().await?;
        Ok(())
    })
}
