//! What a document may not change: the core safety conditions, the rule for people under 18, what
//! studies found; and what an id may look like.
//!
//! What is refused is taken out, so that the rest is still checked.

use super::fault::Faults;
use crate::source::check::{BENEFITS, CORE};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// What the quiz takes from the article and the studies.
const FIXED: [&str; 2] = ["article", "expect"];

/// Words of a kept visit, and one that scripts read otherwise.
const RESERVED: [&str; 3] = ["result", "end", "constructor"];

/// The most letters of an id.
const LONGEST: usize = 40;

/// Refuses what may not be changed, and takes it out of the document.
pub(super) fn check(patch: &mut Object, base: &Object, faults: &mut Faults) {
    for name in FIXED {
        if patch.shift_remove(name).is_some() {
            faults.note(
                format!("/{name}"),
                "is what the article and studies say, the same for every clinic; leave it out",
            );
        }
    }
    benefits(patch, faults);
    conditions(patch, base, faults);
    citations(patch, base, faults);
    questions(patch, base, faults);
    known_or_new(patch, base, "ask", "question to take along", faults);
}

fn within<'a>(of: &'a mut Object, name: &str) -> Option<&'a mut Object> {
    of.get_mut(name).and_then(Value::as_object_mut)
}

fn object<'a>(of: &'a Object, name: &str) -> Option<&'a Object> {
    of.get(name).and_then(Value::as_object)
}

fn benefits(patch: &mut Object, faults: &mut Faults) {
    let Some(benefits) = within(patch, "benefits") else {
        return;
    };
    benefits.retain(|id, it| {
        let path = format!("/benefits/{}", escaped(id));
        if !BENEFITS.contains(&id.as_str()) {
            let all = BENEFITS.join(", ");
            faults.note(path, format!("no such benefit; use one of {all}"));
            return false;
        }
        let offered = it.get("offered").is_some_and(Value::is_boolean);
        let alone = it.as_object().is_some_and(|it| it.len() == 1);
        if it.is_null() || (offered && alone) {
            return true;
        }
        faults.note(
            path,
            "what is said of a benefit rests on studies; write null where you don't offer it, \
             and change its words in /texts",
        );
        false
    });
}

fn conditions(patch: &mut Object, base: &Object, faults: &mut Faults) {
    let built_in = object(base, "conditions");
    let Some(conditions) = within(patch, "conditions") else {
        return;
    };
    conditions.retain(|id, it| {
        let path = format!("/conditions/{}", escaped(id));
        let known = built_in.is_some_and(|all| all.contains_key(id));
        let fault = match (known, it.is_null()) {
            (true, true) if CORE.contains(&id.as_str()) => {
                "is one that every quiz keeps; leave it out"
            }
            (true, false) => {
                "is the quiz's own note; change its words in /texts, \
                 or write one of your own under another name"
            }
            (true, true) => return true,
            (false, true) => "null drops what isn't there; mend the name or leave it out",
            (false, false) => return id_is_right(&path, id, faults),
        };
        faults.note(path, fault);
        false
    });
}

fn citations(patch: &mut Object, base: &Object, faults: &mut Faults) {
    let built_in = object(base, "citations");
    if let Some(citations) = within(patch, "citations") {
        citations.retain(|id, _| {
            let path = format!("/citations/{}", escaped(id));
            if built_in.is_some_and(|all| all.contains_key(id)) {
                let message = "is the quiz's own source; leave it out, or use another name";
                faults.note(path, message);
                return false;
            }
            id_is_right(&path, id, faults)
        });
    }
    known_or_new(patch, base, "citations", "source", faults);
}

fn questions(patch: &mut Object, base: &Object, faults: &mut Faults) {
    known_or_new(patch, base, "questions", "question", faults);
    let Some(questions) = within(patch, "questions") else {
        return;
    };
    if questions.shift_remove("age").is_some() {
        faults.note(
            "/questions/age",
            "is asked by every quiz as it is, for people under 18; leave it out",
        );
    }
    if questions.get("health").is_some_and(Value::is_null) {
        questions.shift_remove("health");
        faults.note("/questions/health", "is asked by every quiz; leave it out");
    }
    let built_in = object(base, "questions");
    for (id, question) in questions.iter_mut() {
        let path = format!("/questions/{}", escaped(id));
        let (Some(question), built_in) = (
            question.as_object_mut(),
            built_in.and_then(|all| all.get(id)?.as_object()),
        ) else {
            continue;
        };
        if id == "health" {
            for name in ["kind", "role", "when"] {
                if question.shift_remove(name).is_some() {
                    let path = format!("{path}/{name}");
                    faults.note(path, "is the same in every quiz; leave it out");
                }
            }
        }
        let empty = Map::new();
        let of_base = built_in.unwrap_or(&empty);
        known_or_new_at(&path, question, of_base, "options", "option", faults);
        let Some(options) = within(question, "options") else {
            continue;
        };
        options.retain(|option, it| {
            let path = format!("{path}/options/{}", escaped(option));
            if id == "health" && CORE.contains(&option.as_str()) {
                faults.note(path, "is one that every quiz keeps as it is; leave it out");
                return false;
            }
            let ends = it.as_object_mut().and_then(|it| it.shift_remove("ends"));
            if ends.is_some_and(|it| it != false) {
                let message = "only the question for the age ends the quiz; leave it out";
                faults.note(format!("{path}/ends"), message);
            }
            true
        });
    }
}

fn known_or_new(patch: &mut Object, base: &Object, name: &str, what: &str, faults: &mut Faults) {
    known_or_new_at("", patch, base, name, what, faults);
}

/// Whatever is dropped must be there, and whatever is new must have a right name.
fn known_or_new_at(
    path: &str,
    patch: &mut Object,
    base: &Object,
    name: &str,
    what: &str,
    faults: &mut Faults,
) {
    let built_in = object(base, name);
    let Some(patch) = within(patch, name) else {
        return;
    };
    patch.retain(|id, it| {
        let path = format!("{path}/{name}/{}", escaped(id));
        if built_in.is_some_and(|all| all.contains_key(id)) {
            return true;
        }
        if it.is_null() {
            let message = format!("no such {what} to drop; mend the name or leave it out");
            faults.note(path, message);
            return false;
        }
        id_is_right(&path, id, faults)
    });
}

/// Ids stand in addresses, in what a tab keeps and in the page.
fn id_is_right(path: &str, id: &str, faults: &mut Faults) -> bool {
    let letters = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    let right = id.len() <= LONGEST
        && id.chars().all(letters)
        && id.split('-').all(|word| !word.is_empty())
        && !RESERVED.contains(&id);
    if !right {
        let message = format!(
            "can't be a name here; use small letters a to z, digits and single hyphens, \
             {LONGEST} at most, and none of {}",
            RESERVED.join(", ")
        );
        faults.note(path, message);
    }
    right
}

fn escaped(key: &str) -> String {
    crate::source::json::escaped(key).chars().take(80).collect()
}
