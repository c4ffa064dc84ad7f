//! The chart of the README: a few figures as bars, a bar for each page.

use crate::figure::Figure;
use crate::report::{OURS, Row, Setting};

/// What tells the most; the table has the rest.
const SHOWN: [Figure; 3] = [Figure::BytesResult, Figure::Ready, Figure::TapSlow];

const WIDTH: f64 = 720.0;
/// Where bars begin: names stand before them.
const LEFT: f64 = 110.0;
/// Room for the words behind the longest bar.
const RIGHT: f64 = 90.0;
const BAR: f64 = 18.0;
const STEP: f64 = 24.0;
const HEAD: f64 = 34.0;
const FOOT: f64 = 8.0;

/// Light and dark, because GitHub shows both.
const STYLE: &str = "\
text{font:14px system-ui,sans-serif;fill:#1f2328}.h{font-weight:600}.n{text-anchor:end}\
rect{fill:#8c959f}.o{fill:#0969da}\
@media(prefers-color-scheme:dark){text{fill:#e6edf3}rect{fill:#6e7681}.o{fill:#4493f8}}";

/// Draws what was measured under one setting.
pub fn svg(setting: &Setting) -> String {
    let mut body = String::new();
    let mut top = 0.0;
    for figure in SHOWN {
        let bars = bars(&setting.pages, figure);
        if !bars.is_empty() {
            body += &panel(figure, &bars, top);
            top += HEAD + bars.iter().fold(FOOT, |sum, _| sum + STEP);
        }
    }
    let about = escape(&format!(
        "{} against its peers; {}",
        OURS,
        setting.throttle.describe()
    ));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {top}\" role=\"img\" \
         aria-label=\"{about}\"><title>{about}</title><style>{STYLE}</style>\n{body}</svg>\n"
    )
}

/// A bar: its page, its value, and how long it is.
#[derive(Debug, PartialEq)]
struct Bar<'a> {
    page: &'a str,
    value: f64,
    length: f64,
}

fn bars(rows: &[Row], figure: Figure) -> Vec<Bar<'_>> {
    let value = |row: &Row| row.figures.get(figure);
    let most = rows.iter().filter_map(value).fold(0.0, f64::max);
    if most <= 0.0 {
        return vec![];
    }
    let bar = |row| {
        let value = value(row)?;
        let length = value / most * (WIDTH - LEFT - RIGHT);
        let page = row.page.as_str();
        Some(Bar {
            page,
            value,
            length,
        })
    };
    rows.iter().filter_map(bar).collect()
}

/// The bars of one figure below its name.
fn panel(figure: Figure, bars: &[Bar<'_>], top: f64) -> String {
    let (label, base) = (escape(figure.label()), top + 20.0);
    let mut body = format!("<text class=\"h\" x=\"0\" y=\"{base}\">{label}</text>\n");
    let mut y = top + HEAD;
    for bar in bars {
        let class = if bar.page == OURS { " class=\"o\"" } else { "" };
        let (name, words) = (escape(bar.page), escape(&figure.words(bar.value)));
        let (before, base) = (LEFT - 8.0, y + 14.0);
        let (length, behind) = (bar.length, LEFT + bar.length + 8.0);
        let drawn = format!(
            "<text class=\"n\" x=\"{before}\" y=\"{base}\">{name}</text>\
             <rect{class} x=\"{LEFT}\" y=\"{y}\" width=\"{length:.1}\" height=\"{BAR}\" rx=\"3\"/>\
             <text x=\"{behind:.1}\" y=\"{base}\">{words}</text>\n"
        );
        body += &drawn;
        y += STEP;
    }
    body
}

fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{bars, escape, svg};
    use crate::figure::{Figure, Figures};
    use crate::report::{Row, Setting};
    use crate::throttle::SETTINGS;

    fn row(page: &str, ready: Option<f64>) -> Row {
        let mut figures = Figures::default();
        figures.set(Figure::Ready, ready);
        let (page, loads) = (page.into(), vec![]);
        Row {
            page,
            figures,
            loads,
        }
    }

    #[test]
    fn the_longest_bar_fills_the_width() {
        let rows = [
            row("module", Some(500.0)),
            row("counter", None),
            row("survey", Some(2000.0)),
        ];
        let told = bars(&rows, Figure::Ready);
        let told: Vec<_> = told.iter().map(|it| (it.page, it.length)).collect();
        assert_eq!(told, [("module", 130.0), ("survey", 520.0)]);
        assert!(bars(&rows, Figure::BytesResult).is_empty());
    }

    #[test]
    fn a_chart_has_what_was_measured_alone() {
        let setting = Setting {
            throttle: SETTINGS[0],
            pages: vec![row("module", Some(500.0)), row("a<b", Some(1000.0))],
        };
        let chart = svg(&setting);
        assert_eq!(chart.matches("<rect").count(), 2, "{chart}");
        assert_eq!(chart.matches("<rect class=\"o\"").count(), 1);
        assert!(chart.contains(">500 ms<") && chart.contains("a&lt;b"));
        assert!(!chart.contains("tap to"));
        assert!(chart.contains("viewBox=\"0 0 720 90\""));
    }

    #[test]
    fn words_cannot_break_the_file() {
        assert_eq!(escape("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;");
    }
}
