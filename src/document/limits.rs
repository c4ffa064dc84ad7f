//! How much a quiz may hold. Ids count to 255, and a link has room for 330 options.

use super::fault::Faults;
use crate::source::shape::Quiz;

/// A visitor is to be through in a minute or two.
const QUESTIONS: usize = 24;
/// More notes than that nobody wrote.
const CONDITIONS: usize = 100;
/// Also of questions to take along and of sources.
const LISTED: usize = 100;
/// Of all questions together.
const OPTIONS: usize = 250;

/// Refuses what is more than a quiz can hold.
pub(super) fn check(quiz: &Quiz, faults: &mut Faults) {
    let options = quiz.questions.values().map(|it| it.options.len()).sum();
    let all = [
        ("/questions", "questions", quiz.questions.len(), QUESTIONS),
        ("/questions", "options", options, OPTIONS),
        (
            "/conditions",
            "conditions",
            quiz.conditions.len(),
            CONDITIONS,
        ),
        ("/ask", "questions to take along", quiz.ask.len(), LISTED),
        ("/citations", "sources", quiz.citations.len(), LISTED),
    ];
    for (path, what, found, most) in all {
        if found > most {
            faults.note(
                path,
                format!("{found} {what} is over {most}; leave some out"),
            );
        }
    }
}
