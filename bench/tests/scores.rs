//! The peers come to the same results as the quiz: what is faster than it must not be wrong.
//!
//! Their rules (`bench/peers/shared/score.js`) run in Node, on the content that their pages get, for
//! the people of `tests/personas.md` and for sets counted over all the questions.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, ensure};
use microneedling_quiz::quiz::content::{Kind, Question};
use microneedling_quiz::quiz::{
    Answers, BenefitId, Content, OptionId, Outcome, QuestionId, QuizResult, Reason, flow, outcome,
};
use serde_json::{Map, Value, json};

/// How many sets are counted; about a quarter of them end early, as people under 18 do.
const COUNTED: usize = 3000;

/// From one set to the next. A prime, far larger than the last question's share of all sets and none
/// of their factors: so each question's answers change with every step, and all of them come up.
const STEP: usize = 15_485_863;

#[test]
fn the_peers_score_as_the_quiz_does() -> Result<()> {
    let people = personas()?;
    let all: Vec<_> = people.into_iter().chain(counted()).collect();
    let sets: Vec<_> = all.iter().filter_map(with_result).collect();
    ensure!(sets.len() > 2000, "only {} sets of answers", sets.len());
    let missing = left_out(&sets);
    ensure!(missing.is_empty(), "nobody chose {missing:?}: count on");

    let answers: Vec<_> = sets.iter().map(|(answers, _)| named(answers)).collect();
    let peers = scored(&json!(answers))?;
    ensure!(peers.len() == sets.len(), "{} results", peers.len());
    for ((of, (_, ours)), peers) in answers.iter().zip(&sets).zip(&peers) {
        let ours = told(ours);
        let of = Value::from(of.clone());
        ensure!(ours == *peers, "{of}\n quiz  {ours}\n peers {peers}");
    }
    Ok(())
}

#[test]
fn everybody_of_the_personas_is_read() -> Result<()> {
    let people = personas()?;
    ensure!(people.len() > 30, "only {} people", people.len());
    let complete = |answers: &Answers| {
        let path = flow::path(quiz(), answers);
        path.iter().all(|id| !answers.of(*id).is_empty())
    };
    ensure!(people.iter().all(complete), "a question without an answer");
    Ok(())
}

fn quiz() -> &'static Content {
    Content::built_in()
}

fn peers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("peers")
}

/// What the peers' rules make of these sets.
fn scored(sets: &Value) -> Result<Vec<Value>> {
    let mut node = Command::new("node")
        .arg(peers().join("scores.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node can't be started: install Node 18 or later, the peers are scripts")?;
    let mut stdin = node.stdin.take().context("no way to tell node")?;
    let sets = sets.to_string();
    // Beside the reading: neither side may wait for the other with a pipe that is full.
    let writer = thread::spawn(move || stdin.write_all(sets.as_bytes()));
    let done = node.wait_with_output()?;
    ensure!(done.status.success(), "node failed: what it said is above");
    writer.join().ok().context("the writer is gone")??;
    serde_json::from_slice(&done.stdout).context("node printed no list of results")
}

/// Those that lead to a result, with it.
fn with_result(answers: &Answers) -> Option<(Answers, QuizResult)> {
    match outcome(quiz(), answers) {
        Outcome::Result(result) => Some((answers.clone(), *result)),
        Outcome::End => None,
    }
}

/// A result in the shape that `scores.mjs` prints.
fn told(result: &QuizResult) -> Value {
    let condition = |id| quiz().condition(id).map(|it| it.id.to_string());
    let matches = result.matches.iter().map(|it| {
        let because = it.reasons.iter().find_map(|reason| match reason {
            Reason::Because(options) => Some(options.iter().filter_map(|id| option(*id))),
            _ => None,
        });
        json!({
            "benefit": it.benefit.as_str(),
            "level": it.level.as_str(),
            "later": it.later.and_then(condition),
            "because": because.into_iter().flatten().collect::<Vec<_>>(),
        })
    });
    let notes = result.notes.iter().map(|note| {
        let id = condition(note.condition).unwrap_or_default();
        format!("{}: {id}", note.class.as_str())
    });
    json!({
        "matches": matches.collect::<Vec<_>>(),
        "notes": notes.collect::<Vec<_>>(),
        "onHold": result.plan.on_hold,
        "drawn": result.plan.drawn.map(BenefitId::as_str),
        "unsure": result.confidence.unsure,
        "asked": result.confidence.asked,
    })
}

/// An option with its question.
fn option(id: OptionId) -> Option<String> {
    let (question, option) = (quiz().question(id.question)?, quiz().option(id)?);
    Some(format!("{}: {}", question.id, option.id))
}

/// Answers by their ids, as the peers keep them.
fn named(answers: &Answers) -> Map<String, Value> {
    let each = quiz().questions().map(|(id, question)| {
        let chosen = question.options(id).filter(|(it, _)| answers.has(*it));
        let ids: Vec<_> = chosen.map(|(_, it)| it.id.to_string()).collect();
        (question.id.to_string(), json!(ids))
    });
    each.collect()
}

/// Options that nobody chose where it counts.
fn left_out(sets: &[(Answers, QuizResult)]) -> Vec<String> {
    let counted = |(_, result): &(Answers, QuizResult)| result.answers.clone();
    let chosen = sets
        .iter()
        .flat_map(counted)
        .flat_map(|(_, options)| options);
    let chosen: BTreeSet<_> = chosen.filter_map(option).collect();
    let all = quiz().questions().flat_map(|(id, it)| it.options(id));
    let may = all.filter(|(_, it)| !it.ends);
    let names = may.filter_map(|(id, _)| option(id));
    names.filter(|it| !chosen.contains(it)).collect()
}

/// The people of the personas: their answers stand in the order of asking.
fn personas() -> Result<Vec<Answers>> {
    let table = include_str!("../../tests/personas.md");
    let rows = table.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| {
        let cell = row.split('|').nth(2).unwrap_or_default();
        let mut answers = Answers::new();
        for (place, part) in cell.trim().split(" · ").enumerate() {
            let path = flow::path(quiz(), &answers);
            let id = path.get(place).with_context(|| format!("{row}: {part}"))?;
            let question = quiz().question(*id).context("no question")?;
            for name in part.split(", ") {
                let option = quiz().option_named(&question.id, name);
                let option = option.with_context(|| format!("no option {name}: {row}"))?;
                answers.set(quiz(), option, true);
            }
        }
        Ok(answers)
    })
    .collect()
}

/// Sets of answers to all questions, those that don't apply too, by a counter with a digit for each.
fn counted() -> Vec<Answers> {
    let questions = quiz().questions();
    let digits: Vec<_> = questions.map(|(id, it)| choices(id, it)).collect();
    let all: usize = digits.iter().map(Vec::len).product();
    let set = |count: usize| {
        let mut left = count * STEP % all;
        let mut answers = Answers::new();
        for choices in &digits {
            let choice = choices.get(left % choices.len());
            for option in choice.into_iter().flatten() {
                answers.set(quiz(), *option, true);
            }
            left /= choices.len();
        }
        answers
    };
    (0..COUNTED).map(set).collect()
}

/// Each option alone; of several also each pair, and all.
fn choices(id: QuestionId, question: &Question) -> Vec<Vec<OptionId>> {
    let mut choices: Vec<_> = question.options(id).map(|(it, _)| vec![it]).collect();
    if question.kind == Kind::Several {
        let free = question.options(id).filter(|(_, it)| !it.exclusive);
        let free: Vec<_> = free.map(|(it, _)| it).collect();
        for (place, first) in free.iter().enumerate() {
            let rest = free.iter().skip(place + 1);
            choices.extend(rest.map(|second| vec![*first, *second]));
        }
        choices.push(free);
    }
    choices
}
