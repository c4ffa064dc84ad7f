//! Links and kept visits of a clinic's own quiz.

use super::{Outcome, answers, drawn, edited, golden, outcome, read};
use crate::support::cases::{Dice, SEED};
use microneedling_quiz::quiz::link::{self, Health};
use microneedling_quiz::quiz::{Answers, Content, Visit, flow};
use serde_json::{Map, Value, json};

/// Links of version 1 that people have, of the built-in quiz.
const LINKS: &str = include_str!("../golden/links.txt");

fn links() -> Vec<&'static str> {
    let lines = LINKS
        .lines()
        .filter(|it| !it.starts_with('#') && !it.is_empty());
    lines
        .map(|it| it.split(" | ").nth(1).expect("a link"))
        .collect()
}

fn write(content: &Content, answers: &Answers) -> String {
    link::write(content, answers, Health::Included)
}

/// As many options of one's own as there may be: their places stand behind all that is built in,
/// so nothing makes longer links than dropping what may go.
fn full() -> Content {
    let (mut questions, mut texts) = (Map::new(), Map::new());
    for id in ["noticeable", "area", "mark-age", "midday", "timing"] {
        questions.insert(id.into(), Value::Null);
    }
    let goals = Content::built_in().question_named("goals").unwrap().1;
    let goals = goals
        .options
        .iter()
        .filter(|it| !["fine-lines", "not-sure"].contains(&&*it.id));
    let goals: Map<_, _> = goals.map(|it| (it.id.to_string(), Value::Null)).collect();
    questions.insert("goals".into(), json!({ "options": goals }));
    let conditions = Content::built_in().conditions.iter().filter(|it| !it.core);
    let conditions: Map<_, _> = conditions
        .map(|it| (it.id.to_string(), Value::Null))
        .collect();
    let mut left = 250 - 13;
    for at in 0..21 {
        let count = usize::div_ceil(left, 21 - at);
        left -= count;
        let (mut options, mut labels) = (Map::new(), Map::new());
        for option in 0..count {
            let last = option + 1 == count;
            let it = json!({ "unsure": last, "exclusive": last });
            options.insert(format!("o{option}"), it);
            labels.insert(format!("o{option}"), json!({ "label": "L" }));
        }
        let id = format!("q{at}");
        questions.insert(id.clone(), json!({ "kind": "several", "options": options }));
        texts.insert(
            id,
            json!({ "title": "Q?", "short": "Q", "options": labels }),
        );
    }
    let texts = json!({ "en": { "questions": texts } });
    let all = json!({ "questions": questions, "conditions": conditions, "texts": texts });
    read(&all.to_string()).content
}

#[test]
fn links_hold_own_answers_and_are_short() {
    let mut dice = Dice::new(SEED);
    let full = full();
    let count: usize = full.questions.iter().map(|it| it.options.len()).sum();
    assert_eq!((full.questions.len(), count), (24, 250));
    let contents =
        ["own-question", "own-note", "everything", "german"].map(|it| read(golden(it)).content);
    let mut longest = 0;
    for content in contents.iter().chain([&full]) {
        for _ in 0..300 {
            let answers = drawn(content, &mut dice);
            let link = write(content, &answers);
            longest = longest.max(link.len());
            assert!(link.len() <= 60, "{link}");
            let visit = Visit::from_link(content, &link).unwrap_or_else(|| panic!("{link}"));
            assert_eq!(
                visit.answers(),
                &flow::counting(content, &answers),
                "{link}"
            );
        }
    }
    // Five letters, and one for each six of the places: 60 built in, 237 own.
    assert_eq!(longest, 5 + (60 + 237_usize).div_ceil(6));
}

/// Without what they told of their health, also where that is asked in an own question.
#[test]
fn links_without_health_are_links() {
    let mut dice = Dice::new(SEED);
    for name in ["own-question", "own-note", "everything", "german"] {
        let content = read(golden(name)).content;
        for _ in 0..300 {
            let answers = drawn(&content, &mut dice);
            let link = link::write(&content, &answers, Health::LeftOut);
            assert!(link.len() <= 60, "{link}");
            let visit = Visit::from_link(&content, &link);
            let visit = visit.unwrap_or_else(|| panic!("{link} in {name}"));
            let left = link::without_health(&content, visit.answers());
            assert_eq!(visit.answers(), &left, "{link} in {name}");
        }
    }
}

/// A clinic that begins with a document must not lose the links that people have.
#[test]
fn links_of_the_built_in_quiz_are_read_where_nothing_was_dropped() {
    let note = json!({ "class": "know", "source": "our own advice" });
    let documents = [
        golden("empty").to_owned(),
        golden("accent").to_owned(),
        golden("words").to_owned(),
        edited("empty", &[("/order", json!(["goals", "timing"]))]),
        edited(
            "empty",
            &[
                ("/conditions/own", note),
                (
                    "/texts/en/conditions/own",
                    json!({ "title": "A", "name": "a", "note": "A." }),
                ),
                (
                    "/questions/midday/options/comfortable/raises",
                    json!(["own"]),
                ),
            ],
        ),
    ];
    for text in documents {
        let content = read(&text).content;
        for link in links() {
            let [built_in, own] =
                [Content::built_in(), &content].map(|it| Visit::from_link(it, link));
            let names = |visit: Option<Visit>, of: &Content| visit.map(|it| it.to_text(of));
            let [built_in, own] =
                [(built_in, Content::built_in()), (own, &content)].map(|(visit, of)| {
                    let text = names(visit, of).unwrap_or_else(|| panic!("{link} of {text}"));
                    let mut words: Vec<_> = text.split(' ').map(String::from).collect();
                    words.sort_unstable();
                    words
                });
            assert_eq!(built_in, own, "{link} of {text}");
        }
    }
}

/// Where a benefit is not offered, links without its goals go on.
#[test]
fn links_of_what_was_dropped_are_none() {
    let content = read(golden("five-benefits")).content;
    let [kept, all] = [&content, Content::built_in()].map(|it| {
        links()
            .into_iter()
            .filter(|link| Visit::from_link(it, link).is_some())
            .count()
    });
    assert_eq!(kept, all, "no goal leads to exfoliation alone");
    let content = read(r#"{"questions": {"goals": {"options": {"acne-scars": null}}}}"#).content;
    for link in links() {
        let built_in = Visit::from_link(Content::built_in(), link).expect("a link");
        let names = built_in.to_text(Content::built_in());
        let has = names.split(' ').any(|it| it == "goals.acne-scars");
        let read = Visit::from_link(&content, link);
        if has {
            assert_eq!(read, None, "{names}");
        } else {
            let read = read.unwrap_or_else(|| panic!("{names}"));
            assert_eq!(read.to_text(&content), names);
        }
    }
}

/// The same places stand for other options there.
#[test]
fn links_of_another_document_are_none() {
    let mut dice = Dice::new(SEED);
    let names = ["own-question", "german", "everything"];
    let mut contents: Vec<_> = names.iter().map(|it| read(golden(it)).content).collect();
    // Of the same shape, but for a name.
    let renamed = golden("own-question").replace("\"holidays\"", "\"weekends\"");
    contents.push(read(&renamed).content);
    for (at, own) in contents.iter().enumerate() {
        for _ in 0..100 {
            let answers = drawn(own, &mut dice);
            let link = write(own, &answers);
            let counting = flow::counting(own, &answers);
            let places = own.link.iter().skip(usize::from(own.own_places));
            if !places.flatten().any(|it| counting.has(*it)) {
                // Without one of their own it says the same everywhere.
                continue;
            }
            assert_eq!(Visit::from_link(Content::built_in(), &link), None, "{link}");
            for (other, content) in contents.iter().enumerate() {
                if other != at {
                    assert_eq!(Visit::from_link(content, &link), None, "{link}");
                }
            }
        }
    }
}

/// A new colour, other words or weights must not cost people their links. Where a question comes
/// behind the age that stood before it, links of people under 18 leave it open, and are none.
#[test]
fn links_outlive_changes_that_have_nothing_to_do_with_them() {
    let mut dice = Dice::new(SEED);
    let before = read(golden("own-question")).content;
    let changes = [
        ("/look", json!({ "accent": "#7a3b69" })),
        (
            "/texts/en/questions/sun/title",
            json!("How much sun does your skin get?"),
        ),
        (
            "/questions/sun/options/daily/weights",
            json!({ "fine-lines": 1 }),
        ),
        ("/order", json!(["goals", "noticeable", "sun"])),
        ("/benefits", json!({ "exfoliation": null })),
        ("/ask", json!({ "device": null })),
    ];
    for (path, value) in changes {
        let after = read(&edited("own-question", &[(path, value)])).content;
        for _ in 0..50 {
            let answers = drawn(&before, &mut dice);
            let link = write(&before, &answers);
            let visit =
                Visit::from_link(&after, &link).unwrap_or_else(|| panic!("{link} after {path}"));
            assert_eq!(visit.answers().is_empty(), answers.is_empty());
            assert_eq!(write(&after, visit.answers()), link);
        }
    }
}

#[test]
fn outcomes_by_link_are_those_of_the_answers() {
    let content = read(golden("everything")).content;
    let given = answers(
        &content,
        "goals: tired-eyes · visit: first · wishes: quiet, music · noticeable: quite · area: hands · timing: no-rush · age: 22-or-over · health: none",
    );
    let link = write(&content, &given);
    let visit = Visit::from_link(&content, &link).expect("a link");
    assert_eq!(
        outcome(&content, visit.answers()),
        outcome(&content, &given)
    );
    assert!(matches!(outcome(&content, &given), Outcome::Result(_)));
}
