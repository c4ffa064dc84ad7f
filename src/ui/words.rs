//! Texts with the names of the quiz in them: lists of answers, benefits, conditions.

use crate::quiz::content::ConditionId;
use crate::quiz::{BenefitId, Content, OptionId, TextId};
use crate::text::{Texts, ui};

/// The words of a quiz in one language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    content: &'a Content,
    texts: Texts,
}

impl<'a> Words<'a> {
    /// The words of this content in this language.
    pub fn new(content: &'a Content, texts: Texts) -> Self {
        Self { content, texts }
    }

    /// The language they are in.
    pub fn lang(self) -> &'static str {
        self.texts.lang()
    }

    /// A text as it is.
    pub fn get(self, id: TextId) -> &'static str {
        self.texts.get(id)
    }

    /// A text with its placeholders filled.
    pub fn fill(self, id: TextId, values: &[(&str, &str)]) -> String {
        self.texts.fill(id, values)
    }

    /// A text with numbers filled in.
    pub fn count(self, id: TextId, numbers: &[(&str, u8)]) -> String {
        let numbers: Vec<_> = numbers
            .iter()
            .map(|(name, number)| (*name, number.to_string()))
            .collect();
        let values: Vec<_> = numbers
            .iter()
            .map(|(name, number)| (*name, number.as_str()))
            .collect();
        self.fill(id, &values)
    }

    /// From one number to another, or the one that both are.
    pub fn range(self, from: u8, to: u8) -> String {
        if from == to {
            to.to_string()
        } else {
            self.count(ui::RANGE, &[("from", from), ("to", to)])
        }
    }

    /// What an option says; nothing for an option that the content doesn't have.
    pub fn option(self, id: OptionId) -> &'static str {
        let label = self.content.option(id).map(|option| option.label);
        label.map_or("", |label| self.get(label))
    }

    /// Options in quotes: “Fine lines” and “Face”.
    pub fn quoted(self, ids: &[OptionId]) -> String {
        let quote = |id: &OptionId| self.texts.quote(self.option(*id));
        self.texts.list(&ids.iter().map(quote).collect::<Vec<_>>())
    }

    /// "Because you chose …".
    pub fn because(self, ids: &[OptionId]) -> String {
        self.fill(ui::BECAUSE, &[("list", &self.quoted(ids))])
    }

    /// Benefits within a sentence: fine lines and acne scars.
    pub fn benefits(self, ids: &[BenefitId]) -> String {
        let short = |id: &BenefitId| self.get(self.content.benefit(*id).short);
        self.texts.list(&ids.iter().map(short).collect::<Vec<_>>())
    }

    /// Conditions within a sentence: a breakout now and diabetes.
    pub fn conditions(self, ids: &[ConditionId]) -> String {
        let name = |id: &ConditionId| Some(self.get(self.content.condition(*id)?.name));
        self.texts
            .list(&ids.iter().filter_map(name).collect::<Vec<_>>())
    }

    /// When a benefit that a condition puts off comes back.
    pub fn later(self, id: ConditionId) -> &'static str {
        let later = self.content.condition(id).and_then(|it| it.later);
        later.map_or("", |later| self.get(later))
    }
}
