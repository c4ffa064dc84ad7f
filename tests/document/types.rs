//! Values of a type that doesn't belong where they stand, at every level.

use super::{edited, told};
use serde_json::json;

#[test]
fn at_the_top() {
    told(r#"{"version": "1"}"#, [r#"/version: "1" doesn't belong here; write 1"#]);
    told(r#"{"language": 5}"#, ["/language: 5 doesn't belong here; write a text in quotes"]);
    told(r#"{"benefits": []}"#, ["/benefits: a list doesn't belong here; write an object, { … }"]);
    told(r#"{"questions": []}"#, ["/questions: a list doesn't belong here; write an object, { … }"]);
    told(r#"{"questions": "x"}"#, [r#"/questions: "x" doesn't belong here; write an object, { … }"#]);
    told(r#"{"conditions": true}"#, ["/conditions: true doesn't belong here; write an object, { … }"]);
    told(r#"{"ask": 5}"#, ["/ask: 5 doesn't belong here; write an object, { … }"]);
    told(r#"{"citations": []}"#, ["/citations: a list doesn't belong here; write an object, { … }"]);
    told(r#"{"order": "goals"}"#, [r#"/order: "goals" doesn't belong here; write a list, [ … ]"#]);
    told(r#"{"order": {}}"#, ["/order: an object doesn't belong here; write a list, [ … ]"]);
    told(r#"{"texts": []}"#, ["/texts: a list doesn't belong here; write an object, { … }"]);
    told(r#"{"look": []}"#, ["/look: a list doesn't belong here; write an object, { … }"]);
    told("{\"look\": \"#fff\"}", ["/look: \"#fff\" doesn't belong here; write an object, { … }"]);
    told(r#"{"booking": "https://clinic.example"}"#, [r#"/booking: "https://clinic.example" doesn't belong here; write an object, { … }"#]);
    told(r#"{"clinic": "Rosa"}"#, [r#"/clinic: "Rosa" doesn't belong here; write an object, { … }"#]);
    told(r#"{"reviewed": true}"#, ["/reviewed: true doesn't belong here; write an object, { … }"]);
    told(r#"{"$schema": 5}"#, ["/$schema: 5 doesn't belong here; write a text in quotes"]);
}

#[test]
fn of_questions() {
    told(r#"{"questions": {"midday": 5}}"#, ["/questions/midday: 5 doesn't belong here; write an object, { … }"]);
    told(r#"{"questions": {"midday": []}}"#, ["/questions/midday: a list doesn't belong here; write an object, { … }"]);
    told(r#"{"questions": {"midday": {"kind": 1}}}"#, ["/questions/midday/kind: 1 doesn't belong here; write a text in quotes"]);
    told(r#"{"questions": {"midday": {"kind": ["one"]}}}"#, ["/questions/midday/kind: a list doesn't belong here; write a text in quotes"]);
    told(r#"{"questions": {"midday": {"kind": {"one": 1}}}}"#, ["/questions/midday/kind: 1 doesn't belong here; write a text in quotes"]);
    told(r#"{"questions": {"midday": {"when": "goals"}}}"#, [r#"/questions/midday/when: "goals" doesn't belong here; write an object, { … }"#]);
    told(r#"{"questions": {"midday": {"when": ["goals"]}}}"#, ["/questions/midday/when: a list doesn't belong here; write an object, { … }"]);
    told(r#"{"questions": {"midday": {"when": {"question": 1}}}}"#, ["/questions/midday/when/question: 1 doesn't belong here; write a text in quotes"]);
    told(r#"{"questions": {"midday": {"when": {"any": "oily-skin"}}}}"#, [r#"/questions/midday/when/any: "oily-skin" doesn't belong here; write a list, [ … ]"#]);
    told(r#"{"questions": {"midday": {"when": {"any": [1]}}}}"#, ["/questions/midday/when/any/0: 1 doesn't belong here; write a text in quotes"]);
    told(r#"{"questions": {"midday": {"options": []}}}"#, ["/questions/midday/options: a list doesn't belong here; write an object, { … }"]);
    told(r#"{"questions": {"midday": {"options": "x"}}}"#, [r#"/questions/midday/options: "x" doesn't belong here; write an object, { … }"#]);
    told(r#"{"questions": {"midday": {"order": "x"}}}"#, [r#"/questions/midday/order: "x" doesn't belong here; write a list, [ … ]"#]);
    told(r#"{"questions": {"midday": {"order": [["x"]]}}}"#, ["/questions/midday/order/0: a list doesn't belong here; write a text in quotes"]);
    told(r#"{"questions": {"midday": {"title": "Noon?"}}}"#, ["/questions/midday/title: unknown; use one of kind, role, when, options, order"]);
}

#[test]
fn of_options() {
    told(r#"{"questions": {"midday": {"options": {"comfortable": 5}}}}"#, ["/questions/midday/options/comfortable: 5 doesn't belong here; write an object, { … }"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": []}}}}"#, ["/questions/midday/options/comfortable: a list doesn't belong here; write an object, \
            { … }"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"weights": []}}}}}"#, ["/questions/midday/options/comfortable/weights: a list doesn't belong here; write an \
            object, { … }"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"weights": {
            "texture": "1"}}}}}}"#, ["/questions/midday/options/comfortable/weights/texture: \"1\" doesn't belong here; \
            write a whole number"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"weights": {
            "texture": [1]}}}}}}"#, ["/questions/midday/options/comfortable/weights/texture: a list doesn't belong here; \
            write a whole number"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"supports": "texture"}}}}}"#, ["/questions/midday/options/comfortable/supports: \"texture\" doesn't belong here; \
            write a list, [ … ]"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"raises": {
            "hopes": true}}}}}}"#, ["/questions/midday/options/comfortable/raises: an object doesn't belong here; write \
            a list, [ … ]"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"raises": [null]}}}}}"#, ["/questions/midday/options/comfortable/raises/0: null doesn't belong here; write a \
            text in quotes"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"unsure": "yes"}}}}}"#, ["/questions/midday/options/comfortable/unsure: \"yes\" doesn't belong here; write \
            true or false"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"exclusive": 1}}}}}"#, ["/questions/midday/options/comfortable/exclusive: 1 doesn't belong here; write true \
            or false"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"group": 5}}}}}"#, ["/questions/midday/options/comfortable/group: 5 doesn't belong here; write a text in \
            quotes"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"severity": 2}}}}}"#, ["/questions/midday/options/comfortable/severity: 2 doesn't belong here; write a text \
            in quotes"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"severity": "lots"}}}}}"#, ["/questions/midday/options/comfortable/severity: \"lots\" is unknown; use one of \
            low, middle, high"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"hopedWeeks": "3"}}}}}"#, ["/questions/midday/options/comfortable/hopedWeeks: \"3\" doesn't belong here; write \
            a whole number from 0 to 255"]);
    told(r#"{"questions": {"midday": {"options": {"comfortable": {"label": "Fine"}}}}}"#, ["/questions/midday/options/comfortable/label: unknown; use one of group, weights, \
            supports, raises, unsure, exclusive, ends, severity, hopedWeeks"]);
}

#[test]
fn of_notes_questions_to_take_along_and_sources() {
    told(&edited("own-note", &[("/conditions/contact-lenses", json!(5))]), ["/conditions/contact-lenses: 5 doesn't belong here; write an object, { … }"]);
    told(&edited("own-note", &[("/conditions/contact-lenses", json!(["know"]))]), ["/conditions/contact-lenses: a list doesn't belong here; write an object, { … }"]);
    told(&edited("own-note", &[("/conditions/contact-lenses/class", json!(5))]), ["/conditions/contact-lenses/class: 5 doesn't belong here; write a text in quotes"]);
    told(&edited("own-note", &[("/conditions/contact-lenses/class", json!("later"))]), [r#"/conditions/contact-lenses/class: "later" is unknown; use one of wait, ask, know"#]);
    told(&edited("own-note", &[("/conditions/contact-lenses/class", json!({"know": 1}))]), ["/conditions/contact-lenses/class: 1 doesn't belong here; write a text in quotes"]);
    told(&edited("own-note", &[("/conditions/contact-lenses/source", json!(true))]), ["/conditions/contact-lenses/source: true doesn't belong here; write a text in quotes"]);
    told(&edited("own-note", &[("/conditions/flying-soon/citations", json!("house-rules"))]), ["/conditions/flying-soon/citations: \"house-rules\" doesn't belong here; write a \
            list, [ … ]"]);
    told(&edited("own-note", &[("/conditions/flying-soon/defers", json!({}))]), ["/conditions/flying-soon/defers: an object doesn't belong here; write a list, [ … ]"]);
    told(&edited("own-note", &[("/conditions/flying-soon/core", json!("no"))]), [r#"/conditions/flying-soon/core: "no" doesn't belong here; write true or false"#]);
    told(&edited("own-note", &[("/ask/price", json!([]))]), ["/ask/price: a list doesn't belong here; write an object, { … }"]);
    told(&edited("own-note", &[("/ask/price", json!("What would it cost?"))]), [r#"/ask/price: "What would it cost?" doesn't belong here; write an object, { … }"#]);
    told(&edited("own-note", &[("/ask/flight/when", json!(true))]), ["/ask/flight/when: true doesn't belong here; write an object, { … }"]);
    told(&edited("own-note", &[("/citations/house-rules", json!("https://clinic.example"))]), ["/citations/house-rules: \"https://clinic.example\" doesn't belong here; write an \
            object, { … }"]);
    told(&edited("own-note", &[("/citations/house-rules/link", json!({}))]), ["/citations/house-rules/link: an object doesn't belong here; write a text in quotes"]);
    told(&edited("own-note", &[("/citations/house-rules/year", json!(2026))]), ["/citations/house-rules/year: unknown; use cite or link"]);
}

#[test]
fn of_texts() {
    told(r#"{"texts": {"en": "Hello"}}"#, ["/texts/en: is no object; write the texts of the language in { … }"]);
    told(r#"{"texts": {"en": []}}"#, ["/texts/en: is no object; write the texts of the language in { … }"]);
    told(r#"{"texts": {"en": null}}"#, ["/texts/en: is no object; write the texts of the language in { … }"]);
    told(r#"{"texts": {"en": {"ui": "Hello"}}}"#, ["/texts/en/ui: belongs to nothing in the quiz; mend its name or drop it"]);
    told(r#"{"texts": {"en": {"ui": {"next": 5}}}}"#, ["/texts/en/ui/next: 5 is no text; write it in quotes"]);
    told(r#"{"texts": {"en": {"ui": {"next": ["Go on"]}}}}"#, [r#"/texts/en/ui/next: ["Go on"] is no text; write it in quotes"#]);
    told(r#"{"texts": {"en": {"ui": {"next": {"label": "Go on"}}}}}"#, ["/texts/en/ui/next/label: belongs to nothing in the quiz; mend its name or drop it"]);
    told(r#"{"texts": {"en": {"questions": {"midday": "Noon?"}}}}"#, ["/texts/en/questions/midday: belongs to nothing in the quiz; mend its name or drop it"]);
    told(r#"{"texts": {"en": {"ui": {"confidence": "{count} of {total}"}}}}"#, ["/texts/en/ui/confidence: belongs to nothing in the quiz; mend its name or drop it"]);
    told(r#"{"texts": {"en": {"ui": {"next": true, "back": null}}}}"#, ["/texts/en/ui/next: true is no text; write it in quotes", "/texts/en/ui/back: can't be left out; write it"]);
}

#[test]
fn of_what_is_the_clinics() {
    told("{\"look\": {\"accent\": 5, \"dark\": \"#fff\"}}", ["/look/accent: 5 doesn't belong here; write a text in quotes", "/look/dark: \"#fff\" doesn't belong here; write an object, { … }"]);
    told(r#"{"look": {"dark": []}}"#, ["/look/dark: a list doesn't belong here; write an object, { … }"]);
    told("{\"look\": {\"dark\": {\"accent\": [\"#fff\"]}}}", ["/look/dark/accent: a list doesn't belong here; write a text in quotes"]);
    told("{\"look\": {\"colour\": \"#fff\"}}", ["/look/colour: unknown; use one of accent, surface, text, muted, border, font, \
            radius, maxWidth, dark"]);
    told(r#"{"look": {"dark": {"font": "serif"}}}"#, ["/look/dark/font: unknown; use one of accent, surface, text, muted, border"]);
    told(r#"{"booking": {"url": 5}}"#, ["/booking/url: 5 doesn't belong here; write a text in quotes"]);
    told(r#"{"booking": ["https://clinic.example"]}"#, ["/booking: a list doesn't belong here; write an object, { … }"]);
    told(r#"{"booking": {"href": "https://clinic.example"}}"#, ["/booking/href: unknown; use url or label"]);
    told(r#"{"clinic": {"name": {}}}"#, ["/clinic/name: an object doesn't belong here; write a text in quotes"]);
    told(r#"{"clinic": {"address": "1 High Street"}}"#, ["/clinic/address: unknown; use one of name, email, phone"]);
    told(r#"{"reviewed": {"by": "Dr A. Example"}}"#, ["/reviewed/on: missing; add it"]);
    told(r#"{"reviewed": {}}"#, ["/reviewed/by: missing; add it", "/reviewed/on: missing; add it"]);
    told(r#"{"reviewed": {"by": 1, "on": 2}}"#, ["/reviewed/by: 1 doesn't belong here; write a text in quotes", "/reviewed/on: 2 doesn't belong here; write a text in quotes"]);
}

#[test]
fn nulls_in_odd_places() {
    told(r#"{"questions": null}"#, ["/questions: null would drop all of it; drop its parts by name, or leave it out"]);
    told(r#"{"benefits": null, "conditions": null, "ask": null, "citations": null}"#, ["/benefits: null would drop all of it; drop its parts by name, or leave it out", "/conditions: null would drop all of it; drop its parts by name, or leave it out", "/ask: null would drop all of it; drop its parts by name, or leave it out", "/citations: null would drop all of it; drop its parts by name, or leave it out"]);
    told(r#"{"questions": {"midday": {"kind": null}}}"#, ["/questions/midday/kind: missing; add it"]);
    told(r#"{"questions": {"midday": {"options": null}}}"#, ["/questions/midday/options: missing; add it"]);
    told(r#"{"questions": {"midday": {"when": {"question": null}}}}"#, ["/questions/midday/when/question: missing; add it"]);
    told(r#"{"order": [null]}"#, ["/order/0: null doesn't belong here; write a text in quotes"]);
    told(r#"{"conditions": {"own": null}}"#, ["/conditions/own: null drops what isn't there; mend the name or leave it out"]);
    told(r#"{"questions": {"visit": null}}"#, ["/questions/visit: no such question to drop; mend the name or leave it out"]);
    told(r#"{"questions": {"midday": {"options": {"hot": null}}}}"#, ["/questions/midday/options/hot: no such option to drop; mend the name or leave it out"]);
    told(r#"{"citations": {"own": null}}"#, ["/citations/own: no such source to drop; mend the name or leave it out"]);
    told(r#"{"ask": {"price": null}}"#, ["/ask/price: no such question to take along to drop; mend the name or leave it out"]);
    told(r#"{"benefits": {"texture": {"offered": null}}}"#, ["/benefits/texture: what is said of a benefit rests on studies; write null where you \
            don't offer it, and change its words in /texts"]);
    told(r#"{"texts": {"en": {"ui": null}}}"#, ["/texts/en/ui: no such text to drop; mend the name or leave it out"]);
    told(r#"{"texts": {"en": {"questions": {"visit": {"title": null}}}}}"#, ["/texts/en/questions/visit/title: no such text to drop; mend the name or leave it out"]);
}

#[test]
fn parts_that_no_document_has() {
    told(r#"{"benefit": {"exfoliation": null}}"#, ["/benefit: is no part of a document; use $schema, language, texts, look, booking, \
            clinic, reviewed, version, benefits, questions, conditions, ask, citations, order"]);
    told(r#"{"__proto__": {"look": {}}, "a/b~c": 1}"#, ["/__proto__: is no part of a document; use $schema, language, texts, look, booking, \
            clinic, reviewed, version, benefits, questions, conditions, ask, citations, order", "/a~1b~0c: is no part of a document; use $schema, language, texts, look, booking, \
            clinic, reviewed, version, benefits, questions, conditions, ask, citations, order"]);
}
