//! Firefox. What `WebDriver` has no command for is done by scripts in the browser's own windows,
//! the way Firefox's developer tools do it.

use std::process::Command;

use anyhow::{Context, Result};
use fantoccini::Client;
use serde_json::{Value, json};

use crate::wait::{self, Seen};
use crate::{Setup, wire};

pub(super) fn driver(port: u16) -> Command {
    let mut command = Command::new("geckodriver");
    command
        .args(["--port", &port.to_string()])
        // Port 0: several at once would ask for the same one.
        .args(["--websocket-port", "0"])
        // For the scripts in the browser's own windows.
        .arg("--allow-system-access")
        // Large enough for every viewport that a test asks for: what is outside takes no click.
        .envs([
            ("MOZ_HEADLESS_WIDTH", "1600"),
            ("MOZ_HEADLESS_HEIGHT", "1200"),
        ])
        .env("MOZ_CRASHREPORTER_DISABLE", "1");
    command
}

pub(super) fn capabilities() -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "args": ["-headless"], "prefs": {
            // Nothing of the browser's own on the network, on the console or in the way.
            "app.normandy.enabled": false,
            "browser.tabs.unloadOnLowMemory": false,
            "dom.ipc.processPrelaunch.enabled": false,
        } },
    })
}

/// Runs a script in the browser's window, not in the page.
async fn chrome(client: &Client, script: &str, args: Vec<Value>) -> Result<Value> {
    let context = async |name| wire::post(client, "moz/context", json!({ "context": name })).await;
    context("chrome").await?;
    let done = client.execute(script, args).await;
    context("content").await?;
    done.context("a script in Firefox's own window failed")
}

/// Cookies, caches and messages; and an ear for what the tab asks the network for.
pub(super) async fn clean(client: &Client) -> Result<()> {
    let script = "
        Services.cookies.removeAll();
        Services.cache2.clear();
        Services.console.reset();
        const asked = [];
        const topic = 'http-on-modify-request';
        if (window.mqAsked) Services.obs.removeObserver(window.mqAsked.observer, topic);
        const browser = gBrowser.selectedBrowser;
        const observer = (subject) => {
            const channel = subject.QueryInterface(Ci.nsIHttpChannel);
            const asker = channel.loadInfo.browsingContext?.top ?? channel.loadInfo.frameBrowsingContext?.top;
            // A page's workers and beacons have no context any more, yet still a principal.
            const principal = channel.loadInfo.triggeringPrincipal;
            if (asker === browser.browsingContext || (!asker && !principal?.isSystemPrincipal))
                asked.push(channel.URI.spec);
        };
        Services.obs.addObserver(observer, topic);
        window.mqAsked = { asked, observer };";
    chrome(client, script, vec![]).await?;
    Ok(())
}

/// Every address that the page has asked for since it was last asked.
pub(crate) async fn requests(client: &Client) -> Result<Vec<String>> {
    let script = "return window.mqAsked.asked.splice(0)";
    let asked = chrome(client, script, vec![]).await?;
    Ok(serde_json::from_value(asked)?)
}

/// Errors that no script of the page caught, and what the browser itself complains of.
pub(super) async fn console_errors(client: &Client) -> Result<Vec<String>> {
    let script = "
        const messages = Services.console.getMessageArray();
        Services.console.reset();
        const grave = (it) => it instanceof Ci.nsIScriptError && !(it.flags & it.warningFlag);
        const ours = (it) => grave(it) && it.sourceName.startsWith('http://127.0.0.1:');
        return messages.filter(ours).map((it) => `${it.sourceName} ${it.errorMessage}`);";
    let errors = chrome(client, script, vec![]).await?;
    Ok(serde_json::from_value(errors)?)
}

pub(super) async fn emulate(client: &Client, setup: &Setup) -> Result<()> {
    let script = "
        const [setup] = arguments;
        const browser = gBrowser.selectedBrowser;
        // A window has a least width of 500, the page in it none.
        const size = (name, pixels) =>
            `${name}: ${pixels}px; min-${name}: ${pixels}px; max-${name}: ${pixels}px;`;
        browser.style.cssText =
            `flex: none; ${size('width', setup.width)} ${size('height', setup.height)}`;
        const tab = browser.browsingContext;
        tab.overrideDPPX = setup.scale;
        tab.prefersColorSchemeOverride = setup.scheme;
        tab.prefersReducedMotionOverride = setup.reduced ? 'reduce' : 'none';
        tab.forcedColorsOverride = setup.forced ? 'active' : 'none';
        tab.touchEventsOverride = setup.touch ? 'enabled' : 'disabled';
        Services.prefs.setIntPref('font.size.variable.x-western', setup.font);
        // On phones they lie over the page.
        Services.prefs.setIntPref('ui.useOverlayScrollbars', setup.touch ? 1 : 0);";
    let media = setup.media;
    let wanted = json!({
        "width": setup.width,
        "height": setup.height,
        "scale": setup.scale,
        "scheme": media.scheme.as_str(),
        "reduced": media.reduced_motion,
        "forced": media.forced_colors,
        "touch": setup.touch,
        "font": setup.font_size.unwrap_or(16),
    });
    chrome(client, script, vec![wanted]).await?;
    let wanted = json!([setup.width, setup.height]);
    wait::until(&format!("a page of {wanted}"), async || {
        let now = client
            .execute("return [innerWidth, innerHeight]", vec![])
            .await?;
        Ok(Seen::if_true(now == wanted, || format!("one of {now}")))
    })
    .await
}
