//! Which texts there must be, and which there may be.

use super::super::fault::Faults;
use super::super::shape::{AnswerOption, Map, Quiz};
use super::super::texts::Table;
use std::collections::BTreeSet;

/// Where the texts of the shell are, behind all others.
pub const SHELL: &str = "/shell/";

/// Every text that is needed is there, and no other.
pub fn texts(quiz: &Quiz, table: &Table, faults: &mut Faults) {
    let mut fault = |path: &str, message: &str| faults.note(&table.file, path, message);
    let Wanted { needed, allowed } = wanted(quiz);
    for path in &needed {
        if table.row(path).is_none() {
            fault(path, "missing; write this text");
        }
    }
    // Rows are counted up to the shell's, which are no part of the wasm.
    let last = table
        .iter()
        .skip_while(|(path, _)| !path.starts_with(SHELL));
    for (path, _) in last.filter(|(path, _)| !path.starts_with(SHELL)) {
        fault(path, "stands behind \"shell\"; move it before that");
    }
    for (path, _) in table.given() {
        let of_content = !path.starts_with("/ui/") && !path.starts_with(SHELL);
        if of_content && !needed.contains(path) && !allowed.contains(path) {
            fault(
                path,
                "belongs to nothing in the quiz; mend its name or drop it",
            );
        }
    }
}

/// The paths of texts.
pub struct Wanted {
    /// Those that the content needs.
    pub needed: BTreeSet<String>,
    /// Those that it may have besides.
    pub allowed: BTreeSet<String>,
}

/// The paths of the texts that the content needs, and of those it may have.
pub fn wanted(quiz: &Quiz) -> Wanted {
    let mut needed = BTreeSet::new();
    let mut allowed = BTreeSet::new();
    let mut need = |path: String| needed.insert(path);
    for (id, question) in &quiz.questions {
        let path = format!("/questions/{id}");
        need(format!("{path}/title"));
        need(format!("{path}/short"));
        allowed.insert(format!("{path}/hint"));
        for (option, it) in &question.options {
            let label = format!("{path}/options/{option}/label");
            // An option that stands for a condition may go by the condition's title.
            if is_condition(quiz, option, it) {
                allowed.insert(label);
            } else {
                need(label);
            }
            allowed.insert(format!("{path}/options/{option}/hint"));
            if let Some(group) = &it.group {
                need(format!("{path}/groups/{group}"));
            }
        }
    }
    for (id, benefit) in &quiz.benefits {
        let path = format!("/benefits/{id}");
        need(format!("{path}/name"));
        need(format!("{path}/short"));
        if benefit.can_lead {
            need(format!("{path}/headline"));
        }
        allowed.insert(format!("{path}/elsewhere"));
        if benefit.plan.is_some() {
            need(format!("{path}/sessions"));
            need(format!("{path}/measured"));
        }
        for aspect in benefit.aspects.keys() {
            let path = format!("{path}/aspects/{aspect}");
            need(format!("{path}/article"));
            need(format!("{path}/studies"));
            if benefit.aspects.len() > 1 {
                need(format!("{path}/name"));
            }
        }
    }
    for (id, condition) in &quiz.conditions {
        let path = format!("/conditions/{id}");
        for name in ["title", "name", "note"] {
            need(format!("{path}/{name}"));
        }
        allowed.insert(format!("{path}/hint"));
        if !condition.defers.is_empty() {
            need(format!("{path}/later"));
        }
    }
    keys(&quiz.ask, |id| need(format!("/ask/{id}")));
    keys(&quiz.citations, |id| need(format!("/citations/{id}")));
    Wanted { needed, allowed }
}

fn keys<T>(map: &Map<T>, mut each: impl FnMut(&str) -> bool) {
    for id in map.keys() {
        each(id);
    }
}

/// Does an option stand for the condition of the same name?
pub fn is_condition(quiz: &Quiz, id: &str, option: &AnswerOption) -> bool {
    quiz.conditions.contains_key(id) && option.raises.iter().any(|it| it == id)
}
