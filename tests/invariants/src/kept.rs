//! What the tab kept of a visit: a visit of this quiz, or none; and from there a visitor goes on.

use microneedling_quiz::quiz::{Content, Place, Visit};

use crate::quizzes::{both, hold_visit, options};
use crate::{Below, Dice};

/// What a visitor does next, so many times.
const STEPS: usize = 20;

pub fn hold(data: &[u8]) {
    let mut dice = Dice::of(data);
    let text = String::from_utf8_lossy(data);
    for content in both() {
        if let Some(mut visit) = Visit::from_text(content, &text) {
            hold_visit(content, &visit);
            for _ in 0..STEPS {
                step(content, &mut visit, &mut |end| dice.below(end));
                hold_visit(content, &visit);
            }
        }
    }
}

fn step(content: &Content, visit: &mut Visit, below: Below) {
    match below(8) {
        0 => visit.back(content),
        1 => {
            let questions: Vec<_> = content.questions().map(|(id, _)| id).collect();
            visit.change(content, questions[below(questions.len())]);
        }
        2..4 => {
            let before = visit.place();
            let open = visit.next(content).is_err();
            assert!(
                !open || visit.place() == before,
                "went on without an answer"
            );
        }
        _ => {
            let Place::Question(id) = visit.place() else {
                return;
            };
            let question = content.question(id).expect("the question shown");
            let options: Vec<_> = question.options(id).map(|(id, _)| id).collect();
            visit.choose(content, options[below(options.len())], below(4) > 0);
        }
    }
}

/// Other words of the quiz, in another order: words of letters by chance are none of its ids.
pub fn mutate(data: &[u8], below: Below) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(data).ok()?;
    let mut words: Vec<String> = text.split(' ').map(String::from).collect();
    let content = both()[below(2)];
    for _ in 0..=below(4) {
        let at = below(words.len());
        match below(4) {
            0 => words.insert(at, word(content, below)),
            1 if words.len() > 1 => drop(words.remove(at)),
            2 => {
                let to = below(words.len());
                words.swap(at, to);
            }
            _ => words[at] = word(content, below),
        }
    }
    Some(words.join(" ").into_bytes())
}

/// A word as a visit has it.
fn word(content: &Content, below: Below) -> String {
    let all = options(content);
    let option = all[below(all.len())];
    let question = &content.question(option.question).expect("a question").id;
    let name = &content.option(option).expect("an option").id;
    match below(8) {
        0 => "1".into(),
        1 => format!("@{}", ["result", "end"][below(2)]),
        2 => format!("@{question}"),
        3 => format!("*{question}"),
        4 => format!("-{question}.{name}"),
        _ => format!("{question}.{name}"),
    }
}
