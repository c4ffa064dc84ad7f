//! The places of a clinic's options in a link.

use crate::source::shape::Quiz;

/// The places of the options, and what tells links with own options from those of another
/// document: 0 where there are none of one's own.
///
/// Own options stand behind the built-in ones, in the order of asking. Where that changes, links
/// with them are those of another document, and start afresh.
pub(super) fn of(quiz: &Quiz, built_in: Vec<Option<String>>) -> (Vec<Option<String>>, u32) {
    let all: Vec<String> = quiz
        .questions
        .iter()
        .flat_map(|(id, question)| question.options.keys().map(move |it| format!("{id}.{it}")))
        .collect();
    let own: Vec<&String> = all
        .iter()
        .filter(|it| !built_in.iter().flatten().any(|place| place == *it))
        .collect();
    // FNV-1a, 32 bits.
    let bytes = own.iter().flat_map(|it| it.bytes().chain([0]));
    let print = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let print = if own.is_empty() { 0 } else { print | 1 };
    let own: Vec<_> = own.into_iter().cloned().map(Some).collect();
    let kept = built_in
        .into_iter()
        .map(|place| place.filter(|it| all.contains(it)));
    (kept.chain(own).collect(), print)
}
