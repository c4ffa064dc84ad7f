//! Clinics' documents: read once, and worn by one quiz or several.

use super::apps;
use crate::document::{self, Document};
use crate::quiz::Content;
use crate::text::Texts;
use crate::ui::QuizProps;
use serde_json::json;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use yew::AttrValue;

/// A document that a page has given.
struct Read {
    text: String,
    document: &'static Document,
    /// Its tables, by the language; each lives as long as the page.
    texts: RefCell<Vec<Texts>>,
}

thread_local! {
    // A text needs no owner, so a document stays for good; the same one is read once.
    static ALL: RefCell<Vec<&'static Read>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<Worn> = const { Cell::new(Worn(None)) };
    static LINES: RefCell<Vec<AttrValue>> = const { RefCell::new(Vec::new()) };
}

/// What a quiz wears: the document, and the line on who reviewed it.
#[derive(Clone, Copy)]
pub(super) struct Worn(Option<(&'static Read, usize)>);

impl Worn {
    fn document(self) -> Option<&'static Document> {
        self.0.map(|(read, _)| read.document)
    }

    /// The quiz.
    pub(super) fn content(self) -> &'static Content {
        self.document()
            .map_or(Content::built_in(), |it| &it.content)
    }

    /// The properties with the document's quiz and words.
    pub(super) fn dressed(self, props: QuizProps) -> QuizProps {
        let built_in = QuizProps {
            content: self.content(),
            texts: apps::texts(&props.lang),
            contact: <_>::default(),
            reviewed: None,
            ..props
        };
        let Some((read, line)) = self.0 else {
            return built_in;
        };
        let own = |it: &Option<String>| AttrValue::from(it.clone().unwrap_or_default());
        let clinic = &read.document.clinic;
        let line = LINES.with_borrow(|all| all.get(line).cloned());
        QuizProps {
            texts: read.texts(built_in.texts),
            contact: (own(&clinic.email), own(&clinic.phone)),
            reviewed: line.filter(|it| !it.is_empty()),
            ..built_in
        }
    }
}

impl Read {
    fn texts(&'static self, built_in: Texts) -> Texts {
        let mut all = self.texts.borrow_mut();
        if let Some(own) = all.iter().find(|it| it.lang() == built_in.lang()) {
            return *own;
        }
        let rows: Vec<&str> = built_in.rows().collect();
        let own = built_in.with_rows(self.document.rows(built_in.lang(), &rows));
        all.push(own);
        own
    }
}

/// What the next quiz wears.
pub(super) fn next() -> Worn {
    NEXT.get()
}

/// Reads a document. Gives JSON: `{ "id", "booking", "clinic", "reviewed", "sheet" }`, the sheet
/// being the style sheet of its look; or `{ "faults": [{ "path", "message" }] }`.
#[wasm_bindgen]
pub fn read_document(text: &str) -> String {
    let known = ALL.with_borrow(|all| all.iter().position(|it| it.text == text));
    let id = match known {
        Some(id) => id,
        None => match document::check(text) {
            Ok(document) => {
                let read = Read {
                    text: text.into(),
                    document: Box::leak(Box::new(document)),
                    texts: RefCell::default(),
                };
                ALL.with_borrow_mut(|all| {
                    all.push(Box::leak(Box::new(read)));
                    all.len() - 1
                })
            }
            Err(faults) => {
                let faults: Vec<_> = faults
                    .iter()
                    .map(|it| json!({ "path": it.path, "message": it.message }))
                    .collect();
                return json!({ "faults": faults }).to_string();
            }
        },
    };
    let document = ALL.with_borrow(|all| all.get(id).map(|it| it.document));
    let Some(it) = document else {
        return String::new();
    };
    let reviewed = it
        .reviewed
        .as_ref()
        .map(|it| json!({ "by": it.by, "on": it.on }));
    json!({
        "id": id,
        "booking": { "url": it.booking.url, "label": it.booking.label },
        "clinic": it.clinic.name,
        "reviewed": reviewed,
        "sheet": document::look::sheet(&it.look),
    })
    .to_string()
}

/// Says which document the calls that follow are about, those of a quiz and of the next one that is
/// mounted; none goes back to the built-in quiz. `reviewed` is the line on who reviewed it.
#[wasm_bindgen]
pub fn wear(app: Option<usize>, document: Option<usize>, reviewed: &str) {
    let read = document.and_then(|id| ALL.with_borrow(|all| all.get(id).copied()));
    let line = LINES.with_borrow_mut(|all| {
        all.iter().position(|it| it == reviewed).unwrap_or_else(|| {
            all.push(String::from(reviewed).into());
            all.len() - 1
        })
    });
    let worn = Worn(read.map(|read| (read, line)));
    NEXT.set(worn);
    if let Some(app) = app {
        apps::wear(app, worn);
    }
}
