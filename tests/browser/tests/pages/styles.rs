//! The ways in that the README names: custom properties, parts, the page's font (P7, P10).

use std::collections::BTreeMap;

use browser_tests::{EVERY_QUESTION, Env, Outcome, Result, Setup, ensure, run};

use crate::{QUIZ, look, open_dialog};

/// What each property sets, read where it shows.
const SHOWN: &str = "
    const style = (selector, pseudo) => getComputedStyle(root.querySelector(selector), pseudo);
    const hint = root.getElementById(root.querySelector('fieldset').getAttribute('aria-describedby'));
    const all = [...root.querySelectorAll('*')].flatMap((it) =>
        [null, '::before'].map((pseudo) => getComputedStyle(it, pseudo)));
    const card = style('[part~=card]');
    const probe = document.createElement('i');
    return {
        '--mq-accent': style('[part~=button-primary]').backgroundColor,
        '--mq-on-accent': style('[part~=button-primary]').color,
        '--mq-surface': card.backgroundColor,
        '--mq-text': style('h2').color,
        '--mq-muted': getComputedStyle(hint).color,
        // The lines around options, wherever they are drawn.
        '--mq-border': all.some((it) => it.borderTopStyle === 'solid'
            && it.borderTopColor === 'rgb(1, 2, 6)') ? 'rgb(1, 2, 6)' : 'elsewhere',
        '--mq-radius': parseFloat(card.borderTopLeftRadius) / 1.5 + 'px',
        '--mq-font': style('h2').fontFamily,
        '--mq-max-width': root.querySelector('[part~=card]').getBoundingClientRect().width + 'px',
        font: [...new Set([...root.querySelectorAll('h2, p, label, button, legend')]
            .map((it) => getComputedStyle(it).fontFamily))].join(),
    };";

const PROPERTIES: [(&str, &str); 9] = [
    ("--mq-accent", "rgb(1, 2, 3)"),
    ("--mq-on-accent", "rgb(1, 2, 4)"),
    ("--mq-surface", "rgb(1, 2, 5)"),
    ("--mq-border", "rgb(1, 2, 6)"),
    ("--mq-text", "rgb(1, 2, 7)"),
    ("--mq-muted", "rgb(1, 2, 8)"),
    ("--mq-radius", "6px"),
    ("--mq-font", "monospace"),
    ("--mq-max-width", "333px"),
];

#[test]
fn p7_custom_properties_set_what_they_name() -> Outcome {
    run(Setup::desktop(), async |page| {
        let rules: String = PROPERTIES
            .map(|(name, value)| format!("{name}: {value};"))
            .concat();
        let quiz =
            |scheme| format!("<microneedling-quiz color-scheme={scheme}></microneedling-quiz>");
        // On the element, and handed down to it; in both schemes.
        for (selector, scheme) in [(QUIZ, "light"), (":root", "dark")] {
            let head =
                format!("<style>body {{ font-family: cursive }} {selector} {{ {rules} }}</style>");
            page.server().page("/set.html", &head, &quiz(scheme))?;
            page.open_quiz("/set.html").await?.alive().await?;
            let shown: BTreeMap<String, String> = look(page, SHOWN).await?;
            for (name, value) in PROPERTIES {
                let there = shown.get(name).map(String::as_str);
                ensure!(there == Some(value), "{name} on {selector}: {there:?}");
            }
        }
        // Each by itself changes nothing that another names.
        let mut plain = BTreeMap::new();
        for only in ["--none", "--mq-surface", "--mq-muted", "--mq-radius"] {
            let value = PROPERTIES.iter().find(|(name, _)| *name == only);
            let value = value.map_or("0", |(_, value)| value);
            let head = format!(
                "<style>body {{ font-family: cursive }} {QUIZ} {{ {only}: {value} }}</style>"
            );
            page.server().page("/set.html", &head, &quiz("light"))?;
            page.open_quiz("/set.html").await?.alive().await?;
            let mut shown: BTreeMap<String, String> = look(page, SHOWN).await?;
            assert_eq!(shown.get("font").map(String::as_str), Some("cursive"));
            shown.remove(only);
            if only == "--none" {
                plain = shown;
            } else {
                plain.retain(|name, _| name != only);
                let same = shown.iter().filter(|(name, _)| plain.contains_key(*name));
                assert!(same.eq(&plain), "{only} alone: {shown:?} against {plain:?}");
            }
        }
        Ok(())
    })
}

const PARTS: [&str; 11] = [
    "card",
    "question",
    "option",
    "progress",
    "button",
    "button-primary",
    "result",
    "benefit",
    "note",
    "plan",
    "end",
];

/// The parts that show, with what the page has set of them.
const PARTED: &str = "
    const parts = {};
    for (const it of root.querySelectorAll('[part]'))
        for (const name of it.part) (parts[name] ??= new Set()).add(getComputedStyle(it).paddingTop);
    return Object.fromEntries(Object.entries(parts).map(([name, all]) => [name, [...all]]));";

#[test]
fn p7_every_part_takes_the_styles_of_the_page() -> Outcome {
    run(Setup::desktop(), async |page| {
        let rule = |(place, name): (usize, &&str)| {
            format!("{QUIZ}::part({name}) {{ padding-top: {}px }}", 41 + place)
        };
        let rules: String = PARTS.iter().enumerate().map(rule).collect();
        let head = format!("<style>{rules}</style>");
        let body = "<microneedling-quiz booking-url=/book mode=dialog></microneedling-quiz>";
        page.server().page("/parts.html", &head, body)?;
        page.open("/parts.html").await?;
        let quiz = page.quiz(QUIZ);
        open_dialog(&quiz).await?;
        let mut seen: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let ways: [&[_]; 2] = [
            &[EVERY_QUESTION[0], ("health", &["sunburn", "blood-thinner"])],
            &[("age", &["under-18"])],
        ];
        for way in ways {
            quiz.tour(way, async |_| {
                let parts: BTreeMap<String, Vec<String>> = look(page, PARTED).await?;
                for (name, values) in parts {
                    seen.entry(name).or_default().extend(values);
                }
                Ok(())
            })
            .await?;
            quiz.start_again().await?;
        }
        for (place, name) in PARTS.iter().enumerate() {
            let mut values = seen.remove(*name).unwrap_or_default();
            values.sort();
            values.dedup();
            // A primary button is a button too: the page's later rule wins.
            let wanted = match *name {
                "button" => vec!["45px".to_owned(), "46px".to_owned()],
                _ => vec![format!("{}px", 41 + place)],
            };
            ensure!(
                values == wanted,
                "::part({name}) has {values:?}, not {wanted:?}"
            );
        }
        ensure!(seen.is_empty(), "parts that nobody names: {seen:?}");
        Ok(())
    })
}

/// The styles in a built script: strings that begin like a rule of ours.
fn styles(script: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for quote in ['\'', '"', '`'] {
        let strings = script.split(quote);
        let ours =
            |it: &&str| it.starts_with([':', '.']) && it.contains("{--") && it.contains("@media");
        found.extend(strings.filter(ours));
    }
    found
}

/// The styles of both scripts, as they are shipped.
fn built() -> Result<String> {
    let folder = Env::get()?.dist.join("embed");
    let mut all = Vec::new();
    for file in std::fs::read_dir(folder)? {
        let path = file?.path();
        let script = path.extension().is_some_and(|it| it == "js");
        if script && path.file_stem().is_some_and(|it| it != "frame") {
            let text = std::fs::read_to_string(&path)?;
            let styles = styles(&text);
            ensure!(!styles.is_empty(), "no styles in {}", path.display());
            all.push(styles.concat());
        }
    }
    let all = all.concat();
    for known in [".option", ".benefit", "@media print"] {
        ensure!(all.contains(known), "{known} is missing");
    }
    Ok(all)
}

/// Every word of the styles in front of `:`, `;`, `}` or a space, and the units of its figures.
fn words(css: &str) -> impl Iterator<Item = &str> {
    css.split(|it: char| !(it.is_ascii_alphanumeric() || "-@%.".contains(it)))
}

#[test]
fn p10_no_built_style_names_a_side() -> Result<()> {
    let css = built()?;
    let sides = ["left", "right"];
    let named: Vec<_> = words(&css)
        .filter(|word| word.split('-').any(|it| sides.contains(&it)))
        .collect();
    ensure!(named.is_empty(), "{named:?}");
    Ok(())
}

/// P2: an element that is as high as the window can't follow its content; P7: what is said once
/// for a whole document changes the page.
#[test]
fn p2_and_p7_no_built_style_reaches_past_the_quiz() -> Result<()> {
    let css = built()?;
    let units = ["vh", "dvh", "svh", "lvh", "vb", "vmin", "vmax"];
    let high = |word: &&str| {
        let unit = word.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
        unit.len() < word.len() && units.contains(&unit)
    };
    let global = ["@property", "@layer", "@font-face", "@import", "@namespace"];
    let found: Vec<_> = words(&css)
        .filter(|it| high(it) || global.contains(it))
        .collect();
    ensure!(found.is_empty(), "{found:?}");
    ensure!(!css.contains(":root"), ":root");
    Ok(())
}
