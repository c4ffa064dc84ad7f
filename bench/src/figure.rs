//! What is measured: the name of each figure, how it reads, and figures by name.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::stats;

/// One of the things that are measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// Bytes on the wire when the first question can be answered.
    BytesFirst,
    /// Bytes on the wire when the result is on the screen.
    BytesResult,
    /// Requests until the result.
    Requests,
    /// First contentful paint.
    Paint,
    /// The first question can be answered.
    Ready,
    /// From the tap to the second question, for somebody who answers the first one at once.
    FirstTap,
    /// From the tap to the next question, the median of a run.
    TapMedian,
    /// The same, the 95th percentile.
    TapSlow,
    /// From the tap to the result.
    LastTap,
    /// Tasks over 50 ms before the first question can be answered.
    TasksLoading,
    /// Tasks over 50 ms from then to the result.
    TasksTaking,
    /// How long those were together.
    TasksTime,
    /// Cumulative layout shift.
    Shift,
    /// Memory of scripts after one run.
    HeapOne,
    /// After five.
    HeapFive,
    /// After two hundred.
    HeapMany,
    /// Both after two hundred runs against after five: what a page leaks, and how a browser gets
    /// warm.
    Growth,
    /// The same against after a hundred, when it is warm.
    LateGrowth,
    /// Memory of the wasm after one run.
    WasmOne,
    /// After five.
    WasmFive,
    /// After two hundred.
    WasmMany,
}

/// How a figure reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// In KB, a tenth exact.
    Bytes,
    /// Milliseconds.
    Time,
    /// A whole number.
    Count,
    /// Three places.
    Share,
    /// How many times, three places.
    Times,
}

impl Figure {
    /// Those of a page under a setting, in the order of the table.
    pub const OF_A_RUN: [Self; 13] = [
        Self::BytesFirst,
        Self::BytesResult,
        Self::Requests,
        Self::Paint,
        Self::Ready,
        Self::FirstTap,
        Self::TapMedian,
        Self::TapSlow,
        Self::LastTap,
        Self::TasksLoading,
        Self::TasksTaking,
        Self::TasksTime,
        Self::Shift,
    ];

    /// Those that no setting changes.
    pub const OF_MEMORY: [Self; 8] = [
        Self::HeapOne,
        Self::HeapFive,
        Self::HeapMany,
        Self::WasmOne,
        Self::WasmFive,
        Self::WasmMany,
        Self::Growth,
        Self::LateGrowth,
    ];

    /// As the table calls it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::BytesFirst => "bytes until the first question can be answered",
            Self::BytesResult => "bytes until the result",
            Self::Requests => "requests until the result",
            Self::Paint => "first contentful paint",
            Self::Ready => "first question can be answered",
            Self::FirstTap => "tap to the second question, at once",
            Self::TapMedian => "tap to the next question, median",
            Self::TapSlow => "tap to the next question, 95th percentile",
            Self::LastTap => "tap to the result",
            Self::TasksLoading => "long tasks until the first question",
            Self::TasksTaking => "long tasks from there to the result",
            Self::TasksTime => "… together",
            Self::Shift => "layout shift (CLS)",
            Self::HeapOne => "JavaScript heap after a run",
            Self::HeapFive => "JavaScript heap after 5 runs",
            Self::HeapMany => "JavaScript heap after 200 runs",
            Self::WasmOne => "wasm memory after a run",
            Self::WasmFive => "wasm memory after 5 runs",
            Self::WasmMany => "wasm memory after 200 runs",
            Self::Growth => "both after 200 runs, against 5",
            Self::LateGrowth => "both after 200 runs, against 100",
        }
    }

    /// What it is counted in.
    pub const fn unit(self) -> Unit {
        match self {
            Self::BytesFirst
            | Self::BytesResult
            | Self::HeapOne
            | Self::HeapFive
            | Self::HeapMany
            | Self::WasmOne
            | Self::WasmFive
            | Self::WasmMany => Unit::Bytes,
            Self::Paint
            | Self::Ready
            | Self::FirstTap
            | Self::TapMedian
            | Self::TapSlow
            | Self::LastTap
            | Self::TasksTime => Unit::Time,
            Self::Requests | Self::TasksLoading | Self::TasksTaking => Unit::Count,
            Self::Shift => Unit::Share,
            Self::Growth | Self::LateGrowth => Unit::Times,
        }
    }

    /// A value in the words of its unit.
    pub fn words(self, value: f64) -> String {
        match self.unit() {
            Unit::Bytes if value >= 100_000.0 => format!("{:.0} KB", value / 1000.0),
            Unit::Bytes => format!("{:.1} KB", value / 1000.0),
            Unit::Time => format!("{value:.0} ms"),
            // A median may lie between two whole numbers.
            Unit::Count => format!("{value}"),
            Unit::Share => format!("{value:.3}"),
            Unit::Times => format!("× {value:.3}"),
        }
    }
}

/// Figures of one page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Figures(BTreeMap<Figure, f64>);

impl Figures {
    /// Notes one, where there is one.
    pub fn set(&mut self, figure: Figure, value: impl Into<Option<f64>>) {
        if let Some(value) = value.into() {
            self.0.insert(figure, value);
        }
    }

    /// One of them.
    pub fn get(&self, figure: Figure) -> Option<f64> {
        self.0.get(&figure).copied()
    }

    /// The median of each, over several runs.
    pub fn medians(runs: &[Self]) -> Self {
        let mut medians = Self::default();
        for figure in Figure::OF_A_RUN.into_iter().chain(Figure::OF_MEMORY) {
            let values: Vec<_> = runs.iter().filter_map(|run| run.get(figure)).collect();
            medians.set(figure, stats::median(&values));
        }
        medians
    }
}

/// One figure against another in words; of nothing there is no ratio.
pub fn ratio(one: Option<f64>, other: Option<f64>) -> Option<String> {
    let (one, other) = (one?, other?);
    (other > 0.0).then(|| format!("{:.2}", one / other))
}

#[cfg(test)]
mod tests {
    use super::{Figure, Figures, ratio};

    fn figures(values: &[(Figure, f64)]) -> Figures {
        let mut figures = Figures::default();
        for (figure, value) in values {
            figures.set(*figure, *value);
        }
        figures
    }

    #[test]
    fn each_figure_has_a_median_of_its_own() {
        let runs = [
            figures(&[(Figure::Ready, 900.0), (Figure::Requests, 4.0)]),
            figures(&[(Figure::Ready, 700.0)]),
            figures(&[(Figure::Ready, 800.0), (Figure::Requests, 5.0)]),
        ];
        let medians = figures(&[(Figure::Ready, 800.0), (Figure::Requests, 4.5)]);
        assert_eq!(Figures::medians(&runs), medians);
        assert_eq!(Figures::medians(&[]), Figures::default());
    }

    #[test]
    fn values_read_in_their_unit() {
        for (figure, value, words) in [
            (Figure::BytesFirst, 6144.0, "6.1 KB"),
            (Figure::BytesResult, 301_234.0, "301 KB"),
            (Figure::Ready, 834.4, "834 ms"),
            (Figure::Requests, 4.0, "4"),
            (Figure::Requests, 4.5, "4.5"),
            (Figure::Shift, 0.1234, "0.123"),
            (Figure::Growth, 1.004, "× 1.004"),
        ] {
            assert_eq!(figure.words(value), words);
        }
    }

    #[test]
    fn nothing_has_no_ratio() {
        assert_eq!(ratio(Some(1.0), Some(4.0)).as_deref(), Some("0.25"));
        assert_eq!(ratio(Some(1.0), Some(0.0)), None);
        assert_eq!(ratio(None, Some(1.0)), None);
        assert_eq!(ratio(Some(1.0), None), None);
    }
}
