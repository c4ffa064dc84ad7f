//! Visits of a clinic's own quiz, kept and taken up again.

use super::{drawn, golden, read};
use crate::support::cases::{Dice, SEED};
use microneedling_quiz::quiz::{Content, Place, Visit, flow};

#[test]
fn visits_are_kept_with_own_names() {
    let mut dice = Dice::new(SEED);
    for name in ["own-question", "own-note", "everything", "german"] {
        let content = read(golden(name)).content;
        for _ in 0..100 {
            let answers = drawn(&content, &mut dice);
            let mut visit = Visit::resume(&content, answers, Place::Result, None);
            let text = visit.to_text(&content);
            assert_eq!(
                Visit::from_text(&content, &text).as_ref(),
                Some(&visit),
                "{text}"
            );
            // Also while an answer is being changed.
            let path = flow::path(&content, visit.answers());
            visit.change(&content, path[dice.below(path.len())]);
            let text = visit.to_text(&content);
            assert_eq!(
                Visit::from_text(&content, &text).as_ref(),
                Some(&visit),
                "{text}"
            );
        }
    }
    let own = read(golden("own-question")).content;
    let text = "1 @sun goals.fine-lines sun.daily";
    assert_eq!(
        Visit::from_text(&own, text)
            .map(|it| it.to_text(&own))
            .as_deref(),
        Some(text)
    );
    // In a quiz without that question it is no visit, and the quiz begins.
    assert_eq!(Visit::from_text(Content::built_in(), text), None);
}

/// A built-in visit goes on in a clinic's quiz that has all of its answers.
#[test]
fn built_in_visits_go_on_where_nothing_was_dropped() {
    let own = read(golden("own-question")).content;
    let text = "1 @timing goals.fine-lines noticeable.quite area.face";
    let visit = Visit::from_text(&own, text).expect("a visit");
    // The own question comes first, as it is open.
    assert_eq!(
        visit.to_text(&own),
        "1 @sun goals.fine-lines noticeable.quite area.face"
    );
}
