//! The letters behind `#mq=`: a link as it would be written, or none.

use microneedling_quiz::quiz::link::{self, Health};
use microneedling_quiz::quiz::{Place, Visit};

use crate::Below;
use crate::quizzes::{both, hold_visit, some_answers};

#[path = "../../properties/sealed.rs"]
mod sealed;

pub fn hold(data: &[u8]) {
    let letters = String::from_utf8_lossy(data);
    for content in both() {
        let Some(visit) = Visit::from_link(content, &letters) else {
            continue;
        };
        assert!(!matches!(visit.place(), Place::Question(_)), "left open");
        hold_visit(content, &visit);
        let answers = visit.answers();
        let again = link::write(content, answers, Health::Included);
        assert_eq!(again, letters, "not as it would be written");
        let without = link::write(content, answers, Health::LeftOut);
        let private = Visit::from_link(content, &without).expect("a link");
        let unsaid = link::without_health(content, answers);
        assert_eq!(private.answers(), &unsaid, "{letters} without health");
    }
}

/// A link of other answers, or one with the checksum that belongs to what it became: chance alone
/// hardly gets by that.
pub fn mutate(data: &[u8], below: Below) -> Option<Vec<u8>> {
    if below(3) == 0 {
        let content = both()[below(2)];
        let answers = some_answers(content, below);
        let link = link::write(content, &answers, Health::Included);
        return Some(link.into_bytes());
    }
    let letters = data.get(5..)?.iter();
    let place = |it: &u8| sealed::LETTERS.bytes().position(|letter| letter == *it);
    let mut sixes: Vec<u8> = letters
        .map(|it| u8::try_from(place(it)?).ok())
        .collect::<Option<_>>()?;
    for _ in 0..=below(3) {
        let at = below(sixes.len() + 1);
        match sixes.get_mut(at) {
            Some(six) => *six ^= 1 << below(6),
            None => sixes.push(u8::try_from(below(64)).expect("six bits")),
        }
    }
    Some(sealed::sealed('1', &sixes).into_bytes())
}
