//! One tab of a browser: opens pages of the test server, runs scripts, takes pictures.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::driver::Driver;
use crate::{Engine, Keyboard, Quiz, Server, Setup, Thumb, cdp};

/// What `WebDriver` calls an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A page in a browser of its own.
#[derive(Debug)]
pub struct Page {
    client: Client,
    engine: Engine,
    server: Server,
    out: PathBuf,
    setup: Cell<Setup>,
}

impl Page {
    pub(crate) async fn start(
        engine: Engine,
        driver: &Driver,
        server: Server,
        setup: Setup,
        out: &Path,
    ) -> Result<Self> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(&setup, driver.profile()))
            .connect(&driver.url())
            .await
            .with_context(|| format!("{engine} does not start"))?;
        let page = Self {
            client,
            engine,
            server,
            out: out.into(),
            setup: Cell::new(setup),
        };
        match engine {
            Engine::Chromium => cdp::emulate(&page.client, &setup).await?,
            Engine::Firefox | Engine::WebKit => page.resize(setup.width, setup.height).await?,
        }
        Ok(page)
    }

    /// The browser it is in.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// What serves it.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// What the browser is like.
    pub fn setup(&self) -> Setup {
        self.setup.get()
    }

    /// `WebDriver` itself, for what nothing here does.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Goes to a path of the test server.
    pub async fn open(&self, path: &str) -> Result<()> {
        let url = self.server.url(path);
        let opened = self.client.goto(&url).await;
        opened.with_context(|| format!("can't open {path}"))
    }

    /// Goes to a path and waits until the first quiz there can be used.
    pub async fn open_quiz(&self, path: &str) -> Result<Quiz<'_>> {
        self.open(path).await?;
        let quiz = self.quiz("microneedling-quiz");
        quiz.ready().await?;
        Ok(quiz)
    }

    /// The quiz in the first element that a CSS selector finds.
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
        if self.engine == Engine::Chromium {
            return cdp::emulate(&self.client, &self.setup.get()).await;
        }
        // A window is larger than its page, by how much only the page can tell.
        self.client.set_window_size(width, height).await?;
        let inner = "return [innerWidth, innerHeight]";
        let (w, h): (u32, u32) = self.read(inner, vec![]).await?;
        let (w, h) = (width.saturating_sub(w), height.saturating_sub(h));
        self.client.set_window_size(width + w, height + h).await?;
        Ok(())
    }

    /// The errors on the console since it was last asked.
    ///
    /// The other engines' drivers don't tell; untried.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        match self.engine {
            Engine::Chromium => cdp::console_errors(&self.client).await,
            Engine::Firefox | Engine::WebKit => Ok(vec![]),
        }
    }

    /// Every address the page has asked for since it was last asked, whatever its origin; what
    /// the browser itself can tell, so [`Server::requests`] only in part.
    pub async fn requests(&self) -> Result<Vec<String>> {
        match self.engine {
            Engine::Chromium => cdp::requests(&self.client).await,
            Engine::Firefox | Engine::WebKit => Ok(self.server.requests()),
        }
    }

    /// Saves a picture of the viewport in the folder for them.
    pub async fn picture(&self, name: &str) -> Result<PathBuf> {
        let png = self.client.screenshot().await?;
        self.save(name, &png)
    }

    /// Saves a picture of the whole page.
    pub async fn tall_picture(&self, name: &str) -> Result<PathBuf> {
        let setup = self.setup.get();
        let height = "return Math.ceil(document.documentElement.scrollHeight)";
        let height: u32 = self.read(height, vec![]).await?;
        self.resize(setup.width, height).await?;
        let picture = self.picture(name).await;
        self.resize(setup.width, setup.height).await?;
        picture
    }

    /// Saves a picture that was taken elsewhere.
    pub fn save(&self, name: &str, png: &[u8]) -> Result<PathBuf> {
        let path = self.out.join(format!("{name}.png"));
        std::fs::write(&path, png).with_context(|| format!("can't write {}", path.display()))?;
        Ok(path)
    }

    /// How far the page is scrolled down.
    pub async fn scroll_y(&self) -> Result<f64> {
        self.read("return scrollY", vec![]).await
    }
}
