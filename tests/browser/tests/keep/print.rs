//! What is printed: the result alone, from a document of its own; or the page, with all of it open.

use browser_tests::{Answer, Outcome, Page, Quiz, Result, Seen, Setup, run, wait};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::Value;

use crate::sheet::{PRINTS, back, close, gone, sheet};
use crate::{HANDS, ask, tell, until, until_said, visit};

const ANSWERS: [Answer<'static>; 2] = [
    ("goals", &["acne-scars", "dull-skin"]),
    ("health", &["keloid", "diabetes"]),
];

const BUTTON: &str = "Print or save as PDF";

/// A page that is mostly its own words, and rules that reach for everything.
async fn busy(page: &Page) -> Result<Quiz<'_>> {
    page.server().watch(true);
    let own = "<p style='block-size: 700px'>Words of the clinic</p>";
    let body = format!(
        "<style>* {{ color: red !important }}</style><nav>Words of the menu</nav>{own}
         <microneedling-quiz clinic-name='Clinic Rosa &amp; Sons'></microneedling-quiz>{own}
         <footer>Words of the foot</footer>"
    );
    page.server()
        .page("/busy.html", &[HANDS, PRINTS].concat(), &body)?;
    let quiz = visit(page, "/busy.html").await?;
    quiz.walk(&ANSWERS).await?;
    Ok(quiz)
}

#[derive(Debug, Deserialize)]
struct Paper {
    words: String,
    wanted: Vec<String>,
    pictures: u32,
    folded: u32,
    pressed: Vec<String>,
    lang: String,
    dir: String,
    title: String,
    red: bool,
    hidden: Vec<String>,
}

/// What the print document holds, and what of the screen it is to hold.
const PAPER: &str = "
    const tidy = (it) => it.textContent.replace(/\\s+/g, ' ').trim();
    const result = root.querySelector('[part~=result]');
    const all = (query, from = result) => [...from.querySelectorAll(query)];
    const section = (title) =>
        all('details').find((it) => it.querySelector('summary')?.textContent.includes(title));
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
    const wanted = [
        'Clinic Rosa & Sons',
        date,
        tidy(all('h3').find((it) => !it.closest('[part~=note]'))),
        ...all('[part~=note] h3, [part~=note] > p').map(tidy),
        ...all('li', section('Questions to ask')).map(tidy),
        ...all('[part~=note] li > a, [data-level=best] li > a').map(tidy),
    ];
    const shown = (it) => it.checkVisibility({ visibilityProperty: false });
    // The frame is hidden, and hands that down.
    const words = tidy(paper.body);
    return {
        words,
        wanted,
        pictures: all('svg[role=img]', paper).filter(shown).length,
        folded: all('details:not([open])', paper).length,
        pressed: all('button, input, textarea, [part~=button]', paper).map(tidy),
        lang: paper.documentElement.lang,
        dir: paper.documentElement.dir,
        title: paper.title,
        red: getComputedStyle(paper.querySelector('h3')).color === 'rgb(255, 0, 0)',
        hidden: all('[part~=note], [part~=plan], [data-level=best] p', paper)
            .filter((it) => !shown(it)).map(tidy),
    };";

#[test]
fn the_print_document_holds_the_result_and_nothing_of_the_page() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = busy(page).await?;
        sheet(page, &quiz, BUTTON).await?;
        until_said(page, "Your device’s print window opens").await?;
        let paper: Paper = ask(page, PAPER, vec![]).await?;
        assert!(paper.wanted.len() > 12, "{:?}", paper.wanted);
        for wanted in &paper.wanted {
            assert!(paper.words.contains(wanted), "“{wanted}” is not printed");
        }
        assert!(!paper.words.contains("Words of the"), "the page around it");
        assert_eq!(paper.pressed, [""; 0], "nothing is pressed on paper");
        assert_eq!((paper.pictures, paper.folded), (1, 0));
        assert_eq!(paper.hidden, [""; 0], "what is in it shows");
        assert_eq!((&*paper.lang, &*paper.dir), ("en", "ltr"));
        assert_eq!(paper.title, "A quiz about microneedling");
        assert!(!paper.red, "the page's rules reach it");
        close(page).await?;
        back(page).await
    })
}

#[derive(Debug, PartialEq, Deserialize)]
struct Place {
    scroll: (f64, f64),
    high: f64,
    wide: f64,
    quiz: f64,
    elements: u32,
    open: Vec<bool>,
}

async fn place(page: &Page) -> Result<Place> {
    let body = "
        const { scrollHeight: high, scrollWidth: wide } = document.documentElement;
        return {
            scroll: [scrollX, scrollY], high, wide,
            quiz: quiz.offsetHeight,
            elements: document.body.querySelectorAll(':not(iframe)').length,
            open: [...root.querySelectorAll('details')].map((it) => it.open),
        };";
    ask(page, body, vec![]).await
}

#[test]
fn printing_changes_nothing_about_the_page() -> Outcome {
    for setup in [Setup::phone(), Setup::desktop()] {
        run(setup, async |page| {
            let quiz = busy(page).await?;
            // Brought into view first: going there is not printing's doing.
            quiz.press("Copy as text").await?;
            until_said(page, "Text copied").await?;
            let button = quiz.button(BUTTON).await?;
            page.thumb().tap(&button).await?;
            until_said(page, "Your device’s print window opens").await?;
            let during = place(page).await?;
            close(page).await?;
            assert_eq!(place(page).await?, during);
            wait::until("the focus where it was", async || {
                let active = quiz.active().await?;
                let there = active.name == BUTTON && active.in_reach();
                Ok(Seen::if_true(there, || format!("{active:?}")))
            })
            .await?;
            // With a key as well as with a finger, and it reaches the page.
            page.keyboard().press(Key::Shift).await?;
            gone(page).await?;
            assert_eq!(place(page).await?, during);
            assert_eq!(quiz.active().await?.name, BUTTON);
            // And a second time as the first.
            tell(page, "handed.printed.length = 0").await?;
            sheet(page, &quiz, BUTTON).await?;
            close(page).await?;
            back(page).await
        })?;
    }
    Ok(())
}

#[test]
fn the_print_document_reads_from_the_right_in_arabic() -> Outcome {
    run(Setup::phone(), async |page| {
        crate::put(page, "lang=ar", PRINTS)?;
        page.server().page(
            "/en.html",
            HANDS,
            "<microneedling-quiz></microneedling-quiz>",
        )?;
        let quiz = visit(page, "/en.html").await?;
        quiz.walk(&ANSWERS).await?;
        let link = crate::link(page, &quiz).await?;
        let letters = crate::letters(&link)?;
        let quiz = visit(page, &format!("/clinic.html#mq={letters}")).await?;
        let name = "[...root.querySelectorAll('button')].find((it) => /PDF/.test(it.textContent))";
        let name: String = ask(page, &format!("return {name}.textContent"), vec![]).await?;
        sheet(page, &quiz, &name).await?;
        let body = "return [paper.documentElement.lang, paper.documentElement.dir,
            getComputedStyle(paper.querySelector('h3')).direction]";
        let told: (String, String, String) = ask(page, body, vec![]).await?;
        assert_eq!(told, ("ar".into(), "rtl".into(), "rtl".into()));
        close(page).await?;
        back(page).await
    })
}

#[test]
fn a_printed_page_has_every_section_open_and_folds_them_again() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = busy(page).await?;
        let before = place(page).await?;
        assert!(before.open.contains(&true) && before.open.contains(&false));
        tell(page, "dispatchEvent(new Event('beforeprint'))").await?;
        let open = place(page).await?.open;
        assert!(open.iter().all(|it| *it), "{open:?}");
        tell(page, "dispatchEvent(new Event('afterprint'))").await?;
        assert_eq!(place(page).await?.open, before.open);
        until(page, "the result", "root.querySelector('[part~=result]')").await?;
        assert_eq!(quiz.result().await?.benefits.len(), 6);
        Ok(())
    })
}

/// A page that makes frames of its own is no matter of the quiz.
#[test]
fn a_frame_of_the_page_stays() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = busy(page).await?;
        let own = "
            const own = document.createElement('iframe');
            own.id = 'own';
            document.body.append(own);";
        tell(page, own).await?;
        sheet(page, &quiz, BUTTON).await?;
        let frames = "return [...document.querySelectorAll('iframe')].map((it) => it.id)";
        let there: Value = page.read(frames, vec![]).await?;
        assert_eq!(there, serde_json::json!(["own", ""]));
        close(page).await?;
        back(page).await?;
        let there: Value = page.read(frames, vec![]).await?;
        assert_eq!(there, serde_json::json!(["own"]));
        Ok(())
    })
}
