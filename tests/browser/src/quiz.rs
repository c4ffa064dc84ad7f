//! The quiz as a person meets it: read a screen, choose, press, go on.

use anyhow::{Context, Result, bail};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::Page;
use crate::screen::{Active, End, Kind, Progress, Report, Screen};
use crate::wait::{self, Seen};

const PROBE: &str = include_str!("probe.js");

/// A quiz on a page.
#[derive(Clone, Debug)]
pub struct Quiz<'a> {
    page: &'a Page,
    host: String,
}

impl<'a> Quiz<'a> {
    pub(crate) fn new(page: &'a Page, host: &str) -> Self {
        let host = host.into();
        Self { page, host }
    }

    async fn probe(&self, what: &str, more: Vec<Value>) -> Result<Value> {
        let mut args = vec![json!(what), json!(self.host)];
        args.extend(more);
        self.page.script(PROBE, args).await
    }

    pub(crate) async fn look<T: DeserializeOwned>(
        &self,
        what: &str,
        more: Vec<Value>,
    ) -> Result<T> {
        let value = self.probe(what, more).await?;
        let text = value.to_string();
        serde_json::from_value(value).with_context(|| format!("looking for {what}: {text}"))
    }

    async fn find(&self, what: &str, name: &str) -> Result<Element> {
        let found = self.probe(what, vec![json!(name)]).await?;
        if let Some(element) = self.page.element(&found) {
            return Ok(element);
        }
        let screen = self.screen().await?;
        let options: Vec<_> = screen.options.iter().map(|it| &it.value).collect();
        let buttons: Vec<_> = screen.buttons.iter().map(|it| &it.name).collect();
        let line = screen.line();
        bail!("no \"{name}\" ({what}) on {line}: options {options:?}, buttons {buttons:?}")
    }

    /// Waits until there is a screen of the quiz, be it only painted.
    pub async fn ready(&self) -> Result<Screen> {
        self.until("the quiz", |screen| screen.kind != Kind::None)
            .await
    }

    /// Waits until the program has taken over what the shell has painted.
    pub async fn alive(&self) -> Result<Screen> {
        let is = |screen: &Screen| screen.kind != Kind::None && !screen.painted;
        self.until("the program to take over", is).await
    }

    /// Waits until the quiz can be used: where nobody sees it, a painted one is as far as it gets.
    pub async fn usable(&self) -> Result<Screen> {
        let screen = self.ready().await?;
        if screen.painted && self.look("in_view", vec![]).await? {
            return self.alive().await;
        }
        Ok(screen)
    }

    /// Waits for a screen.
    pub async fn until(&self, what: &str, is: impl Fn(&Screen) -> bool) -> Result<Screen> {
        wait::until(what, async || {
            let screen = self.screen().await?;
            Ok(if is(&screen) {
                Seen::Yes(screen)
            } else {
                Seen::NotYet(screen.line())
            })
        })
        .await
    }

    /// Waits for a question.
    pub async fn until_question(&self, id: &str) -> Result<Screen> {
        let is = |screen: &Screen| screen.question.as_deref() == Some(id);
        self.until(&format!("the question {id}"), is).await
    }

    /// Ends every movement at once, and waits for those that have no end of their own.
    ///
    /// Each look at the quiz does as much: half faded in, nothing is where it will be.
    pub async fn still(&self) -> Result<()> {
        wait::until("the quiz to stand still", async || {
            let moving: u32 = self.look("still", vec![]).await?;
            let instead = || format!("{moving} animations");
            Ok(Seen::if_true(moving == 0, instead))
        })
        .await
    }

    /// What is up.
    pub async fn screen(&self) -> Result<Screen> {
        self.look("screen", vec![]).await
    }

    /// The id of the question that is up.
    pub async fn question(&self) -> Result<Option<String>> {
        Ok(self.screen().await?.question)
    }

    /// The progress bar.
    pub async fn progress(&self) -> Result<Option<Progress>> {
        Ok(self.screen().await?.progress)
    }

    /// The result.
    pub async fn result(&self) -> Result<Report> {
        let report: Option<Report> = self.look("result", vec![]).await?;
        report.context("there is no result")
    }

    /// The kind end.
    pub async fn end(&self) -> Result<End> {
        let end: Option<End> = self.look("end", vec![]).await?;
        end.context("there is no end")
    }

    /// What has the focus, through every shadow root.
    pub async fn active(&self) -> Result<Active> {
        self.look("active", vec![]).await
    }

    /// Waits until the focus is on the heading of a screen, and that in view.
    pub async fn until_heading(&self, screen: &Screen) -> Result<()> {
        let what = format!("the focus on the heading of {}", screen.line());
        wait::until(&what, async || {
            let now = self.active().await?;
            let there = now.tag == "h2" && now.in_quiz && now.name == screen.title;
            let instead = || format!("the focus on {now:?}");
            Ok(Seen::if_true(there && now.in_reach(), instead))
        })
        .await
    }

    /// The input of an option.
    pub async fn option(&self, value: &str) -> Result<Element> {
        self.find("option", value).await
    }

    /// A button, or a link that looks like one, by its name.
    pub async fn button(&self, name: &str) -> Result<Element> {
        self.find("button", name).await
    }

    /// Makes sure that an option is chosen.
    pub async fn choose(&self, value: &str) -> Result<()> {
        self.tick(value, true).await
    }

    /// Makes sure that an option isn't.
    pub async fn unchoose(&self, value: &str) -> Result<()> {
        self.tick(value, false).await
    }

    async fn tick(&self, value: &str, on: bool) -> Result<()> {
        let is_on = |screen: &Screen| screen.chosen().contains(&value) == on;
        if is_on(&self.screen().await?) {
            return Ok(());
        }
        self.click("reach_option", value).await?;
        self.until(&format!("{value} to be chosen: {on}"), is_on)
            .await?;
        Ok(())
    }

    /// Presses a button, and waits for nothing.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.click("reach_button", name).await
    }

    /// Clicks, once there is nothing in the way.
    ///
    /// Where a screen is drawn anew between the look and the click, a driver refuses the click
    /// before it is one, so that it can be tried again.
    async fn click(&self, what: &str, name: &str) -> Result<()> {
        wait::until(&format!("a click on \"{name}\""), async || {
            let clicked = self.find(what, name).await?.click().await;
            let kind = format!("{clicked:?}");
            match clicked {
                Ok(()) => Ok(Seen::Yes(())),
                Err(CmdError::Standard(refused)) if never_was(&refused.error) => Ok(Seen::NotYet(
                    format!("{}: {}", refused.error, refused.message),
                )),
                // A driver's own words may be none, so its kind of error is told too.
                Err(fault) => Err(fault).with_context(|| format!("can't press \"{name}\": {kind}")),
            }
        })
        .await
    }

    /// Presses a button and waits for the screen it leads to.
    pub async fn go(&self, name: &str) -> Result<Screen> {
        let before = self.screen().await?;
        self.press(name).await?;
        self.left(&before).await
    }

    /// Presses what goes on, whatever it is called here.
    pub async fn forward(&self) -> Result<Screen> {
        let screen = self.screen().await?;
        let forward = screen.forward().context("there is no Next")?.name.clone();
        self.go(&forward).await
    }

    /// Presses the "Change" of the answer to a question, by the question's short name.
    pub async fn change(&self, about: &str) -> Result<Screen> {
        let before = self.screen().await?;
        self.click("reach_change", about).await?;
        self.left(&before).await
    }

    /// Waits until another screen is up than this one.
    pub async fn left(&self, before: &Screen) -> Result<Screen> {
        let other = |now: &Screen| {
            now.kind != Kind::None && (now.kind, &now.question) != (before.kind, &before.question)
        };
        self.until("the next screen", other).await
    }
}

/// Does an error say that a click did not come about?
pub fn never_was(error: &ErrorStatus) -> bool {
    matches!(
        error,
        ErrorStatus::ElementClickIntercepted
            | ErrorStatus::ElementNotInteractable
            | ErrorStatus::StaleElementReference
            | ErrorStatus::MoveTargetOutOfBounds
    )
}

/// A look at one element, as [`Quiz::active`] gives of what has the focus.
pub(crate) async fn target<T: DeserializeOwned>(page: &Page, element: &Element) -> Result<T> {
    let args = vec![
        json!("target"),
        json!("html"),
        serde_json::to_value(element)?,
    ];
    page.read(PROBE, args).await
}
