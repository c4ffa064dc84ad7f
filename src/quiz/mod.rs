//! The engine: questions, answers, flow, matching, notes, plan.
//!
//! Plain Rust without the web, total and deterministic: no panic, no clock, no
//! chance. It knows nobody; `ui` and `embed` know it.
//!
//! ```
//! use microneedling_quiz::quiz::{Answers, BenefitId, Content, Level, Outcome, outcome};
//! let content = Content::built_in();
//! let answers = Answers::from_ids(content, [("goals", "acne-scars"), ("area", "face")]).unwrap();
//! let Outcome::Result(result) = outcome(content, &answers) else { unreachable!() };
//! assert_eq!(result.matches[0].benefit, BenefitId::AcneScars);
//! assert_eq!(result.matches[0].level, Level::Best);
//! ```

pub mod answers;
mod built_in;
pub mod content;
pub mod flow;
pub mod kept;
pub mod link;
pub mod matching;
pub mod notes;
pub mod plan;
pub mod result;

pub use answers::{Answers, UnknownAnswer};
pub use content::{BenefitId, Class, Content, OptionId, QuestionId, TextId};
pub use flow::{Place, Unanswered, Visit};
pub use matching::{Level, Match, Places, Reason};
pub use notes::Note;
pub use plan::{Dates, Day, Fit, Plan};
pub use result::{Headline, NextStep, Outcome, QuizResult, outcome};
