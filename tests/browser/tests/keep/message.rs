//! A message to the clinic, by the visitor's own app: read and changed first, and sent there.

use browser_tests::{Answer, Outcome, Page, Quiz, Result, Seen, Setup, run, wait};
use fantoccini::key::Key;
use serde::Deserialize;

use crate::{
    ask, find, handed, letters, link, open, quiet, tick_health, unfold, until, until_said,
};

/// Keeps where a click leads, and lets nobody go there.
pub const STAYS: &str = "<script>
    handed.opened = [];
    document.addEventListener('click', (event) => {
        const link = event.composedPath().find((it) => it.href);
        if (!link) return;
        event.preventDefault();
        handed.opened.push(link.href);
    });
</script>";

const HEALTH: Answer<'static> = ("health", &["diabetes", "keloid"]);
pub const ROSA: &str = "clinic-name='Clinic Rosa'";

/// Opens the folded part on a result.
pub async fn unfolded<'a>(
    page: &'a Page,
    attributes: &str,
    answers: &[Answer<'_>],
) -> Result<Quiz<'a>> {
    let quiz = open(page, attributes, STAYS).await?;
    quiz.walk(answers).await?;
    unfold(page, "Send to the clinic").await?;
    Ok(quiz)
}

#[derive(Debug, Deserialize)]
pub struct App {
    pub name: String,
    pub href: String,
    pub rel: String,
    pub target: String,
}

/// The apps that would open.
pub async fn apps(page: &Page) -> Result<Vec<App>> {
    let body = "
        const links = [...root.querySelectorAll('details a[part]')];
        return links.filter((it) => it.checkVisibility()).map(({ textContent, href, rel, target }) =>
            ({ name: textContent, href, rel, target }));";
    ask(page, body, vec![]).await
}

pub async fn href(page: &Page, name: &str) -> Result<String> {
    let apps = apps(page).await?;
    let app = apps.iter().find(|it| it.name == name);
    Ok(app.map(|it| it.href.clone()).unwrap_or_default())
}

/// A part of an address, as it was before it was written into one.
async fn plain(page: &Page, href: &str, name: &str) -> Result<String> {
    let body = "
        const [href, name] = arguments;
        const rest = href.slice(href.indexOf('?') + 1).split('&');
        const own = rest.find((it) => it.startsWith(`${name}=`));
        return decodeURIComponent(own.slice(name.length + 1));";
    ask(page, body, vec![href.into(), name.into()]).await
}

async fn message(page: &Page) -> Result<String> {
    ask(page, "return root.querySelector('textarea').value", vec![]).await
}

const AREA: &str = "return root.querySelector('textarea')";

#[test]
fn the_message_is_folded_away_and_opens_with_what_can_be_sent() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = open(page, ROSA, STAYS).await?;
        quiz.walk(&[HEALTH, ("goals", &["stretch-marks"])]).await?;
        let shut = "!root.querySelector('textarea').checkVisibility()";
        until(page, "the message to be folded", shut).await?;
        let link = link(page, &quiz).await?;
        quiet(page).await?;
        quiz.press("Send to the clinic").await?;
        until(
            page,
            "the message",
            "root.querySelector('textarea').checkVisibility()",
        )
        .await?;
        let area = find(page, AREA).await?;
        assert_eq!(page.name(&area).await?, "Your message");
        let text = message(page).await?;
        assert!(text.starts_with("Hello Clinic Rosa,\n"), "{text}");
        let questions = "
            const section = [...root.querySelectorAll('details')]
                .find((it) => it.textContent.startsWith('Questions to ask'));
            return [...section.querySelectorAll('li')].map((it) => it.textContent);";
        let questions: Vec<String> = ask(page, questions, vec![]).await?;
        // The first is about health, which stays out.
        for wanted in questions.iter().skip(1) {
            assert!(
                text.contains(&format!("\n- {wanted}")),
                "no “{wanted}” in {text}"
            );
        }
        let goals = "- What would you like to change about your skin? Stretch marks";
        for wanted in [goals, "- Where on the body is it? Face", &link] {
            assert!(text.contains(wanted), "no “{wanted}” in {text}");
        }
        assert!(page.requests().await?.is_empty(), "opening it asks nobody");
        Ok(())
    })
}

#[test]
fn without_a_clinics_name_it_says_hello_all_the_same() -> Outcome {
    run(Setup::desktop(), async |page| {
        unfolded(page, "", &[]).await?;
        let text = message(page).await?;
        assert!(text.starts_with("Hello,\n"), "{text}");
        Ok(())
    })
}

#[test]
fn health_is_in_the_message_only_with_the_tick() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = unfolded(page, ROSA, &[HEALTH]).await?;
        let without = message(page).await?;
        let said = ["Diabetes", "diabetes", "keloid", "Keloid"];
        assert!(!said.iter().any(|it| without.contains(it)), "{without}");
        // Not even that somebody would rather not say.
        let asked = "Does any of this apply to you?";
        assert!(!without.contains(asked), "{without}");
        for app in apps(page).await? {
            assert!(!said.iter().any(|it| app.href.contains(it)), "{app:?}");
        }
        tick_health(page).await?;
        until(
            page,
            "health",
            "/Diabetes/.test(root.querySelector('textarea').value)",
        )
        .await?;
        let with = message(page).await?;
        assert!(
            with.contains("- Does any of this apply to you? Keloids or raised scars, Diabetes"),
            "{with}"
        );
        assert!(
            with.contains("keloids or raised scars and diabetes"),
            "{with}"
        );
        assert!(with.contains(letters(&link(page, &quiz).await?)?), "{with}");
        tick_health(page).await?;
        until(
            page,
            "no health",
            "!/iabetes/.test(root.querySelector('textarea').value)",
        )
        .await?;
        assert_eq!(message(page).await?, without);
        Ok(())
    })
}

#[test]
fn what_is_changed_in_the_message_is_what_the_apps_get() -> Outcome {
    run(Setup::desktop(), async |page| {
        unfolded(page, ROSA, &[HEALTH]).await?;
        let area = find(page, AREA).await?;
        area.send_keys(" Über mich: 50 % & mehr?").await?;
        page.keyboard().press(Key::Tab).await?;
        for (app, name) in [("Email", "body"), ("WhatsApp", "text")] {
            wait::until("the words in the address", async || {
                let text = plain(page, &href(page, app).await?, name).await?;
                Ok(Seen::it_if(
                    |it| it.contains("Über mich: 50 % & mehr?"),
                    text,
                ))
            })
            .await?;
        }
        let mail = href(page, "Email").await?;
        assert!(mail.starts_with("mailto:?subject="), "{mail}");
        let subject = plain(page, &mail, "subject").await?;
        assert_eq!(subject, "A quiz about microneedling");
        let body = plain(page, &mail, "body").await?;
        assert_eq!(body.replace("\r\n", "\n"), message(page).await?);
        assert!(!body.replace("\r\n", "").contains('\n'), "lines of a mail");
        assert!(
            href(page, "WhatsApp")
                .await?
                .starts_with("https://wa.me/?text=")
        );
        // A later tick is no reason to throw it away, nor is anything else.
        tick_health(page).await?;
        let quiz = page.quiz("microneedling-quiz");
        link(page, &quiz).await?;
        until_said(page, "Link copied").await?;
        let text = message(page).await?;
        assert!(text.contains("Über mich"), "{text}");
        assert!(!text.contains("iabetes"), "{text}");
        Ok(())
    })
}

/// Straight from the keys to the button, as people do.
#[test]
fn a_click_right_after_typing_takes_the_last_words_along() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = unfolded(page, ROSA, &[]).await?;
        find(page, AREA).await?.send_keys(" PS: soon").await?;
        quiz.press("WhatsApp").await?;
        until_said(page, "Your app opens with the message").await?;
        let opened: Vec<String> = handed(page, "opened").await?;
        assert_eq!(opened.len(), 1, "{opened:?}");
        assert!(
            opened.iter().all(|it| it.contains("PS%3A%20soon")),
            "{opened:?}"
        );
        assert!(message(page).await?.contains("PS: soon"));
        Ok(())
    })
}

/// While somebody types, the page may set an attribute, and the quiz draws itself anew.
#[test]
fn half_typed_words_survive_a_change_of_the_page() -> Outcome {
    run(Setup::desktop(), async |page| {
        unfolded(page, ROSA, &[]).await?;
        find(page, AREA).await?.send_keys(" PS: soon").await?;
        crate::tell(
            page,
            "quiz.bookingLabel = 'Call us'; quiz.bookingUrl = 'tel:+44'",
        )
        .await?;
        until(page, "the button", "/Call us/.test(root.textContent)").await?;
        assert!(message(page).await?.contains("PS: soon"));
        Ok(())
    })
}

/// What was written around health answers goes with them.
#[test]
fn a_tick_taken_back_takes_them_out_of_a_changed_message_too() -> Outcome {
    run(Setup::desktop(), async |page| {
        unfolded(page, ROSA, &[HEALTH]).await?;
        tick_health(page).await?;
        until(
            page,
            "health",
            "/Diabetes/.test(root.querySelector('textarea').value)",
        )
        .await?;
        find(page, AREA).await?.send_keys(" PS: soon").await?;
        tick_health(page).await?;
        until(
            page,
            "health gone",
            "!/iabetes/.test(root.querySelector('textarea').value)",
        )
        .await?;
        for app in apps(page).await? {
            assert!(!app.href.contains("iabetes"), "{app:?}");
        }
        Ok(())
    })
}
