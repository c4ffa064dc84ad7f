//! `MariaDB` with data of its own, reached through a socket alone.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{fs, io};

use anyhow::{Context, Result};

use super::packages::program;
use super::process::Process;
use crate::apt;
use crate::sh::{self, Shell};

const LIMIT: Duration = Duration::from_mins(3);

/// What is lost with the power may be: the data lives as long as the command.
const QUICK: [&str; 7] = [
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-flush-method=nosync",
    "--innodb-doublewrite=0",
    "--innodb-log-file-size=16M",
    "--performance-schema=0",
    "--skip-log-bin",
    "--skip-name-resolve",
];

/// A running database.
pub struct Database {
    /// Ended before its folder goes.
    process: Option<Process>,
    folder: PathBuf,
    client: PathBuf,
}

impl Database {
    /// Makes one below `home`, and starts it.
    pub fn start(shell: &Shell, home: &Path) -> Result<Self> {
        let data = home.join("database");
        // The address of a socket has 108 letters at most: `target/` may lie too deep.
        let folder = std::env::temp_dir().join(format!("mq-db-{}", std::process::id()));
        private(&folder).with_context(|| format!("can't make {}", folder.display()))?;
        let mut database = Self {
            process: None,
            folder,
            client: program(shell, "mariadb")?,
        };
        let mut install = shell.command(program(shell, "mariadb-install-db")?);
        install
            .args(["--no-defaults", "--skip-test-db"])
            .arg("--auth-root-authentication-method=normal")
            .args(as_root())
            .arg(option("datadir", &data));
        shell.run_quietly(&mut install, LIMIT)?;
        let mut server = shell.command(program(shell, "mariadbd")?);
        server
            .args(["--no-defaults", "--skip-networking"])
            .args(QUICK)
            .args(as_root())
            .arg(option("datadir", &data))
            .arg(option("socket", &database.socket()))
            .arg(option("pid-file", &database.folder.join("db.pid")));
        let log = home.join("mariadb.log");
        let mut process = Process::start(&server, &log, Some(&database.folder))?;
        process.until(&log, || sh::succeeds(&mut database.ask("SELECT 1")))?;
        database.process = Some(process);
        Ok(database)
    }

    /// Makes an empty database of a name.
    pub fn create(&self, name: &str) -> Result<()> {
        sh::run(&mut self.ask(&format!("CREATE DATABASE {name} CHARACTER SET utf8mb4")))
    }

    /// What `WordPress` is told as its `DB_HOST`.
    pub fn host(&self) -> String {
        format!("localhost:{}", self.socket().display())
    }

    fn socket(&self) -> PathBuf {
        self.folder.join("socket")
    }

    fn ask(&self, query: &str) -> Command {
        let mut client = Command::new(&self.client);
        client
            .args(["--no-defaults", "--user=root"])
            .arg(option("socket", &self.socket()))
            .args(["--execute", query]);
        client
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.process.take();
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn option(name: &str, path: &Path) -> String {
    format!("--{name}={}", path.display())
}

/// Makes an empty folder that nobody else may enter: the database asks for no password.
fn private(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// It runs as root only where it is told to.
fn as_root() -> Option<&'static str> {
    apt::is_root().then_some("--user=root")
}
