//! The whole result of a set of answers, ready to be shown.
//!
//! [`outcome`] is total and deterministic: any answers give a result, and the
//! same answers give the same one.

use super::answers::Answers;
use super::content::{
    Aspect, BenefitId, Class, ConditionId, Content, OptionId, QuestionId, Role, TextId,
};
use super::flow;
use super::matching::{self, Level, Match, PerMatch};
use super::notes::{self, Note};
use super::plan::{self, Plan};

/// A question with the options chosen of it.
pub type Given = (QuestionId, Vec<OptionId>);

/// How sure the answers were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confidence {
    /// Questions answered with "not sure" or "rather not say", or not at all.
    pub unsure: usize,
    /// Questions that applied.
    pub asked: usize,
}

/// What the result opens with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Headline {
    /// One benefit comes first.
    First(BenefitId),
    /// Two do, side by side.
    Joint(BenefitId, BenefitId),
    /// What matches is put off.
    Later(Vec<BenefitId>),
    /// Some of it matches, nothing leads.
    Also,
    /// Exfoliation is all that matches.
    OnlyExfoliation,
    /// No goal was chosen.
    Unsure,
    /// Goals were chosen and none leads anywhere.
    Nothing,
}

/// What to do next; it never says that a treatment fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// A wait note comes first.
    Wait,
    /// Somebody is to be asked first.
    Ask,
    /// Take the questions to a consultation.
    Consult,
    /// A lotion or a face wash will do.
    Lotion,
    /// Read on, or choose a goal.
    Look,
}

/// Everything that a result says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizResult {
    /// What it opens with.
    pub headline: Headline,
    /// What to do next.
    pub next: NextStep,
    /// How sure the answers were.
    pub confidence: Confidence,
    /// Every benefit that is offered, the best match first.
    pub matches: PerMatch<Match>,
    /// What the answers raised, the gravest first.
    pub notes: Vec<Note>,
    /// Sessions and times.
    pub plan: Plan,
    /// The names of what to bring up first at a consultation.
    pub ask_about: Vec<ConditionId>,
    /// Questions to take there.
    pub ask: Vec<TextId>,
    /// Every question that applied, with its answers.
    pub answers: Vec<Given>,
}

/// How a visit ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With a result.
    Result(Box<QuizResult>),
    /// Kindly, without any match: the visitor is under 18.
    End,
}

impl QuizResult {
    /// Is a match for later? All are while a wait note stands, which outranks any match.
    pub fn is_for_later(&self, it: &Match) -> bool {
        it.level < Level::None && (it.later.is_some() || self.plan.on_hold)
    }

    /// The benefits of the headline that are for later; none where it names what may come now.
    pub fn headline_for_later(&self) -> Vec<BenefitId> {
        match &self.headline {
            Headline::Later(ids) => ids.clone(),
            Headline::First(id) if self.plan.on_hold => vec![*id],
            Headline::Joint(a, b) if self.plan.on_hold => vec![*a, *b],
            _ => vec![],
        }
    }

    /// The aspects of a benefit that these answers call for, in the order of telling.
    pub fn aspects<'a>(
        &self,
        content: &'a Content,
        answers: &Answers,
        benefit: BenefitId,
    ) -> Vec<&'a Aspect> {
        let counting = flow::counting(content, answers);
        let mut aspects = Vec::new();
        // What is asked for comes first, the rest in the order of telling.
        for asked_for in [true, false] {
            for aspect in &*content.benefit(benefit).aspects {
                if flow::holds(aspect.when, &counting)
                    && flow::holds(aspect.about, &counting) == asked_for
                {
                    aspects.push(aspect);
                }
            }
        }
        aspects
    }
}

/// What a set of answers leads to.
pub fn outcome(content: &Content, answers: &Answers) -> Outcome {
    if flow::ended(content, answers) {
        return Outcome::End;
    }
    let counting = flow::counting(content, answers);
    let notes = notes::notes(content, answers);
    let raised: Vec<_> = notes.iter().map(|note| note.condition).collect();
    let matches = matching::matches(content, &counting, &raised);
    let answers = given(content, &counting);
    let goals = content.by_role(Role::Goals).map(|(id, _)| id);
    let mut asked = answers.iter();
    let has_goals = asked.any(|(id, options)| Some(*id) == goals && !is_unsure(content, options));
    let headline = headline(content, &matches, has_goals);
    Outcome::Result(Box::new(QuizResult {
        next: next_step(&headline, &notes),
        headline,
        confidence: confidence(content, &answers),
        plan: plan::plan(content, &counting, &matches, &notes),
        ask_about: notes
            .iter()
            .filter(|note| note.class != Class::Know)
            .map(|note| note.condition)
            .collect(),
        ask: content
            .ask
            .iter()
            .filter(|ask| flow::holds(ask.when, &counting))
            .map(|ask| ask.text)
            .collect(),
        answers,
        matches,
        notes,
    }))
}

fn headline(content: &Content, matches: &[Match], has_goals: bool) -> Headline {
    let at = |level: Level| matches.iter().filter(move |it| it.level == level);
    let mut best = at(Level::Best).map(|it| it.benefit);
    match (best.next(), best.next()) {
        (Some(first), Some(second)) => return Headline::Joint(first, second),
        (Some(first), None) => return Headline::First(first),
        _ => {}
    }
    if !has_goals {
        return Headline::Unsure;
    }
    let touched: Vec<_> = at(Level::Also).collect();
    let later: Vec<_> = touched
        .iter()
        .filter(|it| it.later.is_some())
        .map(|it| it.benefit)
        .collect();
    let may_lead = |it: &&&Match| content.benefit(it.benefit).can_lead && it.later.is_none();
    if touched.iter().any(|it| may_lead(&it)) {
        Headline::Also
    } else if !later.is_empty() {
        Headline::Later(later)
    } else if !touched.is_empty() {
        Headline::OnlyExfoliation
    } else if at(Level::Weak).next().is_some() {
        Headline::Also
    } else {
        Headline::Nothing
    }
}

fn next_step(headline: &Headline, notes: &[Note]) -> NextStep {
    let has = |class| notes.iter().any(|note| note.class == class);
    if has(Class::Wait) {
        return NextStep::Wait;
    }
    if has(Class::Ask) {
        return NextStep::Ask;
    }
    match headline {
        Headline::First(_) | Headline::Joint(..) | Headline::Also | Headline::Later(_) => {
            NextStep::Consult
        }
        Headline::OnlyExfoliation => NextStep::Lotion,
        Headline::Unsure | Headline::Nothing => NextStep::Look,
    }
}

fn given(content: &Content, counting: &Answers) -> Vec<Given> {
    let mut given = Vec::new();
    for id in flow::path(content, counting) {
        let mut options = Vec::new();
        if let Some(question) = content.question(id) {
            for (option, _) in question.options(id) {
                if counting.has(option) {
                    options.push(option);
                }
            }
        }
        given.push((id, options));
    }
    given
}

/// "Not sure", "rather not say", or nothing at all.
fn is_unsure(content: &Content, options: &[OptionId]) -> bool {
    let mut options = options.iter();
    options.all(|id| content.option(*id).is_some_and(|option| option.unsure))
}

fn confidence(content: &Content, given: &[Given]) -> Confidence {
    let unsure = given.iter();
    Confidence {
        unsure: unsure
            .filter(|(_, options)| is_unsure(content, options))
            .count(),
        asked: given.len(),
    }
}
