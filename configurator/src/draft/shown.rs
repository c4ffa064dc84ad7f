//! Parts of the quiz as the page shows them for editing.

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is asked alone, and none follows from another"
)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Is it the clinic's own?
    pub own: bool,
    /// Is it not asked here?
    pub dropped: bool,
    /// May it be dropped?
    pub can_drop: bool,
    /// May it be moved?
    pub can_move: bool,
    /// May several answers be chosen?
    pub several: bool,
    /// How it reads.
    pub title: String,
    /// In the order in which they stand.
    pub options: Vec<Choice>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is asked alone, and none follows from another"
)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Is it the clinic's own?
    pub own: bool,
    /// Is it not offered here?
    pub dropped: bool,
    /// May it be dropped?
    pub can_drop: bool,
    /// Is it called what its note is, as health answers are?
    pub by_note: bool,
    /// Is it a way out, such as "Not sure", that counts for nothing?
    pub is_out: bool,
    /// How it reads.
    pub label: String,
}

/// Something with an id and a name that may be left out: a benefit, a note, a question to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// Is it the clinic's own?
    pub own: bool,
    /// Is it left out here?
    pub dropped: bool,
    /// May it be left out?
    pub can_drop: bool,
    /// What it is called.
    pub name: String,
}
