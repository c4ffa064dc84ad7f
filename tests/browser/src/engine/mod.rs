//! The three engines: what each one is, and what it can't do.

mod chromium;
mod firefox;
mod webkit;

use std::fmt;
use std::path::Path;
use std::process::Command;
use std::str::FromStr;

use anyhow::{Result, bail};
use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use serde_json::{Map, Value};

pub(crate) use chromium::{counts, freeze, requests as chromium_requests};
pub(crate) use firefox::requests as firefox_requests;

use crate::Setup;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through chromedriver.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser`, which stands in for Safari.
    WebKit,
}

impl FromStr for Engine {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            _ => bail!("no browser \"{name}\": MQ_BROWSERS takes chromium, firefox and webkit"),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl Engine {
    /// The command that starts the driver on a port.
    pub(crate) fn driver(self, port: u16, setup: &Setup, folder: &Path) -> Result<Command> {
        match self {
            Self::Chromium => Ok(chromium::driver(port)),
            Self::Firefox => Ok(firefox::driver(port)),
            Self::WebKit => webkit::driver(port, setup, folder),
        }
    }

    /// What a session asks its driver for.
    pub(crate) fn capabilities(self, setup: &Setup, folder: &Path) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => chromium::capabilities(setup, folder),
            Self::Firefox => firefox::capabilities(),
            Self::WebKit => webkit::capabilities(setup, folder),
        };
        match capabilities {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// The part of a setup that can't be changed once the browser runs.
    pub(crate) fn kind(self, setup: &Setup) -> String {
        match self {
            Self::Chromium => chromium::kind(setup),
            Self::Firefox => String::new(),
            Self::WebKit => webkit::kind(setup),
        }
    }

    /// Forgets what the last test left in the browser itself: cookies, caches, messages.
    pub(crate) async fn clean(self, client: &Client) -> Result<()> {
        match self {
            Self::Chromium => chromium::clean(client).await,
            Self::Firefox => firefox::clean(client).await,
            Self::WebKit => Ok(()),
        }
    }

    /// Opens a tab, which isn't up yet.
    pub(crate) async fn new_tab(self, client: &Client) -> Result<WindowHandle> {
        // WebKit's driver can't bring a tab to the front: there it is a window.
        let tab = self != Self::WebKit;
        Ok(client.new_window(tab).await?.handle)
    }

    /// Makes the tab what a test asked for.
    pub(crate) async fn emulate(self, client: &Client, setup: &Setup) -> Result<()> {
        match self {
            Self::Chromium => chromium::emulate(client, setup).await,
            Self::Firefox => firefox::emulate(client, setup).await,
            Self::WebKit => webkit::emulate(client, setup).await,
        }
    }

    /// What the browser itself has to say of errors since it was last asked; its driver may not
    /// tell, and the [watch script](crate::WATCH) tells more.
    pub(crate) async fn console_errors(self, client: &Client) -> Result<Vec<String>> {
        match self {
            Self::Chromium => chromium::console_errors(client).await,
            Self::Firefox => firefox::console_errors(client).await,
            Self::WebKit => Ok(vec![]),
        }
    }
}
