//! A driver's process, and the browser that it starts: gone when this is dropped.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};
use tokio::net::TcpStream;

use crate::Engine;
use crate::wait::{self, Seen};

/// Somebody else may take a free port before the driver does.
const TRIES: u32 = 3;

/// One second of them; longer only where nobody collects what has ended.
const LAST_LOOKS: u32 = 200;

/// A running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
    profile: PathBuf,
}

impl Driver {
    /// Starts a driver and waits until it listens; what it says goes to a file.
    pub async fn start(engine: Engine, log: &Path) -> Result<Self> {
        let mut tries = 1;
        loop {
            match Self::once(engine, log).await {
                Ok(driver) => return Ok(driver),
                Err(fault) if tries == TRIES => return Err(fault),
                Err(_) => tries += 1,
            }
        }
    }

    async fn once(engine: Engine, log: &Path) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let profile = std::env::temp_dir().join(format!("mq-{}-{port}", std::process::id()));
        fs::create_dir_all(&profile)?;
        let file = File::create(log).with_context(|| format!("can't write {}", log.display()))?;
        let mut command = engine.driver(port);
        command
            // What it leaves behind when it is ended goes with the profile.
            .env("TMPDIR", &profile)
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            // A group of its own, so that the browser goes when the driver does.
            .process_group(0);
        let child = command.spawn().with_context(|| {
            let program = command.get_program().to_string_lossy();
            format!("can't start {program}; is it installed?")
        })?;
        let mut driver = Self {
            child,
            port,
            profile,
        };
        wait::until("the driver to listen", async || {
            if let Some(status) = driver.child.try_wait()? {
                bail!("the driver ended ({status}); {} says why", log.display());
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

    /// An empty folder for the browser's profile.
    pub fn profile(&self) -> &Path {
        &self.profile
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        let Some(group) = group else { return };
        // Gone already is as good.
        kill_process_group(group, Signal::KILL).ok();
        self.child.wait().ok();
        // A browser that is still ending may write a last file.
        for _ in 0..LAST_LOOKS {
            if test_kill_process_group(group).is_err() {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        fs::remove_dir_all(&self.profile).ok();
    }
}
