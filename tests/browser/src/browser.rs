//! The three engines: how each one's driver is started, and what it is asked for.
//!
//! Chromium runs in every test run. Firefox and `WebKit` are written down from their manuals and
//! still to be tried with these tests.

use std::fmt;
use std::path::Path;
use std::process::Command;
use std::str::FromStr;

use anyhow::bail;
use serde_json::{Map, Value, json};

use crate::{Scheme, Setup};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through chromedriver.
    Chromium,
    /// Firefox through geckodriver. Untried.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser`, which stands in for Safari. Untried.
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
    pub(crate) fn driver(self, port: u16) -> Command {
        let port = port.to_string();
        match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                // Port 0 of the second: several at once would ask for the same one.
                command.args(["--port", &port, "--websocket-port", "0"]);
                command
            }
            Self::WebKit => {
                let mut command = Command::new("xvfb-run");
                command
                    .args(["-a", "WebKitWebDriver"])
                    .arg(format!("--port={port}"))
                    // Root, as in a container, has no sandbox; a machine without a screen, no GPU.
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1");
                command
            }
        }
    }

    /// What a session asks its driver for.
    pub(crate) fn capabilities(self, setup: &Setup, profile: &Path) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => chromium(setup, profile),
            Self::Firefox => firefox(setup),
            Self::WebKit => webkit(),
        };
        match capabilities {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }
}

/// Size, touch and preferences follow by [`crate::cdp`], once the session is there.
fn chromium(setup: &Setup, profile: &Path) -> Value {
    let profile = format!("--user-data-dir={}", profile.display());
    let args = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A small /dev/shm, as in containers, must not end a page.
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
        &profile,
    ];
    let prefs = setup
        .font_size
        .map(|size| json!({ "webkit.webprefs.default_font_size": size }));
    json!({
        "goog:chromeOptions": { "args": args, "prefs": prefs.unwrap_or_else(|| json!({})) },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox(setup: &Setup) -> Value {
    let media = setup.media;
    let scheme = match media.scheme {
        Scheme::Dark => 0,
        Scheme::Light => 1,
    };
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "prefs": {
                "layout.css.prefers-color-scheme.content-override": scheme,
                "ui.prefersReducedMotion": i32::from(media.reduced_motion),
                "browser.display.document_color_use": if media.forced_colors { 2 } else { 0 },
                "font.size.variable.x-western": setup.font_size.unwrap_or(16),
                "dom.w3c_touch_events.enabled": i32::from(setup.touch),
                "layout.css.devPixelsPerPx": setup.scale.to_string(),
            },
        },
    })
}

fn webkit() -> Value {
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "args": ["--automation"],
        },
    })
}
