//! The real content against the contract and the evidence.
//!
//! The tables here are those of `evidence.md`: what may be cited to a visitor,
//! and behind what (8); which conditions there are and how grave they are (4).

use super::real;
use serde_json::Value;

/// Id, the end of its address, and what it may stand behind.
const CITATIONS: [(&str, &str, &[&str]); 21] = [
    (
        "fda",
        "fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices",
        &[
            "fine-lines/main",
            "stretch-marks/main",
            "acne-scars/main",
            "age-18-to-21",
        ],
    ),
    (
        "ablon",
        "articles/PMC6122507/",
        &["texture/main", "fine-lines/main"],
    ),
    (
        "aust-2008",
        "10.1097/01.prs.0000304612.72899.02",
        &["texture/main", "fine-lines/main"],
    ),
    (
        "alster-graham",
        "10.1097/DSS.0000000000001248",
        &["fine-lines/main", "stretch-marks/main", "acne-scars/main"],
    ),
    (
        "hou",
        "10.1097/dss.0000000000000924",
        &[
            "texture/main",
            "fine-lines/main",
            "acne-scars/main",
            "expect",
        ],
    ),
    ("sun", "10.1007/s00266-024-03954-x", &["stretch-marks/main"]),
    (
        "aust-2010",
        "10.1097/PRS.0b013e3181ea93da",
        &["stretch-marks/main"],
    ),
    (
        "laser-striae",
        "10.1007/s40257-018-0415-0",
        &["stretch-marks/main", "expect"],
    ),
    (
        "alster-li",
        "10.1097/PRS.0000000000006462",
        &["acne-scars/main"],
    ),
    (
        "juhasz",
        "10.2147/CCID.S267192",
        &["acne-scars/main", "expect"],
    ),
    (
        "fabbrocini",
        "10.1111/j.1365-2230.2009.03291.x",
        &["acne-scars/main"],
    ),
    (
        "cochrane",
        "10.1002/14651858.CD011946.pub2",
        &["acne-scars/main"],
    ),
    ("pakla", "articles/PMC8501429", &["acne-scars/main"]),
    (
        "bailey",
        "10.1016/j.jaad.2021.03.116",
        &["acne-scars/dark-marks"],
    ),
    (
        "wu",
        "10.1097/DSS.0000000000002763",
        &["acne-scars/dark-marks"],
    ),
    ("oily-review", "articles/PMC5605215", &["oil-and-pores/oil"]),
    (
        "chu",
        "10.1097/01.dss.0000790428.70373.f6",
        &[
            "acne-scars/dark-marks",
            "exfoliation/main",
            "skin-infection",
            "allergy",
            "dark-marks-risk",
            "expect",
        ],
    ),
    (
        "skin-of-color",
        "10.1016/j.jaad.2015.09.024",
        &["dark-marks-risk"],
    ),
    ("pregnancy", "10.1111/dsu.12322", &["pregnant"]),
    (
        "isotretinoin",
        "10.1001/jamadermatol.2017.2077",
        &["isotretinoin-recent"],
    ),
    (
        "granuloma",
        "10.1001/jamadermatol.2013.6955",
        &["serums", "expect"],
    ),
];

/// The rows of evidence.md 4 with the classes that they allow.
///
/// C13 asks about scars under six months, and wants a line on marks under a year.
const ROWS: [(&str, &[&str]); 26] = [
    ("C1", &["wait"]),
    ("C2", &["wait"]),
    ("C3a", &["wait"]),
    ("C3b", &["ask"]),
    ("C4a", &["wait"]),
    ("C4b", &["ask"]),
    ("C5", &["ask"]),
    ("C6a", &["wait"]),
    ("C6b", &["ask"]),
    ("C7", &["ask"]),
    ("C8", &["wait"]),
    ("C9", &["wait", "ask"]),
    ("C10", &["ask"]),
    ("C11", &["ask"]),
    ("C12", &["wait"]),
    ("C13", &["ask", "know"]),
    ("C14", &["know", "ask"]),
    ("C15", &["ask"]),
    ("C16a", &["wait"]),
    ("C16b", &["know"]),
    ("C17", &["ask"]),
    ("C18", &["ask"]),
    ("C19", &["know"]),
    ("C20", &["know"]),
    ("C21", &["know"]),
    ("C22", &["know"]),
];

/// The conditions of the contract, with their rows.
const CONDITIONS: [(&str, &str); 19] = [
    ("breakout-now", "C1"),
    ("skin-infection", "C2"),
    ("cold-sore-now", "C3a"),
    ("cold-sores-before", "C3b"),
    ("skin-flare", "C4a"),
    ("skin-condition-calm", "C4b"),
    ("keloid", "C5"),
    ("isotretinoin-now", "C6a"),
    ("isotretinoin-recent", "C6b"),
    ("blood-thinner", "C7"),
    ("pregnant", "C8"),
    ("weak-immunity", "C9"),
    ("cancer-treatment", "C9"),
    ("diabetes", "C10"),
    ("suspicious-spot", "C11"),
    ("sunburn", "C12"),
    ("recent-procedure", "C13"),
    ("allergy", "C15"),
    ("autoimmune", "C17"),
];

/// Questions and the options that the contract names, `health` by its conditions.
const GOALS: [&str; 11] = [
    "rough-texture",
    "lost-firmness",
    "fine-lines",
    "stretch-marks",
    "acne-scars",
    "dark-marks",
    "blackheads",
    "oily-skin",
    "large-pores",
    "dull-skin",
    "not-sure",
];
const AGES: [&str; 4] = ["under-18", "18-to-21", "22-or-over", "rather-not-say"];

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect()
}

fn sorted<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    ids.sort_unstable();
    ids
}

fn strings(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| it.as_str().expect("a text"))
        .collect()
}

#[test]
fn options_are_those_of_the_contract() {
    let quiz = real().quiz;
    let options = |id: &str| sorted(keys(&quiz["questions"][id]["options"]));
    assert_eq!(options("goals"), sorted(GOALS));
    assert_eq!(options("age"), sorted(AGES));
    let ids = CONDITIONS.iter().map(|(id, _)| *id);
    assert_eq!(
        options("health"),
        sorted(ids.chain(["none", "rather-not-say"]))
    );
}

#[test]
fn conditions_are_those_of_the_contract_and_each_names_its_row() {
    let quiz = real().quiz;
    let conditions = &quiz["conditions"];
    for (id, row) in CONDITIONS {
        assert_eq!(conditions[id]["source"], row, "{id}");
    }
    for (id, condition) in conditions.as_object().expect("an object") {
        let source = condition["source"].as_str().expect("a text");
        let row = ROWS.iter().find(|(row, _)| *row == source);
        let (_, classes) = row.unwrap_or_else(|| panic!("{id} names no row: {source}"));
        let class = condition["class"].as_str().expect("a text");
        assert!(
            classes.contains(&class),
            "{id} is \"{class}\", {source} is {classes:?}"
        );
    }
    // No row is forgotten, but for the one that ends the quiz.
    for (row, _) in ROWS.iter().filter(|(row, _)| *row != "C16a") {
        let mut sources = conditions.as_object().expect("an object").values();
        assert!(
            sources.any(|it| it["source"] == *row),
            "{row} has no condition"
        );
    }
    assert_eq!(
        quiz["questions"]["age"]["options"]["under-18"]["ends"],
        true
    );
}

#[test]
fn core_conditions_are_those_that_no_clinic_may_remove() {
    let quiz = real().quiz;
    let conditions = quiz["conditions"].as_object().expect("an object");
    let core = conditions
        .iter()
        .filter(|(_, it)| it["core"] == true)
        .map(|(id, _)| id.as_str());
    let named = [
        "breakout-now",
        "cold-sore-now",
        "pregnant",
        "skin-infection",
        "suspicious-spot",
    ];
    assert_eq!(sorted(core), named);
}

#[test]
fn every_citation_may_be_cited() {
    let quiz = real().quiz;
    let ids = CITATIONS.iter().map(|(id, ..)| *id);
    assert_eq!(sorted(keys(&quiz["citations"])), sorted(ids));
    for (id, address, _) in CITATIONS {
        let link = quiz["citations"][id]["link"].as_str().expect("a text");
        assert!(
            link.starts_with("https://") && link.ends_with(address),
            "{id}: {link}"
        );
    }
}

#[test]
fn every_citation_stands_behind_what_it_says() {
    let quiz = real().quiz;
    let mut uses = Vec::new();
    for (benefit, it) in quiz["benefits"].as_object().expect("an object") {
        for (aspect, it) in it["aspects"].as_object().expect("an object") {
            let place = format!("{benefit}/{aspect}");
            uses.extend(
                strings(&it["citations"])
                    .iter()
                    .map(|id| (place.clone(), id.to_string())),
            );
        }
    }
    for (id, it) in quiz["conditions"].as_object().expect("an object") {
        uses.extend(
            strings(&it["citations"])
                .iter()
                .map(|cited| (id.clone(), cited.to_string())),
        );
    }
    let expect = strings(&quiz["expect"]["citations"]);
    uses.extend(
        expect
            .iter()
            .map(|id| ("expect".to_string(), id.to_string())),
    );

    for (place, cited) in &uses {
        let (_, _, may) = CITATIONS
            .iter()
            .find(|(id, ..)| id == cited)
            .expect("a known id");
        assert!(
            may.contains(&place.as_str()),
            "{cited} stands behind {place}"
        );
    }
    // None is listed in vain.
    for (id, ..) in CITATIONS {
        assert!(
            uses.iter().any(|(_, cited)| cited == id),
            "{id} stands behind nothing"
        );
    }
}

/// Figures name the row of evidence.md 1 that they come from, and keep to it.
#[test]
fn figures_name_their_rows() {
    let quiz = real().quiz;
    assert_eq!(quiz["article"]["source"], "source-article.txt, benefit 1");
    assert_eq!(quiz["expect"]["source"], "evidence.md 3");
    for (id, row, sessions) in [
        ("texture", "1", [1, 4]),
        ("fine-lines", "2", [2, 4]),
        ("stretch-marks", "3", [1, 5]),
        ("acne-scars", "4a", [3, 6]),
        ("oil-and-pores", "5", [6, 6]),
    ] {
        let plan = &quiz["benefits"][id]["plan"];
        let source = plan["source"].as_str().expect("a text");
        let (named, _) = source.split_once(':').unwrap_or((source, ""));
        assert_eq!(named, format!("evidence.md 1, row {row}"), "{id}");
        assert_eq!(plan["sessions"], serde_json::json!(sessions), "{id}");
    }
    assert!(quiz["benefits"]["exfoliation"]["plan"].is_null());
}

/// Evidence labels are those of evidence.md 6, point 3.
#[test]
fn labels_are_no_kinder_than_the_evidence() {
    let quiz = real().quiz;
    for (benefit, aspect, label) in [
        ("texture", "main", "fair"),
        ("fine-lines", "main", "stronger"),
        ("stretch-marks", "main", "mixed"),
        ("acne-scars", "main", "stronger"),
        ("acne-scars", "dark-marks", "weaker"),
        ("acne-scars", "blackheads", "weaker"),
        ("oil-and-pores", "pores", "weaker"),
        ("oil-and-pores", "oil", "weaker"),
        ("exfoliation", "main", "weaker"),
    ] {
        let found = &quiz["benefits"][benefit]["aspects"][aspect]["evidence"];
        assert_eq!(found, label, "{benefit}/{aspect}");
    }
}
