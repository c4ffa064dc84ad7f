//! What is no document at all, or none that can be told apart: each with its exact faults.

use super::told;

#[test]
fn nothing_at_all() {
    told(
        "",
        ["/: is empty; write { } where there is nothing to change"],
    );
    told(
        "  \n",
        ["/: is empty; write { } where there is nothing to change"],
    );
    told(
        "\u{feff}",
        ["/: is empty; write { } where there is nothing to change"],
    );
}

#[test]
fn half_a_document() {
    told(
        r#"{"benefits": {"exfoliation": nu"#,
        [
            "/benefits/exfoliation: EOF while parsing a value at line 1 column 31; mend the JSON \
            there",
        ],
    );
    told(
        r#"{"benefits": {"exfoliation": null}"#,
        ["/: EOF while parsing an object at line 1 column 34; mend the JSON there"],
    );
    told(
        r#"{"texts": {"en": {"ui": {"next": "Go o"#,
        ["/texts/en/ui/next: EOF while parsing a string at line 1 column 38; mend the JSON there"],
    );
}

#[test]
fn a_page_in_its_place() {
    told(
        "<!doctype html>\n<title>404</title>",
        ["/: is a page and no document; give the address of the JSON itself"],
    );
    told(
        "\u{feff}\n<html>",
        ["/: is a page and no document; give the address of the JSON itself"],
    );
}

#[test]
fn no_object_at_the_top() {
    told(
        "[{}]",
        ["/: is no object; begin it with { and end it with }"],
    );
    told(
        r#""benefits""#,
        ["/: is no object; begin it with { and end it with }"],
    );
    told("5", ["/: is no object; begin it with { and end it with }"]);
    told(
        "null",
        ["/: is no object; begin it with { and end it with }"],
    );
    told(
        "true",
        ["/: is no object; begin it with { and end it with }"],
    );
}

#[test]
fn what_reads_like_json_but_is_none() {
    told(
        "{'version': 1}",
        ["/: key must be a string at line 1 column 2; mend the JSON there"],
    );
    told(
        r#"{"version": 1,}"#,
        ["/: trailing comma at line 1 column 15; mend the JSON there"],
    );
    told(
        "{version: 1}",
        ["/: key must be a string at line 1 column 2; mend the JSON there"],
    );
    told(
        "// ours\n{}",
        ["/: expected value at line 1 column 1; mend the JSON there"],
    );
    told(
        "{} {}",
        ["/: trailing characters at line 1 column 4; mend the JSON there"],
    );
    told(
        r#"{"version": NaN}"#,
        ["/version: expected value at line 1 column 13; mend the JSON there"],
    );
    told(
        r#"{"version": 01}"#,
        ["/version: invalid number at line 1 column 14; mend the JSON there"],
    );
    told(
        "{“version”: 1}",
        ["/: key must be a string at line 1 column 2; mend the JSON there"],
    );
}

/// UTF-16 that was read as UTF-8.
#[test]
fn letters_of_another_encoding() {
    told(
        "{\u{0}\"\u{0}v\u{0}",
        ["/: key must be a string at line 1 column 2; mend the JSON there"],
    );
    told(
        "��{\u{0}}\u{0}",
        ["/: expected value at line 1 column 1; mend the JSON there"],
    );
}

#[test]
fn a_key_that_stands_twice() {
    told(
        r#"{"version": 1, "look": {}, "version": 1}"#,
        ["/version: stands twice; keep one of the two"],
    );
    told(
        r#"{"questions": {"goals": {"options": {"blackheads": null, "blackheads": null}}}}"#,
        ["/questions/goals/options/blackheads: stands twice; keep one of the two"],
    );
    told(
        r#"{"look": {}, "look": {}, "look": {}}"#,
        ["/look: stands twice; keep one of the two"],
    );
    told(
        r#"{"ask": {"a/b": {}, "a/b": {}}, "order": [{"x": 1, "x": 2}], "look": {"font": "x", "font": "y"}}"#,
        [
            "/ask/a~1b: stands twice; keep one of the two",
            "/order/0/x: stands twice; keep one of the two",
            "/look/font: stands twice; keep one of the two",
        ],
    );
    told(
        r#"{"look": {}, "look": {}, "order": [}"#,
        [
            "/look: stands twice; keep one of the two",
            "/order/0: expected value at line 1 column 36; mend the JSON there",
        ],
    );
}

#[test]
fn numbers_that_no_quiz_has() {
    told(
        r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {
            "acne-scars": 1.5}}}}}}"#,
        [
            "/questions/goals/options/acne-scars/weights/acne-scars: 1.5 doesn't belong here; \
            write a whole number",
        ],
    );
    told(
        r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {"acne-scars": 1e400}}}}}}"#,
        [
            "/questions/goals/options/acne-scars/weights/acne-scars: number out of range at line \
            1 column 83; mend the JSON there",
        ],
    );
    told(
        r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {
            "acne-scars": 99999999999999999999}}}}}}"#,
        [
            "/questions/goals/options/acne-scars/weights/acne-scars: 1e+20 doesn't belong here; \
            write a whole number",
        ],
    );
    told(
        r#"{"questions": {"goals": {"options": {"acne-scars": {"weights": {
            "acne-scars": 18446744073709551615}}}}}}"#,
        [
            "/questions/goals/options/acne-scars/weights/acne-scars: 18446744073709551615 \
            doesn't belong here; write a whole number",
        ],
    );
    told(
        r#"{"questions": {"timing": {"options": {"few-weeks": {"hopedWeeks": 300}}}}}"#,
        [
            "/questions/timing/options/few-weeks/hopedWeeks: 300 doesn't belong here; write a \
            whole number from 0 to 255",
        ],
    );
    told(
        r#"{"questions": {"timing": {"options": {"few-weeks": {"hopedWeeks": -1}}}}}"#,
        [
            "/questions/timing/options/few-weeks/hopedWeeks: -1 doesn't belong here; write a \
            whole number from 0 to 255",
        ],
    );
    told(r#"{"version": 2}"#, ["/version: 2 is unknown; write 1"]);
    told(
        r#"{"version": -1}"#,
        ["/version: -1 doesn't belong here; write 1"],
    );
    told(
        r#"{"version": 1.0}"#,
        ["/version: 1.0 doesn't belong here; write 1"],
    );
}
