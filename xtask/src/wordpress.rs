//! `cargo xtask wordpress`, and the `WordPress` that the tests run in.
//!
//! From Debian's packages, without any download: `target/wordpress/` has the files and the data of
//! a site that lives as long as the command.

mod database;
mod packages;
mod process;
mod site;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::dist::{self, Kit};
use crate::sh::{Shell, say};
use crate::tools::Tools;
use database::Database;
use site::{PASSWORD, Site};

pub use packages::ensure;

/// What `cargo xtask dist` makes for `WordPress`.
pub const ZIP: &str = "wordpress/microneedling-quiz.zip";

const DAY: Duration = Duration::from_hours(24);

/// Sets a site up with the plugin, and serves it until the command is ended.
pub fn serve(shell: &Shell, port: u16) -> Result<()> {
    let mut tools = Tools::new(shell);
    packages::ensure(&mut tools)?;
    let kit = Kit::ensure(&mut tools)?;
    tools.done();
    let dist = dist::built(shell, &kit)?;
    let (home, _lock) = home(shell, &format!("port-{port}"))?;
    say("setting WordPress up, a few seconds");
    let database = Database::start(shell, &home)?;
    let site = Site::start(shell, &database, &home, "site", port)?;
    site.install(&dist.join(ZIP))?;
    site.activate()?;
    say(format!("WordPress is at {}", site.url));
    say(format!(
        "log in at {}/wp-admin/ as admin, editor or author, password: {PASSWORD}",
        site.url
    ));
    say(format!(
        "its files are in {}; Ctrl-C ends it",
        site.root.display()
    ));
    loop {
        thread::sleep(DAY);
    }
}

/// The sites that the tests run in.
pub struct Sites<'a> {
    single: Site<'a>,
    network: Site<'a>,
    zip: PathBuf,
    /// After those that live on it.
    _database: Database,
    _lock: File,
}

impl<'a> Sites<'a> {
    /// Sets up one site, and a network of two.
    pub fn start(shell: &'a Shell, dist: &Path) -> Result<Self> {
        let (home, lock) = home(shell, "test")?;
        let zip = dist.join(ZIP);
        let database = Database::start(shell, &home)?;
        let single = Site::start(shell, &database, &home, "site", 0)?;
        let network = Site::start(shell, &database, &home, "network", 0)?.into_network()?;
        for site in [&single, &network] {
            site.install(&zip)?;
        }
        Ok(Self {
            single,
            network,
            zip,
            _database: database,
            _lock: lock,
        })
    }

    /// Tells the tests where they are.
    pub fn tell(&self, tests: &mut Command) {
        tests
            .env("MQ_WORDPRESS", &self.single.url)
            .env("MQ_WORDPRESS_ROOT", &self.single.root)
            .env("MQ_WORDPRESS_NETWORK", &self.network.url)
            .env("MQ_WORDPRESS_NETWORK_ROOT", &self.network.root)
            .env("MQ_WORDPRESS_PASSWORD", PASSWORD)
            .env("MQ_WORDPRESS_ZIP", &self.zip);
    }
}

/// An empty folder; what an earlier run left there goes. Nobody else gets it while the file is open.
fn home(shell: &Shell, name: &str) -> Result<(PathBuf, File)> {
    let all = shell.project.target("wordpress");
    fs::create_dir_all(&all).with_context(|| format!("can't make {}", all.display()))?;
    let path = all.join(format!("{name}.lock"));
    let lock = File::create(&path).with_context(|| format!("can't write {}", path.display()))?;
    if lock.try_lock().is_err() {
        bail!("another run of this command has {} in use", path.display());
    }
    let home = all.join(name);
    if home.exists() {
        fs::remove_dir_all(&home).with_context(|| format!("can't empty {}", home.display()))?;
    }
    fs::create_dir_all(&home).with_context(|| format!("can't make {}", home.display()))?;
    Ok((home, lock))
}
