//! Debian's packages of `WordPress`, and what it runs on.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::apt;
use crate::sh::{self, Shell};
use crate::tools::Tools;

const PACKAGES: [&str; 10] = [
    "wordpress",
    // Its own words in other languages.
    "wordpress-l10n",
    "wordpress-theme-twentytwentythree",
    "wordpress-theme-twentytwentyone",
    "mariadb-server",
    "php-cli",
    "php-mysql",
    "php-xml",
    "php-mbstring",
    "php-gd",
];

/// Where the package puts it.
pub const WORDPRESS: &str = "/usr/share/wordpress";

/// What has to be there of each package: files below [`WORDPRESS`].
const FILES: [&str; 4] = [
    "wp-settings.php",
    "wp-content/languages/de_DE.mo",
    "wp-content/themes/twentytwentythree/style.css",
    "wp-content/themes/twentytwentyone/style.css",
];

const PROGRAMS: [&str; 4] = ["php", "mariadbd", "mariadb", "mariadb-install-db"];

const EXTENSIONS: [&str; 4] = ["mysqli", "dom", "mbstring", "gd"];

/// A program; those of servers are in a folder that isn't on every user's `PATH`.
pub fn program(shell: &Shell, name: &str) -> Result<PathBuf> {
    let beside = Path::new("/usr/sbin").join(name);
    let found = shell.which(name);
    let found = found.or_else(|| beside.is_file().then_some(beside));
    found.with_context(|| format!("there is no {name}"))
}

/// Makes sure of all of it; a fault says why it can't be had here.
pub fn ensure(tools: &mut Tools) -> Result<()> {
    let shell = tools.shell;
    if lacking(shell).is_some() {
        apt::install(shell, "WordPress", &PACKAGES, "about 1 minute")?;
        tools.changed();
        let lacking = lacking(shell);
        ensure!(
            lacking.is_none(),
            "its packages are installed, yet there is no {}",
            lacking.unwrap_or_default()
        );
    }
    tools.have("WordPress");
    Ok(())
}

/// The first thing that isn't there.
fn lacking(shell: &Shell) -> Option<String> {
    let file = |name: &&str| !Path::new(WORDPRESS).join(name).is_file();
    let none = |name: &&str| program(shell, name).is_err();
    if let Some(name) = FILES.iter().find(|name| file(name)) {
        return Some(format!("{WORDPRESS}/{name}"));
    }
    if let Some(name) = PROGRAMS.iter().find(|name| none(name)) {
        return Some((*name).into());
    }
    let known = sh::output(shell.command("php").arg("-m")).unwrap_or_default();
    let has = |name: &&str| known.lines().any(|line| line.eq_ignore_ascii_case(name));
    let name = EXTENSIONS.iter().find(|name| !has(name))?;
    Some(format!("PHP extension {name}"))
}
