//! What holds of every text that is read as a document, whatever stands in it.
//!
//! The fuzz target asks for the same (`fuzz/fuzz_targets/document.rs`).

use super::mutation::Below;
use microneedling_quiz::document::{Document, Fault, check, look};
use microneedling_quiz::quiz::content::TextId;
use microneedling_quiz::quiz::link::{self, Health};
use microneedling_quiz::quiz::{Answers, Content, Outcome, Place, Visit, outcome};
use microneedling_quiz::text::Texts;

/// Reads a text as a document, and holds what comes of it against what was promised.
///
/// Was it one?
pub fn hold(text: &str, below: Below) -> bool {
    match check(text) {
        Err(faults) => {
            faults_read_well(&faults);
            false
        }
        Ok(document) => {
            texts_are_there(&document);
            let css = look::sheet(&document.look);
            assert!(!css.contains(['<', '\\']), "{css}");
            for _ in 0..20 {
                some_answers_lead_somewhere(&document.content, below);
            }
            some_visit_ends(&document.content, below);
            true
        }
    }
}

fn faults_read_well(faults: &[Fault]) {
    assert!(
        !faults.is_empty() && faults.len() <= 100,
        "{} faults",
        faults.len()
    );
    for Fault { path, message } in faults {
        let told = format!("{path}: {message}");
        assert!(path.starts_with('/'), "no path: {told}");
        let (found, mend) = message.rsplit_once("; ").unwrap_or_default();
        assert!(!found.is_empty() && !mend.is_empty(), "no mend: {told}");
        assert!(told.chars().count() < 900, "too long: {told}");
        assert!(
            !told.chars().any(char::is_control),
            "a control character: {told:?}"
        );
    }
}

/// Every text that a quiz names is there, in every language.
fn texts_are_there(document: &Document) {
    let content = &document.content;
    let mut named: Vec<TextId> = Vec::new();
    for question in content.questions.iter() {
        named.extend([question.title, question.short]);
        named.extend(question.hint);
        for option in question.options.iter() {
            named.push(option.label);
            named.extend(option.hint.into_iter().chain(option.group));
        }
    }
    for condition in content.conditions.iter() {
        named.extend([condition.title, condition.name, condition.note]);
        named.extend(condition.hint.into_iter().chain(condition.later));
    }
    named.extend(content.citations.iter().map(|it| it.says));
    named.extend(content.ask.iter().map(|it| it.text));
    for lang in ["en", "de-AT", "ar", "xx"] {
        let built_in: Vec<&str> = Texts::of(lang).rows().collect();
        let rows = document.rows(lang, &built_in);
        assert!(rows.len() >= built_in.len());
        for id in &named {
            // The first text is the welcome: what stands for no text at all.
            assert_ne!(id.place(), 0, "a text that isn't there");
            let text = rows.get(id.place()).copied().unwrap_or_default();
            assert!(!text.trim().is_empty(), "an empty text in {lang}");
        }
    }
}

/// Any answers, also to questions that don't apply, give a result.
fn some_answers_lead_somewhere(content: &Content, below: Below) {
    let mut answers = Answers::new();
    for (id, question) in content.questions() {
        let options: Vec<_> = question.options(id).map(|(id, _)| id).collect();
        for _ in 0..below(4) {
            answers.set(content, options[below(options.len())], true);
        }
    }
    if let Outcome::Result(result) = outcome(content, &answers) {
        assert!(!result.matches.is_empty() && result.matches.len() <= 6);
        assert!(result.matches.iter().all(|it| !it.reasons.is_empty()));
    }
}

/// Whoever answers what is asked comes to an end, and back there by link and by what is kept.
fn some_visit_ends(content: &Content, below: Below) {
    let mut visit = Visit::new(content);
    let mut steps = 0;
    while let Place::Question(id) = visit.place() {
        let question = content.question(id).expect("the question asked");
        let options: Vec<_> = question.options(id).map(|(id, _)| id).collect();
        for _ in 0..=below(3) {
            visit.choose(content, options[below(options.len())], true);
        }
        visit.next(content).expect("an answer");
        steps += 1;
        assert!(steps <= content.questions.len(), "no end");
    }
    let text = visit.to_text(content);
    assert_eq!(
        Visit::from_text(content, &text).as_ref(),
        Some(&visit),
        "{text}"
    );
    let link = link::write(content, visit.answers(), Health::Included);
    assert!(link.len() <= link::MOST, "{link}");
    let read = Visit::from_link(content, &link).expect("a link");
    assert_eq!(
        outcome(content, read.answers()),
        outcome(content, visit.answers()),
        "{link}"
    );
}
