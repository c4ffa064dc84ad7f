//! Every way in which a quiz stands on a page says its language.

use browser_tests::{Outcome, Page, Quiz, Reply, Result, Setup, ensure, run};
use fantoccini::elements::{Element, ElementRef};
use serde_json::Value;

use crate::walk::{walk, walk_in};
use crate::words::Words;
use crate::{FILES, SCRIPT, TAG, ask, card, open, put, told_langs, told_once, until_title};

/// Waits for the first question in a language.
async fn speaks(quiz: &Quiz<'_>, words: &Words) -> Result<()> {
    quiz.alive().await?;
    until_title(quiz, words.title("goals")?).await?;
    Ok(())
}

#[test]
fn two_quizzes_speak_two_languages_at_once() -> Outcome {
    run(Setup::phone(), async |page| {
        let body = format!(
            "<section lang=pl><{TAG} id=a loading=eager></{TAG}></section>
             <{TAG} id=b lang=ar loading=eager></{TAG}><{TAG} id=c loading=eager></{TAG}>"
        );
        put(page, "/", "lang=en", SCRIPT, &body);
        page.open("/").await?;
        let all = [("#a", "pl"), ("#b", "ar"), ("#c", "en")];
        for (host, tag) in all {
            speaks(&page.quiz(host), &Words::of(tag)?).await?;
        }
        for (host, tag) in all {
            let words = Words::of(tag)?;
            walk_in(page, host, &words, &[("goals", &["acne-scars"])]).await?;
            let report = page.quiz(host).result().await?;
            for benefit in report.benefits {
                let name = words.get(&format!("/benefits/{}/name", benefit.id))?;
                ensure!(benefit.text.contains(name), "{host}: no {name}");
            }
        }
        assert_eq!(page.server().asked(FILES), 2);
        Ok(())
    })
}

/// A shadow root of the page's own is no wall: the language goes through it.
#[test]
fn the_language_of_a_page_goes_through_its_shadow_roots() -> Outcome {
    run(Setup::phone(), async |page| {
        put(page, "/", "lang=en", SCRIPT, "<div lang=de id=outer></div>");
        page.open("/").await?;
        let inside = "
            const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
            root.innerHTML = '<p><microneedling-quiz loading=eager></microneedling-quiz></p>';";
        page.script(inside, vec![]).await?;
        assert_eq!(told_langs(page).await?, ["de"]);
        let title = "return document.querySelector('#outer').shadowRoot
            .querySelector('microneedling-quiz').shadowRoot.querySelector('h2').textContent";
        let title: String = page.read(title, vec![]).await?;
        assert_eq!(title, Words::of("de")?.title("goals")?);
        Ok(())
    })
}

#[test]
fn a_div_says_its_language() -> Outcome {
    run(Setup::phone(), async |page| {
        let div = "<div data-microneedling-quiz data-lang=fr data-loading=eager></div>";
        put(page, "/", "lang=en", SCRIPT, div);
        page.open("/").await?;
        let words = Words::of("fr")?;
        speaks(&page.quiz(TAG), &words).await?;
        walk(page, &words, &[]).await?;
        words.speak(page).await?;
        // And changes it.
        page.script("document.querySelector('div').dataset.lang = 'es'", vec![])
            .await?;
        let words = Words::of("es")?;
        until_title(&page.quiz(TAG), words.get("/ui/result-label")?).await?;
        words.speak(page).await?;
        Ok(())
    })
}

/// An element of the first quiz.
async fn element(page: &Page, selector: &str) -> Result<Element> {
    let found: Value = ask(
        page,
        "return root.querySelector(arguments[0])",
        vec![selector.into()],
    )
    .await?;
    let id = found.as_object().and_then(|it| it.values().next());
    let id = id.and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(Element::from_element_id(
        page.client().clone(),
        ElementRef::from(id),
    ))
}

#[test]
fn a_dialog_is_french_from_its_button_on() -> Outcome {
    run(Setup::phone(), async |page| {
        let words = Words::of("fr")?;
        let quiz = open(page, "fr", "mode=dialog").await?;
        let button = words.get("/shell/open")?;
        quiz.until(button, |it| it.button(button).is_some()).await?;
        let shown = element(page, "button").await?;
        assert_eq!(page.name(&shown).await?, button);
        quiz.press(button).await?;
        speaks(&quiz, &words).await?;
        let dialog = element(page, "dialog").await?;
        assert_eq!(page.role(&dialog).await?, "dialog");
        assert_eq!(page.name(&dialog).await?, words.get("/shell/dialog")?);
        let close = element(page, "dialog button").await?;
        assert_eq!(page.name(&close).await?, words.get("/shell/close")?);
        words.speak(page).await?;
        walk(page, &words, &[]).await?;
        words.speak(page).await?;
        Ok(())
    })
}

#[test]
fn the_page_for_a_frame_takes_its_language_from_the_address() -> Outcome {
    run(Setup::phone().at(700, 1600), async |page| {
        let words = Words::of("de")?;
        page.server().watch(true);
        let quiz = page.open_quiz("/embed/frame.html?lang=de").await?;
        speaks(&quiz, &words).await?;
        let lang = "return document.documentElement.lang";
        assert_eq!(page.read::<String>(lang, vec![]).await?, "de");
        walk(page, &words, &[]).await?;
        words.speak(page).await?;

        let frame = "<iframe src='/embed/frame.html?lang=ar&resume=none' title=1 width=390 height=1500></iframe>";
        put(page, "/", "lang=en", "", frame);
        page.open("/").await?;
        page.enter_frame("iframe").await?;
        let words = Words::of("ar")?;
        let quiz = page.quiz(TAG);
        speaks(&quiz, &words).await?;
        assert_eq!(card(page).await?, ("ar".into(), "rtl".into()));
        walk(page, &words, &[]).await?;
        words.speak(page).await?;
        Ok(())
    })
}

const OURS: &str = "/assets/quiz-of-ours.js";

/// A Polish page that names the single file, copied to a place of its own.
async fn single(page: &Page, base: &str) -> Result<()> {
    let path = browser_tests::Env::get()?
        .dist
        .join("embed/microneedling-quiz.single.js");
    page.server()
        .put(OURS, Reply::script(std::fs::read_to_string(path)?));
    let head = format!("<script src='{OURS}' {base} async></script>");
    let body = format!("<{TAG} loading=eager></{TAG}>");
    put(page, "/", "lang=pl", &head, &body);
    page.open("/").await
}

#[test]
fn the_single_file_finds_languages_by_its_base() -> Outcome {
    run(Setup::phone(), async |page| {
        single(page, "data-base='/embed/'").await?;
        let words = Words::of("pl")?;
        speaks(&page.quiz(TAG), &words).await?;
        walk(page, &words, &[]).await?;
        words.speak(page).await?;
        assert_eq!(page.server().asked(FILES), 1);
        assert_eq!(page.server().asked("/embed/*.wasm"), 0);
        assert_eq!(page.watched().await?.named("mq-error").len(), 0);
        Ok(())
    })
}

#[test]
fn the_single_file_speaks_english_where_it_stands_alone() -> Outcome {
    run(Setup::phone(), async |page| {
        single(page, "").await?;
        let words = Words::of("en")?;
        let quiz = page.quiz(TAG);
        speaks(&quiz, &words).await?;
        quiz.walk(&[]).await?;
        words.speak(page).await?;
        let by = ["/assets/lang/pl.json", "404", "data-base"];
        told_once(page, "missing", &by).await
    })
}
