//! Merging: what a document drops goes, with all that hangs on it, and the rest is put over it.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

type Object = Map<String, Value>;

/// Puts a patch over a value, as RFC 7396 has it.
///
/// The order of keys stays, so a library's own merging, which moves the last key into a gap, won't
/// do: questions are asked in it.
pub(super) fn merge(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Some(object) = target.as_object_mut() else {
        return;
    };
    for (key, it) in patch {
        if it.is_null() {
            object.shift_remove(&key);
        } else {
            merge(object.entry(key).or_insert(Value::Null), it);
        }
    }
}

/// What a document drops, by name; options as `question.option`.
#[derive(Default)]
struct Gone {
    benefits: BTreeSet<String>,
    questions: BTreeSet<String>,
    options: BTreeSet<String>,
    conditions: BTreeSet<String>,
}

/// Whether a rule can still come true.
enum Rule {
    Sometimes,
    Always,
    Never,
}

/// Takes what a document drops out of the built-in quiz, and with it every mention of it there: a
/// question that only comes up behind a dropped option, a goal that leads to nothing on offer.
///
/// What the document itself writes is left as it is: where that names what it drops, it is wrong.
pub(super) fn prune(quiz: &mut Object, patch: &Object) {
    let mut gone = dropped(quiz, patch);
    let own = |path: [&str; 3]| {
        let found = path.iter().try_fold(None, |at: Option<&Value>, key| {
            let next = at.map_or_else(|| patch.get(*key), |it| it.get(key));
            next.map(Some)
        });
        found.is_some()
    };
    if let Some(questions) = object_mut(quiz, "questions") {
        let ids: Vec<String> = questions.keys().cloned().collect();
        for id in ids {
            let Some(question) = questions.get_mut(&id).and_then(Value::as_object_mut) else {
                continue;
            };
            let kept = own(["questions", &id, "when"]);
            if gone.questions.contains(&id) || (!kept && never(question, "when", &gone)) {
                questions.shift_remove(&id);
                gone.questions.insert(id);
                continue;
            }
            if let Some(options) = object_mut(question, "options") {
                options.retain(|option, _| !gone.options.contains(&format!("{id}.{option}")));
                for option in options.values_mut() {
                    let raises = option.get_mut("raises").and_then(Value::as_array_mut);
                    if let Some(raises) = raises {
                        raises.retain(|it| !holds(&gone.conditions, it));
                    }
                }
            }
        }
    }
    if let Some(conditions) = object_mut(quiz, "conditions") {
        conditions.retain(|id, _| !gone.conditions.contains(id));
    }
    if let Some(ask) = object_mut(quiz, "ask") {
        ask.retain(|id, it| {
            let it = it.as_object_mut();
            own(["ask", id, "when"]) || !it.is_some_and(|it| never(it, "when", &gone))
        });
    }
    for (id, benefit) in object_mut(quiz, "benefits").into_iter().flatten() {
        let Some(benefit) = benefit.as_object_mut() else {
            continue;
        };
        if gone.benefits.contains(id) {
            benefit.insert("offered".into(), false.into());
        }
        if object_mut(benefit, "plan").is_some_and(|plan| never(plan, "when", &gone)) {
            benefit.shift_remove("plan");
        }
        if let Some(aspects) = object_mut(benefit, "aspects") {
            aspects.retain(|_, it| {
                let Some(it) = it.as_object_mut() else {
                    return true;
                };
                // What it is about only puts it in its place.
                if never(it, "about", &gone) {
                    it.shift_remove("about");
                }
                !never(it, "when", &gone)
            });
        }
    }
}

fn dropped(quiz: &Object, patch: &Object) -> Gone {
    let mut gone = Gone::default();
    let within = |name: &str| patch.get(name).and_then(Value::as_object);
    for (id, it) in within("benefits").into_iter().flatten() {
        if it.is_null() || it.get("offered") == Some(&Value::Bool(false)) {
            gone.benefits.insert(id.clone());
        }
    }
    for (id, it) in within("conditions").into_iter().flatten() {
        if it.is_null() {
            gone.conditions.insert(id.clone());
            // A tick raises its own condition, or it is none.
            gone.options.insert(format!("health.{id}"));
        }
    }
    for (id, it) in within("questions").into_iter().flatten() {
        if it.is_null() {
            gone.questions.insert(id.clone());
        }
        let options = it.get("options").and_then(Value::as_object);
        for (option, it) in options.into_iter().flatten() {
            if it.is_null() {
                gone.options.insert(format!("{id}.{option}"));
            }
        }
    }
    let goals = |of: &Object| {
        let options = of
            .get("questions")
            .and_then(|it| it.get("goals")?.get("options"));
        options
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default()
    };
    let own = goals(patch);
    for (option, it) in &goals(quiz) {
        let weights = it.get("weights").and_then(Value::as_object);
        let leads = |it: &Object| !it.is_empty() && it.keys().all(|id| gone.benefits.contains(id));
        if weights.is_some_and(leads) && !own.contains_key(option) {
            gone.options.insert(format!("goals.{option}"));
        }
    }
    gone
}

/// Takes what is gone out of a rule, and the rule away where it always holds. Can it never hold?
fn never(of: &mut Object, name: &str, gone: &Gone) -> bool {
    match of.get_mut(name).map(|rule| pruned(rule, gone)) {
        None | Some(Rule::Sometimes) => false,
        Some(Rule::Always) => {
            of.shift_remove(name);
            false
        }
        Some(Rule::Never) => true,
    }
}

fn pruned(rule: &mut Value, gone: &Gone) -> Rule {
    let question = rule.get("question").and_then(Value::as_str);
    let question = question.unwrap_or_default().to_owned();
    for (name, emptied) in [("any", Rule::Never), ("none", Rule::Always)] {
        let Some(options) = rule.get_mut(name).and_then(Value::as_array_mut) else {
            continue;
        };
        // Of a question that isn't asked, nothing is chosen.
        if gone.questions.contains(&question) {
            return emptied;
        }
        options.retain(|option| {
            let option = option.as_str().unwrap_or_default();
            !gone.options.contains(&format!("{question}.{option}"))
        });
        if options.is_empty() {
            return emptied;
        }
    }
    Rule::Sometimes
}

fn object_mut<'a>(of: &'a mut Object, name: &str) -> Option<&'a mut Object> {
    of.get_mut(name).and_then(Value::as_object_mut)
}

fn holds(set: &BTreeSet<String>, it: &Value) -> bool {
    it.as_str().is_some_and(|it| set.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn merged(mut target: Value, patch: Value) -> String {
        merge(&mut target, patch);
        target.to_string()
    }

    #[test]
    fn the_examples_of_rfc_7396() {
        let examples = [
            (
                json!({ "a": "b" }),
                json!({ "a": "c" }),
                json!({ "a": "c" }),
            ),
            (
                json!({ "a": "b" }),
                json!({ "b": "c" }),
                json!({ "a": "b", "b": "c" }),
            ),
            (json!({ "a": "b" }), json!({ "a": null }), json!({})),
            (
                json!({ "a": "b", "b": "c" }),
                json!({ "a": null }),
                json!({ "b": "c" }),
            ),
            (
                json!({ "a": ["b"] }),
                json!({ "a": "c" }),
                json!({ "a": "c" }),
            ),
            (
                json!({ "a": "c" }),
                json!({ "a": ["b"] }),
                json!({ "a": ["b"] }),
            ),
            (
                json!({ "a": { "b": "c" } }),
                json!({ "a": { "b": "d", "c": null } }),
                json!({ "a": { "b": "d" } }),
            ),
            (
                json!({ "a": [{ "b": "c" }] }),
                json!({ "a": [1] }),
                json!({ "a": [1] }),
            ),
            (json!(["a", "b"]), json!(["c", "d"]), json!(["c", "d"])),
            (json!({ "a": "b" }), json!(["c"]), json!(["c"])),
            (json!({ "a": "foo" }), json!(null), json!(null)),
            (json!({ "a": "foo" }), json!("bar"), json!("bar")),
            (
                json!({ "e": null }),
                json!({ "a": 1 }),
                json!({ "e": null, "a": 1 }),
            ),
            (
                json!([1, 2]),
                json!({ "a": "b", "c": null }),
                json!({ "a": "b" }),
            ),
            (
                json!({}),
                json!({ "a": { "bb": { "ccc": null } } }),
                json!({ "a": { "bb": {} } }),
            ),
        ];
        for (target, patch, result) in examples {
            let told = format!("{target} with {patch}");
            assert_eq!(merged(target, patch), result.to_string(), "{told}");
        }
    }

    /// Questions are asked in the order of their keys.
    #[test]
    fn keys_keep_their_order() {
        let target = json!({ "c": 1, "a": { "y": 1, "x": 1 }, "d": 1, "b": 1 });
        let patch = json!({ "b": 2, "d": null, "e": 2, "a": { "z": 2, "y": 2 } });
        let result = r#"{"c":1,"a":{"y":2,"x":1,"z":2},"b":2,"e":2}"#;
        assert_eq!(merged(target, patch), result);
    }
}
