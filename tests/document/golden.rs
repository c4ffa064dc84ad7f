//! The documents of `golden/documents/`: clinics have such ones on their pages, so each is read for
//! good, and lines are only ever added there.

use super::{GOLDEN, options, questions, read, rows};
use crate::support::source::files;
use microneedling_quiz::document::{Booking, Clinic, Document, Reviewed};
use microneedling_quiz::quiz::content::{Kind, When};

fn document(name: &str) -> Document {
    read(super::golden(name))
}

#[test]
fn every_one_is_read() {
    for (name, json) in GOLDEN {
        let document = super::check(json);
        assert!(document.is_ok(), "{name}: {:#?}", document.err());
    }
    let stored = files("tests/golden/documents", "json");
    let names: Vec<_> = stored
        .iter()
        .map(|(path, _)| path.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(
        names,
        GOLDEN.map(|(name, _)| format!("{name}.json")),
        "every file is in the list"
    );
}

#[test]
fn booking_and_clinic_are_as_written() {
    let booking = document("booking");
    assert_eq!(
        booking.booking,
        Booking {
            url: Some("tel:+442079460000".into()),
            label: Some("Call us".into()),
        }
    );
    assert_eq!(
        booking.clinic,
        Clinic {
            name: Some("Clinic Rosa".into()),
            email: Some("hello@clinic.example".into()),
            phone: Some("+44 20 7946 0000".into()),
        }
    );
    let by = "Dr A. Example, dermatologist".into();
    assert_eq!(
        booking.reviewed,
        Some(Reviewed {
            by,
            on: "2026-11-01".into()
        })
    );
    let empty = document("empty");
    assert_eq!(empty.booking, Booking::default());
    assert_eq!(empty.clinic, Clinic::default());
    assert_eq!(empty.reviewed, None);
}

#[test]
fn the_look_is_as_written() {
    let look = document("look").look;
    let colour = |it: Option<microneedling_quiz::document::colour::Colour>| it.unwrap().to_string();
    assert_eq!(colour(look.light.accent), "#e8b4c8");
    assert_eq!(colour(look.light.surface), "#ffffff");
    assert_eq!(colour(look.light.text), "#222222");
    assert_eq!(colour(look.light.muted), "#777777");
    assert_eq!(colour(look.light.border), "#dddddd");
    assert_eq!(colour(look.dark.accent), "#8fd0bd");
    assert_eq!(colour(look.dark.surface), "#101010");
    assert_eq!(colour(look.dark.text), "#eeeeee");
    assert_eq!(colour(look.dark.muted), "#aaaaaa");
    assert_eq!(colour(look.dark.border), "#333333");
    assert_eq!(
        look.font.unwrap().to_string(),
        "\"Open Sans\", Georgia, serif"
    );
    assert_eq!(look.radius.unwrap().to_string(), "0.75rem");
    assert_eq!(look.max_width.unwrap().to_string(), "40rem");
    assert_eq!(
        document("empty").look,
        microneedling_quiz::document::look::Look::default()
    );
}

#[test]
fn a_short_quiz_has_what_is_left() {
    let short = document("short");
    assert_eq!(
        questions(&short.content),
        ["goals", "area", "mark-age", "age", "health"]
    );
    let (_, goals) = short.content.question_named("goals").unwrap();
    assert_eq!(goals.hint, None);
    let conditions: Vec<_> = short.content.conditions.iter().map(|it| &*it.id).collect();
    assert!(!conditions.contains(&"serums") && conditions.contains(&"hopes"));
    // Without the questions that they look at, two more have nothing to say.
    let words = rows(&short, "en");
    let asked: Vec<_> = short
        .content
        .ask
        .iter()
        .map(|it| words[it.text.place()])
        .collect();
    assert_eq!(asked.len(), 15 - 4, "{asked:#?}");
}

#[test]
fn an_order_is_kept() {
    let reordered = document("reordered").content;
    assert_eq!(
        questions(&reordered),
        [
            "goals",
            "age",
            "health",
            "noticeable",
            "area",
            "mark-age",
            "midday",
            "timing"
        ]
    );
    assert_eq!(
        options(&reordered, "goals"),
        [
            "fine-lines",
            "acne-scars",
            "rough-texture",
            "lost-firmness",
            "stretch-marks",
            "dark-marks",
            "oily-skin",
            "large-pores",
            "dull-skin",
            "not-sure"
        ]
    );
}

#[test]
fn everything_is_in_its_place() {
    let document = document("everything");
    let content = &document.content;
    assert_eq!(
        questions(content),
        [
            "goals",
            "visit",
            "wishes",
            "age",
            "noticeable",
            "area",
            "mark-age",
            "timing",
            "health"
        ]
    );
    assert_eq!(options(content, "visit"), ["not-sure", "again", "first"]);
    assert_eq!(
        options(content, "goals"),
        [
            "acne-scars",
            "tired-eyes",
            "rough-texture",
            "lost-firmness",
            "fine-lines",
            "dark-marks",
            "oily-skin",
            "large-pores",
            "dull-skin",
            "not-sure"
        ]
    );
    let (goals, _) = content.question_named("goals").unwrap();
    let (_, visit) = content.question_named("visit").unwrap();
    assert_eq!(visit.kind, Kind::One);
    assert!(matches!(visit.when, Some(When::Any(id, _)) if id == goals));
    assert!(!options(content, "health").contains(&"sunburn"), "dropped");
    assert!(
        !options(content, "health").contains(&"diabetes"),
        "its condition is dropped"
    );
    assert_eq!(options(content, "health")[0], "none");
    let offered: Vec<_> = content
        .benefits
        .iter()
        .filter(|it| it.offered)
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(
        offered,
        ["texture", "fine-lines", "acne-scars", "oil-and-pores"]
    );

    let words = rows(&document, "en");
    assert_eq!(words[visit.title.place()], "Have you been here before?");
    assert_eq!(
        rows(&document, "pt-BR")[visit.title.place()],
        "Já esteve aqui antes?"
    );
    assert_eq!(
        rows(&document, "fr")[visit.title.place()],
        "Have you been here before?"
    );
}
