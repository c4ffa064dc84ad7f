//! Counts in the form that they call for.

use std::collections::BTreeSet;

use browser_tests::{Answer, Outcome, Setup, ensure, run};

use crate::walk::walk;
use crate::words::Words;
use crate::{ALL, open_alive};

#[test]
fn the_forms_of_each_language_are_those_that_browsers_know() -> Outcome {
    run(Setup::phone(), async |page| {
        crate::put(page, "/empty", "lang=en", "", "");
        page.open("/empty").await?;
        for tag in ALL {
            let forms =
                "return new Intl.PluralRules(arguments[0]).resolvedOptions().pluralCategories";
            let mut forms: BTreeSet<String> = page.read(forms, vec![tag.into()]).await?;
            // There it is for millions.
            if ["es", "fr", "pt"].contains(&tag) {
                forms.remove("many");
            }
            assert_eq!(Words::of(tag)?.keys("/ui/confidence"), forms, "{tag}");
        }
        Ok(())
    })
}

/// Questions that may stay open.
const OPEN: [&str; 5] = ["noticeable", "area", "mark-age", "midday", "timing"];

#[test]
fn open_questions_are_counted_as_polish_and_arabic_do() -> Outcome {
    run(Setup::phone(), async |page| {
        for (tag, forms) in [
            ("pl", ["one", "few", "few", "many"]),
            ("ar", ["one", "two", "few", "few"]),
        ] {
            let words = Words::of(tag)?;
            for (count, form) in [1, 2, 3, 5].into_iter().zip(forms) {
                let quiz = open_alive(page, tag, "resume=none").await?;
                let goals: Answer<'_> = ("goals", &["rough-texture", "acne-scars"]);
                let open = OPEN
                    .iter()
                    .take(count)
                    .map(|it| (*it, ["not-sure"].as_slice()));
                let answers: Vec<_> = std::iter::once(goals).chain(open).collect();
                let asked = walk(page, &words, &answers).await?;
                assert_eq!(asked.len(), 8, "{asked:?}");
                let values = [count, asked.len()].map(|it| it.to_string());
                let [count, total] = values.each_ref().map(String::as_str);
                let line = words.fill(
                    &format!("/ui/confidence/{form}"),
                    &[("count", count), ("total", total)],
                )?;
                let text = quiz.result().await?.text;
                ensure!(
                    text.contains(&line),
                    "{tag}, {count}: no “{line}” in: {text}"
                );
            }
        }
        Ok(())
    })
}
