//! The places of the options in a link: each option has one, for good.

use super::fault::Faults;
use super::files::Link;
use super::shape::Quiz;

const FILE: &str = "content/link.json";

/// The options as `question.option`.
fn options(quiz: &Quiz) -> impl Iterator<Item = String> {
    quiz.questions.iter().flat_map(|(id, question)| {
        let options = question.options.keys();
        options.map(move |option| format!("{id}.{option}"))
    })
}

/// Every option has exactly one place, and no place is anybody else's.
pub fn check(quiz: &Quiz, link: &Link, faults: &mut Faults) {
    let all: Vec<String> = options(quiz).collect();
    let places = || link.places.iter().flatten();
    for (at, place) in link.places.iter().enumerate() {
        let Some(name) = place else { continue };
        let path = format!("/places/{at}");
        if !all.contains(name) {
            let message = format!("no option \"{name}\"; write null where one has gone");
            faults.note(FILE, path, message);
        } else if places().position(|it| it == name)
            != places().position(|it| std::ptr::eq(it, name))
        {
            let message = format!("\"{name}\" has a place already; drop this one");
            faults.note(FILE, path, message);
        }
    }
    for name in all.iter().filter(|name| !places().any(|it| it == *name)) {
        let message = format!("no place for \"{name}\"; add it at the end");
        faults.note(FILE, "/places", message);
    }
}
