//! One tab of a browser: opens pages of the test server, and runs scripts in them.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::sync::OnceCell;

use crate::{Engine, Env, Keyboard, Quiz, Server, Setup, Thumb};

/// What `WebDriver` calls an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A page in a fresh tab.
#[derive(Debug)]
pub struct Page {
    client: Client,
    engine: Engine,
    server: Server,
    other: OnceCell<Server>,
    pub(crate) out: PathBuf,
    pub(crate) setup: Cell<Setup>,
    /// What was on the console of pages that are gone.
    pub(crate) errors: RefCell<Vec<String>>,
    /// How many requests of the server, and of the page elsewhere, `requests` has told.
    pub(crate) told: Cell<(usize, usize)>,
}

impl Page {
    pub(crate) async fn start(
        engine: Engine,
        client: Client,
        server: Server,
        setup: Setup,
        out: &Path,
    ) -> Result<Self> {
        engine.emulate(&client, &setup).await?;
        let page = Self {
            client,
            engine,
            server,
            other: OnceCell::new(),
            out: out.into(),
            setup: Cell::new(setup),
            errors: RefCell::default(),
            told: Cell::default(),
        };
        page.server.watch(engine != Engine::Chromium);
        Ok(page)
    }

    /// Leaves the browser as the next test wants it.
    pub(crate) async fn leave(self) -> Result<()> {
        // Cookies go by the machine's name: on every port they are the same.
        self.client.delete_all_cookies().await?;
        self.client.release_actions().await?;
        Ok(())
    }

    /// The browser it is in.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// What serves it.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// A second server of the same files: another origin.
    pub async fn other_origin(&self) -> Result<&Server> {
        let start = async || Server::start(&Env::get()?.dist).await;
        self.other.get_or_try_init(start).await
    }

    /// What the browser is like.
    pub fn setup(&self) -> Setup {
        self.setup.get()
    }

    /// `WebDriver` itself, for what nothing here does.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Goes to a path of the test server, or to a whole address.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.keep_errors().await;
        let url = if path.starts_with('/') {
            self.server.url(path)
        } else {
            path.into()
        };
        let opened = self.client.goto(&url).await;
        opened.with_context(|| format!("can't open {path}"))
    }

    /// Goes to a path and waits until the first quiz there can be used.
    pub async fn open_quiz(&self, path: &str) -> Result<Quiz<'_>> {
        self.open(path).await?;
        let quiz = self.quiz(FIRST_QUIZ);
        quiz.usable().await?;
        Ok(quiz)
    }

    /// The quiz in the first element that a CSS selector finds: `<microneedling-quiz>` itself, or
    /// an element that holds one.
    pub fn quiz(&self, host: &str) -> Quiz<'_> {
        Quiz::new(self, host)
    }

    /// A person's keyboard.
    pub fn keyboard(&self) -> Keyboard<'_> {
        Keyboard::new(self)
    }

    /// A person's thumb.
    pub fn thumb(&self) -> Thumb<'_> {
        Thumb::new(self)
    }

    /// Runs the body of a function in the page; what it returns comes back as JSON.
    pub async fn script(&self, body: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(body, args).await?)
    }

    /// The same, as a type.
    pub async fn read<T: DeserializeOwned>(&self, body: &str, args: Vec<Value>) -> Result<T> {
        let value = self.script(body, args).await?;
        let text = value.to_string();
        serde_json::from_value(value).with_context(|| format!("the page answered {text}"))
    }

    /// Runs a function that calls its last argument when it is done.
    pub async fn script_async(&self, body: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute_async(body, args).await?)
    }

    /// The element that a script returned.
    pub(crate) fn element(&self, value: &Value) -> Option<Element> {
        let id = value.get(ELEMENT)?.as_str()?.to_owned();
        let id = ElementRef::from(id);
        Some(Element::from_element_id(self.client.clone(), id))
    }

    /// Gives the page another size.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.setup.set(self.setup.get().at(width, height));
        self.emulate().await
    }

    /// Makes the tab that is up what the setup says.
    pub(crate) async fn emulate(&self) -> Result<()> {
        self.engine.emulate(&self.client, &self.setup.get()).await
    }

    /// How far the page is scrolled down.
    pub async fn scroll_y(&self) -> Result<f64> {
        self.read("return scrollY", vec![]).await
    }
}

/// The first quiz of a page.
pub(crate) const FIRST_QUIZ: &str = "microneedling-quiz";
