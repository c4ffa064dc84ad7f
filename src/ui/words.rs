//! Texts with the names of the quiz in them: lists of answers, benefits, conditions.

use crate::quiz::content::ConditionId;
use crate::quiz::{BenefitId, Content, OptionId, TextId};
use crate::text::{Texts, ui};
use yew::AttrValue;

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
    pub fn lang(self) -> AttrValue {
        self.texts.lang()
    }

    /// A text as it is.
    pub fn get(self, id: TextId) -> AttrValue {
        self.texts.get(id)
    }

    /// A text with its placeholders filled.
    pub fn fill(self, id: TextId, values: &[(&str, &str)]) -> AttrValue {
        self.texts.fill(id, values)
    }

    /// What an option says; nothing for an option that the content doesn't have.
    pub fn option(self, id: OptionId) -> AttrValue {
        let label = self.content.option(id).map(|option| option.label);
        label.map_or(AttrValue::Static(""), |label| self.get(label))
    }

    /// Options in quotes: “Fine lines” and “Face”.
    pub fn quoted(self, ids: &[OptionId]) -> AttrValue {
        let quote = |id: &OptionId| self.texts.quote(&self.option(*id));
        self.texts.list(&ids.iter().map(quote).collect::<Vec<_>>())
    }

    /// "Because you chose …".
    pub fn because(self, ids: &[OptionId]) -> AttrValue {
        self.fill(ui::BECAUSE, &[("list", &self.quoted(ids))])
    }

    /// Benefits within a sentence: fine lines and acne scars.
    pub fn benefits(self, ids: impl IntoIterator<Item = BenefitId>) -> AttrValue {
        let short = |id| self.get(self.content.benefit(id).short);
        self.texts
            .list(&ids.into_iter().map(short).collect::<Vec<_>>())
    }

    /// Conditions within a sentence: a breakout now and diabetes.
    pub fn conditions(self, ids: &[ConditionId]) -> AttrValue {
        let name = |id: &ConditionId| Some(self.get(self.content.condition(*id)?.name));
        self.texts
            .list(&ids.iter().filter_map(name).collect::<Vec<_>>())
    }

    /// When a benefit that a condition puts off comes back.
    pub fn later(self, id: ConditionId) -> AttrValue {
        let later = self.content.condition(id).and_then(|it| it.later);
        later.map_or(AttrValue::Static(""), |later| self.get(later))
    }
}
