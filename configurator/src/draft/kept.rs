//! A draft as text, to be kept in the browser.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Draft;

/// The name under which it is kept.
pub const KEY: &str = "microneedling-quiz configurator";

/// Writes a draft.
pub fn write(draft: &Draft) -> String {
    json!({
        "document": draft.document,
        "attributes": draft.attributes,
        "host": draft.host,
        "file": draft.file,
    })
    .to_string()
}

/// Reads it again; none where it is no draft.
pub fn read(text: &str) -> Option<Draft> {
    let kept: Value = serde_json::from_str(text).ok()?;
    let document = kept.get("document").filter(|it| it.is_object())?;
    let attributes = kept.get("attributes")?.as_object()?;
    let attributes: Option<BTreeMap<_, _>> = attributes
        .iter()
        .map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
        .collect();
    Some(Draft {
        document: document.clone(),
        attributes: attributes?,
        host: kept.get("host")?.as_str()?.into(),
        file: kept.get("file")?.as_str()?.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let mut draft = Draft::default();
        draft.set("/clinic/name", json!("Rosa"));
        draft.attributes.insert("mode".into(), "dialog".into());
        draft.host = "https://clinic.example/quiz/".into();
        assert_eq!(read(&write(&draft)), Some(draft));
    }

    #[test]
    fn whatever_else_is_kept_there_is_no_draft() {
        for text in [
            "",
            "null",
            "{}",
            "[]",
            r#"{"document":[],"attributes":{},"host":"","file":""}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
