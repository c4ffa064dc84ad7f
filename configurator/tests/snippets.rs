//! What is pasted into pages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

use configurator::draft::Draft;
use configurator::snippets::{Host, Site, needs_document, pieces};
use serde_json::{Value, json};

fn site() -> Site {
    Site {
        base: "https://clinic.example/quiz/".into(),
        file: "https://clinic.example/quiz/microneedling-quiz.json".into(),
        needs: "The quiz needs JavaScript.".into(),
        book: "Book a consultation".into(),
        title: "Microneedling quiz".into(),
    }
}

fn draft(document: Value) -> Draft {
    Draft {
        document,
        ..Draft::default()
    }
}

fn all(host: Host, draft: &Draft, inline: bool) -> String {
    let pieces = pieces(host, draft, &site(), inline);
    let codes: Vec<_> = pieces.into_iter().map(|it| it.code).collect();
    codes.join("\n")
}

#[test]
fn a_quiz_as_built_in_is_two_lines_and_what_stands_in() {
    assert!(!needs_document(&Draft::default()));
    assert_eq!(
        all(Host::Html, &Draft::default(), true),
        r#"<script src="https://clinic.example/quiz/microneedling-quiz.js" async></script>
<microneedling-quiz>
  <p>The quiz needs JavaScript.</p>
</microneedling-quiz>"#
    );
}

#[test]
fn a_booking_address_is_an_attribute_and_a_link() {
    let draft =
        draft(json!({ "booking": { "url": "https://a.b/?x=\"1\"&y", "label": "Book <now>" } }));
    let code = all(Host::Squarespace, &draft, true);
    assert!(
        code.contains(
            r#"booking-url="https://a.b/?x=&quot;1&quot;&amp;y" booking-label="Book &lt;now&gt;""#
        ),
        "{code}"
    );
    assert!(
        code.contains(r#"<a href="https://a.b/?x=&quot;1&quot;&amp;y">Book &lt;now&gt;</a>"#),
        "{code}"
    );
    assert!(!code.contains("application/json"), "{code}");
}

#[test]
fn a_document_stands_inside_or_in_a_file() {
    let draft = draft(
        json!({ "look": { "accent": "#7a3b69" }, "texts": { "en": { "ui": { "welcome": "</script><b>" } } } }),
    );
    for host in Host::ALL {
        let inline = all(host, &draft, true);
        let file = all(host, &draft, false);
        assert_eq!(
            inline.contains("application/json"),
            host.takes_inline(),
            "{host:?}"
        );
        assert!(!file.contains("application/json"), "{host:?}");
        assert_eq!(inline == file, !host.takes_inline(), "{host:?}");
        assert!(file.contains("microneedling-quiz.json"), "{host:?}");
    }
    let code = all(Host::Html, &draft, true);
    let (_, json) = code.split_once("application/json\">").unwrap();
    let (json, after) = json.split_once("</script>").unwrap();
    assert_eq!(serde_json::from_str::<Value>(json).unwrap(), draft.document);
    assert!(after.ends_with("</microneedling-quiz>"), "{after}");
}

#[test]
fn a_box_of_a_builder_gets_a_div_and_the_script_goes_into_the_head() {
    let mut draft = draft(json!({ "benefits": { "exfoliation": null } }));
    draft.attributes.insert("mode".into(), "dialog".into());
    let pieces = pieces(Host::WordPressBox, &draft, &site(), true);
    assert_eq!(pieces.len(), 2);
    assert!(pieces[0].once && pieces[0].code.starts_with("<script src="));
    assert_eq!(
        pieces[1].code,
        r#"<div data-microneedling-quiz data-mode="dialog" data-src="https://clinic.example/quiz/microneedling-quiz.json">
  <p>The quiz needs JavaScript.</p>
</div>"#
    );
}

#[test]
fn a_frame_takes_what_it_knows_from_its_address() {
    let mut draft = draft(json!({ "booking": { "url": "https://a.b/?c&d" } }));
    draft.attributes.insert("mode".into(), "dialog".into());
    draft.attributes.insert("lang".into(), "pt-BR".into());
    let code = all(Host::Iframe, &draft, true);
    let src = r#"src="https://clinic.example/quiz/frame.html?booking-url=https%3A%2F%2Fa.b%2F%3Fc%26d&amp;lang=pt-BR""#;
    assert!(code.contains(src), "{code}");
    assert!(!code.contains("dialog"), "{code}");
    draft.document = json!({ "look": { "radius": "0px" } });
    let code = all(Host::Iframe, &draft, false);
    assert!(
        code.contains("src=https%3A%2F%2Fclinic.example%2Fquiz%2Fmicroneedling-quiz.json"),
        "{code}"
    );
}

#[test]
fn a_refused_booking_address_is_no_link() {
    let code = all(
        Host::Html,
        &draft(json!({ "booking": { "url": "javascript:alert(1)" } })),
        true,
    );
    assert!(!code.contains("href"), "{code}");
}

#[test]
fn in_another_language_only_the_link_stands_in() {
    let mut draft = draft(json!({ "booking": { "url": "/termin", "label": "Termin" } }));
    let mut site = site();
    site.needs = String::new();
    let code = |draft: &Draft| pieces(Host::Html, draft, &site, true).remove(0).code;
    assert!(code(&draft).contains("<p><a href=\"/termin\">Termin</a></p>"));
    draft.document = json!({});
    assert!(code(&draft).ends_with("<microneedling-quiz>\n</microneedling-quiz>"));
}
