//! JSON as types, with every fault and not the first alone.
//!
//! serde stops at the first value that doesn't fit. So each is told, the built-in value is put in
//! its place (or the value is left out, where there is none), and the rest is read again.

use super::broken::Broken;
use super::fault::Faults;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

/// No more faults than this are looked for; nobody reads so many.
const MOST: usize = 100;

/// Stands in a list for what didn't fit; no name in a document holds it.
const MARK: &str = "\0";

/// Where only an object may stand; `*` is any name. serde would also take its values as a list.
const OBJECTS: [&[&str]; 12] = [
    &["questions", "*"],
    &["questions", "*", "when"],
    &["questions", "*", "options", "*"],
    &["conditions", "*"],
    &["ask", "*"],
    &["ask", "*", "when"],
    &["citations", "*"],
    &["look"],
    &["look", "dark"],
    &["booking"],
    &["clinic"],
    &["reviewed"],
];

/// Reads a document, or a part of it.
///
/// None where nothing is left that could be read. `broken` gathers the paths of what was wrong, and
/// of what was left out for it.
pub(super) fn read<T: DeserializeOwned>(
    mut value: Value,
    base: &Value,
    broken: &mut Broken,
    faults: &mut Faults,
) -> Option<T> {
    for places in OBJECTS {
        without_lists(&mut value, base, places, "", broken, faults);
    }
    for _ in 0..MOST {
        let error = match serde_path_to_error::deserialize::<_, T>(&value) {
            Ok(it) if !without_marks(&mut value) => return Some(it),
            Ok(_) => continue,
            Err(error) => error,
        };
        let steps: Vec<Step> = error.path().iter().filter_map(Step::of).collect();
        let pointer = pointer(&steps);
        let message = error.inner().to_string();
        if let Some(field) = message.strip_prefix("missing field `") {
            let field = field.trim_end_matches('`');
            let path = format!("{pointer}/{field}");
            // What was wrong, and was taken out for it, is no second fault.
            if !broken.is(&path) && !broken.is_misspelt(&pointer) {
                faults.note(path.as_str(), "missing; add it");
                broken.add(path);
            }
            if stand_in(&mut value, base, &pointer, field) {
                continue;
            }
        } else {
            faults.note(pointer.as_str(), in_words(&message));
        }
        if !mend(&mut value, base, &steps) {
            return None;
        }
        if message.starts_with("unknown field") {
            broken.add_field(&pointer);
        } else {
            broken.add(pointer);
        }
    }
    None
}

/// Refuses lists in the place of objects.
fn without_lists(
    value: &mut Value,
    base: &Value,
    places: &[&str],
    path: &str,
    broken: &mut Broken,
    faults: &mut Faults,
) {
    let (Some((first, rest)), Some(object)) = (places.split_first(), value.as_object_mut()) else {
        return;
    };
    let keys: Vec<String> = match *first {
        "*" => object.keys().cloned().collect(),
        key => vec![key.into()],
    };
    for key in keys {
        let path = format!("{path}/{}", crate::source::json::escaped(&key));
        match object.get_mut(&key) {
            Some(Value::Array(_)) if rest.is_empty() => {
                let message = in_words("invalid type: sequence, expected a map");
                faults.note(path.as_str(), message);
                match base.pointer(&path) {
                    Some(it) => object.insert(key, it.clone()),
                    None => object.shift_remove(&key),
                };
                broken.add(path);
            }
            Some(inner) => without_lists(inner, base, rest, &path, broken, faults),
            None => {}
        }
    }
}

/// Puts something right in the place of what is missing, so that the rest is still checked. Where
/// nothing would do, such as for options, which others name, all around it is left out.
fn stand_in(value: &mut Value, base: &Value, pointer: &str, field: &str) -> bool {
    let Some(object) = value.pointer_mut(pointer).and_then(Value::as_object_mut) else {
        return false;
    };
    let built_in = base.pointer(&format!("{pointer}/{field}")).cloned();
    let any = match field {
        "kind" => "one".into(),
        "class" => "know".into(),
        "source" | "cite" | "by" => "-".into(),
        "on" => "2026-01-01".into(),
        "link" => "https://-".into(),
        _ => Value::Null,
    };
    let it = built_in.unwrap_or(any);
    let found = !it.is_null();
    if found {
        object.insert(field.into(), it);
    }
    found
}

enum Step {
    Key(String),
    Index(usize),
}

impl Step {
    fn of(segment: &Segment) -> Option<Self> {
        match segment {
            Segment::Map { key } => Some(Self::Key(key.clone())),
            Segment::Seq { index } => Some(Self::Index(*index)),
            Segment::Enum { .. } | Segment::Unknown => None,
        }
    }
}

fn pointer(steps: &[Step]) -> String {
    let step = |it: &Step| match it {
        Step::Key(key) => format!("/{}", crate::source::json::escaped(key)),
        Step::Index(index) => format!("/{index}"),
    };
    steps.iter().map(step).collect::<Vec<_>>().concat()
}

/// Puts the built-in value in the place of one that doesn't fit, or leaves it out.
fn mend(value: &mut Value, base: &Value, steps: &[Step]) -> bool {
    let Some((last, outer)) = steps.split_last() else {
        return false;
    };
    let path = pointer(outer);
    let Some(parent) = value.pointer_mut(&path) else {
        return false;
    };
    let built_in = base.pointer(&pointer(steps));
    match (last, parent) {
        (Step::Key(key), Value::Object(object)) => {
            let same = object.get(key) == built_in;
            match built_in {
                Some(it) if !same => object.insert(key.clone(), it.clone()),
                _ => object.shift_remove(key),
            };
            true
        }
        (Step::Index(index), Value::Array(list)) => match list.get_mut(*index) {
            Some(it) if it.as_str() != Some(MARK) => {
                *it = MARK.into();
                true
            }
            // Not even a text fits: the list is no list of names.
            _ => mend(value, base, outer),
        },
        _ => mend(value, base, outer),
    }
}

/// Takes the marks out of all lists; were there any?
fn without_marks(value: &mut Value) -> bool {
    match value {
        Value::Array(list) => {
            let before = list.len();
            list.retain(|it| it.as_str() != Some(MARK));
            let mut found = list.len() < before;
            for it in list {
                found |= without_marks(it);
            }
            found
        }
        Value::Object(object) => {
            let mut found = false;
            for it in object.values_mut() {
                found |= without_marks(it);
            }
            found
        }
        _ => false,
    }
}

/// What serde says, in the words of the other faults: what was found, and the mend.
fn in_words(message: &str) -> String {
    let plain = |text: &str| text.replace('`', "");
    if let Some(rest) = message.strip_prefix("unknown field `") {
        let (_, known) = rest.rsplit_once("expected ").unwrap_or(("", "nothing"));
        return format!("unknown; use {}", plain(known));
    }
    if let Some(rest) = message.strip_prefix("unknown variant `") {
        let (found, known) = rest
            .rsplit_once("`, expected ")
            .unwrap_or((rest, "another"));
        return format!("\"{found}\" is unknown; use {}", plain(known));
    }
    let found = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, wanted)) = found.and_then(|it| it.rsplit_once(", expected ")) {
        let (found, wanted) = (plain(found), wanted_words(wanted));
        return format!(
            "{} doesn't belong here; write {wanted}",
            found_words(&found)
        );
    }
    format!("{}; mend it there", plain(message))
}

/// What serde found, as it stands in the document.
fn found_words(found: &str) -> &str {
    match found {
        "sequence" => "a list",
        "map" => "an object",
        _ => ["string ", "integer ", "floating point ", "boolean "]
            .iter()
            .find_map(|kind| found.strip_prefix(kind))
            .unwrap_or(found),
    }
}

/// What serde expects, as a person would say it.
fn wanted_words(wanted: &str) -> &str {
    match wanted {
        // Names of a list, such as the kinds of a question, come as the last three.
        "a string" | "string or map" | "map with a single key" | "unit" => "a text in quotes",
        "a boolean" => "true or false",
        "u8" => "a whole number from 0 to 255",
        // The version alone.
        "u32" => "1",
        "i64" => "a whole number",
        "a sequence" => "a list, [ … ]",
        _ if wanted.starts_with("a map") || wanted.starts_with("struct") => "an object, { … }",
        other => other,
    }
}
