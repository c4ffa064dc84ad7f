//! The words of a language as its file has them, and what on a screen is from elsewhere.

use std::collections::BTreeSet;
use std::path::Path;

use browser_tests::{Context, Page, Result, ensure};
use serde_json::Value;

use crate::ask;

/// A file of the content.
fn content(name: &str) -> Result<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../content")
        .join(name);
    let text = std::fs::read_to_string(&path);
    let text = text.with_context(|| format!("can't read {}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// What a language's file says.
pub struct Words {
    /// Its tag.
    pub tag: String,
    file: Value,
    /// What stands between placeholders.
    pieces: Vec<String>,
}

impl Words {
    /// Of a tag.
    pub fn of(tag: &str) -> Result<Self> {
        let mut file = content(&format!("text/{tag}.json"))?;
        tidy(&mut file);
        let mut texts = Vec::new();
        strings(&file, &mut texts);
        let pieces = texts.iter().flat_map(|text| pieces(text)).collect();
        let tag = tag.into();
        Ok(Self { tag, file, pieces })
    }

    /// The text at a path such as `/ui/next`.
    pub fn get(&self, path: &str) -> Result<&str> {
        let text = self.file.pointer(path).and_then(Value::as_str);
        text.with_context(|| format!("{}.json has no {path}", self.tag))
    }

    /// The same with its placeholders filled.
    pub fn fill(&self, path: &str, values: &[(&str, &str)]) -> Result<String> {
        let mut text = self.get(path)?.to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        Ok(text)
    }

    /// What a question asks.
    pub fn title(&self, question: &str) -> Result<&str> {
        self.get(&format!("/questions/{question}/title"))
    }

    /// The names of what is at a path.
    pub fn keys(&self, path: &str) -> BTreeSet<String> {
        let found = self.file.pointer(path).and_then(Value::as_object);
        found
            .into_iter()
            .flat_map(|it| it.keys().cloned())
            .collect()
    }

    /// The words of a text that are neither this file's nor among these.
    fn strange(&self, text: &str, besides: &[String]) -> Vec<String> {
        let links = |it: &&str| !it.contains("://");
        let mut text = plain(text)
            .split(' ')
            .filter(links)
            .collect::<Vec<_>>()
            .join(" ");
        let mut pieces: Vec<_> = besides.iter().chain(&self.pieces).collect();
        pieces.sort_by_key(|it| std::cmp::Reverse(it.len()));
        for piece in pieces {
            text = without(&text, piece);
        }
        letters(&text).collect()
    }

    /// Fails where a word on the screen is not this language's; counts the texts.
    pub async fn speak(&self, page: &Page) -> Result<usize> {
        let seen: Vec<String> = ask(page, TEXTS, vec![]).await?;
        let mut besides: Vec<String> =
            ask(page, MONTHS, vec![self.get("/about/format")?.into()]).await?;
        let mut cites = Vec::new();
        strings(
            content("quiz.json")?
                .get("citations")
                .context("no citations")?,
            &mut cites,
        );
        besides.extend(cites);
        besides.retain(|it| !it.contains("://"));
        let besides: Vec<_> = besides.iter().map(|it| plain(it)).collect();
        let strange = seen.iter().filter_map(|text| {
            let words = self.strange(text, &besides);
            (!words.is_empty()).then(|| format!("{words:?} in “{text}”"))
        });
        let strange: Vec<_> = strange.collect();
        ensure!(
            strange.is_empty(),
            "not of {}.json:\n{}",
            self.tag,
            strange.join("\n")
        );
        Ok(seen.len())
    }
}

/// Spaces are only spaces, whichever a language puts before its signs.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text as the screen has it.
fn tidy(value: &mut Value) {
    match value {
        Value::String(text) => *text = plain(text),
        Value::Array(all) => all.iter_mut().for_each(tidy),
        Value::Object(all) => all.values_mut().for_each(tidy),
        _ => {}
    }
}

/// A text without a piece wherever that stands as words of its own.
fn without(text: &str, piece: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(piece) {
        let edge = |it: Option<char>| it.is_some_and(char::is_alphabetic);
        let last = before
            .chars()
            .next_back()
            .or_else(|| left.chars().next_back());
        // The Arabic “and” is written together with what follows it.
        let inside = edge(last) && last != Some('و') && edge(piece.chars().next());
        let inside = inside || edge(piece.chars().next_back()) && edge(after.chars().next());
        left += before;
        left += if inside { piece } else { "|" };
        rest = after;
    }
    left + rest
}

fn letters(text: &str) -> impl Iterator<Item = String> {
    // Vowel signs of Arabic are no letters, and stand within words.
    let other = |it: char| !it.is_alphabetic() && !('\u{64b}'..='\u{65f}').contains(&it);
    let words = text.split(other).filter(|it| !it.is_empty());
    words.map(ToOwned::to_owned).collect::<Vec<_>>().into_iter()
}

fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|it| strings(it, found)),
        Value::Object(all) => all.values().for_each(|it| strings(it, found)),
        _ => {}
    }
}

fn pieces(text: &str) -> Vec<String> {
    let parts = text
        .split('{')
        .map(|it| it.split_once('}').map_or(it, |(_, rest)| rest));
    let parts = parts.map(plain);
    parts.filter(|it| letters(it).next().is_some()).collect()
}

/// Every text of the quiz, folded ones and those that are only heard too.
const TEXTS: &str = "
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode())
        if (!texts.currentNode.parentElement.closest('style')) found.push(texts.currentNode.data);
    for (const element of root.querySelectorAll('*')) {
        for (const name of ['aria-label', 'aria-valuetext', 'placeholder', 'title', 'alt'])
            found.push(element.getAttribute(name) ?? '');
        if (element.localName === 'textarea') found.push(...element.value.split(/\\n/));
    }
    return found.filter((it) => /\\p{Letter}/u.test(it));";

/// How the browser calls the months, within a date.
const MONTHS: &str = "
    return ['long', 'short'].flatMap((month) => [...Array(12).keys()].map((at) =>
        new Intl.DateTimeFormat(`${arguments[0]}-u-nu-latn`, { day: 'numeric', month, year: 'numeric' })
            .formatToParts(new Date(2027, at, 15)).find((it) => it.type === 'month').value));";

#[test]
fn a_word_of_another_language_is_found_among_ones_own() -> Result<()> {
    let german = Words::of("de")?;
    let next = german.get("/ui/next")?;
    let because = german.fill("/ui/because", &[("list", "“Falten” und “Fine lines”")])?;
    assert!(german.strange(next, &[]).is_empty());
    let found = german.strange(&because, &["Falten".into()]);
    assert_eq!(found, ["Fine", "lines"]);
    let english = Words::of("en")?;
    assert!(!german.strange(english.title("goals")?, &[]).is_empty());
    let arabic = Words::of("ar")?;
    assert!(!arabic.strange(english.get("/ui/next")?, &[]).is_empty());
    assert!(arabic.strange(arabic.title("goals")?, &[]).is_empty());
    Ok(())
}
