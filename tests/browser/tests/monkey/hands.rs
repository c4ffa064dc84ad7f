//! Steps that a page can't do to itself: keys, taps, another width, loading anew.

use browser_tests::{Context, Page, Result, bail, never_was};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::json;

use crate::steps::Step;

/// As high as most windows.
const HEIGHT: u32 = 800;

/// Is it one of those?
pub fn are_for(step: &Step) -> bool {
    matches!(
        step,
        Step::Key { .. } | Step::Touch { .. } | Step::Resize { .. } | Step::Reload
    )
}

/// Does it.
pub async fn act(page: &Page, step: &Step) -> Result<()> {
    match step {
        Step::Key { name } => key(page, name).await,
        Step::Touch { at } => touch(page, *at).await,
        Step::Resize { width } => page.resize(*width, HEIGHT).await,
        Step::Reload => page.reload().await,
        other => bail!("{other:?} is for the page"),
    }
}

async fn key(page: &Page, name: &str) -> Result<()> {
    // A date opens a window of the browser's own, which no driver closes again.
    let date = "return monkey.root().activeElement?.type === 'date'";
    if !name.ends_with("Tab") && page.read(date, vec![]).await? {
        return Ok(());
    }
    let keyboard = page.keyboard();
    let key = match name {
        "Tab" => return keyboard.tab().await,
        "Shift+Tab" => return keyboard.shift_tab().await,
        "Space" => return keyboard.space().await,
        "Enter" => return keyboard.enter().await,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Escape" => Key::Escape,
        other => bail!("no key {other}"),
    };
    keyboard.press(key).await
}

/// A click where it is, or none where something else lies over it.
async fn touch(page: &Page, at: u32) -> Result<()> {
    let find = "
        const it = monkey.control(arguments[0]);
        const target = it?.closest('label') ?? it;
        target?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return it?.type === 'date' ? null : target;";
    let found = page.script(find, vec![json!(at)]).await?;
    let Some(id) = found.as_object().and_then(|it| it.values().next()) else {
        return Ok(());
    };
    let id = ElementRef::from(id.as_str().context("no element")?.to_owned());
    match Element::from_element_id(page.client().clone(), id)
        .click()
        .await
    {
        Err(CmdError::Standard(refused)) if never_was(&refused.error) => Ok(()),
        clicked => Ok(clicked?),
    }
}
