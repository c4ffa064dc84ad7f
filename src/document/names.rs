//! The names in a document: what is dropped must be there, and what is new must have a right name.

use super::fault::Faults;
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Words of a kept visit, and one that scripts read otherwise.
const RESERVED: [&str; 3] = ["result", "end", "constructor"];

/// The most letters of an id.
const LONGEST: usize = 40;

pub(super) fn within<'a>(of: &'a mut Object, name: &str) -> Option<&'a mut Object> {
    of.get_mut(name).and_then(Value::as_object_mut)
}

pub(super) fn object<'a>(of: &'a Object, name: &str) -> Option<&'a Object> {
    of.get(name).and_then(Value::as_object)
}

pub(super) fn known_or_new(
    patch: &mut Object,
    base: &Object,
    name: &str,
    what: &str,
    faults: &mut Faults,
) {
    known_or_new_at("", patch, base, name, what, faults);
}

/// Whatever is dropped must be there, and whatever is new must have a right name.
pub(super) fn known_or_new_at(
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
pub(super) fn id_is_right(path: &str, id: &str, faults: &mut Faults) -> bool {
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

pub(super) fn escaped(key: &str) -> String {
    crate::source::json::escaped(key).chars().take(80).collect()
}
