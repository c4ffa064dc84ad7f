//! `WebKitGTK`'s `MiniBrowser`. Its owner's preferences are those of the desktop, so each set of
//! them is a browser of its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use fantoccini::Client;
use serde_json::{Value, json};

use crate::wait::{self, Seen};
use crate::{Scheme, Setup};

/// Where Debian's packages put it.
const BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";

/// Buttons without their edges: with them the window isn't less than 447 wide.
const SLIM: &str = "* { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; }";

pub(super) fn driver(port: u16, setup: &Setup, folder: &Path) -> Result<Command> {
    let gtk = folder.join("gtk-3.0");
    let write = |path: &Path, text: &str| {
        fs::write(path, text).with_context(|| format!("can't write {}", path.display()))
    };
    fs::create_dir_all(&gtk)?;
    let moves = u8::from(!setup.media.reduced_motion);
    let settings = format!("[Settings]\ngtk-enable-animations={moves}\n");
    write(&gtk.join("settings.ini"), &settings)?;
    write(&gtk.join("gtk.css"), SLIM)?;
    let size = setup.font_size.unwrap_or(16);
    let settings = format!("[websettings]\ndefault-font-size={size}\n");
    write(&folder.join("websettings.ini"), &settings)?;
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg(format!("--port={port}"))
        .env("XDG_CONFIG_HOME", folder)
        .env("GDK_SCALE", setup.scale.to_string())
        // Root, as in a container, has no sandbox; a machine without a screen, no GPU.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        // Asking a desktop that isn't there takes its time.
        .env("NO_AT_BRIDGE", "1");
    Ok(command)
}

pub(super) fn capabilities(setup: &Setup, folder: &Path) -> Value {
    let config = format!("--config={}", folder.join("websettings.ini").display());
    let mut args = vec!["--automation", &config];
    if setup.media.scheme == Scheme::Dark {
        args.push("--dark-mode");
    }
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": binary(), "args": args },
    })
}

/// The folder has the name of the machine's kind in it.
fn binary() -> String {
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let mut files = folders.map(|folder| folder.path().join(BROWSER));
    let file = files.find(|file| file.is_file());
    file.map_or_else(|| "MiniBrowser".into(), |it| it.display().to_string())
}

pub(super) fn kind(setup: &Setup) -> String {
    let media = setup.media;
    let (scheme, reduced) = (media.scheme.as_str(), media.reduced_motion);
    format!("{scheme} {reduced} {:?} {}", setup.font_size, setup.scale)
}

/// The size, which is all that is left. The window takes it when it comes to it.
pub(super) async fn emulate(client: &Client, setup: &Setup) -> Result<()> {
    let wanted = (u64::from(setup.width), u64::from(setup.height));
    let mut last = None;
    wait::until(&format!("a page of {wanted:?}"), async || {
        let inner = client.execute("return [innerWidth, innerHeight]", vec![]);
        let inner: (u64, u64) = serde_json::from_value(inner.await?)?;
        if inner == wanted {
            return Ok(Seen::Yes(()));
        }
        let outer = client.get_window_size().await?;
        if last.replace((inner, outer)) == Some((inner, outer)) {
            // A window is larger than its page, by how much only the two of them can tell.
            let more = |wanted, outer: u64, inner| {
                u32::try_from(wanted + outer.saturating_sub(inner)).unwrap_or(u32::MAX)
            };
            let width = more(wanted.0, outer.0, inner.0);
            let height = more(wanted.1, outer.1, inner.1);
            client.set_window_size(width, height).await?;
        }
        Ok(Seen::NotYet(format!("one of {inner:?} in {outer:?}")))
    })
    .await
}
