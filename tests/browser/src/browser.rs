//! A started browser, and those that wait for the next test.
//!
//! Starting one costs one to three seconds of both cores, a fresh tab in a running one a tenth. So
//! a browser whose test passed serves the next one that wants the same start-up settings.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::time::timeout;

use crate::driver::Driver;
use crate::{Engine, Setup};

/// More idle browsers than this are memory for nothing.
const MOST_IDLE: usize = 6;

/// Enough for a tab on a busy machine.
pub(crate) const LIMIT: Duration = Duration::from_secs(10);
/// Enough for a browser on a busy machine.
const START_LIMIT: Duration = Duration::from_mins(1);

/// They end with the process: each one's guard sees to that.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser with an open session.
#[derive(Debug)]
pub(crate) struct Browser {
    pub engine: Engine,
    driver: Driver,
    session: String,
    /// What it was started with; the rest of a [`Setup`] can be changed in a running one.
    kind: String,
}

impl Browser {
    /// One that waits, or a new one; what a new one's driver says goes to a file.
    pub async fn get(engine: Engine, setup: &Setup, log: &Path) -> Result<(Self, Client)> {
        let kind = engine.kind(setup);
        while let Some(browser) = take(engine, &kind) {
            // One that has died or hangs meanwhile is dropped.
            if let Ok(Ok(client)) = timeout(LIMIT, browser.enter()).await {
                return Ok((browser, client));
            }
        }
        let start = async {
            let browser = Self::start(engine, setup, kind, log).await?;
            let client = browser.enter().await?;
            Ok((browser, client))
        };
        let started = timeout(START_LIMIT, start).await;
        started.with_context(|| format!("{engine} does not start; see {}", log.display()))?
    }

    async fn start(engine: Engine, setup: &Setup, kind: String, log: &Path) -> Result<Self> {
        let driver = Driver::start(engine, setup, log).await?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(setup, &driver.folder()))
            .connect(&driver.url())
            .await
            .with_context(|| format!("{engine} refuses; see {}", log.display()))?;
        client.persist().await?;
        let session = client.session_id().await?.context("no session")?;
        Ok(Self {
            engine,
            driver,
            session,
            kind,
        })
    }

    /// Opens a fresh tab and closes all others.
    ///
    /// The client is a new one as well, because it lives in the runtime of one test.
    async fn enter(&self) -> Result<Client> {
        let url = self.driver.url();
        let connector = HttpConnector::new();
        let client = Client::with_existing_session(&url, &self.session, connector).await?;
        client.persist().await?;
        let old = client.windows().await?;
        let new = self.engine.new_tab(&client).await?;
        for tab in old {
            client.switch_to_window(tab).await?;
            client.close_window().await?;
        }
        client.switch_to_window(new).await?;
        self.engine.clean(&client).await?;
        Ok(client)
    }

    /// Keeps it for the next test.
    pub fn give_back(self) {
        let mut idle = idle();
        idle.push(self);
        if idle.len() > MOST_IDLE {
            let oldest = idle.remove(0);
            // Ending it takes a moment in which others may take theirs.
            std::mem::drop(idle);
            std::mem::drop(oldest);
        }
    }
}

fn take(engine: Engine, kind: &str) -> Option<Browser> {
    let mut idle = idle();
    let fits = |it: &Browser| it.engine == engine && it.kind == kind;
    let place = idle.iter().position(fits)?;
    Some(idle.remove(place))
}

fn idle() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
