//! Texts with the names of the quiz in them: lists of answers, benefits, conditions.

use super::platform;
use crate::quiz::content::ConditionId;
use crate::quiz::{BenefitId, Content, Day, OptionId, TextId};
use crate::text::{Plural, Texts, ui};

/// A count as texts take it; no quiz has more than 255 of anything.
pub fn figure(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

/// The words of a quiz in one language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    content: &'a Content,
    texts: Texts,
    /// The tag by which numbers, lists and dates are written.
    format: &'a str,
}

impl<'a> Words<'a> {
    /// The words of this content in this language, for a page that asked for this tag.
    pub fn new(content: &'a Content, texts: Texts, asked: &'a str) -> Self {
        // Austria and Germany share the words, and not the names of months.
        let region = asked.len() > texts.lang().len() && texts.speaks(asked);
        let format = if region { asked } else { texts.format() };
        Self {
            content,
            texts,
            format,
        }
    }

    /// The language they are in.
    pub fn lang(self) -> &'static str {
        self.texts.lang()
    }

    /// The direction to set, where the language has one of its own.
    pub fn dir(self) -> Option<&'static str> {
        self.texts.is_rtl().then_some("rtl")
    }

    /// A text as it is.
    #[inline(never)]
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
            .map(|(name, number)| (*name, platform::number(self.format, *number)))
            .collect();
        let values: Vec<_> = numbers
            .iter()
            .map(|(name, number)| (*name, number.as_str()))
            .collect();
        self.fill(id, &values)
    }

    /// A text with a count, in the form that the count calls for.
    pub fn plural(self, text: Plural, count: u8, total: u8) -> String {
        let form = text.of(platform::plural(self.format, count));
        self.count(form, &[("count", count), ("total", total)])
    }

    /// From one number to another, or the one that both are.
    pub fn range(self, from: u8, to: u8) -> String {
        self.span(&[from, to].map(|it| platform::number(self.format, it)))
    }

    /// From one thing to another, or the one that both are.
    fn span(self, [from, to]: &[String; 2]) -> String {
        if from == to {
            to.clone()
        } else {
            self.fill(ui::RANGE, &[("from", from), ("to", to)])
        }
    }

    /// A day in full.
    pub fn date(self, day: Day) -> String {
        platform::date(self.format, day, false)
    }

    /// A day as short as under a drawing.
    pub fn short_date(self, day: Day) -> String {
        platform::date(self.format, day, true)
    }

    /// From one day to another.
    pub fn dates(self, days: [Day; 2]) -> String {
        self.span(&days.map(|it| self.date(it)))
    }

    /// A list as a sentence has it: "a, b and c".
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        // Where there is no browser, the texts know how two are joined.
        if cfg!(not(target_arch = "wasm32")) {
            return self.texts.list(items);
        }
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        platform::list(self.format, &items.join("\0"))
    }

    /// What an option says; nothing for an option that the content doesn't have.
    pub fn option(self, id: OptionId) -> &'static str {
        let label = self.content.option(id).map(|option| option.label);
        label.map_or("", |label| self.get(label))
    }

    /// Options in quotes: “Fine lines” and “Face”.
    pub fn quoted(self, ids: &[OptionId]) -> String {
        let quote = |id: &OptionId| self.texts.quote(self.option(*id));
        self.list(&ids.iter().map(quote).collect::<Vec<_>>())
    }

    /// "Because you chose …".
    pub fn because(self, ids: &[OptionId]) -> String {
        self.fill(ui::BECAUSE, &[("list", &self.quoted(ids))])
    }

    /// Benefits within a sentence: fine lines and acne scars.
    pub fn benefits(self, ids: &[BenefitId]) -> String {
        let short = |id: &BenefitId| self.get(self.content.benefit(*id).short);
        self.list(&ids.iter().map(short).collect::<Vec<_>>())
    }

    /// Conditions within a sentence: a breakout now and diabetes.
    pub fn conditions(self, ids: &[ConditionId]) -> String {
        let name = |id: &ConditionId| Some(self.get(self.content.condition(*id)?.name));
        self.list(&ids.iter().filter_map(name).collect::<Vec<_>>())
    }

    /// When a benefit that a condition puts off comes back.
    pub fn later(self, id: ConditionId) -> &'static str {
        let later = self.content.condition(id).and_then(|it| it.later);
        later.map_or("", |later| self.get(later))
    }
}
