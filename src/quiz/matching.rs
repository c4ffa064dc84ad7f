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

/// An option that counts, with its id.
type Chosen<'a> = (OptionId, &'a AnswerOption);

/// What the answers add up to for one benefit.
struct Tally {
    benefit: BenefitId,
    /// All weights together, and one for a place that studies looked at.
    sum: u32,
    /// The largest single weight.
    most: u8,
    evidence: Evidence,
    because: Vec<OptionId>,
    later: Option<ConditionId>,
    places: Places,
    can_lead: bool,
}

impl Tally {
    /// A goal of its own was chosen, and nothing speaks against it.
    fn may_lead(&self) -> bool {
        self.can_lead && self.most == 3 && self.later.is_none()
    }

    /// Wanted first, studied second.
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
            _ if self.may_lead() && Some(self.rank()) == lead => Level::Best,
            _ => Level::Also,
        }
    }
}

/// The answers that count, as options with their ids, in the order of asking.
fn chosen<'a>(content: &'a Content, counting: &Answers) -> Vec<Chosen<'a>> {
    let mut chosen = Vec::new();
    for (id, question) in content.questions() {
        for option in question.options(id) {
            if counting.has(option.0) {
                chosen.push(option);
            }
        }
    }
    chosen
}

fn tally(
    benefit: &Benefit,
    chosen: &[Chosen],
    goals: &[Chosen],
    places: Places,
    later: Option<ConditionId>,
) -> Tally {
    let id = benefit.id;
    let wanted = goals.iter().any(|(_, goal)| goal.weights.of(id) > 0);
    let mut tally = Tally {
        benefit: id,
        // Several places that studies looked at are no more than one.
        sum: u32::from(wanted && places == Places::Studied),
        most: 0,
        evidence: benefit
            .aspects
            .first()
            .map_or(Evidence::Weaker, |aspect| aspect.evidence),
        because: Vec::new(),
        later,
        places,
        can_lead: benefit.can_lead && benefit.is_offered(),
    };
    for (option, it) in chosen {
        let weight = it.weights.of(id);
        tally.sum += u32::from(weight);
        tally.most = tally.most.max(weight);
        if weight > 0 || (wanted && it.supports.of(id)) {
            tally.because.push(*option);
        }
    }
    tally
}

fn places(content: &Content, chosen: &[Chosen], benefit: BenefitId) -> Places {
    let Some((area, question)) = content.by_role(Role::Area) else {
        return Places::Unknown;
    };
    let studied = |option: &AnswerOption| option.supports.of(benefit);
    let mut places = Places::Unknown;
    for (id, option) in chosen {
        if id.question == area && !option.unsure {
            if studied(option) {
                return Places::Studied;
            }
            places = Places::Elsewhere;
        }
    }
    if question.options.iter().any(studied) {
        places
    } else {
        Places::Unknown
    }
}

/// The gravest condition raised that puts a benefit off.
fn deferral(content: &Content, raised: &[ConditionId], benefit: BenefitId) -> Option<ConditionId> {
    raised.iter().copied().find(|id| {
        let condition = content.condition(*id);
        condition.is_some_and(|condition| condition.defers.of(benefit))
    })
}

/// Something of each benefit that is offered: of all six, unless a clinic's document drops some.
#[cfg(not(feature = "document"))]
pub type PerMatch<T> = [T; 6];
/// Something of each benefit that is offered: of all six, unless a clinic's document drops some.
#[cfg(feature = "document")]
pub type PerMatch<T> = Vec<T>;

/// Every benefit that is offered, the best match first.
///
/// `raised` holds the conditions of the answers, the gravest first.
pub(crate) fn matches(
    content: &Content,
    counting: &Answers,
    raised: &[ConditionId],
) -> PerMatch<Match> {
    let chosen = chosen(content, counting);
    let asks_goals = content.by_role(Role::Goals).map(|(id, _)| id);
    let mut goals = chosen.clone();
    goals.retain(|(id, option)| Some(id.question) == asks_goals && !option.unsure);

    let tallies = BenefitId::ALL.map(|id| {
        let places = places(content, &chosen, id);
        let later = deferral(content, raised, id);
        tally(content.benefit(id), &chosen, &goals, places, later)
    });
    let leading = tallies.iter().filter(|it| it.may_lead());
    let lead = leading.map(Tally::rank).max();
    let goals: Vec<_> = goals.iter().map(|(id, _)| *id).collect();

    let by_id = PerBenefit {
        values: tallies.each_ref(),
    };
    let mut ranked = BenefitId::ALL;
    // Stable: equals keep the article's order.
    ranked.sort_by_key(|id| {
        let it = by_id.of(*id);
        // What can't lead stands behind its equals, and what nothing points to
        // is in no order but the article's.
        let rank = (it.most > 0).then(|| (it.can_lead, it.rank()));
        (it.level(lead), std::cmp::Reverse(rank))
    });
    let all = ranked.map(|id| {
        let it = by_id.of(id);
        let level = it.level(lead);
        Match {
            benefit: id,
            level,
            reasons: reasons(it, level, &tallies, &goals),
            later: it.later,
            places: it.places,
        }
    });
    #[cfg(feature = "document")]
    let all = all
        .into_iter()
        .filter(|it| content.benefit(it.benefit).is_offered())
        .collect();
    all
}

fn reasons(it: &Tally, level: Level, tallies: &[Tally; 6], goals: &[OptionId]) -> Vec<Reason> {
    let mut reasons = vec![if !it.because.is_empty() {
        Reason::Because(it.because.clone())
    } else if goals.is_empty() {
        Reason::NoGoals
    } else {
        Reason::OtherGoals(goals.to_vec())
    }];
    if level == Level::Best {
        let mut outranked = Vec::new();
        for other in tallies {
            if other.may_lead() && other.sum >= it.sum && other.rank() < it.rank() {
                outranked.push(other.benefit);
            }
        }
        if !outranked.is_empty() {
            reasons.push(Reason::StrongerStudies(outranked));
        }
    }
    reasons.extend(it.later.map(Reason::Later));
    if level != Level::None && !it.can_lead {
        reasons.push(Reason::LotionsDoAsWell);
    }
    reasons
}
