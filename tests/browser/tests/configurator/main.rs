//! The configurator: a clinic makes the quiz its own by clicking and typing.

mod access;
mod broken;
mod check;
mod colours;
mod document;
mod fields;
mod hosts;
mod keys;
mod offline;
mod phone;
mod policy;
mod preview;
mod steps;
mod whole;

use browser_tests::{Context, Page, Result, Seen, never_was, wait};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Where the page is.
const PATH: &str = "/configurator/index.html";

/// The configurator, as a person uses it.
struct Form<'a>(&'a Page);

/// Finds what can be pressed or filled in, by what it is called; the last argument says how far.
const FIND: &str = "
    const [name, kind] = arguments;
    const kinds = {
        field: 'input, select, textarea',
        list: 'select',
        button: 'button, a[href]',
        fold: 'summary',
    };
    const plain = (text) => text.replace(/\\s+/g, ' ').trim();
    const called = (it) => plain(it.getAttribute('aria-label')
        ?? [...(it.labels ?? [])].map((label) => label.textContent).join(' '))
        || plain((it.querySelector('h3, h4, .title') ?? it).textContent);
    const all = [...document.querySelectorAll(kinds[kind])];
    return all.find((it) => it.checkVisibility() && called(it) === name) ?? null;";

impl Form<'_> {
    /// Opens the page and waits until it can be used.
    async fn open(page: &Page) -> Result<Form<'_>> {
        page.open(PATH).await?;
        let form = Form(page);
        form.there().await?;
        Ok(form)
    }

    /// Waits until the page can be used.
    async fn there(&self) -> Result<()> {
        self.until("the page", "!!document.getElementById('choose')")
            .await
    }

    /// Waits until an expression is true.
    async fn until(&self, what: &str, expression: &str) -> Result<()> {
        wait::until(what, async || {
            let is: Value = self.ask(&format!("return {expression}")).await?;
            Ok(Seen::if_true(is == json!(true), || is.to_string()))
        })
        .await
    }

    /// What a script makes of the page.
    async fn ask<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.0.read(script, vec![]).await
    }

    /// Something by its name: a `field`, a `button`, a `fold`.
    async fn find(&self, kind: &str, name: &str) -> Result<Element> {
        let found = wait::until(&format!("the {kind} “{name}”"), async || {
            let found = self.0.script(FIND, vec![json!(name), json!(kind)]).await?;
            Ok(match found {
                Value::Null => Seen::NotYet("none".into()),
                found => Seen::Yes(found),
            })
        })
        .await?;
        // What WebDriver calls an element in JSON.
        let id = found.get("element-6066-11e4-a52e-4f735466cecf");
        let id = id.and_then(Value::as_str).context("no element")?;
        let id = ElementRef::from(id.to_owned());
        Ok(Element::from_element_id(self.0.client().clone(), id))
    }

    async fn click(&self, kind: &str, name: &str) -> Result<()> {
        wait::until(&format!("a click on “{name}”"), async || {
            let element = self.find(kind, name).await?;
            // Away from what stays at the edges of the window.
            let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.0
                .script(middle, vec![serde_json::to_value(&element)?])
                .await?;
            match element.click().await {
                Ok(()) => Ok(Seen::Yes(())),
                Err(CmdError::Standard(it)) if never_was(&it.error) => {
                    Ok(Seen::NotYet(it.message.to_string()))
                }
                Err(fault) => Err(fault.into()),
            }
        })
        .await
    }

    /// Unfolds a part of the page.
    async fn unfold(&self, title: &str) -> Result<()> {
        let fold = self.find("fold", title).await?;
        let open = "return arguments[0].parentElement.open";
        let fold = serde_json::to_value(&fold)?;
        if self.0.script(open, vec![fold]).await? == json!(false) {
            self.click("fold", title).await?;
        }
        Ok(())
    }

    /// Presses a button.
    async fn press(&self, name: &str) -> Result<()> {
        self.click("button", name).await
    }

    /// Ticks something, or takes the tick away; chooses a radio button.
    async fn tick(&self, label: &str) -> Result<()> {
        self.click("field", label).await
    }

    /// Types into a field, in the place of what is in it.
    async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = self.find("field", label).await?;
        // As a person does; a driver's own clearing tells the page nothing.
        let mark = "arguments[0].focus(); arguments[0].select()";
        self.0
            .script(mark, vec![serde_json::to_value(&field)?])
            .await?;
        field.send_keys(&lines(text)).await?;
        Ok(())
    }

    /// Leaves the field that has the focus.
    async fn leave(&self) -> Result<()> {
        self.0.keyboard().tab().await
    }

    /// Chooses from a list by what is written there.
    async fn pick(&self, label: &str, option: &str) -> Result<()> {
        self.find("list", label)
            .await?
            .select_by_label(option)
            .await?;
        Ok(())
    }

    /// What stands in a field.
    async fn value(&self, label: &str) -> Result<String> {
        let field = self.find("field", label).await?;
        let value = "return arguments[0].value";
        self.0
            .read(value, vec![serde_json::to_value(&field)?])
            .await
    }

    /// The document that is being made.
    async fn document(&self) -> Result<Value> {
        let kept = "return localStorage.getItem('microneedling-quiz configurator')";
        let kept: Option<String> = self.ask(kept).await?;
        let Some(kept) = kept else {
            return Ok(json!({}));
        };
        let kept: Value = serde_json::from_str(&kept)?;
        Ok(kept.pointer("/document").cloned().unwrap_or_default())
    }

    /// Waits until the document is this.
    async fn until_document(&self, wanted: Value) -> Result<()> {
        wait::until(&format!("the document {wanted}"), async || {
            let now = self.document().await?;
            Ok(Seen::if_true(now == wanted, || now.to_string()))
        })
        .await
    }

    /// Opens a document through the field for files.
    async fn open_file(&self, text: &str) -> Result<()> {
        // Tests run side by side, each on a port of its own.
        let port = self
            .0
            .server()
            .origin()
            .rsplit(':')
            .next()
            .unwrap_or_default();
        let path = std::env::temp_dir().join(format!("mq-document-{port}.json"));
        std::fs::write(&path, text)?;
        let field = self.find("field", "Open a document again").await?;
        field.send_keys(&path.display().to_string()).await?;
        // It is read at once; where it isn't, what waits for it fails.
        self.until(
            "the file to be read",
            "document.getElementById('open').value === ''",
        )
        .await?;
        Ok(())
    }

    /// Waits until the page has said this.
    async fn until_said(&self, words: &str) -> Result<()> {
        wait::until(&format!("“{words}” to be said"), async || {
            let said = "return [...document.querySelectorAll('[role=status]')]
                .map((it) => it.textContent.trim()).filter(Boolean)";
            let said: Vec<String> = self.ask(said).await?;
            Ok(Seen::if_true(said.iter().any(|it| it == words), || {
                format!("{said:?}")
            }))
        })
        .await
    }
}

/// A new line is a key; as a letter `WebKit`'s driver leaves it out.
fn lines(text: &str) -> String {
    text.replace('\n', &char::from(Key::Enter).to_string())
}
