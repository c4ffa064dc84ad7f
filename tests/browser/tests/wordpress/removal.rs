//! From the upload to the deletion, by the screens of `WordPress`: in the end all is as before.

use std::collections::{BTreeMap, BTreeSet};

use browser_tests::{Outcome, Result, Setup, ensure};
use fantoccini::Locator;
use serde::Deserialize;

use crate::settings::{DOCUMENT, Form};
use crate::{Hands, Site, on_site, visit};

const PLUGINS: &str = "/wp-admin/plugins.php";
const ROW: &str = "tr[data-slug=\"microneedling-quiz\"]";

/// Everything that a site keeps.
#[derive(Debug, Deserialize)]
struct Kept {
    tables: BTreeMap<String, BTreeSet<String>>,
    files: BTreeSet<String>,
}

fn kept(site: &Site) -> Result<Kept> {
    site.answer("rows", &[], "")
}

/// What `WordPress` changes by itself, whatever is installed, and why.
const OWN: [(&str, &str, &str); 8] = [
    (
        "wp_options",
        "_transient_",
        "its short-lived notes: update checks, counts, locks",
    ),
    (
        "wp_options",
        "_site_transient_",
        "the same, of the whole site",
    ),
    ("wp_options", "\"cron\"", "times of its own next tasks"),
    (
        "wp_options",
        "\"recently_activated\"",
        "the Plugins screen's list of what was on lately",
    ),
    (
        "wp_options",
        "\"uninstall_plugins\"",
        "its list of plugins that clean up by a function",
    ),
    (
        "wp_options",
        "\"recovery_",
        "its keys for mending a site that broke",
    ),
    ("wp_usermeta", "session_tokens", "who is logged in"),
    (
        "wp_usermeta",
        "wp_user-settings",
        "what this person's screens looked like",
    ),
];

fn is_own(table: &str, row: &str) -> bool {
    let named = |(own, mark, _): &(&str, &str, &str)| *own == table && row.contains(mark);
    OWN.iter().any(named)
}

/// What was added or went away.
fn changes(before: &Kept, after: &Kept) -> Vec<String> {
    let none = BTreeSet::new();
    let names: BTreeSet<_> = before.tables.keys().chain(after.tables.keys()).collect();
    let mut found = Vec::new();
    for table in names {
        let old = before.tables.get(table).unwrap_or(&none);
        let new = after.tables.get(table).unwrap_or(&none);
        for row in old.symmetric_difference(new) {
            if !is_own(table, row) {
                let sign = if new.contains(row) { '+' } else { '-' };
                found.push(format!("{sign} {table}: {row}"));
            }
        }
    }
    for file in before.files.symmetric_difference(&after.files) {
        let sign = if after.files.contains(file) { '+' } else { '-' };
        // The place where WordPress unpacks what was uploaded.
        if !file.starts_with("upgrade") {
            found.push(format!("{sign} file {file}"));
        }
    }
    found
}

#[test]
fn deleted_through_wordpress_nothing_is_left() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let plugin = "microneedling-quiz/microneedling-quiz.php";
        site.php("off", &[plugin], "")?;
        site.php("remove", &[plugin], "")?;
        let post = site.page("Before and after", "[microneedling_quiz]")?;
        let hands = Hands(page);
        // These screens keep notes of their own when they are seen for the first time.
        hands.log_in(site, "admin", PLUGINS).await?;
        page.open(&site.at("/wp-admin/options-general.php")).await?;
        page.open(&site.at("/wp-admin/plugin-install.php?tab=upload"))
            .await?;
        let before = kept(site)?;
        ensure!(!before.files.iter().any(|it| it.contains("microneedling")));

        // Uploaded and switched on.
        let field = page.client().find(Locator::Css("#pluginzip")).await?;
        field.send_keys(&site.zip.display().to_string()).await?;
        hands.click("#install-plugin-submit").await?;
        hands.press("a", "Activate Plugin").await?;
        hands
            .until(
                "the plugin to be on",
                &format!("!!document.querySelector('{ROW}.active')"),
            )
            .await?;
        page.picture("wordpress-plugins").await?;

        // Used.
        let form = Form(Hands(page));
        form.again(site).await?;
        form.fill("clinic_name", "Rosa").await?;
        form.document(DOCUMENT, "right").await?;
        form.save().await?;
        ensure!(form.saved().await?, "nothing is saved");
        hands.log_out().await?;
        let quiz = page.open_quiz(&post.address).await?;
        assert_eq!(quiz.result_of(&[]).await?.benefits.len(), 5);
        let during = changes(&before, &kept(site)?);
        let rows: Vec<_> = during
            .iter()
            .filter(|it| it.contains("microneedling_quiz\""))
            .collect();
        assert_eq!(rows.len(), 1, "one row is all it keeps: {rows:?}");
        let changed = during.iter().filter(|it| it.contains(" wp_"));
        let other: Vec<_> = changed
            .filter(|it| !it.contains("microneedling_quiz\"") && !it.contains("\"active_plugins\""))
            .collect();
        ensure!(other.is_empty(), "it changes more: {other:?}");

        // Switched off and deleted.
        hands.log_in(site, "admin", PLUGINS).await?;
        hands.click("#deactivate-microneedling-quiz").await?;
        hands
            .until(
                "the plugin to be off",
                &format!("!!document.querySelector('{ROW}.inactive')"),
            )
            .await?;
        hands.click("#delete-microneedling-quiz").await?;
        page.client().accept_alert().await?;
        hands
            .until(
                "the plugin to be gone",
                &format!(
                    "!!document.querySelector('{ROW}.deleted') || !document.querySelector('{ROW}')"
                ),
            )
            .await?;
        let left = changes(&before, &kept(site)?);
        ensure!(left.is_empty(), "left behind:\n{}", left.join("\n"));

        // The page stands, without a quiz.
        hands.log_out().await?;
        page.open(&post.address).await
    })
}

/// Who switches it off for a moment keeps the settings.
#[test]
fn switched_off_and_on_the_settings_are_still_there() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let row = serde_json::json!({ "clinic_name": "Rosa", "booking_url": "/book" });
        site.set(&serde_json::json!({ "microneedling_quiz": row }))?;
        let post = site.page("Off and on", "<!-- wp:microneedling-quiz/quiz /-->")?;
        site.php("off", &["microneedling-quiz/microneedling-quiz.php"], "")?;
        assert_eq!(site.row()?["clinic_name"], "Rosa");
        page.open(&post.address).await?;
        let quiz: usize = Hands(page)
            .ask("return document.querySelectorAll('microneedling-quiz').length")
            .await?;
        assert_eq!(quiz, 0);
        site.php("plugin", &["activate"], "")?;
        visit(page, &post.address).await?;
        let name = "return document.querySelector('microneedling-quiz').clinicName";
        let name: String = Hands(page).ask(name).await?;
        assert_eq!(name, "Rosa");
        Ok(())
    })
}

/// A new version over an old one keeps the settings, and pages ask for the new script.
#[test]
fn a_newer_version_over_it_keeps_the_settings() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        site.set(&serde_json::json!({ "microneedling_quiz": { "clinic_name": "Rosa" } }))?;
        let post = site.page("Updated", "[microneedling_quiz]")?;
        site.php("plugin", &["install", &site.zip.display().to_string()], "")?;
        assert_eq!(site.row()?["clinic_name"], "Rosa");
        visit(page, &post.address).await?;
        let version = "return new URL(document.getElementById('microneedling-quiz-js').src).searchParams.get('ver')";
        let version: String = Hands(page).ask(version).await?;
        assert_eq!(version, env!("CARGO_PKG_VERSION"));
        Ok(())
    })
}
