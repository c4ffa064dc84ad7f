//! A driver's process, and the browser that it starts: gone when this is dropped.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use tokio::net::TcpStream;

use crate::guard::{self, Guard};
use crate::wait::{self, Seen};
use crate::{Engine, Setup};

/// Somebody else may take a free port before the driver does.
const TRIES: u32 = 3;

/// A running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    guard: Guard,
    port: u16,
    /// Dropped after the browser that shows itself there.
    _display: Option<Guard>,
}

impl Driver {
    /// Starts a driver and waits until it listens; what it says goes to a file.
    pub async fn start(engine: Engine, setup: &Setup, log: &Path) -> Result<Self> {
        let mut tries = 1;
        loop {
            match Self::once(engine, setup, log).await {
                Ok(driver) => return Ok(driver),
                Err(fault) if tries == TRIES => return Err(fault),
                Err(_) => tries += 1,
            }
        }
    }

    async fn once(engine: Engine, setup: &Setup, log: &Path) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let folder = guard::folder()?;
        let mut command = engine.driver(port, setup, &folder)?;
        let display = match engine {
            Engine::WebKit => Some(display(&mut command)?),
            Engine::Chromium | Engine::Firefox => None,
        };
        let mut driver = Self {
            guard: Guard::start(&command, folder, log)?,
            port,
            _display: display,
        };
        let program = command.get_program().to_string_lossy();
        wait::until(&format!("{program} to listen"), async || {
            if driver.guard.ended()?.is_some() {
                let log = log.display();
                bail!("{program} ended; is it installed? {log} says more");
            }
            let listens = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await;
            Ok(Seen::if_true(listens.is_ok(), || "nobody".into()))
        })
        .await?;
        Ok(driver)
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A folder for the browser's own files.
    pub fn folder(&self) -> PathBuf {
        self.guard.folder().into()
    }
}

/// A screen for a browser that can't do without: its own, so that none takes another's focus.
fn display(command: &mut Command) -> Result<Guard> {
    let mut server = Command::new("Xvfb");
    server.args(["-displayfd", "1", "-nolisten", "tcp"]);
    // Without a window manager the keyboard belongs to the window under the pointer, and that is
    // in the middle of the screen: on this one over the top edge of every window, not in a page.
    // Windows may be larger than the screen.
    server.args(["-screen", "0", "300x20x24"]);
    let (guard, out) = Guard::piped(&server, guard::folder()?)?;
    let mut number = String::new();
    BufReader::new(out).read_line(&mut number)?;
    let number: u32 = number
        .trim()
        .parse()
        .context("Xvfb shows no screen; is it installed?")?;
    command.env("DISPLAY", format!(":{number}"));
    Ok(guard)
}
