//! When and how an element comes onto a page.

use browser_tests::{Outcome, Setup, run};
use serde_json::json;

use crate::{DEFINED, SCRIPT, put, step, until};

/// A script that is there at once.
const PLAIN: &str = "<script src='/embed/microneedling-quiz.js'></script>";

#[test]
fn p3_an_element_may_come_before_the_script_or_after() -> Outcome {
    run(Setup::desktop(), async |page| {
        let make = "<script>
            const make = (id, parent) => {
                const quiz = document.createElement('microneedling-quiz');
                quiz.id = id;
                quiz.bookingUrl = `/${id}`;
                quiz.loading = 'eager';
                quiz.mode = 'dialog';
                parent?.append(quiz);
                return quiz;
            };
            make('made-before', document.body);
            window.kept = make('added-after');
        </script>";
        let after = "<microneedling-quiz id=after loading=eager></microneedling-quiz>
            <script>document.body.append(kept); make('made-after', document.body);</script>";
        let before = "<microneedling-quiz id=before loading=eager></microneedling-quiz>";
        put(page, "/", "", &format!("{before}{make}{PLAIN}{after}"));
        page.open("/").await?;
        for id in ["#before", "#after"] {
            page.quiz(id).alive().await?;
        }
        // Properties set before anybody knew the element count like those set later.
        let seen = "return ['made-before', 'added-after', 'made-after'].map((id) => {
            const quiz = document.getElementById(id);
            return [quiz.getAttribute('booking-url'), quiz.bookingUrl, quiz.mode];
        })";
        let ids = ["made-before", "added-after", "made-after"];
        let wanted = ids.map(|id| json!([format!("/{id}"), format!("/{id}"), "dialog"]));
        assert_eq!(page.script(seen, vec![]).await?, json!(wanted));
        for id in ids {
            let quiz = page.quiz(&format!("#{id}"));
            until(
                page,
                "the button that opens it",
                &format!("return !!document.getElementById('{id}').shadowRoot"),
            )
            .await?;
            quiz.press("Start the quiz").await?;
            quiz.alive().await?;
            let report = quiz.result_of(&[]).await?;
            let links = report.links;
            let wanted = page.server().url(&format!("/{id}"));
            assert!(
                links.iter().any(|it| it.href.as_ref() == Some(&wanted)),
                "{links:?}"
            );
            let close = format!("document.getElementById('{id}').close()");
            page.script(&close, vec![]).await?;
        }
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-ready").len(), 5);
        Ok(())
    })
}

#[test]
fn p3_an_application_of_one_page_may_swap_it_in_and_out() -> Outcome {
    run(Setup::desktop(), async |page| {
        let body = "<main><p>Home</p></main>";
        put(page, "/", SCRIPT, body);
        page.open("/").await?;
        until(page, "the element", DEFINED).await?;
        let view = "document.querySelector('main').innerHTML =
            '<h1>Quiz</h1><microneedling-quiz></microneedling-quiz>'";
        let home = "document.querySelector('main').innerHTML = '<p>Home</p>'";
        page.script(view, vec![]).await?;
        let quiz = page.quiz("main");
        quiz.alive().await?;
        let second = step(&quiz, "fine-lines").await?;
        // Another view, and back: what was chosen is the visitor's own in this tab.
        for _ in 0..3 {
            page.script(home, vec![]).await?;
            page.script(view, vec![]).await?;
            let screen = quiz.alive().await?;
            assert_eq!(screen.question, second.question);
        }
        // As Turbo and its like do: a whole new body.
        let swap = "
            const body = document.createElement('body');
            body.innerHTML = '<main><microneedling-quiz></microneedling-quiz></main>';
            document.body.replaceWith(body);";
        page.script(swap, vec![]).await?;
        assert_eq!(quiz.alive().await?.question, second.question);
        quiz.walk(&[]).await?;
        quiz.result().await?;
        assert_eq!(page.server().asked("/embed/*.wasm"), 1);
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-ready").len(), 5);
        assert_eq!(seen.named("mq-start").len(), 1, "{:?}", seen.names());
        Ok(())
    })
}

#[test]
fn p3_a_page_that_goes_on_in_one_task_confuses_nothing() -> Outcome {
    run(Setup::desktop(), async |page| {
        put(page, "/", SCRIPT, "<main></main>");
        page.open("/").await?;
        until(page, "the element", DEFINED).await?;
        // In, out, in, out, in: before any of it can have been drawn.
        let hurry = "
            const quiz = document.createElement('microneedling-quiz');
            const main = document.querySelector('main');
            quiz.restart();
            quiz.open();
            quiz.close();
            for (let i = 0; i < 5; i++) i % 2 ? quiz.remove() : main.append(quiz);
            quiz.mode = 'dialog';
            quiz.mode = 'inline';
            quiz.loading = 'eager';";
        page.script(hurry, vec![]).await?;
        let quiz = page.quiz("main");
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        let seen = page.watched().await?;
        assert_eq!(seen.named("mq-ready").len(), 1, "{:?}", seen.names());
        Ok(())
    })
}
