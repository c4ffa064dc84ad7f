//! Writes the tree of a screen from the outside in.
//!
//! ```ignore
//! m.within("ul", "", |m| {
//!     m.leaf("li", "", "one");
//!     m.leaf("li", "", "two");
//! });
//! ```
//!
//! Written so, the screens weigh about 7 KB brotli less in the wasm than as `html!`
//! literals, which build every element where they stand. `html!` stays where an
//! element has a key or a reference, or is an input or a form.

use super::quiz::Screen;
use super::state::Action;
use crate::quiz::TextId;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};

/// A list of nodes in the making.
#[derive(Default)]
pub struct Markup {
    nodes: Vec<Html>,
}

impl Markup {
    /// The nodes that `inside` writes, without an element around them.
    pub fn html(inside: impl FnOnce(&mut Self)) -> Html {
        let mut markup = Self::default();
        inside(&mut markup);
        VList::with_children(markup.nodes, None).into()
    }

    /// Something that `html!` made.
    pub fn add(&mut self, node: Html) {
        self.nodes.push(node);
    }

    /// Words without an element.
    pub fn text(&mut self, words: &str) {
        self.add(VText::new(String::from(words)).into());
    }

    /// Words that may change while the rest of the screen stays.
    ///
    /// A page translator puts nodes of its own in the place of words, so new words need a new
    /// element: set as the value of the old node, nobody would see them.
    pub fn changing(&mut self, words: &str) {
        let mut it = VTag::new("span");
        it.key = Some(Key::from(words));
        it.add_child(VText::new(String::from(words)).into());
        self.add(it.into());
    }

    /// An element with a class and words; without a class where that is empty.
    pub fn leaf(&mut self, tag: &'static str, class: &str, words: &str) {
        self.within(tag, class, |m| m.text(words));
    }

    /// An element with a class and what is inside it.
    pub fn within(&mut self, tag: &'static str, class: &str, inside: impl FnOnce(&mut Self)) {
        let names: &[_] = if class.is_empty() { &[] } else { &["class"] };
        self.element(tag, names, &[class], inside);
    }

    /// An element with attributes, as names and their values, and what is inside it.
    pub fn element(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&str],
        inside: impl FnOnce(&mut Self),
    ) {
        let outside = std::mem::take(&mut self.nodes);
        inside(self);
        self.close(tag, names, values, outside, None);
    }

    /// An element with words that does something when it is pressed.
    pub fn pressed(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&str],
        words: &str,
        onclick: Callback<MouseEvent>,
    ) {
        let outside = std::mem::take(&mut self.nodes);
        self.changing(words);
        self.close(tag, names, values, outside, Some(onclick));
    }

    /// Puts an element around what was just written, and goes on behind it.
    fn close(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&str],
        outside: Vec<Html>,
        onclick: Option<Callback<MouseEvent>>,
    ) {
        let mut it = VTag::new(tag);
        let value =
            |value: &&str| Some(AttributeOrProperty::Attribute(String::from(*value).into()));
        it.set_attributes(Attributes::Dynamic {
            keys: names,
            values: values.iter().take(names.len()).map(value).collect(),
        });
        it.add_children(std::mem::replace(&mut self.nodes, outside));
        if let Some(onclick) = onclick {
            it.add_listener(Rc::new(yew::html::onclick::Wrapper::new(onclick)));
        }
        self.add(it.into());
    }

    /// A section of the result, with its title.
    pub fn section(&mut self, class: &str, title: &str, inside: impl FnOnce(&mut Self)) {
        self.within("section", class, |m| {
            m.leaf("h3", "", title);
            inside(m);
        });
    }

    /// The heading that the focus goes to when a screen comes up.
    pub fn heading(&mut self, screen: &Screen, words: TextId) {
        self.add(html! {
            <h2 tabindex="-1" ref={screen.heading.clone()}>{ screen.words.get(words) }</h2>
        });
    }

    /// A button that does one action.
    pub fn button(&mut self, screen: &Screen, words: TextId, action: Action) {
        self.pressed(
            "button",
            &["type", "class", "part"],
            &["button", "button plain", "button"],
            screen.words.get(words),
            screen.on(action),
        );
    }
}
