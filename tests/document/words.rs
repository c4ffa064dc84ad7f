//! Texts: missing, lost, said as they may not be, in several languages.

use super::{edited, gone, told};
use serde_json::json;

#[test]
fn texts_of_an_own_question_that_are_missing() {
    told(
        &edited("own-question", &[("/texts", json!({}))]),
        [
            "/texts/en/questions/sun/options/daily/label: missing; write this text",
            "/texts/en/questions/sun/options/holidays/label: missing; write this text",
            "/texts/en/questions/sun/options/never/label: missing; write this text",
            "/texts/en/questions/sun/options/not-sure/label: missing; write this text",
            "/texts/en/questions/sun/short: missing; write this text",
            "/texts/en/questions/sun/title: missing; write this text",
        ],
    );
    told(
        &edited(
            "own-question",
            &[
                ("/texts/en/questions/sun/short", gone()),
                ("/texts/en/questions/sun/options/never", gone()),
            ],
        ),
        [
            "/texts/en/questions/sun/options/never/label: missing; write this text",
            "/texts/en/questions/sun/short: missing; write this text",
        ],
    );
    told(
        &edited("german", &[("/language", json!("en"))]),
        [
            "/texts/en/questions/besuch/options/erster/label: missing; write this text",
            "/texts/en/questions/besuch/options/weiss-nicht/label: missing; write this text",
            "/texts/en/questions/besuch/options/weiterer/label: missing; write this text",
            "/texts/en/questions/besuch/short: missing; write this text",
            "/texts/en/questions/besuch/title: missing; write this text",
        ],
    );
}

#[test]
fn texts_of_an_own_note_that_are_missing() {
    told(
        &edited(
            "own-note",
            &[
                ("/texts/en/conditions", json!({})),
                ("/texts/en/citations", json!({})),
            ],
        ),
        [
            "/texts/en/citations/house-rules: missing; write this text",
            "/texts/en/conditions/contact-lenses/name: missing; write this text",
            "/texts/en/conditions/contact-lenses/note: missing; write this text",
            "/texts/en/conditions/contact-lenses/title: missing; write this text",
            "/texts/en/conditions/flying-soon/later: missing; write this text",
            "/texts/en/conditions/flying-soon/name: missing; write this text",
            "/texts/en/conditions/flying-soon/note: missing; write this text",
            "/texts/en/conditions/flying-soon/title: missing; write this text",
        ],
    );
    told(
        &edited(
            "own-note",
            &[("/texts/en/conditions/flying-soon/later", gone())],
        ),
        ["/texts/en/conditions/flying-soon/later: missing; write this text"],
    );
    told(
        &edited("own-note", &[("/texts/en/ask", json!({"price": ""}))]),
        [
            "/texts/en/ask/flight: missing; write this text",
            "/texts/en/ask/price: empty; write this text",
        ],
    );
}

#[test]
fn a_group_without_a_heading() {
    told(
        &edited(
            "own-question",
            &[("/questions/sun/options/daily/group", json!("often"))],
        ),
        ["/texts/en/questions/sun/groups/often: missing; write this text"],
    );
}

#[test]
fn texts_that_belong_to_nothing() {
    told(
        &edited(
            "own-question",
            &[
                ("/texts/en/questions/suns", json!({"title": "Sun?"})),
                (
                    "/texts/de/questions/sun/options/rarely",
                    json!({"label": "Selten"}),
                ),
            ],
        ),
        [
            "/texts/en/questions/suns/title: belongs to nothing in the quiz; mend its name or \
            drop it",
            "/texts/de/questions/sun/options/rarely/label: belongs to nothing in the quiz; mend \
            its name or drop it",
        ],
    );
    told(
        r#"{"texts": {"en": {"ui": {"nxt": "Go on"}, "shell": {"wait": "Soon"}, "about": {
            "lang": "en"}}}}"#,
        [
            "/texts/en/ui/nxt: belongs to nothing in the quiz; mend its name or drop it",
            "/texts/en/shell/wait: belongs to nothing in the quiz; mend its name or drop it",
            "/texts/en/about/lang: belongs to nothing in the quiz; mend its name or drop it",
        ],
    );
    told(
        r#"{"texts": {"en": {"__proto__": {"next": "Go on"}, "a/b~c": "x"}}}"#,
        [
            "/texts/en/__proto__/next: belongs to nothing in the quiz; mend its name or drop it",
            "/texts/en/a~1b~0c: belongs to nothing in the quiz; mend its name or drop it",
        ],
    );
}

#[test]
fn texts_that_a_quiz_needs() {
    told(
        r#"{"texts": {"en": {"questions": {"goals": {"title": null}}, "conditions": {
            "pregnant": {"note": null, "later": null}}, "ask": {"price": null}}}}"#,
        [
            "/texts/en/conditions/pregnant/later: missing; write this text",
            "/texts/en/conditions/pregnant/note: missing; write this text",
            "/texts/en/questions/goals/title: missing; write this text",
            "/texts/en/ask/price: no such text to drop; mend the name or leave it out",
        ],
    );
}

#[test]
fn languages_that_there_are_not() {
    told(
        r#"{"language": "nl"}"#,
        [r#"/language: "nl" is no language of the quiz; use en, ar, de, es, fr, pl, pt"#],
    );
    told(
        r#"{"texts": {"nl": {"ui": {"next": "Verder"}}, "de-AT": {}, "": {}}}"#,
        [
            "/texts/nl: is no language of the quiz; use en, ar, de, es, fr, pl, pt",
            "/texts/de-AT: is no language of the quiz; use en, ar, de, es, fr, pl, pt",
            "/texts/: is no language of the quiz; use en, ar, de, es, fr, pl, pt",
        ],
    );
    told(
        &edited("own-question", &[("/language", json!("english"))]),
        [r#"/language: "english" is no language of the quiz; use en, ar, de, es, fr, pl, pt"#],
    );
    told(
        &edited(
            "own-question",
            &[
                ("/texts/en", gone()),
                (
                    "/texts/English",
                    json!({"questions": {"sun": {"title": "Sun?"}}}),
                ),
            ],
        ),
        ["/texts/English: is no language of the quiz; use en, ar, de, es, fr, pl, pt"],
    );
}

#[test]
fn placeholders_that_are_lost_or_made_up() {
    told(
        r#"{"texts": {"en": {"ui": {"progress": "Question {step}", "next": "Go on, {name}",
            "list-two": "{a}"}}}}"#,
        [
            "/texts/en/ui/progress: has {step}, built in is {step} {total}; keep that",
            "/texts/en/ui/next: has {name}, built in is no placeholder; keep that",
            "/texts/en/ui/list-two: has {a}, built in is {a} {b}; keep that",
        ],
    );
    told(
        r#"{"texts": {"en": {"ui": {"progress": "Question {step} of {total", "next": "}{"}}}}"#,
        [
            "/texts/en/ui/progress: has a brace without its partner; write placeholders as {name}",
            "/texts/en/ui/next: has a brace without its partner; write placeholders as {name}",
        ],
    );
    told(
        r#"{"texts": {"de": {"ui": {"progress": "Frage {schritt} von {total}"}}, "en": {
            "ui": {"confidence": {"one": "One, {name}", "other": "{total} of {total}"}}}}}"#,
        [
            "/texts/de/ui/progress: has {schritt} {total}, built in is {step} {total}; keep that",
            "/texts/en/ui/confidence/one: has {name}, built in is {count} {total}; keep that",
            "/texts/en/ui/confidence/other: has {total} {total}, built in is {count} {total}; \
            keep that",
        ],
    );
    told(
        &edited(
            "own-question",
            &[(
                "/texts/en/questions/sun/title",
                json!("When is {your} skin out in the sun?"),
            )],
        ),
        ["/texts/en/questions/sun/title: has {your}, built in is no placeholder; keep that"],
    );
}

#[test]
fn what_may_not_be_said() {
    told(
        r#"{"texts": {"en": {"ui": {
            "welcome": "You need this: guaranteed, painless and FDA-approved."}}}}"#,
        [
            "/texts/en/ui/welcome: says \"you need\"; say instead: These parts of the article \
            match the goals you picked",
            "/texts/en/ui/welcome: says \"guaranteed\"; say instead: Results differ from person \
            to person",
            "/texts/en/ui/welcome: says \"fda-approved\"; say instead: authorised, for that \
            exact device and use",
            "/texts/en/ui/welcome: says \"painless\"; say instead: The article says X. Studies \
            suggest Y.",
        ],
    );
    told(
        r#"{"texts": {"de": {"ui": {"welcome": "Garantiert schmerzfrei."}}, "fr": {"ui": {
            "welcome": "Résultats garantis, sans risque."}}, "es": {"ui": {
            "welcome": "Garantizado al 100 %."}}}}"#,
        [
            "/texts/de/ui/welcome: says \"schmerzfrei\"; say instead: Der Artikel sagt …, \
            Studien legen nahe …",
            "/texts/de/ui/welcome: says \"garantiert\"; say instead: Ergebnisse sind von Mensch \
            zu Mensch verschieden",
            "/texts/fr/ui/welcome: says \"sans risque\"; say instead: Les résultats varient \
            d’une personne à l’autre et aucun n’est certain",
            "/texts/fr/ui/welcome: says \"garantis\"; say instead: Les résultats varient d’une \
            personne à l’autre et aucun n’est certain",
            "/texts/es/ui/welcome: says \"%\"; say instead: Mejor coincidencia / También \
            coincide / Coincide menos",
            "/texts/es/ui/welcome: says \"garantizado\"; say instead: Los resultados varían de \
            una persona a otra",
        ],
    );
    told(
        &edited(
            "own-question",
            &[(
                "/texts/en/questions/sun/hint",
                json!("It cures everything."),
            )],
        ),
        [
            "/texts/en/questions/sun/hint: says \"cures\"; say instead: may help reduce the look \
            of …",
        ],
    );
}

#[test]
fn signs_that_do_not_show() {
    told(
        r#"{"texts": {"en": {"ui": {"next": "Go\non", "back": "\u0000",
            "change": "\u202egnahC"}}}}"#,
        [
            "/texts/en/ui/next: has a control character; write it again by hand",
            "/texts/en/ui/back: has a control character; write it again by hand",
            "/texts/en/ui/change: has a control character; write it again by hand",
        ],
    );
    told(
        r#"{"clinic": {"name": "Rosa\t"}, "booking": {"label": "\u2066Book"}, "reviewed": {
            "by": "\u001b[31m", "on": "2026-11-01"}}"#,
        [
            "/booking/label: has a control character; write it again by hand",
            "/clinic/name: has a control character; write it again by hand",
            "/reviewed/by: has a control character; write it again by hand",
        ],
    );
}
