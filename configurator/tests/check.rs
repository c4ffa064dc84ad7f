//! "Check my page", over trees as a browser makes them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod html;

use configurator::check::{self, Bad, Finding, near};
use html::parse;

const SCRIPT: &str =
    r#"<script src="https://rosa.clinic/quiz/microneedling-quiz.js" async></script>"#;

fn findings(page: &str) -> Vec<Finding> {
    check::page(page, &parse(page)).findings
}

fn with_script(quiz: &str) -> Vec<Finding> {
    findings(&format!("{SCRIPT}{quiz}"))
}

fn value(name: &str, value: &str, bad: Bad) -> Vec<Finding> {
    vec![Finding::Value(name.into(), value.into(), bad)]
}

#[test]
fn nothing_is_wrong_with_what_is_right() {
    for quiz in [
        "<microneedling-quiz></microneedling-quiz>",
        r#"<microneedling-quiz id="a" class="b" lang="pt-BR" booking-url="tel:+44" booking-label="Ring us"
            clinic-name="Rosa" src="quiz.json" color-scheme="dark" mode="dialog" loading="eager"
            resume="none" reset-after="60" events="answers"><p>It needs > JavaScript</p></microneedling-quiz>"#,
        r#"<microneedling-quiz title="a > b /"></microneedling-quiz>"#,
        r#"<div data-microneedling-quiz data-booking-url="/book" data-elementor-id="7" lang="de"><p></p></div>"#,
        r#"<microneedling-quiz><script type="application/json">{"booking":{"url":"tel:+44123"}}</script></microneedling-quiz>"#,
        "<!-- <microneedling-quiz /> --><microneedling-quiz></microneedling-quiz>",
        r#"<script src="/jquery.js"></script><microneedling-quiz></microneedling-quiz>"#,
    ] {
        assert_eq!(with_script(quiz), [], "{quiz}");
    }
    let relative = r#"<script src="embed/microneedling-quiz.single.js?v=2"></script><microneedling-quiz></microneedling-quiz>"#;
    assert_eq!(findings(relative), []);
    let frame = r#"<iframe src="https://rosa.clinic/quiz/frame.html?booking-url=https%3A%2F%2Frosa.clinic&amp;lang=de"></iframe>"#;
    assert_eq!(findings(frame), []);
}

#[test]
fn the_script_is_there_once_and_can_be_reached() {
    let quiz = "<microneedling-quiz></microneedling-quiz>";
    let of = |src: &str| findings(&format!(r#"<script src="{src}"></script>{quiz}"#));
    assert_eq!(findings(quiz), [Finding::ScriptMissing]);
    assert_eq!(
        with_script(&format!("{SCRIPT}{quiz}")),
        [Finding::ScriptTwice(2)]
    );
    for (src, finding) in [
        (
            "https://a.b/microneedling_quiz.js",
            Finding::ScriptName(
                "https://a.b/microneedling_quiz.js".into(),
                "microneedling-quiz.js".into(),
            ),
        ),
        (
            "/microneedle-quiz.js",
            Finding::ScriptName(
                "/microneedle-quiz.js".into(),
                "microneedling-quiz.js".into(),
            ),
        ),
        (
            "http://a.b/microneedling-quiz.js",
            Finding::NoHttps("http://a.b/microneedling-quiz.js".into()),
        ),
        (
            "http://127.0.0.1:8080/embed/microneedling-quiz.js",
            Finding::OnlyHere("http://127.0.0.1:8080/embed/microneedling-quiz.js".into()),
        ),
        (
            "file:///C:/microneedling-quiz.js",
            Finding::OnlyHere("file:///C:/microneedling-quiz.js".into()),
        ),
        (
            r"C:\quiz\microneedling-quiz.js",
            Finding::ScriptAddress(r"C:\quiz\microneedling-quiz.js".into()),
        ),
        (
            "https://clinic.example/microneedling-quiz.js",
            Finding::Example("https://clinic.example/microneedling-quiz.js".into()),
        ),
    ] {
        assert_eq!(of(src), [finding], "{src}");
    }
}

#[test]
fn what_became_of_the_element_is_told() {
    for (page, finding) in [
        ("", Finding::ElementMissing),
        ("<p>The quiz needs JavaScript.</p>", Finding::ElementMissing),
        (
            "<microneedling-quizz></microneedling-quizz>",
            Finding::ElementName("microneedling-quizz".into()),
        ),
        (
            "<micro-needling-quiz></micro-needling-quiz>",
            Finding::ElementName("micro-needling-quiz".into()),
        ),
        (
            "<p>&lt;microneedling-quiz&gt;&lt;/microneedling-quiz&gt;</p>",
            Finding::ShownAsText,
        ),
        (
            r#"<div data-booking-url="/book"></div>"#,
            Finding::DivUnmarked,
        ),
        ("<div data-microneedling-quizz></div>", Finding::DivUnmarked),
    ] {
        assert_eq!(with_script(page), [finding], "{page}");
    }
    assert_eq!(
        findings("<p>Hello</p>"),
        [Finding::ScriptMissing, Finding::ElementMissing]
    );
    assert_eq!(findings("  "), [Finding::Nothing]);
}

#[test]
fn what_a_parser_mends_is_told() {
    assert_eq!(
        with_script(r#"<microneedling-quiz lang="de" />"#),
        [Finding::SelfClosed]
    );
    assert_eq!(
        with_script("<microneedling-quiz/><p>"),
        [Finding::SelfClosed]
    );
    assert_eq!(
        with_script("<microneedling-quiz><p>x</p>"),
        [Finding::NotClosed]
    );
    assert_eq!(
        with_script("<microneedling-quiz mode=”dialog”></microneedling-quiz>"),
        [Finding::CurlyQuotes("mode=”dialog”".into())]
    );
    let script = "<script src=“https://a.b/microneedling-quiz.js”></script><microneedling-quiz></microneedling-quiz>";
    assert_eq!(
        findings(script),
        [Finding::CurlyQuotes(
            "src=“https://a.b/microneedling-quiz.js”".into()
        )]
    );
}

#[test]
fn a_misspelled_attribute_is_told_with_the_right_one() {
    let quiz = |attributes: &str| {
        with_script(&format!(
            "<microneedling-quiz {attributes}></microneedling-quiz>"
        ))
    };
    let div = |attributes: &str| {
        with_script(&format!("<div data-microneedling-quiz {attributes}></div>"))
    };
    let near = |name: &str, right: &str| vec![Finding::Attribute(name.into(), Some(right.into()))];
    assert_eq!(
        quiz(r#"booking_url="/b""#),
        near("booking_url", "booking-url")
    );
    assert_eq!(
        quiz(r#"bookingurl="/b""#),
        near("bookingurl", "booking-url")
    );
    assert_eq!(
        quiz(r#"colour-scheme="dark""#),
        near("colour-scheme", "color-scheme")
    );
    assert_eq!(
        quiz(r#"clinic="Rosa" wobble"#),
        [
            Finding::Attribute("clinic".into(), None),
            Finding::Attribute("wobble".into(), None),
        ]
    );
    assert_eq!(
        quiz(r#"data-booking-url="/b""#),
        [Finding::DataTooMuch("data-booking-url".into())]
    );
    assert_eq!(
        div(r#"booking-url="/b""#),
        [Finding::DataMissing("booking-url".into())]
    );
    assert_eq!(
        div(r#"data-booking-ulr="/b""#),
        near("data-booking-ulr", "data-booking-url")
    );
    assert_eq!(div(r#"data-aos="fade""#), []);
}

#[test]
fn a_bad_value_is_told_with_what_it_may_be() {
    let quiz = |name: &str, given: &str| {
        with_script(&format!(
            r#"<microneedling-quiz {name}="{given}"></microneedling-quiz>"#
        ))
    };
    let schemes: &[&str] = &["auto", "light", "dark"];
    for (name, given, bad) in [
        ("color-scheme", "Dark", Bad::NotOneOf(schemes, Some("dark"))),
        ("color-scheme", "purple", Bad::NotOneOf(schemes, None)),
        ("mode", "", Bad::NotOneOf(&["inline", "dialog"], None)),
        ("reset-after", "1 minute", Bad::NoNumber),
        ("reset-after", "0", Bad::NoNumber),
        ("lang", "English", Bad::NoLanguage),
        ("lang", "sv", Bad::NotSpoken),
        (
            "booking-url",
            "javascript:alert(1)",
            Bad::Scheme("javascript".into()),
        ),
        ("booking-url", "", Bad::Empty),
        ("clinic-name", " ", Bad::Empty),
        ("src", "ftp://a.b/c.json", Bad::NoAddress),
    ] {
        assert_eq!(quiz(name, given), value(name, given, bad), "{name}={given}");
    }
    assert_eq!(
        quiz("src", "http://a.b/c.json"),
        [Finding::NoHttps("http://a.b/c.json".into())]
    );
    let frame = r#"<iframe src="https://a.b/quiz/frame.html?color-scheme=sepia&amp;mode=dialog&amp;booking-ur=x"></iframe>"#;
    assert_eq!(
        findings(frame),
        [
            value("color-scheme", "sepia", Bad::NotOneOf(schemes, None)),
            vec![Finding::FrameTakes("mode".into(), None)],
            vec![Finding::FrameTakes(
                "booking-ur".into(),
                Some("booking-url".into())
            )],
        ]
        .concat()
    );
}

#[test]
fn the_document_inside_is_checked_like_any() {
    let quiz = |inside: &str| {
        with_script(&format!(
            "<microneedling-quiz>{inside}</microneedling-quiz>"
        ))
    };
    let broken = quiz(r#"<script type="application/json">{"look": </script>"#);
    assert!(
        matches!(broken.as_slice(), [Finding::Document(..)]),
        "{broken:?}"
    );
    let mixed = quiz(r##"<script type="application/json">{"look": {“accent”: "#fff"}}</script>"##);
    assert!(
        matches!(mixed.first(), Some(Finding::CurlyQuotes(_))),
        "{mixed:?}"
    );
    let curly = quiz(r#"<script type="application/json">{“look”: {}}</script>"#);
    assert!(
        matches!(curly.first(), Some(Finding::CurlyQuotes(_))),
        "{curly:?}"
    );
    assert_eq!(
        quiz(r#"<script>{"look": {}}</script>"#),
        [Finding::ScriptType]
    );
    let json = r#"<script type="application/json">{"look":{"radius":"0px"}}</script>"#;
    assert_eq!(quiz(&format!("{json}{json}")), [Finding::DocumentTwice]);
    assert_eq!(
        with_script(&format!("<microneedling-quiz></microneedling-quiz>{json}")),
        [Finding::DocumentOutside]
    );
    assert_eq!(
        with_script(&format!(
            r#"<microneedling-quiz src="a.json">{json}</microneedling-quiz>"#
        )),
        [Finding::Both]
    );
    let policy = r#"<meta http-equiv="Content-Security-Policy" content="script-src 'self'">"#;
    assert_eq!(
        with_script(&format!(
            "{policy}<microneedling-quiz></microneedling-quiz>"
        )),
        [Finding::Policy]
    );
}

#[test]
fn what_is_on_a_page_can_be_taken_up_again() {
    let page = format!(
        r#"{SCRIPT}<div data-microneedling-quiz data-mode="dialog" data-src="a.json" class="x"><script type="application/json">{{"a":1}}</script></div>"#
    );
    let report = check::page(&page, &parse(&page));
    assert_eq!(report.attributes, [("mode".into(), "dialog".into())]);
    assert_eq!(report.document.as_deref(), Some(r#"{"a":1}"#));
    assert!(
        check::is_document(" \n{ \"look\": ")
            && check::is_document("5")
            && !check::is_document("<p>")
    );
}

#[test]
fn near_names_are_near_and_others_are_not() {
    assert_eq!(
        near("booking-URL", ["booking-url", "src"]),
        Some("booking-url")
    );
    assert_eq!(near("href", ["src", "mode", "lang"]), None);
    assert_eq!(near("x", []), None);
}
