//! Networks of phones drop a file now and then; and a script may be kept for longer than the files
//! that it names.

use std::sync::atomic::Ordering;

use browser_tests::{Outcome, Reply, Result, Setup, ensure, run};

use crate::{BARE, OWN, SCRIPT, TAG, put, shell, stands_in, told, until};

const WASM: &str = "/embed/quiz-*.wasm";
const ENGINE: &str = "/embed/quiz-*.js";
/// Browsers ask by themselves again on a connection that was used before.
const OFTEN: usize = usize::MAX;

#[test]
fn a_file_that_was_dropped_once_is_asked_for_again() -> Outcome {
    run(Setup::phone(), async |page| {
        // A script is asked for as one, then as a file, to see what is wrong with it.
        for (file, times) in [(WASM, 1), (ENGINE, 2)] {
            page.server().hang_up(file, times);
            put(page, "/", SCRIPT, BARE);
            page.open("/").await?;
            page.quiz(TAG).alive().await?;
            page.console_errors().await?;
        }
        Ok(())
    })
}

/// In a lift: the page's own words stand in, and the quiz comes as soon as there is a network.
#[test]
fn a_quiz_that_found_no_network_comes_with_the_network() -> Outcome {
    run(Setup::phone(), async |page| {
        for file in [WASM, ENGINE] {
            let dropped = page.server().hang_up(file, OFTEN);
            put(page, "/", SCRIPT, &format!("{OWN}{BARE}"));
            page.open("/").await?;
            let eager =
                "for (const it of document.querySelectorAll(arguments[0])) it.loading = 'eager'";
            page.script(eager, vec![TAG.into()]).await?;
            stands_in(page, TAG, true).await?;
            told(page, &[TAG, TAG], "network", &["/embed/quiz-"]).await?;
            dropped.store(0, Ordering::SeqCst);
            page.script("dispatchEvent(new Event('online'))", vec![])
                .await?;
            let quiz = page.quiz(TAG);
            quiz.alive().await?;
            let both = "return [...document.querySelectorAll('microneedling-quiz')].every((it) =>
                it.shadowRoot.querySelector('fieldset')?.checkVisibility())";
            until(page, "both quizzes", both).await?;
            let ready = "document.querySelector('microneedling-quiz').ready.then(() => arguments[0]('ready'), ({ code }) => arguments[0](code))";
            assert_eq!(page.script_async(ready, vec![]).await?, "ready");
            page.console_errors().await?;
        }
        page.quiz(TAG).walk(&[]).await?;
        Ok(())
    })
}

/// A browser kept the script, the host has a new version and nothing of the old one.
#[test]
fn a_script_that_was_kept_for_too_long_renews_itself() -> Outcome {
    run(Setup::phone(), async |page| {
        let now = shell()?;
        let hash = hash(&now)?;
        let kept = |text: String| {
            let mut reply = Reply::script(text);
            reply.set("cache-control", "max-age=31536000");
            reply
        };
        let address = "/embed/microneedling-quiz.js";
        page.server()
            .put(address, kept(now.replace(&hash, "00000000")));
        put(page, "/before", SCRIPT, "");
        page.open("/before").await?;
        put(page, "/", SCRIPT, OWN);
        page.server().put(address, kept(now.clone()));
        let asked = page.server().asked(address);
        page.open("/").await?;
        stands_in(page, TAG, true).await?;
        told(page, &[TAG], "missing", &["quiz-00000000"]).await?;
        ensure!(page.server().asked(address) > asked, "not asked for anew");
        page.open("/").await?;
        page.quiz(TAG).alive().await?;
        Ok(())
    })
}

/// From another host, which says nothing of origins where a file is gone: as nginx and Apache do.
#[test]
fn a_kept_script_of_another_host_renews_itself_too() -> Outcome {
    run(Setup::phone(), async |page| {
        let now = shell()?;
        let other = page.other_origin().await?;
        let kept = |text: String| {
            let mut reply = Reply::script(text);
            reply.set("cache-control", "max-age=31536000");
            reply.set("access-control-allow-origin", "*");
            reply
        };
        other.change("/embed/*", |reply| {
            if reply.status == 200 {
                reply.set("access-control-allow-origin", "*");
            }
        });
        let address = "/embed/microneedling-quiz.js";
        let theirs = format!("<script src='{}' async></script>", other.url(address));
        other.put(address, kept(now.replace(&hash(&now)?, "00000000")));
        put(page, "/before", &theirs, "");
        page.open("/before").await?;
        put(page, "/", &theirs, OWN);
        other.put(address, kept(now.clone()));
        let asked = other.asked(address);
        page.open("/").await?;
        stands_in(page, TAG, true).await?;
        told(page, &[TAG], "cors", &["quiz-00000000", "isn't there"]).await?;
        ensure!(other.asked(address) > asked, "not asked for anew");
        page.open("/").await?;
        page.quiz(TAG).alive().await?;
        Ok(())
    })
}

/// The hash that a script names its files by.
fn hash(script: &str) -> Result<String> {
    let folder = browser_tests::Env::get()?.dist.join("embed");
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(hash) = name
            .strip_prefix("quiz-")
            .and_then(|it| it.strip_suffix(".wasm"))
        {
            ensure!(script.contains(hash), "{hash} isn't in the script");
            return Ok(hash.into());
        }
    }
    browser_tests::bail!("no wasm")
}
