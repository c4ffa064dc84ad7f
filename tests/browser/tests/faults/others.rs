//! The same of the other files: languages, the single file, the page for an iframe.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use serde_json::Value;

use crate::built;
use crate::files::{Fate, every_fate, files, put, silent, works};
use crate::frames::{self, Case, State};

const ENGLISH: &str = "What would you like to change about your skin?";

/// The quiz works in English, and one fault of its language is told.
fn in_english(it: &State, file: &str) -> Result<()> {
    ensure!(it.alive && !it.busy && it.benefits == 6, "{it:?}");
    it.told_each_once()?;
    let [code] = it.codes()[..] else {
        anyhow::bail!("not one fault: {it:?}");
    };
    ensure!(["missing", "language"].contains(&code), "{it:?}");
    let message = it.messages().concat();
    ensure!(
        message.contains(file) && message.contains("copy it there"),
        "{it:?}"
    );
    Ok(())
}

#[test]
fn a_language_that_is_no_good_leaves_english() -> Outcome {
    run(Setup::phone(), async |page| {
        let case = |name: &str, folder: &str| Case {
            lang: "de",
            ..Case::of_folder(name, folder)
        };
        let file = "lang/de.json";
        for it in every_fate(page, &files("quiz")?, file, case).await? {
            in_english(&it, file)?;
        }
        Ok(())
    })
}

#[test]
fn every_language_may_be_missing_or_a_page() -> Outcome {
    run(Setup::phone(), async |page| {
        let mut cases = Vec::new();
        for lang in ["ar", "de", "es", "fr", "pl", "pt"] {
            let file = format!("lang/{lang}.json");
            let mut files = files("quiz")?;
            files.push(file.clone());
            for fate in [Fate::Missing, Fate::Page, Fate::Whole] {
                let folder = format!("/{lang}/{}/", fate.name());
                put(page, &folder, &files, &file, fate)?;
                let name = format!("{lang}-{}", fate.name());
                cases.push(Case {
                    lang,
                    ..Case::of_folder(&name, &folder)
                });
            }
        }
        for some in cases.chunks(frames::AT_ONCE) {
            frames::open(page, some).await?;
            for (name, it) in frames::until(page, "every quiz", |it| it.alive).await? {
                let whole = name.ends_with("whole");
                ensure!((it.title == ENGLISH) != whole, "{it:?}");
            }
            frames::walk(page, some.iter().map(|it| it.name.as_str())).await?;
            for (name, it) in frames::look(page).await? {
                if name.ends_with("whole") {
                    works(&it)?;
                } else {
                    in_english(&it, &format!("lang/{}.json", &name[..2]))?;
                }
            }
            page.console_errors().await?;
        }
        Ok(())
    })
}

#[test]
fn a_single_file_that_is_no_good_leaves_the_page_as_it_is() -> Outcome {
    run(Setup::phone(), async |page| {
        let file = "microneedling-quiz.single.js";
        let case = |name: &str, folder: &str| Case {
            script: format!("{folder}{file}"),
            ..Case::after(name, "")
        };
        let all = every_fate(page, &[file.into()], file, case).await?;
        silent(all)
    })
}

/// Opens a page with a frame of the quiz's own page for every fate of one of its files.
async fn framed(page: &Page, spoilt: &str) -> Result<()> {
    let mut all = files("quiz")?;
    all.extend(["frame.html".into(), "frame.js".into()]);
    let mut frames = Vec::new();
    for fate in Fate::all() {
        let name = fate.name();
        put(page, &format!("/{name}/"), &all, spoilt, fate)?;
        frames.push(frames::frame(&name, &format!("/{name}/frame.html")));
    }
    // The page around them is whole, and its own.
    page.server().watch(false);
    let watched = |reply: &mut browser_tests::Reply| {
        let script = browser_tests::WATCH;
        let text = String::from_utf8_lossy(&reply.body).into_owned();
        reply.body = text
            .replace("<head>", &format!("<head>{script}"))
            .into_bytes();
    };
    page.server().change("/*/frame.html", watched);
    frames::around(page, &frames.concat()).await
}

#[test]
fn a_frames_page_that_is_no_good_harms_nobody() -> Outcome {
    run(Setup::phone(), async |page| {
        framed(page, "frame.html").await?;
        // Cut behind both scripts it is whole.
        frames::until(page, "the last cut to work", |it| {
            it.name != "cut-9" || it.alive
        })
        .await?;
        let all = frames::look(page).await?;
        for it in all.values().filter(|it| it.alive) {
            works(it)?;
        }
        for it in all.values() {
            ensure!(
                it.faults.is_empty() && it.errors.is_empty() && !it.busy,
                "{it:?}"
            );
        }
        page.console_errors().await?;
        Ok(())
    })
}

#[test]
fn a_frames_script_that_is_no_good_harms_nobody() -> Outcome {
    run(Setup::phone(), async |page| {
        framed(page, "frame.js").await?;
        frames::until(page, "the last cut to work", |it| {
            it.name != "cut-9" || it.alive
        })
        .await?;
        for it in frames::look(page).await?.values() {
            if it.name == "cut-9" {
                works(it)?;
            }
            ensure!(
                it.faults.is_empty() && it.errors.len() <= 1 && !it.busy,
                "{it:?}"
            );
        }
        page.console_errors().await?;
        Ok(())
    })
}

/// Nobody's browser asks for what is for people.
#[test]
fn a_visit_asks_for_no_schema_and_no_integrity() -> Outcome {
    run(Setup::phone(), async |page| {
        frames::each_works(page, &[Case::after("plain", "")]).await?;
        for file in ["integrity.json", "quiz.schema.json"] {
            ensure!(!built(file)?.is_empty(), "{file} is there");
            assert_eq!(page.server().asked(&format!("/embed/{file}")), 0);
        }
        Ok(())
    })
}

/// The frame's page without the shell in it: nothing but the frame can say what then.
#[test]
fn a_frame_without_its_shell_shows_the_booking_link() -> Outcome {
    run(Setup::phone(), async |page| {
        let mut all = files("quiz")?;
        all.extend(["frame.html".into(), "frame.js".into()]);
        let mut frames = Vec::new();
        for fate in [Fate::Missing, Fate::Page, Fate::Cut(5)] {
            let name = fate.name();
            put(page, &format!("/{name}/"), &all, &all[0], fate)?;
            let src = format!("/{name}/frame.html?booking-url=%2Fbook");
            frames.push(frames::frame(&name, &src));
        }
        frames::around(page, &frames.concat()).await?;
        let links = "
            const links = [...document.querySelectorAll('iframe')]
                .map((it) => it.contentDocument.querySelector('a')?.getAttribute('href'));
            return links.every((it) => it?.endsWith('/book'));";
        browser_tests::wait::until("a booking link in each", async || {
            let all: Value = page.script(links, vec![]).await?;
            Ok(browser_tests::Seen::if_true(all == true, || "none".into()))
        })
        .await?;
        page.console_errors().await?;
        Ok(())
    })
}
