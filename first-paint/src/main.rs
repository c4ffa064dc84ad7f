//! Prints, as two lines of JSON, what the shell draws before the wasm is there: the first question, what
//! stands in where the quiz can't run, and a few words.
//!
//! The first question is rendered by the component that will take over from it, so that the two
//! can't drift. The shell must not parse HTML (Trusted Types forbid it), so each is a tree of
//! `[name, attributes, …children]`, where a string is text.

mod fallback;
mod tree;

use anyhow::{Context, Result};
use fallback::Fallback;
use futures_executor::block_on;
use microneedling_quiz::Quiz;
use microneedling_quiz::quiz::Content;
use microneedling_quiz::text::{Texts, shell};
use serde_json::{Value, json};
use yew::{BaseComponent, LocalServerRenderer};

fn main() -> Result<()> {
    let texts = Texts::default();
    let (_, question) = Content::built_in()
        .questions()
        .next()
        .context("content/quiz.json has no question")?;
    let alone = question.options.iter().filter(|option| option.exclusive);
    let alone: Vec<_> = alone.map(|option| &option.id).collect();
    let printed = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "lang": texts.lang(),
        // Options of the first question that no other may stand beside.
        "alone": alone,
        "wait": shell::WAIT,
        "open": shell::OPEN,
        "close": shell::CLOSE,
        "dialog": shell::DIALOG,
        "first": rendered::<Quiz>()?,
        "fallback": rendered::<Fallback>()?,
    });
    // A line for the shell, and one for what can wait for the engine.
    println!("{printed}");
    println!(
        "{}",
        json!({ "VERSION": env!("CARGO_PKG_VERSION"), "LANG": texts.lang(), "IDLE": shell::IDLE })
    );
    Ok(())
}

/// The tree of a component without properties of its own.
fn rendered<C: BaseComponent>() -> Result<Value>
where
    C::Properties: FromEmpty,
{
    let renderer = LocalServerRenderer::<C>::with_props(C::Properties::from_empty());
    tree::read(&block_on(renderer.hydratable(false).render()))
}

/// Properties of which none has to be set.
trait FromEmpty {
    fn from_empty() -> Self;
}

impl FromEmpty for () {
    fn from_empty() -> Self {}
}

impl FromEmpty for microneedling_quiz::QuizProps {
    fn from_empty() -> Self {
        yew::props!(microneedling_quiz::QuizProps {})
    }
}
