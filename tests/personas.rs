//! Holds the quiz against the people of `personas.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod support;

use microneedling_quiz::quiz::content::{Class, Span};
use microneedling_quiz::quiz::plan::Fit;
use microneedling_quiz::quiz::{
    Answers, BenefitId, Headline, Level, NextStep, Outcome, QuizResult, flow, outcome,
};
use std::collections::BTreeSet;
use support::ids::{condition_id, option, option_id, quiz, with};

const TABLE: &str = include_str!("personas.md");

/// The columns after the name and the answers.
const COLUMNS: [&str; 10] = [
    "Texture",
    "Fine lines",
    "Stretch marks",
    "Acne scars",
    "Pores and oil",
    "Exfoliation",
    "Notes",
    "Plan",
    "Opens with",
    "Next",
];

/// Nothing.
const DASH: &str = "–";

struct Persona {
    name: &'static str,
    answers: &'static str,
    expected: Vec<&'static str>,
}

fn personas() -> Vec<Persona> {
    let rows = TABLE.lines().filter(|line| line.starts_with('|'));
    let mut rows = rows.map(|row| {
        row.trim_matches('|')
            .split('|')
            .map(str::trim)
            .collect::<Vec<_>>()
    });
    let head = rows.next().expect("a head");
    assert_eq!(
        head,
        [&["Person", "Answers"][..], &COLUMNS].concat(),
        "the head of the table"
    );
    rows.skip(1)
        .map(|cells| {
            assert_eq!(cells.len(), head.len(), "cells of the row \"{}\"", cells[0]);
            Persona {
                name: cells[0],
                answers: cells[1],
                expected: cells[2..].to_vec(),
            }
        })
        .collect()
}

/// Reads answers in the order of asking: one cell part for each question of the path.
fn answers(persona: &Persona) -> Answers {
    let mut set = Answers::new();
    for (at, part) in persona.answers.split(" · ").enumerate() {
        let path = flow::path(quiz(), &set);
        let id = path.get(at).unwrap_or_else(|| {
            panic!(
                "{}: nothing is asked that \"{part}\" could answer",
                persona.name
            )
        });
        let question = &quiz().question(*id).expect("a question").id;
        for id in part.split(", ") {
            set = with(&set, option(question, id));
        }
    }
    let path = flow::path(quiz(), &set);
    for id in &path {
        let question = &quiz().question(*id).expect("a question").id;
        assert!(
            !set.of(*id).is_empty(),
            "{}: no answer to \"{question}\"",
            persona.name
        );
    }
    set
}

/// The columns as the quiz fills them.
fn got(outcome: &Outcome) -> Vec<String> {
    let Outcome::Result(result) = outcome else {
        let mut cells = vec![DASH.to_string(); COLUMNS.len()];
        cells[8] = "end".into();
        return cells;
    };
    let benefits = BenefitId::ALL.map(|id| level(result, id));
    let rest = [
        notes(result),
        plan(result),
        headline(&result.headline),
        next(result.next).into(),
    ];
    benefits.into_iter().chain(rest).collect()
}

fn level(result: &QuizResult, benefit: BenefitId) -> String {
    let found = result
        .matches
        .iter()
        .find(|it| it.benefit == benefit)
        .expect("all six");
    match (found.level, found.later) {
        (Level::None, _) => DASH.into(),
        (level, None) => level.as_str().into(),
        (level, Some(_)) => format!("{}, later", level.as_str()),
    }
}

fn notes(result: &QuizResult) -> String {
    let of = |class: Class| {
        let notes = result.notes.iter().filter(|note| note.class == class);
        let ids: Vec<_> = notes.map(|note| condition_id(note.condition)).collect();
        (!ids.is_empty()).then(|| format!("{}: {}", class.as_str(), ids.join(", ")))
    };
    // Grouping must not hide the order in which they stand.
    assert!(result.notes.iter().map(|note| note.class).is_sorted());
    let groups: Vec<_> = [Class::Wait, Class::Ask, Class::Know]
        .into_iter()
        .filter_map(of)
        .collect();
    if groups.is_empty() {
        DASH.into()
    } else {
        groups.join("; ")
    }
}

fn plan(result: &QuizResult) -> String {
    let plan = &result.plan;
    let Some((row, studies)) = plan
        .drawn_row()
        .and_then(|row| Some((row, row.studies.as_ref()?)))
    else {
        return DASH.into();
    };
    let parts = [
        Some(format!(
            "{}: {} sessions",
            row.benefit.as_str(),
            span(studies.sessions)
        )),
        studies
            .gap_weeks
            .map(|gap| format!("{} weeks apart", span(gap))),
        row.fit.map(|fit| {
            match fit {
                Fit::TooSoon => "too soon",
                Fit::Partly => "partly",
                Fit::Fits => "fits",
            }
            .into()
        }),
        plan.on_hold.then(|| "on hold".into()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn span(span: Span) -> String {
    if span.from == span.to {
        span.from.to_string()
    } else {
        format!("{}–{}", span.from, span.to)
    }
}

fn headline(headline: &Headline) -> String {
    match headline {
        Headline::First(one) => format!("first: {}", one.as_str()),
        Headline::Joint(one, other) => format!("joint: {}, {}", one.as_str(), other.as_str()),
        Headline::Later(list) => {
            let ids: Vec<_> = list.iter().map(|id| id.as_str()).collect();
            format!("later: {}", ids.join(", "))
        }
        Headline::Also => "also".into(),
        Headline::OnlyExfoliation => "only exfoliation".into(),
        Headline::Unsure => "unsure".into(),
        Headline::Nothing => "nothing".into(),
    }
}

const fn next(next: NextStep) -> &'static str {
    match next {
        NextStep::Wait => "wait",
        NextStep::Ask => "ask",
        NextStep::Consult => "consult",
        NextStep::Lotion => "lotion",
        NextStep::Look => "look",
    }
}

#[test]
fn everyone_gets_what_the_table_says() {
    let mut wrong = Vec::new();
    for persona in personas() {
        let got = got(&outcome(quiz(), &answers(&persona)));
        for ((column, expected), got) in COLUMNS.iter().zip(&persona.expected).zip(&got) {
            if expected != got {
                wrong.push(format!(
                    "{}\n  column   {column}\n  expected {expected}\n  got      {got}",
                    persona.name
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cells differ:\n\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

#[test]
fn the_table_is_large_and_touches_every_answer() {
    let personas = personas();
    assert!(personas.len() >= 30, "only {} people", personas.len());
    let names: BTreeSet<_> = personas.iter().map(|it| it.name).collect();
    assert_eq!(names.len(), personas.len(), "two people have the same name");
    let given: Vec<_> = personas.iter().map(answers).collect();
    for (question, option) in quiz()
        .questions()
        .flat_map(|(id, question)| question.options(id))
    {
        assert!(
            given.iter().any(|set| set.has(question)),
            "nobody answers \"{}\" ({})",
            option.id,
            option_id(question)
        );
    }
}
