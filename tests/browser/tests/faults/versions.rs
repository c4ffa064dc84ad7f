//! Files of two versions side by side, as after an update that caches or hosts took in by halves.

use browser_tests::{Outcome, Page, Reply, Result, Setup, ensure, run};

use crate::files::{stands_in, works};
use crate::frames::{self, Case};
use crate::{built, named};

/// The hash in the names of the built files.
fn hash() -> Result<String> {
    let name = named("quiz-", ".js")?;
    Ok(name
        .trim_start_matches("quiz-")
        .trim_end_matches(".js")
        .into())
}

/// A hash of the same length that no build has.
const OTHER: &str = "0ld0ld00";

/// The shell of another version: it asks for files of another name.
fn other_shell() -> Result<Vec<u8>> {
    let text = String::from_utf8(built("microneedling-quiz.js")?)?;
    let hash = hash()?;
    ensure!(
        text.matches(&hash).count() == 1,
        "the hash stands in it once"
    );
    Ok(text.replace(&hash, OTHER).into_bytes())
}

fn script(page: &Page, path: &str, body: Vec<u8>) {
    page.server().put(path, Reply::new("text/javascript", body));
}

fn wasm(page: &Page, path: &str, body: Vec<u8>) {
    page.server()
        .put(path, Reply::new("application/wasm", body));
}

/// Each name once with other letters in its place, of the same length.
fn swapped(bytes: &[u8], from: &str, to: &str) -> Result<Vec<u8>> {
    assert_eq!(from.len(), to.len());
    let places: Vec<_> = bytes
        .windows(from.len())
        .enumerate()
        .filter(|(_, it)| *it == from.as_bytes())
        .map(|(place, _)| place)
        .collect();
    ensure!(!places.is_empty(), "no {from}");
    let mut bytes = bytes.to_vec();
    for place in places {
        bytes.splice(place..place + to.len(), to.bytes());
    }
    Ok(bytes)
}

/// By the rule of docs/hosting.md the files of the last version stay beside the new ones.
#[test]
fn a_shell_from_a_cache_runs_with_its_own_files_or_says_that_they_are_gone() -> Outcome {
    run(Setup::phone(), async |page| {
        for folder in ["/stay/", "/gone/"] {
            script(
                page,
                &format!("{folder}microneedling-quiz.js"),
                other_shell()?,
            );
            for kind in ["js", "wasm"] {
                let new = built(&named("quiz-", &format!(".{kind}"))?)?;
                let put = if kind == "js" { script } else { wasm };
                put(
                    page,
                    &format!("{folder}quiz-{}.{kind}", hash()?),
                    new.clone(),
                );
                if folder == "/stay/" {
                    put(page, &format!("{folder}quiz-{OTHER}.{kind}"), new);
                }
            }
        }
        frames::open(
            page,
            &[
                Case::of_folder("stay", "/stay/"),
                Case::of_folder("gone", "/gone/"),
            ],
        )
        .await?;
        let all = frames::settled(page).await?;
        works(&all["stay"])?;
        stands_in(
            &all["gone"],
            &["missing"],
            &["answers 404; copy it there", OTHER],
        )?;
        frames::walk(page, ["stay"]).await?;
        page.console_errors().await?;
        Ok(())
    })
}

/// The shell alone was copied.
#[test]
fn a_new_shell_among_old_files_names_what_is_missing() -> Outcome {
    run(Setup::phone(), async |page| {
        script(
            page,
            "/new/microneedling-quiz.js",
            built("microneedling-quiz.js")?,
        );
        for kind in ["js", "wasm"] {
            let old = built(&named("quiz-", &format!(".{kind}"))?)?;
            let put = if kind == "js" { script } else { wasm };
            put(page, &format!("/new/quiz-{OTHER}.{kind}"), old);
        }
        frames::open(page, &[Case::of_folder("new", "/new/")]).await?;
        let name = hash()?;
        stands_in(
            &frames::settled(page).await?["new"],
            &["missing"],
            &["copy it there", &name],
        )?;
        page.console_errors().await?;
        Ok(())
    })
}

/// The right names, and in one of them what another build has: glue and wasm don't fit.
#[test]
fn glue_and_wasm_of_two_builds_leave_what_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        let (js, bytes) = (named("quiz-", ".js")?, named("quiz-", ".wasm")?);
        let (js, bytes) = (built(&js)?, built(&bytes)?);
        // Names of imports are of one letter.
        let [a, none] = ["\u{1}m\u{1}a\0", "\u{1}m\u{1}!\0"];
        let cases = [
            ("imports", js.clone(), swapped(&bytes, a, none)?),
            ("exports", js, swapped(&bytes, "update", "UPDATE")?),
        ];
        let hash = hash()?;
        let mut all = Vec::new();
        for (name, js, bytes) in cases {
            script(
                page,
                &format!("/{name}/microneedling-quiz.js"),
                built("microneedling-quiz.js")?,
            );
            script(page, &format!("/{name}/quiz-{hash}.js"), js);
            wasm(page, &format!("/{name}/quiz-{hash}.wasm"), bytes);
            all.push(Case::of_folder(name, &format!("/{name}/")));
        }
        frames::open(page, &all).await?;
        for it in frames::settled(page).await?.values() {
            stands_in(it, &["damaged", "unknown", "trap", "script"], &[])?;
        }
        page.console_errors().await?;
        Ok(())
    })
}

/// A wasm of another build may offer all that the glue names, and call it by other numbers.
#[test]
fn a_wasm_of_another_build_that_fits_by_name_leaves_what_stands_in() -> Outcome {
    run(Setup::phone(), async |page| {
        let hash = hash()?;
        script(
            page,
            "/other/microneedling-quiz.js",
            built("microneedling-quiz.js")?,
        );
        script(
            page,
            &format!("/other/quiz-{hash}.js"),
            built(&named("quiz-", ".js")?)?,
        );
        wasm(
            page,
            &format!("/other/quiz-{hash}.wasm"),
            built(&named("own-", ".wasm")?)?,
        );
        frames::open(page, &[Case::of_folder("other", "/other/")]).await?;
        for it in frames::settled(page).await?.values() {
            stands_in(it, &["damaged"], &[".wasm", "copy it there again"])?;
        }
        page.console_errors().await?;
        Ok(())
    })
}

/// The one engine's whole files under the names of the other.
async fn misnamed(page: &Page, is: &str, called: &str, attributes: &'static str) -> Result<()> {
    let hash = hash()?;
    script(
        page,
        "/misnamed/microneedling-quiz.js",
        built("microneedling-quiz.js")?,
    );
    let files = |kind| built(&named(&format!("{is}-"), kind)?);
    script(
        page,
        &format!("/misnamed/{called}-{hash}.js"),
        files(".js")?,
    );
    wasm(
        page,
        &format!("/misnamed/{called}-{hash}.wasm"),
        files(".wasm")?,
    );
    page.server()
        .put("/own.json", Reply::new("application/json", "{}"));
    let case = Case {
        attributes: attributes.into(),
        ..Case::of_folder("misnamed", "/misnamed/")
    };
    frames::open(page, &[case]).await?;
    let all = frames::settled(page).await?;
    let it = &all["misnamed"];
    if it.own {
        stands_in(it, &["script", "damaged"], &["copy it there again"])?;
    }
    page.console_errors().await?;
    it.told_each_once()
}

#[test]
fn the_engine_for_documents_under_the_name_of_the_other_is_told() -> Outcome {
    run(Setup::phone(), async |page| {
        misnamed(page, "own", "quiz", "").await
    })
}

#[test]
fn the_plain_engine_under_the_name_of_the_other_is_told() -> Outcome {
    run(Setup::phone(), async |page| {
        misnamed(page, "quiz", "own", "src=/own.json").await
    })
}
