//! An administrator puts the block on a page, as a person does.

use browser_tests::{Kind, Outcome, Setup, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::editor::{FAULT, shows};
use crate::{Hands, on_site, visit};

#[test]
fn an_administrator_adds_the_block_and_sees_each_setting_at_once() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let hands = Hands(page);
        hands
            .add_block(site, "admin", "page", "Find your benefit")
            .await?;
        page.picture("wordpress-editor").await?;

        hands
            .fill_named("Booking address", "https://clinic.example/book")
            .await?;
        hands
            .until(
                "the preview to book there",
                &shows("it?.getAttribute('booking-url') === 'https://clinic.example/book'"),
            )
            .await?;
        hands
            .fill_named("Booking button", "Come and see us")
            .await?;
        hands
            .fill_named("Name of the clinic", "Rosa <b>Skin</b>")
            .await?;
        hands.until("markup to be refused", FAULT).await?;
        hands.fill_named("Name of the clinic", "Rosa & Co").await?;
        hands
            .until(
                "the clinic's name",
                &shows("it?.getAttribute('clinic-name') === 'Rosa & Co'"),
            )
            .await?;
        let language = hands.named("select", "Language").await?;
        language.select_by_value("de").await?;
        hands
            .until(
                "a preview in German",
                &shows("it?.shadowRoot?.textContent.includes('Was möchten Sie an Ihrer Haut verändern?')"),
            )
            .await?;
        language.select_by_value("en").await?;
        let scheme = hands.named("select", "Light or dark").await?;
        scheme.select_by_value("dark").await?;
        hands
            .until(
                "a dark preview",
                &shows("it?.getAttribute('color-scheme') === 'dark'"),
            )
            .await?;
        hands
            .until(
                "the colours to have changed",
                &shows("it?.shadowRoot?.getAnimations().length === 0"),
            )
            .await?;
        page.picture("wordpress-editor-changed").await?;

        let address = hands.publish().await?;
        page.picture("wordpress-editor-published").await?;

        // What was kept is read again as it was written.
        hands
            .ask::<()>("location.href = location.origin + '/wp-admin/post.php?action=edit&post=' + wp.data.select('core/editor').getCurrentPostId(); return null")
            .await?;
        hands
            .until(
                "the editor again",
                &shows("location.search.includes('action=edit') && it?.getAttribute('clinic-name') === 'Rosa & Co'"),
            )
            .await?;
        let broken: usize = hands
            .ask("return document.querySelectorAll('.block-editor-warning').length")
            .await?;
        assert_eq!(broken, 0, "the block can't be read again");

        visit(page, &address).await?;
        let link = page.quiz(crate::TAG).result().await?;
        let link = link.links.iter().find(|it| it.name == "Come and see us");
        let href = link.and_then(|it| it.href.as_deref());
        assert_eq!(href, Some("https://clinic.example/book"));
        Ok(())
    })
}

#[test]
fn a_script_for_an_address_is_said_in_the_sidebar_and_goes_nowhere() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let hands = Hands(page);
        hands.add_block(site, "admin", "page", "A slip").await?;
        hands
            .fill_named("Booking address", "javascript:alert(1)")
            .await?;
        hands.until("a fault beside the field", FAULT).await?;
        let reached = shows("it?.getAttribute('booking-url') ?? ''");
        let reached: String = hands.ask(&format!("return {reached}")).await?;
        assert_eq!(reached, "");
        page.picture("wordpress-editor-fault").await?;
        let address = hands.publish().await?;
        visit(page, &address).await?;
        let html = crate::fetch::fetch(&address)?.body;
        ensure!(!html.contains("javascript:"), "it reached the page");
        Ok(())
    })
}

#[test]
fn a_click_on_the_preview_selects_the_block_and_a_second_reaches_the_quiz() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let hands = Hands(page);
        hands.add_block(site, "admin", "page", "A click").await?;
        let selected = "wp.data.select('core/block-editor').getSelectedBlock()?.name";
        hands.click(".editor-post-title__input").await?;
        hands
            .until("nothing selected", &format!("{selected} === undefined"))
            .await?;
        hands.click(".microneedling-quiz-overlay").await?;
        hands
            .until(
                "the block to be selected",
                &format!("{selected} === 'microneedling-quiz/quiz'"),
            )
            .await?;
        hands
            .until(
                "no overlay",
                "!document.querySelector('.microneedling-quiz-overlay')?.checkVisibility()",
            )
            .await?;
        page.enter_frame("iframe.microneedling-quiz-preview")
            .await?;
        let quiz = page.quiz(crate::TAG);
        quiz.answer("goals", &["fine-lines"]).await?;
        page.leave_frame().await
    })
}

#[test]
fn the_shortcode_block_turns_into_ours() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let hands = Hands(page);
        let shortcode = "<!-- wp:shortcode -->[microneedling_quiz booking_url=\"https://clinic.example/book\"]<!-- /wp:shortcode -->";
        let post = site.page("A shortcode", shortcode)?;
        let edit = format!("/wp-admin/post.php?post={}&action=edit", post.id);
        hands.log_in(site, "admin", &edit).await?;
        hands
            .until(
                "the editor",
                "window.wp?.data?.select('core/block-editor')?.getBlocks().length === 1",
            )
            .await?;
        let turned: serde_json::Value = hands
            .ask(
                "
                const [block] = wp.data.select('core/block-editor').getBlocks();
                const [now] = wp.blocks.switchToBlockType(block, 'microneedling-quiz/quiz') ?? [];
                return now ? { name: now.name, url: now.attributes.bookingUrl } : null",
            )
            .await?;
        let wanted =
            json!({ "name": "microneedling-quiz/quiz", "url": "https://clinic.example/book" });
        assert_eq!(turned, wanted);
        Ok(())
    })
}

/// The keys of the editor don't reach a frame: whoever tabs into one must come out again.
#[test]
fn the_keyboard_goes_from_the_block_to_its_settings() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let hands = Hands(page);
        hands
            .add_block(site, "admin", "page", "By keyboard")
            .await?;
        let block = "document.querySelector('[data-type=\"microneedling-quiz/quiz\"]').focus(); return null";
        hands.ask::<()>(block).await?;
        let at = "
            const it = document.activeElement;
            if (it.closest('.interface-interface-skeleton__sidebar')) return null;
            const inside = it.contentDocument?.activeElement;
            return `${it.localName} ${it.className} ${inside?.shadowRoot?.activeElement?.value ?? ''}`";
        let mut seen = Vec::new();
        for _ in 0..40 {
            page.keyboard().press(Key::Tab).await?;
            match hands.ask::<Option<String>>(at).await? {
                None => return Ok(()),
                Some(place) => seen.push(place),
            }
        }
        browser_tests::bail!("Tab never comes to the sidebar: {seen:#?}")
    })
}

#[test]
fn a_dialog_opens_on_the_page() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let block = "<!-- wp:microneedling-quiz/quiz {\"mode\":\"dialog\",\"open\":\"Which benefit is mine?\"} /-->";
        let post = site.page("A dialog", block)?;
        page.open(&post.address).await?;
        let hands = Hands(page);
        hands
            .until(
                "the button",
                "!!document.querySelector('microneedling-quiz')?.shadowRoot?.querySelector('button')",
            )
            .await?;
        hands
            .ask::<()>("document.querySelector('microneedling-quiz').shadowRoot.querySelector('button').click(); return null")
            .await?;
        let quiz = page.quiz(crate::TAG);
        quiz.alive().await?;
        let words = hands.text("[slot=open]").await?;
        assert_eq!(words.as_deref(), Some("Which benefit is mine?"));
        quiz.walk(&[]).await?;
        assert_eq!(quiz.screen().await?.kind, Kind::Result);
        Ok(())
    })
}
