//! One test, in every engine asked for, each time in a fresh tab and on a server of its own.

use std::any::Any;
use std::fmt;
use std::io::Write;
use std::panic::{AssertUnwindSafe, Location};
use std::time::Duration;

use anyhow::{Context, Error, Result, anyhow, bail, ensure};
use futures_util::FutureExt;
use tokio::runtime::Builder;

use crate::browser::{self, Browser};
use crate::{Engine, Env, Page, Server, Setup};

/// No test takes longer; one that does hangs.
const LIMIT: Duration = Duration::from_mins(3);

/// Why a test failed, in every engine where it did.
pub struct Failure(String);

impl fmt::Debug for Failure {
    /// What libtest prints: the words alone, however the error came about.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a test function returns.
pub type Outcome = Result<(), Failure>;

/// Runs a test in each engine of `MQ_BROWSERS` that can be what the setup says; each other one is
/// named in a line that shows even where the test passes.
///
/// It fails as well where the console shows an error, and only where it fails twice; a second try
/// that passes is told in a line. A page that fails is photographed.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a test hands over its body and keeps nothing"
)]
#[track_caller]
pub fn run(setup: Setup, body: impl AsyncFn(&Page) -> Result<()>) -> Outcome {
    let lacking = |engine| setup.lacking(engine);
    everywhere(setup, &name(Location::caller()), &lacking, &body)
}

/// Runs a test in some engines only; `why` says what keeps it from the others.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a test hands over its body and keeps nothing"
)]
#[track_caller]
pub fn run_in(
    engines: &[Engine],
    why: &str,
    setup: Setup,
    body: impl AsyncFn(&Page) -> Result<()>,
) -> Outcome {
    let lacking = |engine| {
        if engines.contains(&engine) {
            setup.lacking(engine)
        } else {
            Some(why)
        }
    };
    everywhere(setup, &name(Location::caller()), &lacking, &body)
}

fn everywhere<'a>(
    setup: Setup,
    name: &str,
    lacking: &impl Fn(Engine) -> Option<&'a str>,
    body: &impl AsyncFn(&Page) -> Result<()>,
) -> Outcome {
    let run = || {
        let env = Env::get()?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let mut faults = String::new();
        for engine in &env.engines {
            if let Some(why) = lacking(*engine) {
                told(&format!("skipped in {engine}: {name}: {why}"));
                continue;
            }
            let name = format!("{name}.{engine}");
            let attempt = || runtime.block_on(once(env, *engine, setup, &name, body));
            let Err(fault) = attempt() else { continue };
            // Browsers on a busy machine stumble now and then; what is broken fails again.
            match attempt() {
                Ok(()) => told(&format!("passed at the second try: {name}: {fault:#}")),
                Err(again) => faults = format!("{faults}\nin {engine}: {again:#}"),
            }
        }
        ensure!(faults.is_empty(), "{faults}");
        Ok(())
    };
    run().map_err(|fault: Error| Failure(format!("{fault:#}")))
}

/// A line that shows even where the test passes, as one of eprintln! doesn't.
fn told(line: &str) {
    std::io::stderr()
        .write_all(format!("{line}\n").as_bytes())
        .ok();
}

/// The suite, and the name of the test, which libtest gives to its thread.
fn name(caller: &Location<'_>) -> String {
    let thread = std::thread::current();
    let name = thread.name().filter(|name| *name != "main");
    let name = name.map_or_else(|| format!("line-{}", caller.line()), Into::into);
    let file = caller.file();
    // A suite of several files is a folder.
    let suite = file.rsplit_once("tests/").map_or(file, |(_, it)| it);
    let suite = suite.split(['/', '.']).next().unwrap_or_default();
    format!("{suite}.{}", name.replace("::", "."))
}

async fn once(
    env: &Env,
    engine: Engine,
    setup: Setup,
    name: &str,
    body: &impl AsyncFn(&Page) -> Result<()>,
) -> Result<()> {
    let server = Server::start(&env.dist).await?;
    let logs = env.out.join("logs");
    std::fs::create_dir_all(&logs)?;
    let log = logs.join(format!("{name}.log"));
    let (browser, client) = Browser::get(engine, &setup, &log).await?;
    let page = Page::start(engine, client, server, setup, &env.out).await?;
    let outcome = match watched(&page, body).await {
        Ok(()) => no_errors(&page).await,
        Err(fault) => Err(fault),
    };
    match outcome {
        Ok(()) => {
            // One that can't be left in order is ended instead, with its driver.
            let left = tokio::time::timeout(browser::LIMIT, page.leave()).await;
            if matches!(left, Ok(Ok(()))) {
                browser.give_back();
            }
            Ok(())
        }
        Err(fault) => Err(with_evidence(&page, name, fault).await),
    }
}

/// The test itself; a panic and too long a time are failures like any other.
async fn watched(page: &Page, body: &impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    let body = AssertUnwindSafe(body(page)).catch_unwind();
    match tokio::time::timeout(LIMIT, body).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(message(panic.as_ref())),
        Err(_) => bail!("not done after {} s", LIMIT.as_secs()),
    }
}

fn message(panic: &(dyn Any + Send)) -> Error {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    anyhow!("{}", text.unwrap_or("it panicked"))
}

async fn no_errors(page: &Page) -> Result<()> {
    let errors = page.console_errors().await.context("reading the console")?;
    ensure!(
        errors.is_empty(),
        "errors on the console:\n{}",
        errors.join("\n")
    );
    Ok(())
}

/// Adds what can still be learned of a page that failed.
async fn with_evidence(page: &Page, name: &str, fault: Error) -> Error {
    let picture = match page.picture(name).await {
        Ok(path) => format!("picture: {}", path.display()),
        Err(fault) => format!("no picture: {fault:#}"),
    };
    let errors = page.console_errors().await.unwrap_or_default();
    let console = errors.iter().map(|line| format!("\nconsole: {line}"));
    anyhow!("{fault:#}\n{picture}{}", console.collect::<String>())
}
