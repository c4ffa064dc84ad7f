//! The paper itself: pages of A4 and of Letter, and words on them that can be marked.

use browser_tests::{
    Answer, Context, Engine, Env, Outcome, Page, Result, Setup, bail, ensure, run_in,
};
use fantoccini::wd::{PrintConfigurationBuilder, PrintMargins, PrintSize};
use lopdf::Document;
use serde_json::Value;

use crate::sheet::{PRINTS, sheet};
use crate::{ask, letters, link, put, result_of, tick_health, visit};

const PRINTERS: [Engine; 2] = [Engine::Chromium, Engine::Firefox];
const WHY: &str = "its driver prints nothing";

const ORDINARY: [Answer<'static>; 1] = [("goals", &["fine-lines"])];
const MUCH: [Answer<'static>; 2] = [
    (
        "goals",
        &["acne-scars", "large-pores", "dull-skin", "stretch-marks"],
    ),
    (
        "health",
        &[
            "cold-sore-now",
            "keloid",
            "blood-thinner",
            "diabetes",
            "autoimmune",
        ],
    ),
];

#[test]
fn an_ordinary_result_is_at_most_two_pages() -> Outcome {
    run_in(&PRINTERS, WHY, Setup::desktop(), async |page| {
        printed(page, "ordinary", &ORDINARY).await
    })
}

#[test]
fn five_conditions_and_four_goals_are_at_most_two_pages() -> Outcome {
    run_in(&PRINTERS, WHY, Setup::desktop(), async |page| {
        printed(page, "much", &MUCH).await
    })
}

/// A phone's text size and width are none of the paper's.
#[test]
fn a_phone_prints_as_a_laptop_does() -> Outcome {
    run_in(&PRINTERS, WHY, Setup::phone(), async |page| {
        printed(page, "phone", &MUCH).await
    })
}

/// Prints it in three languages on two papers.
async fn printed(page: &Page, who: &str, answers: &[Answer<'_>]) -> Result<()> {
    let quiz = result_of(page, "", answers).await?;
    tick_health(page).await?;
    let link = link(page, &quiz).await?;
    let letters = letters(&link)?.to_owned();
    for tag in ["en", "de", "ar"] {
        let attributes = format!("lang={tag} clinic-name='Clinic Rosa'");
        put(page, &attributes, PRINTS)?;
        let quiz = visit(page, &format!("/clinic.html#mq={letters}")).await?;
        let headline = "
            const all = [...root.querySelectorAll('[part~=result] h3')];
            return all.find((it) => !it.closest('[part~=note]')).textContent";
        let headline: String = ask(page, headline, vec![]).await?;
        let document = sheet(page, &quiz, word(tag, "print")?).await?;
        page.server().html("/sheet.html", &document);
        page.open("/sheet.html").await?;
        for (name, size) in [("a4", PrintSize::A4), ("letter", PrintSize::US_LETTER)] {
            let name = format!("{who}-{tag}-{name}");
            let pdf = print(page, &name, size).await?;
            let pages = pdf.get_pages();
            ensure!(
                (1..=2).contains(&pages.len()),
                "{name}: {} pages",
                pages.len()
            );
            let numbers: Vec<u32> = pages.keys().copied().collect();
            let words = pdf.extract_text(&numbers)?;
            let letters = words.chars().filter(|it| it.is_alphabetic()).count();
            ensure!(
                letters > 1_000,
                "{name}: only {letters} letters can be marked"
            );
            if tag == "en" {
                let words: Vec<_> = words.split_whitespace().collect();
                let words = words.join(" ");
                for wanted in [&headline, "Clinic Rosa", "General information"] {
                    ensure!(words.contains(wanted), "{name}: no “{wanted}” in {words}");
                }
            }
        }
    }
    Ok(())
}

/// With the margins that the print document asks for, as a print window takes them from it.
async fn print(page: &Page, name: &str, size: PrintSize) -> Result<Document> {
    let margins = PrintMargins {
        top: 1.0,
        bottom: 1.0,
        left: 1.2,
        right: 1.2,
    };
    let wanted = PrintConfigurationBuilder::default()
        .size(size)
        .margins(margins)
        .shrink_to_fit(false)
        .build()
        .ok()
        .context("no such paper")?;
    let pdf = page.client().print(wanted).await?;
    let out = Env::get()?
        .out
        .join(format!("keep.{name}.{}.pdf", page.engine()));
    std::fs::write(out, &pdf)?;
    Document::load_mem(&pdf).context("no PDF")
}

/// What a language calls a button.
fn word<'a>(tag: &str, key: &'a str) -> Result<&'a str> {
    let text = match tag {
        "en" => include_str!("../../../../content/text/en.json"),
        "de" => include_str!("../../../../content/text/de.json"),
        "ar" => include_str!("../../../../content/text/ar.json"),
        _ => bail!("no language {tag} here"),
    };
    let text: Value = serde_json::from_str(text)?;
    let word = text.pointer(&format!("/ui/{key}")).and_then(Value::as_str);
    // Few and short, and as long as the test.
    Ok(String::leak(word.context("no such word")?.to_owned()))
}
