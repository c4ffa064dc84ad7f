//! The small parts that screens are made of.
//!
//! `html!` stays where an element listens, has a key or a reference; a plain
//! element is a call, which weighs less in the wasm where it stands.

use super::quiz::Screen;
use super::state::Action;
use crate::quiz::TextId;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

/// An element with attributes, as names and their values, and children.
pub fn el(
    tag: &'static str,
    names: &'static [&'static str],
    values: &[&str],
    children: Vec<Html>,
) -> Html {
    let mut it = VTag::new(tag);
    let value = |value: &&str| Some(AttributeOrProperty::Attribute(String::from(*value).into()));
    it.set_attributes(Attributes::Dynamic {
        keys: names,
        values: values.iter().take(names.len()).map(value).collect(),
    });
    it.add_children(children);
    it.into()
}

/// An element with nothing but children.
pub fn bare(tag: &'static str, children: Vec<Html>) -> Html {
    el(tag, &[], &[], children)
}

/// An element with a class and children.
pub fn with_class(tag: &'static str, class: &str, children: Vec<Html>) -> Html {
    el(tag, &["class"], &[class], children)
}

/// An element with a class and a text; without a class where that is empty.
pub fn text(tag: &'static str, class: &str, words: &str) -> Html {
    let words = vec![words_only(words)];
    if class.is_empty() {
        bare(tag, words)
    } else {
        with_class(tag, class, words)
    }
}

/// Words without an element.
pub fn words_only(words: &str) -> Html {
    VText::new(String::from(words)).into()
}

/// Several nodes without an element.
pub fn all(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

/// A section of the result, with its title.
pub fn section(class: &str, title: &str, mut children: Vec<Html>) -> Html {
    children.insert(0, text("h3", "", title));
    with_class("section", class, children)
}

/// The heading that the focus goes to when a screen comes up.
pub fn heading(screen: &Screen, words: TextId) -> Html {
    html! {
        <h2 tabindex="-1" ref={screen.heading.clone()}>{ screen.words.get(words) }</h2>
    }
}

/// A button that does one action.
pub fn button(screen: &Screen, words: TextId, action: Action) -> Html {
    html! {
        <button type="button" class="button plain" part="button" onclick={screen.on(action)}>
            { screen.words.get(words) }
        </button>
    }
}
