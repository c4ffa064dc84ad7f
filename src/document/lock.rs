//! What a document may not change: the core safety conditions, the rule for people under 18, what
//! studies found.
//!
//! What is refused is taken out, so that the rest is still checked.

use super::fault::Faults;
use super::names::{escaped, id_is_right, known_or_new, known_or_new_at, object, within};
use crate::source::check::{BENEFITS, CORE};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// What no quiz is without.
const WHOLE: [&str; 5] = ["benefits", "questions", "conditions", "ask", "citations"];

/// Ticks of the question on health that raise nothing.
const NEITHER: [&str; 2] = ["none", "rather-not-say"];

/// Questions that every quiz has, and what of them is the same everywhere.
const KEPT: [(&str, &[&str]); 2] = [
    ("goals", &["role", "when"]),
    ("health", &["kind", "role", "when"]),
];

/// What the quiz takes from the article and the studies.
const FIXED: [&str; 2] = ["article", "expect"];

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
    for name in WHOLE {
        if patch.get(name).is_some_and(Value::is_null) {
            patch.shift_remove(name);
            let message = "null would drop all of it; drop its parts by name, or leave it out";
            faults.note(format!("/{name}"), message);
        }
    }
    if patch.get("version").is_some_and(Value::is_null) {
        patch.shift_remove("version");
    }
    benefits(patch, faults);
    conditions(patch, base, faults);
    citations(patch, base, faults);
    questions(patch, base, faults);
    known_or_new(patch, base, "ask", "question to take along", faults);
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
    let dropped = |id: &&str| {
        let it = benefits.get(*id);
        it.is_some_and(|it| it.is_null() || it.get("offered") == Some(&Value::Bool(false)))
    };
    if BENEFITS.iter().all(dropped) {
        benefits.clear();
        let message = "all six are dropped, so there is nothing to match; keep one at least";
        faults.note("/benefits", message);
    }
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
        citations.retain(|id, it| {
            let path = format!("/citations/{}", escaped(id));
            if let Some(Value::String(cite)) = it.get("cite") {
                super::text::plain(&format!("{path}/cite"), cite, 300, faults);
            }
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
    for (id, _) in KEPT {
        if questions.get(id).is_some_and(Value::is_null) {
            questions.shift_remove(id);
            let path = format!("/questions/{id}");
            faults.note(path, "is asked by every quiz; leave it out");
        }
    }
    let built_in = object(base, "questions");
    let stays = built_in.into_iter().flatten();
    let stays = stays.filter(|(id, _)| !questions.get(*id).is_some_and(Value::is_null));
    let played = stays.filter_map(|(_, it)| Some(it.get("role")?.as_str()?.to_owned()));
    let played: Vec<String> = played.collect();
    for (id, question) in questions.iter_mut() {
        let path = format!("/questions/{}", escaped(id));
        let (Some(question), built_in) = (
            question.as_object_mut(),
            built_in.and_then(|all| all.get(id)?.as_object()),
        ) else {
            continue;
        };
        let kept = KEPT.iter().filter(|(it, _)| it == id);
        for name in kept.flat_map(|(_, names)| *names) {
            if question.shift_remove(*name).is_some() {
                let path = format!("{path}/{name}");
                faults.note(path, "is the same in every quiz; leave it out");
            }
        }
        if let Some(Value::String(role)) = question.get("role")
            && built_in.is_none()
            && played.contains(role)
        {
            let message = "a built-in question plays it; leave it out, or drop that one";
            faults.note(format!("{path}/role"), message);
            question.shift_remove("role");
        }
        let empty = Map::new();
        let of_base = built_in.unwrap_or(&empty);
        known_or_new_at(&path, question, of_base, "options", "option", faults);
        let Some(options) = within(question, "options") else {
            continue;
        };
        options.retain(|option, it| {
            let path = format!("{path}/options/{}", escaped(option));
            let option = option.as_str();
            if id == "health" && (CORE.contains(&option) || NEITHER.contains(&option)) {
                faults.note(path, "is one that every quiz keeps as it is; leave it out");
                return false;
            }
            let ends = it.as_object_mut().and_then(|it| it.shift_remove("ends"));
            if ends.is_some_and(|it| it != false) {
                let message = "only the question for the age ends the quiz; leave it out";
                faults.note(format!("{path}/ends"), message);
            }
            if let Some(Value::String(group)) = it.get("group")
                && !id_is_right(&format!("{path}/group"), group, faults)
                && let Some(it) = it.as_object_mut()
            {
                it.shift_remove("group");
            }
            true
        });
    }
}
