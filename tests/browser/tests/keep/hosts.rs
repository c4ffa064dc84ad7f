//! Where else a link can lead: several quizzes, frames, dialogs, other hosts.

use browser_tests::{Kind, Outcome, Page, Result, Seen, Setup, run, wait};

use crate::{HANDS, came, hash, letters, link, load, open, result_of, visit};

/// The letters of a link.
async fn some(page: &Page) -> Result<String> {
    let quiz = result_of(page, "", &[("goals", &["acne-scars", "dull-skin"])]).await?;
    Ok(letters(&link(page, &quiz).await?)?.to_owned())
}

const QUIZ: &str = "<microneedling-quiz></microneedling-quiz>";

#[test]
fn of_two_quizzes_only_the_first_takes_the_link() -> Outcome {
    run(Setup::desktop(), async |page| {
        let letters = some(page).await?;
        page.new_tab().await?;
        let body = "<microneedling-quiz id=one></microneedling-quiz>
            <microneedling-quiz id=two loading=eager></microneedling-quiz>";
        page.server().page("/two.html", HANDS, body)?;
        load(page, &format!("/two.html#mq={letters}")).await?;
        let (one, two) = (page.quiz("#one"), page.quiz("#two"));
        assert!(came(&one.alive().await?));
        let second = two.alive().await?;
        assert_eq!(second.question.as_deref(), Some("goals"));
        let words = "return document.querySelector('#two').shadowRoot.textContent";
        let words: String = page.read(words, vec![]).await?;
        assert!(!words.contains("The link could not be read"), "{words}");
        two.answer("goals", &["fine-lines"]).await?;
        assert_eq!(hash(page).await?, format!("#mq={letters}"));
        page.script("location.hash = '#mq=1spoilt'", vec![]).await?;
        one.until_question("goals").await?;
        two.until_question("noticeable").await?;
        Ok(())
    })
}

#[test]
fn a_quiz_in_another_elements_shadow_takes_the_link() -> Outcome {
    run(Setup::desktop(), async |page| {
        let letters = some(page).await?;
        page.new_tab().await?;
        let body = format!(
            "<clinic-part></clinic-part><script>
                const part = document.querySelector('clinic-part');
                part.attachShadow({{ mode: 'open' }}).innerHTML = '{QUIZ}';
            </script>"
        );
        page.server().page("/part.html", HANDS, &body)?;
        load(page, &format!("/part.html#mq={letters}")).await?;
        wait::until("the link's result", async || {
            let words = "
                const part = document.querySelector('clinic-part').shadowRoot;
                return part.querySelector('microneedling-quiz').shadowRoot?.textContent ?? '';";
            let words: String = page.read(words, vec![]).await?;
            let came = words.contains("These answers came with the link");
            Ok(Seen::if_true(came, || words))
        })
        .await
    })
}

#[test]
fn a_div_that_stands_for_the_quiz_takes_the_link() -> Outcome {
    run(Setup::desktop(), async |page| {
        let letters = some(page).await?;
        page.new_tab().await?;
        let body = "<div data-microneedling-quiz><p>No quiz</p></div>";
        page.server().page("/div.html", HANDS, body)?;
        let quiz = visit(page, &format!("/div.html#mq={letters}")).await?;
        assert!(came(&quiz.screen().await?));
        Ok(())
    })
}

/// Whoever follows a link wants to see what it holds, not a button to start with.
#[test]
fn in_a_dialog_a_link_is_shown_at_once() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = result_of(page, "", &[]).await?;
        let letters = letters(&link(page, &quiz).await?)?.to_owned();
        page.new_tab().await?;
        let body = "<microneedling-quiz mode=dialog></microneedling-quiz>";
        page.server().page("/dialog.html", HANDS, body)?;
        load(page, &format!("/dialog.html#mq={letters}")).await?;
        quiz.until("the link's result", came).await?;
        Ok(())
    })
}

#[test]
fn the_frames_own_page_makes_and_takes_links() -> Outcome {
    run(Setup::phone(), async |page| {
        some(page).await?;
        page.server().change("/embed/frame.html", |reply| {
            let text = String::from_utf8_lossy(&reply.body);
            reply.body = text.replace("<title>", &format!("{HANDS}<title>")).into();
        });
        let quiz = visit(page, "/embed/frame.html").await?;
        quiz.walk(&[("goals", &["stretch-marks"])]).await?;
        let before = quiz.result().await?;
        let link = link(page, &quiz).await?;
        let start = page.server().url("/embed/frame.html");
        assert!(link.starts_with(&start), "{link}");
        page.new_tab().await?;
        let quiz = visit(page, &link).await?;
        assert!(came(&quiz.screen().await?));
        assert_eq!(quiz.result().await?.benefits, before.benefits);
        quiz.go("Answer for yourself").await?;
        assert_eq!(hash(page).await?, "");
        Ok(())
    })
}

#[test]
fn a_frame_takes_the_link_of_its_own_address() -> Outcome {
    run(Setup::desktop(), async |page| {
        let letters = some(page).await?;
        let frame =
            format!("<iframe src='/embed/frame.html#mq={letters}' width=800 height=1150></iframe>");
        page.server().page("/framed.html", HANDS, &frame)?;
        load(page, "/framed.html").await?;
        page.enter_frame("iframe").await?;
        let quiz = page.quiz("microneedling-quiz");
        assert!(came(&quiz.alive().await?));
        page.leave_frame().await
    })
}

/// Its address is nothing that somebody else could open.
#[test]
fn a_page_without_an_address_of_its_own_offers_no_link() -> Outcome {
    run(Setup::desktop(), async |page| {
        open(page, "", "").await?;
        let script = page.server().url("/embed/microneedling-quiz.js");
        let inside = format!("<script src={script} async></script>{QUIZ}").replace('"', "&quot;");
        let body = format!("<iframe width=800 height=1150 srcdoc=\"{inside}\"></iframe>");
        page.server().page("/srcdoc.html", HANDS, &body)?;
        load(page, "/srcdoc.html").await?;
        page.enter_frame("iframe").await?;
        let quiz = page.quiz("microneedling-quiz");
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        let screen = quiz.screen().await?;
        assert_eq!(screen.kind, Kind::Result);
        for missing in ["Copy the link", "Share"] {
            assert!(screen.button(missing).is_none(), "{missing}");
        }
        assert!(screen.button("Copy as text").is_some());
        page.leave_frame().await
    })
}
