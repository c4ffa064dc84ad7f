//! The hands of somebody who works in `WordPress`: clicks, types, looks.

use browser_tests::{Context, Page, Result, Seen, never_was, wait};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::site::{Site, told};

/// What `WebDriver` calls an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Finds what can be pressed or filled in, by what it is called; a title with a shortcut or a
/// state behind it is called by its first words too.
const NAMED: &str = "
    const [selector, name] = arguments;
    const plain = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
    const called = (it) => plain(it.getAttribute('aria-label'))
        || plain([...(it.labels ?? [])].map((label) => label.textContent).join(' '))
        || plain(it.textContent) || plain(it.value);
    const all = [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility());
    return all.find((it) => called(it) === name) ?? null;";

/// Hands on a page.
pub struct Hands<'a>(pub &'a Page);

impl Hands<'_> {
    /// Logs in by the form, and opens a page.
    pub async fn log_in(&self, site: &Site, user: &str, path: &str) -> Result<()> {
        self.log_out().await?;
        let target = path
            .replace('?', "%3F")
            .replace('=', "%3D")
            .replace('&', "%26");
        let address = site.at(&format!("/wp-login.php?redirect_to={}{target}", site.url));
        self.0.open(&address).await?;
        // At once: after a moment the page takes the focus back to the first field.
        let fill = "
            document.getElementById('user_login').value = arguments[0];
            document.getElementById('user_pass').value = arguments[1]";
        let password = told("MQ_WORDPRESS_PASSWORD")?;
        self.0
            .script(fill, vec![json!(user), json!(password)])
            .await?;
        self.click("#wp-submit").await?;
        self.until("to be logged in", "!document.getElementById('loginform')")
            .await
    }

    /// Forgets who was logged in.
    pub async fn log_out(&self) -> Result<()> {
        // A page of theirs would go on asking, and be refused.
        self.0.open("about:blank").await?;
        self.0.forget().await
    }

    /// What a script makes of the page.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.0.read(script, vec![]).await
    }

    /// Waits until an expression is true.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        wait::until(what, async || {
            // A page on its way out can't be asked.
            let is = self
                .0
                .script(&format!("return ({expression})"), vec![])
                .await;
            let is = is.unwrap_or_else(|fault| Value::String(format!("{fault:#}")));
            Ok(Seen::if_true(is == json!(true), || is.to_string()))
        })
        .await
    }

    /// The first element of a selector, once it shows.
    pub async fn find(&self, selector: &str) -> Result<Element> {
        let shown = "
            const all = [...document.querySelectorAll(arguments[0])];
            return all.find((it) => it.checkVisibility()) ?? null";
        self.found(shown, vec![json!(selector)], selector).await
    }

    /// What can be pressed or filled in, by what it is called.
    pub async fn named(&self, selector: &str, name: &str) -> Result<Element> {
        let what = format!("“{name}” ({selector})");
        self.found(NAMED, vec![json!(selector), json!(name)], &what)
            .await
    }

    async fn found(&self, script: &str, args: Vec<Value>, what: &str) -> Result<Element> {
        let found = wait::until(what, async || {
            Ok(match self.0.script(script, args.clone()).await {
                Ok(Value::Null) => Seen::NotYet("none".into()),
                Ok(found) => Seen::Yes(found),
                Err(fault) => Seen::NotYet(format!("{fault:#}")),
            })
        })
        .await?;
        let id = found.get(ELEMENT).and_then(Value::as_str);
        let id = ElementRef::from(id.context("no element")?.to_owned());
        Ok(Element::from_element_id(self.0.client().clone(), id))
    }

    /// Clicks on the first element of a selector.
    pub async fn click(&self, selector: &str) -> Result<()> {
        wait::until(&format!("a click on {selector}"), async || {
            self.try_click(self.find(selector).await?).await
        })
        .await
    }

    /// Presses something by what it is called.
    pub async fn press(&self, selector: &str, name: &str) -> Result<()> {
        wait::until(&format!("a click on “{name}”"), async || {
            self.try_click(self.named(selector, name).await?).await
        })
        .await
    }

    async fn try_click(&self, element: Element) -> Result<Seen<()>> {
        let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let seen = self.0.script(middle, vec![serde_json::to_value(&element)?]);
        seen.await.ok();
        match element.click().await {
            Ok(()) => Ok(Seen::Yes(())),
            Err(CmdError::Standard(it)) if never_was(&it.error) => {
                Ok(Seen::NotYet(it.message.to_string()))
            }
            Err(fault) => Err(fault.into()),
        }
    }

    /// Types into a field, in the place of what is in it.
    pub async fn fill(&self, selector: &str, text: &str) -> Result<()> {
        let field = self.find(selector).await?;
        self.type_into(&field, text).await
    }

    /// The same, into a field by what it is called.
    pub async fn fill_named(&self, name: &str, text: &str) -> Result<()> {
        let field = self.named("input, textarea, select", name).await?;
        self.type_into(&field, text).await
    }

    async fn type_into(&self, field: &Element, text: &str) -> Result<()> {
        // As a person does; a driver's own clearing tells the page nothing.
        let mark = "arguments[0].focus(); arguments[0].select()";
        self.0
            .script(mark, vec![serde_json::to_value(field)?])
            .await?;
        if text.is_empty() {
            self.0.keyboard().press(fantoccini::key::Key::Delete).await
        } else {
            Ok(field.send_keys(text).await?)
        }
    }

    /// Puts a long text into a field at once, as a paste does.
    pub async fn paste(&self, selector: &str, text: &str) -> Result<()> {
        let paste = "
            const field = document.querySelector(arguments[0]);
            field.focus();
            field.select();
            document.execCommand('insertText', false, arguments[1]);
            return field.value === arguments[1]";
        let args = vec![json!(selector), json!(text)];
        let done = self.0.script(paste, args).await?;
        browser_tests::ensure!(done == json!(true), "{selector} took no paste");
        Ok(())
    }

    /// Chooses from a list by what stands there.
    pub async fn pick(&self, selector: &str, value: &str) -> Result<()> {
        let list = self.find(selector).await?;
        Ok(list.select_by_value(value).await?)
    }

    /// What the first element of a selector says; `None` where there is none that shows.
    pub async fn text(&self, selector: &str) -> Result<Option<String>> {
        let text = "
            const all = [...document.querySelectorAll(arguments[0])];
            const found = all.find((it) => it.checkVisibility());
            return found ? found.textContent.replace(/\\s+/g, ' ').trim() : null";
        self.0.read(text, vec![json!(selector)]).await
    }
}
