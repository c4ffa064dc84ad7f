//! A person who uses the keyboard alone.

use anyhow::Result;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::Page;

/// The keyboard of a page.
#[derive(Clone, Copy, Debug)]
pub struct Keyboard<'a> {
    page: &'a Page,
}

impl<'a> Keyboard<'a> {
    pub(crate) fn new(page: &'a Page) -> Self {
        Self { page }
    }

    /// Presses a key and lets it go.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.chord(&[key]).await
    }

    /// Tab.
    pub async fn tab(&self) -> Result<()> {
        self.press(Key::Tab).await
    }

    /// Shift and Tab.
    pub async fn shift_tab(&self) -> Result<()> {
        self.chord(&[Key::Shift, Key::Tab]).await
    }

    /// The space bar. As a character: the key's own code is that of a numeric keypad.
    pub async fn space(&self) -> Result<()> {
        self.strike(&[' ']).await
    }

    /// Enter.
    pub async fn enter(&self) -> Result<()> {
        self.press(Key::Enter).await
    }

    async fn chord(&self, keys: &[Key]) -> Result<()> {
        let keys: Vec<char> = keys.iter().map(|key| char::from(*key)).collect();
        self.strike(&keys).await
    }

    async fn strike(&self, keys: &[char]) -> Result<()> {
        let down = keys.iter().map(|value| KeyAction::Down { value: *value });
        let up = keys.iter().rev();
        let up = up.map(|value| KeyAction::Up { value: *value });
        let hand = KeyActions::new("hand".into());
        let hand = down.chain(up).fold(hand, InputSource::then);
        Ok(self.page.client().perform_actions(hand).await?)
    }
}
