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
//! element has a key or a reference, or is a form.

use super::screen::{Message, Screen};
use crate::quiz::TextId;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};

/// What an input holds.
pub enum Holds {
    /// A tick, or none.
    Tick(bool),
    /// These words.
    Words(String),
}

fn set(it: &mut VTag, names: &'static [&'static str], values: &[&str]) {
    let value = |value: &&str| Some(AttributeOrProperty::Attribute(String::from(*value).into()));
    it.set_attributes(Attributes::Dynamic {
        keys: names,
        values: values.iter().take(names.len()).map(value).collect(),
    });
}

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
        markup.into_html()
    }

    /// What was written, without an element around it.
    #[inline(never)]
    pub fn into_html(self) -> Html {
        VList::with_children(self.nodes, None).into()
    }

    /// Something that `html!` made.
    pub fn add(&mut self, node: Html) {
        self.nodes.push(node);
    }

    /// Words without an element.
    #[inline(never)]
    pub fn text(&mut self, words: &str) {
        self.add(VText::new(String::from(words)).into());
    }

    /// Words that may change while the rest of the screen stays.
    ///
    /// A page translator puts nodes of its own in the place of words, so new words need a new
    /// element: set as the value of the old node, nobody would see them.
    pub fn changing(&mut self, words: &str) {
        self.anew(words, words);
    }

    /// Words in an element that is another one wherever its key is.
    #[inline(never)]
    pub fn anew(&mut self, words: &str, key: &str) {
        let mut it = VTag::new("span");
        it.key = Some(Key::from(key));
        it.add_child(VText::new(String::from(words)).into());
        self.add(it.into());
    }

    /// An element with a class and words; without a class where that is empty.
    #[inline(never)]
    pub fn leaf(&mut self, tag: &'static str, class: &str, words: &str) {
        self.within(tag, class, |m| m.text(words));
    }

    /// An element with a class and what is inside it.
    pub fn within(&mut self, tag: &'static str, class: &str, inside: impl FnOnce(&mut Self)) {
        let start = self.nodes.len();
        inside(self);
        self.wrap(tag, class, start);
    }

    /// An element with attributes, as names and their values, and what is inside it.
    pub fn element(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&str],
        inside: impl FnOnce(&mut Self),
    ) {
        let start = self.nodes.len();
        inside(self);
        self.close(tag, names, values, start, None);
    }

    /// An input with attributes, as names and their values, what it holds, and what it does once that
    /// is changed.
    pub fn input(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&str],
        holds: Holds,
        onchange: Callback<Event>,
    ) {
        let mut it = VTag::new(tag);
        match holds {
            Holds::Tick(on) => it.set_checked(on),
            Holds::Words(words) => it.set_value(words),
        }
        set(&mut it, names, values);
        it.add_listener(if tag == "textarea" {
            // Its last words count before it is left.
            let oninput = onchange.reform(|event: InputEvent| Event::from(event));
            Rc::new(yew::html::oninput::Wrapper::new(oninput))
        } else {
            Rc::new(yew::html::onchange::Wrapper::new(onchange))
        });
        self.add(it.into());
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
        let start = self.nodes.len();
        self.changing(words);
        self.close(tag, names, values, start, Some(onclick));
    }

    /// Puts an element with a class around what was written since.
    #[inline(never)]
    fn wrap(&mut self, tag: &'static str, class: &str, start: usize) {
        let names: &[_] = if class.is_empty() { &[] } else { &["class"] };
        self.close(tag, names, &[class], start, None);
    }

    /// Puts an element around what was written since.
    #[inline(never)]
    fn close(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&str],
        start: usize,
        onclick: Option<Callback<MouseEvent>>,
    ) {
        let mut it = VTag::new(tag);
        set(&mut it, names, values);
        it.add_children(self.nodes.split_off(start));
        if let Some(onclick) = onclick {
            it.add_listener(Rc::new(yew::html::onclick::Wrapper::new(onclick)));
        }
        self.add(it.into());
    }

    /// A section of the result under its title, which opens and folds it.
    pub fn section(
        &mut self,
        class: &str,
        open: bool,
        title: &str,
        inside: impl FnOnce(&mut Self),
    ) {
        let class = ["section ", class].concat();
        let names: &[_] = if open { &["class", "open"] } else { &["class"] };
        self.element("details", names, &[&class, ""], |m| {
            m.within("summary", "", |m| m.leaf("h3", "", title));
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
    pub fn button(&mut self, screen: &Screen, words: TextId, does: Message) {
        self.pressed(
            "button",
            &["type", "class", "part"],
            &["button", "button plain", "button"],
            screen.words.get(words),
            screen.on(does),
        );
    }
}
