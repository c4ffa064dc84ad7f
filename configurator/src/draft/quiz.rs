//! The quiz that a draft makes of the built-in one, as the page shows it for editing: what was
//! dropped is still in its place, so that it can be taken back.

use std::rc::Rc;

use serde_json::Value;

use super::pointer::{merged, step};
use super::shown::{Choice, Item, Question};
use super::{Draft, order};

/// The built-in quiz and what a draft makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// The built-in one.
    pub built: Rc<Value>,
    /// That with the draft's document over it.
    pub merged: Value,
    language: String,
}

impl Quiz {
    /// The quiz of a draft.
    pub fn new(built: &Rc<Value>, draft: &Draft) -> Self {
        Self {
            built: Rc::clone(built),
            merged: merged(built, &draft.document),
            language: draft.language().into(),
        }
    }

    /// A text of the quiz: in the language of the clinic's own words, else in English.
    pub fn text(&self, rest: &str) -> Option<&str> {
        let own = format!("/texts/{}{rest}", step(&self.language));
        let text = |at: &str| self.merged.pointer(at)?.as_str();
        text(&own).or_else(|| text(&format!("/texts/en{rest}")))
    }

    /// The built-in wording of a text.
    pub fn built_text(&self, rest: &str) -> &str {
        let text = self.built.pointer(&format!("/texts/en{rest}"));
        text.and_then(Value::as_str).unwrap_or_default()
    }

    /// Names of an object: built-in ones and those that the draft adds.
    pub(super) fn ids(&self, pointer: &str) -> Vec<String> {
        let mut ids = keys(self.built.pointer(pointer));
        for id in keys(self.merged.pointer(pointer)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Is something there after all changes?
    pub fn has(&self, pointer: &str) -> bool {
        self.merged.pointer(pointer).is_some()
    }

    /// Is something built in?
    pub fn is_built(&self, pointer: &str) -> bool {
        self.built.pointer(pointer).is_some()
    }

    /// The questions in the order in which they are asked.
    pub fn questions(&self) -> Vec<Question> {
        let ids = self.ids("/questions");
        let listed = self.merged.get("order").unwrap_or(&Value::Null);
        let all = order::full(&ids, listed);
        all.iter().map(|id| self.question(id)).collect()
    }

    fn question(&self, id: &str) -> Question {
        let at = format!("/questions/{}", step(id));
        let own = !self.is_built(&at);
        let role = |name: &str| self.value(&format!("{at}/role")) == Some(name);
        let options = self.options(id);
        let mut ids = options
            .iter()
            .map(|it| format!("{at}/options/{}", step(&it.id)));
        let core = ids.any(|it| self.is_core(&it)) || self.ends(&at);
        Question {
            id: id.into(),
            own,
            dropped: !self.has(&at),
            can_drop: own || !(role("goals") || core),
            can_move: !role("goals"),
            several: self.value(&format!("{at}/kind")) == Some("several"),
            title: self.text(&format!("{at}/title")).unwrap_or(id).into(),
            options,
        }
    }

    /// Words of the built-in quiz that no document may change, or else of the merged one.
    fn value(&self, pointer: &str) -> Option<&str> {
        let built = self.built.pointer(pointer);
        built.or_else(|| self.merged.pointer(pointer))?.as_str()
    }

    /// May an answer raise a note of one's own? What every quiz keeps as it is may not.
    pub fn takes_notes(&self, question: &str, option: &str) -> bool {
        let at = format!("/questions/{}", step(question));
        let option = format!("{at}/options/{}", step(option));
        let never = ["unsure", "exclusive"].map(|it| self.has(&format!("{option}/{it}")));
        !(self.ends(&at) || self.is_core(&option) || never.contains(&true))
    }

    /// Is it the question that keeps people under 18 out?
    fn ends(&self, question: &str) -> bool {
        let options = self.built.pointer(&format!("{question}/options"));
        let mut options = options.and_then(Value::as_object).into_iter().flatten();
        options.any(|(_, it)| it.get("ends").is_some())
    }

    /// The answers of a question in the order in which they stand.
    pub fn options(&self, question: &str) -> Vec<Choice> {
        let at = format!("/questions/{}", step(question));
        let ids = self.ids(&format!("{at}/options"));
        let listed = self.merged.pointer(&format!("{at}/order"));
        let all = order::full(&ids, listed.unwrap_or(&Value::Null));
        let ends = self.ends(&at);
        let one = |id: &String| {
            let here = format!("{at}/options/{}", step(id));
            let own = !self.is_built(&here);
            Choice {
                id: id.clone(),
                own,
                dropped: !self.has(&here),
                can_drop: !(self.is_way_out(&here) || !own && (ends || self.is_core(&here))),
                by_note: !own && self.built_text(&format!("{here}/label")).is_empty(),
                is_out: ["unsure", "exclusive", "ends"]
                    .iter()
                    .any(|it| self.has(&format!("{here}/{it}"))),
                label: self.label(&here, id),
            }
        };
        all.iter().map(one).collect()
    }

    /// An answer's words; a health answer is called what its note is.
    fn label(&self, option: &str, id: &str) -> String {
        let label = self.text(&format!("{option}/label"));
        let label = label.or_else(|| self.text(&format!("/conditions/{}/title", step(id))));
        label.unwrap_or(id).into()
    }

    fn is_core(&self, option: &str) -> bool {
        let raised = self.built.pointer(&format!("{option}/raises"));
        let mut raised = raised.and_then(Value::as_array).into_iter().flatten();
        raised.any(|it| it.as_str().is_some_and(|it| self.is_core_condition(it)))
    }

    /// "Not sure", "None of these": every question needs its own.
    fn is_way_out(&self, option: &str) -> bool {
        let is = |name: &str| {
            let at = format!("{option}/{name}");
            self.is_built(&at) || self.has(&at)
        };
        is("unsure") || is("exclusive")
    }

    fn is_core_condition(&self, id: &str) -> bool {
        let core = self
            .built
            .pointer(&format!("/conditions/{}/core", step(id)));
        core.and_then(Value::as_bool) == Some(true)
    }

    /// The benefits.
    pub fn benefits(&self) -> Vec<Item> {
        self.items("benefits", "/name")
    }

    /// The notes.
    pub fn conditions(&self) -> Vec<Item> {
        let mut all = self.items("conditions", "/title");
        for it in &mut all {
            it.can_drop = !self.is_core_condition(&it.id);
        }
        all
    }

    /// The questions to take along.
    pub fn ask(&self) -> Vec<Item> {
        self.items("ask", "")
    }

    fn items(&self, group: &str, name: &str) -> Vec<Item> {
        let one = |id: &String| {
            let at = format!("/{group}/{}", step(id));
            Item {
                id: id.clone(),
                own: !self.is_built(&at),
                dropped: !self.has(&at),
                can_drop: true,
                name: self.text(&format!("{at}{name}")).unwrap_or(id).into(),
            }
        };
        self.ids(&format!("/{group}")).iter().map(one).collect()
    }

    /// The notes that an answer brings up.
    pub fn raised(&self, option: &str) -> Vec<String> {
        strings(self.merged.pointer(&format!("{option}/raises")))
    }
}

/// The names of an object.
fn keys(value: Option<&Value>) -> Vec<String> {
    let all = value.and_then(Value::as_object);
    all.map(|all| all.keys().cloned().collect())
        .unwrap_or_default()
}

/// The texts of a list.
pub fn strings(value: Option<&Value>) -> Vec<String> {
    let all = value.and_then(Value::as_array).into_iter().flatten();
    all.filter_map(Value::as_str).map(str::to_owned).collect()
}
