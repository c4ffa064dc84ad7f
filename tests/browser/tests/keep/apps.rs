//! The apps that a message can go to: mail, text messages and what else a phone has.

use browser_tests::{Outcome, Setup, run};

use crate::message::{ROSA, STAYS, apps, href, unfolded};
use crate::{open, unfold, until_said};

#[test]
fn it_goes_to_the_address_or_number_of_the_clinic() -> Outcome {
    run(Setup::desktop(), async |page| {
        for (booking, mail, whatsapp) in [
            (
                "mailto:clinic@x.example",
                "mailto:clinic@x.example?subject=",
                "https://wa.me/?text=",
            ),
            (
                "mailto:clinic@x.example?subject=Hi",
                "mailto:clinic@x.example?subject=A",
                "https://wa.me/?text=",
            ),
            (
                "tel:+44123",
                "mailto:?subject=",
                "https://wa.me/44123?text=",
            ),
            (
                "tel:+44-12.3",
                "mailto:?subject=",
                "https://wa.me/44123?text=",
            ),
            // Dialled as it stands it would be another's.
            ("tel:+44-(0)123", "mailto:?subject=", "https://wa.me/?text="),
            // Only a number with its country is one that WhatsApp knows.
            ("tel:0123", "mailto:?subject=", "https://wa.me/?text="),
            (
                "https://x.example/book",
                "mailto:?subject=",
                "https://wa.me/?text=",
            ),
        ] {
            let quiz = unfolded(page, &format!("booking-url='{booking}'"), &[]).await?;
            let all = apps(page).await?;
            let starts = |name: &str, start: &str| {
                let app = all.iter().find(|it| it.name == name);
                let href: String = app.iter().flat_map(|it| it.href.chars()).take(80).collect();
                assert!(href.starts_with(start), "{booking}: {href}");
            };
            starts("Email", mail);
            starts("WhatsApp", whatsapp);
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn another_window_opens_and_knows_nothing_of_this_one() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = unfolded(page, ROSA, &[]).await?;
        let apps = apps(page).await?;
        let names: Vec<_> = apps.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Email", "WhatsApp"], "no thumb, no text messages");
        for app in &apps {
            assert_eq!((&*app.rel, &*app.target), ("noopener noreferrer", "_blank"));
        }
        quiz.press("Email").await?;
        until_said(page, "Your app opens with the message").await?;
        assert_eq!(quiz.active().await?.name, "Email");
        Ok(())
    })
}

#[test]
fn a_phone_can_send_a_text_message() -> Outcome {
    run(Setup::phone(), async |page| {
        // What an engine says of a thumb, its driver may not let be set.
        let thumb = "return matchMedia('(pointer: coarse)').matches";
        unfolded(page, "booking-url=sms:+44123", &[]).await?;
        let sms = href(page, "Text message").await?;
        if page.read::<bool>(thumb, vec![]).await? {
            assert!(sms.starts_with("sms:+44123?&body=Hello"), "{sms}");
        } else {
            assert_eq!(sms, "");
            // The same answer for the quiz alone.
            let head = "<script>
                const real = matchMedia;
                window.matchMedia = (it) => /coarse/.test(it) ? { matches: true } : real(it);
            </script>";
            let quiz = open(page, "booking-url=sms:+44123", &[STAYS, head].concat()).await?;
            quiz.usable().await?;
            unfold(page, "Send to the clinic").await?;
            let sms = href(page, "Text message").await?;
            assert!(sms.starts_with("sms:+44123?&body=Hello"), "{sms}");
        }
        Ok(())
    })
}
