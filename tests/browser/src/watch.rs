//! What a script that comes first in a page has seen there.

use anyhow::Result;
use serde::Deserialize;
use serde_json::Value;

use crate::Page;

/// Where every server has the script.
pub(crate) const PATH: &str = "/mq-watch.js";
pub(crate) const SCRIPT: &str = include_str!("watch.js");

/// What a page of a test's own has first in its head to be [watched](Page::watched); the same is
/// put into every page by [`Server::watch`](crate::Server::watch). A file of the page's origin, so
/// that most policies (CSP) allow it.
pub const WATCH: &str = "<script src='/mq-watch.js'></script>";

/// What happened on a page since it was loaded, in order.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Watched {
    /// What no script caught, and files that did not load.
    pub errors: Vec<String>,
    /// What the page's policy (CSP) blocked.
    pub violations: Vec<Violation>,
    /// Calls of `console.error`.
    pub console: Vec<String>,
    /// Every `mq-*` event that reached the document.
    pub events: Vec<Event>,
    /// Whatever was opened or closed: `details open`.
    pub toggles: Vec<String>,
    /// What moved without being asked to; only Chromium tells.
    pub shifts: Vec<Shift>,
}

impl Watched {
    /// The names of the events, in order.
    pub fn names(&self) -> Vec<&str> {
        self.events.iter().map(|it| it.name.as_str()).collect()
    }

    /// The events of a name.
    pub fn named(&self, name: &str) -> Vec<&Event> {
        self.events.iter().filter(|it| it.name == name).collect()
    }

    /// What moved, where nobody had just pressed anything: the sum that counts (CLS).
    ///
    /// On an emulated phone Chromium takes the first half second of a page for such a press: for
    /// what moves while a page loads see [`Watched::every_shift`].
    pub fn shift(&self) -> f64 {
        let own = self.shifts.iter().filter(|it| !it.by_input);
        own.map(|it| it.value).sum()
    }

    /// All that moved, what a press moved too.
    pub fn every_shift(&self) -> f64 {
        self.shifts.iter().map(|it| it.value).sum()
    }
}

/// Something that the page's policy blocked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// `script-src-elem`, `style-src`, …
    pub directive: String,
    /// An address, or `inline`, `eval`, `wasm-eval`.
    pub blocked: String,
    /// `enforce` or `report`.
    pub disposition: String,
}

/// An event of the quiz.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Event {
    /// `mq-ready`, …
    pub name: String,
    /// Its `detail`.
    pub detail: Value,
    /// The id of the element it came from, or else its name.
    pub at: String,
}

/// A layout shift.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Shift {
    /// How much.
    pub value: f64,
    /// Within half a second of a tap or a key.
    pub by_input: bool,
    /// Milliseconds since the page began.
    pub at: f64,
}

/// What `console_errors` hasn't told yet.
const NEW: &str = "
    const seen = window.mqWatch;
    if (!seen) return [];
    const left = [];
    for (const kind of arguments[0]) {
        const all = seen[kind];
        left.push(...all.slice(seen.told[kind] ?? 0));
        seen.told[kind] = all.length;
    }
    return left.map((it) => it.directive ? `blocked by ${it.directive}: ${it.blocked}` : it);";

impl Page {
    /// What happened on the page that is up. The page has [`WATCH`] in it, or
    /// [`Server::watch`](crate::Server::watch) was called before it was opened.
    pub async fn watched(&self) -> Result<Watched> {
        let seen = "
            if (!window.mqWatch) throw new Error('the page is not watched: see server().watch()');
            return window.mqWatch;";
        self.read(seen, vec![]).await
    }

    /// What the page's policy (CSP) blocked; the page is [watched](Page::watched).
    pub async fn violations(&self) -> Result<Vec<Violation>> {
        Ok(self.watched().await?.violations)
    }

    /// What a list of the script has gained since it was last asked.
    pub(crate) async fn newly_watched(&self, kinds: &[&str]) -> Result<Vec<String>> {
        self.read(NEW, vec![kinds.into()]).await
    }
}
