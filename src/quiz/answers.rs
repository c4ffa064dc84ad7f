//! What a visitor has chosen so far.
//!
//! [`Answers`] can't hold a contradiction: one choice where one is asked for,
//! and "none of these" never beside another tick. It keeps what was answered
//! to questions that no longer apply; [`super::flow`] decides what counts.

use super::content::{Content, Kind, OptionId, OptionSet, QuestionId};

/// The chosen options of every question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    /// By the question's place; shorter than the questions where the rest is unanswered.
    chosen: Vec<OptionSet>,
}

/// A pair of ids that the content doesn't have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownAnswer {
    /// The question as it was named.
    pub question: String,
    /// The option as it was named.
    pub option: String,
}

impl std::fmt::Display for UnknownAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { question, option } = self;
        write!(
            f,
            "no option \"{option}\" of a question \"{question}\"; use ids of content/quiz.json"
        )
    }
}

impl std::error::Error for UnknownAnswer {}

impl Answers {
    /// Nothing chosen yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads answers by their ids, as `[("goals", "fine-lines"), …]`.
    ///
    /// # Errors
    /// Names the first pair that the content doesn't have.
    pub fn from_ids<'a>(
        content: &Content,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, UnknownAnswer> {
        let mut answers = Self::new();
        for (question, option) in pairs {
            let found = content.option_named(question, option);
            let id = found.ok_or_else(|| UnknownAnswer {
                question: question.into(),
                option: option.into(),
            })?;
            answers.set(content, id, true);
        }
        Ok(answers)
    }

    /// What is chosen of a question.
    pub fn of(&self, question: QuestionId) -> OptionSet {
        self.chosen
            .get(question.place())
            .copied()
            .unwrap_or_default()
    }

    /// Is this option chosen?
    pub fn has(&self, option: OptionId) -> bool {
        self.of(option.question).holds(option.place)
    }

    /// Is nothing chosen anywhere?
    pub fn is_empty(&self) -> bool {
        self.chosen.iter().all(|set| set.is_empty())
    }

    /// Chooses an option or takes the choice back, as its question allows.
    ///
    /// A radio button can't be taken back, only replaced. An option that the
    /// content doesn't have changes nothing.
    pub fn set(&mut self, content: &Content, option: OptionId, on: bool) {
        let Some(question) = content.question(option.question) else {
            return;
        };
        let Some(chosen) = question.options.get(option.place as usize) else {
            return;
        };
        let before = self.of(option.question);
        let after = match (question.kind, on) {
            (Kind::One, false) => before,
            (Kind::One, true) => OptionSet::EMPTY.with(option.place),
            (Kind::Several, false) => before.without(option.place),
            (Kind::Several, true) if chosen.exclusive => OptionSet::EMPTY.with(option.place),
            (Kind::Several, true) => question
                .options(option.question)
                .filter(|(_, other)| other.exclusive)
                .fold(before, |set, (id, _)| set.without(id.place))
                .with(option.place),
        };
        self.put(option.question, after);
    }

    /// The same answers without those of one question.
    pub(crate) fn clear(&mut self, question: QuestionId) {
        self.put(question, OptionSet::EMPTY);
    }

    fn put(&mut self, question: QuestionId, set: OptionSet) {
        let place = question.place();
        if self.chosen.len() <= place {
            self.chosen.resize(place + 1, OptionSet::EMPTY);
        }
        if let Some(slot) = self.chosen.get_mut(place) {
            *slot = set;
        }
        // Equal answers are equal values, however they came to be.
        while self.chosen.last().is_some_and(|last| last.is_empty()) {
            self.chosen.pop();
        }
    }
}
