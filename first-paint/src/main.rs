//! Prints what the shell draws before the wasm is there, as lines of JSON: what it has inside, what
//! can wait for the engine, and behind its tag each other language.
//!
//! The first question is rendered by the component that will take over from it, so that the two
//! can't drift. The shell must not parse HTML (Trusted Types forbid it), so each is a tree of
//! `[name, attributes, …children]`, where a string is text.

mod fallback;
mod tree;

use anyhow::{Context, Result};
use fallback::{Fallback, Props};
use futures_executor::block_on;
use microneedling_quiz::quiz::Content;
use microneedling_quiz::text::{LANGUAGES, Language, ORDER};
use microneedling_quiz::{Quiz, QuizProps};
use serde_json::{Map, Value, json};
use yew::{BaseComponent, LocalServerRenderer};

fn main() -> Result<()> {
    let (_, question) = Content::built_in()
        .questions()
        .next()
        .context("content/quiz.json has no question")?;
    let alone = question.options.iter().filter(|option| option.exclusive);
    let alone: Vec<_> = alone.map(|option| &option.id).collect();
    let (english, others) = LANGUAGES
        .split_first()
        .context("content/text has no en.json")?;
    let tags: Vec<_> = others.iter().map(|it| it.texts.lang()).collect();
    let mut inside = words(english)?;
    inside.shift_remove("lang");
    inside.extend(object(json!({
        "version": env!("CARGO_PKG_VERSION"),
        // Options of the first question that no other may stand beside.
        "alone": alone,
        // As a text it is shorter; no tag is a part of another.
        "tags": tags.join(" "),
    })));
    println!("{}", Value::Object(inside));
    let all: Vec<_> = LANGUAGES.iter().map(|it| it.texts.lang()).collect();
    let (version, idle) = (env!("CARGO_PKG_VERSION"), english.shell.idle);
    let engine = json!({ "VERSION": version, "IDLE": idle, "TAGS": all, "ORDER": ORDER });
    println!("{engine}");
    println!("{}", json!({ "REVIEWED": english.shell.reviewed }));
    for language in others {
        let texts = language.texts;
        let mut file = object(json!({
            "name": language.name,
            "reviewed": language.reviewed,
            "order": ORDER,
            "format": texts.format(),
            "rtl": texts.is_rtl(),
            "idle": language.shell.idle,
            "reviewed-by": language.shell.reviewed,
        }));
        file.extend(words(language)?);
        // Last, because it is long.
        let rows: Vec<&str> = texts.rows().collect();
        file.insert("rows".into(), json!(rows));
        println!("{} {}", texts.lang(), Value::Object(file));
    }
    Ok(())
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// What the shell draws in a language.
fn words(language: &Language) -> Result<Map<String, Value>> {
    let (texts, shell) = (language.texts, &language.shell);
    let quiz = yew::props!(QuizProps {
        lang: texts.lang(),
        texts
    });
    let fallback = yew::props!(Props { lang: texts.lang() });
    Ok(object(json!({
        "lang": texts.lang(),
        "wait": shell.wait,
        "open": shell.open,
        "close": shell.close,
        "dialog": shell.dialog,
        // In this order brotli makes 20 bytes less of them.
        "fallback": rendered::<Fallback>(fallback)?,
        "first": rendered::<Quiz>(quiz)?,
    })))
}

/// The tree of a component.
fn rendered<C: BaseComponent>(props: C::Properties) -> Result<Value> {
    let renderer = LocalServerRenderer::<C>::with_props(props);
    tree::read(&block_on(renderer.hydratable(false).render()))
}
