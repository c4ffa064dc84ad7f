//! JSON pointers (RFC 6901): writing below them, and taking away what they name.

use serde_json::{Map, Value};

/// One step of a pointer, as it is written in one.
pub fn step(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The names that a pointer leads through.
pub fn names(pointer: &str) -> Vec<String> {
    let steps = pointer.split('/').skip(1);
    let name = |it: &str| it.replace("~1", "/").replace("~0", "~");
    steps.map(name).collect()
}

/// The pointer to what holds this.
pub fn parent(pointer: &str) -> Option<&str> {
    pointer.rsplit_once('/').map(|(parent, _)| parent)
}

/// Writes a value; what is no object on the way there becomes one.
pub fn set(root: &mut Value, pointer: &str, value: Value) {
    let mut at = root;
    for name in names(pointer) {
        at = child(at, &name);
    }
    *at = value;
}

fn child<'a>(at: &'a mut Value, name: &str) -> &'a mut Value {
    if !at.is_object() {
        *at = Value::Object(Map::new());
    }
    match at {
        Value::Object(all) => all.entry(name).or_insert(Value::Null),
        // Made an object above.
        other => other,
    }
}

/// Takes a value away, and with it every object that this leaves empty and that says nothing empty.
pub fn remove(root: &mut Value, pointer: &str, says_nothing: &dyn Fn(&str) -> bool) {
    take(root, "", &names(pointer), says_nothing);
}

/// Was there anything to take?
fn take(at: &mut Value, path: &str, names: &[String], says_nothing: &dyn Fn(&str) -> bool) -> bool {
    let (Value::Object(all), Some((name, rest))) = (at, names.split_first()) else {
        return false;
    };
    if rest.is_empty() {
        return all.shift_remove(name).is_some();
    }
    let path = format!("{path}/{}", step(name));
    let Some(inner) = all.get_mut(name) else {
        return false;
    };
    let taken = take(inner, &path, rest, says_nothing);
    let empty = inner.as_object().is_some_and(Map::is_empty);
    if taken && empty && says_nothing(&path) {
        all.shift_remove(name);
    }
    taken
}

/// The JSON Merge Patch (RFC 7396) of a document over what is built in.
pub fn merged(built_in: &Value, patch: &Value) -> Value {
    let Value::Object(patch) = patch else {
        return patch.clone();
    };
    let mut all = match built_in {
        Value::Object(all) => all.clone(),
        _ => Map::new(),
    };
    for (name, value) in patch {
        if value.is_null() {
            all.shift_remove(name);
        } else {
            let over = merged(all.get(name).unwrap_or(&Value::Null), value);
            all.insert(name.clone(), over);
        }
    }
    Value::Object(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_set_is_there_whatever_stood_in_the_way() {
        let mut root = json!({ "look": 5, "unknown": [1] });
        set(&mut root, "/look/dark/accent", json!("#fff"));
        set(&mut root, "/a~1b/c~0d", json!(1));
        assert_eq!(
            root,
            json!({ "look": { "dark": { "accent": "#fff" } }, "unknown": [1], "a/b": { "c~d": 1 } })
        );
        set(&mut root, "", json!({}));
        assert_eq!(root, json!({}));
    }

    #[test]
    fn removing_leaves_no_empty_objects_but_those_that_say_something() {
        let all = |_: &str| true;
        let mut root = json!({ "look": { "dark": { "accent": 1 } }, "n": 1 });
        remove(&mut root, "/look/dark/accent", &all);
        assert_eq!(root, json!({ "n": 1 }));
        let mut root = json!({ "ask": { "price": { "when": 1 } } });
        remove(&mut root, "/ask/price/when", &|it| it != "/ask/price");
        assert_eq!(root, json!({ "ask": { "price": {} } }));
        for nowhere in ["/x", "/ask/y/z", "/ask/price/when/deep", "", "no"] {
            let before = root.clone();
            remove(&mut root, nowhere, &all);
            assert_eq!(root, before, "{nowhere}");
        }
    }

    #[test]
    fn order_stays_when_something_goes() {
        let mut root = json!({ "a": 1, "b": 2, "c": 3 });
        remove(&mut root, "/a", &|_| true);
        assert_eq!(root.to_string(), r#"{"b":2,"c":3}"#);
    }

    #[test]
    fn a_merge_patch_is_that_of_the_standard() {
        // The examples of RFC 7396, appendix A, that are about objects.
        for (one, patch, result) in [
            (json!({"a":"b"}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":"b"}), json!({"b":"c"}), json!({"a":"b","b":"c"})),
            (json!({"a":"b"}), json!({"a":null}), json!({})),
            (json!({"a":["b"]}), json!({"a":"c"}), json!({"a":"c"})),
            (
                json!({"a":{"b":"c"}}),
                json!({"a":{"b":"d","c":null}}),
                json!({"a":{"b":"d"}}),
            ),
            (json!({"e":null}), json!({"a":1}), json!({"e":null,"a":1})),
            (
                json!({}),
                json!({"a":{"bb":{"ccc":null}}}),
                json!({"a":{"bb":{}}}),
            ),
            (json!({"a":"foo"}), json!("bar"), json!("bar")),
        ] {
            assert_eq!(merged(&one, &patch), result, "{one} {patch}");
        }
    }
}
