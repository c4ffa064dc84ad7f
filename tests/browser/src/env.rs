//! What `cargo xtask test` tells the tests.

use std::env::var_os;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, bail, ensure};

use crate::Engine;

/// Where things are on this machine.
#[derive(Clone, Debug)]
pub struct Env {
    /// The folder of the built files.
    pub dist: PathBuf,
    /// Where pictures and logs go.
    pub out: PathBuf,
    /// The browsers to test in.
    pub engines: Vec<Engine>,
}

impl Env {
    /// Read once, the same for every test.
    pub fn get() -> Result<&'static Self> {
        static ENV: OnceLock<Result<Env, String>> = OnceLock::new();
        let env = ENV.get_or_init(|| Self::read().map_err(|fault| format!("{fault:#}")));
        env.as_ref().map_err(|fault| anyhow::anyhow!("{fault}"))
    }

    fn read() -> Result<Self> {
        let dist = folder("MQ_DIST")?;
        ensure!(
            dist.join("index.html").is_file(),
            "MQ_DIST names {}, which has no index.html: run `cargo xtask test`",
            dist.display()
        );
        let names = var_os("MQ_BROWSERS").unwrap_or_else(|| "chromium".into());
        let names = names.to_string_lossy();
        let engines = names.split(',').map(|name| name.trim().parse());
        let out = var_os("MQ_OUT").map_or_else(|| std::env::temp_dir().join("mq"), PathBuf::from);
        std::fs::create_dir_all(&out).with_context(|| format!("can't make {}", out.display()))?;
        Ok(Self {
            dist,
            out,
            engines: engines.collect::<Result<_>>()?,
        })
    }

    /// The script of axe-core.
    pub fn axe() -> Result<String> {
        let Some(path) = var_os("MQ_AXE") else {
            bail!("MQ_AXE is not set: run `cargo xtask test`");
        };
        let path = Path::new(&path);
        std::fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
    }

    /// The folder for the pictures of the README; none in an ordinary test run.
    pub fn shots() -> Option<PathBuf> {
        var_os("MQ_SHOTS").map(PathBuf::from)
    }
}

fn folder(name: &str) -> Result<PathBuf> {
    let Some(path) = var_os(name) else {
        bail!("{name} is not set: run `cargo xtask test`");
    };
    Ok(path.into())
}
