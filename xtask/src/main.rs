//! The project's own commands, `cargo xtask <command>`.
//!
//! A command first makes sure that its tools are there ([`tools`], [`npm`], [`wasm`]), then calls
//! them: `trunk` builds, cargo tests. Nothing here knows anything about the quiz itself.

mod alone;
mod apt;
mod args;
mod bench;
mod crates;
mod debian;
mod deny;
mod dist;
mod embed;
mod files;
mod fuzz;
mod lighthouse;
mod lint;
#[cfg(test)]
mod manifests;
mod monkey;
mod npm;
mod npm_tests;
mod package;
mod project;
mod reproduce;
mod serve;
mod sh;
mod size;
mod suite;
mod test;
mod tools;
mod wasm;
mod wordpress;

use std::process::ExitCode;

use anyhow::Result;
use args::Command;
use project::Project;
use sh::Shell;

fn main() -> ExitCode {
    let command = match args::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(fault) => {
            eprintln!("xtask: {fault}\n\n{}", args::HELP);
            return ExitCode::from(2);
        }
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("xtask: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the program that checks a document: the rules are the library's.
fn check(shell: &Shell, file: &str) -> Result<()> {
    let mut cargo = shell.cargo();
    // The path is the caller's own.
    let file = std::env::current_dir()?.join(file);
    cargo
        .args(["run", "--quiet", "-p", "check", "--"])
        .arg(file);
    sh::run(&mut cargo)
}

fn run(command: &Command) -> Result<()> {
    if let Command::Help = command {
        println!("{}", args::HELP);
        return Ok(());
    }
    let shell = Shell::new(Project::find()?)?;
    match command {
        Command::Help => Ok(()),
        Command::Serve(options) => serve::run(&shell, options),
        Command::Check(file) => check(&shell, file),
        Command::Dist => dist::run(&shell),
        Command::Embed => embed::hook(&shell),
        Command::Size(options) => size::run(&shell, options),
        Command::Bench(options) => bench::run(&shell, options),
        Command::Lighthouse(runs) => lighthouse::run(&shell, *runs),
        Command::Fuzz(options) => fuzz::run(&shell, options),
        Command::Monkey(options) => monkey::run(&shell, options),
        Command::Lint => lint::run(&shell),
        Command::Deny => deny::run(&shell),
        Command::Reproduce => reproduce::run(&shell),
        Command::Test(options) => test::run(&shell, options),
        Command::WordPress(port) => wordpress::serve(&shell, *port),
        Command::Screenshots => test::screenshots(&shell),
        Command::Env => wasm::print_env(&shell),
    }
}
