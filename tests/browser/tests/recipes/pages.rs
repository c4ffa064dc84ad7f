//! The lines for pages: each takes a visitor to the result.

use browser_tests::{
    Context, Engine, Env, Outcome, Quiz, Result, Seen, Setup, ensure, run, run_in, wait,
};

use crate::{
    Block, EMBEDDING, EMPTY, GOOGLE, HOSTING, PLACE, README, TAG, TALL, at, block, blocks, body,
    put, quiz,
};

/// A quiz on a result that has the six benefits, and the booking link where one was asked for.
async fn taken(quiz: &Quiz<'_>, text: &str) -> Result<()> {
    let report = quiz.result_of(&[]).await?;
    assert_eq!(report.benefits.len(), 6);
    let book = "https://clinic.example/book";
    let asked = text.contains(book) || text.contains("https%3A%2F%2Fclinic.example%2Fbook");
    let mut links = report.links.iter().filter_map(|it| it.href.as_deref());
    ensure!(!asked || links.any(|it| it == book), "no booking link");
    Ok(())
}

#[test]
fn every_block_takes_a_visitor_to_the_result() -> Outcome {
    run(TALL, async |page| {
        let blocks = blocks("html");
        ensure!(blocks.len() >= 14, "only {} blocks", blocks.len());
        for Block { name, text } in blocks {
            let taken = async || -> Result<()> {
                // Without the hash of the build the browser runs nothing: see below.
                let text = text.replace("sha384-…", &hash()?);
                let path = format!("/{name}");
                put(page, &path, GOOGLE, &text)?;
                page.open(&path).await?;
                let quiz = quiz(page, &text).await?;
                taken(&quiz, &text).await
            };
            taken().await.context(name)?;
        }
        Ok(())
    })
}

/// The hash of the script, as `integrity.json` has it.
fn hash() -> Result<String> {
    let path = Env::get()?.dist.join("embed/integrity.json");
    let all: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let hash = all.get("microneedling-quiz.js").and_then(|it| it.as_str());
    Ok(hash.context("no hash")?.into())
}

/// Every block is run above, so none may be without a name.
#[test]
fn no_block_is_left_out() {
    for page in [EMBEDDING, HOSTING] {
        assert!(!page.contains("```html\n"), "a block without a name");
        assert!(page.contains(PLACE) || page.contains("clinic.example"));
    }
    let mut names: Vec<_> = blocks("html").into_iter().map(|it| it.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "a name stands twice");
}

#[test]
fn the_readme_has_the_same_lines() -> Result<()> {
    for name in ["two-lines", "iframe"] {
        let text = format!("```html\n{}\n```", block("html", name)?);
        ensure!(README.contains(&text), "{name} is another in the README");
    }
    Ok(())
}

#[test]
fn the_plugin_has_the_same_marks() -> Result<()> {
    const PLUGIN: &str = include_str!("../../../../wordpress/plugin/includes/assets.php");
    let marks = PLUGIN.split_once("const MARKS = '").map(|it| it.1);
    let marks = marks
        .and_then(|it| it.split_once('\''))
        .context("no marks")?;
    let line = block("html", "optimisers")?;
    ensure!(line.contains(marks.0), "{} is not in {line}", marks.0);
    Ok(())
}

/// Files on one host, the page on another, and no other file asked of that.
#[test]
fn the_files_may_be_on_another_host() -> Outcome {
    run(TALL, async |page| {
        page.server().allow_other_origins(true);
        let other = page.other_origin().await?;
        for name in ["two-lines", "single", "integrity", "iframe"] {
            let text = body(block("html", name)?)?.replace("sha384-…", &hash()?);
            let text = at(&text, &page.server().url("/embed/"));
            other.html("/page", &format!("{EMPTY}<body>{text}"));
            page.open(&other.url("/page")).await?;
            let quiz = quiz(page, &text).await.context(name)?;
            taken(&quiz, &text).await.context(name)?;
        }
        ensure!(
            other.requests().iter().all(|it| it == "GET /page"),
            "{:?}",
            other.requests()
        );
        Ok(())
    })
}

#[test]
fn the_one_file_asks_for_no_other() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "/", "", block("html", "single")?)?;
        let quiz = page.open_quiz("/").await?;
        taken(&quiz, "").await?;
        let asked = page.server().requests();
        assert_eq!(asked, ["GET /", "GET /embed/microneedling-quiz.single.js"]);
        Ok(())
    })
}

/// As a builder's box does it: a page of its own, sandboxed, in a frame that doesn't grow.
#[test]
fn the_lines_work_in_a_box_of_a_site_builder() -> Outcome {
    run(TALL, async |page| {
        let lines = [block("html", "new-tab")?, block("html", "two-lines")?].concat();
        let lines = lines.replace("https://clinic.example/book", &page.server().url("/book"));
        put(page, "/box", "", &lines)?;
        page.server().html("/book", EMPTY);
        let frame = "<iframe id=quiz src=/box width='100%' height=1150
            sandbox='allow-scripts allow-same-origin allow-forms allow-popups'></iframe>";
        page.server().html("/", &format!("{EMPTY}<body>{frame}"));
        page.open("/").await?;
        let quiz = quiz(page, frame).await?;
        taken(&quiz, "").await?;
        quiz.press("Book a consultation").await?;
        wait::until("a new tab", async || {
            let tabs = page.client().windows().await?.len();
            Ok(Seen::if_true(tabs == 2, || format!("{tabs} tabs")))
        })
        .await
    })
}

#[test]
fn an_altered_script_does_not_run() -> Outcome {
    let why = "it says so in words of its own";
    run_in(&[Engine::Chromium], why, Setup::phone(), async |page| {
        let script = block("html", "integrity")?.replace("sha384-…", &hash()?);
        let altered = |reply: &mut browser_tests::Reply| reply.body.push(b'\n');
        page.server()
            .change("/embed/microneedling-quiz.js", altered);
        let own = format!("{script}<{TAG}><p>The clinic's own words</p></{TAG}>");
        put(page, "/", "", &own)?;
        page.open("/").await?;
        let seen = "return [document.querySelector('p').checkVisibility(),
            !!customElements.get('microneedling-quiz')]";
        assert_eq!(
            page.script(seen, vec![]).await?,
            serde_json::json!([true, false])
        );
        // The browser says it, and nobody else can.
        let errors = page.console_errors().await?;
        ensure!(
            errors.iter().any(|it| it.contains("integrity")),
            "{errors:?}"
        );
        Ok(())
    })
}
