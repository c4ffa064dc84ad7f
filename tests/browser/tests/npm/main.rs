//! The package: pages that Vite built with it, one plain and one of React.
//!
//! `cargo xtask test` builds them from `tests/npm/` and names their folder in `MQ_NPM`.

mod manifest;
mod react;
mod vite;

use std::path::PathBuf;

use browser_tests::{Context, Page, Result, Seen, Server, ensure, wait};

/// The name of the element.
const TAG: &str = "microneedling-quiz";

/// What the package's README says is enough.
const POLICY: &str =
    "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; object-src 'none'";

/// Serves what was built from a folder of `tests/npm/`, under a strict policy.
async fn site(folder: &str) -> Result<Server> {
    let built = std::env::var_os("MQ_NPM").map(PathBuf::from);
    let built = built.context("MQ_NPM is not set: run `cargo xtask test`")?;
    let built = built.join(folder);
    ensure!(built.is_dir(), "there is no {}", built.display());
    let server = Server::start(&built).await?;
    server.watch(true);
    server.header("content-security-policy", POLICY);
    Ok(server)
}

/// The scripts that were asked for, without the hashes in their names, in alphabetical order.
fn scripts(server: &Server) -> Vec<String> {
    let mut names: Vec<_> = server
        .requests()
        .iter()
        .filter_map(|it| it.strip_prefix("GET /assets/")?.strip_suffix(".js"))
        .map(|it| it.split('-').next().unwrap_or(it).to_owned())
        .collect();
    names.sort();
    names
}

/// Waits until a script returns true.
async fn until(page: &Page, what: &str, script: &str) -> Result<()> {
    wait::until(what, async || {
        let seen = page.script(script, vec![]).await?;
        Ok(Seen::if_true(seen == true, || seen.to_string()))
    })
    .await
}

/// Nothing went wrong, and the policy had nothing to block.
async fn no_fault(page: &Page) -> Result<()> {
    let seen = page.watched().await?;
    ensure!(seen.violations.is_empty(), "{:?}", seen.violations);
    ensure!(seen.errors.is_empty(), "{:?}", seen.errors);
    ensure!(seen.console.is_empty(), "{:?}", seen.console);
    let faults = seen.named("mq-error");
    ensure!(faults.is_empty(), "{faults:?}");
    Ok(())
}
