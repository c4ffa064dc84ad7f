//! Contrast where axe can't tell: behind each option lies a pseudo-element.

use anyhow::{Result, ensure};
use serde::Deserialize;

use crate::Page;

const LOOK: &str = include_str!("contrast.js");

#[derive(Debug, Deserialize)]
struct Found {
    faint: Vec<String>,
    count: u32,
}

/// Fails with every text below 4.5 (large: 3) and every edge of an input below 3 (WCAG 1.4.3 and
/// 1.4.11); `screen` names what is up.
pub async fn check(page: &Page, screen: &str) -> Result<()> {
    let found: Found = page.read(LOOK, vec![]).await?;
    ensure!(found.count > 0, "no text on {screen}");
    ensure!(
        found.faint.is_empty(),
        "too faint on {screen}:\n{}",
        found.faint.join("\n")
    );
    Ok(())
}
