//! `<div data-microneedling-quiz>`, for hosts that strip tags they don't know.

use futures_util::future;

use browser_tests::{Outcome, Quiz, Reply, Result, Setup, run};

use crate::{SCRIPT, TAG, put, shown, step, told, until};

const DIV: &str =
    "<div data-microneedling-quiz data-booking-url='/book' data-booking-label='See us'
    data-loading=eager><p>The clinic's own words</p></div>";

/// The names and addresses of the links of a result.
async fn links(quiz: &Quiz<'_>) -> Result<Vec<(String, String)>> {
    let links = quiz.result().await?.links;
    let both = links
        .into_iter()
        .map(|it| (it.name, it.href.unwrap_or_default()));
    Ok(both.filter(|(_, href)| href.contains("/book")).collect())
}

#[test]
fn a_div_is_a_quiz_and_its_attributes_live() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "/", SCRIPT, DIV);
        let quiz = page.open_quiz("/").await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        let book = page.server().url("/book");
        assert_eq!(links(&quiz).await?, [("See us".into(), book.clone())]);
        let set = async |name: &str, value: Option<&str>| {
            let set = "
                const [name, value] = arguments;
                const div = document.querySelector('div');
                value === null ? div.removeAttribute(name) : div.setAttribute(name, value);";
            page.script(set, vec![name.into(), value.into()]).await
        };
        set("data-booking-label", None).await?;
        set("data-booking-url", Some("/book-here")).await?;
        let wanted = [("Book a consultation".into(), format!("{book}-here"))];
        until_links(&quiz, &wanted).await?;
        set("data-booking-url", None).await?;
        until_links(&quiz, &[]).await?;
        set("data-mode", Some("dialog")).await?;
        let button = |screen: &browser_tests::Screen| screen.button("Start the quiz").is_some();
        quiz.until("the button of a dialog", button).await?;
        set("data-mode", None).await?;
        quiz.until("the result", |it| it.kind == browser_tests::Kind::Result)
            .await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-ready").len(), 1);
        Ok(())
    })
}

async fn until_links(quiz: &Quiz<'_>, wanted: &[(String, String)]) -> Result<()> {
    browser_tests::wait::until(&format!("the links {wanted:?}"), async || {
        let now = links(quiz).await?;
        Ok(browser_tests::Seen::if_true(now == wanted, || {
            format!("{now:?}")
        }))
    })
    .await
}

#[test]
fn what_stands_in_a_div_shows_where_the_quiz_cannot_run() -> Outcome {
    run(Setup::phone(), async |page| {
        page.server()
            .change("/embed/*.wasm", |reply| *reply = Reply::not_found());
        put(page, "/", SCRIPT, DIV);
        page.open("/").await?;
        until(
            page,
            "the clinic's own words",
            "return document.querySelector('div p').checkVisibility()",
        )
        .await?;
        told(page, &[TAG], "missing", &["answers 404"]).await?;
        assert!(!shown(page, "div").await?.quiz);
        // Nor is anything lost where the script itself never comes.
        put(page, "/none", "", DIV);
        page.open("/none").await?;
        assert!(shown(page, "div").await?.own);
        Ok(())
    })
}

#[test]
fn divs_may_be_several_and_come_later() -> Outcome {
    run(Setup::phone(), async |page| {
        let div = |id| {
            format!(
                "<section id={id}><div data-microneedling-quiz data-loading=eager></div></section>"
            )
        };
        put(
            page,
            "/",
            SCRIPT,
            &format!("{}{}<main></main>", div("a"), div("b")),
        );
        page.open("/").await?;
        let [a, b, main] = ["#a", "#b", "main"].map(|it| page.quiz(it));
        a.alive().await?;
        b.alive().await?;
        let second = step(&a, "fine-lines").await?;
        assert!(b.screen().await?.chosen().is_empty());
        // Each way in which a page may bring one.
        let ways = [
            "main.innerHTML = '<div data-microneedling-quiz data-loading=eager></div>'",
            "const div = document.createElement('div');
             main.replaceChildren(div);
             div.setAttribute('data-loading', 'eager');
             div.dataset.microneedlingQuiz = '';",
            "const box = document.createElement('div');
             box.innerHTML = '<p><div data-microneedling-quiz=\"\" data-loading=eager><p>Own</p></div>';
             main.replaceChildren(box);",
        ];
        for way in ways {
            let way = format!("const main = document.querySelector('main'); {way}");
            page.script(&way, vec![]).await?;
            let seen = main.alive().await;
            seen.map_err(|fault| fault.context(way))?;
        }
        let count = "return document.querySelectorAll('microneedling-quiz').length";
        assert_eq!(page.script(count, vec![]).await?, 3);
        assert_eq!(a.screen().await?.question, second.question);
        // A page that draws its content anew takes the quiz out with it.
        let again = "const div = document.querySelector('#a div'); div.innerHTML = '<p>Own</p>';";
        page.script(again, vec![]).await?;
        assert_eq!(a.alive().await?.question, second.question);
        assert_eq!(page.script(count, vec![]).await?, 3);
        Ok(())
    })
}

/// The parser may still be in it: what comes behind must get into the quiz too.
#[test]
fn a_div_that_is_still_being_read_is_waited_for() -> Outcome {
    run(Setup::phone(), async |page| {
        let slow = "<script src='/slow.js'></script>";
        page.server()
            .put("/slow.js", Reply::script("window.slow = 1"));
        page.server()
            .change("/embed/*.wasm", |reply| *reply = Reply::not_found());
        let gate = page.server().hold("/slow.js");
        let body =
            format!("<div data-microneedling-quiz><p>One</p>{slow}<p>Two</p></div><p>After</p>");
        let head = "<script src='/embed/microneedling-quiz.js'></script>";
        put(page, "/", head, &body);
        let release = async {
            gate.until_asked().await?;
            gate.release();
            Ok(())
        };
        // The page isn't loaded as long as the script is held.
        future::try_join(page.open("/"), release).await?;
        until(
            page,
            "all of the content",
            "return [...document.querySelectorAll('microneedling-quiz p')].filter((it) => it.checkVisibility()).length === 2",
        )
        .await?;
        told(page, &[TAG], "missing", &["answers 404"]).await
    })
}
