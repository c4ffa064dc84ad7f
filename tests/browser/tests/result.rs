//! What the result says: six benefits, notes first, a plan; and the kind end.

use browser_tests::{Answer, Benefit, Context, Kind, Outcome, Report, Result, Setup, ensure, run};

/// Contract 4.
const BENEFITS: [&str; 6] = [
    "texture",
    "fine-lines",
    "stretch-marks",
    "acne-scars",
    "oil-and-pores",
    "exfoliation",
];

/// Contract 4, the best first.
const LEVELS: [&str; 4] = ["best", "also", "weak", "none"];

/// Contract 4.
const CONDITIONS: [&str; 19] = [
    "breakout-now",
    "skin-infection",
    "cold-sore-now",
    "cold-sores-before",
    "skin-flare",
    "skin-condition-calm",
    "keloid",
    "isotretinoin-now",
    "isotretinoin-recent",
    "blood-thinner",
    "pregnant",
    "weak-immunity",
    "cancer-treatment",
    "diabetes",
    "suspicious-spot",
    "sunburn",
    "recent-procedure",
    "allergy",
    "autoimmune",
];

/// Those that many people are told to wait for.
const WAIT: [&str; 8] = [
    "breakout-now",
    "skin-infection",
    "cold-sore-now",
    "skin-flare",
    "sunburn",
    "isotretinoin-now",
    "cancer-treatment",
    "pregnant",
];

/// What the article says of breakouts, and ways to say it again.
const ADVICE_IN_A_BREAKOUT: [&str; 10] = [
    "middle of a breakout",
    "middle of an acne breakout",
    "even if you are in",
    "even with a breakout",
    "even during",
    "during a breakout",
    "cosmetic cleanse",
    "treating acne",
    "treats acne",
    "pimples",
];

/// Goals that lead to what the article says about acne.
const ACNE: Answer<'_> = (
    "goals",
    &[
        "acne-scars",
        "dark-marks",
        "blackheads",
        "oily-skin",
        "large-pores",
    ],
);

fn rank(level: &str) -> Option<usize> {
    LEVELS.iter().position(|it| *it == level)
}

/// What holds for every result.
fn sound(report: &Report) -> Result<()> {
    let ids: Vec<_> = report.benefits.iter().map(|it| it.id.as_str()).collect();
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    let mut all = BENEFITS;
    all.sort_unstable();
    ensure!(sorted == all, "the six benefits are {ids:?}");
    let levels: Vec<_> = report.benefits.iter().map(|it| rank(&it.level)).collect();
    ensure!(
        !levels.contains(&None),
        "an unknown level: {:?}",
        report.benefits
    );
    ensure!(levels.is_sorted(), "not best first: {levels:?} of {ids:?}");
    for it in &report.benefits {
        ensure!(has_reason(it), "no reason: {it:?}");
        let never = it.id == "exfoliation" && it.level == "best";
        ensure!(!never, "exfoliation is never the best match");
    }
    let classes: Vec<_> = report.notes.iter().map(|it| it.class.as_str()).collect();
    let order = ["wait", "ask", "know"];
    let order: Vec<_> = classes
        .iter()
        .map(|it| order.iter().position(|o| o == it))
        .collect();
    ensure!(
        !order.contains(&None),
        "an unknown class of note: {classes:?}"
    );
    ensure!(order.is_sorted(), "the order of notes: {classes:?}");
    let last = report.notes.last().map_or(-1, |it| it.place);
    ensure!(last < report.first_benefit, "a note after the benefits");
    Ok(())
}

/// The answers that led to a level, in words.
fn has_reason(benefit: &Benefit) -> bool {
    let text = &benefit.text;
    match benefit.level.as_str() {
        "none" => text.contains("You chose") || text.contains("No goal points here yet"),
        _ => text.contains("Because you chose"),
    }
}

#[test]
fn six_benefits_best_first_each_with_its_reason() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let goals = "goals";
        let ways: [&[Answer<'_>]; 4] = [
            &[(goals, &["fine-lines"])],
            &[
                (goals, &["stretch-marks", "acne-scars"]),
                ("mark-age", &["not-sure"]),
            ],
            &[
                ACNE,
                ("area", &["belly-or-hips"]),
                ("timing", &["few-weeks"]),
            ],
            &[
                (goals, &["rough-texture", "dull-skin"]),
                ("age", &["rather-not-say"]),
            ],
        ];
        for answers in ways {
            let report = quiz.result_of(answers).await?;
            sound(&report)?;
            let best = report
                .benefits
                .iter()
                .filter(|it| it.level == "best")
                .count();
            assert!(best >= 1, "no best match for {answers:?}");
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn one_chosen_goal_leads_to_its_benefit_and_says_so() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let goals = [
            ("rough-texture", "texture"),
            ("fine-lines", "fine-lines"),
            ("stretch-marks", "stretch-marks"),
            ("acne-scars", "acne-scars"),
            ("large-pores", "oil-and-pores"),
        ];
        for (goal, benefit) in goals {
            let screen = quiz.ready().await?;
            let option = screen.options.iter().find(|it| it.value == goal);
            let label = option.map(|it| it.text.clone()).unwrap_or_default();
            let values: &[&str] = &[goal];
            let report = quiz.result_of(&[("goals", values)]).await?;
            assert_eq!(report.level(benefit), Some("best"), "{goal}");
            let first = report.benefits.first().context("no benefit")?;
            let reason = first.text.split_once("Because you chose “");
            let quoted = reason.and_then(|(_, it)| it.split_once('”'));
            let (quoted, _) = quoted.with_context(|| format!("no reason: {first:?}"))?;
            // The label goes on with its hint.
            assert!(label.starts_with(quoted), "{goal}: “{quoted}”");
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn every_wait_condition_gives_a_wait_note_before_everything_else() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        for condition in WAIT {
            // Beside it, one to ask about and one to know, which come after.
            let health: &[&str] = &["blood-thinner", condition];
            let answers: [Answer<'_>; 2] = [("age", &["18-to-21"]), ("health", health)];
            let report = quiz.result_of(&answers).await?;
            sound(&report)?;
            let notes: Vec<_> = report
                .notes
                .iter()
                .map(|it| (&*it.class, &*it.condition))
                .collect();
            let wanted = [
                ("wait", condition),
                ("ask", "blood-thinner"),
                ("know", "age-18-to-21"),
            ];
            assert_eq!(notes, wanted);
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn a_breakout_comes_before_every_other_note() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        // The breakout ticked last of all.
        let mut health: Vec<_> = CONDITIONS.into_iter().rev().collect();
        let report = quiz.result_of(&[("health", &health)]).await?;
        sound(&report)?;
        let noted: Vec<_> = report
            .notes
            .iter()
            .map(|it| it.condition.as_str())
            .collect();
        assert_eq!(noted.first(), Some(&"breakout-now"));
        let waits = report.notes.iter().filter(|it| it.class == "wait");
        assert_eq!(waits.count(), WAIT.len());
        health.retain(|it| !noted.contains(it));
        assert!(health.is_empty(), "ticked and not noted: {health:?}");
        Ok(())
    })
}

#[test]
fn nothing_advises_treatment_during_a_breakout() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        for health in ["breakout-now", "none"] {
            let health: &[&str] = &[health];
            let report = quiz.result_of(&[ACNE, ("health", health)]).await?;
            sound(&report)?;
            let text = report.text.to_lowercase();
            for phrase in ADVICE_IN_A_BREAKOUT {
                assert!(
                    !text.contains(phrase),
                    "the result says “{phrase}” ({health:?})"
                );
            }
            if health == ["breakout-now"] {
                for benefit in ["acne-scars", "oil-and-pores"] {
                    assert_ne!(
                        report.level(benefit),
                        Some("best"),
                        "{benefit} in a breakout"
                    );
                }
                let note = report.notes.first().map(|it| it.text.to_lowercase());
                let note = note.unwrap_or_default();
                assert!(note.contains("views differ"), "{note}");
                assert!(
                    note.contains("clinician") && note.contains("doctor"),
                    "{note}"
                );
            }
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn everyone_gets_the_whole_list_of_conditions() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let report = quiz.result_of(&[("health", &["none"])]).await?;
        sound(&report)?;
        let missing: Vec<_> = CONDITIONS
            .iter()
            .filter(|id| !report.conditions.iter().any(|it| it == *id))
            .collect();
        assert!(missing.is_empty(), "not in the list: {missing:?}");
        assert!(
            report.notes.is_empty(),
            "ticked nothing, noted {:?}",
            report.notes
        );
        Ok(())
    })
}

#[test]
fn the_plan_is_a_picture_with_a_name_and_never_at_once() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        for goal in ["acne-scars", "oily-skin", "dull-skin", "not-sure"] {
            let goals: &[&str] = &[goal];
            let report = quiz.result_of(&[("goals", goals)]).await?;
            let plan = report.plan.unwrap_or_default();
            assert!(
                plan.contains("session"),
                "{goal}: the picture is called “{plan}”"
            );
            assert!(plan.contains("weeks apart"), "{goal}: “{plan}”");
            let text = report.text.to_lowercase();
            for word in [
                "immediately",
                "instantly",
                "guarantee",
                "you are suitable",
                "you cannot",
            ] {
                assert!(!text.contains(word), "{goal}: the result says “{word}”");
            }
            quiz.start_again().await?;
        }
        Ok(())
    })
}

#[test]
fn pregnancy_puts_stretch_marks_off() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let answers: [Answer<'_>; 3] = [
            ("goals", &["stretch-marks"]),
            ("area", &["belly-or-hips"]),
            ("health", &["pregnant"]),
        ];
        let report = quiz.result_of(&answers).await?;
        sound(&report)?;
        let marks = report.benefits.iter().find(|it| it.id == "stretch-marks");
        let text = marks.map(|it| it.text.clone()).unwrap_or_default();
        assert_ne!(report.level("stretch-marks"), Some("best"));
        assert!(
            text.contains("Later") && text.contains("after pregnancy"),
            "{text}"
        );
        Ok(())
    })
}

#[test]
fn exfoliation_alone_is_sent_to_lotions() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let report = quiz.result_of(&[("goals", &["dull-skin"])]).await?;
        sound(&report)?;
        let best = report.benefits.iter().any(|it| it.level == "best");
        assert!(!best, "a best match: {:?}", report.benefits);
        let own = report.benefits.iter().find(|it| it.id == "exfoliation");
        let own = own.map(|it| it.text.clone()).unwrap_or_default();
        assert!(own.contains("lotions and face washes"), "{own}");
        Ok(())
    })
}

#[test]
fn not_sure_is_a_fine_answer_without_a_best_match() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let answers: [Answer<'_>; 5] = [
            ("goals", &["not-sure"]),
            ("midday", &["not-sure"]),
            ("timing", &["not-sure"]),
            ("age", &["rather-not-say"]),
            ("health", &["rather-not-say"]),
        ];
        let report = quiz.result_of(&answers).await?;
        sound(&report)?;
        let levels: Vec<_> = report.benefits.iter().map(|it| it.level.as_str()).collect();
        assert_eq!(levels, ["none"; 6]);
        let text = report.text.to_lowercase();
        assert!(
            text.contains("not sure yet is a fine place to start"),
            "{text}"
        );
        Ok(())
    })
}

#[test]
fn under_18_ends_kindly_and_without_a_match() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let asked = quiz.walk(&[ACNE, ("age", &["under-18"])]).await?;
        assert_eq!(asked.last().map(String::as_str), Some("age"), "{asked:?}");
        let screen = quiz.screen().await?;
        assert_eq!(screen.kind, Kind::End);
        quiz.until_heading(&screen).await?;
        let end = quiz.end().await?;
        assert_eq!(end.matches, 0, "benefits or levels at the end");
        let words = "return document.querySelector('microneedling-quiz').shadowRoot.querySelectorAll(\
                     '[data-benefit], [data-level], [data-note], [part~=benefit], [part~=result]').length";
        assert_eq!(page.read::<u32>(words, vec![]).await?, 0);
        let text = end.text.to_lowercase();
        for match_word in ["best match", "also matches", "acne scars", "book"] {
            assert!(
                !text.contains(match_word),
                "the end says “{match_word}”: {text}"
            );
        }
        // A slip of the finger can be mended.
        let age = quiz.go("Back").await?;
        assert_eq!(age.question.as_deref(), Some("age"));
        quiz.walk(&[]).await?;
        sound(&quiz.result().await?)?;
        Ok(())
    })
}

#[test]
fn the_booking_button_leads_to_the_pages_address_and_to_no_script() -> Outcome {
    run(Setup::phone(), async |page| {
        let quiz = page.open_quiz("/").await?;
        let report = quiz.result_of(&[]).await?;
        let book = report
            .links
            .iter()
            .find(|it| it.name == "Book a consultation");
        let href = book.and_then(|it| it.href.as_deref());
        assert_eq!(href, Some("https://clinic.example/book"));

        page.server().watch(true);
        let addresses = [
            ("tel:+441234567", true),
            ("mailto:hello@clinic.example", true),
            ("javascript:alert(1)", false),
            (" JavaScript:alert(1)", false),
            ("data:text/html,x", false),
        ];
        for (url, allowed) in addresses {
            let body = format!("<microneedling-quiz booking-url='{url}' booking-label='Call us'>");
            page.server().page("/booking.html", "", &body)?;
            let quiz = page.open_quiz("/booking.html").await?;
            let report = quiz.result_of(&[]).await?;
            let book = report.links.iter().find(|it| it.name == "Call us");
            let href = book.and_then(|it| it.href.as_deref());
            assert_eq!(href, allowed.then_some(url));
            for link in &report.links {
                let href = link.href.as_deref().unwrap_or_default();
                // With the visitor's own message.
                let own = href.contains("&body=");
                let web = href.starts_with("https://") || href == url && allowed || own;
                assert!(web, "a link to {href}");
            }
            // What is refused is told once, to the page and on the console.
            let seen = page.watched().await?;
            let errors = seen.named("mq-error");
            assert_eq!(errors.len(), usize::from(!allowed), "{url}: {errors:?}");
            for error in &errors {
                let code = error.detail.get("code").and_then(|it| it.as_str());
                assert_eq!(code, Some("attribute"), "{url}");
            }
            let lines = page.console_errors().await?;
            assert_eq!(lines.len(), errors.len(), "{url}: {lines:?}");
            for line in lines {
                assert!(line.contains("booking-url"), "{line}");
            }
            quiz.start_again().await?;
        }
        Ok(())
    })
}
