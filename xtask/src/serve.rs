//! `cargo xtask serve`: the demo page, built and rebuilt by trunk.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use anyhow::{Result, bail};

use crate::args::Serve;
use crate::dist::{CONFIGURATOR, HOOK};
use crate::sh::{self, Shell, say};
use crate::tools::Tools;
use crate::wasm::{Std, Way};

/// Serves the demo page until it is stopped.
pub fn run(shell: &Shell, options: &Serve) -> Result<()> {
    // Before anything is installed: nobody should wait minutes for this answer.
    check_port(options.port)?;
    let mut tools = Tools::new(shell);
    let wasm = tools.wasm(Std::Prebuilt)?;
    tools.wasm_bindgen()?;
    tools.trunk()?;
    tools.done();

    // Once: the demo page is what is worked on, and its hook copies this beside it.
    say("the configurator first, about 1 minute the first time");
    let mut trunk = shell.command("trunk");
    wasm.set(shell, &mut trunk)?;
    trunk
        .args(["build", "--skip-version-check", "--dist"])
        .arg(shell.project.target(CONFIGURATOR))
        .current_dir(shell.project.root.join(CONFIGURATOR));
    sh::run(&mut trunk)?;

    let mut trunk = shell.command("trunk");
    wasm.set(shell, &mut trunk)?;
    // Not --offline: trunk hands that on to cargo, which has crates to fetch on a fresh machine.
    trunk
        .args(["serve", "--skip-version-check", "--port"])
        .arg(options.port.to_string())
        // Not dist/: that holds what is deployed.
        .arg("--dist")
        .arg(shell.project.target("serve"));
    if let Ok(this) = std::env::current_exe() {
        // Behind each build, in the environment of a build for the web, cargo would build xtask anew.
        trunk.env(HOOK, this);
    }
    if options.open {
        trunk.arg("--open");
    }
    if options.release {
        trunk.arg("--release");
    }
    if wasm.way == Way::Debian {
        // trunk leaves out cargo's target folder by itself, which here is one below target/.
        for folder in ["target", "tests", "xtask"] {
            trunk.args(["--ignore", folder]);
        }
    }
    say(format!(
        "http://127.0.0.1:{} once it is built, about 1 minute the first time, \
         and /configurator/ beside it; Ctrl-C stops",
        options.port
    ));
    replace_by(&mut trunk)
}

fn check_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(fault) if fault.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken: stop what uses it, or choose another with --port")
        }
        Err(fault) => bail!("port {port} can't be used ({fault}): choose another with --port"),
    }
}

/// Becomes trunk, so that Ctrl-C and a signal reach it and nothing stays behind.
#[cfg(unix)]
fn replace_by(trunk: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(trunk.exec().into())
}

#[cfg(not(unix))]
fn replace_by(trunk: &mut Command) -> Result<()> {
    sh::run(trunk)
}
