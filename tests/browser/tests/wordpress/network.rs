//! A network of sites in folders of one address, where nobody but its super admins has
//! `unfiltered_html`.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use serde_json::{Value, json};

use crate::{Hands, SETTINGS, Site, visit};

const PLUGIN: &str = "microneedling-quiz/microneedling-quiz.php";

/// Runs a test on the network, put back, with the plugin switched off.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a test hands over its body and keeps nothing"
)]
#[track_caller]
fn on_network(body: impl AsyncFn(&Page, &Site) -> Result<()>) -> Outcome {
    run(Setup::desktop(), async |page| {
        let site = Site::network()?;
        site.reset()?;
        body(page, &site).await?;
        crate::ended(page, &site).await
    })
}

/// The row of settings of one of its sites.
fn row_of(site: &Site, path: &str) -> Result<Value> {
    let said = site.php_at(path, "option", &["microneedling_quiz"], "")?;
    Ok(serde_json::from_str(&said)?)
}

#[test]
fn each_site_of_a_network_has_its_own_settings_and_all_are_removed() -> Outcome {
    on_network(async |page, site| {
        let hands = Hands(page);
        // The super admin, by the network's own screen.
        hands
            .log_in(site, "admin", "/wp-admin/network/plugins.php")
            .await?;
        hands
            .press("a", "Network Activate Microneedling quiz")
            .await?;
        hands
            .until(
                "the plugin to be on",
                "!!document.querySelector('tr.active[data-slug=\"microneedling-quiz\"]')",
            )
            .await?;

        for (path, user, name) in [
            ("/", "admin", "First clinic"),
            ("/second/", "boss", "Second clinic"),
        ] {
            let settings = format!("{}{SETTINGS}", path.trim_end_matches('/'));
            hands.log_in(site, user, &settings).await?;
            hands.fill("#microneedling-quiz-clinic-name", name).await?;
            hands.click("#submit").await?;
            hands
                .until("it to be saved", "!!document.querySelector('#setting-error-saved, #setting-error-settings_updated')")
                .await?;
        }
        assert_eq!(row_of(site, "/")?["clinic_name"], "First clinic");
        assert_eq!(row_of(site, "/second/")?["clinic_name"], "Second clinic");

        // Deleted by the network's own screen, it is gone from every site.
        hands
            .log_in(site, "admin", "/wp-admin/network/plugins.php")
            .await?;
        hands
            .press("a", "Network Deactivate Microneedling quiz")
            .await?;
        hands
            .until(
                "the plugin to be off",
                "!!document.querySelector('tr.inactive[data-slug=\"microneedling-quiz\"]')",
            )
            .await?;
        site.php("remove", &[PLUGIN], "")?;
        for path in ["/", "/second/"] {
            assert_eq!(row_of(site, path)?, Value::Null, "{path} keeps its row");
        }
        ensure!(!site.plugin("").exists(), "files are left");
        Ok(())
    })
}

#[test]
fn the_administrator_of_one_site_writes_without_unfiltered_html() -> Outcome {
    on_network(async |page, site| {
        site.php("plugin", &["activate-network"], "")?;
        let hands = Hands(page);
        hands
            .log_in(site, "boss", "/second/wp-admin/post-new.php?post_type=page")
            .await?;
        let title = hands.find(".editor-post-title__input").await?;
        title.click().await?;
        title.send_keys("On the second site").await?;
        page.keyboard().enter().await?;
        let line = page.client().active_element().await?;
        line.send_keys("/microneedling").await?;
        hands
            .until(
                "the block to be offered",
                "!!document.querySelector('.components-autocomplete__result')",
            )
            .await?;
        page.keyboard().enter().await?;
        hands.fill_named("Booking address", "/second/book/").await?;
        let address = hands.publish().await?;
        ensure!(address.contains("/second/"), "{address}");
        visit(page, &address).await?;
        let html = crate::fetch::fetch(&address)?.body;
        ensure!(html.contains("booking-url=\"/second/book/\""), "{html}");

        let content = r#"<div data-microneedling-quiz data-clinic-name="Rosa"><p>Words.</p></div>"#;
        let post: crate::site::Post = serde_json::from_str(&site.php_at(
            "/second/",
            "post",
            &["boss", "A div there", "page"],
            content,
        )?)?;
        ensure!(!post.free, "this administrator may write any HTML");
        assert_eq!(post.content, content);
        visit(page, &post.address).await
    })
}

#[test]
fn one_site_alone_may_have_the_plugin() -> Outcome {
    on_network(async |page, site| {
        site.php_at("/second/", "plugin", &["activate"], "")?;
        let post = |path: &str| -> Result<crate::site::Post> {
            let said = site.php_at(
                path,
                "post",
                &["admin", "Of one site", "page"],
                "[microneedling_quiz]",
            )?;
            Ok(serde_json::from_str(&said)?)
        };
        let without = crate::fetch::fetch(&post("/")?.address)?.body;
        ensure!(!without.contains("<microneedling-quiz"), "{without}");
        visit(page, &post("/second/")?.address).await?;
        let options = json!({ "microneedling_quiz": { "clinic_name": "Rosa" } });
        site.php_at("/second/", "set", &[], &options.to_string())?;
        assert_eq!(row_of(site, "/")?, Value::Null);
        Ok(())
    })
}
