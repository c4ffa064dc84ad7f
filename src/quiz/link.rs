//! A whole set of answers as a few letters, for the end of an address.
//!
//! ```
//! use microneedling_quiz::quiz::{Answers, Content, Visit, link};
//! let content = Content::built_in();
//! let visit = Visit::from_link(content, "1IAYqQAJgAICAAQ").unwrap();
//! assert_eq!(link::write(content, visit.answers(), link::Health::Included), "1IAYqQAJgAICAAQ");
//! // What was cut or altered is no link.
//! assert_eq!(Visit::from_link(content, "1IAYqQAJgAICAA"), None);
//! ```
//!
//! The letters are: the version, four of a checksum, and one for each six places of
//! `content/link.json`, the lowest bit first, without those at the end that hold nothing.

use super::answers::Answers;
use super::content::Content;
use super::flow::{self, Place, Visit};

/// The version of this writing. Another one is no link.
const VERSION: u8 = b'1';

/// The letters of a number of six bits (base64url, RFC 4648 5).
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What stands before a link in the address of a page.
pub const MARK: &str = "#mq=";

/// The most letters that a link has. Whatever is longer isn't read.
pub const MOST: usize = 60;

/// Does a link hold what was answered about health?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// As it was answered.
    Included,
    /// As if the visitor would rather not say.
    LeftOut,
}

/// The answers that count, as a link.
pub fn write(content: &Content, answers: &Answers, health: Health) -> String {
    let answers = match health {
        Health::Included => flow::counting(content, answers),
        Health::LeftOut => without_health(content, answers),
    };
    let mut sixes: Vec<u8> = content
        .link
        .chunks(6)
        .map(|places| {
            let bits = places
                .iter()
                .enumerate()
                .map(|(at, place)| u8::from(place.is_some_and(|option| answers.has(option))) << at);
            bits.sum()
        })
        .collect();
    while sixes.last() == Some(&0) {
        sixes.pop();
    }
    let check = checksum(content, &sixes);
    let check = [18, 12, 6, 0].map(|shift| (check >> shift & 63) as u8);
    let letters = check
        .iter()
        .chain(&sixes)
        .filter_map(|six| LETTERS.get(usize::from(*six)));
    std::iter::once(&VERSION)
        .chain(letters)
        .map(|it| char::from(*it))
        .collect()
}

impl Visit {
    /// The visit whose answers a link holds, at what they lead to.
    ///
    /// None where the link is cut, altered, of another version, or leaves a question open.
    pub fn from_link(content: &Content, link: &str) -> Option<Self> {
        if link.len() > MOST {
            return None;
        }
        let mut answers = Answers::new();
        let letters = link.bytes().skip(5);
        for (letter, places) in letters.zip(content.link.chunks(6)) {
            let six = LETTERS.iter().position(|it| *it == letter)?;
            for (at, place) in places.iter().enumerate() {
                if let Some(option) = place.filter(|_| six >> at & 1 == 1) {
                    answers.set(content, option, true);
                }
            }
        }
        // Whatever is not as it would be written was not written so.
        let same = write(content, &answers, Health::Included) == link;
        let visit = Self::resume(content, answers, Place::Result, None);
        (same && !matches!(visit.place(), Place::Question(_))).then_some(visit)
    }
}

/// The answers that count, as of someone who would rather not speak of their health.
pub fn without_health(content: &Content, answers: &Answers) -> Answers {
    let mut answers = flow::counting(content, answers);
    #[cfg(feature = "document")]
    let before = answers.clone();
    #[cfg(not(feature = "document"))]
    let private = content.by_role(super::content::Role::Health).into_iter();
    #[cfg(feature = "document")]
    let private = content.questions().filter(|(_, it)| it.is_private());
    for (id, question) in private {
        if !answers.of(id).is_empty()
            && let Some((unsure, _)) = question.options(id).find(|(_, option)| option.unsure)
        {
            answers.clear(id);
            answers.set(content, unsure, true);
        }
    }
    #[cfg(feature = "document")]
    let answers = settled(content, &before, &answers);
    answers
}

/// The answers that still count where a clinic's own question hung on one that was taken out, with
/// "not sure" for what is asked only since.
#[cfg(feature = "document")]
fn settled(content: &Content, before: &Answers, answers: &Answers) -> Answers {
    let asked = flow::path(content, before);
    let mut answers = flow::counting(content, answers);
    for (id, question) in content.questions() {
        let unsure = question.options(id).find(|(_, option)| option.unsure);
        if let Some((unsure, _)) = unsure
            && !asked.contains(&id)
            && flow::path(content, &answers).contains(&id)
        {
            answers.set(content, unsure, true);
        }
    }
    answers
}

/// CRC-24 of RFC 9580 6.1: no change of up to 24 bits in a row goes by it.
fn checksum(content: &Content, sixes: &[u8]) -> u32 {
    let mut sum: u32 = 0x00b7_04ce;
    // A clinic's own options have their places in its own document alone.
    #[cfg(feature = "document")]
    {
        let own = |(at, six): (usize, &u8)| {
            let holds = |bit: usize| six >> bit & 1 == 1;
            (0..6).any(|bit| holds(bit) && at * 6 + bit >= usize::from(content.own_places))
        };
        if sixes.iter().enumerate().any(own) {
            sum ^= content.own_link & 0x00ff_ffff;
        }
    }
    #[cfg(not(feature = "document"))]
    let _ = content;
    for byte in std::iter::once(&VERSION).chain(sixes) {
        sum ^= u32::from(*byte) << 16;
        for _ in 0..8 {
            sum <<= 1;
            if sum >> 24 & 1 == 1 {
                sum ^= 0x0186_4cfb;
            }
        }
    }
    sum
}
