//! Text inside of HTML, JSON inside of a script, addresses inside of addresses.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What `encodeURIComponent` leaves as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// Text between tags or in a quoted attribute.
pub fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

/// A value in the query of an address.
pub fn query(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

/// JSON between the tags of a script: nothing in its texts ends that, or is a page's own template
/// language (`{{` and `{%` of Liquid). The texts stay the same.
pub fn script(json: &str) -> String {
    let json = json.replace("</", r"<\/").replace("<!", r"\u003c!");
    let json = json.replace("{{", r"{\u007b").replace("{%", r"{\u0025");
    // `<script` after `<!--` would let `</script>` pass unseen.
    let mut out = String::new();
    let mut rest = json.as_str();
    while let Some(at) = rest.find('<') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let name = after.get(1..7).unwrap_or_default();
        out.push_str(if name.eq_ignore_ascii_case("script") {
            r"\u003c"
        } else {
            "<"
        });
        rest = after.get(1..).unwrap_or_default();
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn no_text_gets_out_of_its_quotes_or_its_script() {
        assert_eq!(html(r#"a"><b>&"#), "a&quot;&gt;&lt;b&gt;&amp;");
        assert_eq!(
            query("https://a.b/c?d=e&f"),
            "https%3A%2F%2Fa.b%2Fc%3Fd%3De%26f"
        );
        assert_eq!(query("+44 20"), "%2B44%2020");
        let nasty = json!({ "a": "</script><!--<SCRIPT>{{ x }}{% y %}</ScRiPt> \\u003c é < b" });
        let json = serde_json::to_string_pretty(&nasty).unwrap_or_default();
        let written = script(&json);
        assert!(written.contains(r"<\/script"), "{written}");
        for bad in ["</", "<!", "<script", "{{", "{%"] {
            assert!(!written.to_lowercase().contains(bad), "{bad} in {written}");
        }
        assert_eq!(serde_json::from_str::<Value>(&written).ok(), Some(nasty));
    }
}
