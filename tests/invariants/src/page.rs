//! A rendered screen, read as a browser would read it.

use std::collections::BTreeSet;

use html5gum::{StringReader, Token, Tokenizer};

/// The names and texts in it.
#[derive(Debug, Default)]
pub struct Page {
    /// Names of elements.
    pub elements: BTreeSet<String>,
    /// Names of attributes.
    pub attributes: BTreeSet<String>,
    /// Addresses of links, without what isn't known before a click.
    pub links: Vec<String>,
    /// All texts, one behind the other.
    pub text: String,
}

impl Page {
    /// Reads a page.
    pub fn read(html: &str) -> Self {
        let mut page = Self::default();
        for token in Tokenizer::<StringReader<'_>, _>::new(html) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    page.elements.insert(letters(&tag.name.0));
                    for (name, value) in &tag.attributes {
                        let name = letters(&name.0);
                        if matches!(&*name, "href" | "src" | "action" | "formaction") {
                            page.links.push(letters(&value.0));
                        }
                        page.attributes.insert(name);
                    }
                }
                Token::String(words) => page.text += &letters(&words.0),
                // NUL is a fault of HTML, and a letter as good as others in a tree of a browser.
                Token::Error(_) | Token::EndTag(_) => {}
                Token::Comment(_) | Token::Doctype(_) => panic!("a comment in {html}"),
            }
        }
        page
    }
}

fn letters(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
