//! All that was measured, as a file of results and in tables.

use serde::Serialize;

use crate::figure::{Figure, Figures, ratio};
use crate::throttle::Throttle;

/// The page that ratios are of.
pub const OURS: &str = "module";
/// The pages that it is held against.
pub const PEERS: [&str; 2] = ["preact", "survey"];

/// One run of the benchmark.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The browser, with its version.
    pub browser: String,
    /// How many loads of each page the medians are of.
    pub runs: usize,
    /// Each setting with what was measured under it.
    pub settings: Vec<Setting>,
    /// Memory, by page.
    pub memory: Vec<Row>,
}

/// What was measured under one setting.
#[derive(Debug, Serialize)]
pub struct Setting {
    /// How slow it is.
    pub throttle: Throttle,
    /// By page.
    pub pages: Vec<Row>,
}

/// What was measured of one page.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The page.
    pub page: String,
    /// Medians.
    pub figures: Figures,
    /// What they are medians of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub loads: Vec<Figures>,
}

impl Report {
    /// The tables, in Markdown.
    pub fn tables(&self) -> String {
        let mut text = String::new();
        for setting in &self.settings {
            let throttle = setting.throttle.describe();
            text.extend(["**", &throttle, "**\n\n"]);
            text += &table(&setting.pages, &Figure::OF_A_RUN);
            text.push('\n');
        }
        if !self.memory.is_empty() {
            text += "**Memory, at full speed**\n\n";
            text += &table(&self.memory, &Figure::OF_MEMORY);
        }
        let (browser, runs) = (&self.browser, self.runs);
        let from = format!(
            "\nMedians of {runs} loads of each page, taken in turns on one machine, in {browser}.\n"
        );
        text + &from
    }
}

/// A line for each figure, a column for each page, and how ours compares.
fn table(rows: &[Row], figures: &[Figure]) -> String {
    let of = |name: &str| rows.iter().find(|row| row.page == name);
    let ours = of(OURS);
    let peers: Vec<_> = PEERS.iter().filter_map(|name| of(name)).collect();
    let heads = rows.iter().map(|row| row.page.clone());
    let against = peers.iter().map(|peer| format!("{OURS} : {}", peer.page));
    let head = heads.chain(against.filter(|_| ours.is_some()));
    let mut text = line("", head);
    let columns = text.matches('|').count() - 1;
    text.extend(["| --- |", &" ---: |".repeat(columns - 1), "\n"]);
    for figure in figures {
        let cells = rows.iter().map(|row| {
            let value = row.figures.get(*figure);
            value.map_or_else(|| "–".into(), |it| figure.words(it))
        });
        let ratios = peers.iter().filter_map(|peer| {
            let value = ours?.figures.get(*figure);
            let ratio = ratio(value, peer.figures.get(*figure));
            Some(ratio.unwrap_or_else(|| "–".into()))
        });
        text += &line(figure.label(), cells.chain(ratios));
    }
    text
}

fn line(first: &str, cells: impl Iterator<Item = String>) -> String {
    let cells = cells.fold(String::new(), |line, cell| line + " " + &cell + " |");
    format!("| {first} |{cells}\n")
}

#[cfg(test)]
mod tests {
    use super::{Row, table};
    use crate::figure::{Figure, Figures};

    fn row(page: &str, values: &[(Figure, f64)]) -> Row {
        let mut figures = Figures::default();
        for (figure, value) in values {
            figures.set(*figure, *value);
        }
        Row {
            page: page.into(),
            figures,
            loads: vec![],
        }
    }

    #[test]
    fn a_table_has_every_page_and_how_ours_compares() {
        let rows = [
            row(
                "module",
                &[(Figure::Ready, 500.0), (Figure::BytesFirst, 8000.0)],
            ),
            row("preact", &[(Figure::Ready, 400.0)]),
            row(
                "survey",
                &[(Figure::Ready, 2000.0), (Figure::BytesFirst, 320_000.0)],
            ),
        ];
        let wanted = "\
|  | module | preact | survey | module : preact | module : survey |
| --- | ---: | ---: | ---: | ---: | ---: |
| first question can be answered | 500 ms | 400 ms | 2000 ms | 1.25 | 0.25 |
| bytes until the first question can be answered | 8.0 KB | – | 320 KB | – | 0.03 |
";
        assert_eq!(table(&rows, &[Figure::Ready, Figure::BytesFirst]), wanted);
    }

    #[test]
    fn without_ours_there_are_no_ratios() {
        let rows = [row("preact", &[(Figure::Requests, 3.0)])];
        let wanted = "\
|  | preact |
| --- | ---: |
| requests until the result | 3 |
";
        assert_eq!(table(&rows, &[Figure::Requests]), wanted);
    }
}
