//! Rendered HTML as a tree of JSON: `[name, attributes, …children]`.

use anyhow::{Context, Result, bail, ensure};
use html5gum::{HtmlString, StringReader, Token, Tokenizer};
use serde_json::{Map, Value, json};

/// Elements that have no end.
const VOID: [&str; 4] = ["input", "br", "hr", "img"];

/// Reads one element with all that is in it.
pub fn read(html: &str) -> Result<Value> {
    // What is open, from the outside in; the first collects the whole.
    let mut open: Vec<Vec<Value>> = vec![vec![]];
    for token in Tokenizer::<StringReader<'_>, _>::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name)?;
                let attributes = tag.attributes.iter();
                let attributes = attributes
                    .map(|(name, value)| Ok((text(name)?, Value::String(text(value)?))))
                    .collect::<Result<Map<_, _>>>()?;
                let void = VOID.contains(&name.as_str());
                open.push(vec![json!(name), Value::Object(attributes)]);
                if void {
                    close(&mut open)?;
                }
            }
            Token::EndTag(_) => close(&mut open)?,
            Token::String(words) => inside(&mut open)?.push(json!(text(&words)?)),
            Token::Error(fault) => bail!("{fault:?} in {html}"),
            Token::Comment(_) | Token::Doctype(_) => {}
        }
    }
    ensure!(open.len() == 1, "an element is left open in {html}");
    let all = open.pop().unwrap_or_default();
    let found: [Value; 1] = all
        .try_into()
        .map_err(|all| anyhow::anyhow!("not one element: {all:?}"))?;
    let [found] = found;
    Ok(found)
}

fn close(open: &mut Vec<Vec<Value>>) -> Result<()> {
    let element = open.pop().context("an end without a start")?;
    inside(open)?.push(Value::Array(element));
    Ok(())
}

fn inside(open: &mut [Vec<Value>]) -> Result<&mut Vec<Value>> {
    open.last_mut().context("an end without a start")
}

fn text(it: &HtmlString) -> Result<String> {
    Ok(String::from_utf8(it.0.clone())?)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn elements_attributes_and_words_are_read() {
        let html = r#"<p class="a &amp; b">one <b>two</b><input checked>&lt;three</p>"#;
        let tree = read(html).map(|tree| tree.to_string());
        let wanted =
            r#"["p",{"class":"a & b"},"one ",["b",{},"two"],["input",{"checked":""}],"<three"]"#;
        assert_eq!(tree.ok().as_deref(), Some(wanted));
    }

    #[test]
    fn what_is_no_single_element_is_refused() {
        for html in ["", "<p>", "</p>", "<p></p><p></p>"] {
            assert!(read(html).is_err(), "{html}");
        }
    }
}
