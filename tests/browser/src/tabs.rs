//! From page to page: history, tabs, frames.

use anyhow::{Context, Result};
use fantoccini::Locator;
use fantoccini::wd::WindowHandle;

use crate::{Page, engine};

impl Page {
    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        self.keep_errors().await;
        Ok(self.client().refresh().await?)
    }

    /// Forgets whoever was logged in anywhere: every cookie, and what is cached.
    pub async fn forget(&self) -> Result<()> {
        self.keep_errors().await;
        self.engine().clean(self.client()).await
    }

    /// The browser's own Back.
    pub async fn back(&self) -> Result<()> {
        self.keep_errors().await;
        Ok(self.client().back().await?)
    }

    /// The browser's own Forward.
    pub async fn forward(&self) -> Result<()> {
        self.keep_errors().await;
        Ok(self.client().forward().await?)
    }

    /// The tab that is up.
    pub async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.client().window().await?)
    }

    /// Opens another tab, as somebody does who starts afresh, and goes there.
    pub async fn new_tab(&self) -> Result<WindowHandle> {
        let tab = self.engine().new_tab(self.client()).await?;
        self.switch(&tab).await?;
        Ok(tab)
    }

    /// Goes to a tab. Of `WebKit`'s, which are windows, only the newest has the keyboard.
    pub async fn switch(&self, tab: &WindowHandle) -> Result<()> {
        self.keep_errors().await;
        self.client().switch_to_window(tab.clone()).await?;
        self.emulate().await
    }

    /// Freezes the tab as a browser does with one in the background, or thaws it; of Chromium alone.
    pub async fn freeze(&self, frozen: bool) -> Result<()> {
        engine::freeze(self.client(), frozen).await?;
        if frozen { Ok(()) } else { self.emulate().await }
    }

    /// From here on scripts, quizzes and clicks are those of a frame, until [`Page::leave_frame`].
    pub async fn enter_frame(&self, selector: &str) -> Result<()> {
        let frame = self.client().find(Locator::Css(selector)).await;
        let frame = frame.with_context(|| format!("no frame {selector}"))?;
        Ok(frame.enter_frame().await?)
    }

    /// Back to the page around the frame.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.client().enter_parent_frame().await?)
    }
}
