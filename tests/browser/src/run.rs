//! One test, in every engine asked for, each time on a fresh page of a fresh browser.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, Location};
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Error, Result, anyhow, bail, ensure};
use futures_util::FutureExt;
use futures_util::future::{Either, select};
use tokio::runtime::Builder;

use crate::driver::Driver;
use crate::{Engine, Env, Page, Server, Setup};

/// No test takes longer; one that does hangs.
const LIMIT: Duration = Duration::from_mins(3);

/// Ctrl-C was pressed: what hasn't begun needn't.
static STOPPED: AtomicBool = AtomicBool::new(false);

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

/// Runs a test in each engine of `MQ_BROWSERS`.
///
/// It fails as well where the console shows an error. A page that fails is photographed.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a test hands over its body and keeps nothing"
)]
#[track_caller]
pub fn run(setup: Setup, body: impl AsyncFn(&Page) -> Result<()>) -> Outcome {
    let name = name(Location::caller());
    everywhere(setup, &name, &body).map_err(|fault| Failure(format!("{fault:#}")))
}

fn everywhere(setup: Setup, name: &str, body: &impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    let env = Env::get()?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut faults = String::new();
    for engine in &env.engines {
        let name = format!("{name}.{engine}");
        if let Err(fault) = runtime.block_on(or_stopped(once(env, *engine, setup, &name, body))) {
            faults = format!("{faults}\nin {engine}: {fault:#}");
        }
    }
    ensure!(faults.is_empty(), "{faults}");
    Ok(())
}

/// The name of the test, which libtest gives to its thread.
fn name(caller: &Location<'_>) -> String {
    let thread = std::thread::current();
    let name = thread.name().filter(|name| *name != "main");
    let name = name.map_or_else(|| format!("line-{}", caller.line()), Into::into);
    let file = std::path::Path::new(caller.file()).file_stem();
    let file = file.unwrap_or_default().to_string_lossy();
    format!("{file}.{}", name.replace("::", "."))
}

/// Ctrl-C ends the browser too, which is in no terminal's group of processes.
async fn or_stopped(test: impl Future<Output = Result<()>>) -> Result<()> {
    let stop = pin!(tokio::signal::ctrl_c());
    if !STOPPED.load(Ordering::Relaxed)
        && let Either::Left((outcome, _)) = select(pin!(test), stop).await
    {
        return outcome;
    }
    STOPPED.store(true, Ordering::Relaxed);
    bail!("stopped by Ctrl-C")
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
    // Dropped in any case, after the page.
    let driver = Driver::start(engine, &logs.join(format!("{name}.log"))).await?;
    let page = Page::start(engine, &driver, server, setup, &env.out).await?;
    let outcome = match watched(&page, body).await {
        Ok(()) => no_errors(&page).await,
        Err(fault) => Err(fault),
    };
    let outcome = match outcome {
        Ok(()) => Ok(()),
        Err(fault) => Err(with_evidence(&page, name, fault).await),
    };
    // The browser isn't asked to close, which takes half a second: it ends with its driver.
    outcome
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
