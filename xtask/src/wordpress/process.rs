//! A program that runs beside this one, and never outlives it.

use std::ffi::OsStr;
use std::fs::File;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Runs a program in a session of its own, and ends all of that session when standard input ends.
/// The kernel closes that pipe when this process is gone, even if it was killed.
const SCRIPT: &str = r#"
exec 3<&0
folder=$1
shift
setsid "$@" </dev/null 3<&- &
child=$!
{ read -r _ <&3; kill -s KILL -- "-$child"; } 2>/dev/null &
wait "$child"
kill -s KILL -- "-$child" 2>/dev/null
[ -z "$folder" ] || rm -rf "$folder"
"#;

/// A database begins within seconds, on a busy machine too.
const LIMIT: Duration = Duration::from_mins(1);
const PAUSE: Duration = Duration::from_millis(30);

/// A running program with all that it starts; dropped, it ends.
pub struct Process {
    child: Child,
    stdin: Option<ChildStdin>,
    name: String,
}

impl Process {
    /// Starts a program; what it says goes to a file. With it ends a folder that is its own.
    pub fn start(program: &Command, log: &Path, folder: Option<&Path>) -> Result<Self> {
        let name = Path::new(program.get_program());
        let name = name.file_name().unwrap_or_default().to_string_lossy();
        let file = File::create(log).with_context(|| format!("can't write {}", log.display()))?;
        let mut shell = Command::new("sh");
        shell
            .args([OsStr::new("-c"), SCRIPT.as_ref(), "process".as_ref()])
            .arg(folder.unwrap_or(Path::new("")))
            .arg(program.get_program())
            .args(program.get_args())
            .stdin(Stdio::piped())
            .stdout(file.try_clone()?)
            .stderr(file);
        // Ctrl-C is for this process; when that is gone, so is the program.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut shell, 0);
        if let Some(folder) = program.get_current_dir() {
            shell.current_dir(folder);
        }
        for (variable, value) in program.get_envs() {
            match value {
                Some(value) => shell.env(variable, value),
                None => shell.env_remove(variable),
            };
        }
        let mut child = shell.spawn().context("can't start sh")?;
        let stdin = child.stdin.take();
        Ok(Self {
            child,
            stdin,
            name: name.into_owned(),
        })
    }

    /// Waits until it answers.
    pub fn until(&mut self, log: &Path, mut answers: impl FnMut() -> bool) -> Result<()> {
        let start = Instant::now();
        while !answers() {
            let (name, log) = (&self.name, log.display());
            if self.child.try_wait()?.is_some() {
                bail!("{name} ended; {log} says more");
            }
            if start.elapsed() > LIMIT {
                bail!(
                    "{name} doesn't answer after {} s; {log} says more",
                    LIMIT.as_secs()
                );
            }
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stdin.take();
        self.child.wait().ok();
    }
}
