//! JSON as types, with every fault and not the first alone.
//!
//! serde stops at the first value that doesn't fit. So each is told, the built-in value is put in
//! its place (or the value is left out, where there is none), and the rest is read again.

use super::fault::Faults;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

/// No more faults than this are looked for; nobody reads so many.
const MOST: usize = 100;

/// Stands in a list for what didn't fit; no name in a document holds it.
const MARK: &str = "\0";

/// Reads a value that stands at `root` of the document.
///
/// None where nothing is left that could be read. `gone` gathers the paths of what was left out.
pub(super) fn read<T: DeserializeOwned>(
    root: &str,
    mut value: Value,
    base: &Value,
    gone: &mut Vec<String>,
    faults: &mut Faults,
) -> Option<T> {
    for _ in 0..MOST {
        let error = match serde_path_to_error::deserialize::<_, T>(&value) {
            Ok(it) if !without_marks(&mut value) => return Some(it),
            Ok(_) => continue,
            Err(error) => error,
        };
        let steps: Vec<Step> = error.path().iter().filter_map(Step::of).collect();
        let pointer = pointer(&steps);
        let message = error.inner().to_string();
        match message.strip_prefix("missing field `") {
            Some(rest) => {
                let field = rest.trim_end_matches('`');
                faults.note(format!("{root}{pointer}/{field}"), "missing; add it");
            }
            None => faults.note(format!("{root}{pointer}"), in_words(&message)),
        }
        if !mend(&mut value, base, &steps) {
            return None;
        }
        gone.push(format!("{root}{pointer}"));
    }
    None
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
        let (_, known) = rest.split_once("expected ").unwrap_or(("", "nothing"));
        return format!("unknown; use {}", plain(known));
    }
    if let Some(rest) = message.strip_prefix("unknown variant `") {
        let (found, known) = rest.split_once("`, expected ").unwrap_or((rest, "another"));
        return format!("\"{found}\" is unknown; use {}", plain(known));
    }
    let found = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, wanted)) = found.and_then(|it| it.split_once(", expected ")) {
        let found: String = plain(found).chars().take(80).collect();
        return format!(
            "{found} doesn't belong here; write {}",
            wanted_words(wanted)
        );
    }
    format!("{}; mend it there", plain(message))
}

/// What serde expects, as a person would say it.
fn wanted_words(wanted: &str) -> &str {
    match wanted {
        "a string" => "a text in quotes",
        "a boolean" => "true or false",
        "u8" | "u32" => "a whole number from 0 to 255",
        "i64" => "a whole number",
        "a sequence" => "a list, [ … ]",
        _ if wanted.starts_with("a map") || wanted.starts_with("struct") => "an object, { … }",
        other => other,
    }
}
