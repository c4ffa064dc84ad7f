//! Colours, font and corners of a document, and what stays readable whatever it asks for.

use browser_tests::{Outcome, Page, Quiz, Result, Scheme, Setup, axe, contrast, ensure, run};
use serde_json::{Value, json};

use crate::{FIRST, ROSA, ask, open, rosa, tell, until, until_title};

/// A custom property of the quiz, as its card sees it.
async fn property(page: &Page, name: &str) -> Result<String> {
    let body = "
        const card = root.querySelector('[part~=card], [part~=result]');
        return getComputedStyle(card).getPropertyValue(arguments[0]).trim();";
    ask(page, body, vec![name.into()]).await
}

#[test]
fn its_colours_follow_light_and_dark_and_the_page_goes_before() -> Outcome {
    for scheme in Scheme::ALL {
        run(Setup::phone().scheme(scheme), async |page| {
            let (light, dark) = ("#7a3b69", "#e9b8d6");
            let own = if scheme == Scheme::Dark { dark } else { light };
            let quiz = open(page, &rosa(), "").await?;
            until_title(&quiz, ROSA).await?;
            // At the question and at the result.
            for _ in 0..2 {
                assert_eq!(property(page, "--accent").await?, own);
                for (word, wanted) in [("light", light), ("dark", dark), ("auto", own)] {
                    tell(page, &format!("quiz.colorScheme = '{word}'")).await?;
                    assert_eq!(property(page, "--accent").await?, wanted, "{word}");
                }
                let page_s_own = "
                    document.head.insertAdjacentHTML('beforeend',
                        '<style id=ours>microneedling-quiz { --mq-accent: #123456 }</style>')";
                tell(page, page_s_own).await?;
                for word in ["light", "dark", "auto"] {
                    tell(page, &format!("quiz.colorScheme = '{word}'")).await?;
                    assert_eq!(property(page, "--accent").await?, "#123456", "{word}");
                }
                tell(page, "document.querySelector('#ours').remove()").await?;
                quiz.walk(&[FIRST]).await?;
            }
            let button = "return getComputedStyle(root.querySelector('a[part~=button-primary]')).backgroundColor";
            let colour: String = ask(page, button, vec![]).await?;
            let wanted = if own == light {
                "rgb(122, 59, 105)"
            } else {
                "rgb(233, 184, 214)"
            };
            assert_eq!(colour, wanted);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn font_corners_and_width_are_its_own() -> Outcome {
    run(Setup::desktop(), async |page| {
        let look = json!({ "look": {
            "font": "Georgia, 'Source Sans 3', serif", "radius": "3px", "maxWidth": "25rem",
            "surface": "#f0f4ff", "text": "#101030", "muted": "#404060", "border": "#8080c0"
        } });
        open(page, &look, "").await?;
        let styles = "
            const card = root.querySelector('[part~=card]');
            const style = getComputedStyle(card);
            const plate = getComputedStyle(root.querySelector('.option-text'), '::before');
            return [style.fontFamily, plate.borderRadius, `${card.offsetWidth}`, style.backgroundColor, style.color];";
        let styles: Vec<String> = ask(page, styles, vec![]).await?;
        let [font, radius, width, ground, ink] = styles.as_slice() else {
            anyhow::bail!("{styles:?}");
        };
        ensure!(font.starts_with("Georgia, \"Source Sans 3\""), "{font}");
        assert_eq!(radius, "3px");
        let width: f64 = width.parse()?;
        ensure!(width <= 400.0 && width > 350.0, "{width}");
        assert_eq!(ground, "rgb(240, 244, 255)");
        assert_eq!(ink, "rgb(16, 16, 48)");
        // The page's own go before.
        let own = "
            const names = { font: 'monospace', radius: '9px', 'max-width': '300px', surface: '#ffffff' };
            for (const name in names) quiz.style.setProperty(`--mq-${name}`, names[name])";
        tell(page, own).await?;
        let now = "(() => {
            const card = root.querySelector('[part~=card]');
            const style = getComputedStyle(card);
            const plate = getComputedStyle(root.querySelector('.option-text'), '::before');
            return [style.fontFamily, plate.borderRadius, card.offsetWidth, style.backgroundColor].join();
        })()";
        until(
            page,
            "the page's own",
            &format!("{now} === 'monospace,9px,300,rgb(255, 255, 255)'"),
        )
        .await
    })
}

/// Looks at the first question, bare and with a choice, and at a result with every kind of note.
async fn reads_well(page: &Page, quiz: &Quiz<'_>, what: &str) -> Result<()> {
    let look = async |screen: &str| -> Result<()> {
        quiz.still().await?;
        let name = format!("{screen} with {what}");
        contrast::check(page, &name).await?;
        axe::check(page, &name).await
    };
    look("the question").await?;
    quiz.choose("fine-lines").await?;
    look("the choice").await?;
    let health: &[&str] = &["breakout-now", "blood-thinner"];
    quiz.walk(&[FIRST, ("age", &["18-to-21"]), ("health", health)])
        .await?;
    tell(
        page,
        "for (const it of root.querySelectorAll('details')) it.open = true",
    )
    .await?;
    look("the result").await
}

/// Accents that nobody could read, and surfaces that leave little room.
fn awful() -> [Value; 5] {
    [
        json!({ "accent": "#ffff00" }),
        json!({ "accent": "#fafafa" }),
        json!({ "accent": "#000000", "dark": { "accent": "#111111" } }),
        json!({ "accent": "#ffff00", "surface": "#ff00ff", "text": "#ff00fe", "muted": "#ff00fd" }),
        json!({ "accent": "#777777", "surface": "#777777", "dark": { "surface": "#fafafa", "text": "#ffffff" } }),
    ]
}

#[test]
fn an_awful_accent_reads_well_in_light() -> Outcome {
    run(Setup::phone().scheme(Scheme::Light), every_awful_one)
}

#[test]
fn an_awful_accent_reads_well_in_dark() -> Outcome {
    run(Setup::phone().scheme(Scheme::Dark), every_awful_one)
}

async fn every_awful_one(page: &Page) -> Result<()> {
    for look in awful() {
        let mut document = rosa();
        let what = look.to_string();
        document["look"] = look;
        let quiz = open(page, &document, "resume=none").await?;
        reads_well(page, &quiz, &what).await?;
    }
    Ok(())
}

/// The other of the two by attribute, against what the visitor's device says.
#[test]
fn an_awful_accent_reads_well_in_the_other_scheme() -> Outcome {
    for (scheme, word) in [(Scheme::Light, "dark"), (Scheme::Dark, "light")] {
        run(Setup::phone().scheme(scheme), async |page| {
            let mut document = rosa();
            document["look"] = json!({ "accent": "#ffff00" });
            let attributes = format!("resume=none color-scheme={word}");
            let quiz = open(page, &document, &attributes).await?;
            reads_well(page, &quiz, word).await
        })?;
    }
    Ok(())
}

#[test]
fn forced_colours_are_the_systems_own() -> Outcome {
    run(Setup::desktop().forced_colors(), async |page| {
        let mut document = rosa();
        document["look"] = json!({ "accent": "#ffff00", "surface": "#ff00ff", "text": "#00ff00" });
        let quiz = open(page, &document, "").await?;
        let colours = "
            const of = (selector, pseudo, ...names) => {
                const style = getComputedStyle(root.querySelector(selector), pseudo);
                return names.map((name) => style[name]);
            };
            return [of('[part~=card]', null, 'backgroundColor', 'color', 'borderTopColor'),
                of('.option-text', '::before', 'backgroundColor', 'borderTopColor'),
                of('h2', null, 'color'), of('[type=submit]', null, 'backgroundColor', 'color')].flat();";
        quiz.still().await?;
        let with: Vec<String> = ask(page, colours, vec![]).await?;
        for own in ["rgb(255, 0, 255)", "rgb(0, 255, 0)", "rgb(255, 255, 0)"] {
            ensure!(!with.iter().any(|it| it == own), "{with:?}");
        }
        // As where nobody has any colours of their own.
        tell(page, "quiz.src = ''").await?;
        until_title(&quiz, crate::BUILT_IN).await?;
        quiz.still().await?;
        let without: Vec<String> = ask(page, colours, vec![]).await?;
        assert_eq!(with, without);
        Ok(())
    })
}
