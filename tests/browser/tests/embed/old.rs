//! The quiz in the oldest browsers of the list (`xtask/src/embed/floor.txt`), as far as one of today
//! can be made into one: all that came later is taken away before anything else runs. And what
//! stands in below them.

use browser_tests::{Context, Outcome, Page, Quiz, Reply, Result, Setup, ensure, run};
use serde::Deserialize;

use crate::floor::FLOOR;
use crate::{BARE, OWN, SCRIPT, TAG, falls_back, put, shell, stands_in, until};

const OLD: &str = include_str!("old.js");

/// Keeps what would be copied and printed; no engine prints without a person.
const HANDS: &str = "<script>
    window.handed = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (it) => { handed.push(it); } } });
    Object.defineProperty(navigator, 'share', { value: undefined });
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const view = get.call(this);
        if (view) view.print = () => handed.push(view.document.body.innerText);
        return view;
    } });
</script>";

/// What was taken away: where it is, and in which Chrome, Firefox and Safari it came.
#[derive(Deserialize)]
struct Old {
    newer: Vec<(String, f64, f64, f64)>,
    left: Vec<String>,
}

/// A page of an old browser.
fn put_old(page: &Page, body: &str) {
    let old = format!("<script>{{{OLD}}}</script>{HANDS}{SCRIPT}");
    put(page, "/", &old, body);
}

/// Presses a button of the result that hands on so much of it.
async fn hand(page: &Page, quiz: &Quiz<'_>, button: &str, many: usize) -> Result<()> {
    quiz.press(button).await?;
    until(page, button, &format!("return handed.length === {many}")).await?;
    let handed: Vec<String> = page.read("return handed", vec![]).await?;
    ensure!(handed.iter().all(|it| it.len() > 20), "{handed:?}");
    Ok(())
}

#[test]
fn p4_the_oldest_browsers_have_all_that_the_quiz_asks_for() -> Outcome {
    run(Setup::phone(), async |page| {
        put_old(page, BARE);
        let quiz = page.open_quiz("/").await?;
        let Old { newer, left } = page.read("return old", vec![]).await?;
        assert_eq!(left, [""; 0], "not taken away");
        let [safari, chrome, firefox] = floor()?;
        for (name, in_chrome, in_firefox, in_safari) in newer {
            let later = in_chrome > chrome || in_firefox > firefox || in_safari > safari;
            ensure!(later, "{name} is no newer than the oldest browsers");
        }

        quiz.alive().await?;
        quiz.walk(&[]).await?;
        quiz.result().await?;
        hand(page, &quiz, "Copy as text", 1).await?;
        hand(page, &quiz, "Copy the link", 2).await?;
        // Goes on, and starts anew.
        let screen = quiz.screen().await?;
        quiz.press("Start again").await?;
        quiz.left(&screen).await?;
        quiz.walk(&[]).await?;
        Ok(())
    })
}

/// There the styles of the quiz are no sheets that two documents could share.
#[test]
fn p4_the_oldest_browsers_print_the_result() -> Outcome {
    run(Setup::phone(), async |page| {
        put_old(page, BARE);
        let quiz = page.open_quiz("/").await?;
        quiz.walk(&[]).await?;
        hand(page, &quiz, "Print or save as PDF", 1).await
    })
}

#[test]
fn p4_the_oldest_browsers_read_documents_and_other_languages() -> Outcome {
    run(Setup::phone(), async |page| {
        let document = r##"{"version":1,"look":{"accent":"#7a3b69"},"questions":{"midday":null}}"##;
        let inline = format!("<script type='application/json'>{document}</script>");
        let body = format!("<{TAG} loading=eager lang=de>{inline}</{TAG}>");
        put_old(page, &body);
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        assert_eq!(page.server().asked("/embed/own-*.wasm"), 1);
        quiz.choose("rough-texture").await?;
        let dressed = "return getComputedStyle(document.querySelector('microneedling-quiz')
            .shadowRoot.querySelector('[part~=button-primary]')).backgroundColor";
        let colour = page.script(dressed, vec![]).await?;
        assert_eq!(colour, "rgb(122, 59, 105)");
        Ok(())
    })
}

/// As before Safari 15 and Chrome 75: there is WebAssembly, but not all that this one uses.
#[test]
fn p4_a_browser_that_cannot_read_the_wasm_is_told_to_be_too_old() -> Outcome {
    run(Setup::phone(), async |page| {
        let refuses = format!(
            "<script>
                const refuse = async () => {{
                    throw new WebAssembly.CompileError('invalid opcode 0xfc');
                }};
                for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming'])
                    WebAssembly[name] = refuse;
                WebAssembly.validate = () => false;
            </script>{SCRIPT}"
        );
        let words = ["does not compile", "0xfc", "this browser is too old"];
        falls_back(page, &refuses, "damaged", &words).await
    })
}

/// As in Internet Explorer, for which the script is no script.
#[test]
fn p4_where_the_script_cannot_be_read_the_page_shows_its_own_content() -> Outcome {
    run(Setup::phone(), async |page| {
        let newer = format!("{}\nclass 5 {{}}", shell()?);
        page.server().put("/newer.js", Reply::script(newer));
        put(page, "/", "<script src='/newer.js'></script>", OWN);
        page.open("/").await?;
        stands_in(page, TAG, true).await?;
        let errors = page.watched().await?.errors;
        ensure!(errors.len() == 1, "it was read: {errors:?}");
        page.console_errors().await?;
        Ok(())
    })
}

/// The versions of the oldest browsers, in the order of the file.
fn floor() -> Result<[f64; 3]> {
    let mut versions = Vec::new();
    for (browser, name) in FLOOR.split(',').zip(["safari", "chrome", "firefox"]) {
        let version = browser.strip_prefix(name);
        versions.push(version.context("another browser")?.parse()?);
    }
    let all = <[f64; 3]>::try_from(versions);
    all.ok().context("not three browsers")
}
