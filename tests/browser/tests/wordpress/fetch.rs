//! A page as it comes from the server, to someone whose browser runs no scripts.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use browser_tests::{Context, Result};

/// What a server answers.
#[derive(Debug)]
pub struct Answer {
    /// The lines before the page.
    pub head: String,
    /// The page.
    pub body: String,
}

/// Asks for an address of this machine.
pub fn fetch(address: &str) -> Result<Answer> {
    let rest = address.strip_prefix("http://").context("not http")?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    // In the older form of HTTP the end of the page is the end of the connection.
    let request = format!("GET /{path} HTTP/1.0\r\nHost: {host}\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").context("no answer")?;
    Ok(Answer {
        head: head.into(),
        body: body.into(),
    })
}

/// The words between two marks, without tags.
pub fn between<'a>(html: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let start = html.find(from)?;
    let rest = html.get(start..)?;
    rest.get(..rest.find(to)?)
}

/// A page's words without its tags, scripts and styles, with single spaces.
pub fn words(html: &str) -> String {
    let mut text = html.to_owned();
    for (open, close) in [("<script", "</script>"), ("<style", "</style>")] {
        while let Some(found) = between(&text, open, close).map(str::to_owned) {
            text = text.replace(&format!("{found}{close}"), " ");
        }
    }
    let mut plain = String::new();
    let mut in_tag = false;
    for letter in text.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                plain.push(' ');
            }
            _ if !in_tag => plain.push(letter),
            _ => {}
        }
    }
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = plain.replace("&#8217;", "’").replace("&#039;", "'");
    plain.replace("&amp;", "&").replace("&nbsp;", " ")
}
