//! What `docs/embedding.md` and `docs/hosting.md` give to paste works as it stands.
//!
//! Blocks for pages are marked by a name behind the language (` ```html gtm `), and so are lines of
//! a policy (` ```text csp-same `). Where a block names <https://clinic.example>, the test's own
//! server takes its place.

mod codes;
mod events;
mod pages;
mod policies;

use browser_tests::{Context, Page, Quiz, Result, Setup};

const EMBEDDING: &str = include_str!("../../../../docs/embedding.md");
const HOSTING: &str = include_str!("../../../../docs/hosting.md");
const README: &str = include_str!("../../../../README.md");

/// Where the recipes have the files.
const PLACE: &str = "https://clinic.example/quiz/";

/// A page with nothing on it, and no icon to ask for.
const EMPTY: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>A clinic</title>
    <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>";

/// What Google's own lines would have made.
const GOOGLE: &str = "<script>
    window.dataLayer = [];
    function gtag() { dataLayer.push([...arguments]); }
</script>";

/// A window that shows all of a frame: the driver of `WebKit` misses what it has to scroll to.
const TALL: Setup = Setup::desktop().at(900, 9000);

/// The name of the element.
const TAG: &str = "microneedling-quiz";

/// A block that is to be pasted.
#[derive(Clone, Debug)]
struct Block {
    name: String,
    text: &'static str,
}

/// The blocks of a language on both pages, in order, with their names.
fn blocks(lang: &str) -> Vec<Block> {
    let start = format!("```{lang} ");
    let all = [EMBEDDING, HOSTING].map(|page| {
        let found = page.split(&start).skip(1);
        let found = found.filter_map(|it| it.split_once("\n```"));
        found.filter_map(|(it, _)| {
            let (name, text) = it.split_once('\n')?;
            let name = name.to_owned();
            Some(Block { name, text })
        })
    });
    all.into_iter().flatten().collect()
}

/// The block of a name.
fn block(lang: &str, name: &str) -> Result<&'static str> {
    let found = blocks(lang).into_iter().find(|it| it.name == name);
    let found = found.with_context(|| format!("no block ```{lang} {name}"))?;
    Ok(found.text)
}

/// With the quiz's files on this server; where a version is named, that is the built one.
fn at(text: &str, base: &str) -> String {
    let version = format!("{PLACE}0.1.0/");
    text.replace(&version, base).replace(PLACE, base)
}

/// A block as a whole page: with the script or the element that it leaves to another block.
fn body(text: &str) -> Result<String> {
    let mut all = text.to_owned();
    if !all.contains("microneedling-quiz.") && !all.contains("<iframe") {
        all = format!("{}\n{all}", block("html", "box-head")?);
    }
    let has_place = ["<microneedling-quiz", "data-microneedling-quiz", "<iframe"];
    if !has_place.iter().any(|it| all.contains(it)) {
        all.push_str("\n<microneedling-quiz booking-url='#book'></microneedling-quiz>");
    }
    Ok(all)
}

/// Puts such a page there, on the server of the files.
fn put(page: &Page, path: &str, head: &str, text: &str) -> Result<()> {
    let text = at(&body(text)?, &page.server().url("/embed/"));
    let document = format!("{EMPTY}{head}<body><h1>A clinic</h1>{text}");
    page.server().html(path, &document);
    Ok(())
}

/// The quiz of a page, in its frame where it has one.
async fn quiz<'a>(page: &'a Page, text: &str) -> Result<Quiz<'a>> {
    if text.contains("<iframe") {
        page.enter_frame("#quiz").await?;
    }
    let quiz = page.quiz(TAG);
    quiz.alive().await?;
    Ok(quiz)
}
