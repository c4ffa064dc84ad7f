//! A process that never outlives the tests, however they end.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result};

/// Runs a program in a session of its own, and ends all of that session when standard input ends.
/// The kernel closes that pipe when the test process is gone, even if it was killed.
const SCRIPT: &str = r#"
exec 3<&0
folder=$1
shift
setsid "$@" </dev/null 3<&- &
child=$!
{ read -r _ <&3; kill -s KILL -- "-$child"; } 2>/dev/null &
wait "$child"
kill -s KILL -- "-$child" 2>/dev/null
# A browser that is still ending may write a last file.
for try in 1 2 3 4 5 6 7 8 9 10; do
    rm -rf "$folder" 2>/dev/null && break
    sleep 0.1
done
"#;

/// A running program with all that it starts, and a folder that goes with it.
#[derive(Debug)]
pub(crate) struct Guard {
    child: Child,
    stdin: Option<ChildStdin>,
    folder: PathBuf,
}

/// Makes an empty folder for one [`Guard`].
pub(crate) fn folder() -> Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("mq-{}-{count}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    Ok(folder)
}

impl Guard {
    /// Starts a program; what it says goes to a file.
    pub fn start(program: &Command, folder: PathBuf, log: &Path) -> Result<Self> {
        let file = File::create(log).with_context(|| format!("can't write {}", log.display()))?;
        Self::spawn(program, folder, file.try_clone()?.into(), file.into())
    }

    /// Starts a program to read what it prints.
    pub fn piped(program: &Command, folder: PathBuf) -> Result<(Self, ChildStdout)> {
        let mut guard = Self::spawn(program, folder, Stdio::piped(), Stdio::null())?;
        let out = guard.child.stdout.take().context("no pipe")?;
        Ok((guard, out))
    }

    fn spawn(program: &Command, folder: PathBuf, out: Stdio, err: Stdio) -> Result<Self> {
        let mut shell = Command::new("sh");
        shell
            .args([OsStr::new("-c"), SCRIPT.as_ref(), "guard".as_ref()])
            .arg(&folder)
            .arg(program.get_program())
            .args(program.get_args())
            // What it leaves behind goes with the folder.
            .env("TMPDIR", &folder)
            .stdin(Stdio::piped())
            .stdout(out)
            .stderr(err)
            // Ctrl-C is for the tests; when they are gone, so is this.
            .process_group(0);
        for (name, value) in program.get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        let mut child = shell.spawn().context("can't start sh")?;
        let stdin = child.stdin.take();
        Ok(Self {
            child,
            stdin,
            folder,
        })
    }

    /// How it ended, if it did.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.child.try_wait()?)
    }

    /// The folder that goes with it.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.stdin.take();
        self.child.wait().ok();
    }
}
