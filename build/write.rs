//! The quiz as a Rust static.

use crate::quiz::content::{
    AnswerOption, ArticlePlan, Ask, Aspect, Benefit, BenefitId, Citation, CitationId, Class,
    Condition, ConditionId, Content, Evidence, Kind, OptionId, PerBenefit, Question, Role,
    Severity, Span, StudyPlan, TextId, When,
};
use std::borrow::Cow;
use std::fmt::Debug;

/// The static `CONTENT`.
pub fn content(content: &Content) -> String {
    format!("pub static CONTENT: Content = {};\n", content.rust())
}

/// Something as the Rust that makes it.
trait Rust {
    fn rust(&self) -> String;
}

/// What debugging prints is Rust already.
macro_rules! as_printed {
    ($($name:ty),*) => { $(impl Rust for $name {
        fn rust(&self) -> String {
            format!("{self:?}")
        }
    })* };
}
as_printed!(
    u8,
    u16,
    u32,
    bool,
    TextId,
    CitationId,
    ConditionId,
    OptionId,
    Span
);

/// It prints the variant without the name of the enum.
macro_rules! variants {
    ($($name:ident),*) => { $(impl Rust for $name {
        fn rust(&self) -> String {
            format!("{}::{self:?}", stringify!($name))
        }
    })* };
}
variants!(BenefitId, Class, Evidence, Kind, Role, Severity, When);

macro_rules! structs {
    ($($name:ident { $($(#[$when:meta])? $field:ident),* })*) => { $(impl Rust for $name {
        fn rust(&self) -> String {
            let fields = [$($(#[$when])? format!("{}: {}", stringify!($field), self.$field.rust())),*];
            format!("{} {{ {} }}", stringify!($name), fields.join(", "))
        }
    })* };
}
structs! {
    Content {
        article, questions, benefits, conditions, citations, expect, ask, link,
        #[cfg(feature = "document")] own_link,
        #[cfg(feature = "document")] own_places
    }
    ArticlePlan { sessions, gap_weeks }
    Question {
        id, kind, role, when, title, short, hint, options, #[cfg(feature = "document")] private
    }
    AnswerOption {
        id, label, hint, group, weights, supports, raises, unsure, exclusive, ends, severity,
        hoped_weeks
    }
    Benefit {
        id, #[cfg(feature = "document")] offered, can_lead, name, short, headline, elsewhere, plan,
        aspects
    }
    StudyPlan { sessions, gap_weeks, measured_weeks, sessions_text, measured_text, when }
    Aspect { name, article, studies, evidence, citations, when, about }
    Condition { id, class, core, title, hint, name, note, later, citations, defers, #[cfg(feature = "document")] own }
    Citation { cite, link, says }
    Ask { text, when }
}

impl<T: Debug> Rust for PerBenefit<T> {
    fn rust(&self) -> String {
        format!("{self:?}")
    }
}

impl<T: Rust> Rust for Option<T> {
    fn rust(&self) -> String {
        let inside = self.as_ref().map(Rust::rust);
        inside.map_or("None".into(), |it| format!("Some({it})"))
    }
}

impl<T: Rust, const N: usize> Rust for [T; N] {
    fn rust(&self) -> String {
        list(self)
    }
}

impl<T: Rust + Clone> Rust for Cow<'static, [T]> {
    fn rust(&self) -> String {
        format!("Borrowed(&{})", list(self))
    }
}

impl Rust for Cow<'static, str> {
    fn rust(&self) -> String {
        format!("Borrowed({self:?})")
    }
}

fn list<T: Rust>(items: &[T]) -> String {
    let items: Vec<_> = items.iter().map(Rust::rust).collect();
    format!("[{}]", items.join(", "))
}
