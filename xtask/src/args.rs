//! What may stand on the command line, and what it means.

use std::ffi::OsString;

use lexopt::prelude::{Long, Short, Value, ValueExt};

mod options;
pub use options::{Bench, Fuzz, Monkey, Scope, Serve, Size, Test};

/// What `cargo xtask`, `cargo xtask help` and every usage error show.
pub const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--open] [--release]
                      build and serve the demo page (http://127.0.0.1:8080), rebuild on change
  test [FILTER…]      every test: native, budget, browser (in three browsers), WordPress
    --no-browser        only the native ones
    browser [FILTER…]   only dist, budget and browser
    wordpress [FILTER…] only dist and WordPress
  lint                format, clippy (native and wasm), content check, deny
  check FILE          is a clinic's document right? every fault with its place and mend
  dist                build the files to deploy into dist/
  wordpress [--port N]
                      a WordPress with the plugin (http://127.0.0.1:8081), gone when it is ended
  size [--own] [--keep]
                      sizes of the files in dist/, raw and brotli; what weighs what in the wasm
                      (or in that with documents), and what grew; --keep: compare with this from now
  bench [--runs N] [--chart]
                      the quiz against its peers on a slow phone; --chart renews docs/bench.svg
                      and the table in the README
  lighthouse [--runs N]
                      Lighthouse's scores of the demo page and the gallery, and what they lost
  fuzz [--minutes N] [TARGET…]
                      look for what breaks a promise: attribute, document, kept, link, message; a
                      minute on each where nothing else is said; --replay FILE: one of what was found
  monkey [--steps N] [--seed N]
                      random taps, keys, attributes, Back, …: 20,000 steps, each checked
  deny                are the lock files in order? licences, duplicates, sources, advisories
  reproduce           dist from two clean checkouts: does it give the same bytes? builds all twice
  screenshots         take the README's pictures again
  env                 `export` lines for a bare `trunk build` in this shell
  help                this text

What is missing is installed first; a second run installs nothing.
  MQ_WASM=rustup|debian   forces where the wasm target comes from
  MQ_BROWSERS=chromium    runs the browser tests in these only (chromium,firefox,webkit)
  MQ_DIST=dist            for the two of WordPress, lighthouse and monkey: takes these built files
                          and builds none";

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the usage.
    Help,
    /// Serve the demo page.
    Serve(Serve),
    /// Build the files to deploy.
    Dist,
    /// Check a clinic's document.
    Check(String),
    /// Trunk's own: put `embed/` together behind a build.
    Embed,
    /// Show the sizes of what was built, and what weighs what in the wasm.
    Size(Size),
    /// Measure the quiz and its peers.
    Bench(Bench),
    /// Let Lighthouse measure the pages, each so many times.
    Lighthouse(u32),
    /// Look for what breaks a promise.
    Fuzz(Fuzz),
    /// Do anything to the quiz, in any order.
    Monkey(Monkey),
    /// Check format, lints and content.
    Lint,
    /// Judge the lock files.
    Deny,
    /// Build twice and compare.
    Reproduce,
    /// Run the tests.
    Test(Test),
    /// Serve a `WordPress` with the plugin, on this port.
    WordPress(u16),
    /// Take the README's pictures again.
    Screenshots,
    /// Print the environment for a bare `trunk build`.
    Env,
}

/// Reads the arguments that follow `cargo xtask`.
pub fn parse(args: impl Iterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(args);
    let name = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "serve" => serve(&mut parser),
        "test" => test(&mut parser),
        "check" => check(&mut parser),
        "dist" => alone(&mut parser, Command::Dist),
        "embed" => alone(&mut parser, Command::Embed),
        "size" => size(&mut parser),
        "bench" => bench(&mut parser),
        "lighthouse" => lighthouse(&mut parser),
        "fuzz" => fuzz(&mut parser),
        "monkey" => monkey(&mut parser),
        "wordpress" => wordpress(&mut parser),
        "lint" => alone(&mut parser, Command::Lint),
        "deny" => alone(&mut parser, Command::Deny),
        "reproduce" => alone(&mut parser, Command::Reproduce),
        "screenshots" => alone(&mut parser, Command::Screenshots),
        "env" => alone(&mut parser, Command::Env),
        unknown => Err(format!("there is no command '{unknown}'").into()),
    }
}

fn serve(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = Serve {
        port: 8080,
        open: false,
        release: false,
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Long("port") | Short('p') => options.port = port(&parser.value()?.string()?)?,
            Long("open") => options.open = true,
            Long("release") => options.release = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve(options))
}

fn port(text: &str) -> Result<u16, lexopt::Error> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!("--port {text}: a port is a number from 1 to 65535").into()),
    }
}

fn test(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut scope = Scope::All;
    let mut filters = Vec::new();
    while let Some(arg) = parser.next()? {
        match arg {
            Long("no-browser") => scope = Scope::Native,
            Value(word) if word == "browser" && scope == Scope::All && filters.is_empty() => {
                scope = Scope::Browser;
            }
            Value(word) if word == "wordpress" && scope == Scope::All && filters.is_empty() => {
                scope = Scope::WordPress;
            }
            Value(word) => filters.push(word.string()?),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Test(Test { scope, filters }))
}

fn size(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = Size {
        own: false,
        keep: false,
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Long("own") => options.own = true,
            Long("keep") => options.keep = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Size(options))
}

fn bench(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = Bench {
        runs: 5,
        chart: false,
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Long("runs") => options.runs = runs(&parser.value()?.string()?)?,
            Long("chart") => options.chart = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Bench(options))
}

fn lighthouse(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut number = 3;
    while let Some(arg) = parser.next()? {
        match arg {
            Long("runs") => number = runs(&parser.value()?.string()?)?,
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Lighthouse(number))
}

fn runs(text: &str) -> Result<u32, lexopt::Error> {
    match text.parse() {
        Ok(runs) if (1..=99).contains(&runs) => Ok(runs),
        _ => Err(format!("--runs {text}: a number from 1 to 99").into()),
    }
}

fn fuzz(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = Fuzz {
        minutes: 1,
        replay: None,
        targets: Vec::new(),
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Long("minutes") => options.minutes = minutes(&parser.value()?.string()?)?,
            Long("replay") => options.replay = Some(parser.value()?),
            Value(target) => options.targets.push(target.string()?),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    if options.replay.is_some() && options.targets.len() != 1 {
        return Err("--replay: name the one target that the file is of".into());
    }
    Ok(Command::Fuzz(options))
}

fn minutes(text: &str) -> Result<u32, lexopt::Error> {
    match text.parse() {
        Ok(minutes) if (1..=1440).contains(&minutes) => Ok(minutes),
        _ => Err(format!("--minutes {text}: a number from 1 to 1440").into()),
    }
}

fn monkey(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = Monkey {
        steps: 20_000,
        seed: None,
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Long("steps") => options.steps = steps(&parser.value()?.string()?)?,
            Long("seed") => options.seed = Some(seed(&parser.value()?.string()?)?),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Monkey(options))
}

fn steps(text: &str) -> Result<u32, lexopt::Error> {
    match text.parse() {
        Ok(steps) if steps > 0 => Ok(steps),
        _ => Err(format!("--steps {text}: a number from 1").into()),
    }
}

fn seed(text: &str) -> Result<u64, lexopt::Error> {
    let seed = text.parse();
    seed.map_err(|_| format!("--seed {text}: a number, as a run has printed it").into())
}

fn wordpress(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut number = 8081;
    while let Some(arg) = parser.next()? {
        match arg {
            Long("port") | Short('p') => number = port(&parser.value()?.string()?)?,
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::WordPress(number))
}

fn check(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let file = match parser.next()? {
        Some(Value(file)) => file.string()?,
        Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(other) => return Err(other.unexpected()),
        None => return Err("check: name the file of a document".into()),
    };
    alone(parser, Command::Check(file))
}

fn alone(parser: &mut lexopt::Parser, command: Command) -> Result<Command, lexopt::Error> {
    match parser.next()? {
        None => Ok(command),
        Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(other) => Err(other.unexpected()),
    }
}

#[cfg(test)]
mod tests;
