//! A clinic's document: it is a quiz that can be taken, or every fault of it is told.

use std::sync::LazyLock;

use serde_json::Value;

use crate::{Below, Dice};

#[path = "../../document/held.rs"]
mod held;
#[path = "../../document/mutation.rs"]
mod mutation;

/// The documents that lend their parts to others, and the quiz that they are all put over.
static LENDERS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let documents = [
        include_str!("../../golden/documents/everything.json"),
        include_str!("../../golden/documents/own-note.json"),
        include_str!("../../golden/documents/own-question.json"),
    ];
    let documents = documents.map(|it| serde_json::from_str(it).expect("JSON"));
    let built_in = microneedling_quiz::document::built_in();
    documents.into_iter().chain([built_in]).collect()
});

pub fn hold(data: &[u8]) {
    let mut dice = Dice::of(data);
    held::hold(&String::from_utf8_lossy(data), &mut |end| dice.below(end));
}

/// Letters changed by chance are hardly ever JSON: its parts are changed.
pub fn mutate(data: &[u8], below: Below) -> Option<Vec<u8>> {
    let mut document = serde_json::from_slice(data).ok()?;
    for _ in 0..=below(3) {
        mutation::mutate(&mut document, &LENDERS, below);
    }
    Some(document.to_string().into_bytes())
}
