//! What the browser and its driver tell of a page: the console, the network, the accessibility
//! tree, the memory.

use anyhow::{Context, Result};
use fantoccini::elements::Element;

use crate::{Engine, Page, engine, wire};

/// What a page holds on to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counts {
    /// Nodes of every document, detached ones too.
    pub nodes: f64,
    /// Listeners of events.
    pub listeners: f64,
    /// Documents, frames' too.
    pub documents: f64,
    /// Bytes that scripts use.
    pub heap: f64,
}

impl Page {
    /// The errors on the console since it was last asked, of every page since then.
    ///
    /// Chromium's driver tells all of them. Firefox tells all but calls of `console.error`, and
    /// `WebKit` none: the [watch script](crate::WATCH), which is in every page there, adds those,
    /// what nobody caught and what did not load. An answer like 404 to a `fetch` is an error on
    /// the console of Chromium alone.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        self.keep_errors_of_page().await?;
        Ok(self.errors.take())
    }

    /// Reads the console before the page goes, and with it what it has seen.
    pub(crate) async fn keep_errors(&self) {
        // A page that can't be asked, such as one that never loaded, has nothing to tell.
        self.keep_errors_of_page().await.ok();
    }

    async fn keep_errors_of_page(&self) -> Result<()> {
        let told = self.engine().console_errors(self.client()).await?;
        let seen: &[&str] = match self.engine() {
            Engine::Chromium => &[],
            Engine::Firefox => &["console"],
            Engine::WebKit => &["errors", "violations", "console"],
        };
        let mut errors = told;
        if !seen.is_empty() {
            errors.extend(self.newly_watched(seen).await?);
        }
        self.errors.borrow_mut().extend(errors);
        Ok(())
    }

    /// Every address the page has asked for since it was last asked, whatever its origin.
    ///
    /// `WebKit`'s driver doesn't tell: there it is what has reached the [`Server`](crate::Server),
    /// and what the page itself knows of.
    pub async fn requests(&self) -> Result<Vec<String>> {
        match self.engine() {
            Engine::Chromium => engine::chromium_requests(self.client()).await,
            Engine::Firefox => engine::firefox_requests(self.client()).await,
            Engine::WebKit => self.known_requests().await,
        }
    }

    async fn known_requests(&self) -> Result<Vec<String>> {
        let known = "
            const known = performance.getEntriesByType('resource').map((it) => it.name);
            return known.filter((it) => !it.startsWith(`${location.origin}/`));";
        let here = self.server().requests();
        let elsewhere: Vec<String> = self.read(known, vec![]).await?;
        let (told, told_elsewhere) = self.told.replace((here.len(), elsewhere.len()));
        // A page loaded since then has a list of its own.
        let known = if told_elsewhere > elsewhere.len() {
            0
        } else {
            told_elsewhere
        };
        let here = here.into_iter().skip(told);
        Ok(here.chain(elsewhere.into_iter().skip(known)).collect())
    }

    /// What assistive technology is told that an element is: `radio`, `group`, …
    pub async fn role(&self, element: &Element) -> Result<String> {
        self.computed(element, "computedrole").await
    }

    /// What assistive technology is told that an element is called.
    pub async fn name(&self, element: &Element) -> Result<String> {
        self.computed(element, "computedlabel").await
    }

    async fn computed(&self, element: &Element, what: &str) -> Result<String> {
        let id = element.element_id();
        let told = wire::get(self.client(), &format!("element/{}/{what}", &*id)).await?;
        let told = told.as_str().map(ToOwned::to_owned);
        told.with_context(|| format!("the driver tells no {what}"))
    }

    /// What the page holds on to once everything that nobody holds is gone; only where
    /// [`Need::Counts`](crate::Need::Counts) can be had.
    pub async fn counts(&self) -> Result<Counts> {
        engine::counts(self.client()).await
    }
}
