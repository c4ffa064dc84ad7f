//! What the quiz is made of: questions, options, benefits, conditions, sources.
//!
//! A [`Content`] holds ids, weights and rules, and names each text by a small
//! number ([`TextId`]); the words live in a table of their own, one a language.
//! The built-in content ([`Content::built_in`]) is written as Rust statics by
//! `build/`, which reads and checks `content/quiz.json`, so nothing is parsed
//! on a visitor's phone.

mod asked;
mod ids;
mod told;

pub use asked::{AnswerOption, Kind, Question, Role, Severity, When};
pub use ids::{
    BenefitId, CitationId, ConditionId, OptionId, OptionSet, PerBenefit, QuestionId, TextId,
};
pub use told::{
    ArticlePlan, Ask, Aspect, Benefit, Citation, Class, Condition, Evidence, Span, StudyPlan,
};

use std::borrow::Cow;

/// A list that is a static in the built-in quiz and may be owned in a changed one.
pub type List<T> = Cow<'static, [T]>;

/// A name as it stands in the content and in the page (`acne-scars`).
pub type Name = Cow<'static, str>;

/// The whole quiz but its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The article's sessions.
    pub article: ArticlePlan,
    /// In the order of asking.
    pub questions: List<Question>,
    /// In the article's order.
    pub benefits: [Benefit; 6],
    /// Wait, ask, know: in the order of telling.
    pub conditions: List<Condition>,
    /// In no order that matters.
    pub citations: List<Citation>,
    /// Sources on what the days after are like.
    pub expect: List<CitationId>,
    /// In the order of asking.
    pub ask: List<Ask>,
    /// The places of the options in a link; none where an option has gone.
    pub link: List<Option<OptionId>>,
    /// Tells links with a clinic's own options from those of other documents; 0 without any.
    #[cfg(feature = "document")]
    pub own_link: u32,
    /// Where the places of a clinic's own options begin in [`Content::link`].
    #[cfg(feature = "document")]
    pub own_places: u16,
}

impl Content {
    /// All questions with their ids.
    pub fn questions(&self) -> impl Iterator<Item = (QuestionId, &Question)> {
        (0u8..).map(QuestionId).zip(self.questions.iter())
    }

    /// One question.
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.get(id.place())
    }

    /// The question that plays a role.
    pub fn by_role(&self, role: Role) -> Option<(QuestionId, &Question)> {
        self.questions().find(|(_, question)| question.role == role)
    }

    /// One option.
    pub fn option(&self, id: OptionId) -> Option<&AnswerOption> {
        self.question(id.question)?.options.get(id.place as usize)
    }

    /// The question of a name.
    pub fn question_named(&self, name: &str) -> Option<(QuestionId, &Question)> {
        self.questions().find(|(_, question)| question.id == name)
    }

    /// The option of a name, of the question of another.
    pub fn option_named(&self, question: &str, option: &str) -> Option<OptionId> {
        let (id, question) = self.question_named(question)?;
        let found = question.options(id).find(|(_, it)| it.id == option);
        found.map(|(id, _)| id)
    }

    /// One benefit.
    pub fn benefit(&self, id: BenefitId) -> &Benefit {
        let [texture, lines, stretch, acne, oil, exfoliation] = &self.benefits;
        match id {
            BenefitId::Texture => texture,
            BenefitId::FineLines => lines,
            BenefitId::StretchMarks => stretch,
            BenefitId::AcneScars => acne,
            BenefitId::OilAndPores => oil,
            BenefitId::Exfoliation => exfoliation,
        }
    }

    /// All conditions with their ids, in the order of telling.
    pub fn conditions(&self) -> impl Iterator<Item = (ConditionId, &Condition)> {
        (0u8..).map(ConditionId).zip(self.conditions.iter())
    }

    /// One condition.
    pub fn condition(&self, id: ConditionId) -> Option<&Condition> {
        self.conditions.get(id.0 as usize)
    }

    /// The sources of a list.
    pub fn citations<'a>(&'a self, ids: &'a [CitationId]) -> impl Iterator<Item = &'a Citation> {
        ids.iter()
            .filter_map(|id| self.citations.get(id.0 as usize))
    }
}

impl Question {
    /// Its options with their ids, given its own id.
    pub fn options(&self, id: QuestionId) -> impl Iterator<Item = (OptionId, &AnswerOption)> {
        (0u8..)
            .map(move |place| OptionId {
                question: id,
                place,
            })
            .zip(self.options.iter())
    }
}
