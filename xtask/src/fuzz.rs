//! `cargo xtask fuzz`: looks for what breaks the promises of `tests/invariants`, by coverage.
//!
//! The targets are laid out as cargo-fuzz wants them. That needs a nightly toolchain for its
//! sanitizer; the project has no unsafe code for one to watch, so stable does, by these flags.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::args::Fuzz;
use crate::sh::{self, Shell, say};
use crate::suite::Suite;
use crate::tools::Tools;

/// Counts which edges of the code were gone along, and what was compared there.
const FLAGS: [&str; 7] = [
    "--cfg fuzzing",
    "-Ccodegen-units=1",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// A target, and how many bytes it is given at most.
const TARGETS: [(&str, &str); 4] = [
    ("attribute", "4096"),
    ("document", "65536"),
    ("kept", "4096"),
    ("link", "256"),
];

/// Messages of other windows: to a page with a quiz, its frame, the lines around that, and the
/// configurator's preview. These are scripts, so a browser throws them, without coverage.
const MESSAGE: &str = "message";

/// What hangs: no input takes more than some milliseconds.
const TIMEOUT: &str = "-timeout=10";

/// What grows: megabytes that a run may come to. In 15 minutes none came to 100.
const MEMORY: &str = "-rss_limit_mb=512";

/// Runs the targets one by one, or one on a single file.
pub fn run(shell: &Shell, options: &Fuzz) -> Result<()> {
    let names = TARGETS.map(|(name, _)| name);
    for name in &options.targets {
        let known = names.iter().any(|it| it == name) || name == MESSAGE;
        let all = names.join(", ");
        ensure!(
            known,
            "there is no target '{name}': it is one of {all}, {MESSAGE}"
        );
    }
    let wanted =
        |name: &str| options.targets.is_empty() || options.targets.iter().any(|it| it == name);
    if wanted(MESSAGE) {
        let none = options.replay.is_none();
        ensure!(
            none,
            "{MESSAGE} has no files to replay: it tells the seed, and how to do it again"
        );
        messages(shell, options.minutes)?;
    }
    if options.targets.iter().all(|it| it == MESSAGE) && !options.targets.is_empty() {
        return Ok(());
    }
    let mut tools = Tools::new(shell);
    tools.compiler()?;
    tools.done();
    for (name, most) in TARGETS {
        if !wanted(name) {
            continue;
        }
        let mut target = target(shell, name)?;
        if let Some(file) = &options.replay {
            // The path is the caller's own.
            target.arg(std::env::current_dir()?.join(file));
            sh::run(&mut target)?;
            continue;
        }
        let folder = |kind| -> Result<PathBuf> {
            let folder = shell.project.target("fuzz").join(kind).join(name);
            fs::create_dir_all(&folder)
                .with_context(|| format!("can't make {}", folder.display()))?;
            Ok(folder)
        };
        let (found, broken) = (folder("found")?, folder("broken")?);
        say(format!("fuzzing: {name}, {} min", options.minutes));
        target
            .arg(&found)
            .arg(shell.project.root.join("fuzz/corpus").join(name))
            .args([TIMEOUT, MEMORY, "-print_final_stats=1", "-verbosity=0"])
            .arg(format!("-max_len={most}"))
            .arg(format!("-max_total_time={}", options.minutes * 60))
            .arg(format!("-artifact_prefix={}/", broken.display()));
        if let Err(fault) = sh::run(&mut target) {
            bail!(
                "{name}: {fault:#}\nwhat broke it is in {0}; see it again by\n  \
                 cargo xtask fuzz {name} --replay {0}/FILE\n\
                 and keep it in fuzz/corpus/{name} once it is mended",
                broken.display()
            );
        }
    }
    Ok(())
}

/// Throws messages at all that could listen, some thousand with each seed.
fn messages(shell: &Shell, minutes: u32) -> Result<()> {
    let suite = Suite::ensure(shell, "chromium")?;
    let start = Instant::now();
    let limit = Duration::from_secs(u64::from(minutes) * 60);
    let mut seed = 0;
    while start.elapsed() < limit {
        seed += 1;
        say(format!("fuzzing: {MESSAGE}, seed {seed}"));
        let mut test = suite.test("attack", "strangers");
        let run = sh::run(test.env("MQ_SEED", seed.to_string()));
        run.with_context(|| {
            format!("{MESSAGE}: MQ_SEED={seed} cargo xtask test browser strangers does it again")
        })?;
    }
    Ok(())
}

/// The program of a target, built as coverage wants it.
fn target(shell: &Shell, name: &str) -> Result<Command> {
    let host = sh::output(shell.command("rustc").args(["--print", "host-tuple"]))?;
    let mut cargo = shell.cargo();
    cargo
        .args(["run", "--quiet", "--release"])
        // Named, it keeps the flags away from build scripts and macros.
        .args(["--target", host.trim(), "--bin", name])
        .arg("--manifest-path")
        .arg(shell.project.root.join("fuzz/Cargo.toml"))
        .arg("--target-dir")
        .arg(shell.project.target("fuzz/build"))
        .arg("--")
        .env("RUSTFLAGS", FLAGS.join(" "));
    Ok(cargo)
}
