//! Reads what `cargo tree` prints: which crates there are, and which uses which.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};

/// Goes to `cargo tree`, which puts the depth before it.
pub const FORMAT: &str = "|{p}|{l}";

/// A crate in one version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    /// The name, as in its manifest.
    pub name: String,
    /// The version.
    pub version: String,
}

/// What a crate is under, and what it uses.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The licences, as its manifest has them.
    pub licence: String,
    /// What it uses itself.
    pub uses: BTreeSet<Crate>,
}

/// Every crate that is linked into a program.
#[derive(Debug)]
pub struct Tree {
    /// The program.
    pub root: Crate,
    /// All crates, the program too.
    pub crates: BTreeMap<Crate, About>,
}

impl Tree {
    /// Reads the lines of `cargo tree`. A crate that comes again stands there without what it uses.
    pub fn read(text: &str) -> Result<Self> {
        let mut crates = BTreeMap::<Crate, About>::new();
        let mut above: Vec<Crate> = Vec::new();
        for line in text.lines().filter(|it| !it.is_empty()) {
            let (depth, found, licence) =
                read(line).with_context(|| format!("cargo tree printed this: {line}"))?;
            above.truncate(depth);
            if let Some(user) = above.last() {
                let about = crates.entry(user.clone()).or_default();
                about.uses.insert(found.clone());
            }
            crates.entry(found.clone()).or_default().licence = licence;
            above.push(found);
        }
        let root = above.first().context("cargo tree printed nothing")?;
        Ok(Self {
            root: root.clone(),
            crates,
        })
    }
}

/// A line such as `2|yew v0.23.0|MIT OR Apache-2.0 (*)`; behind the version may be a folder.
fn read(line: &str) -> Option<(usize, Crate, String)> {
    let mut parts = line.splitn(3, '|');
    let (depth, package, licence) = (parts.next()?, parts.next()?, parts.next()?);
    let mut words = package.split(' ');
    let found = Crate {
        name: words.next()?.to_owned(),
        version: words.next()?.strip_prefix('v')?.to_owned(),
    };
    let licence = licence.strip_suffix(" (*)").unwrap_or(licence);
    Some((depth.parse().ok()?, found, licence.to_owned()))
}
