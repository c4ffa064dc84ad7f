//! Every text of the quiz, for searching.

use serde_json::Value;

use super::Draft;
use super::pointer::step;

/// A text as it is built in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its pointer below `/texts/en`.
    pub rest: String,
    /// Its words.
    pub words: String,
}

/// All of them, in the order of the file.
pub fn all(built: &Value) -> Vec<Text> {
    let mut all = Vec::new();
    if let Some(texts) = built.pointer("/texts/en") {
        gather(&mut all, "", texts);
    }
    all
}

fn gather(all: &mut Vec<Text>, rest: &str, value: &Value) {
    match value {
        Value::String(words) => all.push(Text {
            rest: rest.into(),
            words: words.clone(),
        }),
        Value::Object(inner) => {
            for (name, value) in inner {
                gather(all, &format!("{rest}/{}", step(name)), value);
            }
        }
        _ => {}
    }
}

/// Those with all the searched words in their own words, the built-in ones or their name; the
/// clinic's own first.
pub fn found<'a>(all: &'a [Text], draft: &Draft, search: &str) -> Vec<&'a Text> {
    let search = search.to_lowercase();
    let words: Vec<_> = search.split_whitespace().collect();
    let fits = |it: &&Text| {
        let own = draft.text(&draft.words(&it.rest));
        let hay = format!("{} {} {own}", it.words, it.rest).to_lowercase();
        words.iter().all(|word| hay.contains(word))
    };
    let is_own = |it: &&Text| draft.at(&draft.words(&it.rest)).is_some();
    let (mut own, others): (Vec<_>, Vec<_>) = all.iter().filter(fits).partition(is_own);
    own.extend(others);
    own
}

/// The names in braces that a text has, such as `{step}`.
pub fn slots(words: &str) -> Vec<&str> {
    let parts = words.split('{').skip(1);
    parts.filter_map(|it| Some(it.split_once('}')?.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn texts() -> Vec<Text> {
        all(&json!({ "texts": { "en": {
            "ui": { "next": "Next", "progress": "Question {step} of {total}",
                "confidence": { "one": "You left {count}" } },
        } } }))
    }

    #[test]
    fn a_text_is_found_by_its_words_its_name_and_the_clinics_own() {
        let mut draft = Draft::default();
        let rests = |draft: &Draft, search: &str| -> Vec<String> {
            let texts = texts();
            found(&texts, draft, search)
                .iter()
                .map(|it| it.rest.clone())
                .collect()
        };
        assert_eq!(rests(&draft, "LEFT you"), ["/ui/confidence/one"]);
        assert_eq!(rests(&draft, "progress"), ["/ui/progress"]);
        assert_eq!(rests(&draft, "go on"), [""; 0]);
        draft.document = json!({ "texts": { "en": { "ui": { "progress": "Go on, {step}" } } } });
        assert_eq!(rests(&draft, "go on"), ["/ui/progress"]);
        assert_eq!(
            rests(&draft, ""),
            ["/ui/progress", "/ui/next", "/ui/confidence/one"]
        );
    }

    #[test]
    fn slots_are_named() {
        assert_eq!(slots("Question {step} of {total}"), ["step", "total"]);
        assert_eq!(slots("a { b"), [""; 0]);
    }
}
