//! Chromium's own protocol, through its driver: slow it down, tap, ask, read its log.

use anyhow::{Context, Result, bail};
use browser_tests::Page;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::throttle::Throttle;

#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

async fn post(page: &Page, path: &'static str, body: Value) -> Result<Value> {
    let done = page.client().issue_cmd(Command { path, body }).await;
    done.with_context(|| format!("{path} failed"))
}

/// Runs a command of the protocol.
pub async fn run(page: &Page, command: &str, params: Value) -> Result<Value> {
    let body = json!({ "cmd": command, "params": params });
    let done = post(page, "goog/cdp/execute", body).await;
    done.with_context(|| format!("{command} failed"))
}

/// What an expression gives, or the promise that it gives.
///
/// `WebDriver` wraps each script in a page of its own helpers: with the CPU six times slower those
/// alone are a long task.
pub async fn ask<T: DeserializeOwned>(page: &Page, expression: &str) -> Result<T> {
    let params = json!({
        "expression": expression,
        "awaitPromise": true,
        "returnByValue": true,
    });
    let told = run(page, "Runtime.evaluate", params).await?;
    if let Some(fault) = told.get("exceptionDetails") {
        let text = fault.pointer("/exception/description");
        let text = text.and_then(Value::as_str).map(ToOwned::to_owned);
        bail!(
            "{expression}: {}",
            text.unwrap_or_else(|| fault.to_string())
        );
    }
    let value = told.pointer("/result/value").cloned().unwrap_or_default();
    let text = value.to_string();
    serde_json::from_value(value).with_context(|| format!("{expression} gave {text}"))
}

/// A short press at a place of the viewport.
pub async fn tap(page: &Page, x: f64, y: f64) -> Result<()> {
    for (kind, buttons) in [("mousePressed", 1), ("mouseReleased", 0)] {
        let params = json!({
            "type": kind, "x": x, "y": y,
            "button": "left", "buttons": buttons, "clickCount": 1,
        });
        run(page, "Input.dispatchMouseEvent", params).await?;
    }
    Ok(())
}

/// Makes the network and the processor as slow as a setting says.
pub async fn slow_down(page: &Page, throttle: &Throttle) -> Result<()> {
    let bytes = throttle.bytes_per_second();
    let network = json!({
        "offline": false,
        "latency": throttle.round_trip,
        "downloadThroughput": bytes,
        "uploadThroughput": bytes,
    });
    run(page, "Network.emulateNetworkConditions", network).await?;
    let rate = json!({ "rate": throttle.cpu });
    run(page, "Emulation.setCPUThrottlingRate", rate).await?;
    Ok(())
}

/// Puts a script before every other of the pages to come.
pub async fn put_first(page: &Page, script: &str) -> Result<()> {
    let params = json!({ "source": script });
    run(page, "Page.addScriptToEvaluateOnNewDocument", params).await?;
    Ok(())
}

/// The events that the browser has told since it was last asked.
pub async fn events(page: &Page) -> Result<Vec<Value>> {
    let entries = post(page, "se/log", json!({ "type": "performance" })).await?;
    let entries = entries.as_array().cloned().unwrap_or_default();
    let event = |entry: Value| {
        let message = entry.pointer("/message")?.as_str()?;
        let mut event: Value = serde_json::from_str(message).ok()?;
        Some(event.get_mut("message")?.take())
    };
    Ok(entries.into_iter().filter_map(event).collect())
}

/// Bytes that scripts use once everything that nobody holds is gone.
pub async fn heap(page: &Page) -> Result<f64> {
    // What the first one finalizes, the second one frees.
    for _ in 0..2 {
        run(page, "HeapProfiler.collectGarbage", json!({})).await?;
    }
    let told = run(page, "Runtime.getHeapUsage", json!({})).await?;
    let used = told.get("usedSize").and_then(Value::as_f64);
    used.context("the browser tells no heap")
}
