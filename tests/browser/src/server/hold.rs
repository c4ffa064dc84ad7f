//! Requests that wait until a test lets them go.

use anyhow::Result;
use tokio::sync::watch::{self, Receiver, Sender};

use super::Server;
use super::pattern::Pattern;

/// While this lives, requests to its path wait; dropped, it lets them go.
#[derive(Debug)]
#[must_use = "dropped at once it holds nothing"]
pub struct Held<'a> {
    pub(super) server: &'a Server,
    pub(super) path: String,
    /// How many requests there were before.
    pub(super) before: usize,
    pub(super) _open: Sender<bool>,
}

/// The server's end of a [`Held`].
#[derive(Debug)]
pub(super) struct Gate {
    pattern: Pattern,
    shut: Receiver<bool>,
}

impl Gate {
    pub fn new(path: &str) -> (Sender<bool>, Self) {
        let (open, shut) = watch::channel(true);
        let pattern = Pattern::new(path);
        (open, Self { pattern, shut })
    }

    /// What to wait for, where a path has to.
    pub fn keeps(&self, path: &str) -> Option<Receiver<bool>> {
        let open = self.shut.has_changed().is_err();
        (!open && self.pattern.fits(path)).then(|| self.shut.clone())
    }
}

/// Waits until whoever holds it is gone.
pub(super) async fn pass(mut gate: Receiver<bool>) {
    while gate.changed().await.is_ok() {}
}

impl Held<'_> {
    /// Waits until somebody has asked, and so waits here.
    pub async fn until_asked(&self) -> Result<()> {
        self.server.until_asked_after(&self.path, self.before).await
    }

    /// Lets them go, those that come later too.
    pub fn release(self) {}
}
