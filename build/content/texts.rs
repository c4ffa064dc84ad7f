//! The table of texts: a nested JSON object, laid flat in its own order.

use super::fault::Fault;
use super::source::{Map, parse};
use serde_json::Value;

/// Every text of a language by its path (`/ui/next`), in the order of the file.
pub struct Table(Map<String>);

impl Table {
    /// Reads a language's file.
    ///
    /// # Errors
    /// The path of everything in it that is neither a text nor an object.
    pub fn parse(file: &'static str, json: &str) -> Result<Self, Vec<Fault>> {
        let tree: Value = parse(file, json)?;
        let mut flat = Map::new();
        let mut faults = Vec::new();
        flatten(String::new(), &tree, &mut flat, &mut |path, found| {
            faults.push(Fault {
                file,
                path,
                message: format!("{found} is no text; write it in quotes"),
            });
        });
        if faults.is_empty() {
            Ok(Self(flat))
        } else {
            Err(faults)
        }
    }

    /// Its row in the table.
    pub fn row(&self, path: &str) -> Option<usize> {
        self.0.get_index_of(path)
    }

    /// Path and text of each row.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

fn flatten(
    path: String,
    value: &Value,
    flat: &mut Map<String>,
    fault: &mut impl FnMut(String, &Value),
) {
    match value {
        Value::String(text) => {
            flat.insert(path, text.clone());
        }
        Value::Object(map) => {
            for (key, inner) in map {
                flatten(format!("{path}/{key}"), inner, flat, fault);
            }
        }
        other => fault(path, other),
    }
}
