//! Does a list of steps on a page, and looks after each.

use std::collections::BTreeMap;

use browser_tests::{Context, Engine, Page, Reply, Result, Seen, ensure, wait};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::engine::{Engines, Shown};
use crate::hands;
use crate::steps::Step;
use crate::tables::DOCUMENTS;

/// What the page does by itself, one after the other.
const SCRIPTS: [&str; 4] = [
    include_str!("page/settle.js"),
    include_str!("page/hands.js"),
    include_str!("page/rules.js"),
    include_str!("page/play.js"),
];

const BODY: &str = "<header><h1>A clinic</h1><a href=#below>Prices</a></header>\
    <main><microneedling-quiz><p>The quiz needs JavaScript.</p></microneedling-quiz></main>\
    <aside></aside><p id=below style='height: 1500px'>More words</p>";

/// So many steps in one command: a driver waits half a minute for one, and a step may rest long.
const AT_ONCE: usize = 25;

/// How a run went.
#[derive(Debug)]
pub struct Played {
    /// The step after which something was wrong, and what.
    pub broken: Option<(usize, String)>,
    /// How many results were held against the engine.
    pub results: usize,
    /// The memory of the wasm at the end, in its pages of 64 KB.
    pub pages: f64,
}

/// What the page tells of some steps.
#[derive(Debug, Deserialize)]
struct Told {
    /// The first step that went wrong, or how many there were.
    at: usize,
    fault: Option<String>,
    seen: Vec<Shown>,
}

/// Opens a page with a quiz and with what plays on it.
pub async fn open(page: &Page) -> Result<()> {
    let server = page.server();
    server.watch(true);
    let documents: BTreeMap<_, _> = DOCUMENTS.into_iter().collect();
    for (name, text) in &documents {
        server.put(
            &format!("/doc/{name}.json"),
            Reply::new("application/json", *text),
        );
    }
    server.put("/doc/missing.json", Reply::not_found());
    let alone = Engines::get().alone();
    let known = format!(
        "monkey.documents = {};\nmonkey.alone = {};",
        json!(documents),
        json!(alone)
    );
    server.put(
        "/monkey.js",
        Reply::script(format!("{}\n{known}", SCRIPTS.join("\n"))),
    );
    let head = "<script src='/monkey.js'></script>";
    let script = "<script src='/embed/microneedling-quiz.js' async></script>";
    server.html(
        "/monkey.html",
        &format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>A clinic</title>\
             <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>\
             {head}{script}<body>{BODY}"
        ),
    );
    page.open("/monkey.html").await?;
    begun(page).await
}

/// Waits until the quiz of a page that has just come rests.
pub async fn begun(page: &Page) -> Result<()> {
    wait::until("the page to begin", async || {
        let there = "return Boolean(window.monkey?.alone && monkey.root())";
        let there: bool = page.read(there, vec![]).await?;
        Ok(Seen::if_true(there, || "no quiz".into()))
    })
    .await?;
    let settled = "const done = arguments[0];
        monkey.settled().then(() => done(null), (fault) => done(`${fault}`));";
    let fault = page.script_async(settled, vec![]).await?;
    ensure!(fault.is_null(), "{fault}");
    Ok(())
}

/// Does these steps, up to the first that breaks something.
pub async fn play(page: &Page, steps: &[Step]) -> Result<Played> {
    let mut played = Played {
        broken: None,
        results: 0,
        pages: 0.0,
    };
    let mut from = 0;
    while from < steps.len() {
        let rest = &steps[from..];
        let many = rest
            .iter()
            .take(AT_ONCE)
            .take_while(|it| !hands::are_for(it))
            .count();
        let told = if many == 0 {
            one(page, &rest[0]).await
        } else {
            some(page, &rest[..many]).await
        };
        let told = match told {
            Ok(told) => told,
            // A driver that can't go on is a fault of the step as well.
            Err(fault) => Told {
                at: 0,
                fault: Some(format!("{fault:#}")),
                seen: vec![],
            },
        };
        for shown in &told.seen {
            match Engines::get().judge(shown) {
                Ok(results) => played.results += results,
                Err(fault) => {
                    played.broken = Some((from + shown.at, format!("{fault:#}")));
                    return Ok(played);
                }
            }
        }
        let fault = match told.fault {
            Some(fault) => Some(fault),
            None => strange(page).await?,
        };
        if let Some(fault) = fault {
            played.broken = Some((from + told.at.min(many.max(1) - 1), fault));
            return Ok(played);
        }
        from += many.max(1);
    }
    let pages = page.read("return monkey.pages()", vec![]).await;
    played.pages = pages.context("reading the memory")?;
    Ok(played)
}

/// Steps that the page does by itself.
async fn some(page: &Page, steps: &[Step]) -> Result<Told> {
    let play = "const [steps, done] = arguments;
        monkey.play(steps).then(done, (fault) => done({ at: 0, fault: `${fault}`, seen: [] }));";
    told(page.script_async(play, vec![json!(steps)]).await?)
}

/// A step for the driver.
async fn one(page: &Page, step: &Step) -> Result<Told> {
    if !matches!(step, Step::Reload) {
        page.script("monkey.begin()", vec![]).await?;
    }
    hands::act(page, step).await?;
    if matches!(step, Step::Reload) {
        begun(page).await?;
        page.script("monkey.begin()", vec![]).await?;
    }
    let end = "const [step, done] = arguments;
        const told = ({ fault, seen }) => ({ at: 0, fault, seen: seen ? [{ at: 0, ...seen }] : [] });
        monkey.end(step).then((it) => done(told(it)), (fault) => done(told({ fault: `${fault}` })));";
    told(page.script_async(end, vec![json!(step)]).await?)
}

fn told(value: Value) -> Result<Told> {
    let text = value.to_string();
    serde_json::from_value(value).with_context(|| format!("the page answered {text}"))
}

/// What the browser says of errors, but for those that the page has held against its rules.
async fn strange(page: &Page) -> Result<Option<String>> {
    let errors = page.console_errors().await?;
    let known = |line: &String| {
        let own = line.contains("microneedling-quiz: ");
        // To Chromium alone an answer of 404 is an error.
        let missing = page.engine() == Engine::Chromium && line.contains("/doc/missing.json");
        own || missing
    };
    Ok(errors.into_iter().find(|line| !known(line)))
}
