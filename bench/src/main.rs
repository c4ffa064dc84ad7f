//! Measures the quiz and its peers, on the same machine and as slow as a cheap phone.
//!
//! `cargo xtask bench` builds the pages and calls this. Each page is loaded in a fresh tab that
//! knows nothing ([`load`]), all of them in turns, so that whatever else the machine does hits them
//! alike; then each one's memory is looked at ([`memory`]). What a page is asked is in `probe.js`,
//! and how that finds its options in the page's own `drive.js`.
//!
//! What the figures are not: the browser slows each answer of the network, not the making of a
//! connection, and the processor on the page's main thread alone. The first question is answered as
//! soon as that can be done, by a machine; from the second on there is a moment to read, in which
//! nothing is measured. Bytes are those of requests, headers included, as they came over the wire.

mod cdp;
mod chart;
mod figure;
mod load;
mod memory;
mod pages;
mod readme;
mod report;
mod stats;
mod throttle;
mod traffic;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use lexopt::prelude::{Long, ValueExt};
use serde_json::json;

use figure::Figures;
use pages::Built;
use report::{Report, Row, Setting};

/// What is asked for.
struct Options {
    pages: PathBuf,
    out: PathBuf,
    runs: usize,
    /// Memory takes as long as all the rest.
    memory: bool,
    /// The chart, and the README for the tables.
    published: Option<(PathBuf, PathBuf)>,
}

fn main() -> ExitCode {
    let done = options().and_then(|options| bench(&options));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("bench: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options> {
    let mut parser = lexopt::Parser::from_env();
    let (mut pages, mut out, mut runs) = (None, None, 5);
    let (mut memory, mut chart, mut readme) = (true, None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("pages") => pages = Some(PathBuf::from(parser.value()?)),
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("runs") => runs = parser.value()?.parse()?,
            Long("no-memory") => memory = false,
            Long("chart") => chart = Some(PathBuf::from(parser.value()?)),
            Long("readme") => readme = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Options {
        pages: pages.context("--pages DIR: the built pages")?,
        out: out.context("--out DIR: where results go")?,
        runs,
        memory,
        published: chart.zip(readme),
    })
}

fn bench(options: &Options) -> Result<()> {
    if let Some((_, readme)) = &options.published {
        // A missing mark is told now, not after half an hour.
        readme::with_tables(&read(readme)?, "")?;
    }
    let pages = Built::all(&options.pages, &options.out.join("packed"))?;
    let report = measure(&pages, options)?;
    let results = options.out.join("results.json");
    write(&results, &(serde_json::to_string_pretty(&report)? + "\n"))?;
    let tables = report.tables();
    println!("{tables}");
    println!("{}", results.display());
    if let Some((chart, readme)) = &options.published {
        write(readme, &readme::with_tables(&read(readme)?, &tables)?)?;
        let setting = report.settings.first().context("nothing was measured")?;
        write(chart, &chart::svg(setting))?;
        println!("{}", chart.display());
    }
    Ok(())
}

fn measure(pages: &[Built], options: &Options) -> Result<Report> {
    let runs = options.runs;
    let browser = load::in_fresh_tab(async |page| {
        let told = cdp::run(page, "Browser.getVersion", json!({})).await?;
        let product = told.get("product").and_then(|it| it.as_str());
        Ok(product.unwrap_or("an unknown browser").replace('/', " "))
    })?;
    let settings = throttle::SETTINGS.map(|throttle| {
        let mut loads = vec![Vec::new(); pages.len()];
        for run in 1..=runs {
            let start = Instant::now();
            for (page, loads) in pages.iter().zip(&mut loads) {
                let figures = load::measure(page, &throttle);
                loads.push(figures.with_context(|| format!("the page {}", page.name))?);
            }
            let seconds = start.elapsed().as_secs();
            eprintln!("{} {run} of {runs}: {seconds} s", throttle.describe());
        }
        let rows = pages.iter().zip(loads).map(|(page, loads)| Row {
            page: page.name.clone(),
            figures: Figures::medians(&loads),
            loads,
        });
        let pages = rows.collect();
        Ok(Setting { throttle, pages })
    });
    let remembered = if options.memory { pages } else { &[] };
    let memory = remembered.iter().map(|page| {
        let figures = memory::measure(page);
        let figures = figures.with_context(|| format!("the memory of {}", page.name))?;
        eprintln!("memory: {}", page.name);
        let (page, loads) = (page.name.clone(), vec![]);
        Ok(Row {
            page,
            figures,
            loads,
        })
    });
    let memory = memory.collect::<Result<_>>()?;
    Ok(Report {
        browser,
        runs,
        settings: settings.into_iter().collect::<Result<_>>()?,
        memory,
    })
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("can't read {}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))
        .and_then(|()| fs::write(file, text))
        .with_context(|| format!("can't write {}", file.display()))
}
