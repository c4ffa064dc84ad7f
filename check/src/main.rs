//! `cargo xtask check FILE`: is a clinic's document right? `--schema` prints what all of them keep to.

use microneedling_quiz::document::colour::ratio;
use microneedling_quiz::document::look::{Scheme, palette};
use microneedling_quiz::document::{self, MOST_BYTES};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let Some(name) = env::args().nth(1) else {
        eprintln!("name a file: cargo xtask check quiz.document.json");
        return ExitCode::from(2);
    };
    if name == "--schema" {
        println!("{}", document::schema());
        return ExitCode::SUCCESS;
    }
    let text = match fs::read(&name).map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(_)) => {
            eprintln!("{name}: is no UTF-8; save it as UTF-8 in your editor");
            return ExitCode::FAILURE;
        }
        Err(error) => {
            eprintln!("{name}: {error}; name a file that is there");
            return ExitCode::from(2);
        }
    };
    match document::check(&text) {
        Ok(it) => {
            let offered = it
                .content
                .benefits
                .iter()
                .filter(|it| it.is_offered())
                .count();
            let (questions, bytes) = (it.content.questions.len(), text.len());
            println!(
                "{name}: right. {questions} questions, {offered} of six benefits; \
                 {bytes} of {MOST_BYTES} bytes."
            );
            for scheme in [Scheme::Light, Scheme::Dark] {
                for it in palette(&it.look, scheme).moved {
                    let (before, after) = (ratio(it.before), ratio(it.after));
                    println!(
                        "{} ({}): moved from {} ({before}) to {} ({after}), so that it can be read",
                        it.name,
                        scheme.as_str(),
                        it.wanted,
                        it.used,
                    );
                }
            }
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in &faults {
                eprintln!("{name} {fault}");
            }
            let count = faults.len();
            eprintln!("{count} to mend; until then the quiz runs as built in");
            ExitCode::FAILURE
        }
    }
}
