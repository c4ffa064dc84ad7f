//! The table of texts: a nested JSON object, laid flat in its own order.

use super::fault::Fault;
use super::files::{About, Direction, parse, pointer};
use super::shape::Map;
use serde_json::Value;
use std::collections::BTreeSet;

/// The plural categories of Unicode, in the order in which a text's rows stand.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Every text of a language by its path (`/ui/next`), in the order of the file.
///
/// A text with plural forms has a row for each of the six categories; those that its language
/// doesn't have say what "other" says.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file.
    pub file: String,
    /// What it says of itself.
    pub about: About,
    /// The categories given of each text with plural forms.
    pub plurals: Map<Vec<String>>,
    rows: Map<String>,
    filled: BTreeSet<String>,
    hidden: BTreeSet<String>,
}

impl Table {
    /// A tree of texts alone, without what a file says of itself.
    pub fn plain(tag: &str, tree: &Value) -> Self {
        let mut flat = Flat::default();
        flat.read(String::new(), tree);
        Self {
            file: String::new(),
            about: About {
                lang: tag.into(),
                format: tag.into(),
                name: String::new(),
                dir: Direction::Ltr,
                reviewed: String::new(),
                longer: Vec::new(),
            },
            plurals: flat.plurals,
            rows: flat.rows,
            filled: flat.filled,
            hidden: BTreeSet::new(),
        }
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Has it none?
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes a text into its row, or into a new one behind all others.
    pub fn set(&mut self, path: &str, text: &str) {
        self.rows.insert(path.into(), text.into());
    }

    /// Makes a text one that isn't there. Its row stays, so that the others keep their places.
    pub fn hide(&mut self, path: &str) {
        self.hidden.insert(path.into());
    }

    /// Reads a language's file.
    ///
    /// # Errors
    /// The path of everything in it that is neither a text nor an object.
    pub fn parse(tag: &str, json: &str) -> Result<Self, Vec<Fault>> {
        let file = format!("content/text/{tag}.json");
        let tree: Value = parse(&file, json)?;
        Self::read(file, tree)
    }

    /// Reads what stands in a language's file.
    ///
    /// # Errors
    /// The path of everything in it that is neither a text nor an object.
    pub fn read(file: String, mut tree: Value) -> Result<Self, Vec<Fault>> {
        let fault = |path: String, message: String| Fault {
            file: file.clone(),
            path,
            message,
        };
        let about = tree.as_object_mut().and_then(|it| it.shift_remove("about"));
        let about = about.ok_or_else(|| {
            let message = "missing; say lang, format, name, dir and reviewed";
            vec![fault("/about".into(), message.into())]
        })?;
        let about: About = serde_path_to_error::deserialize(about).map_err(|error| {
            let path = match pointer(error.path()).as_str() {
                "/" => "/about".into(),
                inner => format!("/about{inner}"),
            };
            vec![fault(path, format!("{}; mend it there", error.inner()))]
        })?;
        let mut flat = Flat::default();
        flat.read(String::new(), &tree);
        if flat.faults.is_empty() {
            Ok(Self {
                file,
                about,
                plurals: flat.plurals,
                rows: flat.rows,
                filled: flat.filled,
                hidden: BTreeSet::new(),
            })
        } else {
            let faults = flat.faults.into_iter();
            Err(faults.map(|(path, it)| fault(path, it)).collect())
        }
    }

    /// Its row in the table.
    pub fn row(&self, path: &str) -> Option<usize> {
        let row = self.rows.get_index_of(path);
        row.filter(|_| !self.hidden.contains(path))
    }

    /// A text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.rows.get(path).map(String::as_str)
    }

    /// The text with plural forms that a row is one of: its path, and the row's category.
    pub fn plural<'a>(&self, row: &'a str) -> Option<(&'a str, &'a str)> {
        let parts = row.rsplit_once('/');
        parts.filter(|(path, _)| self.plurals.contains_key(*path))
    }

    /// Path and text of each row.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.rows
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Path and text of each row that stands in the file.
    pub fn given(&self) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter(|(path, _)| self.is_given(path))
    }

    /// Does this row stand in the file?
    pub fn is_given(&self, path: &str) -> bool {
        self.rows.contains_key(path) && !self.filled.contains(path)
    }
}

#[derive(Default)]
struct Flat {
    rows: Map<String>,
    plurals: Map<Vec<String>>,
    filled: BTreeSet<String>,
    faults: Vec<(String, String)>,
}

impl Flat {
    fn read(&mut self, path: String, value: &Value) {
        match value {
            Value::String(text) => {
                self.rows.insert(path, text.clone());
            }
            Value::Object(map) => {
                let plural = |(key, it): (&String, &Value)| {
                    CATEGORIES.contains(&key.as_str()) && it.is_string()
                };
                if !map.is_empty() && map.iter().all(plural) {
                    self.plural(path, map);
                    return;
                }
                for (key, inner) in map {
                    self.read(format!("{path}/{key}"), inner);
                }
            }
            found => {
                let message = format!("{found} is no text; write it in quotes");
                self.faults.push((path, message));
            }
        }
    }

    fn plural(&mut self, path: String, map: &serde_json::Map<String, Value>) {
        let other = map.get("other").and_then(Value::as_str).unwrap_or_default();
        for category in CATEGORIES {
            let row = format!("{path}/{category}");
            if let Some(text) = map.get(category) {
                self.read(row, text);
            } else {
                self.filled.insert(row.clone());
                self.rows.insert(row, other.into());
            }
        }
        self.plurals.insert(path, map.keys().cloned().collect());
    }
}
