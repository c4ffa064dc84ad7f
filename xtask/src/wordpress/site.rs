//! A `WordPress` of its own: its files, its tables, and what serves it.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::database::Database;
use super::packages::WORDPRESS;
use super::process::Process;
use crate::sh::Shell;

/// Of every user there.
pub const PASSWORD: &str = "password";

const LIMIT: Duration = Duration::from_mins(2);

/// As many answers at a time: the editor asks for a dozen things at once.
const WORKERS: &str = "4";

/// What of the packages isn't copied: other people's plugins, and languages that no test speaks.
const LEFT_OUT: [&str; 2] = ["wp-content/plugins", "wp-content/languages"];

const LANGUAGES: [&str; 4] = ["de_DE.mo", "admin-de_DE.mo", "ar.mo", "admin-ar.mo"];

/// A running site.
pub struct Site<'a> {
    shell: &'a Shell,
    /// Where it answers.
    pub url: String,
    /// The folder of its files.
    pub root: PathBuf,
    _server: Process,
}

impl<'a> Site<'a> {
    /// Installs `WordPress` into `home/name`, and serves it on a port: 0 is any that is free.
    pub fn start(
        shell: &'a Shell,
        database: &Database,
        home: &Path,
        name: &str,
        port: u16,
    ) -> Result<Self> {
        let root = home.join(name);
        let port = free(port)?;
        let url = format!("http://127.0.0.1:{port}");
        copy_core(&root)?;
        database.create(name)?;
        let config = fs::read_to_string(scripts(shell).join("wp-config.php"))?
            .replace("@DB_NAME@", name)
            .replace("@DB_HOST@", &database.host())
            .replace("@URL@", &url)
            .replace("@SCRIPTS@", &scripts(shell).display().to_string());
        write(&root.join("wp-config.php"), &config)?;
        let mut server = shell.command("php");
        server
            .args([
                "-d",
                "opcache.enable_cli=1",
                "-d",
                "opcache.revalidate_freq=0",
            ])
            .args(["-d", "upload_max_filesize=16M", "-d", "post_max_size=16M"])
            .args(["-S", &format!("127.0.0.1:{port}"), "-t"])
            .arg(&root)
            .arg(scripts(shell).join("router.php"))
            .env("PHP_CLI_SERVER_WORKERS", WORKERS);
        let log = home.join(format!("{name}.log"));
        let mut server = Process::start(&server, &log, None)?;
        server.until(&log, || {
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
        })?;
        let site = Self {
            shell,
            url,
            root,
            _server: server,
        };
        site.php("install", &["A clinic", PASSWORD])?;
        Ok(site)
    }

    /// Makes it a network with a second site below `/second/`.
    pub fn into_network(self) -> Result<Self> {
        self.php("network", &["make", PASSWORD])?;
        let domain = self.url.trim_start_matches("http://");
        let name = "wp-config-network.php";
        let config = fs::read_to_string(scripts(self.shell).join(name))?;
        write(&self.root.join(name), &config.replace("@DOMAIN@", domain))?;
        self.php("network", &["fill", PASSWORD])?;
        Ok(self)
    }

    /// Installs the plugin, as a person does who uploads it.
    pub fn install(&self, zip: &Path) -> Result<()> {
        if !zip.is_file() {
            bail!("there is no {}: `cargo xtask dist` makes it", zip.display());
        }
        self.php("plugin", &["install", &zip.to_string_lossy()])
    }

    /// Switches the plugin on.
    pub fn activate(&self) -> Result<()> {
        self.php("plugin", &["activate"])
    }

    /// Runs a script of `tests/wordpress/` in it.
    fn php(&self, script: &str, args: &[&str]) -> Result<()> {
        let mut php: Command = self.shell.command("php");
        php.arg(scripts(self.shell).join(script).with_extension("php"))
            .arg(&self.root)
            .args(args)
            .env("MQ_URL", &self.url);
        self.shell.run_quietly(&mut php, LIMIT)
    }
}

fn scripts(shell: &Shell) -> PathBuf {
    shell.project.root.join("tests/wordpress")
}

/// The port, or one that is free.
fn free(port: u16) -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener =
        listener.with_context(|| format!("port {port} is taken: choose one by --port"))?;
    Ok(listener.local_addr()?.port())
}

fn copy_core(root: &Path) -> Result<()> {
    let from = Path::new(WORDPRESS);
    let left_out: Vec<_> = LEFT_OUT.iter().map(|it| from.join(it)).collect();
    copy(from, root, &left_out)?;
    for (folder, files) in [("plugins", &[][..]), ("languages", &LANGUAGES[..])] {
        let folder = Path::new("wp-content").join(folder);
        fs::create_dir_all(root.join(&folder))?;
        for file in files {
            let file = folder.join(file);
            fs::copy(from.join(&file), root.join(&file))
                .with_context(|| format!("can't copy {}", file.display()))?;
        }
    }
    fs::create_dir_all(root.join("wp-content/uploads"))?;
    Ok(())
}

/// Copies a folder; Debian puts much of it behind links, and those are followed.
fn copy(from: &Path, to: &Path, left_out: &[PathBuf]) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("can't make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("can't read {}", from.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        if left_out.contains(&path) {
            continue;
        }
        if path.is_dir() {
            copy(&path, &to.join(name), left_out)?;
        } else if path.is_file() {
            fs::copy(&path, to.join(name))
                .with_context(|| format!("can't copy {}", path.display()))?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("can't write {}", path.display()))
}
