//! Checked content as the types of the quiz.
//!
//! It runs behind the checks, so an id that isn't found can't come up here; it becomes the first.

use super::check::is_condition;
use super::files::Link;
use super::shape::{self, Quiz};
use super::texts::Table;
use crate::quiz::content::{
    AnswerOption, ArticlePlan, Ask, Aspect, Benefit, BenefitId, Citation, CitationId, Class,
    Condition, ConditionId, Content, Evidence, Kind, List, OptionId, OptionSet, PerBenefit,
    Question, QuestionId, Role, Severity, Span, StudyPlan, TextId, When,
};

/// The quiz, its texts named by their rows in a table.
pub fn content(quiz: &Quiz, table: &Table, link: &Link) -> Content {
    let it = Convert { quiz, table };
    Content {
        article: ArticlePlan {
            sessions: span(quiz.article.sessions),
            gap_weeks: span(quiz.article.gap_weeks),
        },
        questions: each(&quiz.questions, |id, question| it.question(id, question)),
        benefits: BenefitId::ALL.map(|id| it.benefit(id)),
        conditions: each(&quiz.conditions, |id, condition| {
            it.condition(id, condition)
        }),
        citations: each(&quiz.citations, |id, citation| Citation {
            cite: citation.cite.clone().into(),
            link: citation.link.clone().into(),
            says: it.text(&format!("/citations/{id}")),
        }),
        expect: it.citations(&quiz.expect.citations),
        ask: each(&quiz.ask, |id, ask| Ask {
            text: it.text(&format!("/ask/{id}")),
            when: it.when(ask.when.as_ref()),
        }),
        link: link
            .places
            .iter()
            .map(|name| it.place(name.as_deref()?))
            .collect(),
        #[cfg(feature = "document")]
        own_link: 0,
        #[cfg(feature = "document")]
        own_places: u16::try_from(link.places.len()).unwrap_or(u16::MAX),
    }
}

struct Convert<'a> {
    quiz: &'a Quiz,
    table: &'a Table,
}

impl Convert<'_> {
    /// The option of a place in a link, named `question.option`.
    fn place(&self, name: &str) -> Option<OptionId> {
        let (question, option) = name.split_once('.')?;
        let (at, _, found) = self.quiz.questions.get_full(question)?;
        Some(OptionId {
            question: QuestionId(byte(Some(at))),
            place: byte(Some(found.options.get_index_of(option)?)),
        })
    }

    fn text(&self, path: &str) -> TextId {
        self.maybe_text(path).unwrap_or(TextId(0))
    }

    fn maybe_text(&self, path: &str) -> Option<TextId> {
        Some(TextId(u16::try_from(self.table.row(path)?).ok()?))
    }

    fn question(&self, id: &str, it: &shape::Question) -> Question {
        let path = format!("/questions/{id}");
        Question {
            id: String::from(id).into(),
            kind: match it.kind {
                shape::Kind::One => Kind::One,
                shape::Kind::Several => Kind::Several,
            },
            role: match it.role {
                shape::Role::Goals => Role::Goals,
                shape::Role::Severity => Role::Severity,
                shape::Role::Area => Role::Area,
                shape::Role::Timing => Role::Timing,
                shape::Role::Health => Role::Health,
                shape::Role::Plain => Role::Plain,
            },
            when: self.when(it.when.as_ref()),
            title: self.text(&format!("{path}/title")),
            short: self.text(&format!("{path}/short")),
            hint: self.maybe_text(&format!("{path}/hint")),
            options: each(&it.options, |option, it| self.option(id, option, it)),
            #[cfg(feature = "document")]
            private: false,
        }
    }

    fn option(&self, question: &str, id: &str, it: &shape::AnswerOption) -> AnswerOption {
        let own = format!("/questions/{question}/options/{id}");
        let condition = format!("/conditions/{id}");
        let label = self.maybe_text(&format!("{own}/label"));
        let (label, hint) = match label {
            None if is_condition(self.quiz, id, it) => {
                let title = self.text(&format!("{condition}/title"));
                (title, format!("{condition}/hint"))
            }
            label => (label.unwrap_or(TextId(0)), format!("{own}/hint")),
        };
        let group = it.group.as_ref();
        AnswerOption {
            id: String::from(id).into(),
            label,
            hint: self.maybe_text(&hint),
            group: group.map(|group| self.text(&format!("/questions/{question}/groups/{group}"))),
            weights: per_benefit(|id| {
                let weight = it.weights.get(id).copied().unwrap_or_default();
                u8::try_from(weight).unwrap_or_default()
            }),
            supports: per_benefit(|id| it.supports.iter().any(|it| it == id)),
            raises: it
                .raises
                .iter()
                .map(|id| ConditionId(byte(self.quiz.conditions.get_index_of(id))))
                .collect(),
            unsure: it.unsure,
            exclusive: it.exclusive,
            ends: it.ends,
            severity: it.severity.map(|it| match it {
                shape::Severity::Low => Severity::Low,
                shape::Severity::Middle => Severity::Middle,
                shape::Severity::High => Severity::High,
            }),
            hoped_weeks: it.hoped_weeks,
        }
    }

    fn when(&self, when: Option<&shape::When>) -> Option<When> {
        let when = when?;
        let (at, _, question) = self.quiz.questions.get_full(&when.question)?;
        let set = |ids: &[String]| {
            let places = ids.iter().map(|id| question.options.get_index_of(id));
            places.fold(OptionSet::EMPTY, |set, place| set.with(byte(place)))
        };
        let at = QuestionId(byte(Some(at)));
        Some(match (&when.any, &when.none) {
            (Some(any), _) => When::Any(at, set(any)),
            (None, none) => When::None(at, set(none.as_deref().unwrap_or_default())),
        })
    }

    fn benefit(&self, benefit: BenefitId) -> Benefit {
        let id = benefit.as_str();
        let it = self.quiz.benefits.get(id);
        let path = format!("/benefits/{id}");
        Benefit {
            id: benefit,
            #[cfg(feature = "document")]
            offered: it.is_some_and(|it| it.offered),
            can_lead: it.is_some_and(|it| it.can_lead),
            name: self.text(&format!("{path}/name")),
            short: self.text(&format!("{path}/short")),
            headline: self.maybe_text(&format!("{path}/headline")),
            elsewhere: self.maybe_text(&format!("{path}/elsewhere")),
            plan: it.and_then(|it| it.plan.as_ref()).map(|plan| StudyPlan {
                sessions: span(plan.sessions),
                gap_weeks: plan.gap_weeks.map(span),
                measured_weeks: span(plan.measured_weeks),
                sessions_text: self.text(&format!("{path}/sessions")),
                measured_text: self.text(&format!("{path}/measured")),
                when: self.when(plan.when.as_ref()),
            }),
            aspects: it.map_or(List::default(), |it| {
                each(&it.aspects, |aspect, it| self.aspect(&path, aspect, it))
            }),
        }
    }

    fn aspect(&self, benefit: &str, id: &str, it: &shape::Aspect) -> Aspect {
        let path = format!("{benefit}/aspects/{id}");
        Aspect {
            name: self.maybe_text(&format!("{path}/name")),
            article: self.text(&format!("{path}/article")),
            studies: self.text(&format!("{path}/studies")),
            evidence: match it.evidence {
                shape::Evidence::Weaker => Evidence::Weaker,
                shape::Evidence::Mixed => Evidence::Mixed,
                shape::Evidence::Fair => Evidence::Fair,
                shape::Evidence::Stronger => Evidence::Stronger,
            },
            citations: self.citations(&it.citations),
            when: self.when(it.when.as_ref()),
            about: self.when(it.about.as_ref()),
        }
    }

    fn condition(&self, id: &str, it: &shape::Condition) -> Condition {
        let path = format!("/conditions/{id}");
        Condition {
            id: String::from(id).into(),
            class: match it.class {
                shape::Class::Wait => Class::Wait,
                shape::Class::Ask => Class::Ask,
                shape::Class::Know => Class::Know,
            },
            core: it.core,
            title: self.text(&format!("{path}/title")),
            hint: self.maybe_text(&format!("{path}/hint")),
            name: self.text(&format!("{path}/name")),
            note: self.text(&format!("{path}/note")),
            later: self.maybe_text(&format!("{path}/later")),
            citations: self.citations(&it.citations),
            defers: per_benefit(|id| it.defers.iter().any(|it| it == id)),
            #[cfg(feature = "document")]
            own: false,
        }
    }

    fn citations(&self, ids: &[String]) -> List<CitationId> {
        let place = |id: &String| self.quiz.citations.get_index_of(id);
        ids.iter().map(|id| CitationId(byte(place(id)))).collect()
    }
}

fn each<T, U: Clone>(map: &shape::Map<T>, of: impl Fn(&str, &T) -> U) -> List<U> {
    map.iter().map(|(id, it)| of(id, it)).collect()
}

/// A place; the checks keep all of them below 256.
fn byte(place: Option<usize>) -> u8 {
    place
        .and_then(|it| u8::try_from(it).ok())
        .unwrap_or_default()
}

fn span([from, to]: shape::Span) -> Span {
    Span { from, to }
}

fn per_benefit<T>(of: impl Fn(&str) -> T) -> PerBenefit<T> {
    PerBenefit {
        values: BenefitId::ALL.map(|id| of(id.as_str())),
    }
}
