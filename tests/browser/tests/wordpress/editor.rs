//! The editor of `WordPress`, and our block in it.

use browser_tests::Result;

use crate::{Hands, Site};

/// What the preview in the editor holds.
const PREVIEW: &str = "document.querySelector('iframe.microneedling-quiz-preview')?.contentDocument?.querySelector('microneedling-quiz')";

/// Is a fault said beside a field of the sidebar?
pub const FAULT: &str = "!!document.querySelector('.microneedling-quiz-fault')?.checkVisibility()";

impl Hands<'_> {
    /// Opens the editor for something new, types a title and adds the block by its name.
    pub async fn add_block(&self, site: &Site, user: &str, kind: &str, title: &str) -> Result<()> {
        let new = format!("/wp-admin/post-new.php?post_type={kind}");
        self.log_in(site, user, &new).await?;
        let field = self.find(".editor-post-title__input").await?;
        field.click().await?;
        field.send_keys(title).await?;
        self.0.keyboard().enter().await?;
        self.until(
            "an empty paragraph",
            "document.activeElement?.matches('.block-editor-rich-text__editable[data-type=\"core/paragraph\"]')",
        )
        .await?;
        let line = self.0.client().active_element().await?;
        line.send_keys("/microneedling").await?;
        self.until(
            "the block to be offered",
            "document.querySelector('.components-autocomplete__result.is-selected, .components-autocomplete__result[aria-selected=true]')?.textContent.trim() === 'Microneedling quiz'",
        )
        .await?;
        self.0.keyboard().enter().await?;
        self.until(
            "the preview of the quiz",
            &shows("!!it?.shadowRoot?.querySelector('fieldset[data-question]')"),
        )
        .await
    }

    /// Publishes what the editor has, and gives its address.
    pub async fn publish(&self) -> Result<String> {
        self.click(".editor-post-publish-panel__toggle").await?;
        self.click(".editor-post-publish-panel .editor-post-publish-button")
            .await?;
        self.until(
            "it to be published",
            "!!document.querySelector('.post-publish-panel__postpublish')",
        )
        .await?;
        self.ask("return wp.data.select('core/editor').getPermalink()")
            .await
    }
}

/// An expression about `it`, the quiz of the preview.
pub fn shows(expression: &str) -> String {
    format!("((it) => {expression})({PREVIEW})")
}
