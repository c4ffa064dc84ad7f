//! Answers as a link: every set comes back, and nothing else is a link.
//!
//! The links are written here a second time, from `content/link.json` and the words of
//! `src/quiz/link.rs` alone (`sealed.rs`), so that a slip on both ways of the quiz doesn't go unseen; and
//! `golden/links.txt` holds those that are out in the world.

use crate::sealed::{LETTERS, crc24, sealed};
use crate::support::cases::{
    CASES, Dice, SEED, both, drawn, goal_sets, health_sets, places, small_goal_sets,
};
use crate::support::ids::{
    answers, chosen, goals, noted, option, options, quiz, told, with, without,
};
use microneedling_quiz::quiz::content::Role;
use microneedling_quiz::quiz::link::{self, Health, MOST};
use microneedling_quiz::quiz::{Answers, Outcome, Place, Visit, flow, outcome};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Links of version 1 that people have.
const GOLDEN: &str = include_str!("../golden/links.txt");

/// The places of the options as the file has them.
static PLACES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let json: Value = serde_json::from_str(include_str!("../../content/link.json")).expect("JSON");
    let places = json["places"].as_array().expect("a list").iter();
    places
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
});

fn read(link: &str) -> Option<Visit> {
    Visit::from_link(quiz(), link)
}

fn write(answers: &Answers) -> String {
    link::write(quiz(), answers, Health::Included)
}

/// A link of these options, whether they go together or not, with the checksum that belongs to it.
fn forged(version: char, options: &[&str]) -> String {
    let mut sixes = vec![0u8; PLACES.len().div_ceil(6)];
    for name in options {
        let at = PLACES.iter().position(|it| it == name);
        let at = at.unwrap_or_else(|| panic!("no place for {name}"));
        sixes[at / 6] |= 1 << (at % 6);
    }
    while sixes.last() == Some(&0) {
        sixes.pop();
    }
    sealed(version, &sixes)
}

/// Options as `question.option`, in the order of asking.
fn names(answers: &Answers) -> Vec<String> {
    let name = |id: &microneedling_quiz::quiz::OptionId| {
        let question = &quiz().question(id.question).expect("a question").id;
        format!("{question}.{}", quiz().option(*id).expect("an option").id)
    };
    chosen(answers).iter().map(name).collect()
}

/// The same answers, with one drawn for each question that they leave open.
fn complete(answers: &Answers, dice: &mut Dice) -> Answers {
    let mut set = answers.clone();
    loop {
        let path = flow::path(quiz(), &set);
        let Some(open) = path.into_iter().find(|id| set.of(*id).is_empty()) else {
            return set;
        };
        let all: Vec<_> = quiz().question(open).expect("open").options(open).collect();
        set = with(&set, all[dice.below(all.len())].0);
    }
}

/// Every set that the properties enumerate, those that end the quiz among them, each complete.
fn complete_sets() -> Vec<Answers> {
    let mut dice = Dice::new(SEED);
    let under = option("age", "under-18");
    let ended = goal_sets().into_iter().map(|set| with(&set, under));
    let drawn = drawn(2000);
    let sets = CASES.iter().map(|it| it.answers.clone());
    let sets = sets.chain(ended).chain(health_sets()).chain(drawn);
    sets.map(|set| complete(&set, &mut dice)).collect()
}

struct Golden {
    name: &'static str,
    link: &'static str,
    answers: Answers,
}

fn golden() -> Vec<Golden> {
    let lines = GOLDEN
        .lines()
        .filter(|it| !it.starts_with('#') && !it.is_empty());
    lines
        .map(|line| {
            let [name, link, given] = line.split(" | ").collect::<Vec<_>>()[..] else {
                panic!("not three parts: {line}");
            };
            let each = given.split(" · ").flat_map(|part| {
                let (question, ids) = part.split_once(": ").expect("a question");
                ids.split(", ").map(move |id| (question, id))
            });
            Golden {
                name,
                link,
                answers: answers(each),
            }
        })
        .collect()
}

// Links that are out in the world

#[test]
fn every_link_of_the_golden_file_is_read_the_same_for_good() {
    for it in golden() {
        let visit = read(it.link).unwrap_or_else(|| panic!("{}: no link any more", it.name));
        assert_eq!(visit.answers(), &it.answers, "{}", it.name);
        let ends = flow::ended(quiz(), &it.answers);
        let place = if ends { Place::End } else { Place::Result };
        assert_eq!(visit.place(), place, "{}", it.name);
        assert!(!visit.is_changing());
        // And what is made now is what was made then.
        assert_eq!(write(&it.answers), it.link, "{}", it.name);
    }
}

#[test]
fn the_golden_file_has_a_link_for_every_option() {
    let golden = golden();
    let lines: BTreeSet<_> = golden.iter().map(|it| it.name).collect();
    assert_eq!(lines.len(), golden.len(), "two have the same name");
    for name in PLACES.iter().filter(|it| !it.is_empty()) {
        let mut all = golden.iter();
        let held = all.any(|it| names(&it.answers).contains(name));
        assert!(held, "no link of the golden file holds {name}; add one");
    }
}

// There and back

/// The check value that catalogues give for CRC-24/OPENPGP.
#[test]
fn the_checksum_is_the_one_that_others_know() {
    assert_eq!(crc24(b"123456789"), 0x21_CF02);
}

#[test]
fn every_set_of_answers_comes_back() {
    let sets = complete_sets();
    let mut ends = 0;
    let mut links = BTreeSet::new();
    let mut counting_sets = BTreeSet::new();
    for (at, set) in sets.iter().enumerate() {
        let counting = flow::counting(quiz(), set);
        let link = write(set);
        let names = names(&counting);
        let plain: Vec<_> = names.iter().map(String::as_str).collect();
        assert_eq!(link, forged('1', &plain), "{}", told(set));
        let visit = read(&link).unwrap_or_else(|| panic!("{link} is none: {}", told(set)));
        assert_eq!(visit.answers(), &counting, "{link}");
        let ended = flow::ended(quiz(), set);
        let place = if ended { Place::End } else { Place::Result };
        assert_eq!(visit.place(), place, "{}", told(set));
        if at % 20 == 0 {
            assert_eq!(outcome(quiz(), visit.answers()), outcome(quiz(), set));
        }
        // What came with a link makes the same link.
        assert_eq!(write(visit.answers()), link);
        ends += usize::from(ended);
        links.insert(link);
        counting_sets.insert(names);
    }
    println!("{} links, {ends} of them to the end", links.len());
    assert!(links.len() > 20_000 && ends > 1000, "{} links", links.len());
    assert_eq!(links.len(), counting_sets.len(), "two sets share a link");
}

/// All that can be ticked at once, and any set at all, complete or not.
#[test]
fn a_link_has_at_most_sixty_letters_and_those_of_an_address_alone() {
    assert_eq!(MOST, 60);
    let mut all = Answers::new();
    for (id, question) in quiz().questions() {
        let ticks = question
            .options(id)
            .filter(|(_, it)| !it.exclusive && !it.ends);
        all = ticks.fold(all, |set, (id, _)| with(&set, id));
    }
    assert_eq!(
        all.of(goals()[0].question),
        goals()
            .iter()
            .fold(Answers::new(), |set, id| with(&set, *id))
            .of(goals()[0].question)
    );
    assert_eq!(
        chosen(&all).len(),
        10 + 1 + 5 + 1 + 1 + 1 + 1 + 19,
        "{}",
        told(&all)
    );
    let longest = both(&all, &answers([("health", "rather-not-say")]));
    let fits = |link: &str| {
        assert!(link.len() <= MOST, "{} letters: {link}", link.len());
        assert!(link.chars().all(|it| LETTERS.contains(it)), "{link}");
    };
    for set in [Answers::new(), all, longest] {
        fits(&write(&set));
        fits(&link::write(quiz(), &set, Health::LeftOut));
    }
    for case in CASES.iter() {
        fits(&write(&case.answers));
    }
    // Whatever is added, until there are as many places.
    let places = quiz().link.len();
    assert!(
        5 + places.div_ceil(6) <= MOST,
        "{places} places need more letters"
    );
}

// Health

#[test]
fn a_link_without_health_never_tells_two_people_apart_by_it() {
    let (health, _) = quiz().by_role(Role::Health).expect("health");
    let silent = answers([("health", "rather-not-say")]);
    let mut dice = Dice::new(SEED);
    let areas = places();
    for (at, goals) in small_goal_sets().iter().enumerate() {
        for age in ["under-18", "18-to-21", "22-or-over", "rather-not-say"] {
            let set = both(goals, &answers([("age", age)]));
            let set = both(&set, &areas[at % areas.len()]);
            let set = without(&complete(&set, &mut dice), health);
            let expected = write(&both(&set, &silent));
            for ticks in health_sets().iter().step_by(3).chain([&silent]) {
                let one = both(&set, ticks);
                let link = link::write(quiz(), &one, Health::LeftOut);
                assert_eq!(link, expected, "{}", told(&one));
                let bare = link::without_health(quiz(), &one);
                assert_eq!(write(&bare), expected, "{}", told(&one));
            }
            let visit = read(&expected).expect("a link");
            let ended = age == "under-18";
            let said = visit.answers().of(health);
            assert_eq!(said.is_empty(), ended, "{expected}");
            assert_eq!(
                visit.answers().has(option("health", "rather-not-say")),
                !ended
            );
            // Nor does the result that it shows.
            if let Outcome::Result(result) = outcome(quiz(), visit.answers()) {
                let known = [
                    "dark-marks-risk",
                    "new-marks",
                    "marks-under-a-year",
                    "age-18-to-21",
                ];
                for note in noted(&result.notes) {
                    assert!(known.contains(&note), "{note}: {}", told(visit.answers()));
                }
            }
        }
    }
}

#[test]
fn a_link_with_health_holds_every_tick() {
    let rest = answers([
        ("goals", "fine-lines"),
        ("noticeable", "quite"),
        ("area", "face"),
        ("timing", "no-rush"),
        ("age", "22-or-over"),
    ]);
    for ticks in health_sets() {
        let set = both(&rest, &ticks);
        let visit = read(&write(&set)).expect("a link");
        assert_eq!(visit.answers(), &set);
    }
}

// What is no link

/// The links that are damaged below: those of the golden file, and some of every part.
fn sample() -> Vec<String> {
    let golden = golden().into_iter().map(|it| it.link.to_owned());
    let sets = complete_sets();
    golden.chain(sets.iter().step_by(600).map(write)).collect()
}

fn assert_none(text: &str, what: &str) {
    assert_eq!(read(text), None, "{what}: {text:?}");
}

#[test]
fn a_link_that_is_cut_anywhere_is_none() {
    for link in sample() {
        for at in 0..link.len() {
            assert_none(&link[..at], "cut at its end");
            assert_none(&link[at + 1..], "cut at its start");
            for to in at + 1..=link.len() {
                assert_none(&[&link[..at], &link[to..]].concat(), "cut out of");
            }
        }
    }
}

#[test]
fn a_link_with_another_letter_anywhere_is_none() {
    let others: Vec<_> = LETTERS.chars().chain("+/=. %~\0\n|é𝒜".chars()).collect();
    for link in sample() {
        for (at, letter) in link.char_indices() {
            for other in others.iter().filter(|it| **it != letter) {
                let altered: String = [&link[..at], &link[at + 1..]].join(&other.to_string());
                assert_none(&altered, &format!("{link} altered"));
            }
        }
        for altered in [link.to_lowercase(), link.to_uppercase()] {
            if altered != link {
                assert_none(&altered, "as capitals or none");
            }
        }
    }
}

#[test]
fn a_link_with_two_letters_the_other_way_round_is_none() {
    for link in sample() {
        let letters: Vec<_> = link.chars().collect();
        for at in 1..letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at - 1, at);
            if swapped != letters {
                assert_none(
                    &swapped.iter().collect::<String>(),
                    &format!("{link} swapped"),
                );
            }
        }
    }
}

#[test]
fn a_link_with_something_around_it_is_none() {
    for link in sample() {
        for more in LETTERS.chars().chain(" =.&/?#é\0\n".chars()) {
            assert_none(&format!("{link}{more}"), "something behind");
            assert_none(&format!("{more}{link}"), "something before");
        }
        for more in ["AA", "AAAAAAAAAA", "&utm_source=mail", "%20", "\u{200b}"] {
            assert_none(&[&link, more].concat(), "something behind");
        }
        assert_none(&[&link[..], &link].concat(), "twice");
        assert_none(&["mq=", &link].concat(), "the name before it");
    }
}

/// Also one whose checksum is right by its own version.
#[test]
fn a_link_of_another_version_is_none() {
    for it in golden() {
        let names = names(&it.answers);
        let plain: Vec<_> = names.iter().map(String::as_str).collect();
        assert_eq!(forged('1', &plain), it.link, "{}", it.name);
        for version in "023456789ABab-_ ".chars() {
            assert_none(&format!("{version}{}", &it.link[1..]), "another version");
            assert_none(&forged(version, &plain), "another version, sealed");
        }
    }
}

#[test]
fn whatever_is_no_link_is_none() {
    for text in [
        "",
        " ",
        "1",
        "1A",
        "1AAAA",
        "1AAAAA",
        "A",
        "null",
        "1 @goals",
        "{}",
        "é",
        "1é",
        "1éééé",
        "1AAAé",
        "1AAAA\u{10FFFF}",
        "\u{202e}1",
        "١AAAA",
    ] {
        assert_none(text, "no link");
    }
    for long in ["1", "A", "_", "é", "1A"] {
        assert_none(&long.repeat(10_000), "long");
    }
    let link = golden()[0].link;
    assert_none(&[link, &"A".repeat(10_000)].concat(), "long");
    println!("sampled with seed {SEED}");
    let mut dice = Dice::new(SEED);
    let letters: Vec<_> = LETTERS.chars().collect();
    let others: Vec<_> = "\0\t\n !\"#%&+/:;=?@[\\]^`{|}~é€ñ中🙂\u{202e}\u{300}"
        .chars()
        .collect();
    for at in 0..20_000 {
        let length = dice.below(70);
        let pick = |dice: &mut Dice| match dice.below(20) {
            0 if at % 2 == 0 => others[dice.below(others.len())],
            _ => letters[dice.below(letters.len())],
        };
        let text: String = (0..length).map(|_| pick(&mut dice)).collect();
        assert_none(&text, "drawn");
        assert_none(&format!("1{text}"), "drawn");
    }
}

/// The checksum is right, and still it is none: a result would be missing answers.
#[test]
fn a_link_that_leaves_a_question_open_is_none() {
    assert_none(&write(&Answers::new()), "nothing answered");
    for case in CASES.iter().step_by(50) {
        let mut dice = Dice::new(SEED);
        let set = complete(&case.answers, &mut dice);
        let path = flow::path(quiz(), &set);
        assert!(read(&write(&set)).is_some());
        for id in path {
            let open = without(&set, id);
            // Without goals, or an age that ended it, the path may be another.
            let way = flow::path(quiz(), &open);
            assert!(
                way.iter().any(|id| open.of(*id).is_empty()),
                "{}",
                told(&open)
            );
            assert_none(&write(&open), &told(&open));
        }
    }
}

/// The checksum is right, and still it is none: nobody could have answered so.
#[test]
fn a_link_of_answers_that_nobody_could_give_is_none() {
    let usual = [
        "goals.fine-lines",
        "noticeable.quite",
        "area.face",
        "timing.no-rush",
        "age.22-or-over",
        "health.none",
    ];
    assert!(read(&forged('1', &usual)).is_some());
    for (more, why) in [
        ("noticeable.very", "two answers where one is asked for"),
        ("age.under-18", "two ages"),
        ("goals.not-sure", "a goal beside \"not sure\""),
        ("area.not-sure", "a place beside \"not sure\""),
        ("health.diabetes", "a tick beside \"none of these\""),
        (
            "health.rather-not-say",
            "\"none of these\" beside \"rather not say\"",
        ),
        ("mark-age.over-a-year", "an answer to what wasn't asked"),
        ("midday.comfortable", "an answer to what wasn't asked"),
    ] {
        let both = [&usual[..], &[more]].concat();
        assert_none(&forged('1', &both), why);
    }
    // Nothing is asked once the quiz has ended.
    let ended = [
        "goals.fine-lines",
        "noticeable.quite",
        "area.face",
        "timing.no-rush",
    ];
    let ended = [&ended[..], &["age.under-18"]].concat();
    assert!(read(&forged('1', &ended)).is_some_and(|it| it.place() == Place::End));
    let asked = [&ended[..], &["health.none"]].concat();
    assert_none(&forged('1', &asked), "health after the end");
    // Nor does a link hold letters that say nothing.
    let mut sixes = vec![0; PLACES.len().div_ceil(6)];
    for name in &ended {
        let at = PLACES.iter().position(|it| it == name).expect("a place");
        sixes[at / 6] |= 1 << (at % 6);
    }
    assert_none(&sealed('1', &sixes), "zeros at the end");
    sixes.extend([0; 3]);
    assert_none(&sealed('1', &sixes), "more zeros than places");
}

// Places that come and go

#[test]
fn a_link_is_read_the_same_once_there_are_more_places() {
    let mut before = quiz().clone();
    let all = before.link.len();
    // As if the last nine health ticks were new.
    let new = before.link.to_mut().split_off(all - 9);
    let mut held = 0;
    for it in golden() {
        let newer = |place: &Option<_>| place.is_some_and(|id| it.answers.has(id));
        if new.iter().any(newer) {
            continue;
        }
        held += 1;
        let link = link::write(&before, &it.answers, Health::Included);
        assert_eq!(link, it.link, "{}", it.name);
        for content in [&before, quiz()] {
            let visit = Visit::from_link(content, &link).expect("a link");
            assert_eq!(visit.answers(), &it.answers, "{}", it.name);
        }
    }
    assert!(held > 5, "only {held} links could be made then");
}

/// An old link that names an option that has gone starts the quiz afresh; no other does.
#[test]
fn a_place_that_is_empty_holds_nothing() {
    let diabetes = option("health", "diabetes");
    let mut after = quiz().clone();
    let place = after
        .link
        .to_mut()
        .iter_mut()
        .find(|it| **it == Some(diabetes));
    *place.expect("a place") = None;
    let mut gone = 0;
    for it in golden() {
        let visit = Visit::from_link(&after, it.link);
        if it.answers.has(diabetes) {
            gone += 1;
            assert_eq!(visit, None, "{}", it.name);
        } else {
            assert_eq!(
                visit.as_ref().map(Visit::answers),
                Some(&it.answers),
                "{}",
                it.name
            );
        }
    }
    assert!(gone > 0, "no link of the golden file holds diabetes");
    assert_eq!(
        options("health")
            .iter()
            .filter(|(id, _)| *id == diabetes)
            .count(),
        1
    );
}
