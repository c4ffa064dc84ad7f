//! Chromium, and what only its driver can do: its own protocol, and the logs of the browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use fantoccini::Client;
use serde_json::{Value, json};

use crate::{Counts, Media, Setup, wire};

pub(super) fn driver(port: u16) -> Command {
    let mut command = Command::new("chromedriver");
    command.arg(format!("--port={port}"));
    command
}

/// Size, touch and preferences follow by [`emulate`], once the session is there.
pub(super) fn capabilities(setup: &Setup, folder: &Path) -> Value {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
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

/// The size of text is a setting of the profile.
pub(super) fn kind(setup: &Setup) -> String {
    format!("{:?}", setup.font_size)
}

pub(super) async fn clean(client: &Client) -> Result<()> {
    run(client, "Network.clearBrowserCookies", json!({})).await?;
    run(client, "Network.clearBrowserCache", json!({})).await?;
    for kind in ["browser", "performance"] {
        log(client, kind).await?;
    }
    Ok(())
}

/// Runs a command of the Chrome `DevTools` Protocol.
async fn run(client: &Client, command: &str, params: Value) -> Result<Value> {
    let body = json!({ "cmd": command, "params": params });
    let done = wire::post(client, "goog/cdp/execute", body).await;
    done.with_context(|| format!("{command} failed"))
}

pub(super) async fn emulate(client: &Client, setup: &Setup) -> Result<()> {
    // A tab that a driver opens has no focus of its own accord.
    run(client, "Page.bringToFront", json!({})).await?;
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

/// Freezes the tab, as a phone does with one that nobody looks at, or thaws it.
pub(crate) async fn freeze(client: &Client, frozen: bool) -> Result<()> {
    let state = if frozen { "frozen" } else { "active" };
    let state = json!({ "state": state });
    run(client, "Page.setWebLifecycleState", state).await?;
    Ok(())
}

/// Takes what a log (`browser`, `performance`) has gathered since it was last asked.
async fn log(client: &Client, kind: &str) -> Result<Vec<Value>> {
    let entries = wire::post(client, "se/log", json!({ "type": kind })).await?;
    Ok(entries.as_array().cloned().unwrap_or_default())
}

pub(super) async fn console_errors(client: &Client) -> Result<Vec<String>> {
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

/// What the page holds on to once everything that nobody holds is gone.
pub(crate) async fn counts(client: &Client) -> Result<Counts> {
    run(client, "Performance.enable", json!({})).await?;
    run(client, "HeapProfiler.collectGarbage", json!({})).await?;
    let told = run(client, "Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let all = told.get("metrics")?.as_array()?;
        let named = |it: &&Value| it.get("name").and_then(Value::as_str) == Some(name);
        all.iter().find(named)?.get("value")?.as_f64()
    };
    let metric = |name| metric(name).with_context(|| format!("no metric {name}"));
    Ok(Counts {
        nodes: metric("Nodes")?,
        listeners: metric("JSEventListeners")?,
        documents: metric("Documents")?,
        heap: metric("JSHeapUsedSize")?,
    })
}
