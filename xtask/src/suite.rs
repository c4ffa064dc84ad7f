//! A suite of the browser tests by itself, for as long as somebody likes.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::dist::{self, Kit};
use crate::sh::Shell;
use crate::tools::{Browser, Tools};

/// The built files, and the browsers that they are looked at in.
pub struct Suite<'a> {
    shell: &'a Shell,
    dist: PathBuf,
    out: PathBuf,
    /// As in `MQ_BROWSERS`.
    pub browsers: String,
}

impl<'a> Suite<'a> {
    /// Makes sure of the browsers, those of `MQ_BROWSERS` where it is set, and of the files.
    pub fn ensure(shell: &'a Shell, browsers: &str) -> Result<Self> {
        let browsers = std::env::var("MQ_BROWSERS").unwrap_or_else(|_| browsers.into());
        let wanted = Browser::list(&browsers)?;
        let mut tools = Tools::new(shell);
        let kit = Kit::ensure(&mut tools)?;
        for browser in wanted {
            tools.browser(browser)?;
        }
        tools.done();
        let dist = dist::built(shell, &kit)?;
        let out = shell.project.target("browser-out");
        fs::create_dir_all(&out).with_context(|| format!("can't make {}", out.display()))?;
        Ok(Self {
            shell,
            dist,
            out,
            browsers,
        })
    }

    /// `cargo test` for the tests of a suite that a word names.
    pub fn test(&self, suite: &str, filter: &str) -> Command {
        let mut cargo = self.shell.cargo();
        cargo
            .args(["test", "-p", "browser-tests", "--test", suite])
            .args(["--", "--nocapture", filter])
            .env("MQ_DIST", &self.dist)
            .env("MQ_OUT", &self.out)
            .env("MQ_BROWSERS", &self.browsers);
        cargo
    }
}
