//! Signs that turn words around, and ends of lines, in what a page says of itself: they stay where
//! they stand, and add nothing to what is handed on.

use browser_tests::{Outcome, Page, Result, Setup, ensure, run};
use serde_json::json;

use crate::vectors::TURNED;
use crate::{SCRIPT, TAG, at_result, put, unharmed};

/// Adds another header, another field, another day.
const LINES: &str =
    "Rosa\r\nBcc: a@other.example\r\nATTENDEE:mailto:a@other.example\u{0}20000\u{0}x";

/// What the apps that send a message are given.
const APPS: &str = "
    const root = document.querySelector('microneedling-quiz').shadowRoot;
    const details = root.querySelector('textarea').closest('details');
    details.open = true;
    return [...details.querySelectorAll('a')].map((it) => {
        const url = new URL(it.href);
        return [url.protocol + url.pathname, [...url.searchParams.keys()].join(), url.hash];
    });";

async fn apps(page: &Page) -> Result<Vec<[String; 3]>> {
    page.read(APPS, vec![]).await
}

#[test]
fn lines_in_a_name_add_nothing_to_a_message() -> Outcome {
    run(Setup::phone(), async |page| {
        for (url, to) in [
            ("mailto:a@clinic.example", "mailto:a@clinic.example"),
            (
                "mailto:a@clinic.example?bcc=b@other.example",
                "mailto:a@clinic.example",
            ),
            (
                "mailto:a@clinic.example?body=x&subject=y#z",
                "mailto:a@clinic.example",
            ),
            ("https://clinic.example", "mailto:"),
        ] {
            let attributes =
                json!({ "booking-url": url, "booking-label": LINES, "clinic-name": LINES });
            at_result(page, "attribute", &[json!({ "attributes": attributes })]).await?;
            let apps = apps(page).await?;
            let mail: Vec<_> = apps
                .iter()
                .filter(|it| it[0].starts_with("mailto:"))
                .collect();
            let wanted = [to.to_owned(), "subject,body".into(), String::new()];
            ensure!(mail == [&wanted], "{url}: {apps:?}");
            for [_, names, hash] in &apps {
                let known =
                    ["subject,body", "body", "text"].contains(&names.trim_start_matches(','));
                ensure!(known && hash.is_empty(), "{url}: {apps:?}");
            }
            unharmed(page).await?;
        }
        Ok(())
    })
}

/// Keeps what would be saved.
const SAVES: &str = "
    window.saved = [];
    const made = URL.createObjectURL;
    URL.createObjectURL = (it) => {
        it.text().then((text) => saved.push(text));
        return made.call(URL, it);
    };
    HTMLAnchorElement.prototype.click = () => {};";

#[test]
fn lines_in_a_name_add_nothing_to_a_calendar() -> Outcome {
    run(Setup::phone(), async |page| {
        let attributes = json!({ "clinic-name": LINES, "booking-label": LINES });
        at_result(page, "attribute", &[json!({ "attributes": attributes })]).await?;
        page.script(SAVES, vec![]).await?;
        let open = "for (const it of document.querySelector('microneedling-quiz').shadowRoot.querySelectorAll('details')) it.open = true";
        page.script(open, vec![]).await?;
        let date = "
            const input = document.querySelector('microneedling-quiz').shadowRoot.querySelector('input[type=date]');
            input.valueAsNumber = Date.now() + 864e5 * 60;
            input.dispatchEvent(new Event('change', { bubbles: true }));";
        page.script(date, vec![]).await?;
        crate::all(
            page,
            "with days to save",
            "[...root.querySelectorAll('button')].some((it) => /calendar/i.test(it.textContent))",
        )
        .await?;
        let button = "
            const root = document.querySelector('microneedling-quiz').shadowRoot;
            [...root.querySelectorAll('button')].find((it) => /calendar/i.test(it.textContent)).click();";
        page.script(button, vec![]).await?;
        let file: String = browser_tests::wait::until("the file", async || {
            let saved: Vec<String> = page.read("return saved", vec![]).await?;
            let first = saved.into_iter().next();
            Ok(first.map_or(
                browser_tests::Seen::NotYet("none".into()),
                browser_tests::Seen::Yes,
            ))
        })
        .await?;
        let events = file.matches("BEGIN:VEVENT").count();
        ensure!(events == 2 && !file.contains("ATTENDEE"), "{file}");
        Ok(())
    })
}

/// On the screen and on paper a name stands in a box of its own, that what it holds can't leave.
#[test]
fn a_sign_in_a_name_turns_nothing_around_that_stands_beside_it() -> Outcome {
    // The letters of the date, from left to right, on a sheet with a name that ends in a sign.
    const ORDER: &str = "
        const [names, done] = arguments;
        const quiz = document.querySelector('microneedling-quiz');
        const line = quiz.shadowRoot.querySelector('.clinic');
        line.style.display = 'flex';
        const places = (of) => [...of.data].map((_, at) => {
            const range = document.createRange();
            range.setStart(of, at);
            range.setEnd(of, at + 1);
            return Math.round(range.getBoundingClientRect().left);
        });
        const upright = (of) => places(of).every((it, at, all) => !at || it >= all[at - 1]);
        const until = async (is) => {
            for (let tasks = 0; tasks < 400 && !is(); tasks++) await new Promise((then) => setTimeout(then));
        };
        (async () => {
            const wrong = [];
            for (const name of names) {
                quiz.clinicName = name;
                await until(() => line.firstChild.textContent === name.replace(/[\\u2028-\\u202e\\u2066-\\u2069]/g, ' '));
                if (!upright(line.lastChild.firstChild)) wrong.push(`the date beside ${escape(name)}`);
            }
            done(wrong);
        })();";
    run(Setup::desktop(), async |page| {
        at_result(page, "attribute", &[json!({ "attributes": {} })]).await?;
        let marks = TURNED.iter().chain(&['\u{200e}', '\u{200f}', '\u{61c}']);
        let names: Vec<_> = marks.map(|it| format!("Rosa {it}& Sons")).collect();
        let wrong = page.script_async(ORDER, vec![json!(names)]).await?;
        assert_eq!(wrong, json!([]));
        Ok(())
    })
}

/// Of a message's text nobody can say where a name ends: so it must hold none of those signs.
#[test]
fn no_sign_gets_into_a_message_or_a_label() -> Outcome {
    run(Setup::desktop(), async |page| {
        let marks: String = TURNED.iter().collect();
        let name = format!("Rosa{marks}");
        let attributes =
            json!({ "booking-url": "/book", "booking-label": name, "clinic-name": name });
        at_result(page, "property", &[json!({ "attributes": attributes })]).await?;
        let texts = "
            const root = document.querySelector('microneedling-quiz').shadowRoot;
            return [
                root.querySelector('textarea').value.split('\\n')[0],
                root.querySelector('a[part~=button-primary]').textContent,
                root.querySelector('.clinic span').textContent,
            ];";
        let texts: Vec<String> = page.read(texts, vec![]).await?;
        for text in texts {
            ensure!(text.contains("Rosa"), "{text:?}");
            ensure!(!text.contains(TURNED), "{text:?}");
        }
        Ok(())
    })
}

/// What stands in for the quiz shows a label as it is, in a button of its own.
#[test]
fn what_stands_in_for_the_quiz_holds_a_label_in_its_button() -> Outcome {
    run(Setup::desktop(), async |page| {
        page.server().change("/embed/quiz-*", |it| it.status = 404);
        put(page, "/clinic.html", SCRIPT, "");
        page.open("/clinic.html").await?;
        let label = "Book \u{202e}now";
        let quiz = json!({ "attributes": { "booking-url": "/book", "booking-label": label } });
        crate::make(page, "attribute", &[quiz]).await?;
        crate::all(page, "fallen back", "root.querySelector('.fallback a')").await?;
        let display = format!(
            "return getComputedStyle(document.querySelector('{TAG}').shadowRoot.querySelector('.fallback a')).display"
        );
        let display: String = page.read(&display, vec![]).await?;
        // A box of its own is a paragraph of its own: nothing of it turns what is around.
        ensure!(
            display.contains("inline-") || display.contains("flex"),
            "{display}"
        );
        page.console_errors().await?;
        Ok(())
    })
}
