//! Running other programs, and saying what runs.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{env, io, thread};

use anyhow::{Context, Result, bail};

use crate::project::{Project, cargo_home};

/// How many lines of a failed program's output are shown.
const TAIL: usize = 40;

/// Starts programs in the repository, with the project's tools first on `PATH`.
pub struct Shell {
    /// The repository.
    pub project: Project,
    path: OsString,
}

impl Shell {
    /// Sets up `PATH`: this project's tools, the caller's folders, cargo's own folder.
    pub fn new(project: Project) -> Result<Self> {
        let callers = env::var_os("PATH").unwrap_or_default();
        let folders = [project.tools_bin()]
            .into_iter()
            .chain(env::split_paths(&callers))
            .chain([cargo_home()?.join("bin")]);
        let path = env::join_paths(folders).context("PATH can't be read")?;
        Ok(Self { project, path })
    }

    /// The file that `name` starts, if there is one.
    pub fn which(&self, name: &str) -> Option<PathBuf> {
        env::split_paths(&self.path)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|file| is_program(file))
    }

    /// A command that runs in the repository.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let program = program.as_ref();
        let file = program.to_str().and_then(|name| self.which(name));
        let mut command = Command::new(file.as_deref().map_or(program, Path::as_os_str));
        command.current_dir(&self.project.root);
        command.env("PATH", &self.path);
        // `cargo run` describes xtask in these; handed on, they would describe another package.
        for (name, _) in env::vars_os() {
            if is_about_xtask(&name.to_string_lossy()) {
                command.env_remove(name);
            }
        }
        command
    }

    /// Puts `folder` first on the command's `PATH`.
    pub fn put_first(&self, command: &mut Command, folder: &Path) -> Result<()> {
        let folders = [folder.to_path_buf()]
            .into_iter()
            .chain(env::split_paths(&self.path));
        command.env("PATH", env::join_paths(folders)?);
        Ok(())
    }

    /// The cargo that runs this program.
    pub fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// Runs it without a word, for at most `limit`; a failure shows the end of what it said.
    pub fn run_quietly(&self, command: &mut Command, limit: Duration) -> Result<()> {
        let logs = self.project.target("tools/log");
        fs::create_dir_all(&logs).with_context(|| format!("can't make {}", logs.display()))?;
        let log_path = logs.join(format!("{}.txt", std::process::id()));
        let log = File::create(&log_path)
            .with_context(|| format!("can't write {}", log_path.display()))?;
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        let child = command.spawn().with_context(|| cannot_start(command))?;
        let ended = wait(child, limit)?;
        let said = fs::read(&log_path).unwrap_or_default();
        fs::remove_file(&log_path).ok();
        match ended {
            Some(status) if status.success() => Ok(()),
            Some(status) => bail!(
                "`{}` failed ({status}):\n{}",
                line(command),
                tail(&String::from_utf8_lossy(&said))
            ),
            None => bail!(
                "`{}` did not end within {} s",
                line(command),
                limit.as_secs()
            ),
        }
    }
}

/// Runs it in the terminal; a failure is an error that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// What it prints, if it runs and succeeds.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| cannot_start(command))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", line(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether it runs and succeeds.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// One line about what happens now. On standard error, so that a command's output stays clean.
pub fn say(text: impl AsRef<str>) {
    eprintln!("xtask: {}", text.as_ref());
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    std::iter::once(name)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_about_xtask(variable: &str) -> bool {
    let starts = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    starts.iter().any(|start| variable.starts_with(start))
}

fn cannot_start(command: &Command) -> String {
    format!("`{}` can't be started", line(command))
}

/// Waits with a sign of life every half minute; `None` when the time was up.
fn wait(mut child: Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let start = Instant::now();
    let mut next_sign = Duration::from_secs(30);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        let passed = start.elapsed();
        if passed > limit {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        if passed > next_sign {
            say(format!("  … still at it ({} s)", next_sign.as_secs()));
            next_sign += Duration::from_secs(30);
        }
        thread::sleep(Duration::from_millis(50));
    }
}

fn tail(text: &str) -> String {
    let lines: Vec<_> = text.trim_end().lines().collect();
    let skipped = lines.len().saturating_sub(TAIL);
    lines
        .into_iter()
        .skip(skipped)
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(file).is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::{TAIL, tail};

    #[test]
    fn a_failure_shows_the_end_of_a_long_output() {
        assert_eq!(tail(""), "");
        assert_eq!(tail("one\ntwo\n"), "one\ntwo");
        let long = "line\n".repeat(100) + "end\n";
        assert_eq!(tail(&long).lines().count(), TAIL);
        assert!(tail(&long).ends_with("\nend"));
    }
}
