//! Which fields the page has for a draft, and which of them a fault belongs to.

use std::collections::BTreeMap;

use super::pointer::{parent, step};
use super::texts::Text;
use super::{Draft, Quiz};
use crate::rules::Fault;

/// The fields that are always there.
pub const FIXED: [&str; 20] = [
    "/clinic/name",
    "/clinic/email",
    "/clinic/phone",
    "/booking/url",
    "/booking/label",
    "/reviewed/by",
    "/reviewed/on",
    "/look/accent",
    "/look/surface",
    "/look/text",
    "/look/muted",
    "/look/border",
    "/look/dark/accent",
    "/look/dark/surface",
    "/look/dark/text",
    "/look/dark/muted",
    "/look/dark/border",
    "/look/font",
    "/look/radius",
    "/look/maxWidth",
];

/// The parts of the page that take the faults which no field of theirs has.
pub const SECTIONS: [&str; 9] = [
    "/clinic",
    "/look",
    "/language",
    "/benefits",
    "/questions",
    "/conditions",
    "/ask",
    "/texts",
    "",
];

/// The colours that can be set, in light and in dark.
pub const COLOURS: [&str; 5] = ["accent", "surface", "text", "muted", "border"];

/// A fault beside the field that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The pointer of the field, or of the section.
    pub field: String,
    /// The id of that in the page.
    pub anchor: String,
    /// What is wrong.
    pub fault: Fault,
}

/// The id of a field in the page.
pub fn id(pointer: &str) -> String {
    format!("doc{pointer}")
}

/// The id of a text in the list of all texts, beside the field that it may have elsewhere.
pub fn text_id(pointer: &str) -> String {
    format!("text{pointer}")
}

/// Fields by their pointers, with their ids in the page.
pub type Fields = BTreeMap<String, String>;

/// All fields and sections that the page shows for a draft.
pub fn all(quiz: &Quiz, draft: &Draft, texts: &[Text]) -> Fields {
    let mut all: Vec<String> = FIXED
        .iter()
        .chain(&SECTIONS)
        .map(|it| (*it).into())
        .collect();
    let mut benefits = quiz.benefits();
    for it in &benefits {
        all.push(format!("/benefits/{}", step(&it.id)));
    }
    benefits.retain(|it| !it.dropped);
    for question in quiz.questions().iter().filter(|it| !it.dropped) {
        let at = format!("/questions/{}", step(&question.id));
        for text in ["title", "short", "hint"] {
            all.push(draft.words(&format!("{at}/{text}")));
        }
        if question.own {
            all.extend(["kind", "when"].map(|it| format!("{at}/{it}")));
        }
        for option in question.options.iter().filter(|it| !it.dropped) {
            let here = format!("{at}/options/{}", step(&option.id));
            if !option.by_note {
                all.extend(["label", "hint"].map(|it| draft.words(&format!("{here}/{it}"))));
            }
            let weighs = !option.by_note && !option.is_out;
            for benefit in benefits.iter().filter(|_| weighs) {
                all.push(format!("{here}/weights/{}", step(&benefit.id)));
            }
            all.push(here);
        }
        all.push(at);
    }
    for note in quiz.conditions() {
        let at = format!("/conditions/{}", step(&note.id));
        if note.own {
            all.push(format!("{at}/class"));
            for text in ["title", "name", "note"] {
                all.push(draft.words(&format!("{at}/{text}")));
            }
        }
        all.push(at);
    }
    for question in quiz.ask() {
        let at = format!("/ask/{}", step(&question.id));
        if question.own {
            all.push(draft.words(&at));
        }
        all.push(at);
    }
    let mut all: Fields = all.into_iter().map(|it| (it.clone(), id(&it))).collect();
    for text in texts {
        let at = draft.words(&text.rest);
        if draft.at(&at).is_some() && !all.contains_key(&at) {
            let id = text_id(&at);
            all.insert(at, id);
        }
    }
    all
}

/// Puts each fault to the nearest field above its path.
pub fn place(fields: &Fields, faults: Vec<Fault>) -> Vec<Placed> {
    let one = |fault: Fault| {
        let field = nearest(fields, &fault.path);
        let anchor = fields.get(&field).cloned();
        Placed {
            anchor: anchor.unwrap_or_else(|| id("")),
            field,
            fault,
        }
    };
    faults.into_iter().map(one).collect()
}

fn nearest(fields: &Fields, path: &str) -> String {
    let mut at = path.trim_end_matches('/');
    loop {
        if fields.contains_key(at) {
            return at.into();
        }
        // What is ordered and where it leads has no field of its own.
        match at {
            "/order" => return "/questions".into(),
            "/booking" | "/reviewed" => return "/clinic".into(),
            _ => {}
        }
        match parent(at) {
            Some(up) => at = up,
            None => return String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_goes_to_the_nearest_field_above_it() {
        let fields: Fields = SECTIONS
            .iter()
            .chain(&["/questions/goals", "/look/accent"])
            .map(|it| ((*it).into(), id(it)))
            .collect();
        for (path, field) in [
            ("/questions/goals/options/x/weights/y", "/questions/goals"),
            ("/questions/none", "/questions"),
            ("/look/accent", "/look/accent"),
            ("/look/dark/accent", "/look"),
            ("/order/3", "/questions"),
            ("/booking/url", "/clinic"),
            ("/colour", ""),
            ("/", ""),
            ("", ""),
            ("no pointer", ""),
        ] {
            assert_eq!(nearest(&fields, path), field, "{path}");
        }
    }
}
