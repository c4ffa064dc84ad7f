//! Waiting for something to become true, never for time to pass.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Long enough for a busy machine; nobody waits it out but a test that fails.
pub(crate) const LIMIT: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(15);

/// What a look at the page showed.
#[derive(Clone, Debug)]
pub enum Seen<T> {
    /// It is there.
    Yes(T),
    /// Not yet; this is what is there instead.
    NotYet(String),
}

impl Seen<()> {
    /// Yes, if it holds; else what is there instead.
    pub fn if_true(holds: bool, instead: impl FnOnce() -> String) -> Self {
        if holds {
            Self::Yes(())
        } else {
            Self::NotYet(instead())
        }
    }
}

impl<T: std::fmt::Debug> Seen<T> {
    /// What there is, if it is what is waited for; else it is told instead.
    pub fn it_if(is: impl FnOnce(&T) -> bool, it: T) -> Self {
        if is(&it) {
            Self::Yes(it)
        } else {
            Self::NotYet(format!("{it:?}"))
        }
    }
}

/// Looks until it is there.
///
/// `what` ends the sentence "waited 10 s for …".
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Seen<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        match look().await? {
            Seen::Yes(it) => return Ok(it),
            Seen::NotYet(instead) if start.elapsed() > LIMIT => {
                let limit = LIMIT.as_secs();
                bail!("waited {limit} s for {what}; there is {instead}");
            }
            Seen::NotYet(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
