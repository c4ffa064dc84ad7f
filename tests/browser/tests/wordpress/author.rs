//! An author, whose HTML goes through `kses`: no `unfiltered_html`.

use browser_tests::{Outcome, Setup, ensure};

use crate::{Hands, on_site, visit};

const BOOKING: &str = "https://clinic.example/book";

#[test]
fn an_author_adds_the_block_in_the_editor() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let hands = Hands(page);
        hands
            .add_block(site, "author", "post", "By an author")
            .await?;
        hands.fill_named("Booking address", BOOKING).await?;
        hands
            .fill_named("Name of the clinic", "Rosa & \"Co\"")
            .await?;
        let address = hands.publish().await?;
        visit(page, &address).await?;
        let set = "
            const quiz = document.querySelector('microneedling-quiz');
            return [quiz.bookingUrl, quiz.clinicName]";
        let set: [String; 2] = hands.ask(set).await?;
        assert_eq!(set, [BOOKING, "Rosa & \"Co\""]);
        Ok(())
    })
}

#[test]
fn what_an_author_writes_is_kept_whole() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let ways = [
            (
                "block",
                r#"<!-- wp:microneedling-quiz/quiz {"bookingUrl":"https://clinic.example/book"} /-->"#,
            ),
            (
                "shortcode",
                r#"[microneedling_quiz booking_url="https://clinic.example/book"]"#,
            ),
            (
                "div",
                r#"<div data-microneedling-quiz data-booking-url="https://clinic.example/book"><p>The quiz needs JavaScript.</p></div>"#,
            ),
        ];
        for (name, content) in ways {
            let post = site.publish("author", "post", &format!("Author: {name}"), content)?;
            ensure!(!post.free, "this author may write any HTML");
            assert_eq!(post.content, content, "{name}");
            visit(page, &post.address).await?;
            let link = page.quiz(crate::TAG).result().await?;
            let books = link
                .links
                .iter()
                .any(|it| it.href.as_deref() == Some(BOOKING));
            ensure!(books, "{name}: no way to book");
        }
        Ok(())
    })
}

#[test]
fn what_an_author_must_not_write_stays_out() -> Outcome {
    on_site(Setup::phone(), async |page, site| {
        let attacks = [
            r#"[microneedling_quiz booking_url="javascript:alert(1)" clinic_name='"><img src=x onerror=alert(1)>']"#,
            r#"[microneedling_quiz booking_label="</microneedling-quiz><script>alert(1)</script>" accent="red;background:url(//evil.example)"]"#,
            r##"<!-- wp:microneedling-quiz/quiz {"bookingUrl":"javascript:alert(1)","clinicName":"\u003cscript\u003ealert(1)\u003c/script\u003e","accent":"#000;}","anchor":"\" onclick=\"alert(1)","lang":["a"],"resetAfter":{"b":1}} /-->"##,
        ];
        for attack in attacks {
            let post = site.publish("author", "post", "An attack", attack)?;
            let html = crate::fetch::fetch(&post.address)?.body;
            let quiz = crate::fetch::between(&html, "<microneedling-quiz", "</microneedling-quiz>");
            let quiz = quiz.unwrap_or_default();
            for evil in [
                "javascript:",
                "<script>",
                "onerror=alert",
                " onclick=",
                "evil.example",
            ] {
                ensure!(!quiz.contains(evil), "{evil} from {attack}:\n{quiz}");
            }
            ensure!(!html.contains("<img src=x"), "an image from {attack}");
            visit(page, &post.address).await?;
        }
        Ok(())
    })
}

#[test]
fn a_slip_is_told_to_those_who_edit_and_not_to_visitors() -> Outcome {
    on_site(Setup::desktop(), async |page, site| {
        let hands = Hands(page);
        let slip = r#"[microneedling_quiz boking_url="https://clinic.example/book" lang="xx" reset_after="soon"]"#;
        let post = site.publish("author", "post", "A slip of an author", slip)?;
        let path = post.address.trim_start_matches(&site.url);
        hands.log_in(site, "author", path).await?;
        let note = hands.text(".microneedling-quiz-note").await?;
        let note = note.unwrap_or_default();
        for word in ["boking_url", "lang", "reset_after"] {
            ensure!(note.contains(word), "nothing of {word} in “{note}”");
        }
        page.picture("wordpress-note").await?;
        visit(page, &post.address).await?;
        assert_eq!(hands.text(".microneedling-quiz-note").await?, None);
        let html = crate::fetch::fetch(&post.address)?.body;
        ensure!(
            !html.contains("boking_url"),
            "visitors are told of the slip"
        );
        Ok(())
    })
}
