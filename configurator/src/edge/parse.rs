//! HTML as a tree, by the browser's own parser. Nothing in it runs or loads.

use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, SupportedType};

use crate::check::{Node, Tag};

/// No page is deeper; recursion has to end.
const DEEPEST: usize = 200;

/// The tree of a page.
pub fn parse(html: &str) -> Vec<Node> {
    let page = DomParser::new().and_then(|it| it.parse_from_string(html, SupportedType::TextHtml));
    let root = page.ok().and_then(|it| it.document_element());
    root.map_or_else(Vec::new, |root| vec![Node::Tag(tag(&root, 0))])
}

fn tag(element: &Element, depth: usize) -> Tag {
    let attributes = element.attributes();
    let attributes = (0..attributes.length()).filter_map(|at| attributes.item(at));
    let nodes = element.child_nodes();
    let nodes = (0..nodes.length()).filter_map(|at| nodes.item(at));
    let children = nodes.filter_map(|it| match it.dyn_ref::<Element>() {
        Some(inner) if depth < DEEPEST => Some(Node::Tag(tag(inner, depth + 1))),
        None if it.node_type() == web_sys::Node::TEXT_NODE => {
            Some(Node::Text(it.text_content().unwrap_or_default()))
        }
        _ => None,
    });
    Tag {
        name: element.local_name(),
        attributes: attributes
            .map(|it| (it.name().to_lowercase(), it.value()))
            .collect(),
        children: children.collect(),
    }
}
