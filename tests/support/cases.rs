//! The sets of answers that the properties are held against.
//!
//! The whole product of all answers has more than 10^14 members, so the parts
//! that can act on each other are enumerated, each with one stated answer to
//! the rest, and the rest is sampled. What can act on what is not assumed:
//! `properties/parts.rs` reads it off the content and fails when it changes.
//!
//! | part | sets |
//! | --- | --- |
//! | matching | every set of goals (1,025 with "not sure" and none) × every distinct place on the body (9) × oily by midday or not (2) |
//! | putting off | every set of goals × breakout, pregnant, both (3) |
//! | notes | every health answer alone × marks of every age (4) × every age but under 18 (3) × with and without a goal that has a note (2); every pair of health answers and 150 larger sets × with and without notes from elsewhere (2) |
//! | plan | every goal and pair of goals × every hope and none (6) × noticeable, every answer and none (5) |
//! | everything | 2,000 sets drawn from the whole product, unanswered questions and answers off the path among them |

use super::ids::{answers, chosen, goals, options, quiz, told, with};
use microneedling_quiz::quiz::content::AnswerOption;
use microneedling_quiz::quiz::{Answers, OptionId, Outcome, QuizResult, flow, outcome};
use std::sync::LazyLock;
use std::thread;

/// Answers and the result that they lead to.
pub struct Case {
    /// What was answered.
    pub answers: Answers,
    /// The options of it that count.
    pub options: Vec<(OptionId, &'static AnswerOption)>,
    /// What came of it.
    pub result: QuizResult,
}

/// All parts together, but for sets of answers that end the quiz.
pub static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let mut sets = matching();
    sets.extend(putting_off());
    sets.extend(notes());
    sets.extend(plan());
    sets.extend(drawn(2000).filter(|set| outcome(quiz(), set) != Outcome::End));
    results(&sets)
});

/// Every set of goals: 1,023 of the ten, "not sure", and none.
pub fn goal_sets() -> Vec<Answers> {
    let goals = goals();
    let mut sets: Vec<_> = (0u32..1 << goals.len())
        .map(|bits| {
            let picked = (0u32..).zip(&goals).filter(|(at, _)| bits >> at & 1 == 1);
            picked.fold(Answers::new(), |set, (_, goal)| with(&set, *goal))
        })
        .collect();
    sets.push(answers([("goals", "not-sure")]));
    sets
}

/// Every goal alone and every pair.
pub fn small_goal_sets() -> Vec<Answers> {
    let goals = goals();
    let mut sets = vec![answers([("goals", "not-sure")])];
    for (at, first) in goals.iter().enumerate() {
        let one = with(&Answers::new(), *first);
        let pairs = goals.iter().skip(at + 1).map(|second| with(&one, *second));
        sets.extend(pairs);
        sets.push(one);
    }
    sets
}

/// One of each kind of answer to "where": what supports what is all that tells them apart.
pub fn places() -> Vec<Answers> {
    let several = |ids: &[&'static str]| answers(ids.iter().map(|id| ("area", *id)));
    [
        &["face"][..],
        &["neck"],
        &["belly-or-hips"],
        &["face", "neck"],
        &["face", "belly-or-hips"],
        &["neck", "belly-or-hips"],
        &[
            "face",
            "neck",
            "belly-or-hips",
            "chest-or-back",
            "arms-or-legs",
        ],
        &["chest-or-back"],
        &["not-sure"],
    ]
    .map(several)
    .into()
}

/// Both answers together.
pub fn both(one: &Answers, other: &Answers) -> Answers {
    chosen(other)
        .into_iter()
        .fold(one.clone(), |set, option| with(&set, option))
}

/// The part for matching.
pub fn matching() -> Vec<Answers> {
    let rest = [
        ("noticeable", "quite"),
        ("mark-age", "over-a-year"),
        ("timing", "no-rush"),
    ];
    let rest = both(
        &answers(rest),
        &answers([("age", "22-or-over"), ("health", "none")]),
    );
    let mut sets = Vec::new();
    for goals in goal_sets() {
        for place in places() {
            for midday in ["oily-in-places", "comfortable"] {
                let skin = answers([("midday", midday)]);
                sets.push(both(&both(&goals, &place), &both(&rest, &skin)));
            }
        }
    }
    sets
}

fn putting_off() -> Vec<Answers> {
    let ticks = [
        &["breakout-now"][..],
        &["pregnant"],
        &["breakout-now", "pregnant"],
    ];
    let rest = [
        ("area", "face"),
        ("area", "belly-or-hips"),
        ("midday", "oily-all-over"),
    ];
    let rest = both(&answers(rest), &answers([("timing", "few-weeks")]));
    let mut sets = Vec::new();
    for goals in goal_sets() {
        for ticks in ticks {
            let health = answers(ticks.iter().map(|id| ("health", *id)));
            sets.push(both(&both(&goals, &rest), &health));
        }
    }
    sets
}

/// Health: "none", "rather not say", each tick, every pair, and larger sets.
pub fn health_sets() -> Vec<Answers> {
    let all = options("health");
    let ticks: Vec<_> = all
        .iter()
        .filter(|(_, it)| !it.exclusive)
        .map(|(id, _)| *id)
        .collect();
    let mut sets: Vec<_> = all
        .iter()
        .map(|(id, _)| with(&Answers::new(), *id))
        .collect();
    for (at, first) in ticks.iter().enumerate() {
        let one = with(&Answers::new(), *first);
        sets.extend(ticks.iter().skip(at + 1).map(|second| with(&one, *second)));
    }
    let mut dice = Dice::new(SEED);
    sets.extend((0..150).map(|_| dice.several(&ticks)));
    sets
}

fn notes() -> Vec<Answers> {
    let plain = answers([("goals", "stretch-marks")]);
    let noted = answers([("goals", "acne-scars"), ("goals", "dark-marks")]);
    let mut sets = Vec::new();
    for (tick, _) in options("health") {
        for age in ["18-to-21", "22-or-over", "rather-not-say"] {
            for (marks, _) in options("mark-age") {
                let about = with(&with(&answers([("age", age)]), marks), tick);
                sets.extend([&plain, &noted].map(|goals| both(goals, &about)));
            }
        }
    }
    let plain = both(
        &plain,
        &answers([("mark-age", "over-a-year"), ("age", "22-or-over")]),
    );
    let noted = both(
        &noted,
        &answers([("mark-age", "under-6-months"), ("age", "18-to-21")]),
    );
    for health in health_sets() {
        sets.extend([&plain, &noted].map(|rest| both(rest, &health)));
    }
    sets
}

fn plan() -> Vec<Answers> {
    let or_none = |question| {
        let options = options(question)
            .into_iter()
            .map(|(id, _)| with(&Answers::new(), id));
        options.chain([Answers::new()]).collect::<Vec<_>>()
    };
    let mut sets = Vec::new();
    for goals in small_goal_sets() {
        for hope in or_none("timing") {
            for noticeable in or_none("noticeable") {
                sets.push(both(&both(&goals, &hope), &noticeable));
            }
        }
    }
    sets
}

/// Where the sampling starts; another number gives another sample.
pub const SEED: u64 = 20_250_607;

/// Answers drawn from the whole product, some questions left open.
pub fn drawn(count: usize) -> impl Iterator<Item = Answers> {
    println!("sampled with seed {SEED}");
    let mut dice = Dice::new(SEED);
    (0..count).map(move |_| dice.answers())
}

/// A small generator (`SplitMix64`): the same numbers on every machine.
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number under `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("a small number");
        usize::try_from(self.roll() % end).expect("a small number")
    }

    /// Three to eight of these.
    fn several(&mut self, ticks: &[OptionId]) -> Answers {
        let count = 3 + self.below(6);
        let picks = (0..count)
            .map(|_| ticks[self.below(ticks.len())])
            .collect::<Vec<_>>();
        picks
            .into_iter()
            .fold(Answers::new(), |set, option| with(&set, option))
    }

    /// An answer to each question, but for one in eight of them.
    fn answers(&mut self) -> Answers {
        let mut set = Answers::new();
        for (id, question) in quiz().questions() {
            if self.below(8) == 0 {
                continue;
            }
            // The later ticks of a radio question replace the earlier ones.
            let all: Vec<_> = question.options(id).map(|(option, _)| option).collect();
            for _ in 0..=self.below(5) {
                set = with(&set, all[self.below(all.len())]);
            }
        }
        set
    }
}

/// The results of many sets of answers, worked out on all cores.
fn results(sets: &[Answers]) -> Vec<Case> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = sets.len().div_ceil(cores);
    thread::scope(|scope| {
        let workers: Vec<_> = sets
            .chunks(share)
            .map(|part| scope.spawn(|| part.iter().map(case).collect::<Vec<_>>()))
            .collect();
        let done = workers
            .into_iter()
            .flat_map(|it| it.join().expect("no panic"));
        done.collect()
    })
}

fn case(answers: &Answers) -> Case {
    let Outcome::Result(result) = outcome(quiz(), answers) else {
        panic!("{} ends the quiz", told(answers));
    };
    let counting = flow::counting(quiz(), answers);
    let options = chosen(&counting).into_iter();
    Case {
        answers: answers.clone(),
        options: options
            .map(|id| (id, quiz().option(id).expect("an option")))
            .collect(),
        result: *result,
    }
}
