//! A site of the tests: what is in it, and what `WordPress` does when a script asks it to.

use std::env::var;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use browser_tests::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;

/// A running `WordPress`.
pub struct Site {
    /// Where it answers, without a slash at its end.
    pub url: String,
    /// The folder of its files.
    pub root: PathBuf,
    /// The plugin, packed.
    pub zip: PathBuf,
    network: bool,
}

/// What was published.
#[derive(Debug, Deserialize)]
pub struct Post {
    /// Its number.
    pub id: u32,
    /// Where visitors find it.
    pub address: String,
    /// What was kept of what was written.
    pub content: String,
    /// May its author write any HTML?
    pub free: bool,
}

impl Site {
    /// The site alone.
    pub fn single() -> Result<Self> {
        Self::named("MQ_WORDPRESS", false)
    }

    /// The network of two sites, of which the second is below `/second/`.
    pub fn network() -> Result<Self> {
        Self::named("MQ_WORDPRESS_NETWORK", true)
    }

    fn named(name: &str, network: bool) -> Result<Self> {
        Ok(Self {
            url: told(name)?,
            root: told(&format!("{name}_ROOT"))?.into(),
            zip: told("MQ_WORDPRESS_ZIP")?.into(),
            network,
        })
    }

    /// A whole address.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// A path inside the plugin as it is installed.
    pub fn plugin(&self, path: &str) -> PathBuf {
        let plugins = self.root.join("wp-content/plugins/microneedling-quiz");
        plugins.join(path)
    }

    /// Puts everything back to where a test begins.
    pub fn reset(&self) -> Result<()> {
        let zip = self.zip.display().to_string();
        let kind = if self.network { "network" } else { "" };
        self.php("reset", &[&zip, kind], "").map(drop)
    }

    /// Fails where a notice was written into the log of `WP_DEBUG`.
    pub fn nothing_logged(&self) -> Result<()> {
        let log = self.root.join("wp-content/debug.log");
        let log = std::fs::read_to_string(log).unwrap_or_default();
        // Said of `WordPress`'s own files while they are compiled, before anything can catch it.
        let own = |line: &&str| {
            line.contains("implicitly treated as a required parameter")
                && !line.contains("/plugins/microneedling-quiz/")
        };
        let told: Vec<_> = log.lines().filter(|it| !own(it)).collect();
        ensure!(told.is_empty(), "in the log of WP_DEBUG: {told:#?}");
        Ok(())
    }

    /// Publishes a page, or a `post`, as somebody.
    pub fn publish(&self, user: &str, kind: &str, title: &str, content: &str) -> Result<Post> {
        self.answer("post", &[user, title, kind], content)
    }

    /// Publishes a page as the administrator.
    pub fn page(&self, title: &str, content: &str) -> Result<Post> {
        self.publish("admin", "page", title, content)
    }

    /// Sets options as they are.
    pub fn set(&self, options: &Value) -> Result<()> {
        self.php("set", &[], &options.to_string()).map(drop)
    }

    /// The row of settings; null where there is none.
    pub fn row(&self) -> Result<Value> {
        self.answer("option", &["microneedling_quiz"], "")
    }

    /// Puts a plugin of the tests in that nobody can switch off.
    pub fn put_in(&self, name: &str) -> Result<()> {
        let folder = self.root.join("wp-content/mu-plugins");
        std::fs::create_dir_all(&folder)?;
        let file = format!("{name}.php");
        let from = scripts().join("optimisers").join(&file);
        std::fs::copy(&from, folder.join(file)).with_context(|| from.display().to_string())?;
        Ok(())
    }

    /// What a script prints, read.
    pub fn answer<T: for<'a> Deserialize<'a>>(
        &self,
        script: &str,
        args: &[&str],
        input: &str,
    ) -> Result<T> {
        let said = self.php(script, args, input)?;
        serde_json::from_str(&said).with_context(|| format!("{script} printed {said}"))
    }

    /// Runs a script of `tests/wordpress/` in this site.
    pub fn php(&self, script: &str, args: &[&str], input: &str) -> Result<String> {
        self.php_at("/", script, args, input)
    }

    /// The same, in one site of a network: `/second/`.
    pub fn php_at(&self, path: &str, script: &str, args: &[&str], input: &str) -> Result<String> {
        let mut php = Command::new("php");
        php.arg(scripts().join(script).with_extension("php"))
            .arg(&self.root)
            .args(args)
            .env("MQ_URL", &self.url)
            .env("MQ_AT", path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = php.spawn().context("can't start php")?;
        if let Some(mut stdin) = child.stdin.take() {
            // A script that has ended already says itself why.
            stdin.write_all(input.as_bytes()).ok();
        }
        let output = child.wait_with_output()?;
        let faults = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{script}.php: {faults}");
        Ok(String::from_utf8(output.stdout)?)
    }
}

/// The folder of the PHP scripts.
pub fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../wordpress")
}

/// What `cargo xtask test wordpress` tells.
pub fn told(name: &str) -> Result<String> {
    var(name).with_context(|| format!("{name} is not set: run `cargo xtask test wordpress`"))
}
