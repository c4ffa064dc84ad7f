//! What may stand on the command line, and what it means.

use std::ffi::OsString;

use lexopt::prelude::{Long, Short, Value, ValueExt};

/// What `cargo xtask`, `cargo xtask help` and every usage error show.
pub const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--open] [--release]
                      build and serve the demo page (http://127.0.0.1:8080), rebuild on change
  test [FILTER…]      every test: native, budget, browser (in three browsers), WordPress
    --no-browser        only the native ones
    browser [FILTER…]   only dist, budget and browser
    wordpress [FILTER…] only dist and WordPress
  lint                format, clippy (native and wasm), content check
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
  screenshots         take the README's pictures again
  env                 `export` lines for a bare `trunk build` in this shell
  help                this text

What is missing is installed first; a second run installs nothing.
  MQ_WASM=rustup|debian   forces where the wasm target comes from
  MQ_BROWSERS=chromium    runs the browser tests in these only (chromium,firefox,webkit)
  MQ_DIST=dist            for the two of WordPress, and lighthouse: takes these built files and
                          builds none";

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
    /// Check format, lints and content.
    Lint,
    /// Run the tests.
    Test(Test),
    /// Serve a `WordPress` with the plugin, on this port.
    WordPress(u16),
    /// Take the README's pictures again.
    Screenshots,
    /// Print the environment for a bare `trunk build`.
    Env,
}

/// Options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct Serve {
    /// The port to listen on.
    pub port: u16,
    /// Whether to open the browser.
    pub open: bool,
    /// Whether to build optimized.
    pub release: bool,
}

/// Options of `size`.
#[derive(Debug, PartialEq, Eq)]
pub struct Size {
    /// Whether to look into the engine for clinics' documents.
    pub own: bool,
    /// Whether to write down what weighs what, to compare with later.
    pub keep: bool,
}

/// Options of `bench`.
#[derive(Debug, PartialEq, Eq)]
pub struct Bench {
    /// How many times each page is loaded under each setting.
    pub runs: u32,
    /// Whether to renew the chart and the table of the README.
    pub chart: bool,
}

/// Options of `test`.
#[derive(Debug, PartialEq, Eq)]
pub struct Test {
    /// Which halves to run.
    pub scope: Scope,
    /// Only tests whose name holds one of these.
    pub filters: Vec<String>,
}

/// Which tests to run.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Scope {
    /// All of them.
    All,
    /// Those that need no build for the web.
    Native,
    /// Those that look at what is deployed.
    Browser,
    /// Those of the plugin, in a `WordPress`.
    WordPress,
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
        "wordpress" => wordpress(&mut parser),
        "lint" => alone(&mut parser, Command::Lint),
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
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|fault| fault.to_string())
    }

    #[test]
    fn nothing_and_help_show_the_usage() {
        for line in ["", "help", "--help", "-h", "serve --help", "dist -h"] {
            assert_eq!(read(line), Ok(Command::Help), "{line}");
        }
    }

    #[test]
    fn serve_has_defaults_and_options() {
        let serve = |port, open, release| {
            Ok(Command::Serve(Serve {
                port,
                open,
                release,
            }))
        };
        assert_eq!(read("serve"), serve(8080, false, false));
        assert_eq!(read("serve --port 9000 --open"), serve(9000, true, false));
        assert_eq!(read("serve --release --port=81"), serve(81, false, true));
    }

    #[test]
    fn test_tells_its_scope_from_its_filters() {
        let test = |scope, filters: &[&str]| {
            let filters = filters.iter().map(ToString::to_string).collect();
            Ok(Command::Test(Test { scope, filters }))
        };
        assert_eq!(read("test"), test(Scope::All, &[]));
        assert_eq!(read("test link"), test(Scope::All, &["link"]));
        assert_eq!(read("test browser"), test(Scope::Browser, &[]));
        assert_eq!(read("test browser axe"), test(Scope::Browser, &["axe"]));
        assert_eq!(read("test wordpress"), test(Scope::WordPress, &[]));
        assert_eq!(
            read("test wordpress block"),
            test(Scope::WordPress, &["block"])
        );
        assert_eq!(read("test a browser"), test(Scope::All, &["a", "browser"]));
        assert_eq!(read("test --no-browser a"), test(Scope::Native, &["a"]));
    }

    #[test]
    fn wordpress_has_a_port() {
        assert_eq!(read("wordpress"), Ok(Command::WordPress(8081)));
        assert_eq!(read("wordpress --port 9000"), Ok(Command::WordPress(9000)));
        assert_eq!(read("wordpress -h"), Ok(Command::Help));
        assert!(read("wordpress --port 0").is_err());
        assert!(read("wordpress now").is_err());
    }

    #[test]
    fn bench_has_runs_and_a_chart() {
        let bench = |runs, chart| Ok(Command::Bench(Bench { runs, chart }));
        assert_eq!(read("bench"), bench(5, false));
        assert_eq!(read("bench --chart --runs 3"), bench(3, true));
        assert_eq!(read("bench --help"), Ok(Command::Help));
        for line in ["bench --runs 0", "bench --runs 100", "bench --runs x"] {
            assert!(read(line).is_err_and(|fault| fault.contains("from 1 to 99")));
        }
        assert!(read("bench now").is_err());
    }

    #[test]
    fn size_is_of_one_engine_and_kept_where_asked() {
        let size = |own, keep| Ok(Command::Size(Size { own, keep }));
        assert_eq!(read("size"), size(false, false));
        assert_eq!(read("size --own"), size(true, false));
        assert_eq!(read("size --keep --own"), size(true, true));
        assert_eq!(read("size -h"), Ok(Command::Help));
        assert!(read("size --quiz").is_err());
    }

    #[test]
    fn lighthouse_has_runs() {
        assert_eq!(read("lighthouse"), Ok(Command::Lighthouse(3)));
        assert_eq!(read("lighthouse --runs 1"), Ok(Command::Lighthouse(1)));
        assert_eq!(read("lighthouse -h"), Ok(Command::Help));
        assert!(read("lighthouse --runs 0").is_err());
        assert!(read("lighthouse now").is_err());
    }

    #[test]
    fn check_takes_one_file() {
        assert_eq!(read("check a.json"), Ok(Command::Check("a.json".into())));
        assert_eq!(read("check --help"), Ok(Command::Help));
        assert!(read("check").is_err_and(|fault| fault.contains("name the file")));
        assert!(read("check a.json b.json").is_err());
    }

    #[test]
    fn what_is_unknown_is_named() {
        for (line, name) in [
            ("sevre", "'sevre'"),
            ("--fast", "'--fast'"),
            ("dist --fast", "'--fast'"),
            ("size now", "\"now\""),
            ("serve --port x", "--port x"),
            ("serve --port 0", "--port 0"),
            ("serve --port", "'--port'"),
        ] {
            let fault = read(line).err().unwrap_or_default();
            assert!(fault.contains(name), "{line}: {fault}");
        }
    }
}
