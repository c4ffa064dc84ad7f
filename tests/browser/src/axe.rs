//! axe-core on the page as it is now.

use std::fmt::Write;

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Env, Page};

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done({ violations }),
        (fault) => done({ fault: String(fault) }),
    );";

#[derive(Debug, Deserialize)]
struct Outcome {
    #[serde(default)]
    violations: Vec<Violation>,
    fault: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    impact: Option<String>,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    target: Value,
    #[serde(rename = "failureSummary")]
    summary: Option<String>,
}

/// Fails with every violation of every rule of axe; `screen` names what is up.
pub async fn check(page: &Page, screen: &str) -> Result<()> {
    let there = "return typeof axe === 'object'";
    if page.script(there, vec![]).await? != json!(true) {
        page.script(&Env::axe()?, vec![]).await?;
    }
    let outcome = page.script_async(RUN, vec![]).await?;
    let outcome: Outcome = serde_json::from_value(outcome)?;
    ensure!(
        outcome.fault.is_none(),
        "axe failed on {screen}: {:?}",
        outcome.fault
    );
    let text = describe(&outcome.violations)?;
    ensure!(text.is_empty(), "axe on {screen}:{text}");
    Ok(())
}

fn describe(violations: &[Violation]) -> Result<String> {
    let mut text = String::new();
    for it in violations {
        let impact = it.impact.as_deref().unwrap_or("no impact");
        write!(text, "\n- {} ({impact}): {}", it.id, it.help)?;
        for node in &it.nodes {
            let summary = node.summary.as_deref().unwrap_or_default();
            let summary = summary.replace('\n', " ");
            write!(text, "\n    {}: {summary}", node.target)?;
        }
    }
    Ok(text)
}
