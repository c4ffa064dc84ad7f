//! Languages and links that must stop the build.

use super::{Files, at, drop_key, faults, real};
use microneedling_quiz::source;
use serde_json::{Value, json};

fn read(files: &Files) -> source::Checked {
    source::read(&files.sources()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// The tables of these files, as they are built in.
fn texts(files: &Files) -> String {
    let read = read(files);
    super::written::write(&read.english, &read.others)
}

/// The faults that an edit of the real content makes, all languages among it.
fn broken(edit: impl FnOnce(&mut Files)) -> Vec<String> {
    let mut files = real();
    edit(&mut files);
    faults(&files.sources())
}

/// A language's file.
fn file<'a>(files: &'a mut Files, tag: &str) -> &'a mut Value {
    let found = files.languages.iter_mut().find(|(it, _)| it == tag);
    &mut found.unwrap_or_else(|| panic!("no {tag}.json")).1
}

/// The faults that an edit of a language's file makes.
fn language(tag: &str, edit: impl FnOnce(&mut Value)) -> Vec<String> {
    broken(|files| edit(file(files, tag)))
}

/// The faults that an edit of the German file makes.
fn german(edit: impl FnOnce(&mut Value)) -> Vec<String> {
    language("de", edit)
}

/// The faults that an edit of the places of a link makes.
fn places(edit: impl FnOnce(&mut Vec<Value>)) -> Vec<String> {
    broken(|files| {
        let places = at(&mut files.link, "/places").as_array_mut();
        edit(places.expect("a list"));
    })
}

// Texts

#[test]
fn a_text_that_a_language_does_not_have() {
    for (object, key) in [
        ("/ui", "next"),
        ("/questions/area/options/face", "label"),
        // What a text may have in English it must have where English has it.
        ("/conditions/keloid", "note"),
        ("/conditions/weak-immunity", "hint"),
        ("/shell", "wait"),
    ] {
        assert_eq!(
            german(|it| drop_key(it, object, key)),
            [format!(
                "content/text/de.json {object}/{key}: missing; write this text"
            )],
        );
    }
}

#[test]
fn a_text_that_english_does_not_have() {
    assert_eq!(
        german(|it| at(it, "/ui")["nxet"] = json!("Weiter")),
        ["content/text/de.json /ui/nxet: is no text of the English; mend its name or drop it"],
    );
    // Each language for itself, and all at once.
    let faults = broken(|files| {
        at(file(files, "pl"), "/ask")["price"] = json!("Ile to kosztuje?");
        drop_key(file(files, "de"), "/ui", "next");
        at(file(files, "ar"), "/shell")["more"] = json!("المزيد");
    });
    assert_eq!(
        faults,
        [
            "content/text/ar.json /shell/more: \
             is no text of the English; mend its name or drop it",
            "content/text/de.json /ui/next: missing; write this text",
            "content/text/pl.json /ask/price: \
             is no text of the English; mend its name or drop it",
        ],
    );
}

#[test]
fn a_text_that_is_empty_or_no_text() {
    assert_eq!(
        german(|it| *at(it, "/ui/next") = json!(" ")),
        ["content/text/de.json /ui/next: empty; write this text"],
    );
    assert_eq!(
        german(|it| *at(it, "/ui/next") = json!(1)),
        ["content/text/de.json /ui/next: 1 is no text; write it in quotes"],
    );
    assert_eq!(
        german(|it| *at(it, "/ui/next") = json!("Weiter}")),
        ["content/text/de.json /ui/next: \
          has a brace without its partner; write placeholders as {name}"],
    );
}

/// A text is found by its path: a file in another order makes the same table.
#[test]
fn texts_in_another_order() {
    let written = texts(&real());
    let mut files = real();
    for path in ["", "/ui", "/ui/confidence", "/conditions", "/shell"] {
        let texts = at(file(&mut files, "pl"), path).as_object_mut();
        let texts = texts.expect("an object");
        let turned: Vec<_> = texts.clone().into_iter().rev().collect();
        texts.clear();
        texts.extend(turned);
    }
    let again = texts(&files);
    assert!(written == again, "another table");
}

// Placeholders

#[test]
fn a_placeholder_that_is_dropped() {
    assert_eq!(
        german(|it| *at(it, "/ui/progress") = json!("Frage {step}")),
        ["content/text/de.json /ui/progress: \
          has {step}, the English has {step} {total}; keep those"],
    );
    assert_eq!(
        german(|it| *at(it, "/ui/plan-from") = json!("Ab dem Tag gezählt.")),
        ["content/text/de.json /ui/plan-from: \
          has no placeholder, the English has {date}; keep those"],
    );
}

#[test]
fn a_placeholder_that_is_foreign_or_said_twice() {
    assert_eq!(
        german(|it| *at(it, "/ui/plan-from") = json!("Ab {datum} gezählt.")),
        ["content/text/de.json /ui/plan-from: \
          has {datum}, the English has {date}; keep those"],
    );
    assert_eq!(
        german(|it| *at(it, "/ui/next") = json!("{a} Ja")),
        ["content/text/de.json /ui/next: \
          has {a}, the English has no placeholder; keep those"],
    );
    assert_eq!(
        german(|it| *at(it, "/ui/plan-from") = json!("Ab {date} ({date}).")),
        ["content/text/de.json /ui/plan-from: \
          has {date} {date}, the English has {date}; keep those"],
    );
    // Their order is the language's own.
    assert_eq!(
        german(|it| *at(it, "/ui/progress") = json!("Von {total}: Frage {step}")),
        [""; 0],
    );
}

// Length

#[test]
fn a_text_over_twice_as_long() {
    // "Next" has four letters. Letters are counted, not bytes.
    assert_eq!(
        german(|it| *at(it, "/ui/next") = json!("Nächsteß")),
        [""; 0]
    );
    assert_eq!(
        german(|it| *at(it, "/ui/next") = json!("Nächstes!")),
        ["content/text/de.json /ui/next: \
          9 letters, over twice the English; use 8 or name it in \"longer\""],
    );
}

#[test]
fn a_text_that_is_named_as_longer() {
    assert_eq!(
        german(|it| {
            *at(it, "/ui/next") = json!("Nächstes!");
            at(it, "/about")["longer"] = json!(["/ui/next"]);
        }),
        [""; 0],
    );
}

#[test]
fn a_text_that_is_named_as_longer_and_is_not() {
    assert_eq!(
        german(|it| at(it, "/about")["longer"] = json!(["/ui/next"])),
        ["content/text/de.json /ui/next: is not over twice the English; drop it from \"longer\""],
    );
}

#[test]
fn a_longer_text_that_is_not_there() {
    for path in [
        "/ui/nxet",
        "ui/next",
        "/ui/confidence",
        "/ui/confidence/few",
    ] {
        assert_eq!(
            german(|it| at(it, "/about")["longer"] = json!([path])),
            [format!(
                "content/text/de.json /about/longer/0: no text \"{path}\"; drop it"
            )],
        );
    }
}

// Plurals

#[test]
fn a_plural_that_is_missing() {
    for (tag, category) in [
        ("de", "one"),
        ("de", "other"),
        ("pl", "few"),
        ("pl", "many"),
        ("ar", "zero"),
        ("ar", "two"),
    ] {
        assert_eq!(
            language(tag, |it| drop_key(it, "/ui/confidence", category)),
            [format!(
                "content/text/{tag}.json /ui/confidence/{category}: missing; write this text"
            )],
        );
    }
    assert_eq!(
        broken(|files| drop_key(&mut files.text, "/ui/confidence", "other")),
        ["content/text/en.json /ui/confidence/other: missing; write this text"],
    );
}

#[test]
fn a_plural_of_another_language() {
    let few = "{count} von {total} Fragen haben Sie offengelassen.";
    assert_eq!(
        german(|it| at(it, "/ui/confidence")["few"] = json!(few)),
        ["content/text/de.json /ui/confidence/few: is no plural of \"de\"; drop it"],
    );
    assert_eq!(
        broken(|files| at(&mut files.text, "/ui/confidence")["two"] = json!(few)),
        ["content/text/en.json /ui/confidence/two: is no plural of \"en\"; drop it"],
    );
}

#[test]
fn a_text_that_has_plurals_in_english_and_none_here() {
    assert_eq!(
        german(|it| *at(it, "/ui/confidence") = json!("{count} von {total} blieben offen.")),
        ["content/text/de.json /ui/confidence: has no plurals; write those of \"de\": one, other"],
    );
    assert_eq!(
        language("pl", |it| drop_key(it, "/ui", "confidence")),
        ["content/text/pl.json /ui/confidence: \
          missing; write those of \"pl\": one, few, many, other"],
    );
    // And the other way round.
    assert_eq!(
        german(|it| *at(it, "/ui/next") = json!({ "one": "Weiter", "other": "Weiter" })),
        [
            "content/text/de.json /ui/next: missing; write this text",
            "content/text/de.json /ui/next/one: \
             is no text of the English; mend its name or drop it",
            "content/text/de.json /ui/next/other: \
             is no text of the English; mend its name or drop it",
        ],
    );
}

/// "Two of them" needs no figure, whoever many they are do.
#[test]
fn a_plural_without_its_figure() {
    let set = |category: &str, words: &str| {
        let category = format!("/ui/confidence/{category}");
        language("pl", |it| *at(it, &category) = json!(words))
    };
    assert_eq!(set("one", "Jedno z nich jest nadal otwarte."), [""; 0]);
    for category in ["few", "many", "other"] {
        assert_eq!(
            set(category, "Kilka z {total} pytań jest nadal otwartych."),
            [format!(
                "content/text/pl.json /ui/confidence/{category}: \
                 has {{total}}, the English has {{count}} {{total}}; keep those"
            )],
        );
    }
    assert_eq!(
        set("one", "Jedno z {total} pytań ({step}) jest otwarte."),
        ["content/text/pl.json /ui/confidence/one: \
          has {step} {total}, the English has {count} {total}; keep those"],
    );
    // Said once, where it stands; not again for the categories that it stands in for.
    assert_eq!(
        german(|it| *at(it, "/ui/confidence/other") = json!("Einige Fragen sind offen.")),
        ["content/text/de.json /ui/confidence/other: \
          has no placeholder, the English has {count} {total}; keep those"],
    );
    let long = format!("{{count}} {{total}} {}", "sehr ".repeat(40));
    assert_eq!(
        german(|it| *at(it, "/ui/confidence/other") = json!(long)),
        ["content/text/de.json /ui/confidence/other: \
          216 letters, over twice the English; use 148 or name it in \"longer\""],
    );
}

/// A text whose name begins like that of one with plurals is a text like any other.
#[test]
fn a_name_that_goes_on_behind_that_of_a_text_with_plurals() {
    let mut files = real();
    files.languages.clear();
    at(&mut files.text, "/ui")["confidence-more"] = json!("And one word more.");
    let written = texts(&files);
    for name in ["CONFIDENCE_MORE: TextId", "CONFIDENCE: Plural"] {
        let name = format!("pub const {name} = ");
        assert_eq!(written.matches(&name).count(), 1, "{name}");
    }
}

// What a file says of itself

#[test]
fn a_language_that_says_nothing_of_itself() {
    let fault = "missing; say lang, format, name, dir and reviewed";
    assert_eq!(
        german(|it| drop_key(it, "", "about")),
        [format!("content/text/de.json /about: {fault}")],
    );
    assert_eq!(
        broken(|files| drop_key(&mut files.text, "", "about")),
        [format!("content/text/en.json /about: {fault}")],
    );
    assert_eq!(
        german(|it| drop_key(it, "/about", "reviewed")),
        ["content/text/de.json /about: missing field `reviewed`; mend it there"],
    );
    assert_eq!(
        german(|it| *at(it, "/about/dir") = json!("up")),
        ["content/text/de.json /about/dir: \
          unknown variant `up`, expected `ltr` or `rtl`; mend it there"],
    );
    assert_eq!(
        german(|it| at(it, "/about")["longer"] = json!([true])),
        ["content/text/de.json /about/longer/0: \
          invalid type: boolean `true`, expected a string; mend it there"],
    );
}

#[test]
fn a_language_by_another_name_than_its_file() {
    // French has the same plurals, so the name alone is wrong.
    assert_eq!(
        german(|it| *at(it, "/about/lang") = json!("fr")),
        ["content/text/de.json /about/lang: \"fr\" is not what the file is called; write \"de\""],
    );
    assert_eq!(
        broken(|files| *at(&mut files.text, "/about/lang") = json!("de")),
        ["content/text/en.json /about/lang: \"de\" is not what the file is called; write \"en\""],
    );
}

#[test]
fn a_language_that_does_not_say_who_read_it() {
    assert_eq!(
        german(|it| *at(it, "/about/reviewed") = json!(" ")),
        ["content/text/de.json /about/reviewed: \
          empty; write \"not yet reviewed\", or who did and when"],
    );
}

/// Swedish: nothing is known of its plurals, and nothing of what it may not say.
#[test]
fn a_language_that_is_not_known() {
    let faults = broken(|files| {
        let mut swedish = files.text.clone();
        *at(&mut swedish, "/about/lang") = json!("sv");
        files.languages.push(("sv".into(), swedish));
    });
    assert_eq!(
        faults,
        [
            "content/text/sv.json /about/lang: \
             the plural categories of \"sv\" are not known; add them to build/content/language.rs",
            "content/wording.json /sv: no list of what may not be said in \"sv\"; write one",
        ],
    );
}

// What may not be said

#[test]
fn a_language_without_a_list_of_what_may_not_be_said() {
    assert_eq!(
        broken(|files| drop_key(&mut files.wording, "", "de")),
        ["content/wording.json /de: no list of what may not be said in \"de\"; write one"],
    );
}

#[test]
fn a_list_that_names_no_source() {
    assert_eq!(
        broken(|files| *at(&mut files.wording, "/source") = json!("")),
        ["content/wording.json /source: empty; name the table of evidence.md"],
    );
}

#[test]
fn every_phrase_that_a_language_may_not_say() {
    let real = real();
    for (tag, _) in &real.languages {
        let phrases = real.wording[tag].as_array().expect("a list");
        assert!(phrases.len() >= 20, "only {} in {tag}", phrases.len());
        for it in phrases {
            let (phrase, say) = (it["phrase"].as_str().unwrap(), it["say"].as_str().unwrap());
            // As a sentence has it: with a capital, a straight apostrophe, a hard space, a stop.
            let words = phrase.replace('’', "'").replace(' ', "\u{a0}");
            let words = format!("– {}.", words.to_uppercase());
            let said = broken(|files| {
                files.languages.retain(|(it, _)| it == tag);
                *at(file(files, tag), "/ui/footer") = json!(words);
            });
            assert_eq!(
                said,
                [format!(
                    "content/text/{tag}.json /ui/footer: says \"{phrase}\"; say instead: {say}"
                )],
            );
        }
    }
}

#[test]
fn what_one_language_may_not_say_another_may() {
    // "sofort" in German; not in Polish, and English minds "treats".
    assert_eq!(
        language("pl", |it| *at(it, "/ui/footer") = json!("sofort, treats")),
        [""; 0],
    );
    assert_eq!(
        german(|it| *at(it, "/ui/footer") = json!("Wirkt sofortig.")),
        [""; 0],
        "whole words alone"
    );
}

// The places of a link

#[test]
fn an_option_without_a_place() {
    assert_eq!(
        places(|it| *it.last_mut().expect("places") = Value::Null),
        ["content/link.json /places: \
          no place for \"health.rather-not-say\"; add it at the end"],
    );
    let faults = broken(|files| {
        at(&mut files.quiz, "/questions/area/options")["hands"] = json!({});
        let hands = json!({ "label": "Hands" });
        at(&mut files.text, "/questions/area/options")["hands"] = hands;
        files.languages.clear();
    });
    assert_eq!(
        faults,
        ["content/link.json /places: no place for \"area.hands\"; add it at the end"],
    );
}

#[test]
fn a_place_of_an_option_that_is_not_there() {
    let fault = |name: &str| {
        [format!(
            "content/link.json /places/60: no option \"{name}\"; write null where one has gone"
        )]
    };
    for name in ["age.40", "face", "face.area", "area.", ""] {
        assert_eq!(places(|it| it.push(json!(name))), fault(name));
    }
}

#[test]
fn a_place_that_is_given_twice() {
    assert_eq!(
        places(|it| it.push(json!("goals.acne-scars"))),
        ["content/link.json /places/60: \
          \"goals.acne-scars\" has a place already; drop this one"],
    );
    // The first stays: links were made with it.
    assert_eq!(
        places(|it| it.insert(0, json!("health.rather-not-say"))),
        ["content/link.json /places/60: \
          \"health.rather-not-say\" has a place already; drop this one"],
    );
}

#[test]
fn a_place_that_nobody_has_any_more() {
    assert_eq!(
        places(|it| {
            it.insert(0, Value::Null);
            it.push(Value::Null);
        }),
        [""; 0],
    );
    // It stays empty, and the places behind it stay where they are.
    let mut files = real();
    let places = at(&mut files.link, "/places").as_array_mut();
    places.expect("a list").insert(1, Value::Null);
    let read = read(&files);
    let content = source::convert::content(&read.quiz, &read.english, &read.link);
    let start: Vec<_> = content.link.iter().take(3).collect();
    let first = content.questions[0].options(content.questions().next().expect("a question").0);
    let ids: Vec<_> = first.map(|(id, _)| Some(id)).take(2).collect();
    assert_eq!(start, [&ids[0], &None, &ids[1]]);
}

#[test]
fn places_that_are_no_list() {
    let faults = broken(|files| *at(&mut files.link, "/places/3") = json!(3));
    let [fault] = &faults[..] else {
        panic!("{faults:?}")
    };
    let start = "content/link.json /places/3: invalid type: integer `3`, expected a string";
    assert!(fault.starts_with(start), "{fault}");
    assert!(fault.ends_with("; mend it there"), "{fault}");
}
