//! Several quizzes on a page, each with its own document, the same, or none.

use browser_tests::{Outcome, Setup, run};

use crate::{
    BUILT_IN, FIRST, OWN, PLAIN, ROSA, SCRIPT, inline, put, put_document, quiz, rosa, tell, titled,
    until_title,
};

#[test]
fn one_with_a_document_and_one_without() -> Outcome {
    run(Setup::desktop(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        for (path, first, second) in [
            ("/", "src=/rosa.json", ""),
            // Whichever comes first.
            ("/turned", "", "src=/rosa.json"),
        ] {
            let one = |id: &str, more: &str| {
                quiz(&format!("id={id} loading=eager resume=none {more}"), "")
            };
            put(
                page,
                path,
                SCRIPT,
                &[one("a", first), one("b", second)].concat(),
            );
            page.open(path).await?;
            let [mut with, mut without] = ["#a", "#b"].map(|it| page.quiz(it));
            if first.is_empty() {
                std::mem::swap(&mut with, &mut without);
            }
            until_title(&with, ROSA).await?;
            until_title(&without, BUILT_IN).await?;
            let own = with.result_of(&[FIRST]).await?;
            let built_in = without.result_of(&[]).await?;
            assert_eq!((own.benefits.len(), built_in.benefits.len()), (5, 6));
            assert!(!built_in.text.contains("Rosa"), "{}", built_in.text);
            // Neither wears the other's colours.
            let accents = "
                return ['#a', '#b'].map((it) => {
                    const link = document.querySelector(it).shadowRoot.querySelector('[part~=button-primary], [part~=benefit]');
                    return getComputedStyle(link).getPropertyValue('--accent').trim();
                });";
            let accents: [String; 2] = page.read(accents, vec![]).await?;
            let mut wanted = ["#7a3b69", "#2b5f52"];
            if first.is_empty() {
                wanted.reverse();
            }
            assert_eq!(accents, wanted);
        }
        // Each engine once on each page.
        assert_eq!(page.server().asked(OWN), 4);
        assert_eq!(page.server().asked(PLAIN), 4);
        Ok(())
    })
}

#[test]
fn two_with_the_same_document_fetch_it_once() -> Outcome {
    run(Setup::desktop(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let two = ["a", "b"].map(|id| {
            quiz(
                &format!("id={id} src=/rosa.json loading=eager resume=none"),
                "",
            )
        });
        put(page, "/", SCRIPT, &two.concat());
        page.open("/").await?;
        let [a, b] = ["#a", "#b"].map(|it| page.quiz(it));
        until_title(&a, ROSA).await?;
        until_title(&b, ROSA).await?;
        assert_eq!(page.server().asked("/rosa.json"), 1);
        let other: &[&str] = &["again"];
        let own = a.result_of(&[FIRST]).await?;
        until_title(&b, ROSA).await?;
        let others = b.result_of(&[("visit", other)]).await?;
        assert!(own.notes.iter().any(|it| it.condition == "first-visit"));
        assert!(!others.notes.iter().any(|it| it.condition == "first-visit"));
        // One starts again, the other stays.
        tell(page, "document.querySelector('#b').restart()").await?;
        until_title(&b, ROSA).await?;
        assert_eq!(a.result().await?, own);
        Ok(())
    })
}

#[test]
fn two_with_different_documents_keep_to_themselves() -> Outcome {
    run(Setup::desktop(), async |page| {
        put_document(page, "/rosa.json", &rosa());
        let fern = titled("What brings you to Fern?");
        let body = [
            quiz("id=a src=/rosa.json loading=eager resume=none", ""),
            quiz("id=b loading=eager resume=none", &inline(&fern)),
            quiz("id=c loading=eager resume=none", &inline(&fern)),
        ];
        put(page, "/", SCRIPT, &body.concat());
        page.open("/").await?;
        let [a, b, c] = ["#a", "#b", "#c"].map(|it| page.quiz(it));
        until_title(&a, ROSA).await?;
        until_title(&b, "What brings you to Fern?").await?;
        until_title(&c, "What brings you to Fern?").await?;
        // A step of each in turn: no answer goes to the other's questions.
        a.answer("goals", &["acne-scars"]).await?;
        b.answer("goals", &["acne-scars"]).await?;
        assert_eq!(a.question().await?.as_deref(), Some("visit"));
        assert_eq!(b.question().await?.as_deref(), Some("noticeable"));
        let fern = b.result_of(&[]).await?;
        let rosa = a.result_of(&[FIRST]).await?;
        assert_eq!((rosa.benefits.len(), fern.benefits.len()), (5, 6));
        assert!(rosa.text.contains("Come ten minutes early."));
        assert!(!fern.text.contains("Come ten minutes early."));
        assert!(c.screen().await?.chosen().is_empty());
        // They change places.
        let swap = "
            const [a, b] = ['#a', '#b'].map((it) => document.querySelector(it));
            b.querySelector('script').remove();
            b.src = '/rosa.json';
            a.src = '';";
        tell(page, swap).await?;
        b.until("Rosa's quiz", |it| it.question.as_deref() == Some("visit"))
            .await?;
        let built_in = a
            .until("a question", |it| it.question.is_some() && !it.painted)
            .await?;
        assert_eq!(built_in.title, BUILT_IN);
        Ok(())
    })
}
