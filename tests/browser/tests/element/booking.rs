//! The booking button: an address of the page's, never a script, and it can change at any time.

use browser_tests::{Outcome, Page, Quiz, Result, Seen, Setup, run, wait};
use serde_json::json;

use crate::{ask, open_alive, tell, until, word};

/// The link that the result ends with: its name and the whole address.
async fn link(page: &Page, name: &str) -> Result<Option<String>> {
    let body = "
        const links = [...root.querySelectorAll('[part~=result] a[part~=button], [part~=result] a[part~=button-primary]')];
        return links.find((it) => it.textContent.trim() === arguments[0])?.href ?? null;";
    ask(page, body, vec![json!(name)]).await
}

/// Waits until the button leads there.
async fn until_link(page: &Page, quiz: &Quiz<'_>, name: &str, wanted: Option<&str>) -> Result<()> {
    let what = format!("“{name}” to lead to {wanted:?}");
    wait::until(&what, async || {
        let now = link(page, name).await?;
        let there = now.as_deref() == wanted;
        Ok(Seen::if_true(there, || format!("{now:?}")))
    })
    .await?;
    // Nothing else of the result went.
    assert_eq!(quiz.result().await?.benefits.len(), 6);
    Ok(())
}

async fn set(page: &Page, name: &str, value: Option<&str>) -> Result<()> {
    let body = "
        const [name, value] = arguments;
        if (value === null) quiz.removeAttribute(name);
        else quiz.setAttribute(name, value);
        return null;";
    ask::<()>(page, body, vec![json!(name), json!(value)]).await
}

const BOOK: &str = "Book a consultation";

#[test]
fn the_booking_button_follows_its_attributes() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "").await?;
        let answers = quiz.result_of(&[("goals", &["acne-scars"])]).await?.answers;
        assert_eq!(link(page, BOOK).await?, None, "no address, no button");
        let own = page.server().url("/book?a=1&b=ü");
        let own = own.replace('ü', "%C3%BC");
        for (given, wanted) in [
            ("https://clinic.example/book", "https://clinic.example/book"),
            ("http://clinic.example/", "http://clinic.example/"),
            ("tel:+441234567", "tel:+441234567"),
            ("mailto:hello@clinic.example", "mailto:hello@clinic.example"),
            ("sms:+441234567", "sms:+441234567"),
            ("/book?a=1&b=ü", own.as_str()),
            ("TEL:+441234567", "tel:+441234567"),
        ] {
            set(page, "booking-url", Some(given)).await?;
            until_link(page, &quiz, BOOK, Some(wanted)).await?;
        }
        set(page, "booking-label", Some("Call <b>us</b> & ask")).await?;
        until_link(page, &quiz, "Call <b>us</b> & ask", Some("tel:+441234567")).await?;
        set(page, "booking-label", None).await?;
        until_link(page, &quiz, BOOK, Some("tel:+441234567")).await?;
        set(page, "booking-url", None).await?;
        until_link(page, &quiz, BOOK, None).await?;
        assert_eq!(quiz.result().await?.answers, answers);
        // What is asked of the answers again is still there.
        assert_eq!(quiz.change("Your goals").await?.chosen(), ["acne-scars"]);
        Ok(())
    })
}

#[test]
fn an_address_that_is_refused_makes_no_button_and_is_told_once() -> Outcome {
    const REFUSED: [&str; 12] = [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "\tJavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "javascript\t:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "ftp://clinic.example/book",
        "file:///etc/passwd",
        "blob:https://clinic.example/1",
        "https://",
        "http://[",
    ];
    // In the page itself: what is set shows after a task.
    const TRY: &str = "
        const [urls, done] = arguments;
        const quiz = document.querySelector('microneedling-quiz');
        const task = () => new Promise((then) => setTimeout(then));
        const button = () => quiz.shadowRoot.querySelector('[part~=result] a[part~=button-primary]');
        // The result is drawn in pieces, which may be a task each.
        const until = async (is) => {
            for (let tasks = 0; tasks < 100 && !is(); tasks++) await task();
        };
        (async () => {
            const wrong = [];
            for (const [at, url] of urls.entries()) {
                quiz.bookingUrl = '/book';
                await until(button);
                if (!button()) wrong.push(`no button before ${url}`);
                // Again, and another attribute: the same fault is no news.
                for (const name of ['', 'Fern & Field', '']) {
                    quiz.bookingUrl = url;
                    quiz.clinicName = name;
                    await task();
                }
                await until(() => !button());
                if (button()) wrong.push(`a button for ${url}: ${button().href}`);
                const errors = mqWatch.events.filter((it) => it.name === 'mq-error').length;
                if (errors !== at + 1) wrong.push(`${errors} errors with ${url}`);
            }
            done(wrong);
        })();";
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "booking-url=/book").await?;
        quiz.walk(&[]).await?;
        let wrong = page.script_async(TRY, vec![json!(REFUSED)]).await?;
        assert_eq!(wrong, json!([]));
        let seen = page.watched().await?;
        let errors = seen.named("mq-error");
        assert_eq!(
            (errors.len(), seen.console.len()),
            (REFUSED.len(), REFUSED.len())
        );
        for ((error, line), url) in errors.iter().zip(&seen.console).zip(REFUSED) {
            assert_eq!(word(error, "code"), "attribute", "{url:?}");
            let message = word(error, "message");
            for part in ["booking-url", url, "no booking button", "https:", "tel:"] {
                assert!(message.contains(part), "{message}");
            }
            assert_eq!(*line, format!("microneedling-quiz: {message}"));
        }
        assert_eq!(page.console_errors().await?.len(), REFUSED.len());
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        Ok(())
    })
}

#[test]
fn a_page_can_take_over_the_booking() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open_alive(page, "booking-url=/book.html").await?;
        page.server().page("/book.html", "", "<h1>Book</h1>")?;
        quiz.walk(&[]).await?;
        let watch = "
            window.clicks = [];
            addEventListener('click', (it) => clicks.push(it.defaultPrevented));
            window.take = (it) => it.preventDefault();
            addEventListener('mq-book', take)";
        tell(page, watch).await?;
        quiz.press(BOOK).await?;
        let clicks = "window.clicks.length === 1";
        until(page, "the click", clicks).await?;
        assert!(
            page.read::<bool>("return clicks[0]", vec![]).await?,
            "the browser follows it"
        );
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-book").len(), 1);
        assert_eq!(
            page.read::<String>("return location.pathname", vec![])
                .await?,
            "/clinic.html"
        );
        quiz.result().await?;

        tell(page, "removeEventListener('mq-book', take)").await?;
        quiz.press(BOOK).await?;
        until(
            page,
            "the page for booking",
            "location.pathname === '/book.html'",
        )
        .await?;
        Ok(())
    })
}
