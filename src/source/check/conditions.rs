//! The rules for conditions.

use super::super::fault::Faults;
use super::super::shape::Quiz;
use super::{BENEFITS, CORE, cited, known, source};

/// Conditions, and the ticks that raise them.
pub fn check(quiz: &Quiz, faults: &mut Faults) {
    for (id, condition) in &quiz.conditions {
        let path = format!("/conditions/{id}");
        source(&format!("{path}/source"), &condition.source, faults);
        cited(
            &format!("{path}/citations"),
            &condition.citations,
            quiz,
            faults,
        );
        for (at, benefit) in condition.defers.iter().enumerate() {
            let path = format!("{path}/defers/{at}");
            known(&path, "benefit", benefit, BENEFITS.into_iter(), faults);
        }
        if CORE.contains(&id.as_str()) && !condition.core {
            faults.quiz(path, "is one that every quiz keeps; give it \"core\": true");
        }
    }
    for id in CORE {
        if !quiz.conditions.contains_key(id) {
            faults.quiz("/conditions", format!("no \"{id}\"; every quiz keeps it"));
        }
    }
    let health = quiz
        .questions
        .get("health")
        .map(|question| &question.options);
    for (id, option) in health.into_iter().flatten() {
        if option.exclusive && !option.raises.is_empty() {
            faults.quiz(
                format!("/questions/health/options/{id}/exclusive"),
                "would undo the other ticks, and their notes with them; drop it",
            );
        }
        let neutral = option.unsure || option.exclusive;
        if !neutral && !option.raises.contains(id) {
            faults.quiz(
                format!("/questions/health/options/{id}/raises"),
                format!("no \"{id}\"; a tick must raise its own condition"),
            );
        }
    }
}
