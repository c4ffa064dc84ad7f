//! The translations of the plugin's words: read, held against what it says, and compiled.

use crate::messages::{Message, places};
use crate::project::Project;
use crate::sources::below;
use crate::{File, SLUG, mo};
use anyhow::{Context, Result, bail};
use polib::catalog::Catalog;
use polib::message::MessageView;
use polib::po_file;

/// Where they are.
const FOLDER: &str = "wordpress/plugin/languages";

/// One translation: its locale, and each message with its words.
pub struct Translation {
    /// As `WordPress` names it, `de_DE`.
    pub locale: String,
    /// Context and words in English, and the words in this language.
    pub said: Vec<(Option<String>, String, String)>,
    /// The lines that `WordPress` wants at the head.
    head: String,
}

/// Reads all of them; whatever a visitor or an owner would miss is a fault.
pub fn read(project: &Project, messages: &[Message]) -> Result<Vec<Translation>> {
    let mut found = Vec::new();
    for (file, _) in below(&project.path(FOLDER))? {
        let Some(locale) = file
            .strip_suffix(".po")
            .and_then(|it| it.strip_prefix(&format!("{SLUG}-")))
        else {
            bail!("{FOLDER}/{file}: is no {SLUG}-LOCALE.po; rename it or take it away");
        };
        let name = format!("{FOLDER}/{file}");
        let catalog = po_file::parse(&project.path(&name))
            .with_context(|| format!("{name}: can't be read; mend it"))?;
        check(&name, &catalog, messages)?;
        found.push(Translation {
            locale: locale.to_owned(),
            head: catalog.metadata.export_for_mo(),
            said: said(&catalog),
        });
    }
    Ok(found)
}

/// Each as the file that `WordPress` reads.
pub fn compiled(project: &Project, messages: &[Message]) -> Result<Vec<File>> {
    let compiled = |it: &Translation| {
        let name = format!("languages/{SLUG}-{}.mo", it.locale);
        (name, mo::written(&it.head, &it.said))
    };
    Ok(read(project, messages)?.iter().map(compiled).collect())
}

fn said(catalog: &Catalog) -> Vec<(Option<String>, String, String)> {
    let words = |it: &dyn MessageView| {
        (
            it.msgctxt().map(str::to_owned),
            it.msgid().to_owned(),
            it.msgstr().unwrap_or_default().to_owned(),
        )
    };
    catalog.messages().map(words).collect()
}

/// Every message is translated, with the same places to fill in, and nothing else is.
pub fn check(name: &str, catalog: &Catalog, messages: &[Message]) -> Result<()> {
    for message in messages {
        let id = &message.id;
        let found = catalog.find_message(message.context, id, None);
        let words = found.and_then(|it| it.msgstr().ok()).unwrap_or_default();
        if words.is_empty() {
            bail!("{name}: “{id}” is not translated; add it");
        }
        if places(words) != places(id) {
            bail!(
                "{name}: the words for “{id}” fill in {:?} and not {:?}; keep each of them",
                places(words),
                places(id)
            );
        }
    }
    for (context, id, _) in said(catalog) {
        let is = |it: &&Message| it.context == context.as_deref() && it.id == id;
        if !messages.iter().any(|it| is(&it)) {
            bail!("{name}: “{id}” is not said any more; drop it");
        }
    }
    Ok(())
}
