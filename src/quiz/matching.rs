//! How well each of the six benefits matches, and why.
//!
//! A goal leads to benefits by weights of 0 to 3, where 3 says "this is what
//! the benefit is about". The benefit that gathers most weight comes first.
//! Where the visitor's own place on the body is one that studies looked at,
//! that counts for one more; and better studies count for up to three, so that
//! a well-studied benefit outranks a doubtful one that was wanted as much.

use super::answers::Answers;
use super::content::{
    AnswerOption, Benefit, BenefitId, ConditionId, Content, Evidence, OptionId, PerBenefit, Role,
};
use super::flow;

/// How well a benefit matches; sorts with the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A goal of its own was chosen, and nothing matches better.
    Best,
    /// A goal leads here.
    Also,
    /// Something points here, but not much.
    Weak,
    /// Nothing points here.
    None,
}

impl Level {
    /// The word of the contract, as it stands in `data-level`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Also => "also",
            Self::Weak => "weak",
            Self::None => "none",
        }
    }
}

/// Why a benefit has its level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// These answers led here, in the order of asking.
    Because(Vec<OptionId>),
    /// These goals were chosen, and none of them leads here.
    OtherGoals(Vec<OptionId>),
    /// No goal was chosen.
    NoGoals,
    /// It matched as well as these, and its studies are stronger.
    StrongerStudies(Vec<BenefitId>),
    /// The article says that lotions and face washes do about as well.
    LotionsDoAsWell,
    /// It is put off by a condition.
    Later(ConditionId),
}

/// How the visitor's places on the body compare with those that studies looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    /// At least one was studied.
    Studied,
    /// None was.
    Elsewhere,
    /// Not asked, not known, or never studied by place.
    Unknown,
}

/// One benefit of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which.
    pub benefit: BenefitId,
    /// How well it matches.
    pub level: Level,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
    /// The condition that puts it off, the gravest first.
    pub later: Option<ConditionId>,
    /// Whether studies looked where the visitor cares.
    pub places: Places,
}

/// What the answers add up to for one benefit.
struct Tally {
    benefit: BenefitId,
    /// All weights and supports together.
    sum: u32,
    /// The largest single weight.
    most: u8,
    evidence: Evidence,
    because: Vec<OptionId>,
    later: Option<ConditionId>,
    places: Places,
    may_lead: bool,
}

impl Tally {
    fn rank(&self) -> (u32, Evidence) {
        let studies = match self.evidence {
            Evidence::Weaker => 0,
            Evidence::Mixed => 1,
            Evidence::Fair => 2,
            Evidence::Stronger => 3,
        };
        (self.sum + studies, self.evidence)
    }

    fn level(&self, lead: Option<(u32, Evidence)>) -> Level {
        match self.most {
            0 => Level::None,
            1 => Level::Weak,
            _ if self.may_lead && Some(self.rank()) == lead => Level::Best,
            _ => Level::Also,
        }
    }
}

/// The answers that count, as options with their ids.
fn chosen<'a>(
    content: &'a Content,
    counting: &'a Answers,
) -> impl Iterator<Item = (OptionId, &'a AnswerOption)> {
    content
        .questions()
        .flat_map(|(id, question)| question.options(id))
        .filter(|(id, _)| counting.has(*id))
}

fn tally(
    content: &Content,
    counting: &Answers,
    benefit: &Benefit,
    later: Option<ConditionId>,
) -> Tally {
    let id = benefit.id;
    let options = || chosen(content, counting);
    let most = options()
        .map(|(_, option)| option.weights.of(id))
        .max()
        .unwrap_or(0);
    let wanted = goals(content, counting)
        .into_iter()
        .filter_map(|goal| content.option(goal))
        .any(|goal| goal.weights.of(id) > 0);
    let counts = |option: &AnswerOption| {
        let support = u8::from(wanted && option.supports.of(id));
        u32::from(option.weights.of(id) + support)
    };
    Tally {
        benefit: id,
        sum: options().map(|(_, option)| counts(option)).sum(),
        most,
        evidence: benefit
            .aspects
            .first()
            .map_or(Evidence::Weaker, |aspect| aspect.evidence),
        because: options()
            .filter(|(_, option)| counts(option) > 0)
            .map(|(id, _)| id)
            .collect(),
        later,
        places: places(content, counting, id),
        may_lead: benefit.can_lead && most == 3 && later.is_none(),
    }
}

fn places(content: &Content, counting: &Answers, benefit: BenefitId) -> Places {
    let Some((id, question)) = content.by_role(Role::Area) else {
        return Places::Unknown;
    };
    let studied = |option: &AnswerOption| option.supports.of(benefit);
    let mut named = question
        .options(id)
        .filter(|(option, it)| counting.has(*option) && !it.unsure)
        .map(|(_, it)| it)
        .peekable();
    if named.peek().is_none() || !question.options.iter().any(studied) {
        Places::Unknown
    } else if named.any(studied) {
        Places::Studied
    } else {
        Places::Elsewhere
    }
}

/// The gravest condition raised that puts a benefit off.
fn deferrals(content: &Content, raised: &[ConditionId]) -> PerBenefit<Option<ConditionId>> {
    PerBenefit {
        values: BenefitId::ALL.map(|benefit| {
            raised.iter().copied().find(|id| {
                content
                    .condition(*id)
                    .is_some_and(|condition| condition.defers.of(benefit))
            })
        }),
    }
}

/// The goals that were chosen, "not sure" aside.
pub(crate) fn goals(content: &Content, counting: &Answers) -> Vec<OptionId> {
    content
        .by_role(Role::Goals)
        .into_iter()
        .flat_map(|(id, question)| question.options(id))
        .filter(|(id, option)| counting.has(*id) && !option.unsure)
        .map(|(id, _)| id)
        .collect()
}

/// All six benefits, the best match first.
///
/// `raised` holds the conditions of the answers, the gravest first.
pub(crate) fn matches(content: &Content, answers: &Answers, raised: &[ConditionId]) -> [Match; 6] {
    let counting = flow::counting(content, answers);
    let later = deferrals(content, raised);
    let tallies =
        BenefitId::ALL.map(|id| tally(content, &counting, content.benefit(id), later.of(id)));
    let lead = tallies
        .iter()
        .filter(|it| it.may_lead)
        .map(Tally::rank)
        .max();
    let goals = goals(content, &counting);

    let mut ranked = tallies.each_ref().map(|it| {
        let level = it.level(lead);
        // What nothing points to is in no order but the article's.
        let rank = (level < Level::None).then(|| it.rank());
        (
            (level, std::cmp::Reverse(rank)),
            Match {
                benefit: it.benefit,
                level,
                reasons: reasons(it, level, &tallies, &goals, content),
                later: it.later,
                places: it.places,
            },
        )
    });
    // Stable: equals keep the article's order.
    ranked.sort_by_key(|(key, _)| *key);
    ranked.map(|(_, it)| it)
}

fn reasons(
    it: &Tally,
    level: Level,
    tallies: &[Tally; 6],
    goals: &[OptionId],
    content: &Content,
) -> Vec<Reason> {
    let mut reasons = vec![if !it.because.is_empty() {
        Reason::Because(it.because.clone())
    } else if goals.is_empty() {
        Reason::NoGoals
    } else {
        Reason::OtherGoals(goals.to_vec())
    }];
    if level == Level::Best {
        let equals: Vec<_> = tallies
            .iter()
            .filter(|other| other.may_lead && other.sum >= it.sum && other.rank() < it.rank())
            .map(|other| other.benefit)
            .collect();
        if !equals.is_empty() {
            reasons.push(Reason::StrongerStudies(equals));
        }
    }
    if level != Level::None {
        reasons.extend(it.later.map(Reason::Later));
        if !content.benefit(it.benefit).can_lead {
            reasons.push(Reason::LotionsDoAsWell);
        }
    }
    reasons
}
