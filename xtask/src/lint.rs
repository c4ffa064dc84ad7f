//! `cargo xtask lint`: format, clippy for both worlds, the crate's docs, the content, and what
//! the lock files hold.

use std::process::Command;

use anyhow::Result;

use crate::debian;
use crate::deny;
use crate::project::PACKAGE;
use crate::sh::{self, Shell, say};
use crate::tools::Tools;
use crate::wasm::{Std, TARGET, Wasm, Way};

/// Checks what can be checked without running the quiz.
pub fn run(shell: &Shell) -> Result<()> {
    let mut tools = Tools::new(shell);
    tools.lints()?;
    tools.cargo_deny()?;
    let wasm = tools.wasm(Std::Prebuilt)?;
    if wasm.way == Way::Debian {
        tools.debian_clippy()?;
    }
    tools.done();

    say("format");
    sh::run(shell.cargo().args(["fmt", "--all", "--check"]))?;

    say("clippy, native");
    let mut native = shell.cargo();
    native.args(["clippy", "--workspace", "--all-targets"]);
    sh::run(native.args(["--", "-D", "warnings"]))?;

    say("clippy, wasm");
    let mut web = web_clippy(shell, &wasm)?;
    web.args(["-p", PACKAGE, "--lib", "--bins", "--examples"]);
    web.args(["--target", TARGET]);
    sh::run(web.args(["--", "-D", "warnings"]))?;
    let mut web = web_clippy(shell, &wasm)?;
    web.args(["-p", PACKAGE, "-p", "configurator", "--lib", "--bins"]);
    web.args([
        "--features",
        "microneedling-quiz/document",
        "--target",
        TARGET,
    ]);
    sh::run(web.args(["--", "-D", "warnings"]))?;

    say("docs");
    let mut docs = shell.cargo();
    docs.args([
        "doc",
        "--quiet",
        "--no-deps",
        "--all-features",
        "-p",
        PACKAGE,
    ])
    .env("RUSTDOCFLAGS", "-D warnings");
    sh::run(&mut docs)?;

    say("content");
    let mut content = shell.cargo();
    content.args(["test", "--quiet", "-p", PACKAGE, "--test", "content"]);
    sh::run(&mut content)?;

    say("lock files");
    let denied = deny::check(shell)?;

    say("lint passed: format, clippy (native and wasm), docs, content, lock files");
    // Last, where it is read: what could not be looked at is no pass.
    say(denied);
    Ok(())
}

/// `cargo clippy` of the toolchain that builds for the web.
fn web_clippy(shell: &Shell, wasm: &Wasm) -> Result<Command> {
    let mut command = match wasm.way {
        Way::Rustup => shell.cargo(),
        // By its path: `cargo clippy` would find rustup's first.
        Way::Debian => shell.command(debian::CLIPPY),
    };
    command.arg("clippy");
    wasm.set(shell, &mut command)?;
    Ok(command)
}
