//! The result as plain text, on the clipboard or, where there is none, in a field.

use browser_tests::{Outcome, Page, Quiz, Result, Setup, run};
use serde::Deserialize;

use crate::{ask, handed, open, until, until_handed, until_said};

/// A clipboard that refuses; the old way then does as this says, and keeps what was marked.
fn refuses(copies: bool) -> String {
    format!(
        "<script>
            hand('clipboard', {{ writeText: async () => {{ throw new Error('not here'); }} }});
            document.execCommand = (what) => {{
                let field = document.activeElement;
                while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
                const marked = field?.value?.slice(field.selectionStart, field.selectionEnd);
                handed.copied.push(`${{what}}: ${{marked}}`);
                return {copies};
            }};
        </script>"
    )
}

#[derive(Debug, Deserialize)]
struct Parts {
    headline: String,
    notes: Vec<String>,
    questions: Vec<String>,
    sources: Vec<String>,
    buttons: Vec<String>,
    footer: String,
}

/// What is on the screen, to be found in the text.
async fn parts(page: &Page) -> Result<Parts> {
    let body = "
        const result = root.querySelector('[part~=result]');
        const tidy = (it) => it.textContent.replace(/\\s+/g, ' ').trim();
        const all = (query) => [...result.querySelectorAll(query)];
        const section = (title) =>
            all('details').find((it) => it.querySelector('summary')?.textContent.includes(title));
        const named = (it) => !/weak|none/.test(it.closest('[data-level]')?.dataset.level);
        return {
            headline: tidy(all('h3').find((it) => !it.closest('[part~=note]'))),
            notes: all('[part~=note]').flatMap((it) => [...it.querySelectorAll('h3, p')].map(tidy)),
            questions: [...section('Questions to ask').querySelectorAll('li')].map(tidy),
            sources: all('li > a[href]').filter(named).map((it) => it.href),
            // What opens a list of sources is also what the list is called.
            buttons: all('button, summary').filter((it) =>
                !it.querySelector('h3') && it.nextElementSibling?.localName !== 'ul').map(tidy),
            footer: 'General information, not medical advice.',
        };";
    ask(page, body, vec![]).await
}

async fn result<'a>(page: &'a Page, head: &str) -> Result<Quiz<'a>> {
    let quiz = open(page, "clinic-name='Clinic Rosa'", head).await?;
    let goals: &[&str] = &["acne-scars", "large-pores"];
    quiz.walk(&[("goals", goals), ("health", &["diabetes", "keloid"])])
        .await?;
    Ok(quiz)
}

#[test]
fn the_text_begins_with_the_headline_and_holds_what_matters() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = result(page, "").await?;
        let parts = parts(page).await?;
        let report = quiz.result().await?;
        quiz.press("Copy as text").await?;
        let text: String = until_handed(page, "copied", 1).await?;
        until_said(page, "Text copied").await?;
        let (start, _) = text.split_once(&parts.headline).unwrap_or((&text, ""));
        // Whose it is, and what; nothing was printed.
        assert!(start.lines().count() <= 4, "before the headline: {start}");
        assert!(!text.contains("Printed"), "{start}");
        assert!(parts.notes.len() >= 4 && parts.questions.len() >= 4 && parts.sources.len() >= 4);
        for wanted in [&parts.notes[..], &parts.questions, &parts.sources].concat() {
            assert!(text.contains(&wanted), "“{wanted}” is not in:\n{text}");
        }
        for it in &report.benefits {
            let level = match it.level.as_str() {
                "best" => "Best match",
                "also" => "Also matches",
                "weak" => "Weaker match",
                _ => "Not among your goals",
            };
            assert!(text.contains(level), "{level} is not in:\n{text}");
        }
        assert!(text.contains(&parts.footer), "{text}");
        for line in text.lines() {
            let line = line.trim_start_matches("- ");
            assert!(
                !parts.buttons.iter().any(|it| it == line),
                "“{line}” is a button"
            );
            assert!(!line.contains("  ") && line.trim() == line, "“{line}”");
        }
        assert!(!text.contains("\n\n\n"), "{text}");
        Ok(())
    })
}

#[test]
fn without_a_clipboard_the_old_way_copies() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = result(page, &refuses(true)).await?;
        quiz.press("Copy the link").await?;
        let copied: String = until_handed(page, "copied", 1).await?;
        let link = copied.strip_prefix("copy: ").unwrap_or_default();
        assert!(link.contains("/clinic.html#mq="), "{copied}");
        until_said(page, "Link copied").await?;
        assert_eq!(quiz.active().await?.name, "Copy the link");
        quiz.press("Copy as text").await?;
        let copied: String = until_handed(page, "copied", 2).await?;
        assert!(copied.contains("come first for you"), "{copied}");
        assert_eq!(quiz.active().await?.name, "Copy as text");
        let left = "return document.querySelectorAll('textarea').length";
        assert_eq!(page.read::<u32>(left, vec![]).await?, 0);
        Ok(())
    })
}

/// What lies outside of a modal dialog can't be marked.
#[test]
fn in_a_dialog_the_old_way_copies_too() -> Outcome {
    run(Setup::desktop(), async |page| {
        let head = refuses(true);
        crate::put(page, "mode=dialog", &head)?;
        page.open("/clinic.html").await?;
        let quiz = page.quiz("microneedling-quiz");
        until(page, "the element", "quiz.open && root").await?;
        crate::tell(page, "quiz.open()").await?;
        quiz.alive().await?;
        quiz.walk(&[]).await?;
        quiz.press("Copy the link").await?;
        let copied: String = until_handed(page, "copied", 1).await?;
        assert!(copied.contains("/clinic.html#mq="), "marked was {copied}");
        until_said(page, "Link copied").await
    })
}

#[test]
fn where_nothing_copies_the_words_are_there_to_be_marked_by_hand() -> Outcome {
    run(Setup::desktop(), async |page| {
        let quiz = result(page, &refuses(false)).await?;
        let words = "Copying does not work here. Mark this and copy it yourself:";
        for (button, holds) in [
            ("Copy the link", "/clinic.html#mq="),
            ("Copy as text", "come first for you"),
        ] {
            quiz.press(button).await?;
            let field = format!(
                "[...root.querySelectorAll('textarea')].find((it) =>
                    it.readOnly && it.checkVisibility() && it.value.includes('{holds}'))"
            );
            until(page, "a field with it", &field).await?;
            until_said(page, words).await?;
            assert_eq!(quiz.active().await?.name, button);
            let field = crate::find(page, &format!("return {field}")).await?;
            assert_eq!(page.name(&field).await?, words);
        }
        assert_eq!(handed::<String>(page, "copied").await?.len(), 2);
        Ok(())
    })
}
