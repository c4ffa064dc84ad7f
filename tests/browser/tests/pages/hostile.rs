//! Pages whose styles reach for everything: the quiz looks and works as on a plain one (P7).

use browser_tests::{
    Context, Engine, Outcome, Page, Picture, Quiz, Result, Screen, Setup, ensure, fit, run,
};

use crate::act;

const HOSTILE: &str = include_str!("hostile.css");

/// Frameworks' resets and Bootstrap's own, shortened.
const FRAMEWORKS: &str = "
    *, ::before, ::after { border: 0; margin: 0; padding: 0; font: inherit; box-sizing: border-box }
    html { font-size: 62.5% } body { font-size: 1.6rem; line-height: 1 }
    ol, ul { list-style: none } img, svg, video { display: block; max-width: 100%; height: auto }
    button, input { appearance: none; background: none; color: inherit; border-radius: 0 }
    body { margin: 0; font-size: 1.125rem; font-weight: 300; line-height: 1.9; color: #6c757d }
    h2, h3 { margin-bottom: .5rem; font-size: 2rem } p, ul, dl { margin-bottom: 1rem }
    label { display: inline-block } fieldset { min-width: 0 } legend { float: left; width: 100% }
    .card { position: relative; display: flex; flex-direction: column; border: 1px solid red }
    .border { border: 9px solid } .note, .small { font-size: 80% } .end { margin-left: auto }";

/// The place is the same on every page; styles of the page can't move that.
const PLACE: &str = "
    <div style='position: absolute !important; left: 20px !important; top: 20px !important;
        width: 350px !important; display: block !important; margin: 0 !important;
        padding: 0 !important; border: 0 !important; float: none !important'>
    <microneedling-quiz booking-url=/book resume=none></microneedling-quiz></div>";

/// What the quiz is like at its stations.
struct Seen {
    screens: Vec<Screen>,
    pictures: Vec<Picture>,
}

async fn see(page: &Page, css: &str) -> Result<Seen> {
    // Some scroll bars lie over the page, and fade.
    let style = format!("<style>html {{ scrollbar-width: none !important }} {css}</style>");
    page.server().page("/hostile.html", &style, PLACE)?;
    let quiz = page.open_quiz("/hostile.html").await?;
    let mut seen = Seen {
        screens: vec![],
        pictures: vec![],
    };
    let screen = quiz.alive().await?;
    picture(page, &quiz, &mut seen).await?;
    act(page, "root.querySelector('[type=submit]').click()").await?;
    let error = |screen: &Screen| screen.error.is_some();
    quiz.until("an error", error).await?;
    picture(page, &quiz, &mut seen).await?;
    let mut number = 0;
    ensure!(
        screen.options.len() > 9,
        "options: {}",
        screen.options.len()
    );
    quiz.tour(&[("health", &["sunburn"])], async |screen| {
        // The first with options of which one can be chosen, and the result.
        number += 1;
        if number == 2 || screen.question.is_none() {
            picture(page, &quiz, &mut seen).await?;
        }
        seen.screens.push(screen.clone());
        Ok(())
    })
    .await?;
    Ok(seen)
}

async fn picture(page: &Page, quiz: &Quiz<'_>, seen: &mut Seen) -> Result<()> {
    quiz.still().await?;
    seen.pictures.push(page.look().await?);
    Ok(())
}

fn same(page: &Page, name: &str, plain: &Seen, there: &Seen) -> Result<()> {
    let pictures = plain.pictures.iter().zip(&there.pictures);
    for (number, (one, other)) in pictures.enumerate() {
        let unlike = one.unlike(other);
        if unlike > 0.0005 {
            let file = |what| format!("hostile.{name}.{number}.{what}.{}", page.engine());
            page.save(&file("plain"), &one.png()?)?;
            page.save(&file("there"), &other.png()?)?;
        }
        ensure!(unlike <= 0.0005, "picture {number} differs by {unlike}");
    }
    for (one, other) in plain.screens.iter().zip(&there.screens) {
        ensure!(one == other, "{one:#?}\nis there\n{other:#?}");
    }
    assert_eq!(plain.screens.len(), there.screens.len());
    assert_eq!(plain.pictures.len(), there.pictures.len());
    Ok(())
}

/// Names that pages use for their own; only those of the README's table lead in.
const NAMES: &str = "*, ::before, ::after {
    --accent: red; --on-accent: red; --surface: red; --raised: red; --ink: red; --muted: red;
    --line: red; --tint: red; --shadow: 0 0 9px red; --radius: 0; --font: fantasy; --scheme: dark;
    --warm: red; --warm-ink: red; --warm-line: red; --quick: 9s; --primary: red }";

#[test]
fn p7_no_style_of_the_page_changes_the_quiz() -> Outcome {
    run(Setup::desktop().at(390, 1000), async |page| {
        let plain = see(page, "").await?;
        let important = HOSTILE.replace(';', " !important;");
        let mut faults = Vec::new();
        for (name, css) in [
            ("important", important.as_str()),
            ("frameworks", FRAMEWORKS),
            ("names", NAMES),
        ] {
            let there = see(page, css).await.with_context(|| name.to_owned())?;
            if let Err(fault) = same(page, name, &plain, &there) {
                faults.push(format!("{name}: {fault}"));
            }
        }
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    })
}

#[test]
fn p7_a_visitor_can_use_it_on_the_worst_page() -> Outcome {
    run(Setup::phone(), async |page| {
        let important = HOSTILE.replace(';', " !important;");
        let zoom = "body { zoom: 1.25 } html { font-size: 62.5% }";
        for css in [&important, zoom] {
            let style = format!("<style>{css}</style>");
            let quiz = "<microneedling-quiz resume=none></microneedling-quiz>";
            page.server().page("/hostile.html", &style, quiz)?;
            let quiz = page.open_quiz("/hostile.html").await?;
            // By real clicks, which have to arrive; WebKit's driver can't aim where a page zooms.
            if css == zoom && page.engine() == Engine::WebKit {
                quiz.answer("goals", &["fine-lines"]).await?;
            } else {
                quiz.choose("fine-lines").await?;
                quiz.forward().await?;
                quiz.choose("quite").await?;
            }
            act(page, "[...root.querySelectorAll('button')].at(-2).click()").await?;
            let back = quiz.until_question("goals").await?;
            assert_eq!(back.chosen(), ["fine-lines"]);
            quiz.tour(&[], async |_| {
                let wide = "const { scrollWidth, clientWidth } = document.documentElement;
                    return scrollWidth - clientWidth;";
                let wide: f64 = page.read(wide, vec![]).await?;
                ensure!(wide <= 0.0, "{wide} px too wide");
                // WebKit rounds heights otherwise where a page zooms.
                if css == zoom && page.engine() != Engine::WebKit {
                    fit::check(page).await?;
                }
                Ok(())
            })
            .await?;
            quiz.result().await?;
        }
        Ok(())
    })
}
