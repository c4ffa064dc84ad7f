//! The order of questions and options: those that are listed come first.

use super::broken::Broken;
use super::fault::Faults;
use crate::source::shape::{Map, Quiz};

/// The question that every quiz begins with.
const GOALS: &str = "goals";

/// Puts questions and options into the order that a document lists.
pub(super) fn apply(quiz: &mut Quiz, broken: &mut Broken, faults: &mut Faults) {
    let order = std::mem::take(&mut quiz.order);
    if !broken.is("/questions") {
        check(
            "/order",
            "question",
            &quiz.questions,
            &order,
            broken,
            faults,
        );
    }
    let is_known = |id: &&String| quiz.questions.contains_key(*id);
    let first = order.first().filter(is_known).filter(|it| *it != GOALS);
    if let Some(first) = first.filter(|_| !broken.is_in("/order")) {
        let message = format!("\"{first}\" is before the goals; put \"{GOALS}\" first");
        faults.note("/order/0", message);
    }
    if first.is_some() || broken.is_in("/order") || !order.iter().all(|it| is_known(&it)) {
        // Nobody knows what was to stand before what.
        broken.add("/order");
    } else {
        sort(&mut quiz.questions, &order);
    }
    for (id, question) in &mut quiz.questions {
        let order = std::mem::take(&mut question.order);
        let path = format!("/questions/{id}/order");
        if !broken.has_lost_options(id) {
            check(&path, "option", &question.options, &order, broken, faults);
        }
        sort(&mut question.options, &order);
    }
}

fn check<T>(
    path: &str,
    what: &str,
    map: &Map<T>,
    order: &[String],
    broken: &Broken,
    faults: &mut Faults,
) {
    for (at, id) in order.iter().enumerate() {
        let path = format!("{path}/{at}");
        if !map.contains_key(id) {
            let id: String = id.chars().take(40).collect();
            let message = format!("no {what} \"{id}\"; mend the name or leave it out");
            if !broken.is_named(&message) {
                faults.note(path, message);
            }
        } else if order.iter().take(at).any(|it| it == id) {
            let message = format!("\"{id}\" stands before already; list it once");
            faults.note(path, message);
        }
    }
}

fn sort<T>(map: &mut Map<T>, order: &[String]) {
    let place = |id: &String| order.iter().position(|it| it == id).unwrap_or(order.len());
    // Stable: what isn't listed stays as it was.
    map.sort_by_cached_key(|id, _| place(id));
}
