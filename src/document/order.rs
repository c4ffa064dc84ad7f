//! The order of questions and options: those that are listed come first.

use super::fault::Faults;
use crate::source::shape::{Map, Quiz};

/// Puts questions and options into the order that a document lists.
pub(super) fn apply(quiz: &mut Quiz, faults: &mut Faults) {
    let order = std::mem::take(&mut quiz.order);
    sort("/order", "question", &mut quiz.questions, &order, faults);
    for (id, question) in &mut quiz.questions {
        let order = std::mem::take(&mut question.order);
        let path = format!("/questions/{id}/order");
        sort(&path, "option", &mut question.options, &order, faults);
    }
}

fn sort<T>(path: &str, what: &str, map: &mut Map<T>, order: &[String], faults: &mut Faults) {
    for (at, id) in order.iter().enumerate() {
        let path = format!("{path}/{at}");
        if !map.contains_key(id) {
            let id: String = id.chars().take(40).collect();
            faults.note(
                path,
                format!("no {what} \"{id}\"; mend the name or leave it out"),
            );
        } else if order.iter().take(at).any(|it| it == id) {
            faults.note(
                path,
                format!("\"{id}\" stands before already; list it once"),
            );
        }
    }
    let place = |id: &String| order.iter().position(|it| it == id).unwrap_or(order.len());
    // Stable: what isn't listed stays as it was.
    map.sort_by_cached_key(|id, _| place(id));
}
