//! JSON read strictly: a key that stands twice is a fault, and so is what no hand would write.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::RefCell;
use std::fmt;

/// How deep lists and objects may stand in each other. The built-in quiz needs eight.
const DEPTH: usize = 32;

/// More keys that stand twice than anybody reads of.
const MOST: usize = 100;

/// A path and what is wrong there.
pub type Found = (String, String);

/// Reads one JSON value.
///
/// # Errors
/// The place where it is no JSON, or else the path of every key that stands twice.
pub fn read(text: &str) -> Result<Value, Vec<Found>> {
    // Editors of other systems put it there, and no one sees it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let state = State::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Strict { state: &state }
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value));
    let mut faults = state.twice.into_inner();
    match read {
        Ok(value) if faults.is_empty() => return Ok(value),
        Ok(_) => {}
        // Nothing goes back out of where it stopped.
        Err(error) => faults.push((
            pointer(&state.path.into_inner()),
            format!("{error}; mend the JSON there"),
        )),
    }
    Err(faults)
}

/// The path of these steps; `/` for the whole.
fn pointer(steps: &[String]) -> String {
    if steps.is_empty() {
        return "/".into();
    }
    format!("/{}", steps.join("/"))
}

/// A key as it stands in a path (RFC 6901).
pub fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[derive(Default)]
struct State {
    path: RefCell<Vec<String>>,
    twice: RefCell<Vec<Found>>,
}

impl State {
    /// Does something one step further inside.
    fn within<T, E: Error>(
        &self,
        step: String,
        act: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        self.path.borrow_mut().push(step);
        if self.path.borrow().len() > DEPTH {
            return Err(E::custom(format!("deeper than {DEPTH} levels")));
        }
        let done = act()?;
        self.path.borrow_mut().pop();
        Ok(done)
    }

    fn twice(&self, key: &str) {
        let mut path = self.path.borrow().clone();
        path.push(escaped(key));
        let found = (pointer(&path), "stands twice; keep one of the two".into());
        let mut twice = self.twice.borrow_mut();
        if twice.len() < MOST && !twice.contains(&found) {
            twice.push(found);
        }
    }
}

struct Strict<'a> {
    state: &'a State,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, it: bool) -> Result<Value, E> {
        Ok(Value::Bool(it))
    }

    fn visit_i64<E>(self, it: i64) -> Result<Value, E> {
        Ok(Value::Number(it.into()))
    }

    fn visit_u64<E>(self, it: u64) -> Result<Value, E> {
        Ok(Value::Number(it.into()))
    }

    fn visit_f64<E>(self, it: f64) -> Result<Value, E> {
        Ok(Number::from_f64(it).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, it: &str) -> Result<Value, E> {
        Ok(Value::String(it.into()))
    }

    fn visit_string<E>(self, it: String) -> Result<Value, E> {
        Ok(Value::String(it))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let state = self.state;
        let mut list = Vec::new();
        let mut next =
            |at: usize| state.within(at.to_string(), || from.next_element_seed(Strict { state }));
        while let Some(it) = next(list.len())? {
            list.push(it);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let state = self.state;
        let mut map = Map::new();
        while let Some(key) = from.next_key::<String>()? {
            if map.contains_key(&key) {
                state.twice(&key);
            }
            let it = state.within(escaped(&key), || from.next_value_seed(Strict { state }))?;
            map.insert(key, it);
        }
        Ok(Value::Object(map))
    }
}
