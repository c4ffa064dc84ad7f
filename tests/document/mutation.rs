//! Small changes of a document by chance: what people, editors and programs do to one.
//!
//! The fuzz target changes documents by them too (`fuzz/fuzz_targets/document.rs`).

use serde_json::{Map, Value, json};

/// A number under the one given.
pub type Below<'a> = &'a mut dyn FnMut(usize) -> usize;

/// Names that mean something somewhere in a document, or in what reads it.
const NAMES: [&str; 46] = [
    "version",
    "language",
    "benefits",
    "questions",
    "options",
    "order",
    "conditions",
    "ask",
    "citations",
    "texts",
    "look",
    "booking",
    "clinic",
    "reviewed",
    "en",
    "de",
    "ui",
    "general",
    "goals",
    "age",
    "health",
    "timing",
    "midday",
    "not-sure",
    "none",
    "any",
    "when",
    "question",
    "kind",
    "role",
    "weights",
    "supports",
    "raises",
    "unsure",
    "exclusive",
    "ends",
    "group",
    "offered",
    "texture",
    "acne-scars",
    "pregnant",
    "visit",
    "First",
    "__proto__",
    "constructor",
    "a/b~c",
];

/// Texts that something might trip over.
const TEXTS: [&str; 18] = [
    "",
    " ",
    "x",
    "one",
    "several",
    "goals",
    "wait",
    "\0",
    "\u{202e}",
    "{",
    "{name}",
    "{a} {b}",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "https://clinic.example",
    "#fff",
    "you need",
    "2026-02-30",
];

/// Changes a document in one place. Others lend their parts.
pub fn mutate(document: &mut Value, others: &[Value], below: Below) {
    let places = places(document);
    let place = &places[below(places.len())];
    let other = &places[below(places.len())];
    match below(10) {
        0 => drop(take(document, place)),
        1 => swap(document, place, other),
        2 => put(document, place, any(below)),
        3 => copy(document, place, below),
        4 => rename(document, place, below),
        5 | 6 => graft(document, place, others, below),
        7 => put(document, place, Value::Null),
        8 => add(document, place, below),
        _ => wrap(document, place, below),
    }
}

/// Every value in it, as a JSON pointer.
pub fn places(of: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut at = 0;
    while let Some(place) = found.get(at).cloned() {
        match of.pointer(&place) {
            Some(Value::Object(object)) => {
                let keys = object.keys();
                found.extend(keys.map(|it| format!("{place}/{}", escaped(it))));
            }
            Some(Value::Array(list)) => {
                found.extend((0..list.len()).map(|it| format!("{place}/{it}")));
            }
            _ => {}
        }
        at += 1;
    }
    found
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// What holds the value at a place, and its name or number there.
fn outer<'a>(document: &'a mut Value, place: &str) -> Option<(&'a mut Value, String)> {
    let (path, last) = place.rsplit_once('/')?;
    let last = last.replace("~1", "/").replace("~0", "~");
    Some((document.pointer_mut(path)?, last))
}

fn take(document: &mut Value, place: &str) -> Option<Value> {
    match outer(document, place)? {
        (Value::Object(object), key) => object.shift_remove(&key),
        (Value::Array(list), at) => {
            let at = at.parse().ok().filter(|at| *at < list.len())?;
            Some(list.remove(at))
        }
        _ => None,
    }
}

fn put(document: &mut Value, place: &str, value: Value) {
    if let Some(found) = document.pointer_mut(place) {
        *found = value;
    }
}

fn swap(document: &mut Value, one: &str, other: &str) {
    let [first, second] = [one, other].map(|it| document.pointer(it).cloned());
    put(document, one, second.unwrap_or_default());
    put(document, other, first.unwrap_or_default());
}

/// The same once more beside it, under another name.
fn copy(document: &mut Value, place: &str, below: Below) {
    let copied = document.pointer(place).cloned().unwrap_or_default();
    match outer(document, place) {
        Some((Value::Object(object), key)) => {
            let key = [key, name(below)][below(2)].clone();
            object.insert(format!("{key}-2"), copied);
        }
        Some((Value::Array(list), _)) => list.push(copied),
        _ => {}
    }
}

fn rename(document: &mut Value, place: &str, below: Below) {
    let name = name(below);
    if let Some((Value::Object(object), key)) = outer(document, place)
        && let Some(value) = object.shift_remove(&key)
    {
        object.insert(name, value);
    }
}

/// A part of another document: at its own place, or in the place of this one.
fn graft(document: &mut Value, place: &str, others: &[Value], below: Below) {
    if others.is_empty() {
        return;
    }
    let lender = &others[below(others.len())];
    let parts = places(lender);
    let part = &parts[below(parts.len())];
    let lent = lender.pointer(part).cloned().unwrap_or_default();
    if below(2) == 0 {
        put(document, place, lent);
        return;
    }
    let mut at = document;
    for step in part.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        let Some(object) = at.as_object_mut() else {
            return;
        };
        at = object.entry(step).or_insert(Value::Null);
    }
    *at = lent;
}

/// One more value in a list or an object.
fn add(document: &mut Value, place: &str, below: Below) {
    match document.pointer_mut(place) {
        Some(Value::Object(object)) => {
            object.insert(name(below), any(below));
        }
        Some(Value::Array(list)) => list.push(name(below).into()),
        _ => {}
    }
}

fn wrap(document: &mut Value, place: &str, below: Below) {
    if let Some(found) = document.pointer_mut(place) {
        let value = found.take();
        *found = match below(3) {
            0 => json!([value]),
            1 => json!({ name(below): value }),
            _ => Value::String(value.to_string()),
        };
    }
}

fn name(below: Below) -> String {
    NAMES[below(NAMES.len())].into()
}

/// A value of any type.
fn any(below: Below) -> Value {
    match below(14) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(false),
        3 => json!(0),
        4 => json!(below(300)),
        5 => json!(-1),
        6 => json!(1.5),
        7 => json!(u64::MAX),
        8 => json!([]),
        9 => json!({}),
        10 => json!([name(below)]),
        11 => json!(name(below)),
        12 => json!("word ".repeat(below(600))),
        _ => json!(TEXTS[below(TEXTS.len())]),
    }
}
