//! What each command takes, and what it refuses.

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
fn fuzz_has_minutes_and_targets() {
    let fuzz = |minutes, replay: Option<&str>, targets: &[&str]| {
        Ok(Command::Fuzz(Fuzz {
            minutes,
            replay: replay.map(Into::into),
            targets: targets.iter().map(ToString::to_string).collect(),
        }))
    };
    assert_eq!(read("fuzz"), fuzz(1, None, &[]));
    assert_eq!(
        read("fuzz --minutes 15 link kept"),
        fuzz(15, None, &["link", "kept"])
    );
    assert_eq!(read("fuzz link --replay a"), fuzz(1, Some("a"), &["link"]));
    assert_eq!(read("fuzz -h"), Ok(Command::Help));
    for line in ["fuzz --replay a", "fuzz --minutes 0", "fuzz --minutes x"] {
        assert!(read(line).is_err(), "{line}");
    }
}

#[test]
fn monkey_has_steps_and_a_seed() {
    let monkey = |steps, seed| Ok(Command::Monkey(Monkey { steps, seed }));
    assert_eq!(read("monkey"), monkey(20_000, None));
    assert_eq!(read("monkey --seed 7 --steps 412"), monkey(412, Some(7)));
    assert_eq!(read("monkey -h"), Ok(Command::Help));
    for line in ["monkey --steps 0", "monkey --seed -1", "monkey now"] {
        assert!(read(line).is_err(), "{line}");
    }
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
