//! A page as a small tree.

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Tag(Tag),
    /// Words.
    Text(String),
}

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// In small letters.
    pub name: String,
    /// Names in small letters, and values.
    pub attributes: Vec<(String, String)>,
    /// What is in it.
    pub children: Vec<Node>,
}

impl Tag {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|it| it.0 == name);
        found.map(|it| it.1.as_str())
    }

    /// All words in it.
    pub fn text(&self) -> String {
        text(&self.children)
    }

    /// The elements right in it.
    pub fn tags(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|it| match it {
            Node::Tag(tag) => Some(tag),
            Node::Text(_) => None,
        })
    }
}

/// All words of a part of a page.
pub fn text(nodes: &[Node]) -> String {
    let one = |it: &Node| match it {
        Node::Tag(tag) => text(&tag.children),
        Node::Text(text) => text.clone(),
    };
    nodes.iter().map(one).collect()
}

/// Every element, in the order of the page.
pub fn every(nodes: &[Node]) -> Vec<&Tag> {
    let mut all = Vec::new();
    for node in nodes {
        if let Node::Tag(tag) = node {
            all.push(tag);
            all.extend(every(&tag.children));
        }
    }
    all
}
