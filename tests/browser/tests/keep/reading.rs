//! The result opens with a few lines; all else is folded, and opens for every hand.

use browser_tests::{Answer, Outcome, Page, Result, Setup, run};
use serde::Deserialize;

use crate::{ask, open, result_of, said, until};

const NOTES: Answer<'static> = ("health", &["cold-sore-now", "diabetes"]);

#[derive(Debug, Deserialize)]
struct Shape {
    /// What stands at the top of the result, one name for each.
    parts: Vec<String>,
    /// Words before the first section.
    lead: Vec<String>,
}

async fn shape(page: &Page) -> Result<Shape> {
    let body = "
        const result = root.querySelector('[part~=result]');
        const shown = [...result.children].filter((it) => it.checkVisibility());
        const name = (it) => {
            if (it.matches('[part~=note]')) return `note ${it.dataset.note}`;
            if (it.matches('details'))
                return it.querySelector(':scope > summary h3') ? 'section' : 'no heading';
            if (it.querySelector(':scope > h3 + p')) return 'lead';
            if (it.querySelector('h3')) return 'keep';
            return it.localName;
        };
        const lead = shown.find((it) => name(it) === 'lead');
        return {
            parts: shown.map(name),
            lead: [...lead.children].map((it) => it.localName),
        };";
    ask(page, body, vec![]).await
}

#[test]
fn the_result_opens_with_a_headline_and_at_most_three_lines() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = open(page, "booking-url=https://x.example", "").await?;
        let answers: [&[Answer<'_>]; 4] = [
            &[("goals", &["fine-lines"])],
            &[("goals", &["not-sure"])],
            &[("goals", &["dull-skin"])],
            &[("goals", &["acne-scars", "large-pores", "stretch-marks"])],
        ];
        for answers in answers {
            quiz.walk(answers).await?;
            let shape = shape(page).await?;
            let lead = shape.lead.join(" ");
            let few = ["h3 p", "h3 p p", "h3 p p p"];
            assert!(few.contains(&&*lead), "{answers:?}: {lead}");
            let mut parts = shape.parts;
            parts.dedup();
            let parts = parts.join(" ");
            assert_eq!(parts, "h2 lead section keep p div", "{answers:?}");
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn notes_that_call_for_waiting_stand_before_the_headline_and_others_behind() -> Outcome {
    run(Setup::phone(), async |page| {
        result_of(page, "", &[NOTES, ("age", &["18-to-21"])]).await?;
        let shape = shape(page).await?;
        let parts: Vec<_> = shape.parts.iter().map(String::as_str).collect();
        assert!(
            parts.starts_with(&[
                "h2",
                "note wait",
                "lead",
                "note ask",
                "note know",
                "section"
            ]),
            "{parts:?}"
        );
        Ok(())
    })
}

#[test]
fn coming_up_the_result_says_nothing_but_its_heading() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result_of(page, "", &[NOTES]).await?;
        // The focus on the heading is the announcement.
        let screen = quiz.screen().await?;
        quiz.until_heading(&screen).await?;
        assert!(said(page).await?.is_empty());
        let live = "
            const live = [...root.querySelectorAll('[role=status], [role=alert], [aria-live]')];
            return live.length";
        assert!(
            ask::<u32>(page, live, vec![]).await? >= 1,
            "it stands ready"
        );
        Ok(())
    })
}

#[test]
fn every_section_is_reached_by_tab_and_opened_and_folded_by_keys() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = result_of(page, "", &[NOTES]).await?;
        let keys = page.keyboard();
        // All of them folded, so that nothing but summaries lies between summaries.
        let fold = "
            for (const it of root.querySelectorAll('details')) it.open = false;
            const shown = [...root.querySelectorAll('summary')].filter((it) => it.checkVisibility());
            return shown.map((it) => it.textContent.trim());";
        let wanted: Vec<String> = ask(page, fold, vec![]).await?;
        assert!(wanted.len() >= 8, "{wanted:?}");
        let mut seen = Vec::new();
        let open = "[...root.querySelectorAll('details')].filter((it) => it.open).length";
        while seen.len() < wanted.len() {
            keys.tab().await?;
            let active = quiz.active().await?;
            assert!(active.in_quiz, "out of the quiz after {seen:?}");
            if active.tag != "summary" {
                continue;
            }
            // Firefox scrolls no further than to where most of it shows.
            let (_, middle) = active.rect.middle();
            assert!((0.0..800.0).contains(&middle), "{active:?}");
            assert!(active.rect.fits_a_thumb(), "{active:?}");
            keys.enter().await?;
            until(page, "it to open", &format!("{open} === 1")).await?;
            assert_eq!(quiz.active().await?.name, active.name);
            keys.space().await?;
            until(page, "it to fold", &format!("{open} === 0")).await?;
            assert_eq!(quiz.active().await?.name, active.name);
            seen.push(active.name);
        }
        assert_eq!(seen, wanted);
        Ok(())
    })
}

#[test]
fn what_is_folded_is_neither_told_nor_reached() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = result_of(page, "", &[]).await?;
        let folded = "
            for (const it of root.querySelectorAll('details')) it.open = false;
            const inner = [...root.querySelectorAll('details > :not(summary)')];
            return inner.filter((it) => it.checkVisibility()).length";
        assert_eq!(ask::<u32>(page, folded, vec![]).await?, 0);
        let keys = page.keyboard();
        let mut seen = Vec::new();
        // Round and round, as some engines do, or out of the quiz.
        for _ in 0..30 {
            keys.tab().await?;
            let active = quiz.active().await?;
            let inside = "
                const at = root.activeElement;
                return Boolean(at?.closest('details')) && at.localName !== 'summary'";
            assert!(!ask::<bool>(page, inside, vec![]).await?, "{active:?}");
            seen.push(active.name);
        }
        assert!(seen.iter().any(|it| it == "Start again"), "{seen:?}");
        Ok(())
    })
}
