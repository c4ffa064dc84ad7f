//! What only Chromium's driver can do: its own protocol, and the logs of the browser.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Media, Setup};

#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// Runs a command of the Chrome `DevTools` Protocol.
async fn run(client: &Client, command: &str, params: Value) -> Result<Value> {
    let body = json!({ "cmd": command, "params": params });
    let path = "goog/cdp/execute";
    let done = client.issue_cmd(Post { path, body }).await;
    done.with_context(|| format!("{command} failed"))
}

/// Makes the browser what a test asked for.
pub(crate) async fn emulate(client: &Client, setup: &Setup) -> Result<()> {
    let screen = json!({
        "width": setup.width,
        "height": setup.height,
        "deviceScaleFactor": setup.scale,
        "mobile": setup.touch,
    });
    run(client, "Emulation.setDeviceMetricsOverride", screen).await?;
    let touch = json!({ "enabled": setup.touch, "maxTouchPoints": 5 });
    run(client, "Emulation.setTouchEmulationEnabled", touch).await?;
    prefer(client, &setup.media).await
}

/// Sets what the browser's owner prefers.
async fn prefer(client: &Client, media: &Media) -> Result<()> {
    let motion = if media.reduced_motion { "reduce" } else { "" };
    let forced = if media.forced_colors {
        "active"
    } else {
        "none"
    };
    let features = json!({ "features": [
        { "name": "prefers-color-scheme", "value": media.scheme.as_str() },
        { "name": "prefers-reduced-motion", "value": motion },
        { "name": "forced-colors", "value": forced },
    ] });
    run(client, "Emulation.setEmulatedMedia", features).await?;
    Ok(())
}

/// Takes what a log (`browser`, `performance`) has gathered since it was last asked.
async fn log(client: &Client, kind: &str) -> Result<Vec<Value>> {
    let body = json!({ "type": kind });
    let path = "se/log";
    let entries = client.issue_cmd(Post { path, body }).await?;
    Ok(entries.as_array().cloned().unwrap_or_default())
}

/// The errors that the console has shown.
pub(crate) async fn console_errors(client: &Client) -> Result<Vec<String>> {
    let entries = log(client, "browser").await?;
    let text = |entry: &Value, key: &str| Some(entry.get(key)?.as_str()?.to_owned());
    let grave = entries
        .iter()
        .filter(|entry| text(entry, "level").as_deref() == Some("SEVERE"));
    Ok(grave.filter_map(|entry| text(entry, "message")).collect())
}

/// Every address that the page has asked for, of whatever kind, sockets too.
pub(crate) async fn requests(client: &Client) -> Result<Vec<String>> {
    let entries = log(client, "performance").await?;
    let address = |entry: &Value| {
        let message = entry.pointer("/message")?.as_str()?;
        let event: Value = serde_json::from_str(message).ok()?;
        let url = match event.pointer("/message/method")?.as_str()? {
            "Network.requestWillBeSent" => "/message/params/request/url",
            "Network.webSocketCreated" | "Network.webTransportCreated" => "/message/params/url",
            _ => return None,
        };
        Some(event.pointer(url)?.as_str()?.to_owned())
    };
    Ok(entries.iter().filter_map(address).collect())
}
