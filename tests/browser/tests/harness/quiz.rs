//! The page object finds a quiz wherever one may be.

use browser_tests::{Kind, Outcome, Setup, run};

use crate::EMPTY;

/// A quiz as the contract describes one: a question in an open shadow root.
fn quiz(question: &str, attributes: &str) -> String {
    format!(
        "<microneedling-quiz><template shadowrootmode=open>{}</template></microneedling-quiz>",
        card(question, attributes)
    )
}

fn card(question: &str, attributes: &str) -> String {
    format!(
        "<div {attributes}><div class=card><fieldset data-question={question}><legend><h2>{question}
         </h2></legend><label><input type=radio value=yes> Yes</label></fieldset>
         <button>Next</button></div></div>"
    )
}

#[test]
fn one_of_several_is_found_in_itself_or_in_what_holds_it() -> Outcome {
    run(Setup::phone(), async |page| {
        let (one, two) = (quiz("one", ""), quiz("two", ""));
        let body = format!("<section id=a>{one}</section><div data-microneedling-quiz>{two}</div>");
        page.server()
            .html("/", &format!("{EMPTY}{body}<p id=none>"));
        page.open("/").await?;
        for (selector, wanted) in [
            ("microneedling-quiz", Some("one")),
            ("#a", Some("one")),
            ("[data-microneedling-quiz]", Some("two")),
            ("div > microneedling-quiz", Some("two")),
            ("#none", None),
            ("#nowhere", None),
        ] {
            let question = page.quiz(selector).question().await?;
            assert_eq!(question.as_deref(), wanted, "{selector}");
        }
        page.quiz("[data-microneedling-quiz]").choose("yes").await?;
        assert!(page.quiz("#a").screen().await?.chosen().is_empty());
        Ok(())
    })
}

#[test]
fn one_in_a_dialog_is_there_while_that_is_open() -> Outcome {
    run(Setup::phone(), async |page| {
        let card = card("goals", "");
        let body = format!(
            "<microneedling-quiz><template shadowrootmode=open><button>Open the quiz</button>
             <dialog>{card}</dialog></template></microneedling-quiz>"
        );
        page.server().html("/", &format!("{EMPTY}{body}"));
        page.open("/").await?;
        let quiz = page.quiz("microneedling-quiz");
        let screen = quiz.screen().await?;
        assert_eq!(screen.kind, Kind::None);
        assert!(screen.button("Open the quiz").is_some() && screen.forward().is_none());
        let open =
            "document.querySelector('microneedling-quiz').shadowRoot.querySelector('dialog')";
        page.script(&format!("{open}.showModal()"), vec![]).await?;
        assert_eq!(quiz.ready().await?.question.as_deref(), Some("goals"));
        quiz.choose("yes").await?;
        Ok(())
    })
}

#[test]
fn a_painted_question_gives_way_to_the_programs() -> Outcome {
    run(Setup::phone(), async |page| {
        let painted = quiz("goals", "data-painted");
        page.server().html("/", &format!("{EMPTY}{painted}"));
        page.open("/").await?;
        let quiz = page.quiz("microneedling-quiz");
        assert!(quiz.ready().await?.painted);
        // Both for a moment.
        let add = "
            const root = document.querySelector('microneedling-quiz').shadowRoot;
            root.innerHTML += arguments[0];";
        page.script(add, vec![card("goals", "").into()]).await?;
        let screen = quiz.alive().await?;
        assert_eq!(screen.options.len(), 1, "{screen:?}");
        assert_eq!(screen.buttons.len(), 1, "{screen:?}");
        quiz.choose("yes").await?;
        let remove = "document.querySelector('microneedling-quiz').shadowRoot
            .querySelector('[data-painted]').remove()";
        page.script(remove, vec![]).await?;
        assert_eq!(quiz.alive().await?.chosen(), ["yes"]);
        Ok(())
    })
}
