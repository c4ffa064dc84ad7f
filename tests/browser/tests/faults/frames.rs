//! Many pages in the frames of one, each with its own fault, told apart by their names.
//!
//! A frame has its own shell and its own engine, so nothing of one fault reaches the next; and
//! what a page does to its own objects can't reach what looks at it from around.

use std::collections::BTreeMap;

use browser_tests::{Page, Result, Seen, WATCH, answer_to, ensure, questions, wait};
use serde::Deserialize;
use serde_json::{Value, json};

const LOOK: &str = include_str!("frames.js");

/// A page with a quiz on it.
pub struct Case {
    /// Names the frame; letters, digits and `-`.
    pub name: String,
    /// Of the page.
    pub lang: &'static str,
    /// What the page has before the script: its own scripts.
    pub head: String,
    /// Where the script is.
    pub script: String,
    /// The attributes of the quiz.
    pub attributes: String,
}

impl Case {
    /// A page in English that has these lines of JavaScript before the script.
    pub fn after(name: &str, script: &str) -> Self {
        Self {
            name: name.into(),
            lang: "en",
            head: format!("<script>{script}</script>"),
            script: "/embed/microneedling-quiz.js".into(),
            attributes: String::new(),
        }
    }

    /// A page that is as it should be, but for the files in this folder.
    pub fn of_folder(name: &str, folder: &str) -> Self {
        Self {
            script: format!("{folder}microneedling-quiz.js"),
            ..Self::after(name, "")
        }
    }
}

/// What there is in a frame.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a question to the screen"
)]
#[derive(Clone, Debug, Deserialize)]
pub struct State {
    pub name: String,
    /// The page's own words inside the element show.
    pub own: bool,
    /// They stay: there is no quiz, or it has told why it doesn't run.
    pub stood: bool,
    /// A question shows that the shell has drawn.
    pub painted: bool,
    /// A question or a result of the engine shows.
    pub alive: bool,
    pub title: String,
    pub question: String,
    pub chosen: Vec<String>,
    pub busy: bool,
    /// In the result.
    pub benefits: usize,
    /// What no script caught, and files that did not load.
    pub errors: Vec<String>,
    /// Calls of `console.error`.
    pub console: Vec<String>,
    /// What the quiz told.
    pub faults: Vec<Value>,
}

impl State {
    /// The codes of what the quiz told.
    pub fn codes(&self) -> Vec<&str> {
        self.told("code")
    }

    /// The messages of the same.
    pub fn messages(&self) -> Vec<&str> {
        self.told("message")
    }

    fn told(&self, what: &str) -> Vec<&str> {
        let told = self.faults.iter();
        told.filter_map(|it| it.get(what)?.as_str()).collect()
    }

    /// Sees that each fault is one line on the console, and that there is nothing else.
    pub fn told_each_once(&self) -> Result<()> {
        let lines = self.messages().into_iter();
        let lines: Vec<_> = lines
            .map(|it| format!("microneedling-quiz: {it}"))
            .collect();
        ensure!(self.console == lines, "{self:?}");
        ensure!(self.errors.is_empty(), "nobody caught: {self:?}");
        Ok(())
    }
}

/// How many frames a page has at most.
pub const AT_ONCE: usize = 6;

/// The page's own words in the element of every case.
const OWN: &str = "<p>The clinic's own words</p>";

/// Puts a page with a frame for each case there, and goes to it.
pub async fn open(page: &Page, cases: &[Case]) -> Result<()> {
    let frames = put(page, cases);
    around(page, "").await?;
    // Later than the page, which else is not loaded before its frames are, whatever they wait for.
    let add = "document.body.innerHTML = arguments[0]";
    page.script(add, vec![frames.into()]).await?;
    Ok(())
}

/// Puts the pages of these cases there, and gives their frames.
fn put(page: &Page, cases: &[Case]) -> String {
    let server = page.server();
    // Each frame watches itself: what happens in one isn't told of another.
    server.watch(false);
    let mut frames = Vec::new();
    for case in cases {
        let Case {
            name,
            lang,
            head,
            script,
            attributes,
        } = case;
        let document = format!(
            "<!doctype html><html lang={lang}><meta charset=utf-8><title>{name}</title>{WATCH}{head}\
             <script src='{script}' async></script><body>\
             <microneedling-quiz loading=eager {attributes}>{OWN}</microneedling-quiz>"
        );
        server.html(&format!("/case/{name}.html"), &document);
        frames.push(frame(name, &format!("/case/{name}.html")));
    }
    frames.concat()
}

/// A frame of this name.
pub fn frame(name: &str, src: &str) -> String {
    format!("<iframe id='{name}' src='{src}' width=380 height=700></iframe>")
}

/// One over the other, so that each is near and loads; nobody taps in them.
const STACK: &str = "<style>iframe { position: absolute; left: 0; top: 0 }</style>";

/// Puts these frames on a page, and goes to it.
pub async fn around(page: &Page, frames: &str) -> Result<()> {
    page.server().html(
        "/frames.html",
        &format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Frames</title>\
            <link rel=icon href='data:,'>{STACK}<body>{frames}"
        ),
    );
    page.open("/frames.html").await
}

/// What there is in each frame, by name.
pub async fn look(page: &Page) -> Result<BTreeMap<String, State>> {
    let all: Vec<State> = page.read(LOOK, vec![json!("look")]).await?;
    Ok(all.into_iter().map(|it| (it.name.clone(), it)).collect())
}

/// Waits until every frame is so.
pub async fn until(
    page: &Page,
    what: &str,
    is: impl Fn(&State) -> bool,
) -> Result<BTreeMap<String, State>> {
    wait::until(what, async || {
        let all = look(page).await?;
        let others: Vec<_> = all.values().filter(|it| !is(it)).collect();
        Ok(if others.is_empty() && !all.is_empty() {
            Seen::Yes(all)
        } else {
            Seen::NotYet(format!("{others:?}"))
        })
    })
    .await
}

/// Waits until in every frame either the quiz works or something stands in for it.
pub async fn settled(page: &Page) -> Result<BTreeMap<String, State>> {
    until(page, "the quiz, or what stands in", |it| {
        it.alive || it.stood
    })
    .await
}

/// Walks through the quiz in the frames of these names, and sees that each has six benefits.
pub async fn walk<'a>(page: &Page, names: impl IntoIterator<Item = &'a str>) -> Result<()> {
    let answers: Vec<_> = questions().into_iter().collect();
    let mut plain = serde_json::Map::new();
    for question in answers {
        plain.insert(question.into(), json!(answer_to(question, &[])?));
    }
    let names: Vec<_> = names.into_iter().collect();
    let args = vec![json!("walk"), json!(plain), json!(names)];
    let ends = page.script_async(LOOK, args).await?;
    let ends: Vec<(String, String)> = serde_json::from_value(ends)?;
    let wrong: Vec<_> = ends.iter().filter(|(_, end)| end != "6").collect();
    ensure!(wrong.is_empty() && ends.len() == names.len(), "{wrong:?}");
    Ok(())
}

/// Sees that the quiz works in every frame, up to the result, and tells of nothing.
pub async fn all_work(page: &Page) -> Result<()> {
    let all = until(page, "the quiz in every frame", |it| it.alive).await?;
    walk(page, all.keys().map(String::as_str)).await?;
    for it in look(page).await?.values() {
        ensure!(it.faults.is_empty(), "{it:?}");
        it.told_each_once()?;
    }
    Ok(())
}

/// The same of these cases, some at once.
pub async fn each_works(page: &Page, cases: &[Case]) -> Result<()> {
    for some in cases.chunks(AT_ONCE) {
        open(page, some).await?;
        all_work(page).await?;
    }
    Ok(())
}
