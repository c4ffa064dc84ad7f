//! The result in all seven languages, to be looked at too.

use browser_tests::{Kind, Outcome, Setup, fit, run};

use crate::walk::walk;
use crate::words::Words;
use crate::{ALL, card, open_alive, unfold};

#[test]
fn the_result_fits_a_phone_in_all_seven_languages() -> Outcome {
    run(Setup::phone(), async |page| {
        for tag in ALL {
            let words = Words::of(tag)?;
            let quiz = open_alive(page, tag, "booking-url=/book resume=none").await?;
            let goals = ("goals", ["fine-lines", "acne-scars"].as_slice());
            walk(page, &words, &[goals, ("health", &["blood-thinner"])]).await?;
            assert_eq!(quiz.screen().await?.kind, Kind::Result);
            quiz.still().await?;
            let report = quiz.result().await?;
            assert_eq!(report.benefits.len(), 6, "{tag}");
            for benefit in &report.benefits {
                let name = words.get(&format!("/benefits/{}/name", benefit.id))?;
                assert!(
                    benefit.text.contains(name),
                    "{tag}: no “{name}”: {}",
                    benefit.text
                );
            }
            assert_eq!(card(page).await?.0, tag);
            words.speak(page).await?;
            fit::check(page).await?;
            let name = format!("languages.result.{tag}.{}", page.engine());
            page.tall_picture(&name).await?;
            unfold(page).await?;
            fit::check(page).await?;
        }
        Ok(())
    })
}
