//! The documents that the tests give a quiz.

use serde_json::{Value, json};

/// A clinic's own: five benefits, a question and a note of its own, colours, booking, review.
pub fn rosa() -> Value {
    json!({
        "benefits": { "exfoliation": null },
        "questions": {
            "midday": null,
            "goals": { "order": ["acne-scars"], "options": { "blackheads": null } },
            "visit": {
                "kind": "one",
                "order": ["first"],
                "options": {
                    "first": { "weights": { "texture": 1 }, "raises": ["first-visit"] },
                    "again": {},
                    "not-sure": { "unsure": true }
                }
            }
        },
        "order": ["goals", "visit"],
        "conditions": {
            "first-visit": { "class": "know", "source": "our own advice", "citations": [] }
        },
        "ask": { "price": {} },
        "texts": { "en": {
            "questions": {
                "goals": { "title": "What brings you to Clinic Rosa?" },
                "visit": {
                    "title": "Have you been to us before?",
                    "short": "Visits",
                    "hint": "Any visit counts.",
                    "options": {
                        "first": { "label": "No, never" },
                        "again": { "label": "Yes" },
                        "not-sure": { "label": "Not sure" }
                    }
                }
            },
            "conditions": { "first-visit": {
                "title": "A first visit",
                "name": "a first visit",
                "note": "Come ten minutes early."
            } },
            "ask": { "price": "What does a session cost at Rosa?" }
        } },
        "look": { "accent": "#7a3b69", "dark": { "accent": "#e9b8d6" } },
        "booking": { "url": "https://rosa.example/book", "label": "Book with Rosa" },
        "clinic": {
            "name": "Clinic Rosa", "email": "hello@rosa.example", "phone": "+44 20 7946 0000"
        },
        "reviewed": { "by": "Dr A. Example", "on": "2026-11-01" }
    })
}

/// What the first question of that says.
pub const ROSA: &str = "What brings you to Clinic Rosa?";

/// What the first question says as built in.
pub const BUILT_IN: &str = "What would you like to change about your skin?";

/// An answer to the question of its own.
pub const FIRST: browser_tests::Answer<'static> = ("visit", &["first"]);

/// A document that changes one text.
pub fn titled(title: &str) -> Value {
    json!({ "texts": { "en": { "questions": { "goals": { "title": title } } } } })
}

/// The same in a language.
pub fn titled_in(lang: &str, title: &str) -> Value {
    json!({ "texts": { lang: { "questions": { "goals": { "title": title } } } } })
}
