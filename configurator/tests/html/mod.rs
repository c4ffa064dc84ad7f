//! A small parser that makes of these tests' pages what a browser does.

use configurator::check::{Node, Tag};

/// The tree of a page.
pub fn parse(html: &str) -> Vec<Node> {
    let mut open = vec![Tag::default()];
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, after) = rest.split_at(at);
        words(&mut open, text);
        if let Some(comment) = after.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |it| it.1);
        } else if let Some(end) = after.strip_prefix("</") {
            let (name, after) = end.split_once('>').unwrap_or((end, ""));
            if open.iter().any(|it| it.name == name) {
                while close(&mut open) != name {}
            }
            rest = after;
        } else {
            let (tag, after) = start(&after[1..]);
            rest = after;
            let (name, void) = (
                tag.name.clone(),
                ["meta", "br", "img", "link"].contains(&&*tag.name),
            );
            open.push(tag);
            if name == "script" {
                let (text, after) = rest.split_once("</script>").unwrap_or((rest, ""));
                words(&mut open, text);
                rest = after;
            }
            if void || name == "script" {
                close(&mut open);
            }
        }
    }
    words(&mut open, rest);
    while open.len() > 1 {
        close(&mut open);
    }
    open.remove(0).children
}

fn words(open: &mut [Tag], text: &str) {
    if !text.is_empty() {
        let text = text
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        open.last_mut().unwrap().children.push(Node::Text(text));
    }
}

fn close(open: &mut Vec<Tag>) -> String {
    let tag = open.pop().unwrap();
    let name = tag.name.clone();
    open.last_mut().unwrap().children.push(Node::Tag(tag));
    name
}

fn start(html: &str) -> (Tag, &str) {
    let name = html
        .find(|it: char| it.is_whitespace() || it == '>' || it == '/')
        .unwrap();
    let mut tag = Tag {
        name: html[..name].to_lowercase(),
        ..Tag::default()
    };
    let mut rest = html[name..].trim_start();
    loop {
        rest = rest.trim_start_matches([' ', '\n', '/']);
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let end = rest.find(['=', '>', ' ', '\n']).unwrap();
        let name = rest[..end].to_lowercase();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let quoted = after
                .strip_prefix('"')
                .map(|it| it.split_once('"').unwrap());
            let (given, after) =
                quoted.unwrap_or_else(|| after.split_at(after.find([' ', '>']).unwrap()));
            value = given.replace("&amp;", "&");
            rest = after;
        }
        tag.attributes.push((name, value));
    }
}
